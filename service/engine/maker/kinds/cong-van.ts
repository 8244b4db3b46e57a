import { body, canCu, end, kinhGui, letterhead, phuLuc, signature } from '../components.js';
import type { Kind } from '../kinds.js';
import { unless } from '../ooxml.js';

/** Mẫu 1.5 of NĐ 30/2020, Phụ lục III, and of TT 01/2011, Phụ lục V. */
export const congVan: Kind = {
  name: 'Công văn',
  body: (regime) =>
    [
      letterhead(regime, { veViec: true }),
      kinhGui,
      canCu,
      body,
      signature(regime),
      phuLuc(regime),
      unless('phuLuc', end),
    ].join(''),
};
