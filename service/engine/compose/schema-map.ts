import type { JsonSchema } from '../template/manifest.js';

/** A place in a schema: the schema there with `$ref` followed, and what `#/…` in it is relative to. */
interface Place {
  schema: JsonSchema;
  resource: JsonSchema;
}

/** What the schema says about a place in the data. */
export interface Field {
  title: string;
  description: string;
  /** Names and titles of the fields that may stand in it. */
  properties: Record<string, string>;
  nullable: boolean;
  /** With alternatives told apart by one field: the values of that field. */
  kinds: string[];
}

/**
 * Finds the words for people (title, description) of any place in the data. Knows the subset of JSON Schema that data
 * schemas are written in: `properties`, `items`, `$ref` to a bundled schema, and `oneOf` with a `discriminator`.
 */
export class SchemaMap {
  private readonly resources = new Map<string, JsonSchema>();

  constructor(private readonly root: JsonSchema) {
    for (const bundled of Object.values(record(root.$defs)).map(record)) {
      if (typeof bundled.$id === 'string') this.resources.set(bundled.$id, bundled);
    }
  }

  /** The fields along `path`, the root first; shorter when the schema does not know the rest of it. */
  along(path: string[], data: unknown): Field[] {
    let place: Place | undefined = this.follow({ schema: this.root, resource: this.root });
    let value = data;
    const fields = [this.field(place, value)];
    for (const part of path) {
      place = this.child(this.chosen(place, value), part);
      if (!place) break;
      value = own(value, part);
      fields.push(this.field(place, value));
    }
    return fields;
  }

  /** The schema of a place, `$ref` followed; a list's items are at `0`. Undefined where there is none. */
  schemaAt(path: string[]): JsonSchema | undefined {
    let place: Place | undefined = this.follow({ schema: this.root, resource: this.root });
    for (const part of path) place = place && this.child(place, part);
    return place?.schema;
  }

  private field(place: Place, value: unknown): Field {
    const { schema } = place;
    const branch = this.chosen(place, value);
    const properties: Record<string, string> = {};
    for (const [name, sub] of Object.entries(record(branch.schema.properties))) {
      const { title } = this.follow({ schema: record(sub), resource: branch.resource }).schema;
      properties[name] = String(title ?? '');
    }
    const types = [schema.type].flat();
    return {
      title: String(schema.title ?? ''),
      description: String(schema.description ?? ''),
      properties,
      kinds: this.branches(place).flatMap(({ marks }) => marks.map(String)),
      nullable: types.includes('null') || (Array.isArray(schema.enum) && schema.enum.includes(null)),
    };
  }

  private child({ schema, resource }: Place, part: string): Place | undefined {
    const properties = record(schema.properties);
    if (Object.hasOwn(properties, part)) return this.follow({ schema: record(properties[part]), resource });
    if (/^\d+$/.test(part) && schema.items) return this.follow({ schema: record(schema.items), resource });
    return undefined;
  }

  /** With `oneOf`: the branch that the discriminator in the data names. */
  private chosen(place: Place, value: unknown): Place {
    for (const { tag, marks, branch } of this.branches(place)) {
      const wanted = own(value, tag);
      if (wanted !== undefined && marks.includes(wanted)) return branch;
    }
    return place;
  }

  /** The alternatives of a place, each with the values of the discriminating field that choose it. */
  private branches({ schema, resource }: Place): { tag: string; marks: unknown[]; branch: Place }[] {
    const tag = record(schema.discriminator).propertyName;
    if (typeof tag !== 'string' || !Array.isArray(schema.oneOf)) return [];
    return schema.oneOf.map((alternative) => {
      const branch = this.follow({ schema: record(alternative), resource });
      const mark = record(record(branch.schema.properties)[tag]);
      return { tag, marks: Array.isArray(mark.enum) ? mark.enum : [mark.const], branch };
    });
  }

  /** Follows `$ref`; a title or description beside the `$ref` wins. */
  private follow(place: Place, depth = 0): Place {
    const { schema, resource } = place;
    // One that refers to itself leads nowhere.
    if (typeof schema.$ref !== 'string' || depth > MOST_REFS) return place;
    const [id = '', fragment = ''] = schema.$ref.split('#');
    const target = id === '' ? resource : record(this.resources.get(id));
    const parts = fragment.split('/').slice(1);
    const next = record(parts.reduce<unknown>((node, part) => own(node, part), target));
    const found = this.follow({ schema: next, resource: target }, depth + 1);
    return { schema: { ...found.schema, ...schema }, resource: found.resource };
  }
}

const MOST_REFS = 32;

function record(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
