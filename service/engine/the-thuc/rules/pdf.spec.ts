import { describe, expect, it } from '@jest/globals';
import type { PdfFacts, Picture, Rectangle } from '../paper/paper.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { rules } from './pdf.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const facts = (change: Partial<PdfFacts> = {}): PdfFacts => ({
  version: '1.7',
  pages: 1,
  scanned: [1],
  scans: [{ page: 1, dpi: 300, colour: true }],
  loose: [],
  ...change,
});

/** A scan as its reader sees it: no text, a picture on each page. */
const scan =
  (change: Partial<PdfFacts> = {}) =>
  (vanBan: VanBan) => {
    vanBan.paper.source = 'pdf';
    vanBan.paper.pdf = facts(change);
  };

const box = (left: number, top: number, width: number, height: number): Rectangle => ({ left, top, width, height });
const picture = (ink: Rectangle, change: Partial<Picture> = {}): Picture => ({
  place: { part: 'page', paragraph: 1, page: 1 },
  paragraph: 0,
  width: ink.width,
  height: ink.height,
  floating: true,
  transparent: true,
  hue: 'blue',
  format: 'other',
  ink,
  ...change,
});

/** Title over name with 80 pt between them, and pictures. */
const signed =
  (...pictures: Picture[]) =>
  (vanBan: VanBan) => {
    scan({ scanned: [], scans: [] })(vanBan);
    const [{ quyenHan, hoTen }] = vanBan.nguoiKy as [VanBan['nguoiKy'][number]];
    Object.assign(quyenHan!.paragraphs.at(-1)!, {
      ink: box(350, 500, 130, 15),
      place: { part: 'page', paragraph: 1, page: 1 },
    });
    Object.assign(hoTen!.paragraphs[0]!, {
      ink: box(360, 600, 110, 15),
      place: { part: 'page', paragraph: 2, page: 1 },
    });
    vanBan.paper.pictures = pictures;
  };

const blue = (change: Partial<Picture> = {}) => picture(box(345, 530, 140, 56), change);
const red = (left: number, change: Partial<Picture> = {}) =>
  picture(box(left, 510, 100, 100), { hue: 'red', ...change });

/** An appendix in a file of its own, signed at the top right of its first page. */
const appendix =
  (text: string, look: { size?: number; left?: number; colour?: string } = {}) =>
  (vanBan: VanBan) => {
    scan({ scanned: [], scans: [] })(vanBan);
    const title = vanBan.paper.paragraphs.find((p) => p.text.startsWith('Tổ chức phong trào'))!;
    const { size = 10, left = 380, colour = '#000000' } = look;
    const run = { ...title.runs[0]!, text, size, bold: false, italic: false, colour };
    const place = { part: 'page', paragraph: 1, page: 1 };
    vanBan.paper.paragraphs.unshift({ ...title, text, runs: [run], ink: box(left, 40, 170, 10), place });
    const ten = { paragraphs: [title], text: 'Phụ lục I' };
    Object.assign(vanBan, {
      dang: 'form',
      quocHieu: undefined,
      soKyHieu: undefined,
      phuLuc: [{ ten, so: 'I', tieuDe: undefined, kemTheo: undefined, noiDung: [], section: 0 }],
    });
  };

const SIGNED = '12/KH-THPTTN; 05/02/2024; 14:30:05 +07:00';

