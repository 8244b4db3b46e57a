import type { Shape } from './shape.ts';

/** One heading of the form and the fields under it, from the top of the page to its end. */
export interface Section {
  id: string;
  title: string;
  fields: string[];
}

/** Which heading a field stands under, whatever kind of document has it. */
const headings: [id: string, title: string, fields: string][] = [
  ['co-quan', 'Cơ quan và số ký hiệu', 'tenLoai coQuan so kyHieu dauKhan phamVi'],
  ['ngay', 'Ngày tháng', 'diaDanh ngay'],
  ['trich-yeu', 'Trích yếu', 'trichYeu kemTheo'],
  ['tieu-de', 'Tiêu đề phiếu', 'tieuDe thoiGianThucHien'],
  ['nguoi-dang-ky', 'Người đăng ký', 'hoTen nhiemVu linhVuc'],
  ['kinh-gui', 'Kính gửi', 'kinhGui ghiChuKinhGui'],
  ['kinh-moi', 'Kính mời', 'kinhMoi'],
  ['tham-quyen', 'Thẩm quyền', 'thamQuyen'],
  ['can-cu', 'Căn cứ', 'canCu'],
  ['cuoc-hop', 'Thời gian, địa điểm', 'toiDu chuTri thoiGian diaDiem batDau ketThuc luuY'],
  ['thanh-phan', 'Thành phần dự họp', 'tongSo soCoMat coMat vang thuKy'],
  ['khen', 'Nội dung khen thưởng', 'hinhThuc lyDo tienThuong'],
  ['danh-sach', 'Danh sách', 'tapThe caNhan sapXep hoiDong danhSach'],
  ['noi-dung', 'Nội dung', 'moDau noiDung'],
  ['bieu-quyet', 'Kết quả bỏ phiếu', 'bieuQuyet'],
  ['da-tang', 'Đã được khen thưởng', 'danhHieu khenThuong'],
  ['thi-hanh', 'Thi hành', 'thiHanh'],
  ['ho-so', 'Hồ sơ kèm theo', 'hoSo'],
  ['so-vang', 'Quyết định và số vào sổ', 'quyetDinh soVang'],
  ['nguoi-ky', 'Người ký', 'nguoiKy capTrenXacNhan'],
  ['noi-nhan', 'Nơi nhận', 'noiNhan luu'],
  ['phu-luc', 'Phụ lục', 'phuLuc'],
];

const headingOf = new Map(
  headings.flatMap(([id, title, fields]) => fields.split(' ').map((field) => [field, { id, title }] as const)),
);

/**
 * The sections of a form in the order of its schema, which is that of the page. A field that no heading names is a section of
 * its own where it is a group, and part of the content otherwise.
 */
export function sections(shape: Shape): Section[] {
  const found = new Map<string, Section>();
  for (const [name, field] of Object.entries(shape.fields ?? {})) {
    const own = field.fields ? { id: `nhom-${name}`, title: field.title } : { id: 'noi-dung', title: 'Nội dung' };
    const { id, title } = headingFor(name, shape) ?? own;
    const section = found.get(id);
    if (section) section.fields.push(name);
    else found.set(id, { id, title, fields: [name] });
  }
  return [...found.values()].map((section) => ({ ...section, title: titled(section, shape) }));
}

/** A duty is the registrant's on a registration, and part of the content where somebody reports. */
const headingFor = (name: string, shape: Shape) =>
  name === 'nhiemVu' && !shape.fields?.hoTen ? undefined : headingOf.get(name);

/** A signer who confirms or presides is named so by the schema; a part of a set has the office or the number alone. */
function titled({ id, title, fields }: Section, shape: Shape): string {
  if (id === 'co-quan' && !shape.fields?.coQuan) return 'Số và ký hiệu';
  if (id === 'co-quan' && !shape.fields?.kyHieu) return 'Cơ quan';
  return id === 'nguoi-ky' && fields[0] ? (shape.fields?.[fields[0]]?.title ?? title) : title;
}

/** Optional fields that few documents have: folded behind “Thêm …” until they are asked for or hold something. */
const rare = new Set(
  (
    'dauKhan phamVi ghiChuKinhGui moDau sapXep hoiDong soCoMat vang kemTheo tienThuong danhSach luuY ' +
    'chucVuCoQuan anhChuKy anhConDau biDanh hocHam dienThoai soVang quyetDinh bieuQuyet'
  ).split(' '),
);

export const isRare = (field: Shape): boolean => !field.required && rare.has(field.name);
