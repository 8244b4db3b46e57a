import type { MauVanBan } from '../testing.js';
import { rules } from './file.js';
import { type Case, cases } from './testing.js';

const second = (mau: MauVanBan) => {
  const line = (text: string) => ({ text, bold: true, align: 'center' as const });
  mau.sauKy.push(
    line('TRƯỜNG THPT THANH NƯA'),
    line('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    line('Độc lập - Tự do - Hạnh phúc'),
    line('Số: 06/TB-THPTTN'),
    line('THÔNG BÁO'),
    line('Về việc nghỉ lễ'),
  );
};

const two = (rule: string): Case => ({
  rule,
  breaks: second,
  quote: 'CỘNG HOÀ',
  says: 'đang có 2 Quốc hiệu, tức là 2 văn bản',
});

cases(rules, [two('ND30-FILE-01'), two('TT01-FILE-01')]);
