import { type Bang, type Dong, isBang, isPhuLuc, manh, type To } from './to.js';

/** RTF as Word 2003 and WordPad save it, written by hand. */

export interface RtfOptions {
  /** Lines as a paragraph with a border, or as a drawn shape. */
  ke?: 'vien' | 'hinh';
}

const TWIPS = 20;
const tw = (pt: number) => Math.round(pt * TWIPS);
const mm = (value: number) => tw((value * 72) / 25.4);

export function rtf(to: To, { ke = 'vien' }: RtfOptions = {}): string {
  const { page } = to;
  const width = mm(page.width - page.left - page.right);
  const left = Math.round(width * 0.44);
  const colours: string[] = [];
  const colour = (hex: string) => {
    if (!colours.includes(hex)) colours.push(hex);
    return colours.indexOf(hex) + 1;
  };
  const fonts = ['Times New Roman'];
  const font = (name: string) => {
    if (!fonts.includes(name)) fonts.push(name);
    return fonts.indexOf(name);
  };
  const paragraph = (dong: Dong, column: number, end: string) => {
    const align = { left: '\\ql', center: '\\qc', right: '\\qr', justify: '\\qj' }[dong.align];
    const format =
      `\\pard\\plain${end === '\\par' ? '' : '\\intbl'}${align}\\li${tw(dong.left ?? 0)}\\fi${tw(dong.firstLine ?? 0)}` +
      `\\sb${tw(dong.before ?? 0)}\\sa${tw(dong.after ?? 0)}\\sl${Math.round((dong.line ?? 1) * 240)}\\slmult1`;
    const runs = manh(dong).map(
      ({ text, bold }) =>
        `{\\f${font(dong.font ?? to.font)}\\fs${dong.size * 2}${bold ? '\\b' : ''}${dong.italic ? '\\i' : ''}${dong.underline ? '\\ul' : ''}` +
        `${dong.caps ? '\\caps' : ''}${dong.colour ? `\\cf${colour(dong.colour)}` : ''} ${escaped(text)}}`,
    );
    if (dong.ke === undefined) return `${format} ${runs.join('')}`;
    if (ke === 'hinh') return `${format} ${runs.join('')}${shape(dong.ke, column)}`;
    const indent = Math.round((column - tw(dong.ke)) / 2);
    return `${format} ${runs.join('')}\\par\\pard\\plain${end === '\\par' ? '' : '\\intbl'}\\li${indent}\\ri${indent}\\sl-40\\slmult0\\brdrt\\brdrs\\brdrw10{\\fs4 }`;
  };
  const cellOf = (lines: readonly Dong[], column: number) =>
    lines.map((one) => paragraph(one, column, '\\cell')).join('\\par\n') || '\\pard\\intbl';
  const pair = (a: readonly Dong[], b: readonly Dong[]) =>
    `\\trowd\\trgaph0\\trleft0\\trftsWidth1\\cellx${left}\\cellx${width}\n${cellOf(a, left)}\\cell\n${cellOf(b, width - left)}\\cell\\row\n`;
  const table = ({ cot, hang }: Bang) => {
    const sum = cot.reduce((a, b) => a + b);
    const ends = cot.map((_, i) => Math.round((cot.slice(0, i + 1).reduce((a, b) => a + b) / sum) * width));
    const border = ['t', 'l', 'b', 'r'].map((side) => `\\clbrdr${side}\\brdrs\\brdrw10`).join('');
    return hang
      .map(
        (cells, i) =>
          `\\trowd\\trgaph70\\trleft0${ends.map((end) => `${border}\\cellx${end}`).join('')}\n` +
          cells
            .map((text) => `\\pard\\plain\\intbl\\ql{\\f0\\fs26${i === 0 ? '\\b' : ''} ${escaped(text)}}\\cell`)
            .join('\n') +
          '\\row',
      )
      .join('\n');
  };
  const flow = (lines: readonly (Dong | Bang)[]) =>
    lines.map((one) => (isBang(one) ? table(one) : `${paragraph(one, width, '\\par')}\\par`)).join('\n');
  const body = [
    pair(to.trai, to.phai),
    flow(to.giua),
    '\\pard\\plain\\fs12\\par',
    pair(to.noiNhan, to.ky),
    ...to.phuLuc.map((lines) =>
      isPhuLuc(to, lines)
        ? `\\pard\\plain\\fs4\\sect\\sectd\\sbkpage\\titlepg\\pgnrestart\\pgnstarts1${margin(to)}\n${flow(lines)}`
        : `\\pard\\plain\\fs12\\par\n${flow(lines)}`,
    ),
  ].join('\n');
  const faces = fonts.map((name, i) => `{\\f${i}\\froman\\fcharset163 ${name};}`).join('');
  const tints = colours
    .map(
      (hex) =>
        `\\red${Number.parseInt(hex.slice(0, 2), 16)}\\green${Number.parseInt(hex.slice(2, 4), 16)}\\blue${Number.parseInt(hex.slice(4), 16)};`,
    )
    .join('');
  return (
    `{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl${faces}}{\\colortbl;${tints}}\n` +
    `\\paperw${mm(page.width)}\\paperh${mm(page.height)}\\margt${mm(page.top)}\\margb${mm(page.bottom)}\\margl${mm(page.left)}\\margr${mm(page.right)}\\headery567\\footery567\n` +
    `\\sectd${to.pageNumber?.hideFirst ? '\\titlepg' : ''}${margin(to)}\n${body}}`
  );
}

/** The page number, as the section has it. */
function margin({ pageNumber }: To): string {
  if (!pageNumber) return '';
  const { where, align, size, hideFirst } = pageNumber;
  const first = hideFirst ? `{\\${where}f\\pard\\plain\\par}` : '';
  return `{\\${where}\\pard\\plain${align === 'center' ? '\\qc' : '\\qr'}{\\f0\\fs${size * 2}\\chpgn}\\par}${first}`;
}

function shape(length: number, column: number): string {
  const from = Math.round((column - tw(length)) / 2);
  return (
    `{\\shp{\\*\\shpinst\\shpleft${from}\\shptop340\\shpright${from + tw(length)}\\shpbottom340\\shpfhdr0\\shpbxcolumn\\shpbypara\\shpwr3\\shpfblwtxt0\\shpz0` +
    '{\\sp{\\sn shapeType}{\\sv 20}}{\\sp{\\sn fLine}{\\sv 1}}{\\sp{\\sn lineWidth}{\\sv 9525}}}}'
  );
}

const escaped = (text: string): string =>
  [...text.replace(/[\\{}]/g, '\\$&')]
    .map((char) => (char === '\n' ? '\\line ' : char === '\t' ? '\\tab ' : codes(char)))
    .join('');

const codes = (char: string): string =>
  char.charCodeAt(0) < 128
    ? char
    : [...Array(char.length).keys()]
        .map((i) => {
          const code = char.charCodeAt(i);
          return `\\u${code > 32_767 ? code - 65_536 : code}?`;
        })
        .join('');
