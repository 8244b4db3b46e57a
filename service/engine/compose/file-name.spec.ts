import { describe, expect, it } from '@jest/globals';
import { EngineError } from '../problem.js';
import { fileName, safeFileName } from './file-name.js';
import { versionOf } from './test-version.js';
import type { View } from './view.js';

const named = (template: string, view: Record<string, unknown>) =>
  fileName({ ...versionOf('cong-van').manifest, fileName: template }, view as View);

describe('the download name', () => {
  it('comes from the manifest, with Vietnamese letters and & as they are', () => {
    const view = { so: '1140', kyHieu: 'SGD&ĐT-VP', trichYeu: 'hướng dẫn\nthi đua {{so}} <b>' };
    expect(named('{{so}}-{{kyHieu}} {{trichYeu}}', view)).toBe('1140-SGD&ĐT-VP hướng dẫn thi đua {{so}} b');
  });

  it('closes the gap that a missing number leaves', () => {
    expect(named('{{#if coSo}}{{so}}-{{/if}}{{kyHieu}}', { coSo: false, so: '\u00a0', kyHieu: 'KH-THPTTN' })).toBe(
      'KH-THPTTN',
    );
    expect(named('Công văn {{so}}-{{kyHieu}}', { so: '\u00a0', kyHieu: 'SGD-VP' })).toBe('Công văn SGD-VP');
    expect(named('{{so}} - ', { so: '\u00a0' })).toBe('cong-van');
  });

  it('says whose fault a broken pattern is', () => {
    for (const broken of ['{{khongCo}}', '{{#if}}', '{{constructor.constructor}}', '{{lookup this "a"}}{{x y}}']) {
      expect(() => named(broken, { so: '1' })).toThrow(EngineError);
    }
  });
});

describe('a safe name', () => {
  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', 'etc-passwd'],
    ['tên.', 'tên'],
    [' . ', ''],
    ['CON', 'CON_'],
    ['a\u0000\u001bb', 'a-b'],
    ['ha\u0300 nội', 'hà nội'],
  ])('%j is %j', (text, expected) => {
    expect(safeFileName(text)).toBe(expected);
  });

  it('ends at a word, within what file systems take', () => {
    const name = safeFileName('thực hiện phong trào thi đua '.repeat(30));
    expect([...name].length).toBeLessThanOrEqual(120);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect('thực hiện phong trào thi đua '.repeat(30).startsWith(`${name} `)).toBe(true);
    expect([...safeFileName('ữ'.repeat(500))].length).toBe(66);
  });
});
