import { describe, expect, it } from '@jest/globals';
import { buildDocx, p } from '../../typeset/testing.js';
import { docxOf, mauVanBan } from '../testing.js';
import { recognise } from './recognise.js';
import { split } from './split.js';
import {
  beside,
  CENTRE,
  CONTENT,
  changed,
  letterhead,
  levels,
  paperOf,
  QUOC_HIEU,
  recognised,
  TIEU_NGU,
  texts,
} from './testing.js';

const BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const HEAD = beside(['TRƯỜNG THPT THANH NƯA', 'Số: 15/KH-THPTTN'], [QUOC_HIEU, TIEU_NGU]);

describe('phụ lục', () => {
  it.each<[string[], (string | undefined)[]]>([
    [
      ['Phụ lục I', 'DANH SÁCH', '(Kèm theo Kế hoạch số 5/KH ngày 5 tháng 2 năm 2024)'],
      ['Phụ lục I', 'I', 'DANH SÁCH', '(Kèm theo Kế hoạch số 5/KH ngày 5 tháng 2 năm 2024)'],
    ],
    [
      ['PHỤ LỤC 1', 'Danh sách học sinh', 'Kèm theo Kế hoạch số 5/KH'],
      ['PHỤ LỤC 1', '1', 'Danh sách học sinh', 'Kèm theo Kế hoạch số 5/KH'],
    ],
    [
      ['PHỤ LỤC', 'DANH SÁCH', 'HỌC SINH GIỎI'],
      ['PHỤ LỤC', '', 'DANH SÁCH HỌC SINH GIỎI', undefined],
    ],
    [['PHỤ LỤC II: BIỂU MẪU'], ['PHỤ LỤC II:', 'II', 'BIỂU MẪU', undefined]],
    [
      ['Phụ lục số 3', '(Kèm theo Kế hoạch số 5/KH', 'ngày 5 tháng 2 năm 2024)'],
      ['Phụ lục số 3', '3', undefined, '(Kèm theo Kế hoạch số 5/KH ngày 5 tháng 2 năm 2024)'],
    ],
  ])('%j', (lines, found) => {
    const { phuLuc } = changed('kế hoạch', (mau) => {
      mau.noiDung.push({ text: 'Chi tiết tại Phụ lục I kèm theo Kế hoạch này./.' });
      mau.phuLuc = [
        ...lines.map((text) => ({ text, bold: true, align: 'center' as const })),
        { text: '1. Lò Văn A, học sinh lớp 10A1 của trường.' },
      ];
    });
    expect(phuLuc.map(({ ten, so, tieuDe, kemTheo }) => [ten.text, so, tieuDe?.text, kemTheo?.text])).toEqual([found]);
    expect(levels(phuLuc[0]!.noiDung)).toEqual(['khoan 1. Lò Văn A, học sinh lớp 10A1 của trường.']);
  });

  it('several, on pages of their own, with a form of a citizen inside', () => {
    const vanBan = recognised(
      HEAD +
        CONTENT +
        BREAK +
        p('Phụ lục I', CENTRE) +
        p('DANH SÁCH', CENTRE) +
        p('Một.') +
        BREAK +
        p('Phụ lục II', CENTRE) +
        p('MẪU ĐƠN', CENTRE) +
        p(QUOC_HIEU, CENTRE) +
        p(TIEU_NGU, CENTRE) +
        p('ĐƠN ĐĂNG KÝ', CENTRE) +
        p('Tên tôi là:'),
    );
    expect(vanBan.phuLuc.map(({ so }) => so)).toEqual(['I', 'II']);
    expect(vanBan.soQuocHieu).toBe(1);
    expect(vanBan.nguoiKy).toHaveLength(1);
  });

  it('alone in its file', () => {
    const vanBan = recognised(
      p('Phụ lục IV', CENTRE) +
        p('MẪU SỔ', CENTRE) +
        p('(Kèm theo Nghị định số 30/2020/NĐ-CP)', CENTRE) +
        p('I. MẪU SỔ ĐĂNG KÝ'),
    );
    expect(vanBan).toMatchObject({ dang: 'form', noiDung: [], phuLuc: [{ so: 'IV' }] });
  });

  it('is no sentence of the body that begins with the word', () => {
    const { phuLuc, noiDung } = changed('kế hoạch', (mau) => {
      mau.noiDung = [{ text: 'Phụ lục I nêu danh sách.' }, { text: 'Phụ lục kèm theo Kế hoạch này.' }];
    });
    expect(phuLuc).toEqual([]);
    expect(texts(noiDung)).toHaveLength(2);
  });
});

describe('several documents in one file', () => {
  const two =
    HEAD + CONTENT + BREAK + beside(['TRƯỜNG THPT MƯỜNG ẢNG', 'Số: 16/KH-THPTMA'], [QUOC_HIEU, TIEU_NGU]) + CONTENT;

  it('are counted, and the first is recognised', () => {
    const vanBan = recognised(two);
    expect(vanBan.soQuocHieu).toBe(2);
    expect(letterhead(vanBan)).toMatchObject({ banHanh: 'TRƯỜNG THPT THANH NƯA', so: '15/KH-THPTTN' });
    expect(vanBan.canCu).toHaveLength(1);
  });

  it('are cut, each a paper of its own with the places of the file', () => {
    const paper = paperOf(buildDocx({ body: two }));
    const parts = split(paper);
    expect(parts.map((part) => letterhead(recognise(part)).so)).toEqual(['15/KH-THPTTN', '16/KH-THPTMA']);
    expect(parts.map((part) => recognise(part).soQuocHieu)).toEqual([1, 1]);
    expect(parts.flatMap((part) => part.paragraphs.map(({ text }) => text))).toEqual(
      paper.paragraphs.map(({ text }) => text),
    );
    const [, second] = parts;
    expect(second!.paragraphs.map(({ id }) => id)).toEqual(second!.paragraphs.map((_, i) => i));
    expect(second!.paragraphs[0]!.place).toEqual(
      paper.paragraphs.find(({ text }) => text.includes('MƯỜNG ẢNG'))!.place,
    );
    expect(second!.sections[0]).toMatchObject({ from: 0, to: second!.paragraphs.length - 1 });
  });

  it('one alone stays as it is', () => {
    const paper = paperOf(docxOf(mauVanBan('nd30-2020')));
    expect(split(paper)).toEqual([paper]);
  });
});

it('reads lines without end in time', () => {
  const mau = mauVanBan('nd30-2020');
  const paper = paperOf(docxOf(mau));
  const body = paper.paragraphs.find(({ text }) => text.startsWith('Phong trào'))!;
  for (const text of [
    ' '.repeat(200_000),
    'a\t'.repeat(50_000),
    'a\n'.repeat(50_000),
    `a${' '.repeat(7)}`.repeat(30_000),
    'Căn cứ '.repeat(30_000),
    'ngay '.repeat(40_000),
    '; Căn cứ x'.repeat(20_000),
  ]) {
    const paragraphs = [...paper.paragraphs, { ...body, text, runs: [{ ...body.runs[0]!, text }] }].map((p, id) => ({
      ...p,
      id,
    }));
    expect(recognise({ ...paper, paragraphs }).loai).toBe('kế hoạch');
  }
  const many = Array.from({ length: 20_000 }, (_, id) => ({ ...body, id, text: QUOC_HIEU }));
  expect(split({ ...paper, paragraphs: many, strokes: [] })).toHaveLength(1);
});
