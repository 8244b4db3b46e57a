import { describe, expect, it } from '@jest/globals';
import { bare, isCaps, keyOf, similar } from './so-sanh.js';

describe('comparing what stands on paper', () => {
  it('leaves every character at its index', () => {
    const text = 'Số: 05/QĐ-UBND\u00a0ngày Đường İ 😀 ự';
    expect(bare(text)).toHaveLength(text.length);
    expect(bare(text).startsWith('so: 05/qd-ubnd ngay duong')).toBe(true);
  });

  it.each([
    ['CỘNG HOÀ', 'CỘNG HÒA'],
    ['Độc lập – Tự do', 'doc lap-tu do'],
    ['Kế  hoạch:', 'KẾ HOẠCH'],
  ])('%s is %s', (a, b) => expect(keyOf(bare(a))).toBe(keyOf(bare(b))));

  it('counts letters that differ', () => {
    expect(similar('kehoach', 'kehoachh', 1)).toBe(true);
    expect(similar('kehoach', 'kehaoch', 2)).toBe(true);
    expect(similar('kehoach', 'kehaoch', 1)).toBe(false);
    expect(similar('quydinh', 'quyetdinh', 1)).toBe(false);
  });

  it('takes one letter or none for no capitals', () => {
    expect(isCaps('KẾ HOẠCH SỐ 5')).toBe(true);
    expect(isCaps('Kế HOẠCH')).toBe(false);
    expect(isCaps('- 5;')).toBe(false);
    expect(isCaps('A')).toBe(false);
  });
});
