import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react';

interface Typed {
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  onCompositionStart: () => void;
  onCompositionEnd: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/**
 * The text of an input. What is being typed is the input's own and never put back by us: Telex and VNI build letters over
 * several keys. Another value from outside (undo, a signer picked) comes in when it is not what the text already says.
 */
export function useTyped<T>(
  value: T,
  write: (value: T) => void,
  { text, read }: { text: (value: T) => string; read: (text: string) => T },
): Typed {
  const [typed, setTyped] = useState(() => text(value));
  const latest = useRef({ typed, read, text });
  latest.current.read = read;
  latest.current.text = text;
  const composing = useRef(false);
  useEffect(() => {
    const { current } = latest;
    if (composing.current || Object.is(current.read(current.typed), value)) return;
    current.typed = current.text(value);
    setTyped(current.typed);
  }, [value]);
  const take = (next: string) => {
    latest.current.typed = next;
    setTyped(next);
    write(read(next));
  };
  return {
    value: typed,
    onChange: (event) => take(event.currentTarget.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event) => {
      composing.current = false;
      if (event.currentTarget.value !== latest.current.typed) take(event.currentTarget.value);
    },
  };
}
