import { DataError, type Problem } from '../problem.js';
import type { TemplateVersion } from '../template/manifest.js';
import { regimes } from '../the-thuc/regime.js';
import type { GlyphCoverage } from '../vietnamese/glyphs.js';
import { oneLine } from '../vietnamese/text.js';
import { checkPictures, warnPictures } from './anh.js';
import { clean } from './clean.js';
import { fileName } from './file-name.js';
import { kinds } from './kinds.js';
import type { DataNote } from './notes.js';
import { ownFields, ownView } from './own-fields.js';
import { checkRules } from './rules.js';
import { checkSchema, schemaMapOf } from './validate.js';
import { type VanBan, vanBanView } from './van-ban.js';
import type { View } from './view.js';
import { checkSense } from './warnings.js';

export interface Composed {
  /** The input as it is stored: NFC, one kind of line end. */
  data: unknown;
  view: View;
  /** Download name without extension. */
  fileName: string;
  /** Title for the document's metadata. */
  title: string;
  /** The document's date (ISO 8601), if it has one. */
  ngay: string | null;
  /** What the data may say unwittingly: advice, which keeps no document from being made. */
  notes: DataNote[];
}

/** Checks the data and brings it into the form that the template prints. Throws `DataError` with every problem at once. */
export function compose(version: TemplateVersion, input: unknown, fonts: GlyphCoverage): Composed {
  const { manifest } = version;
  const regime = regimes[manifest.regime];
  const cleaned = clean(input, fonts);
  if (cleaned.broken) throw new DataError(cleaned.problems);
  const { data } = cleaned;
  const kind = kinds[manifest.id];
  const problems = once([
    ...cleaned.problems,
    ...checkSchema(version, data),
    ...checkRules(data, regime),
    ...checkPictures(data),
    ...(kind?.check?.(data, regime) ?? []),
  ]);
  if (problems.length > 0) throw new DataError(problems);

  const vanBan = data as VanBan;
  const name = kind?.ten?.(data as never) ?? manifest.name;
  const map = schemaMapOf(version);
  const view: View = {
    ...ownView(ownFields(manifest.id, map), map, data),
    ...vanBanView(vanBan, regime, name),
    ...kind?.view(data as never, regime),
  };
  return {
    data,
    view,
    fileName: fileName(manifest, view),
    title: titleOf(name, view),
    ngay: vanBan.ngay ?? null,
    notes: [...checkSense(vanBan), ...warnPictures(data), ...(kind?.warn?.(data as never, regime) ?? [])],
  };
}

/** `Công văn 1140/SGD&ĐT-VP: hướng dẫn …`; a form by its own title and the name on it. */
function titleOf(name: string, view: View): string {
  const number = view.coSoVanBan ? ` ${view.so}/${view.kyHieu}` : '';
  if (view.trichYeu !== '') return `${name}${number}: ${oneLine(view.trichYeu)}`;
  return view.coHoTen ? `${name}${number}: ${view.hoTen}` : `${name}${number}`;
}

/** One problem for a place and a code: the schema and the rules may find the same. */
function once(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, code }) => {
    const key = `${path} ${code}`;
    return !seen.has(key) && seen.add(key);
  });
}
