import { describe, expect, it } from '@jest/globals';
import type { Template } from '../api/types.ts';
import { found, kindsOf, schoolYears, yearInForce } from './kinds.ts';

const version = (name: string, more = {}) => ({ version: name, status: 'published', altered: false, ...more });
const templates = [
  {
    id: 'cong-van',
    name: 'Công văn',
    nhom: ['gui-di'],
    inForce: '2025-2026.2',
    versions: [version('2025-2026.2'), version('2025-2026'), version('2017-2018')],
  },
  {
    id: 'to-trinh-khen-thuong',
    name: 'Tờ trình đề nghị khen thưởng',
    inForce: '2025-2026',
    versions: [version('2025-2026')],
  },
  {
    id: 'nhap',
    name: 'Nháp',
    inForce: null,
    versions: [version('2026-2027', { status: 'draft' }), version('2020-2021', { altered: true })],
  },
] as unknown as Template[];

describe('kinds', () => {
  it('are those of one school year, in the form in force', () => {
    expect(schoolYears(templates)).toEqual(['2025-2026', '2017-2018']);
    expect(yearInForce(templates)).toBe('2025-2026');
    expect(kindsOf(templates, '2025-2026').map((k) => [k.id, k.version, k.nhom])).toEqual([
      ['cong-van', '2025-2026.2', ['gui-di']],
      ['to-trinh-khen-thuong', '2025-2026', ['khac']],
    ]);
    expect(kindsOf(templates, '2017-2018').map((k) => k.id)).toEqual(['cong-van']);
  });

  it.each([
    ['to trinh', ['to-trinh-khen-thuong']],
    ['khen tờ', ['to-trinh-khen-thuong']],
    ['CÔNG V', ['cong-van']],
    ['đề nghị', ['to-trinh-khen-thuong']],
    ['', ['cong-van', 'to-trinh-khen-thuong']],
    ['rinh', []],
  ])('are found by “%s”', (typed, ids) => {
    expect(found(kindsOf(templates, '2025-2026'), typed).map((k) => k.id)).toEqual(ids);
  });
});
