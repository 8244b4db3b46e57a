import { describe, expect, it } from '@jest/globals';
import { type Dong, docxOf, type MauVanBan, mauVanBan } from '../testing.js';
import { mended, mendedMau, textsOf } from './testing.js';

type Case = [what: string, loai: string, of: (mau: MauVanBan) => Dong, typed: string, mended: string, rule: string];

const CASES: Case[] = [
  [
    'en dashes in Tiêu ngữ',
    'kế hoạch',
    (m) => m.tieuNgu!,
    'Độc lập – Tự do – Hạnh phúc',
    'Độc lập - Tự do - Hạnh phúc',
    'TN-01',
  ],
  [
    'missing spaces in Tiêu ngữ',
    'kế hoạch',
    (m) => m.tieuNgu!,
    'Độc lập-Tự do  -Hạnh phúc',
    'Độc lập - Tự do - Hạnh phúc',
    'TN-01',
  ],
  [
    'capitals in Tiêu ngữ',
    'kế hoạch',
    (m) => m.tieuNgu!,
    'ĐỘC LẬP - TỰ DO - HẠNH PHÚC',
    'Độc lập - Tự do - Hạnh phúc',
    'TN-01',
  ],
  ['spaces in a number', 'công văn', (m) => m.soKyHieu!, 'Số: 2468/ SGDĐT- VP', 'Số: 2468/SGDĐT-VP', 'SO-03'],
  ['dashes in a number', 'kế hoạch', (m) => m.soKyHieu!, 'Số: 12 /KH – THPTTN', 'Số: 12/KH-THPTTN', 'SO-03'],
  ['a number below ten', 'kế hoạch', (m) => m.soKyHieu!, 'Số: 5/KH-THPTTN', 'Số: 05/KH-THPTTN', 'SO-02'],
  ['the colon of a number', 'kế hoạch', (m) => m.soKyHieu!, 'Số :12/KH-THPTTN', 'Số: 12/KH-THPTTN', 'SO-01'],
  [
    'zeros of a date',
    'kế hoạch',
    (m) => m.diaDanhNgay!,
    'Điện Biên, ngày 5 tháng 2 năm 2024',
    'Điện Biên, ngày 05 tháng 02 năm 2024',
    'DATE-01',
  ],
  [
    'a zero too many in a date',
    'kế hoạch',
    (m) => m.diaDanhNgay!,
    'Điện Biên, ngày 15 tháng 09 năm 2024',
    'Điện Biên, ngày 15 tháng 9 năm 2024',
    'DATE-02',
  ],
  [
    'the comma behind a place',
    'kế hoạch',
    (m) => m.diaDanhNgay!,
    'Điện Biên ngày 15 tháng 9 năm 2024',
    'Điện Biên, ngày 15 tháng 9 năm 2024',
    'DATE-04',
  ],
  ['V/v', 'công văn', (m) => m.trichYeuCongVan!, 'V/v: báo cáo kết quả', 'V/v báo cáo kết quả', 'CV-01'],
  [
    'the end of a subject',
    'công văn',
    (m) => m.trichYeuCongVan!,
    'V/v báo cáo kết quả.',
    'V/v báo cáo kết quả',
    'TL-04',
  ],
  [
    'the end of a căn cứ',
    'kế hoạch',
    (m) => m.canCu[0]!,
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022,',
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
    'CC-02',
  ],
  [
    'the end of the last căn cứ',
    'kế hoạch',
    (m) => m.canCu[1]!,
    'Theo đề nghị của Hội đồng Thi đua ;',
    'Theo đề nghị của Hội đồng Thi đua.',
    'CC-02',
  ],
  ['recipients', 'kế hoạch', (m) => m.noiNhan[1]!, '- Các tổ chuyên môn', '- Các tổ chuyên môn;', 'NN-02'],
  ['the last recipient', 'kế hoạch', (m) => m.noiNhan[2]!, '- Lưu : VT, VP;', '- Lưu: VT, VP.', 'NN-03'],
  ['the colon behind Lưu', 'kế hoạch', (m) => m.noiNhan[2]!, '- Lưu VT, VP.', '- Lưu: VT, VP.', 'NN-03'],
  [
    'double spaces',
    'kế hoạch',
    (m) => m.noiDung[2]!,
    'Phong trào  nhằm khơi dậy tinh thần tự học , đổi mới .',
    'Phong trào nhằm khơi dậy tinh thần tự học, đổi mới.',
    'BODY-08',
  ],
  ['no space behind a number', 'kế hoạch', (m) => m.noiDung[1]!, '1.Mục đích', '1. Mục đích', 'BODY-08'],
];

