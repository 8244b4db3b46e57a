import { Input, Textarea } from '@mantine/core';
import { usePlace } from '../context.tsx';
import { emptyOf } from '../model/shape.ts';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';
import { useTyped } from './use-typed.ts';

/** One line of text. */
export function TextField({ path, shape }: DrawnField) {
  const place = usePlace<string | null>(path);
  const empty = emptyOf(shape);
  const typed = useTyped(place.value ?? empty, (value) => place.set(value), {
    text: (value) => (value == null ? '' : String(value)),
    read: (text) => (text === '' ? empty : text),
  });
  return (
    <Frame place={place} shape={shape} half={(shape.maxLength ?? 1_000) <= 200}>
      {(described) => (
        <Input
          {...described}
          {...typed}
          size="md"
          placeholder={shape.example && `Ví dụ: ${shape.example}`}
          error={place.issues.length > 0}
          readOnly={place.readOnly}
          autoComplete="off"
        />
      )}
    </Frame>
  );
}

/** Text of several lines; the field grows with it. */
export function LinesField({ path, shape }: DrawnField) {
  const place = usePlace<string | null>(path);
  const empty = emptyOf(shape);
  const typed = useTyped(place.value ?? empty, (value) => place.set(value), {
    text: (value) => (value == null ? '' : String(value)),
    read: (text) => (text === '' ? empty : text),
  });
  return (
    <Frame place={place} shape={shape}>
      {(described) => (
        <Textarea
          {...described}
          {...typed}
          size="md"
          autosize
          minRows={2}
          maxRows={14}
          placeholder={shape.example && `Ví dụ: ${shape.example}`}
          error={place.issues.length > 0}
          readOnly={place.readOnly}
        />
      )}
    </Frame>
  );
}

/** A whole number. What is none stays as it was typed: the service says what is wrong with it. */
export function NumberField({ path, shape }: DrawnField) {
  const place = usePlace<number | string | null>(path);
  const empty = emptyOf(shape);
  const typed = useTyped(place.value ?? empty, (value) => place.set(value), {
    text: (value) => (value == null ? '' : String(value)),
    read: (text) => (text.trim() === '' ? empty : numberOf(text)),
  });
  return (
    <Frame place={place} shape={shape} half>
      {(described) => (
        <Input
          {...described}
          {...typed}
          size="md"
          inputMode="numeric"
          placeholder={shape.example && `Ví dụ: ${shape.example}`}
          error={place.issues.length > 0}
          readOnly={place.readOnly}
          autoComplete="off"
        />
      )}
    </Frame>
  );
}

export const numberOf = (text: string): number | string => (/^\s*\d{1,15}\s*$/.test(text) ? Number(text) : text);
