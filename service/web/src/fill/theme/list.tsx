import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { idOf, type Place, useFill, usePlace } from '../context.tsx';
import { inserted, linesInto, movedBy, removed } from '../model/list.ts';
import { pathOf } from '../model/path.ts';
import type { Shape } from '../model/shape.ts';
import { undoable } from '../undo-toast.ts';
import type { DrawnField } from './drawn-field.tsx';
import { type Described, Frame } from './frame.tsx';
import classes from './list.module.css';
import { useKeys } from './use-keys.ts';
import { useTyped } from './use-typed.ts';

/** Short texts, one a line. */
export function ListField({ path, shape }: DrawnField) {
  const place = usePlace<string[]>(path);
  return (
    <Frame place={place} shape={shape} group>
      {(described) => <Lines place={place} shape={shape} described={described} />}
    </Frame>
  );
}

interface LinesProps {
  place: Place<string[]>;
  shape: Shape;
  described: Described;
  children?: ReactNode;
}

export function Lines({ place, shape, described, children }: LinesProps) {
  const { store } = useFill();
  const given = place.value ?? [];
  // There is always a line to type into.
  const items = given.length === 0 ? [''] : given;
  const keys = useKeys(items.length);
  const wanted = useRef<{ index: number; end: boolean } | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const put = (next: string[], focus?: number, end = true) => {
    place.set(next, { step: true });
    if (focus !== undefined) wanted.current = { index: Math.max(0, focus), end };
  };
  useEffect(() => {
    const { current } = wanted;
    if (!current) return;
    wanted.current = undefined;
    const area = list.current?.querySelectorAll('textarea')[current.index];
    area?.focus();
    if (current.end) area?.setSelectionRange(area.value.length, area.value.length);
  });
  const remove = (index: number) => {
    const text = items[index] ?? '';
    const take = () => {
      keys.remove(index);
      put(removed(items, index), index === 0 ? 0 : index - 1);
    };
    if (text.trim() === '') return take();
    undoable(store, `Đã bỏ một dòng của “${shape.title}”.`, take, () => {
      const now = (store.get(pathOf(place.pointer)) as string[] | undefined) ?? [];
      keys.insert(Math.min(index, now.length));
      put(now.toSpliced(index, 0, text), Math.min(index, now.length));
    });
  };
  const move = (index: number, by: 1 | -1) => {
    const to = index + by;
    if (to < 0 || to >= items.length) return;
    keys.move(index, to);
    put(movedBy(items, index, by), to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    // Enter that ends a composition belongs to it.
    if (event.nativeEvent.isComposing || place.readOnly) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      keys.insert(index + 1);
      const [before, after] = [value.slice(0, selectionStart).trimEnd(), value.slice(selectionEnd).trimStart()];
      put(inserted(items, index, before, after), index + 1, false);
    } else if (event.key === 'Backspace' && value === '' && items.length > 1) {
      event.preventDefault();
      remove(index);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index, event.key === 'ArrowUp' ? -1 : 1);
    } else if (!event.altKey && !event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const up = event.key === 'ArrowUp';
      const edge = up ? !value.slice(0, selectionStart).includes('\n') : !value.slice(selectionEnd).includes('\n');
      const areas = list.current?.querySelectorAll('textarea');
      const next = areas?.[index + (up ? -1 : 1)];
      if (edge && next && value.length < 60) {
        event.preventDefault();
        next.focus();
      }
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, index: number) => {
    const pasted = linesInto(items, index, event.currentTarget, event.clipboardData.getData('text/plain'));
    if (!pasted || place.readOnly) return;
    event.preventDefault();
    undoable(store, `Đã dán ${pasted.added + 1} dòng vào “${shape.title}”.`, () => {
      for (let i = 0; i < pasted.added; i++) keys.insert(index + 1);
      put(pasted.items, index + pasted.added);
    });
  };
  return (
    <>
      <ol className={classes.list} ref={list}>
        {items.map((item, index) => (
          <Line
            key={keys.at(index)}
            item={item}
            index={index}
            place={place}
            described={described}
            label={`${shape.items?.title ?? shape.title} ${index + 1}`}
            placeholder={items.length === 1 ? (shape.items?.example ?? shape.items?.hint) : undefined}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            {...(items.length > 1 && { onRemove: remove, onMove: move, last: index === items.length - 1 })}
          />
        ))}
      </ol>
      {!place.readOnly && (
        <div className={classes.more}>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              keys.insert(items.length);
              put([...items, ''], items.length);
            }}
          >
            Thêm dòng
          </Button>
          {children}
        </div>
      )}
    </>
  );
}

interface LineProps {
  item: string;
  index: number;
  place: Place<string[]>;
  described: Described;
  label: string;
  placeholder: string | undefined;
  last?: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>, index: number) => void;
  onRemove?: (index: number) => void;
  onMove?: (index: number, by: 1 | -1) => void;
}

function Line({
  item,
  index,
  place,
  described,
  label,
  placeholder,
  last,
  onKeyDown,
  onPaste,
  onRemove,
  onMove,
}: LineProps) {
  const { store } = useFill();
  const pointer = `${place.pointer}/${index}`;
  const write = (text: string) => {
    const items = (store.get(pathOf(place.pointer)) as string[] | undefined) ?? [''];
    place.set(items.length === 0 ? [text] : items.with(index, text));
  };
  const typed = useTyped(item ?? '', write, { text: (text) => text, read: (text) => text });
  const wrong = place.issues.some((issue) => issue.place === pointer || issue.place === place.pointer);
  return (
    <li className={classes.line} data-pointer={pointer}>
      <Textarea
        {...typed}
        id={index === 0 ? described.id : idOf(pointer)}
        className={classes.text}
        size="md"
        autosize
        minRows={1}
        maxRows={8}
        aria-label={label}
        aria-describedby={described['aria-describedby']}
        aria-invalid={wrong || undefined}
        placeholder={placeholder}
        error={wrong}
        readOnly={place.readOnly}
        onKeyDown={(event) => onKeyDown(event, index)}
        onPaste={(event) => onPaste(event, index)}
      />
      {onRemove && onMove && !place.readOnly && (
        <div className={classes.tools}>
          <ActionIcon
            size={40}
            aria-label={`Đưa ${label} lên`}
            disabled={index === 0}
            onClick={() => onMove(index, -1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon size={40} aria-label={`Đưa ${label} xuống`} disabled={last} onClick={() => onMove(index, 1)}>
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon size={40} aria-label={`Bỏ ${label}`} onClick={() => onRemove(index)}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </li>
  );
}
