import { ownFields } from '../../service/engine/compose/own-fields.js';
import { fieldsOf } from '../../service/engine/compose/view-fields.js';
import type { ViewFields } from '../../service/engine/compose/view-shape.js';
import type { Manifest } from '../../service/engine/template/manifest.js';
import { FAMILIES, type FontId } from '../../service/engine/typeset/families.js';
import { type WordTemplate, wordTemplate } from './docx/template.js';
import { bytesIn, dirOf, type Folder, type VersionName } from './folder.js';
import { type HtmlForm, htmlForm } from './hbs/form.js';
import { type JsonFile, jsonFile } from './json/json-file.js';
import { readSchema, type VersionSchema } from './json/schema.js';

/** Larger files are not read: no template comes near. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** Everything of a version that could be read. */
export interface Version {
  name: VersionName;
  manifest: JsonFile | undefined;
  schema: VersionSchema | undefined;
  /** All that tags may name. */
  view: ViewFields;
  word: WordTemplate | undefined;
  html: HtmlForm | undefined;
}

export function readVersion(folder: Folder, name: VersionName): Version {
  const manifest = jsonFile(folder, `${dirOf(name)}/manifest.json`);
  const schema = readSchema(folder, name);
  const own = schema ? ownFields(name.id, schema.map) : {};
  const source = `${dirOf(name)}/template.docx`;
  const said = manifestOf(manifest)?.source;
  const isHtml = said === 'template.hbs' || (said !== 'template.docx' && !folder.has(source));
  const bytes = isHtml ? undefined : bytesIn(folder, source);
  return {
    name,
    manifest,
    schema,
    view: { ...own, ...fieldsOf(name.id) },
    word: bytes && bytes.length <= MOST_BYTES ? wordTemplate(source, bytes) : undefined,
    html: isHtml ? htmlForm(folder, name, fontsOf(manifest)) : undefined,
  };
}

/** What a manifest says, as far as it is an object: its fields may be of any type. */
export function manifestOf(manifest: JsonFile | undefined): Partial<Record<keyof Manifest, unknown>> | undefined {
  return manifest?.root?.members ? (manifest.root.value as Partial<Record<keyof Manifest, unknown>>) : undefined;
}

function fontsOf(manifest: JsonFile | undefined): FontId[] {
  const fonts = manifestOf(manifest)?.fonts;
  return Array.isArray(fonts) ? fonts.filter((one): one is FontId => Object.hasOwn(FAMILIES, String(one))) : [];
}
