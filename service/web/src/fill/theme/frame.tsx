import { IconAlertCircle, IconBulb } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import type { Place } from '../context.tsx';
import type { Shape } from '../model/shape.ts';
import classes from './frame.module.css';

/** What an input carries so that its label, hint and problems are heard with it. */
export interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** The heading that a field stands under: one of the same words is not said twice. */
export const Heading = createContext('');

interface FrameProps {
  place: Place<unknown>;
  shape: Shape;
  /** Half of the form's width is enough. */
  half?: boolean;
  /** Lists and tables are no single input: their name is a heading of a group. */
  group?: boolean;
  hint?: ReactNode;
  /** Over the whole window: tables need room. */
  wide?: boolean;
  onEscape?: () => void;
  /** Beside the name, at the right. */
  aside?: ReactNode;
  children: (described: Described) => ReactNode;
}

/** Name, hint, input, and below it what must be mended and what would be better. */
export function Frame({
  place,
  shape,
  half = false,
  group = false,
  wide = false,
  hint = shape.hint,
  onEscape,
  aside,
  children,
}: FrameProps) {
  const { id, issues, advice, pointer } = place;
  const repeats = useContext(Heading) === shape.title;
  const parts = [
    hint ? `${id}-goi-y` : undefined,
    issues.length > 0 ? `${id}-loi` : undefined,
    advice.length > 0 ? `${id}-gop-y` : undefined,
  ].filter(Boolean);
  const described: Described = {
    id,
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': issues.length > 0 || undefined,
    'aria-required': shape.required || undefined,
  };
  // Most hints say what an empty field comes to.
  const optional = !shape.required && shape.kind !== 'check' && !/để trống/i.test(shape.hint ?? '');
  const name = (
    <>
      {shape.title}
      {optional && <span className={classes.optional}> (không bắt buộc)</span>}
    </>
  );
  return (
    <div
      className={classes.field}
      data-half={half || undefined}
      data-wide={wide || undefined}
      {...(wide && { onKeyDown: (event) => event.key === 'Escape' && onEscape?.() })}
      data-pointer={pointer}
      data-invalid={issues.length > 0 || undefined}
      {...(group && { role: 'group', 'aria-labelledby': `${id}-ten` })}
    >
      <div className={classes.head} data-unseen={(repeats && !aside) || undefined}>
        {group ? (
          <span className={classes.name} id={`${id}-ten`}>
            {name}
          </span>
        ) : (
          <label className={classes.name} htmlFor={id} id={`${id}-ten`}>
            {name}
          </label>
        )}
        {aside}
      </div>
      {children(described)}
      {hint && (
        <p className={classes.hint} id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      <Said place={place} />
    </div>
  );
}

/** What must be mended at a place, and what the rules on thể thức advise. */
export function Said({ place: { id, issues, advice } }: { place: Pick<Place<unknown>, 'id' | 'issues' | 'advice'> }) {
  return (
    <>
      {issues.length > 0 && (
        <ul className={classes.issues} id={`${id}-loi`}>
          {[...new Set(issues.map(({ message }) => message))].map((message) => (
            <li key={message}>
              <IconAlertCircle size={18} aria-hidden />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      {advice.length > 0 && (
        <ul className={classes.advice} id={`${id}-gop-y`}>
          {advice.map(({ rule, place, message, fix, clause }) => (
            <li key={rule + place + message}>
              <IconBulb size={18} aria-hidden />
              <span>
                {message} {fix} <cite>Theo {clause}.</cite>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
