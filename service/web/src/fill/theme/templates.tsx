import type { FieldTemplateProps, ObjectFieldTemplateProps } from '@rjsf/utils';
import { createContext, useContext, useMemo } from 'react';
import { idOf, useKnown } from '../context.tsx';
import { pointerOf } from '../model/path.ts';
import { sections } from '../model/sections.ts';
import { shapeOf } from './drawn-field.tsx';
import { FieldsOf } from './fields-of.tsx';
import { Heading, Said } from './frame.tsx';
import classes from './templates.module.css';

/** Each of our fields draws its own frame. */
export function FieldTemplate({ children }: FieldTemplateProps) {
  return children;
}

/** How many names down the data the form begins: one part of a set stands below its root. */
const Depth = createContext(0);

/** The form as a whole in its sections; a group inside it with its fields. */
export function ObjectFieldTemplate({ properties, fieldPathId, uiSchema }: ObjectFieldTemplateProps) {
  const { path } = fieldPathId;
  const above = useContext(Depth);
  const depth = path.length - above;
  const { way = false, sections: begins = path.length === 0 } = (uiSchema?.['ui:options'] ?? {}) as {
    /** The way down to a part, of which nothing is drawn. */
    way?: boolean;
    /** The form, or a part that is drawn as one, begins here. */
    sections?: boolean;
  };
  const shape = shapeOf(uiSchema);
  const contents = useMemo(() => new Map(properties.map(({ name, content }) => [name, content])), [properties]);
  if (way) return [...contents.values()];
  if (!begins) {
    const bare = depth === 1 && (shape.name === 'coQuan' || shape.kind === 'signer');
    const fields = <FieldsOf path={path} names={[...contents.keys()]} shape={shape} contents={contents} />;
    // A group that is all of its section, or an appendix, has its heading there.
    if (bare || typeof path.at(-1) === 'number' || isAlone(shape.name, depth)) return fields;
    return (
      <fieldset className={classes.group} data-pointer={pointerOf(path)}>
        <legend>{shape.title}</legend>
        {shape.hint && <p className={classes.hint}>{shape.hint}</p>}
        {fields}
        <GroupSaid pointer={pointerOf(path)} />
      </fieldset>
    );
  }
  return (
    <Depth value={path.length}>
      {sections(shape).map(({ id, title, fields }) => (
        <section key={id} id={`muc-${id}`} className={classes.section} aria-labelledby={`muc-${id}-ten`}>
          <h2 id={`muc-${id}-ten`}>{title}</h2>
          <Heading value={title}>
            <FieldsOf path={path} names={fields} shape={shape} contents={contents} />
          </Heading>
        </section>
      ))}
    </Depth>
  );
}

const isAlone = (name: string, depth: number) => depth === 1 && ['lyLich', 'tang'].includes(name);

function GroupSaid({ pointer }: { pointer: string }) {
  return <Said place={{ id: idOf(pointer), ...useKnown(pointer) }} />;
}
