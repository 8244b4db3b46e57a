import type { BlockView, RichText, View } from '../../compose/view.js';
import type { Signer } from './chu-ky.js';
import { type DataPage, list, textOf, word } from './data-page.js';
import type { Muc } from './van-ban.js';

/** What the form of a kind of document prints beside what every form does. */
export interface DataKind {
  /** Tên loại as it is printed; undefined for a công văn. */
  tenLoai?: string;
  /** Words of the form in front of the subject. */
  truocTrichYeu?: string;
  /** A form or an enclosure without Quốc hiệu of its own. */
  form?: boolean;
  /** It has no number, no place and date at its head. */
  khongSo?: boolean;
  khongNgay?: boolean;
  /** Words between căn cứ and the body that say who decides, and that they do. */
  lenh?: string;
  /** The whole body where it is not moDau and noiDung alone. */
  noiDung?(view: View, page: DataPage): Muc[];
  /** Signers, left to right, where it is not one. */
  nguoiKy?(view: View, page: DataPage): Signer[];
}

/** Places where the templates print words and tables of their own; the words are those of the templates. */
export const dataKinds: Readonly<Record<string, DataKind>> = {
  'cong-van': {},
  'ke-hoach': { tenLoai: 'KẾ HOẠCH' },
  'bao-cao': { tenLoai: 'BÁO CÁO' },
  'thong-bao': { tenLoai: 'THÔNG BÁO' },
  'giay-moi': { tenLoai: 'GIẤY MỜI', noiDung: giayMoi },
  'bien-ban': {
    tenLoai: 'BIÊN BẢN',
    khongNgay: true,
    noiDung: bienBan,
    nguoiKy: (view, page) => [
      signer(page, 'THƯ KÝ', word(view.hoTenThuKy), '/thuKy/hoTen', 'left'),
      signer(page, 'CHỦ TỌA', view.hoTen, '/nguoiKy/hoTen', 'right'),
    ],
  },
  'to-trinh-khen-thuong': { tenLoai: 'TỜ TRÌNH', truocTrichYeu: 'Về việc ', noiDung: toTrinh },
  'quyet-dinh-khen-thuong': {
    tenLoai: 'QUYẾT ĐỊNH',
    truocTrichYeu: 'Về việc ',
    lenh: 'QUYẾT ĐỊNH:',
    noiDung: quyetDinh,
  },
  'danh-sach-de-nghi': { form: true, noiDung: danhSach },
  'dang-ky': { form: true, noiDung: dangKy },
  'giay-khen': { form: true },
  'bao-cao-thanh-tich-ca-nhan': baoCaoThanhTich(['nhiemVu', 'thanhTich']),
  'bao-cao-thanh-tich-tap-the': baoCaoThanhTich(['dacDiem', 'nhiemVu', 'thanhTich']),
};

function giayMoi(view: View, page: DataPage): Muc[] {
  const labelled = (label: string, field: string) => page.doan(`${label}: ${word(view[field])}.`, `/${field}`);
  return [
    page.muc(`${word(view.tenCoQuan)} trân trọng kính mời: ${word(view.kinhMoiMot)}`, '/kinhMoi'),
    ...list<string>(view.kinhMoiNhieu).map((one, at) => page.muc(`- ${one}`, `/kinhMoi/${at}`)),
    ...labelled('Tới dự', 'toiDu'),
    ...(view.coChuTri ? labelled('Chủ trì', 'chuTri') : []),
    ...labelled('Thời gian', 'thoiGian'),
    ...labelled('Địa điểm', 'diaDiem'),
    ...list<RichText>(view.luuY).map((one) => page.muc(textOf(one), '/luuY')),
    page.muc('Rất mong quý vị đến dự đúng giờ./.', ''),
  ];
}

function bienBan(view: View, page: DataPage): Muc[] {
  const labelled = (label: string, field: string, path = `/${field}`) =>
    page.muc(`${label}: ${word(view[field])}`, path);
  const votes = list<Record<string, string>>(view.bieuQuyet);
  return [
    labelled('Thời gian bắt đầu', 'batDau'),
    labelled('Địa điểm', 'diaDiem'),
    labelled('Thành phần tham dự', 'thanhPhan', '/coMat'),
    ...list<string>(view.coMat).map((one, at) => page.muc(`- ${one}`, `/coMat/${at}`)),
    ...(view.coVang ? [page.muc(`Vắng: ${word(view.soVang)}.`, '/tongSo')] : []),
    ...list<string>(view.vang).map((one, at) => page.muc(`- ${one}`, `/vang/${at}`)),
    labelled('Chủ trì (chủ tọa)', 'chuTri'),
    labelled('Thư ký (người ghi biên bản)', 'thuKy'),
    page.muc('Nội dung:', ''),
    ...page.blocks(view.noiDung, '/noiDung'),
    ...(votes.length > 0 ? page.doan(word(view.loiBieuQuyet), '/bieuQuyet') : []),
    ...votes.flatMap((row, at) => page.table([Object.values(row)], `/bieuQuyet/${at}`)),
    page.muc(`Cuộc họp kết thúc vào ${word(view.ketThuc)}./.`, '/ketThuc'),
  ];
}

