import { body, canCu, end, letterhead, phuLuc, signature, title } from '../components.js';
import type { Kind } from '../kinds.js';
import { unless } from '../ooxml.js';

/** Mẫu 1.4 of NĐ 30/2020, Phụ lục III, and of TT 01/2011, Phụ lục V. */
export const keHoach: Kind = {
  name: 'Kế hoạch',
  body: (regime) =>
    [
      letterhead(regime),
      title(regime, 'KẾ HOẠCH'),
      canCu,
      body,
      signature(regime),
      phuLuc(regime),
      unless('phuLuc', end),
    ].join(''),
};
