import { ActionIcon, Button } from '@mantine/core';
import { type FieldProps, toFieldPathId } from '@rjsf/utils';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useFill, usePlace } from '../context.tsx';
import { movedBy } from '../model/list.ts';
import { undoable } from '../undo-toast.ts';
import classes from './cards.module.css';
import { shapeOf } from './drawn-field.tsx';
import { Said } from './frame.tsx';
import { useKeys } from './use-keys.ts';

/** Things of which each has several fields, one card a thing: appendices. */
export function CardsField(props: FieldProps) {
  const { fieldPathId, uiSchema, schema, registry } = props;
  const { store } = useFill();
  const shape = shapeOf(uiSchema);
  const place = usePlace<Record<string, unknown>[]>(fieldPathId.path);
  const SchemaField = registry.fields.SchemaField!;
  const items = place.value ?? [];
  const keys = useKeys(items.length);
  const name = shape.items?.title.replace(/^Một\s+/i, '') ?? shape.title;
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const move = (index: number, by: 1 | -1) => {
    keys.move(index, index + by);
    place.set(movedBy(items, index, by), { step: true });
  };
  const remove = (index: number) => {
    const item = items[index]!;
    const take = () => {
      keys.remove(index);
      const left = items.toSpliced(index, 1);
      place.set(left.length > 0 ? left : undefined, { step: true });
      // The button that was pressed went with the card.
      document.getElementById(place.id)?.focus();
    };
    undoable(store, `Đã bỏ ${name} ${index + 1}.`, take, () => {
      const now = (store.get(fieldPathId.path) as Record<string, unknown>[] | undefined) ?? [];
      keys.insert(Math.min(index, now.length));
      place.set(now.toSpliced(index, 0, item), { step: true });
    });
  };
  const add = () => {
    keys.insert(items.length);
    place.set([...items, {}], { step: true });
    store.focus(`${place.pointer}/${items.length}`);
  };
  return (
    <div className={classes.cards} data-pointer={place.pointer}>
      {items.map((_, index) => (
        <section
          key={keys.at(index)}
          className={classes.card}
          aria-label={`${title} ${index + 1}`}
          data-pointer={`${place.pointer}/${index}`}
        >
          <header>
            <h3>
              {title} {index + 1}
            </h3>
            {!place.readOnly && (
              <div>
                <ActionIcon
                  size={40}
                  aria-label={`Đưa ${name} ${index + 1} lên`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={40}
                  aria-label={`Đưa ${name} ${index + 1} xuống`}
                  disabled={index === items.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon size={40} aria-label={`Bỏ ${name} ${index + 1}`} onClick={() => remove(index)}>
                  <IconTrash size={18} stroke={1.75} aria-hidden />
                </ActionIcon>
              </div>
            )}
          </header>
          <SchemaField
            {...props}
            name={String(index)}
            schema={schema.items as FieldProps['schema']}
            uiSchema={uiSchema?.items as FieldProps['uiSchema']}
            fieldPathId={toFieldPathId(index, registry.globalFormOptions, fieldPathId)}
            formData={undefined}
          />
        </section>
      ))}
      <Said place={place} />
      {!place.readOnly && (
        <Button
          variant="subtle"
          w="fit-content"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={add}
          id={place.id}
        >
          Thêm {name}
        </Button>
      )}
    </div>
  );
}
