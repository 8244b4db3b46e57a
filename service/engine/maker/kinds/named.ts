import type { Regime } from '../../the-thuc/regime.js';
import { body, bodyWithArticles, canCu, end, kinhGui, letterhead, phuLuc, signature, title } from '../components.js';
import type { Kind } from '../kinds.js';
import { unless } from '../ooxml.js';

/** Mẫu 1.4 of NĐ 30/2020, Phụ lục III: a document with a name, sent upwards where it has Kính gửi. */
const named = (regime: Regime, tenLoai: string, content = body) =>
  [
    letterhead(regime),
    title(regime, tenLoai),
    kinhGui,
    canCu,
    content,
    signature(regime),
    phuLuc(regime),
    unless('phuLuc', end),
  ].join('');

export const baoCao: Kind = { name: 'Báo cáo', body: (regime) => named(regime, 'BÁO CÁO') };
export const thongBao: Kind = { name: 'Thông báo', body: (regime) => named(regime, 'THÔNG BÁO') };
/** One form for all other named types: its name is data. */
export const vanBanTenLoai: Kind = {
  name: 'Văn bản có tên loại khác',
  body: (regime) => named(regime, '{tenLoai}', bodyWithArticles),
};
