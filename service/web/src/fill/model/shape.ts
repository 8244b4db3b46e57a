export type JsonSchema = Record<string, unknown>;

/** What a place of the form is drawn as. */
export type Kind =
  | 'text'
  | 'lines'
  | 'number'
  | 'choice'
  | 'check'
  | 'date'
  | 'moment'
  | 'list'
  | 'grounds'
  | 'grid'
  | 'cards'
  | 'body'
  | 'picture'
  | 'signer'
  | 'group';

export interface Option {
  value: string;
  label: string;
}

/** One place of the form, as its schema describes it. */
export interface Shape {
  kind: Kind;
  name: string;
  title: string;
  description: string;
  /** The description in the words of people who see no data. */
  hint?: string;
  /** One way to fill it in. */
  example?: string;
  required: boolean;
  nullable: boolean;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
  options?: Option[];
  fields?: Record<string, Shape>;
  items?: Shape;
}

/** A place that no schema describes: the app's own. */
export const emptyShape = (kind: Kind, name: string, title: string): Shape => ({
  kind,
  name,
  title,
  description: '',
  required: false,
  nullable: false,
});

/** The shape at a place, or undefined beyond what the schema knows. */
export function shapeAt(shape: Shape, path: readonly (string | number)[]): Shape | undefined {
  let found: Shape | undefined = shape;
  for (const key of path) found = typeof key === 'number' ? found?.items : found?.fields?.[key];
  return found;
}

/** What an empty place holds: null where the document then leaves room to write, else nothing. */
export const emptyOf = (shape: Shape): null | undefined => (shape.nullable ? null : undefined);
