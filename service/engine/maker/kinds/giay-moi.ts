import { end, letterhead, phuLuc, signature, title } from '../components.js';
import type { Kind } from '../kinds.js';
import { each, p, run, unless } from '../ooxml.js';

const label = (text: string, field: string, mark = '') =>
  p('Doan', run(`${text}: `, '<w:b/><w:bCs/>') + run(`{${field}}${mark}`));

/** Mẫu 1.7 of NĐ 30/2020, Phụ lục III. */
export const giayMoi: Kind = {
  name: 'Giấy mời',
  body: (regime) =>
    [
      letterhead(regime),
      title(regime, 'GIẤY MỜI'),
      p('Doan', '{tenCoQuan} trân trọng kính mời: {kinhMoiMot}'),
      each('kinhMoiNhieu', p('GachDau', '- {.}')),
      label('Tới dự', 'toiDu', '.'),
      each('coChuTri', label('Chủ trì', 'chuTri', '.')),
      label('Thời gian', 'thoiGian', '.'),
      label('Địa điểm', 'diaDiem', '.'),
      each('luuY', p('Doan', '{.}')),
      p('Doan', 'Rất mong quý vị đến dự đúng giờ./.'),
      signature(regime),
      phuLuc(regime),
      unless('phuLuc', end),
    ].join(''),
};
