import { ActionIcon, Button, Input, Loader, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ChangeEvent, type CompositionEvent, Suspense, useEffect, useRef, useState } from 'react';
import { lazily } from '../../ui/lazily.ts';
import { dayOf, dayText, flowingDay, momentParts, timeOf } from '../../ui/ngay.ts';
import { useFill, usePlace } from '../context.tsx';
import { emptyOf } from '../model/shape.ts';
import classes from './day.module.css';
import type { DrawnField } from './drawn-field.tsx';
import { type Described, Frame } from './frame.tsx';

const Calendar = lazily(() => import('./calendar.tsx'));

/** A day as dd/mm/yyyy, typed or picked. */
export function DateField({ path, shape }: DrawnField) {
  const place = usePlace<string | null>(path);
  const { occasion } = useFill();
  const write = (value: string | undefined) => place.set(value === undefined ? emptyOf(shape) : value);
  return (
    <Frame
      place={place}
      shape={shape}
      half
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.today!}
          disabled={place.readOnly}
          onClick={() => place.set(occasion.today, { step: true })}
        >
          Hôm nay
        </Button>
      }
    >
      {(described) => (
        <DayInput
          described={described}
          value={place.value ?? undefined}
          write={write}
          readOnly={place.readOnly}
          label={shape.title}
        />
      )}
    </Frame>
  );
}

/** A day and a time of day. */
export function MomentField({ path, shape }: DrawnField) {
  const place = usePlace<string | null>(path);
  const { day, time } = momentParts(place.value);
  const [clock, setClock] = useState(time);
  const written = useRef(time);
  useEffect(() => {
    if (time !== written.current) {
      written.current = time;
      setClock(time);
    }
  }, [time]);
  const write = (nextDay: string, nextTime: string) => {
    written.current = nextTime;
    place.set(
      nextDay === '' && nextTime === '' ? emptyOf(shape) : nextTime === '' ? nextDay : `${nextDay}T${nextTime}`,
    );
  };
  return (
    <Frame place={place} shape={shape} hint={null}>
      {(described) => (
        <div className={classes.moment}>
          <DayInput
            described={described}
            value={day || undefined}
            write={(next) => write(next ?? '', time)}
            readOnly={place.readOnly}
            label={shape.title}
          />
          <Input
            size="md"
            aria-label={`${shape.title}: giờ`}
            aria-describedby={described['aria-describedby']}
            aria-invalid={described['aria-invalid']}
            placeholder="14:30"
            value={clock}
            error={place.issues.length > 0}
            readOnly={place.readOnly}
            autoComplete="off"
            onChange={(event) => {
              const text = event.currentTarget.value;
              setClock(text);
              const whole = /^\d{1,2}:\d{2}$/.test(text.trim()) ? timeOf(text) : undefined;
              if (whole || text === '') write(day, whole ?? '');
            }}
            onBlur={() => {
              const read = timeOf(clock);
              setClock(read ?? clock);
              write(day, read ?? clock.trim());
            }}
          />
        </div>
      )}
    </Frame>
  );
}

interface DayInputProps {
  described: Described;
  /** `2026-11-24`, or what was typed and is no day. */
  value: string | undefined;
  write: (value: string | undefined) => void;
  readOnly: boolean;
  label: string;
}

function DayInput({ described, value, write, readOnly, label }: DayInputProps) {
  const { occasion } = useFill();
  const [text, setText] = useState(dayText(value));
  const [picking, setPicking] = useState(false);
  const written = useRef(value);
  useEffect(() => {
    if (value !== written.current) {
      written.current = value;
      setText(dayText(value));
    }
  }, [value]);
  const put = (next: string | undefined) => {
    written.current = next;
    write(next);
  };
  const take = (next: string) => {
    setText(next);
    if (next === '') put(undefined);
    // A day that is not whole yet is no mistake yet.
    else if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(next)) {
      const day = dayOf(next, 0);
      if (day) put(day);
    }
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value: typed, selectionStart } = event.currentTarget;
    const composing = (event.nativeEvent as InputEvent).isComposing;
    take(composing || selectionStart !== typed.length ? typed : flowingDay(typed, text));
  };
  const composed = (event: CompositionEvent<HTMLInputElement>) => take(flowingDay(event.currentTarget.value, ''));
  const leave = () => {
    if (text.trim() === '') return;
    const day = dayOf(text, Number(occasion.today.slice(0, 4)));
    if (day) setText(dayText(day));
    put(day ?? text.trim());
  };
  return (
    <Input
      {...described}
      size="md"
      placeholder="ngày/tháng/năm"
      value={text}
      onChange={change}
      onCompositionEnd={composed}
      onBlur={leave}
      error={described['aria-invalid'] === true}
      readOnly={readOnly}
      autoComplete="off"
      inputMode="numeric"
      rightSectionPointerEvents="all"
      rightSectionWidth={42}
      rightSection={
        <Popover opened={picking} onChange={setPicking} trapFocus returnFocus position="bottom-end" shadow="md">
          <Popover.Target>
            <ActionIcon
              size={40}
              aria-label={`${label}: chọn trên lịch`}
              disabled={readOnly}
              onClick={() => setPicking(!picking)}
            >
              <IconCalendar size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={`${label}: lịch`}>
            {picking && (
              <Suspense fallback={<Loader size="sm" />}>
                <Calendar
                  day={/^\d{4}-\d\d-\d\d$/.test(value ?? '') ? value! : null}
                  today={occasion.today}
                  onPick={(day) => {
                    setText(dayText(day));
                    put(day);
                    setPicking(false);
                  }}
                />
              </Suspense>
            )}
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
