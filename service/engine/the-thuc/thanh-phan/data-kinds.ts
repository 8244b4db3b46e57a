import type { RichText, View } from '../../compose/view.js';
import type { Signer } from './chu-ky.js';

import { type DataPage, list, textOf, word } from './data-page.js';
import type { Dong } from './dong.js';
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
  /** They stand above the signature. */
  ngayKy?: boolean;
  /** Words between căn cứ and the body that say who decides, and that they do. */
  lenh?: string;
  /** The whole body where it is not moDau and noiDung alone. */
  noiDung?(view: View, page: DataPage): Muc[];
  /** Signers, left to right, where it is not one. */
  nguoiKy?(view: View, page: DataPage): Signer[];
}

const BAO_CAO = { tenLoai: 'BÁO CÁO THÀNH TÍCH', truocTrichYeu: 'Đề nghị tặng ', khongSo: true } as const;

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
      signer(page, ['THƯ KÝ'], word(view.hoTenThuKy), '/thuKy/hoTen', 'left'),
      signer(page, ['CHỦ TỌA'], view.hoTen, '/nguoiKy/hoTen', 'right'),
    ],
  },
  'to-trinh-khen-thuong': { tenLoai: 'TỜ TRÌNH', truocTrichYeu: 'Về việc ', noiDung: toTrinh },
  'quyet-dinh-khen-thuong': {
    tenLoai: 'QUYẾT ĐỊNH',
    truocTrichYeu: 'Về việc ',
    lenh: 'QUYẾT ĐỊNH:',
    noiDung: quyetDinh,
  },
  'danh-sach-de-nghi': { form: true, ngayKy: true, noiDung: danhSach },
  'dang-ky': { form: true, ngayKy: true, noiDung: dangKy },
  'giay-khen': { form: true },
  'bao-cao-thanh-tich-ca-nhan': {
    ...BAO_CAO,
    noiDung: thanhTichCaNhan,
    nguoiKy: (view, page) => [
      signer(page, ['THỦ TRƯỞNG ĐƠN VỊ', 'XÁC NHẬN, ĐỀ NGHỊ'], view.hoTen, '/nguoiKy/hoTen', 'left'),
      signer(page, ['NGƯỜI BÁO CÁO'], word(view.hoTenCaNhan), '/lyLich/hoTen', 'right'),
    ],
  },
  'bao-cao-thanh-tich-tap-the': {
    ...BAO_CAO,
    noiDung: thanhTichTapThe,
    nguoiKy: (view, page) => [
      ...(view.coXacNhan ? [signer(page, ['XÁC NHẬN CỦA CẤP TRÊN', 'TRỰC TIẾP'], '', '', 'left')] : []),
      nguoiKyChinh(view, page),
    ],
  },
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
  page.part(`DANH SÁCH\n${word(view.tieuDe)}`, '/trichYeu');
  page.part(word(view.kemTheo), '/kemTheo');
  return [
    ...nguoiDuocKhen(view.nhom, page, ['tt', 'ten', 'donVi', 'danhHieu', 'thanhTich', 'sanPham', 'minhChung']),
    page.muc(`Danh sách gồm ${word(view.soLuong)}./.`, ''),
  ];
}

/** What the form asks for: a line each, or paragraphs below. */
const ITEMS: readonly [field: string, label: string][] = [
  ['hoTen', '1. Họ tên người đăng ký:'],
  ['nhiemVu', '2. Nhiệm vụ được giao:'],
  ['linhVuc', '3. Dự kiến thực hiện đổi mới sáng tạo trong lĩnh vực:'],
  ['thucTrang', '4. Thực trạng vấn đề dự kiến đổi mới: (tồn tại)'],
  ['mucTieu', '5. Mục tiêu giải pháp đổi mới'],
  ['duKienKetQua', '6. Dự kiến kết quả sẽ đạt được sau khi thực hiện đổi mới'],
  ['thoiGianThuNghiem', '7. Thời gian dự kiến thử nghiệm thực hiện đổi mới'],
  ['cacBuoc', '8. Các bước tiến hành thử nghiệm đổi mới'],
  ['phamViCongBo', '9. Phạm vi công bố và nhân rộng kết quả đổi mới.'],
];

function dangKy(view: View, page: DataPage): Muc[] {
  for (const [at, one] of list<string>(view.tieuDe).entries()) page.part(one, `/tieuDe/${at}`);
  const hint = view.laMauTrong ? [page.muc('Gợi ý mẫu để hoàn thành nội dung đăng ký.', '')] : [];
  const items = ITEMS.flatMap(([field, label]) => [
    page.muc(`${label} ${word(view[field])}`, `/${field}`),
    ...(field === 'linhVuc' && !view.coLinhVuc ? [page.muc(FIELDS, '')] : []),
    ...list<RichText>(view[field]).map((one) => page.muc(textOf(one), `/${field}`)),
  ]);
  return [...hint, ...items];
}

