import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
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
  return (
    <Frame place={place} shape={shape} group hint={shape.name === 'noiDung' ? null : shape.hint}>
      {(described) => (
        <Boundary>
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
        </Boundary>
      )}
    </Frame>
  );
}
