import { describe, expect, it } from '@jest/globals';
import { clean } from './clean.js';
import { latin } from './test-version.js';

const problems = (input: unknown) => clean(input, latin).problems;

describe('one form for all text', () => {
  it('makes NFC of values and names, at any depth', () => {
    const nfd = { ['trich\u0302Yeu'.normalize('NFD')]: ['Phòng giáo dục'.normalize('NFD')] };
    expect(clean(nfd, latin)).toEqual({
      data: { ['trich\u0302Yeu'.normalize('NFC')]: ['Phòng giáo dục'] },
      problems: [],
      broken: false,
    });
  });

  it('knows every line end, and drops marks nobody can see', () => {
    expect(clean('a\r\nb\rc\u2028d\u200be\ufeff', latin).data).toBe('a\nb\nc\nde');
  });

  it('leaves braces, angle brackets, ampersands, tabs and dots alone', () => {
    const text = '{so} {{van}} <w:p> & &amp; $& \\n "x" \t …';
    expect(clean({ text }, latin)).toEqual({ data: { text }, problems: [], broken: false });
  });

  it('does not change what it was given', () => {
    const input = Object.freeze({ a: Object.freeze(['e\u0302']) });
    expect(clean(input, latin).data).toEqual({ a: ['ê'] });
    expect(input).toEqual({ a: ['e\u0302'] });
  });
});

describe('characters that no document can hold', () => {
  it.each([
    ['a\u0000b', 'U+0000 ở vị trí thứ 2'],
    ['học\u000bsinh', 'U+000B ở vị trí thứ 4'],
    ['\u0085\u009f', 'U+009F'],
    ['a\u202eb', 'U+202E'],
    ['a\ud800', 'U+D800'],
    ['\uf0b7 gạch', 'U+F0B7 ở vị trí thứ 1'],
    ['\ufffe', 'U+FFFE'],
    ['\u{10ffff}', 'U+10FFFF'],
  ])('%j', (text, place) => {
    expect(problems({ 'a/b': [text] })).toEqual([
      { path: '/a~1b/0', code: 'CONTROL_CHARACTER', message: expect.stringContaining(place) },
    ]);
  });

  it('names what the font cannot print, once a field', () => {
    expect(problems({ hoTen: 'Hà 😀😀 漢', diaDanh: 'Cao Bằng' })).toEqual([
      {
        path: '/hoTen',
        code: 'UNSUPPORTED_CHARACTER',
        message: expect.stringContaining('“😀” (U+1F600) ở vị trí thứ 4, “漢” (U+6F22) ở vị trí thứ 7'),
      },
    ]);
  });

  it('counts the rest', () => {
    expect(problems('一二三四五')[0]?.message).toContain('và 2 ký tự khác');
  });
});

describe('data that is not a document', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);

  it.each([
    ['too deep', nested(40), 'TOO_DEEP'],
    ['far too deep', nested(5000), 'TOO_DEEP'],
    ['too many values', Array.from({ length: 300_001 }, () => 0), 'TOO_MANY'],
    ['a name that reaches the prototype', JSON.parse('{"a": {"__proto__": {"x": 1}}}'), 'UNSAFE_FIELD'],
    ['not JSON', { ngay: new Date(0) }, 'WRONG_TYPE'],
  ])('%s', (_, input, code) => {
    const cleaned = clean(input, latin);
    expect(cleaned.broken).toBe(true);
    expect(cleaned.problems).toEqual([{ path: expect.any(String), code, message: expect.stringMatching(/Hãy|hãy/) }]);
  });

  it('reports a name given twice in two encodings', () => {
    expect(problems({ tên: 1, ['tên'.normalize('NFD')]: 2 })).toEqual([
      { path: '/tên', code: 'DUPLICATE_FIELD', message: expect.stringContaining('hai lần') },
    ]);
  });

  it.each([[null], [undefined], [1], [true], ['chữ'], [[]]])('takes %j as it is', (input) => {
    expect(clean(input, latin)).toEqual({ data: input, problems: [], broken: false });
  });
});
