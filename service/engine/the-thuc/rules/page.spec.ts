import { describe, expect, it } from '@jest/globals';
import { cell, row, table } from '../../typeset/testing.js';
import type { RegimeId } from '../regime.js';
import type { MauVanBan } from '../testing.js';
import { rules } from './page.js';
import { type Case, cases, faultsOf, judge, vanBanOf } from './testing.js';

const MM = 72 / 25.4;

const margin = (rule: string, side: 'top' | 'left' | 'right', wrong: number, right: number, says: string): Case => ({
  rule,
  what: `${side} ${wrong} mm`,
  breaks: (mau) => Object.assign(mau.page, { [side]: wrong * MM }),
  keeps: (mau) => Object.assign(mau.page, { [side]: right * MM }),
  quote: 'SỞ GDĐT TỈNH ĐIỆN BIÊN',
  says,
});

const turn = ({ page }: MauVanBan) => Object.assign(page, { width: page.height, height: page.width });

const landscape = (rule: string): Case => ({
  rule,
  breaks: turn,
  keeps: (mau) => {
    turn(mau);
    mau.noiDung.push({
      text: '',
      xml: table(
        [3000, 3000],
        [row([cell(3000, '<w:p><w:r><w:t>TT</w:t></w:r></w:p>'), cell(3000, '<w:p><w:r><w:t>Tên</w:t></w:r></w:p>')])],
        '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>',
      ),
    });
  },
  says: 'nằm ngang mà không có bảng',
});

const mirrored = (rule: string, says: string): Case => ({
  rule,
  read: {
    breaks: ({ paper }) => Object.assign(paper.sections[0]!, { mirrored: true }),
    keeps: ({ paper }) => {
      paper.sections[0]!.mirrored = true;
      paper.sections[0]!.margin!.right = paper.sections[0]!.margin!.left;
    },
  },
  says,
});

const a5 = (mau: MauVanBan) => Object.assign(mau.page, { width: 148 * MM, height: 210 * MM });
const letter = (mau: MauVanBan) => Object.assign(mau.page, { width: 612, height: 792 });

cases(rules, [
  { rule: 'ND30-PAGE-01', breaks: letter, quote: 'SỞ GDĐT', says: '216 × 279 mm, phải là A4 (210 × 297 mm)' },
  { rule: 'ND30-PAGE-01', what: 'on A5', loai: 'giấy giới thiệu', breaks: a5, says: '148 × 210' },
  margin('ND30-PAGE-02', 'top', 18, 25, 'Lề trên đang là 18 mm, phải từ 20 đến 25 mm.'),
  landscape('ND30-PAGE-03'),
  margin('ND30-PAGE-04', 'left', 25, 35.4, 'Lề trái đang là 25 mm, phải từ 30 đến 35 mm.'),
  margin('ND30-PAGE-05', 'right', 20.6, 20.4, 'Lề phải đang là 20,6 mm, phải từ 15 đến 20 mm.'),
  mirrored('ND30-PAGE-06', 'lề trái của trang chẵn là 15 mm'),
  { rule: 'TT01-PAGE-01', breaks: letter, says: 'phải là A4' },
  { rule: 'TT01-PAGE-01', what: 'on A5', breaks: a5, says: '148 × 210' },
  { rule: 'TT01-PAGE-01', what: 'a form on a third size', loai: 'giấy giới thiệu', breaks: letter, keeps: a5 },
  margin('TT01-PAGE-02', 'top', 26, 20, 'Lề trên đang là 26 mm'),
  margin('TT01-PAGE-03', 'left', 20, 30, 'Lề trái đang là 20 mm'),
  margin('TT01-PAGE-04', 'right', 10, 20, 'Lề phải đang là 10 mm'),
  landscape('TT01-PAGE-05'),
  mirrored('TT01-PAGE-06', 'Thông tư liên tịch 55/2005'),
]);

describe('margins', () => {
  const pdf = async (regime: RegimeId, margins: Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>) => {
    const vanBan = await vanBanOf(regime);
    vanBan.paper.source = 'pdf';
    vanBan.paper.sections[0]!.margin = {
      top: undefined,
      bottom: undefined,
      left: undefined,
      right: undefined,
      ...margins,
    };
    return vanBan;
  };

  it('of a PDF may be 2 mm off, as they are read off its ink', async () => {
    expect(judge(rules, 'ND30-PAGE-04', await pdf('nd30-2020', { left: 28.1 * MM }))).toEqual([]);
    expect(judge(rules, 'ND30-PAGE-04', await pdf('nd30-2020', { left: 27.9 * MM }))).toHaveLength(1);
  });

  it('that a file does not tell are not judged', async () => {
    const vanBan = await pdf('nd30-2020', { top: 20 * MM });
    expect(judge(rules, 'ND30-PAGE-02', vanBan)).toEqual({ unjudged: 'Tệp này không cho biết lề dưới.' });
    expect(judge(rules, 'ND30-PAGE-04', vanBan)).toEqual({ unjudged: 'Tệp này không cho biết lề trái.' });
  });

  it('of a page that lies on its side are a warning', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      turn(mau);
      mau.page.left = 20 * MM;
    });
    expect(faultsOf(judge(rules, 'ND30-PAGE-04', vanBan))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: 'Lề trái của trang nằm ngang đang là 20 mm, phải từ 30 đến 35 mm.',
      }),
    ]);
  });

  it('that are the same on many pages are one fault, both sides two', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => Object.assign(mau.page, { top: 30, bottom: 30 }));
    vanBan.paper.sections.push(vanBan.paper.sections[0]!);
    expect(faultsOf(judge(rules, 'ND30-PAGE-02', vanBan)).map(({ message }) => message)).toEqual([
      'Lề trên đang là 10,6 mm, phải từ 20 đến 25 mm.',
      'Lề dưới đang là 10,6 mm, phải từ 20 đến 25 mm.',
    ]);
  });
});

it('does not judge A5 of a document whose type is not known', async () => {
  const vanBan = await vanBanOf('tt01-2011', 'kế hoạch', a5);
  vanBan.loai = undefined;
  expect(judge(rules, 'TT01-PAGE-01', vanBan)).toEqual({ unjudged: expect.stringContaining('khổ A5') });
});
