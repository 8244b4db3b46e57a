import { expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { type Case, cases, faultsOf, judge, vanBanOf } from './testing.js';
import { rules } from './tieu-ngu.js';

type Change = Partial<NonNullable<MauVanBan['tieuNgu']>>;

const set = (change: Change) => (mau: MauVanBan) => {
  Object.assign(mau.tieuNgu!, change);
};

const text = (wrong: string, says: string): Case => ({
  rule: 'ND30-TN-01',
  what: wrong,
  breaks: set({ text: wrong }),
  quote: wrong,
  says,
});

const look = (what: string, wrong: Change, says: string, right: Change = {}): Case => ({
  rule: 'ND30-TN-02',
  what,
  breaks: set(wrong),
  keeps: set(right),
  quote: 'Độc lập - Tự do',
  says,
});

const line = (what: string, wrong: Change, says: string, right: Change = {}): Case => ({
  rule: 'ND30-TN-03',
  what,
  breaks: set(wrong),
  keeps: set(right),
  quote: 'Độc lập - Tự do',
  says,
});

cases(rules, [
  text(
    'Độc lập – Tự do – Hạnh phúc',
    '(dùng gạch ngang dài thay cho gạch nối), phải là “Độc lập - Tự do - Hạnh phúc”.',
  ),
  text('Độc lập-Tự do-Hạnh phúc', '(thiếu cách chữ bên gạch nối)'),
  text('Độc Lập - Tự Do - Hạnh Phúc', '(sai chữ hoa, chữ thường)'),
  {
    rule: 'ND30-TN-01',
    what: 'missing',
    breaks: (mau) => {
      mau.tieuNgu = undefined;
    },
    says: 'không có Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”',
  },
  look('size', { size: 12 }, 'cỡ chữ 12', { size: 14 }),
  look('weight', { bold: false }, 'chữ không đậm'),
  look('slant', { italic: true }, 'chữ nghiêng'),
  { rule: 'ND30-TN-02', what: 'capitals', breaks: set({ caps: true }), says: 'chữ in hoa' },
  look('alignment', { align: 'left' }, 'căn trái'),
  look('indent', { left: 60 }, 'Tiêu ngữ đang lệch khỏi Quốc hiệu', { left: 4 }),
  line('too short', { ke: 150 }, 'dài bằng 94 % dòng chữ, phải dài bằng dòng chữ', { ke: 152 }),
  line('too long', { ke: 168 }, 'dài bằng 106 %', { ke: 167 }),
  line('missing', { ke: undefined }, 'không có đường kẻ ngang'),
  {
    rule: 'ND30-TN-03',
    what: 'dashed',
    read: { breaks: (vanBan) => Object.assign(vanBan.keTieuNgu!, { style: 'dashed' }) },
    says: 'không phải nét liền',
  },
  {
    rule: 'ND30-TN-03',
    what: 'to one side',
    read: { breaks: (vanBan) => Object.assign(vanBan.keTieuNgu!, { centred: false }) },
    says: 'không nằm cân đối',
  },
  {
    rule: 'ND30-TN-04',
    breaks: set({ keBy: 'underline' }),
    keeps: set({ keBy: 'border' }),
    quote: 'Độc lập - Tự do',
    says: 'gạch chân chữ (Underline)',
  },
  { rule: 'ND30-TN-04', what: 'typed', breaks: set({ keBy: 'characters' }), says: 'dãy ký tự “_” hoặc “-”' },
  {
    rule: 'ND30-TN-05',
    what: 'wide',
    breaks: set({ line: { rule: 'auto', value: 1.5 } }),
    quote: 'Độc lập - Tự do',
    says: 'Dòng Tiêu ngữ đang giãn 1,5 dòng, phải cách nhau dòng đơn.',
  },
  {
    rule: 'ND30-TN-05',
    what: 'exactly',
    breaks: set({ line: { rule: 'exact', value: 20 } }),
    keeps: set({ line: { rule: 'exact', value: 15 } }),
    says: 'giãn 1,34 dòng',
  },
  {
    rule: 'ND30-TN-05',
    what: 'apart',
    breaks: set({ before: 6 }),
    keeps: set({ before: 0, line: { rule: 'atLeast', value: 12 } }),
    says: 'Tiêu ngữ đang cách Quốc hiệu thêm 6 pt',
  },
]);

it('asks nothing of a form', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
    mau.tieuNgu = undefined;
  });
  vanBan.dang = 'form';
  for (const { id } of rules) expect([id, faultsOf(judge(rules, id, vanBan))]).toEqual([id, []]);
});
