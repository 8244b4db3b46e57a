import { useMemo } from 'react';
import { FillProvider, useFill } from '../fill/context.tsx';
import { DrawnForm } from '../fill/form.tsx';
import type { Path } from '../fill/model/path.ts';
import { pointerOf } from '../fill/model/path.ts';
import type { Shape } from '../fill/model/shape.ts';
import type { Occasion } from '../fill/model/start.ts';
import { drawnAt } from './model/forms.ts';

interface PartFormProps {
  path: Path;
  shape: Shape;
  /** The form that the part belongs to, and its version: grounds are offered by it. */
  of?: { occasion: Occasion; version: string };
}

/** The fields of one part of the set. */
export function PartForm({ path, shape, of }: PartFormProps) {
  const fill = useFill();
  const pointer = pointerOf(path);
  const drawn = useMemo(() => drawnAt(path, shape), [pointer, shape]);
  const own = useMemo(() => ({ ...fill, shape, ...of }), [fill, shape, of]);
  return (
    <FillProvider value={own}>
      <DrawnForm key={pointer} {...drawn} />
    </FillProvider>
  );
}