describe('marks, spaces and zeros', () => {
  it.each(CASES)('mends %s', (_, loai, of, typed, wanted, rule) => {
    const mau = mauVanBan('nd30-2020', loai);
    of(mau).text = typed;
    const docx = docxOf(mau);
    const { docx: copy, changes } = mended(docx, 'nd30-2020');
    expect(changes.map((change) => change.rule)).toContain(`ND30-${rule}`);
    const [before, after] = [textsOf(docx), textsOf(copy)];
    const changed = before.flatMap((text, i) => (text === after[i] ? [] : [[text, after[i]]]));
    expect(changed).toEqual([[typed, wanted]]);
    expect(changes.every((change) => change.place.quote === typed.replace(/\s+/g, ' '))).toBe(true);
  });

  it.each([
    ['room for a number', 'kế hoạch', (m: MauVanBan) => m.soKyHieu!, 'Số:       /KH-THPTTN'],
    ['room for a date', 'kế hoạch', (m: MauVanBan) => m.diaDanhNgay!, 'Điện Biên, ngày …… tháng …… năm 2024'],
    ['abbreviations', 'kế hoạch', (m: MauVanBan) => m.noiDung[2]!, 'Gồm sách, vở, bút, thước, v.v. và 1.500 tờ giấy.'],
    [
      'dots to write on',
      'kế hoạch',
      (m: MauVanBan) => m.noiDung[2]!,
      'Họ và tên: ................ , sinh ngày: ......',
    ],
    [
      'a number without its zero in the text',
      'kế hoạch',
      (m: MauVanBan) => m.noiDung[2]!,
      'Ngày 5 tháng 2, lúc 9 giờ.',
    ],
  ] as const)('leaves %s', (_, loai, of, text) => {
    const { changes } = mendedMau('nd30-2020', loai, (mau) => void Object.assign(of(mau), { text }));
    expect(changes.filter(({ before }) => !before.startsWith('cỡ'))).toEqual([]);
  });

  it('ends the list of addressees', () => {
    const lines = ['Kính gửi:', '- Phòng Giáo dục Mầm non,', '- Phòng Giáo dục Phổ thông;'];
    const { vanBan, changes } = mendedMau('nd30-2020', 'công văn', (mau) => {
      const [first] = mau.kinhGui;
      mau.kinhGui = lines.map((text, i) => ({ ...first!, text, align: 'left', left: i === 0 ? 100 : 160 }));
    });
    expect(vanBan.kinhGui!.noi.map(({ text }) => text)).toEqual([
      '- Phòng Giáo dục Mầm non;',
      '- Phòng Giáo dục Phổ thông.',
    ]);
    expect(changes.map(({ rule }) => rule)).toEqual(['ND30-KG-03', 'ND30-KG-03']);
  });

  it('does not take a label for an item of its list', () => {
    const { changes } = mendedMau(
      'nd30-2020',
      'kế hoạch',
      (mau) => void Object.assign(mau.noiNhan[0]!, { text: 'Nơi nhận: ,' }),
    );
    expect(changes).toEqual([]);
  });

  it('ends the last căn cứ with a comma under TT 01', () => {
    const { changes, vanBan } = mendedMau('tt01-2011', 'kế hoạch', (mau) => {
      mau.canCu[1]!.text = 'Theo đề nghị của Hội đồng Thi đua.';
    });
    expect(vanBan.canCu[1]!.text).toBe('Theo đề nghị của Hội đồng Thi đua,');
    expect(changes.map(({ rule, after }) => [rule, after])).toEqual([['TT01-CC-02', '…của Hội đồng Thi đua,']]);
  });

  it('keeps the format of each run when its text is cut into many, and what stands between them', () => {
    const r = (text: string, props = '') =>
      `<w:r><w:rPr>${props}<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const mau = mauVanBan('nd30-2020', 'công văn');
    const text = 'Số: 2468/ SGDĐT- VP';
    mau.soKyHieu = {
      text,
      xml: `<w:p><w:pPr><w:spacing w:before="120"/><w:jc w:val="center"/></w:pPr>${r('Số: 24')}<w:proofErr w:type="spellStart"/>${r('68/ ')}<w:commentRangeStart w:id="0"/>${r('SGDĐT', '<w:color w:val="000000"/>')}<w:commentRangeEnd w:id="0"/>${r('-')}${r(' VP')}</w:p>`,
    };
    const { part } = mended(docxOf(mau), 'nd30-2020');
    expect(part()).toContain(
      `${r('Số: 24')}<w:proofErr w:type="spellStart"/>${r('68/')}<w:commentRangeStart w:id="0"/>${r('SGDĐT', '<w:color w:val="000000"/>')}<w:commentRangeEnd w:id="0"/>${r('-')}${r('VP')}</w:p>`,
    );
  });

  it('does not touch what a field prints, what was deleted, and links', () => {
    const mau = mauVanBan('nd30-2020');
    const field = (text: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF  a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">${text}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const text = 'Theo  mục';
    const xml = `<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:del w:id="9" w:author="a"><w:r><w:delText xml:space="preserve">xóa  đi</w:delText></w:r></w:del>${field('một  hai')}</w:p>`;
    mau.noiDung.splice(3, 0, { text, xml });
    const { part } = mended(docxOf(mau), 'nd30-2020');
    expect(part()).toContain(xml);
  });
});
