import { oneLine } from '../../vietnamese/text.js';
import { blocksOf } from '../block-origin.js';
import { blocks, type KhoiInput } from '../blocks.js';
import type { Kind } from '../kinds.js';
import { type DataNote, dataNote } from '../notes.js';
import { field, type Origins, rows } from '../origin.js';
import { withoutMark } from '../punctuation.js';
import type { VanBan } from '../van-ban.js';

/** What was awarded in one year. */
interface DaDuocKhen {
  nam: string;
  ten: string;
  quyetDinh: string;
}

interface BaoCaoThanhTich extends VanBan {
  nhiemVu: string | KhoiInput[];
  thanhTich: string | KhoiInput[];
  danhHieu?: DaDuocKhen[];
  khenThuong?: DaDuocKhen[];
}

interface CaNhan extends BaoCaoThanhTich {
  lyLich: {
    hoTen: string;
    biDanh?: string | null;
    ngaySinh: string;
    gioiTinh: string;
    queQuan: string;
    thuongTru: string;
    donVi: string;
    chucVu: string;
    trinhDo: string;
    hocHam?: string | null;
  };
}

interface TapThe extends BaoCaoThanhTich {
  truSo: string;
  dienThoai?: string | null;
  coCauToChuc: string;
  dacDiem?: string | KhoiInput[] | null;
  capTrenXacNhan?: boolean | null;
}

const awardedOrigins: Origins = { nam: field('nam'), ten: field('ten'), quyetDinh: field('quyetDinh') };

/** Of the fields that both kinds have. */
const origins: Origins = {
  nhiemVu: blocksOf('nhiemVu'),
  thanhTich: blocksOf('thanhTich'),
  danhHieu: rows('danhHieu', awardedOrigins),
  khenThuong: rows('khenThuong', awardedOrigins),
};

export const baoCaoThanhTichCaNhan: Kind = {
  view(data: CaNhan) {
    const { lyLich } = data;
    const [biDanh, hocHam] = [oneLine(lyLich.biDanh ?? ''), oneLine(lyLich.hocHam ?? '')];
    return {
      ...common(data),
      hoTenCaNhan: oneLine(lyLich.hoTen),
      biDanh,
      coBiDanh: biDanh !== '',
      ngaySinh: lyLich.ngaySinh.split('-').reverse().join('/'),
      gioiTinh: oneLine(lyLich.gioiTinh),
      queQuan: oneLine(lyLich.queQuan),
      thuongTru: oneLine(lyLich.thuongTru),
      donVi: oneLine(lyLich.donVi),
      chucVuCaNhan: oneLine(lyLich.chucVu),
      trinhDo: oneLine(lyLich.trinhDo),
      hocHam,
      coHocHam: hocHam !== '',
    };
  },
  origins: {
    ...origins,
    hoTenCaNhan: field('lyLich/hoTen'),
    biDanh: field('lyLich/biDanh'),
    ngaySinh: field('lyLich/ngaySinh'),
    gioiTinh: field('lyLich/gioiTinh'),
    queQuan: field('lyLich/queQuan'),
    thuongTru: field('lyLich/thuongTru'),
    donVi: field('lyLich/donVi'),
    chucVuCaNhan: field('lyLich/chucVu'),
    trinhDo: field('lyLich/trinhDo'),
    hocHam: field('lyLich/hocHam'),
  },
  warn(data: CaNhan): DataNote[] {
    const notes = yearsInOrder(data);
    const { ngaySinh, hoTen } = data.lyLich;
    if (data.ngay && ngaySinh >= data.ngay) {
      const message = `Ngày sinh của ${hoTen} (${ngaySinh}) không ở trước ngày của báo cáo. Hãy xem lại.`;
      notes.push(dataNote('LATER_BIRTH', ['lyLich', 'ngaySinh'], ngaySinh, message));
    }
    return notes;
  },
};

export const baoCaoThanhTichTapThe: Kind = {
  view(data: TapThe) {
    const dienThoai = oneLine(data.dienThoai ?? '');
    const dacDiem = data.dacDiem ? blocks(data.dacDiem) : [];
    return {
      ...common(data),
      truSo: oneLine(data.truSo),
      dienThoai,
      coDienThoai: dienThoai !== '',
      coCauToChuc: oneLine(data.coCauToChuc),
      dacDiem,
      coDacDiem: dacDiem.length > 0,
      coXacNhan: data.capTrenXacNhan === true,
    };
  },
  origins: {
    ...origins,
    truSo: field('truSo'),
    dienThoai: field('dienThoai'),
    coCauToChuc: field('coCauToChuc'),
    dacDiem: blocksOf('dacDiem'),
  },
  warn: yearsInOrder,
};

function common(data: BaoCaoThanhTich): Record<string, unknown> {
  const [danhHieu, khenThuong] = [awarded(data.danhHieu), awarded(data.khenThuong)];
  return {
    trichYeu: withoutMark(oneLine(data.trichYeu ?? '').replace(/^đề nghị (?:tặng|công nhận)?\s*/i, ''), '.'),
    nhiemVu: blocks(data.nhiemVu),
    thanhTich: blocks(data.thanhTich),
    danhHieu,
    coDanhHieu: danhHieu.length > 0,
    khenThuong,
    coKhenThuong: khenThuong.length > 0,
  };
}

const awarded = (list: DaDuocKhen[] | undefined) =>
  (list ?? []).map(({ nam, ten, quyetDinh }) => ({
    nam: oneLine(nam),
    ten: oneLine(ten),
    quyetDinh: oneLine(quyetDinh),
  }));

/** Awards are told by year, and none after the report itself. */
function yearsInOrder(data: BaoCaoThanhTich): DataNote[] {
  const { ngay } = data;
  if (!ngay) return [];
  return (['danhHieu', 'khenThuong'] as const).flatMap((list) =>
    (data[list] ?? []).flatMap(({ nam, ten }, at) => {
      const first = Number(/\d{4}/.exec(nam)?.[0] ?? 0);
      if (first <= Number(ngay.slice(0, 4))) return [];
      const message = `“${ten}” ghi năm ${nam}, sau ngày của báo cáo. Hãy xem lại năm được khen.`;
      return [dataNote('LATER_AWARD', [list, at, 'nam'], nam, message)];
    }),
  );
}
