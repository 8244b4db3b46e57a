import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { idOf, useFill, useFormState } from '../context.tsx';
import { goTo } from '../go-to.ts';
import { isWithin, type Path, pointerOf, valueAt } from '../model/path.ts';
import { isRare } from '../model/sections.ts';
import { isEmpty } from '../model/sending.ts';
import type { Shape } from '../model/shape.ts';
import classes from './fields-of.module.css';

interface FieldsOfProps {
  path: Path;
  /** In their order. */
  names: readonly string[];
  shape: Shape;
  contents: ReadonlyMap<string, ReactNode>;
}

/** The fields of a group in two columns; those that few documents have wait behind “Thêm …”. */
export function FieldsOf({ path, names, shape, contents }: FieldsOfProps) {
  const { store } = useFill();
  const pointerTo = (name: string) => pointerOf([...path, name]);
  const folded = useFormState((state) =>
    names
      .filter((name) => {
        const field = shape.fields?.[name];
        if (!field || !isFoldable(field, shape, valueAt(state.data, path))) return false;
        const pointer = pointerTo(name);
        return (
          !state.opened.has(pointer) &&
          isEmpty(valueAt(state.data, [...path, name])) &&
          !state.issues.some(({ place }) => isWithin(place, pointer))
        );
      })
      .join(' '),
  ).split(' ');
  const readOnly = useFormState((state) => state.readOnly);
  const open = names.filter((name) => !folded.includes(name));
  const closed = names.filter((name) => folded.includes(name));
  return (
    <div className={classes.fields}>
      {open.map((name) => (
        <Fragment key={name}>{contents.get(name)}</Fragment>
      ))}
      {closed.length > 0 && !readOnly && (
        <div className={classes.more}>
          {closed.map((name) => (
            <Button
              key={name}
              id={`${idOf(pointerTo(name))}-them`}
              variant="default"
              size="sm"
              className={classes.add}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                store.open(pointerTo(name));
                goTo(pointerTo(name));
              }}
            >
              {shape.fields?.[name]?.title}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** In whose name somebody signs is asked only of those who sign in a name. */
function isFoldable(field: Shape, group: Shape, value: unknown): boolean {
  if (field.name === 'thayMat' && group.kind === 'signer') {
    const quyenHan = valueAt(value, ['quyenHan']);
    return quyenHan == null || quyenHan === 'Q.';
  }
  return isRare(field);
}
