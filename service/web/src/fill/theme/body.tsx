import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Block } from '../../body/blocks.ts';
import { usePlace } from '../context.tsx';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';

const BodyEditor = lazy(() => import('../../body/body-editor.tsx'));

/** The body of a document or an appendix. */
export function BodyField({ path, shape }: DrawnField) {
  const place = usePlace<string | Block[]>(path);
  return (
    <Frame place={place} shape={shape} group hint={shape.name === 'noiDung' ? undefined : shape.hint}>
      {(described) => (
        <Suspense fallback={<Skeleton height={220} radius="md" />}>
          <BodyEditor
            id={described.id}
            value={place.value}
            onChange={(blocks) => place.set(blocks)}
            labelledBy={`${place.id}-ten`}
            {...(described['aria-describedby'] && { describedBy: described['aria-describedby'] })}
            invalid={place.issues.length > 0}
          />
        </Suspense>
      )}
    </Frame>
  );
}
