import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const home = path.resolve(import.meta.dirname, '..');
const files = readdirSync(path.join(home, 'schemas'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => name.split(path.sep).join('/'))
  .sort();

type Node = Record<string, unknown>;
const read = (name: string) => JSON.parse(readFileSync(path.join(home, 'schemas', name), 'utf8')) as Node;

/** Every place where a schema describes a field: named fields, items of lists, alternatives, shared definitions. */
function* fields(node: Node, at: string): Generator<[string, Node]> {
  for (const group of ['properties', '$defs'] as const) {
    for (const [name, sub] of Object.entries((node[group] ?? {}) as Record<string, Node>)) {
      yield [`${at}/${group}/${name}`, sub];
      yield* fields(sub, `${at}/${group}/${name}`);
    }
  }
  if (node.items) {
    yield [`${at}/items`, node.items as Node];
    yield* fields(node.items as Node, `${at}/items`);
  }
  for (const [n, sub] of ((node.oneOf ?? []) as Node[]).entries()) {
    yield [`${at}/oneOf/${n}`, sub];
    yield* fields(sub, `${at}/oneOf/${n}`);
  }
}

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

describe.each(files)('schemas/%s', (name) => {
  const schema = read(name);

  it('is named after its place', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`https://vanthu.vn/schemas/${name}`);
  });

  it('speaks Vietnamese about every field', () => {
    const silent: string[] = [];
    for (const [at, node] of [['', schema] as [string, Node], ...fields(schema, '')]) {
      if (typeof node.$ref === 'string') continue; // said where it points to
      const { title, description } = node;
      if (typeof title !== 'string' || title.trim() === '') silent.push(`${at}: title`);
      if (typeof description !== 'string' || !VIETNAMESE.test(description)) silent.push(`${at}: description`);
    }
    expect(silent).toEqual([]);
  });

  it('bounds every text and list, and refuses unknown fields', () => {
    const open: string[] = [];
    for (const [at, node] of fields(schema, '')) {
      const types = [node.type].flat();
      const fixed = 'enum' in node || 'const' in node || node.format === 'date' || name === 'manifest.schema.json';
      if (types.includes('string') && !fixed && !('maxLength' in node)) open.push(`${at}: maxLength`);
      if (types.includes('array') && !fixed && !('maxItems' in node)) open.push(`${at}: maxItems`);
      if ('properties' in node && node.additionalProperties !== false) open.push(`${at}: additionalProperties`);
    }
    expect(open).toEqual([]);
  });

  it('compiles, and finds what it refers to among the common schemas', () => {
    const ajv = new Ajv2020({ allowUnionTypes: true, discriminator: true });
    addFormats.default(ajv, ['date', 'uri']);
    ajv.addKeyword({ keyword: 'x-loi', schemaType: 'string' });
    for (const common of files.filter((file) => file.startsWith('common/') && file !== name))
      ajv.addSchema(read(common));
    expect(() => ajv.compile(schema)).not.toThrow();
  });
});
