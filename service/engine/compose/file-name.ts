import Handlebars from 'handlebars';
import { EngineError } from '../problem.js';
import type { Manifest } from '../template/manifest.js';
import type { View } from './view.js';

/** What people still read in a list of files, and what every file system takes with an extension behind it. */
const MAX_CHARS = 120;
const MAX_BYTES = 200;

const compiled = new Map<string, Handlebars.TemplateDelegate>();
const KEPT = 64;

/** The download name, without extension, from the manifest's Handlebars over the view. */
export function fileName(manifest: Manifest, view: View): string {
  let text: string;
  try {
    text = templateOf(manifest.fileName)(view);
  } catch (cause) {
    throw new EngineError('TEMPLATE_BROKEN', `fileName of ${manifest.id}/${manifest.version}: ${String(cause)}`, {
      detail: `Cách đặt tên tệp của mẫu “${manifest.name}” (${manifest.version}) bị lỗi. Hãy báo người quản lý mẫu.`,
      cause,
    });
  }
  return safeFileName(text) || manifest.id;
}

/** Compiling takes as long as the rest of composing: kept for the patterns in use. */
function templateOf(pattern: string): Handlebars.TemplateDelegate {
  const known = compiled.get(pattern);
  if (known) return known;
  const template = Handlebars.compile(pattern, { strict: true, noEscape: true, knownHelpersOnly: true });
  const [oldest] = compiled.keys();
  if (compiled.size >= KEPT && oldest !== undefined) compiled.delete(oldest);
  compiled.set(pattern, template);
  return template;
}

/** Characters that Windows, macOS or Linux refuse in a name, with those that would mislead. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const REFUSED = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|]+/g;
const EDGES = /^[\s.\-–_,;]+|[\s.\-–_,;]+$/g;

export function safeFileName(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(REFUSED, '-')
    .trim()
    .split(' ')
    .map((word) => word.replace(/^-+(?=[^-])/, '')); // what a missing number leaves of `1140-SGD&ĐT-VP`
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name} ${word}`;
    if (!fits(longer)) break;
    name = longer;
  }
  if (name === '') name = cut(words[0] ?? '');
  name = name.replace(EDGES, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `${name}_` : name;
}

function fits(name: string): boolean {
  return [...name].length <= MAX_CHARS && Buffer.byteLength(name) <= MAX_BYTES;
}

function cut(word: string): string {
  let name = '';
  for (const char of word) {
    if (!fits(name + char)) break;
    name += char;
  }
  return name;
}
