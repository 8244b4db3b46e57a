import { tenTrongCau } from '../../vietnamese/ten-co-quan.js';
import { oneLine } from '../../vietnamese/text.js';
import { gioPhut, ngayThangNam } from '../dates.js';
import type { Kind } from '../kinds.js';
import { checkMoments } from '../moments.js';
import { type DataNote, dataNote } from '../notes.js';
import { field, items, paragraphsOf } from '../origin.js';
import { markList, withoutDash, withoutMark } from '../punctuation.js';
import { paragraphs, type VanBan } from '../van-ban.js';

interface GiayMoi extends VanBan {
  kinhMoi: string[];
  toiDu: string;
  chuTri?: string | null;
  /** Date and time of day without a zone: `2026-11-20T08:00`. */
  thoiGian: string;
  diaDiem: string;
  luuY?: string | null;
}

export const giayMoi: Kind = {
  view(data: GiayMoi) {
    const guests = data.kinhMoi.map(withoutDash);
    const chuTri = withoutMark(data.chuTri ?? '', '.');
    const [day = '', time = ''] = data.thoiGian.split('T');
    return {
      tenCoQuan: tenTrongCau(oneLine(data.coQuan?.banHanh ?? '')),
      kinhMoiMot: guests.length === 1 ? `${withoutMark(guests[0] ?? '', '.')}.` : '',
      kinhMoiNhieu: guests.length > 1 ? markList(guests, { dau: ';', dauCuoi: '.' }) : [],
      toiDu: withoutMark(data.toiDu, '.'),
      chuTri,
      coChuTri: chuTri !== '',
      thoiGian: `${gioPhut(time)}, ${ngayThangNam(day)}`,
      diaDiem: withoutMark(data.diaDiem, '.'),
      luuY: paragraphs(data.luuY ?? ''),
    };
  },
  origins: {
    tenCoQuan: field('coQuan/banHanh'),
    kinhMoiMot: field('kinhMoi/0'),
    kinhMoiNhieu: items('kinhMoi'),
    toiDu: field('toiDu'),
    chuTri: field('chuTri'),
    thoiGian: field('thoiGian'),
    diaDiem: field('diaDiem'),
    luuY: paragraphsOf('luuY'),
  },
  check: (data) => checkMoments(data, ['thoiGian']),
  warn(data: GiayMoi): DataNote[] {
    if (!data.ngay || data.thoiGian.slice(0, 10) >= data.ngay) return [];
    const message = `Cuộc họp ngày ${data.thoiGian.slice(0, 10).split('-').reverse().join('/')} ở trước ngày của giấy mời. Hãy xem lại thời gian.`;
    return [dataNote('MEETING_IN_THE_PAST', ['thoiGian'], data.thoiGian, message)];
  },
};
