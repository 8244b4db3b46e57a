import { detectLegacy, type LegacyEncoding, lostLetters } from '../vietnamese/legacy.js';

const FONTS: Record<LegacyEncoding, string> = {
  tcvn3: 'gõ theo bảng mã cũ TCVN3 (ABC, phông .VnTime)',
  vni: 'gõ theo bảng mã cũ VNI (phông VNI-Times)',
  'utf8-cp1252': 'bị đọc sai bảng mã (UTF-8 bị mở như chữ Tây Âu)',
};

/** As much of a converted text as a message can hold; a name, a title, a paragraph fit. */
const SHOWN = 1_000;
const NAMED = 3;

/**
 * Text that would be printed as gibberish: typed for a font from before Unicode, misread, or with letters lost. `raw` is the text as it
 * came, since U+00AD is a letter of TCVN3. Only what is certain is a problem: a foreign name must never be refused.
 */
export function unreadable(raw: string): { code: string; message: string } | undefined {
  const legacy = detectLegacy(raw);
  if (legacy?.sure) {
    const shown = legacy.converted.trim();
    const rest = shown.length > SHOWN;
    const mend = rest
      ? 'Hãy chuyển cả đoạn sang Unicode (bằng công cụ chuyển mã của bộ gõ) rồi dán lại. Phần đầu sẽ là'
      : 'Hãy dán lại chữ Unicode này, hoặc tự chuyển mã rồi dán';
    return {
      code: 'LEGACY_ENCODING',
      message: `Chữ ở đây ${FONTS[legacy.encoding]}, in ra sẽ không đọc được. ${mend}: “${clip(shown)}”.`,
    };
  }
  const lost = lostLetters(raw.normalize('NFC'));
  if (lost.length === 0) return undefined;
  const named = lost.slice(0, NAMED).map((word) => `“${clip(word)}”`);
  const more = lost.length > NAMED ? ` và ${lost.length - NAMED} chỗ khác` : '';
  return {
    code: 'LOST_LETTERS',
    message: `Có chữ đã mất dấu khi chuyển mã, không khôi phục được: ${named.join(', ')}${more}. Hãy gõ lại những chữ này.`,
  };
}

function clip(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
