import { blocksOf } from './block-origin.js';
import { field, inside, items, type Origin, type Origins, pathOf, rows } from './origin.js';
import type { Shape, ViewFields } from './view-shape.js';

/** From where the fields come that a schema adds of its own: each from the field of the data that it is named after. */
export function ownOrigins(fields: ViewFields): Origins {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { shape }]) => {
      const origin = originOf(name, shape);
      return origin ? [[name, origin] as const] : [];
    }),
  );
}

function originOf(name: string, shape: Shape): Origin | undefined {
  switch (shape.kind) {
    case 'text':
    case 'rich':
      return field(name);
    case 'object': {
      const origins = ownOrigins(shape.fields);
      return (value, source) => inside(value, origins, { ...source, base: pathOf(name, source) });
    }
    case 'list': {
      if (shape.item.kind !== 'object') return items(name);
      return 'laDoan' in shape.item.fields ? blocksOf(name) : rows(name, ownOrigins(shape.item.fields));
    }
    default:
      return undefined;
  }
}
