import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './bo-cuc.js';
import { cases, faultsOf, judge, vanBanOf } from './testing.js';

const BODY: Partial<Dong> = { size: 14, align: 'both', firstLine: 36, before: 6 };
const HEAD: Partial<Dong> = { size: 14, bold: true, align: 'center' };

/** The body as a chương with an article: heading and title lines with these properties. */
const chuong =
  (head: Partial<Dong> & { text?: string } = {}, title?: (Partial<Dong> & { text?: string }) | null) =>
  (mau: MauVanBan) => {
    mau.noiDung = [
      { text: 'Chương I', ...HEAD, ...head },
      ...(title === null ? [] : [{ text: 'QUY ĐỊNH CHUNG', ...HEAD, ...title }]),
      { ...BODY, text: 'Điều 1. Phạm vi điều chỉnh', bold: true },
      { ...BODY, text: 'Quy chế này quy định về công tác thi đua trong nhà trường./.' },
    ];
  };

/** A chương with a mục whose title has this size. */
const muc = (size: number) => (mau: MauVanBan) => {
  chuong()(mau);
  mau.noiDung.splice(2, 0, { text: 'Mục 1', ...HEAD }, { text: 'ĐIỀU KIỆN', ...HEAD, size });
};

const edit = (n: number, props: Partial<Dong>) => (mau: MauVanBan) => void Object.assign(mau.noiDung[n]!, props);

/** A paragraph whose first words are bold and the rest is not. */
const boldLead = (lead: string, rest: string): Dong => {
  const run = (text: string, bold: boolean) =>
    `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${bold ? '<w:b/>' : ''}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const xml = `<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>${run(lead, true)}${run(rest, false)}</w:p>`;
  return { text: lead + rest, xml };
};

cases(rules, [
  {
    rule: 'ND30-LV-02',
    what: 'title on the same line',
    breaks: chuong({ text: 'Chương I. QUY ĐỊNH CHUNG' }, null),
    keeps: chuong(),
    quote: 'Chương I. QUY ĐỊNH CHUNG',
    says: 'cùng một dòng',
  },
  {
    rule: 'ND30-LV-02',
    what: 'heading not bold',
    breaks: chuong({ bold: false }),
    keeps: chuong(),
    quote: 'Chương I',
    says: 'không đậm',
  },
  {
    rule: 'ND30-LV-02',
    what: 'title flush left',
    breaks: chuong({}, { align: 'left' }),
    keeps: chuong(),
    quote: 'QUY ĐỊNH CHUNG',
    says: 'căn trái',
  },
  {
    rule: 'ND30-LV-03',
    what: 'not bold',
    loai: 'quyết định',
    breaks: edit(0, { bold: false }),
    quote: 'Điều 1.',
    says: 'không đậm',
  },
  {
    rule: 'ND30-LV-03',
    what: 'smaller than the body',
    loai: 'quyết định',
    breaks: edit(0, { size: 13 }),
    quote: 'Điều 1.',
    says: /13.*\(14\)/,
  },
  {
    rule: 'ND30-LV-03',
    what: 'without indent',
    loai: 'quyết định',
    breaks: edit(0, { firstLine: 0 }),
    keeps: edit(0, { firstLine: 28.35 }),
    quote: 'Điều 1.',
    says: '0 cm',
  },
  {
    rule: 'ND30-LV-05',
    what: 'chương',
    breaks: chuong({}, null),
    keeps: chuong(),
    quote: 'Chương I',
    says: 'không có tiêu đề',
  },
  {
    rule: 'ND30-LV-05',
    what: 'điều among titled ones',
    loai: 'quyết định',
    breaks: (mau) => {
      mau.noiDung[2] = { ...BODY, text: 'Điều 2. Các tổ chuyên môn chịu trách nhiệm thi hành Quyết định này.' };
    },
    quote: 'Điều 2.',
    says: 'Điều 2',
  },
  {
    rule: 'ND30-LV-07',
    what: 'title with its text',
    breaks: (mau) => void mau.noiDung.splice(1, 2, boldLead('1. Mục đích:', ' khơi dậy tinh thần tự học.')),
    quote: '1. Mục đích:',
    says: 'liền với nội dung',
  },
  {
    rule: 'ND30-LV-07',
    what: 'title not bold',
    breaks: edit(1, { bold: false }),
    quote: '1. Mục đích',
    says: 'không đậm',
  },
  {
    rule: 'ND30-LV-07',
    what: 'a whole text in bold',
    breaks: edit(1, { text: '1. Khơi dậy tinh thần tự học. Đổi mới phương pháp dạy học.' }),
    quote: '1. Khơi dậy',
    says: 'cả đoạn',
  },
  {
    rule: 'ND30-LV-08',
    what: 'small letters',
    breaks: edit(0, { text: 'I. Mục đích, yêu cầu' }),
    quote: 'I. Mục đích',
    says: 'in thường',
  },
  { rule: 'ND30-LV-08', what: 'not bold', breaks: edit(0, { bold: false }), quote: 'I. MỤC', says: 'không đậm' },
  {
    rule: 'TT01-LV-01',
    what: 'Arabic',
    breaks: chuong({ text: 'Chương 1' }),
    keeps: chuong(),
    quote: 'Chương 1',
    says: 'La Mã',
  },
  {
    rule: 'TT01-LV-01',
    what: 'title in small letters',
    breaks: chuong({}, { text: 'Quy định chung' }),
    keeps: chuong(),
    quote: 'Quy định chung',
    says: 'in thường',
  },
  { rule: 'TT01-LV-02', breaks: muc(14), keeps: muc(13), quote: 'ĐIỀU KIỆN', says: /14.*thông lệ/ },
  {
    rule: 'TT01-LV-03',
    loai: 'quyết định',
    breaks: edit(0, { bold: false }),
    quote: 'Điều 1.',
    says: 'không đậm',
  },
  {
    rule: 'TT01-LV-04',
    what: 'indent',
    breaks: edit(0, { firstLine: 0 }),
    quote: 'I. MỤC',
    says: '1 default tab',
  },
  { rule: 'TT01-LV-04', what: 'small', breaks: edit(0, { size: 12 }), quote: 'I. MỤC', says: 'cỡ chữ 12' },
]);

describe('levels', () => {
  const faults = async (id: string, loai: string, change: (mau: MauVanBan) => void) =>
    faultsOf(judge(rules, id, await vanBanOf('nd30-2020', loai, change)));

  it('takes the text of an untitled điều as it is', async () => {
    const change = (mau: MauVanBan) => {
      mau.noiDung = [
        boldLead('Điều 1.', ' Tặng Giấy khen cho 05 tập thể có thành tích xuất sắc.'),
        boldLead('Điều 2.', ' Các tổ chuyên môn chịu trách nhiệm thi hành Quyết định này./.'),
      ];
    };
    expect(await faults('ND30-LV-03', 'quyết định', change)).toEqual([]);
    expect(await faults('ND30-LV-05', 'quyết định', change)).toEqual([]);
  });

  it('takes words in brackets behind a title in capitals as they are', async () => {
    const change = edit(0, { text: 'I. MỤC ĐÍCH, YÊU CẦU (theo Kế hoạch của Sở)' });
    expect(await faults('ND30-LV-08', 'kế hoạch', change)).toEqual([]);
  });

  it('takes words in bold inside a khoản as they are', async () => {
    const change = (mau: MauVanBan) => {
      mau.noiDung[2] = boldLead('1.', ' Nội dung quan trọng của phong trào.');
    };
    expect(await faults('ND30-LV-07', 'kế hoạch', change)).toEqual([]);
  });
});