const FIELDS =
  '(quản lý tổ, nhà trường; quản lý giáo dục học sinh; phương pháp giảng dạy; bồi dưỡng học sinh giỏi; chất lượng học tập của học sinh; chất lượng giảng dạy chuyên môn….)';

type Labelled = readonly [label: string, field: string, path: string];

/** A line for each field that is filled in. */
const labelled = (view: View, page: DataPage, lines: readonly Labelled[]): Muc[] =>
  lines.flatMap(([label, field, path]) =>
    word(view[field]) === '' ? [] : [page.muc(`- ${label}: ${word(view[field])}`, path)],
  );

function thanhTichCaNhan(view: View, page: DataPage): Muc[] {
  const born = `- Ngày, tháng, năm sinh: ${word(view.ngaySinh)}; giới tính: ${word(view.gioiTinh)}`;
  return [
    page.heading('I. SƠ LƯỢC LÝ LỊCH'),
    ...labelled(view, page, [
      ['Họ tên (ghi đầy đủ bằng chữ in thường, có dấu)', 'hoTenCaNhan', '/lyLich/hoTen'],
      ['Bí danh (nếu có)', 'biDanh', '/lyLich/biDanh'],
    ]),
    page.muc(born, '/lyLich/ngaySinh'),
    ...labelled(view, page, [
      ['Quê quán', 'queQuan', '/lyLich/queQuan'],
      ['Nơi thường trú', 'thuongTru', '/lyLich/thuongTru'],
      ['Đơn vị công tác', 'donVi', '/lyLich/donVi'],
      ['Chức vụ (Đảng, chính quyền, đoàn thể)', 'chucVuCaNhan', '/lyLich/chucVu'],
      ['Trình độ chuyên môn, nghiệp vụ', 'trinhDo', '/lyLich/trinhDo'],
      ['Học hàm, học vị, danh hiệu, giải thưởng', 'hocHam', '/lyLich/hocHam'],
    ]),
    page.heading('II. THÀNH TÍCH ĐẠT ĐƯỢC'),
    page.heading('1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận'),
    ...page.blocks(list(view.nhiemVu), '/nhiemVu'),
    page.heading('2. Thành tích đạt được của cá nhân'),
    ...page.blocks(list(view.thanhTich), '/thanhTich'),
    ...daDuocKhen(view, page),
  ];
}

function thanhTichTapThe(view: View, page: DataPage): Muc[] {
  return [
    page.heading('I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH'),
    page.heading('1. Đặc điểm, tình hình'),
    ...labelled(view, page, [
      ['Địa điểm trụ sở chính', 'truSo', '/truSo'],
      ['Điện thoại', 'dienThoai', '/dienThoai'],
      ['Cơ cấu tổ chức, tổng số cán bộ, giáo viên, nhân viên', 'coCauToChuc', '/coCauToChuc'],
    ]),
    ...page.blocks(list(view.dacDiem), '/dacDiem'),
    page.heading('2. Chức năng, nhiệm vụ'),
    ...page.blocks(list(view.nhiemVu), '/nhiemVu'),
    page.heading('II. THÀNH TÍCH ĐẠT ĐƯỢC'),
    ...page.blocks(list(view.thanhTich), '/thanhTich'),
    ...daDuocKhen(view, page),
  ];
}

function daDuocKhen(view: View, page: DataPage): Muc[] {
  const awards = (field: string): Muc[] => {
    const rows = list<Record<'nam' | 'ten' | 'quyetDinh', string>>(view[field]);
    if (rows.length === 0) return [page.muc('Chưa có.', `/${field}`)];
    return rows.flatMap(({ nam, ten, quyetDinh }, at) => page.table([[nam, ten, quyetDinh]], `/${field}/${at}`));
  };
  return [
    page.heading('III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
    page.heading('1. Danh hiệu thi đua'),
    ...awards('danhHieu'),
    page.heading('2. Hình thức khen thưởng'),
    ...awards('khenThuong'),
  ];
}

export const opening = (view: View, page: DataPage): Muc[] => [
  ...view.moDau.map((one) => page.muc(textOf(one), '/moDau')),
  ...page.blocks(view.noiDung, '/noiDung'),
];

function signer(page: DataPage, roles: string[], name: string, path: string, side: 'left' | 'right'): Signer {
  return {
    titles: roles.map((role) => page.line(role, '', side)),
    name: name === '' ? [] : [page.line(name, path, side)],
  };
}

/** Who signs a document that one person signs. */
export function nguoiKyChinh(view: View, page: DataPage): Signer {
  const line = (text: string, path: string): Dong[] => (text === '' ? [] : [page.line(text, path, 'right')]);
  const titles = [
    ...view.kyThay.split('\n').flatMap((one) => line(one, '/nguoiKy/thayMat')),
    ...line(view.chucVu, '/nguoiKy/chucVu'),
  ];
  // Beside the name, not above it: no line of authority.
  line(view.chucVuCoQuan, '/nguoiKy/chucVuCoQuan');
  return { titles, name: line(view.hoTen, '/nguoiKy/hoTen') };
}
