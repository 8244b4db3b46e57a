import { deflateSync } from 'node:zlib';

/** PDFs written by hand for the tests: what stands where is what the test says, to the point. */

export interface TestPage {
  width?: number;
  height?: number;
  content: readonly string[];
  /** Further entries of its dictionary. */
  more?: string;
}

export interface TestPdf {
  pages: readonly TestPage[];
  version?: string;
  /** Fonts by the name that `text` uses them under; F1 is TimesNewRomanPSMT, F2 bold, F3 italic, F4 both. */
  fonts?: Record<string, string>;
  /** Pictures by the name that `image` uses them under: dictionary entries and data. */
  images?: Record<string, { entries: string; data: Uint8Array }>;
  /** Further entries of the catalog. */
  catalog?: string;
}

/** Letters of Vietnamese by their code in the fonts here. */
const LETTERS = [
  ...'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
  ...'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ',
  ...'“”–…',
];
const CODES = new Map(LETTERS.map((letter, at) => [letter, at < 31 ? at + 1 : at + 96]));
/** Every letter is as wide as half its size. */
const WIDTH = 500;

const FONTS = { F1: 'TimesNewRomanPSMT', F2: 'TimesNewRomanPS-BoldMT', F3: 'TimesNewRomanPS-ItalicMT' };
const HEIGHT = 842;

interface Look {
  size?: number;
  font?: string;
  /** `1 0 0`: red, green and blue. */
  colour?: string;
  /** Other operators before the text is shown. */
  before?: string;
}

export const widthOf = (words: string, size = 14): number => (words.length * size * WIDTH) / 1000;

/** Words on a baseline, `y` from the top of the page. */
export function text(
  x: number,
  y: number,
  words: string,
  { size = 14, font = 'F1', colour = '0 0 0', before = '' }: Look = {},
): string {
  const hex = [...words]
    .map((letter) => (CODES.get(letter) ?? letter.charCodeAt(0)).toString(16).padStart(2, '0'))
    .join('');
  return `BT ${colour} rg ${before} /${font} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex}> Tj ET`;
}

/** Words set from edge to edge. */
export function justified(left: number, right: number, y: number, words: string, look: Look = {}): string {
  const room = right - left - widthOf(words, look.size);
  const gaps = words.split(' ').length - 1;
  return `${room / gaps} Tw ${text(left, y, words, look)} 0 Tw`;
}

export const centred = (middle: number, y: number, words: string, look: Look = {}): string =>
  text(middle - widthOf(words, look.size) / 2, y, words, look);

export const rule = (left: number, right: number, y: number, width = 0.75, dash = ''): string =>
  `q ${width} w [${dash}] 0 d ${left} ${HEIGHT - y} m ${right} ${HEIGHT - y} l S Q`;

export const upright = (x: number, top: number, bottom: number): string =>
  `q 0.5 w ${x} ${HEIGHT - top} m ${x} ${HEIGHT - bottom} l S Q`;

/** A table's lines. */
export const grid = (xs: readonly number[], ys: readonly number[]): string[] => [
  ...ys.map((y) => rule(xs[0]!, xs.at(-1)!, y, 0.5)),
  ...xs.map((x) => upright(x, ys[0]!, ys.at(-1)!)),
];

export const image = (name: string, left: number, top: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${left} ${HEIGHT - top - height} cm /${name} Do Q`;

/** Dots of one colour, or grey with one byte a dot. */
export function dots(width: number, height: number, ...colour: number[]): { entries: string; data: Uint8Array } {
  const space = colour.length === 1 ? 'DeviceGray' : 'DeviceRGB';
  const data = Uint8Array.from({ length: width * height * colour.length }, (_, at) => colour[at % colour.length]!);
  return {
    entries: `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${space}/Filter/FlateDecode`,
    data: deflateSync(data),
  };
}

export function buildPdf({ pages, version = '1.7', fonts, images = {}, catalog = '' }: TestPdf): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string, 'latin1'));
  const stream = (entries: string, data: string | Uint8Array) => {
    const bytes = Buffer.from(data as string, 'latin1');
    const head = Buffer.from(`<<${entries}/Length ${bytes.length}>>stream\n`, 'latin1');
    return add(Buffer.concat([head, bytes, Buffer.from('\nendstream')]));
  };
  const unicode = stream('', toUnicode());
  const widths = Array.from({ length: 256 }, () => WIDTH).join(' ');
  const fontObjects = Object.entries({ ...FONTS, ...fonts }).map(
    ([name, base]) =>
      `/${name} ${add(`<</Type/Font/Subtype/TrueType/BaseFont/${base}/FirstChar 0/LastChar 255/Widths[${widths}]/ToUnicode ${unicode} 0 R/FontDescriptor<</Type/FontDescriptor/FontName/${base}/Flags 32/Ascent 891/Descent -216/CapHeight 662/ItalicAngle 0/StemV 80/FontBBox[0 -216 1000 891]>>>>`)} 0 R`,
  );
  const imageObjects = Object.entries(images).map(
    ([name, { entries, data }]) => `/${name} ${stream(`/Type/XObject/Subtype/Image${entries}`, data)} 0 R`,
  );
  const resources = `/Resources<</Font<<${fontObjects.join('')}>>/XObject<<${imageObjects.join('')}>>>>`;
  const parent = objects.length + 2 * pages.length + 1;
  const kids = pages.map(({ width = 595.28, height = HEIGHT, content, more = '' }) => {
    const contents = stream('', content.join('\n'));
    return add(
      `<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${contents} 0 R${resources}${more}>>`,
    );
  });
  add(`<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`);
  const root = add(`<</Type/Catalog/Pages ${parent} 0 R${catalog}>>`);
  return written(objects, root, version);
}

/** The objects with the table that says where each begins. */
export function written(objects: readonly Uint8Array[], root: number, version = '1.7'): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from(`%PDF-${version}\n`)];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, body] of objects.entries()) {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root ${root} 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function toUnicode(): string {
  const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
  const one = (code: number, letter: string) => `<${hex(code, 2)}> <${hex(letter.charCodeAt(0), 4)}>`;
  const plain = Array.from({ length: 95 }, (_, at) => one(at + 32, String.fromCharCode(at + 32)));
  const entries = [...plain, ...[...CODES].map(([letter, code]) => one(code, letter))];
  const chunks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const chunk = entries.slice(at, at + 100);
    chunks.push(`${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${chunks.join('\n')}
endcmap end end`;
}
