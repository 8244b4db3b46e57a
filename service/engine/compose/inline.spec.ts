import { describe, expect, it } from '@jest/globals';
import { cutStart, isBold, plain, richText, startsEmphasised, withoutBold } from './inline.js';
import type { RichText } from './view.js';

/** `[đậm]`, `/nghiêng/`, `[/cả hai/]`. */
const shown = (rich: RichText) =>
  rich.runs
    .map(({ text, dam, nghieng }) => {
      const inner = nghieng ? `/${text}/` : text;
      return dam ? `[${inner}]` : inner;
    })
    .join('');

describe('emphasis in a line', () => {
  it.each([
    ['không có gì', 'không có gì'],
    ['', ''],
    ['**đậm**', '[đậm]'],
    ['một *nghiêng* hai', 'một /nghiêng/ hai'],
    ['***cả hai***', '[/cả hai/]'],
    ['**đậm *và nghiêng* nữa**', '[đậm ][/và nghiêng/][ nữa]'],
    ['***a** b*', '[/a/]/ b/'],
    ['“**Dạy tốt**”, *học tốt*.', '“[Dạy tốt]”, /học tốt/.'],
    ['**“Đổi mới”**', '[“Đổi mới”]'],
    ['**1. Mục đích:**', '[1. Mục đích:]'],
  ])('%s', (typed, expected) => {
    expect(shown(richText(typed))).toBe(expected);
  });

  it.each([
    '*',
    '**',
    '****',
    '* *',
    '**chưa đóng',
    'chưa mở**',
    '2 * 3 * 4',
    '5*6*7',
    '(*) Ghi chú có dấu (*)',
    'a** b **c',
    '*****',
    '** đậm **',
    'Lớp 10A*, 10B*',
    '**a*',
  ])('leaves %s as it is', (typed) => {
    expect(richText(typed)).toEqual({ runs: [{ text: typed }] });
  });

  it('goes through a text of nothing but stars once', () => {
    const stars = '*a'.repeat(100_000);
    expect(plain(richText(stars)).replaceAll('*', '')).toBe('a'.repeat(100_000));
    expect(plain(richText('*'.repeat(200_000)))).toBe('*'.repeat(200_000));
  });

  it('cuts, asks and clears', () => {
    const rich = richText('**1.** Mục *đích*');
    expect(plain(rich)).toBe('1. Mục đích');
    expect(shown(cutStart(rich, 3))).toBe('Mục /đích/');
    expect(startsEmphasised(rich, 2)).toBe(true);
    expect(startsEmphasised(richText('1. **Mục**'), 3)).toBe(false);
    expect(isBold(rich)).toBe(false);
    expect(isBold(richText('**tất cả**'))).toBe(true);
    expect(isBold({ runs: [] })).toBe(false);
    expect(shown(withoutBold(rich))).toBe('1. Mục /đích/');
  });
});
