import type { MauVanBan } from '../testing.js';
import { rules } from './file.js';
import { type Case, cases } from './testing.js';

const second = (mau: MauVanBan) => {
  mau.sauKy.push({ text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, align: 'center' });
  mau.sauKy.push({ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, align: 'center' });
};

const two = (rule: string): Case => ({
  rule,
  breaks: second,
  quote: 'CỘNG HOÀ',
  says: 'đang có 2 Quốc hiệu, tức là 2 văn bản',
});

cases(rules, [two('ND30-FILE-01'), two('TT01-FILE-01')]);