interface Nhom {
  chu: string;
  tenNhom: string;
  hang: Record<'tt' | 'ten' | 'donVi' | 'danhHieu' | 'thanhTich' | 'sanPham' | 'minhChung', string>[];
}

/** Rows of a list of who is rewarded, with the fields that its table has. */
function nguoiDuocKhen(groups: unknown, page: DataPage, fields: readonly (keyof Nhom['hang'][number])[]): Muc[] {
  return list<Nhom>(groups).flatMap(({ chu, tenNhom, hang }) => [
    ...page.table([[chu, tenNhom]], ''),
    ...hang.flatMap((row, at) =>
      page.table([fields.map((field) => row[field])], `/${tenNhom === 'TẬP THỂ' ? 'tapThe' : 'caNhan'}/${at}`),
    ),
  ]);
}

const kem = (view: View) => (view.kemDanhSach ? ' (có danh sách kèm theo)' : '');

function toTrinh(view: View, page: DataPage): Muc[] {
  const [who, whom] = [word(view.tenCoQuan), word(view.noiTrinh)];
  const end = view.coDanhHieu ? ', cụ thể:' : '.';
  return [
    ...opening(view, page),
    page.muc(`${who} đề nghị ${whom} xem xét, khen thưởng cho ${word(view.soLuong)}${kem(view)}${end}`, ''),
    ...list<{ dong: string }>(view.theoDanhHieu).map(({ dong }) => page.muc(`- ${dong}`, '')),
    ...list<{ nhom: unknown }>(view.trongToTrinh).flatMap(({ nhom }) =>
      nguoiDuocKhen(nhom, page, ['tt', 'ten', 'donVi', 'danhHieu']),
    ),
    ...(view.coHoSo ? [page.muc('Hồ sơ kèm theo gồm:', '')] : []),
    ...list<string>(view.hoSo).map((one, at) => page.muc(`- ${one}`, `/hoSo/${at}`)),
    page.muc(`${who} kính trình ${whom} xem xét, quyết định./.`, ''),
  ];
}

function quyetDinh(view: View, page: DataPage): Muc[] {
  const gave = word(view.hinhThuc);
  const paid = view.coNguonKinhPhi ? `, chi từ ${word(view.nguonKinhPhi)}` : '';
  const sum = `${word(view.tongTien)} (${word(view.tongTienBangChu)})`;
  return [
    page.muc(`Điều 1. Tặng ${gave} cho ${word(view.soLuong)} ${word(view.lyDo)}${kem(view)}.`, '/hinhThuc'),
    ...list<{ nhom: unknown }>(view.danhSachTrong).flatMap(({ nhom }) =>
      nguoiDuocKhen(nhom, page, ['tt', 'ten', 'donVi', 'thanhTich']),
    ),
    ...(view.coTienThuong
      ? [
          page.muc(
            `Điều ${word(view.dieuTienThuong)}. Mức tiền thưởng kèm theo ${gave}: ${word(view.mucThuong)}. Tổng số tiền thưởng là ${sum}${paid}.`,
            '/tienThuong',
          ),
        ]
      : []),
    page.muc(
      `Điều ${word(view.dieuThiHanh)}. ${word(view.thiHanh)} chịu trách nhiệm thi hành Quyết định này./.`,
      '/thiHanh',
    ),
  ];
}

function danhSach(view: View, page: DataPage): Muc[] {
  return [
    page.heading('DANH SÁCH'),
    ...page.doan(word(view.tieuDe), '/trichYeu'),
    ...page.doan(word(view.kemTheo), '/kemTheo'),
    ...nguoiDuocKhen(view.nhom, page, ['tt', 'ten', 'donVi', 'danhHieu', 'thanhTich', 'sanPham', 'minhChung']),
    page.muc(`Danh sách gồm ${word(view.soLuong)}./.`, ''),
  ];
}

function dangKy(view: View, page: DataPage): Muc[] {
  const [short, long] = [
    ['hoTen', 'nhiemVu', 'linhVuc'],
    ['thucTrang', 'mucTieu', 'duKienKetQua', 'thoiGianThuNghiem', 'cacBuoc', 'phamViCongBo'],
  ];
  return [
    ...list<string>(view.tieuDe).map((one, at) => page.muc(one, `/tieuDe/${at}`)),
    ...short.flatMap((field) => page.doan(word(view[field]), `/${field}`)),
    ...long.flatMap((field) => list<RichText>(view[field]).map((one) => page.muc(textOf(one), `/${field}`))),
  ];
}

function baoCaoThanhTich(fields: readonly string[]): DataKind {
  return {
    tenLoai: 'BÁO CÁO THÀNH TÍCH',
    truocTrichYeu: 'Đề nghị tặng ',
    khongSo: true,
    noiDung: (view, page) => fields.flatMap((field) => page.blocks(list<BlockView>(view[field]), `/${field}`)),
  };
}

export const opening = (view: View, page: DataPage): Muc[] => [
  ...view.moDau.map((one) => page.muc(textOf(one), '/moDau')),
  ...page.blocks(view.noiDung, '/noiDung'),
];

function signer(page: DataPage, role: string, name: string, path: string, side: 'left' | 'right'): Signer {
  return { titles: [page.line(role, '', side)], name: name === '' ? [] : [page.line(name, path, side)] };
}
