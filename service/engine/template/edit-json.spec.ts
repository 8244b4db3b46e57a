import { describe, expect, it } from '@jest/globals';
import { editJson } from './edit-json.js';

const TEXT = `{
  "id": "cong-van",
  "effective": {
    "from": "2025-07-01", "to": null
  },
  "formats": ["docx", "pdf"],
  "changes": "Có \\"nháy\\" và }"
}
`;

describe('editJson', () => {
  it('puts other values in and leaves the rest as it stands', () => {
    const edited = editJson(TEXT, [
      [['effective', 'to'], '2026-07-31'],
      [['changes'], 'Thêm mục 10.'],
      [['id'], 'to-trinh'],
    ]);
    expect(edited).toBe(
      TEXT.replace('null', '"2026-07-31"')
        .replace('"Có \\"nháy\\" và }"', '"Thêm mục 10."')
        .replace('cong-van', 'to-trinh'),
    );
  });

  it('adds a key behind the others, also below one that is not there', () => {
    expect(editJson(TEXT, [[['nhom'], ['hop']]])).toBe(TEXT.replace('}"\n}', '}",\n  "nhom": ["hop"]\n}'));
    expect(JSON.parse(editJson('{}', [[['a', 'b'], 1]]))).toEqual({ a: { b: 1 } });
  });

  it('refuses what is no JSON', () => {
    expect(() => editJson('{"a": }', [[['a'], 1]])).toThrow(SyntaxError);
  });
});
