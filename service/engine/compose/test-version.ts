import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonSchema, TemplateVersion } from '../template/manifest.js';
import type { RegimeId } from '../the-thuc/regime.js';
import type { GlyphCoverage } from '../vietnamese/glyphs.js';

/** For the specs: a version made of the repository's own schemas, under either regime, without its form. */

export const home = path.resolve(import.meta.dirname, '../../..');

export const readJson = (name: string): unknown => JSON.parse(readFileSync(path.join(home, name), 'utf8'));

const NAMES: Record<string, { name: string; fileName: string }> = {
  'cong-van': { name: 'Công văn', fileName: '{{so}}-{{kyHieu}} {{trichYeu}}' },
  'ke-hoach': { name: 'Kế hoạch', fileName: 'Kế hoạch {{so}}-{{kyHieu}} {{trichYeu}}' },
  'dang-ky': { name: 'Đăng ký', fileName: 'Đăng ký {{hoTen}}' },
};

export function versionOf(id: string, regime: RegimeId = 'tt01-2011'): TemplateVersion {
  const schema = readJson(`schemas/${id}/2017-2018.schema.json`) as JsonSchema;
  const common = readJson('schemas/common/van-ban.v1.schema.json') as JsonSchema;
  return {
    manifest: {
      id,
      version: '2017-2018',
      ...(NAMES[id] ?? { name: id, fileName: id }),
      regime,
      effective: { from: '2017-08-01', to: '2018-07-31' },
      source: 'template.docx',
      formats: ['docx', 'pdf', 'html'],
      status: 'draft',
      changes: 'Bản đầu tiên.',
    },
    source: new Uint8Array(),
    parts: {},
    schema: { ...schema, $defs: { 'van-ban.v1': common } },
    examples: {},
    files: {},
    hash: `${id} ${regime}`,
  };
}

export const example = (id: string, name: string) =>
  readJson(`examples/${id}/2017-2018/${name}.json`) as Record<string, unknown>;

/** Latin and its accents, punctuation and spaces: about what Tinos covers. */
export const latin: GlyphCoverage = {
  has: (c) => c < 0x250 || (c >= 0x300 && c < 0x370) || (c >= 0x1e00 && c < 0x2070) || c === 0x20ab,
};
