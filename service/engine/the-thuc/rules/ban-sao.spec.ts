import type { MauVanBan } from '../testing.js';
import { rules } from './ban-sao.js';
import { cases } from './testing.js';

const copied = (text: string) => (mau: MauVanBan) =>
  void mau.sauKy.push({ text, size: 14, bold: true, align: 'center' });
const signed = (text: string) => (mau: MauVanBan) => void mau.sauKy.push({ text, size: 10 });

cases(rules, [
  {
    rule: 'TT01-COPY-01',
    breaks: copied('SAO Y'),
    keeps: copied('SAO Y BẢN CHÍNH'),
    quote: 'SAO Y',
    says: 'SAO Y BẢN CHÍNH, TRÍCH SAO, SAO LỤC',
  },
  {
    rule: 'TT01-COPY-01',
    what: 'small letters',
    breaks: copied('Sao lục'),
    keeps: copied('SAO LỤC'),
    quote: 'Sao lục',
  },
  {
    rule: 'TT01-COPY-02',
    breaks: signed('Ký bởi: Trường THPT Thanh Nưa'),
    keeps: signed('Người lập biểu'),
    quote: 'Ký bởi:',
    says: 'chữ ký số',
  },
]);
