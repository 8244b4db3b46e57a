import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadVersion } from '../template/version-files.js';
import { compose } from './compose.js';
import { ownFields } from './own-fields.js';
import { SchemaMap } from './schema-map.js';
import { latin } from './test-version.js';
import { fieldsOf } from './view-fields.js';
import type { Shape } from './view-shape.js';

const home = path.resolve(import.meta.dirname, '../../..');
const versions = readdirSync(path.join(home, 'templates'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(path.join(home, 'templates', name)).map((version) => [name, version] as const));

/** Places at which a value is not of its shape, or has names that the shape lacks, or lacks some. */
function misfits(value: unknown, shape: Shape, at: string): string[] {
  switch (shape.kind) {
    case 'text':
      return ['string', 'number'].includes(typeof value) ? [] : [`${at}: ${typeof value}`];
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${at}: ${typeof value}`];
    case 'rich':
      return Array.isArray((value as { runs?: unknown }).runs) ? [] : [`${at}: no runs`];
    case 'table':
      return value === null || 'cot' in (value as object) ? [] : [`${at}: no table`];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, n) => misfits(item, shape.item, `${at}/${n}`))
        : [`${at}: no list`];
    case 'object': {
      const fields = Object.keys(shape.fields);
      const names = Object.keys(value as object);
      return [
        ...names.filter((name) => !fields.includes(name)).map((name) => `${at}/${name}: not described`),
        ...fields.flatMap((name) =>
          names.includes(name)
            ? misfits((value as Record<string, unknown>)[name], shape.fields[name]!.shape, `${at}/${name}`)
            : [`${at}/${name}: not there`],
        ),
      ];
    }
  }
}

describe.each(versions)('the view of %s %s', (id, name) => {
  it('is what its description says, and comes from fields that the schema has', async () => {
    const loaded = await loadVersion(home, id, name);
    loaded.files();
    const version = loaded.current();
    const fields = fieldsOf(id);
    for (const [example, data] of Object.entries(version.examples)) {
      const { view } = compose(version, data, latin);
      expect([example, misfits(view, { kind: 'object', fields }, '')]).toEqual([example, []]);
    }
    expect(ownFields(id, new SchemaMap(version.schema))).toEqual({});
  });
});
