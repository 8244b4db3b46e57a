import { Skeleton } from '@mantine/core';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { Block } from '../../body/blocks.ts';
import type { BodyEditorHandle } from '../../body/body-editor.tsx';
import { Boundary } from '../../shell/boundary.tsx';
import { lazily } from '../../ui/lazily.ts';
import { useFill, usePlace } from '../context.tsx';
import { takesFrom } from '../go-to.ts';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';

const BodyEditor = lazily(() => import('../../body/body-editor.tsx'));

/** Comes with the editor. */
const blocks = () => import('../../body/blocks.ts');

/** The body of a document or an appendix. */
export function BodyField({ path, shape }: DrawnField) {
  const { store } = useFill();
  const place = usePlace<string | Block[]>(path);
  const { pointer, value } = place;
  const drawn = useDrawn();
  const editor = useRef<BodyEditorHandle>(null);
  useEffect(
    () =>
      takesFrom(pointer, async (rest) => {
        const [, index, cell, line] = /^(?:\/(\d+)(.*)|#(\d+))/.exec(rest) ?? [];
        const typed = line !== undefined && typeof value === 'string';
        editor.current?.focusBlock(
          typed ? (await blocks()).blockOfLine(value, Number(line)) : Number(index ?? 0),
          cell,
        );
      }),
    [pointer, value],
  );
  // The pages name a block by its index, and one of a body that is still a text by its line.
  const tell = async (index: number, cell: string) =>
    store.focus(
      typeof value === 'string'
        ? `${pointer}#${(await blocks()).lineOfBlock(value, index)}`
        : `${pointer}/${index}${cell}`,
    );
  return (
    <Frame place={place} shape={shape} group hint={shape.name === 'noiDung' ? null : shape.hint}>
      {(described) => (
        <Boundary>
          <Suspense fallback={<Skeleton height={220} radius="md" />}>
            {drawn ? (
              <BodyEditor
                id={described.id}
                value={place.value}
                onChange={(blocks, back) => place.set(blocks, { back })}
                labelledBy={`${place.id}-ten`}
                {...(described['aria-describedby'] && { describedBy: described['aria-describedby'] })}
                invalid={place.issues.length > 0}
                onFocusBlock={tell}
                ref={editor}
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

/** First the form, which can be typed in; then the editor, which weighs as much as the rest. */
function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => setDrawn(true));
    return () => clearTimeout(later);
  }, []);
  return drawn;
}
