import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadVersion } from '../template/version-files.js';
import { compose } from './compose.js';
import { ownFields } from './own-fields.js';
import { SchemaMap } from './schema-map.js';
import { latin } from './test-version.js';
import { fieldsOf } from './view-fields.js';
import type { Shape, ViewFields } from './view-shape.js';

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

/** Came with the second version of the signer (`van-ban.v2`). */
const LATER = ['nguoiKy/chucVuCoQuan', 'nguoiKy/anhChuKy', 'nguoiKy/anhConDau'];

/** Fields of which the schema has the first step and no whole path. */
function lost(fields: ViewFields, map: SchemaMap): string[] {
  const at = (path: string) => map.schemaAt(path.split('/').map((step) => (step === '*' ? '0' : step)));
  return Object.entries(fields).flatMap(([name, { from, shape }]) => {
    const known = from.filter((path) => at(path.split('/')[0]!) && !LATER.includes(path));
    const own = known.length > 0 && !known.some((path) => at(path)) ? [`${name}: ${known.join(', ')}`] : [];
    const inner = shape.kind === 'list' ? shape.item : shape;
    return [...own, ...(inner.kind === 'object' ? lost(inner.fields, map) : [])];
  });
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
    const map = new SchemaMap(version.schema);
    expect(ownFields(id, map)).toEqual({});
    expect(lost(fields, map)).toEqual([]);
  });
});