const list: Case[] = [
  {
    rule: 'ND30-PDF-01',
    what: 'old',
    read: { breaks: scan({ version: '1.3' }), keeps: scan({ version: '1.4' }) },
    says: '1.3',
  },
  {
    rule: 'ND30-PDF-01',
    what: 'coarse',
    read: {
      breaks: scan({ scans: [{ page: 1, dpi: 150, colour: true }] }),
      keeps: scan({ scans: [{ page: 1, dpi: 200, colour: true }] }),
    },
    says: '150 dpi',
  },
  {
    rule: 'ND30-PDF-01',
    what: 'grey',
    read: { breaks: scan({ scans: [{ page: 1, dpi: 300, colour: false }] }), keeps: scan() },
    says: 'đen trắng',
  },
  {
    rule: 'ND30-PDF-02',
    what: 'unsigned',
    read: { breaks: appendix('PHỤ LỤC'), keeps: appendix(SIGNED) },
    says: 'chữ ký số',
  },
  {
    rule: 'ND30-PDF-02',
    what: 'large',
    read: { breaks: appendix(SIGNED, { size: 13 }), keeps: appendix(SIGNED) },
    quote: SIGNED,
  },
  {
    rule: 'ND30-PDF-02',
    what: 'left',
    read: { breaks: appendix(SIGNED, { left: 90 }), keeps: appendix(SIGNED) },
    says: 'bên phải',
  },
  {
    rule: 'ND30-PDF-02',
    what: 'red',
    read: { breaks: appendix(SIGNED, { colour: '#ff0000' }), keeps: appendix(SIGNED) },
    says: 'màu',
  },
  {
    rule: 'ND30-KY-09',
    what: 'black',
    read: { breaks: signed(blue({ hue: 'black' })), keeps: signed(blue()) },
    says: 'màu đen',
  },
  {
    rule: 'ND30-KY-09',
    what: 'opaque',
    read: { breaks: signed(blue({ transparent: false })), keeps: signed(blue()) },
    says: 'trong suốt',
  },
  {
    rule: 'ND30-KY-09',
    what: 'below the name',
    read: { breaks: signed(picture(box(345, 612, 140, 40))), keeps: signed(blue()) },
    says: 'không nằm giữa',
  },
  {
    rule: 'ND30-KY-10',
    what: 'blue',
    read: { breaks: signed(blue(), red(292, { hue: 'blue' })), keeps: signed(blue(), red(292)) },
    says: 'màu xanh',
  },
  {
    rule: 'ND30-KY-10',
    what: 'beside',
    read: { breaks: signed(blue(), red(240)), keeps: signed(blue(), red(292)) },
    says: 'trùm 0 %',
  },
  {
    rule: 'ND30-KY-10',
    what: 'over all of it',
    read: { breaks: signed(blue(), red(380)), keeps: signed(blue(), red(300)) },
    says: '1/3',
  },
  { rule: 'ND30-FILE-02', read: { breaks: scan(), keeps: scan({ scanned: [], scans: [] }) }, says: 'chỉ có ảnh quét' },
  {
    rule: 'TT01-FILE-02',
    read: { breaks: scan({ pages: 3 }), keeps: scan({ scanned: [], scans: [] }) },
    says: 'Trang 1',
  },
];

cases(rules, list);

describe('what a file does not show', () => {
  it('is not judged where a scan could not be decoded', async () => {
    const vanBan = await vanBanOf('nd30-2020');
    scan({ scans: [{ page: 1, dpi: 300, colour: undefined }] })(vanBan);
    expect(judge(rules, 'ND30-PDF-01', vanBan)).toEqual({ unjudged: expect.stringContaining('trang 1') });
  });

  it('does not apply where nothing is scanned, no picture signs, no appendix stands alone', async () => {
    const vanBan = await vanBanOf('nd30-2020');
    scan({ scanned: [], scans: [] })(vanBan);
    for (const id of ['ND30-PDF-01', 'ND30-PDF-02', 'ND30-KY-09', 'ND30-KY-10'])
      expect([id, judge(rules, id, vanBan)]).toEqual([id, 'not-applicable']);
  });

  it('counts pages of a long scan instead of naming each', async () => {
    const vanBan = await vanBanOf('nd30-2020');
    const scans = Array.from({ length: 30 }, (_, at) => ({ page: at + 1, dpi: 72, colour: true }));
    scan({ pages: 30, scans })(vanBan);
    expect(judge(rules, 'ND30-PDF-01', vanBan)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('30 trang (từ trang 1)') }),
    ]);
  });
});
