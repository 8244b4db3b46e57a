import type { BangView, View } from '../compose/view.js';
import { EngineError } from '../problem.js';
import { type DocxSeal, packed, sealed, type Unpacked } from '../seal/docx.js';
import type { Form } from '../template/manifest.js';
import type { FontMetrics } from '../typeset/fonts.js';
import { balanceCentred } from './balance.js';
import { sign } from './chu-ky.js';
import { CompiledTemplate } from './compiled.js';
import { textWidth } from './document-xml.js';
import { numberDrawings } from './drawings.js';
import { fitOneLine } from './fit-line.js';
import { keepWithSignature } from './keep.js';
import { fitRules } from './rules.js';
import { tableXml } from './table.js';

/** Compiled templates, as long as their version is in use. */
const compiled = new WeakMap<Form, CompiledTemplate>();

/** The filled form as a file. */
export const fillDocx = (...work: Parameters<typeof fillUnpacked>): Uint8Array => packed(fillUnpacked(...work));

/**
 * Fills `template.docx` with a view. Same version, view and seal: same bytes.
 *
 * Throws EngineError TEMPLATE_BROKEN, with every fault docxtemplater found, when the template cannot be filled or asks
 * for a field that the view does not have.
 */
export function fillUnpacked(version: Form, view: View, seal: DocxSeal, fonts: FontMetrics): Unpacked {
  try {
    const template = compiled.get(version) ?? new CompiledTemplate(version.source);
    compiled.set(version, template);
    const { changed, missing } = template.fill(withTables(view, textWidth(template.documentXml)) as object);
    if (missing.length > 0) throw broken(version, [`view has no field ${missing.join(', ')}`]);
    const body = (changed.get(DOCUMENT) ?? template.documentXml).replace(EMPTY_RUN, '');
    const balanced = balanceCentred(keepWithSignature(body), template.stylesXml, fonts);
    const fitted = fitOneLine(balanced, template.stylesXml, fonts);
    const ruled = fitRules(fitted, template.stylesXml, fonts);
    const signed = sign(ruled, view, (name) => template.part(name));
    changed.set(DOCUMENT, numberDrawings(signed?.documentXml ?? ruled));
    return sealed(template.packed, new Map([...changed, ...(signed?.parts ?? [])]), seal);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw broken(version, explanations(error), error);
  }
}

const DOCUMENT = 'word/document.xml';

/** What rich text leaves before and behind itself. */
const EMPTY_RUN =
  /<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>|<w:rPr\/>)?<w:t(?: [^>]*)?(?:\/>|><\/w:t>)<\/w:r>/g;

const isTable = (value: object): value is BangView => 'cot' in value && 'dong' in value;

/** The view with each table as the XML that the raw tag `{@bang}` places. */
function withTables(value: unknown, width: number): unknown {
  if (Array.isArray(value)) return value.map((item) => withTables(item, width));
  if (typeof value !== 'object' || value === null) return value;
  if (isTable(value)) return tableXml(value, width);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTables(item, width)]));
}

interface DocxtemplaterError {
  message?: string;
  properties?: { explanation?: string; file?: string; errors?: DocxtemplaterError[] };
}

function explanations(error: unknown): string[] {
  const { properties, message } = error as DocxtemplaterError;
  const all = properties?.errors ?? [error as DocxtemplaterError];
  return all.map((e) => `${e.properties?.file ?? ''} ${e.properties?.explanation ?? e.message ?? message}`.trim());
}

function broken(version: Form, faults: string[], cause?: unknown): EngineError {
  const { id, version: name } = version.manifest;
  return new EngineError('TEMPLATE_BROKEN', `${id}/${name}: ${faults.join('; ')}`, {
    detail: `Mẫu “${id}” phiên bản ${name} có lỗi trong tệp Word nên không điền được: ${faults.join('; ')}. Hãy báo người giữ mẫu.`,
    cause,
  });
}
