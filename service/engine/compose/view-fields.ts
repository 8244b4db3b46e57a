import { kindFields } from './kind-fields.js';
import { body, flag, type KindFields, list, text, type ViewFields } from './view-shape.js';

const kemTheo = ['so', 'kyHieu', 'ngay', 'coQuan/banHanh'];
const khan = ['coDauKhan', 'laKhan', 'laThuongKhan', 'laHoaToc', 'laHoaTocHenGio'];

/** What every kind of document has (`view.ts`, `van-ban.ts`). */
export const commonFields: ViewFields = {
  chuQuan: text('Tên cơ quan chủ quản, chữ in hoa', 'coQuan/chuQuan', { guards: ['coChuQuan'] }),
  coChuQuan: flag('Có cơ quan chủ quản', 'coQuan/chuQuan'),
  banHanh: text('Tên cơ quan ban hành, chữ in hoa', 'coQuan/banHanh'),
  so: text('Số văn bản, chừa chỗ khi chưa có', 'so'),
  coSoVanBan: flag('Có số văn bản', 'so'),
  kyHieu: text('Ký hiệu', 'kyHieu'),
  diaDanh: text('Địa danh, dấu chấm khi để trống', 'diaDanh'),
  coDiaDanh: flag('Có địa danh', 'diaDanh'),
  ngayThang: text('Ngày … tháng … năm …', 'ngay'),
  coNgay: flag('Có ngày', 'ngay'),
  trichYeu: text('Trích yếu, không có “V/v”', 'trichYeu', { guards: ['coTrichYeu'] }),
  coTrichYeu: flag('Có trích yếu', 'trichYeu'),
  dauKhan: text('Dấu chỉ độ khẩn', 'dauKhan', { guards: khan }),
  coDauKhan: flag('Có dấu chỉ độ khẩn', 'dauKhan'),
  laKhan: flag('Độ khẩn là KHẨN', 'dauKhan'),
  laThuongKhan: flag('Độ khẩn là THƯỢNG KHẨN', 'dauKhan'),
  laHoaToc: flag('Độ khẩn là HỎA TỐC', 'dauKhan'),
  laHoaTocHenGio: flag('Độ khẩn là HỎA TỐC HẸN GIỜ', 'dauKhan'),
  phamVi: text('Phạm vi lưu hành', 'phamVi', { guards: ['coPhamVi'] }),
  coPhamVi: flag('Có phạm vi lưu hành', 'phamVi'),
  kinhGuiMot: text('Nơi kính gửi, khi chỉ có một', 'kinhGui', { guards: ['kinhGuiMot'] }),
  kinhGuiNhieu: list('Các nơi kính gửi, khi có từ hai', 'kinhGui', { kind: 'text' }),
  coKinhGui: flag('Có nơi kính gửi', 'kinhGui'),
  ghiChuKinhGui: text('Ghi chú dưới Kính gửi', 'ghiChuKinhGui', { guards: ['coGhiChuKinhGui'] }),
  coGhiChuKinhGui: flag('Có ghi chú dưới Kính gửi', 'ghiChuKinhGui'),
  canCu: list('Các căn cứ, mỗi căn cứ kèm dấu cuối', 'canCu', { kind: 'text' }),
  coCanCu: flag('Có căn cứ', 'canCu'),
  moDau: list('Các đoạn mở đầu', 'moDau', { kind: 'rich' }),
  noiDung: body('Các khối của nội dung', 'noiDung'),
  noiNhan: list('Các nơi nhận, mỗi nơi kèm dấu cuối', 'noiNhan', { kind: 'text' }),
  coNoiNhan: flag('Có nơi nhận hoặc nơi lưu', ['noiNhan', 'luu']),
  luu: text('Nơi lưu, không có chữ “Lưu:”', 'luu', { guards: ['coLuu'] }),
  coLuu: flag('Có nơi lưu', 'luu'),
  kyThay: text('Quyền hạn ký: KT. GIÁM ĐỐC', ['nguoiKy/quyenHan', 'nguoiKy/thayMat'], { guards: ['coKyThay'] }),
  coKyThay: flag('Ký thay, thay mặt, thừa lệnh', ['nguoiKy/quyenHan', 'nguoiKy/thayMat']),
  chucVu: text('Chức vụ người ký, chữ in hoa', ['nguoiKy/chucVu', 'nguoiKy/quyenHan']),
  chucVuCoQuan: text('Chức vụ của người ký ở cơ quan mình', 'nguoiKy/chucVuCoQuan', { guards: ['coChucVuCoQuan'] }),
  coChucVuCoQuan: flag('Có chức vụ ở cơ quan mình', 'nguoiKy/chucVuCoQuan'),
  anhChuKy: text('Ảnh chữ ký, đặt vào đoạn kiểu “Chỗ ký”', 'nguoiKy/anhChuKy', { style: 'ChoKy' }),
  anhConDau: text('Ảnh con dấu, đặt vào đoạn kiểu “Chỗ ký”', 'nguoiKy/anhConDau', { style: 'ChoKy' }),
  hoTen: text('Họ tên người ký, để trống khi chừa chỗ ký', 'nguoiKy/hoTen'),
  coHoTen: flag('Có họ tên người ký', 'nguoiKy/hoTen'),
  phuLuc: list('Các phụ lục', 'phuLuc', {
    ten: text('Tên gọi: Phụ lục, Phụ lục I', 'phuLuc/*/ten'),
    tieuDe: text('Tiêu đề phụ lục, chữ in hoa', 'phuLuc/*/tieuDe'),
    kemTheo: text('Dòng (Kèm theo …)', kemTheo),
    noiDung: body('Các khối của phụ lục', 'phuLuc/*/noiDung'),
  }),
  coPhuLuc: flag('Có phụ lục', 'phuLuc'),
};

/** The view of a kind of document, without the fields that a schema adds of its own (`own-fields.ts`). */
export function fieldsOf(id: string): ViewFields {
  return { ...commonFields, ...kindOf(id)?.fields };
}

/** The fields of the data that the program itself knows of, by their first names. */
export function knownData(id: string): ReadonlySet<string> {
  const names = new Set(kindOf(id)?.unprinted?.map((path) => path.split('/')[0]!));
  for (const { from } of Object.values(fieldsOf(id))) for (const path of from) names.add(path.split('/')[0]!);
  for (const { from } of Object.values(commonFields)) for (const path of from) names.add(path.split('/')[0]!);
  return names;
}

export const unprinted = (id: string): readonly string[] => kindOf(id)?.unprinted ?? [];

const kindOf = (id: string): KindFields | undefined => (Object.hasOwn(kindFields, id) ? kindFields[id] : undefined);
