import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { dayOf, dayText } from './ngay.ts';

interface DayBoxProps {
  label: string;
  /** `2026-09-18`; nothing where it is blank. */
  value: string;
  onChange: (day: string) => void;
}

/** A day as people here write it, in whatever language the browser is. */
export function DayBox({ label, value, onChange }: DayBoxProps) {
  const [typed, setTyped] = useState(dayText(value));
  const [wrong, setWrong] = useState(false);
  // Set or cleared from outside: what is typed here says the same already.
  useEffect(() => {
    setTyped((before) => (read(before) === value ? before : dayText(value)));
    setWrong(false);
  }, [value]);
  return (
    <TextInput
      label={label}
      placeholder="ngày/tháng/năm"
      autoComplete="off"
      value={typed}
      error={wrong && 'Ví dụ: 05/09/2026'}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        setWrong(false);
        const day = read(text);
        // A year that is still being typed is another year.
        if (day === '' || (day && /\d{4}\s*$/.test(text))) onChange(day);
      }}
      onBlur={() => {
        const day = read(typed);
        setWrong(day === undefined);
        if (day) setTyped(dayText(day));
        if (day !== undefined) onChange(day);
      }}
    />
  );
}

const read = (text: string) => (text.trim() === '' ? '' : dayOf(text, new Date().getFullYear()));
