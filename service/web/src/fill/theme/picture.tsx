import { Button } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { usePlace } from '../context.tsx';
import { readPng } from '../model/png.ts';
import { emptyOf } from '../model/shape.ts';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';
import classes from './picture.module.css';

/** A picture that the schema wants as base64: dropped here or chosen. */
export function PictureField({ path, shape }: DrawnField) {
  const place = usePlace<string | null>(path);
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const [over, setOver] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = readPng(new Uint8Array(await chosen.arrayBuffer()));
    setRefused(typeof read === 'string' ? undefined : read.refused);
    if (typeof read === 'string') place.set(read, { step: true });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <Frame place={place} shape={shape} half>
      {(described) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everybody's
        <div
          className={classes.zone}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            {...described}
            ref={file}
            type="file"
            accept="image/png"
            className={classes.file}
            disabled={place.readOnly}
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          {place.value ? (
            <>
              <img src={`data:image/png;base64,${place.value}`} alt={shape.title} />
              <Button variant="subtle" color="red" onClick={() => place.set(emptyOf(shape), { step: true })}>
                Bỏ ảnh
              </Button>
            </>
          ) : (
            <>
              <IconPhotoUp size={26} stroke={1.5} aria-hidden />
              <Button variant="default" onClick={() => file.current?.click()} disabled={place.readOnly}>
                Chọn ảnh PNG
              </Button>
              <span className={classes.tip}>hoặc thả ảnh vào đây</span>
            </>
          )}
          {refused && (
            <p className={classes.refused} role="alert">
              {refused}
            </p>
          )}
        </div>
      )}
    </Frame>
  );
}
