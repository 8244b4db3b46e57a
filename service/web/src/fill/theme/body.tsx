import { Skeleton } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import type { Block } from '../../body/blocks.ts';
import { Boundary } from '../../shell/boundary.tsx';
import { usePlace } from '../context.tsx';
import { lazily } from '../lazily.ts';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';

const BodyEditor = lazily(() => import('../../body/body-editor.tsx'));

/** The body of a document or an appendix. */
export function BodyField({ path, shape }: DrawnField) {
  const place = usePlace<string | Block[]>(path);
  // First the form, which can be typed in; then the editor, which weighs as much as the rest.
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => setDrawn(true));
    return () => clearTimeout(later);
  }, []);
  return (
    <Frame place={place} shape={shape} group hint={shape.name === 'noiDung' ? null : shape.hint}>
      {(described) => (
        <Boundary>
          <Suspense fallback={<Skeleton height={220} radius="md" />}>
            {drawn ? (
              <BodyEditor
                id={described.id}
                value={place.value}
                onChange={(blocks) => place.set(blocks)}
                labelledBy={`${place.id}-ten`}
                {...(described['aria-describedby'] && { describedBy: described['aria-describedby'] })}
                invalid={place.issues.length > 0}
              />
            ) : (
              <Skeleton height={220} radius="md" />
            )}
          </Suspense>
        </Boundary>
      )}
    </Frame>
  );
}
