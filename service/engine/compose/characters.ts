import type { GlyphCoverage } from '../vietnamese/glyphs.js';

interface Found {
  codePoint: number;
  position: number;
}

/** How many different characters a message names. */
const NAMED = 3;

/**
 * What cannot be printed in a text, as one problem: control characters (only line end and tab are text), or characters
 * that the document's font has no picture of.
 */
export function badCharacters(text: string, fonts: GlyphCoverage): { code: string; message: string } | undefined {
  const control = new Map<number, Found>();
  const unsupported = new Map<number, Found>();
  const fine = new Set<number>();
  let position = 0;
  for (const char of text) {
    position++;
    const codePoint = char.codePointAt(0) ?? 0;
    if ((codePoint >= 0x20 && codePoint < 0x7f) || codePoint === 0x0a || codePoint === 0x09 || fine.has(codePoint))
      continue;
    if (isControl(codePoint)) note(control, codePoint, position);
    else if (!fonts.has(codePoint)) note(unsupported, codePoint, position);
    else fine.add(codePoint);
  }
  if (control.size > 0) {
    return {
      code: 'CONTROL_CHARACTER',
      message: `Có ký tự điều khiển hoặc ký tự riêng, không phải chữ: ${list(control, false)}. Thường do dán từ nơi khác. Hãy xóa và gõ lại chỗ đó.`,
    };
  }
  if (unsupported.size > 0) {
    return {
      code: 'UNSUPPORTED_CHARACTER',
      message: `Phông chữ của văn bản không in được: ${list(unsupported, true)}. Hãy xóa hoặc thay bằng chữ thường dùng.`,
    };
  }
  return undefined;
}

function note(found: Map<number, Found>, codePoint: number, position: number) {
  if (!found.has(codePoint)) found.set(codePoint, { codePoint, position });
}

function list(found: Map<number, Found>, show: boolean): string {
  const all = [...found.values()];
  const named = all.slice(0, NAMED).map(({ codePoint, position }) => {
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return `${show ? `“${String.fromCodePoint(codePoint)}” (${code})` : code} ở vị trí thứ ${position}`;
  });
  const rest = all.length - named.length;
  return named.join(', ') + (rest > 0 ? ` và ${rest} ký tự khác` : '');
}

/**
 * Not text: C0, DEL, C1, marks that turn the writing direction, lone surrogates, private use, noncharacters, and the signs
 * that stand for a lost letter or a picture (U+FFF9 to U+FFFD).
 */
function isControl(c: number): boolean {
  return (
    c < 0x20 ||
    (c >= 0x7f && c <= 0x9f) ||
    (c >= 0x202a && c <= 0x202e) ||
    (c >= 0x2066 && c <= 0x2069) ||
    (c >= 0xd800 && c <= 0xdfff) ||
    (c >= 0xe000 && c <= 0xf8ff) ||
    c >= 0xf0000 ||
    (c >= 0xfdd0 && c <= 0xfdef) ||
    (c >= 0xfff9 && c <= 0xfffd) ||
    (c & 0xfffe) === 0xfffe
  );
}
