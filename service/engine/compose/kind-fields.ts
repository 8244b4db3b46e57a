import { body, flag, type KindFields, list, object, text, type ViewFields } from './view-shape.js';

/** What the kinds of document add to the view (`kinds/`), by the template's id: in the words of `view-shape.ts`. */

/** Of a list of people and collectives, in groups (`kinds/duoc-khen.ts`). */
const lists = ['tapThe', 'caNhan'];
const both = (...names: string[]) => names.flatMap((name) => lists.map((one) => `${one}/*/${name}`));
const nhom = (more: string[] = []) =>
  list('Các nhóm: tập thể, cá nhân', [...lists, ...more], {
    chu: text('Chữ của nhóm: A, B', lists),
    tenNhom: text('Tên nhóm', lists),
    hang: list('Các dòng của nhóm', lists, {
      tt: text('Số thứ tự', lists),
      ten: text('Danh xưng và tên', both('danhXung', 'hoTen', 'ten')),
      donVi: text('Chức vụ, đơn vị', both('chucVu', 'donVi')),
      danhHieu: text('Danh hiệu, hình thức', both('danhHieu')),
      thanhTich: text('Thành tích', both('thanhTich')),
      sanPham: text('Sản phẩm', both('sanPham')),
      minhChung: text('Minh chứng', both('minhChung')),
    }),
  });
/** What orders or checks such lists and stands nowhere. */
const uncounted = ['sapXep', 'hoiDong', ...both('uuTien', 'phieu', 'namSinh')];
const kemTheo = text('Dòng (Kèm theo …)', ['so', 'kyHieu', 'ngay', 'coQuan/banHanh']);

const awarded = (title: string, from: string) =>
  list(title, from, {
    nam: text('Năm', `${from}/*/nam`),
    ten: text('Tên danh hiệu, hình thức', `${from}/*/ten`),
    quyetDinh: text('Số, ngày, cơ quan của quyết định', `${from}/*/quyetDinh`),
  });

const baoCaoThanhTich: ViewFields = {
  nhiemVu: body('Các khối về nhiệm vụ', 'nhiemVu'),
  thanhTich: body('Các khối về thành tích', 'thanhTich'),
  danhHieu: awarded('Danh hiệu thi đua đã được tặng', 'danhHieu'),
  coDanhHieu: flag('Có danh hiệu thi đua', 'danhHieu'),
  khenThuong: awarded('Hình thức khen thưởng đã được tặng', 'khenThuong'),
  coKhenThuong: flag('Có hình thức khen thưởng', 'khenThuong'),
};

/** A text of a giấy khen with the size it is set in (`khen.ts`). */
const sized = (title: string, from: string | string[], guards?: string[]) =>
  object(
    title,
    from,
    { van: text(title, from), co: text('Cỡ chữ, tính bằng point', from) },
    guards === undefined ? {} : { guards },
  );

const paragraphs = (title: string, from: string) => list(title, from, { kind: 'rich' });
const answered = (title: string, from: string, co: string) => text(title, from, { guards: [co] });

export const kindFields: Readonly<Record<string, KindFields>> = {
  'dang-ky': {
    fields: {
      tieuDe: list('Các dòng của tiêu đề', 'tieuDe', { kind: 'text' }),
      thoiGianThucHien: answered('Thời gian thực hiện', 'thoiGianThucHien', 'coThoiGianThucHien'),
      coThoiGianThucHien: flag('Có thời gian thực hiện', 'thoiGianThucHien'),
      hoTen: answered('Họ tên người đăng ký', 'hoTen', 'coHoTen'),
      coHoTen: flag('Có họ tên', 'hoTen'),
      nhiemVu: answered('Nhiệm vụ được giao', 'nhiemVu', 'coNhiemVu'),
      coNhiemVu: flag('Có nhiệm vụ', 'nhiemVu'),
      linhVuc: answered('Lĩnh vực', 'linhVuc', 'coLinhVuc'),
      coLinhVuc: flag('Có lĩnh vực', 'linhVuc'),
      thucTrang: paragraphs('Thực trạng', 'thucTrang'),
      mucTieu: paragraphs('Mục tiêu', 'mucTieu'),
      duKienKetQua: paragraphs('Dự kiến kết quả', 'duKienKetQua'),
      thoiGianThuNghiem: paragraphs('Thời gian thử nghiệm', 'thoiGianThuNghiem'),
      cacBuoc: paragraphs('Các bước tiến hành', 'cacBuoc'),
      phamViCongBo: paragraphs('Phạm vi công bố', 'phamViCongBo'),
      laMauTrong: flag('Chưa điền gì', [
        ...['hoTen', 'nhiemVu', 'linhVuc', 'thucTrang', 'mucTieu'],
        ...['duKienKetQua', 'thoiGianThuNghiem', 'cacBuoc', 'phamViCongBo'],
      ]),
    },
  },
  'giay-moi': {
    fields: {
      tenCoQuan: text('Tên cơ quan trong câu', 'coQuan/banHanh'),
      kinhMoiMot: text('Người được mời, khi chỉ có một', 'kinhMoi'),
      kinhMoiNhieu: list('Những người được mời, khi có từ hai', 'kinhMoi', { kind: 'text' }),
      toiDu: text('Mời dự việc gì', 'toiDu'),
      chuTri: text('Người chủ trì', 'chuTri', { guards: ['coChuTri'] }),
      coChuTri: flag('Có người chủ trì', 'chuTri'),
      thoiGian: text('Thời gian', 'thoiGian'),
      diaDiem: text('Địa điểm', 'diaDiem'),
      luuY: list('Các đoạn lưu ý', 'luuY', { kind: 'rich' }),
    },
  },
  'bien-ban': {
    fields: {
      batDau: text('Thời gian bắt đầu', 'batDau'),
      ketThuc: text('Thời gian kết thúc', 'ketThuc'),
      diaDiem: text('Địa điểm', 'diaDiem'),
      thanhPhan: text('Có mặt bao nhiêu trên tổng số', ['tongSo', 'soCoMat', 'coMat']),
      coMat: list('Những người có mặt', 'coMat', { kind: 'text' }),
      soVang: text('Bao nhiêu người vắng', ['tongSo', 'soCoMat', 'coMat']),
      vang: list('Những người vắng', 'vang', { kind: 'text' }),
      coVang: flag('Có người vắng', ['tongSo', 'soCoMat', 'coMat']),
      chuTri: text('Chủ trì (chủ tọa)', 'chuTri'),
      thuKy: text('Thư ký: họ tên - chức vụ', ['thuKy/hoTen', 'thuKy/chucVu']),
      hoTenThuKy: text('Họ tên thư ký', 'thuKy/hoTen'),
      bieuQuyet: list('Kết quả bỏ phiếu', 'bieuQuyet', {
        tt: text('Số thứ tự', 'bieuQuyet'),
        ten: text('Họ tên, tập thể', 'bieuQuyet/*/ten'),
        danhHieu: text('Danh hiệu, hình thức', 'bieuQuyet/*/danhHieu'),
        dongY: text('Số phiếu đồng ý', 'bieuQuyet/*/dongY'),
        khong: text('Số phiếu không đồng ý', 'bieuQuyet/*/khongDongY'),
        tyLe: text('Tỷ lệ (%)', 'bieuQuyet/*/dongY'),
      }),
      coBieuQuyet: flag('Có bỏ phiếu', 'bieuQuyet'),
      loiBieuQuyet: text('Câu dẫn vào kết quả bỏ phiếu', ['soCoMat', 'coMat']),
    },
  },
  'van-ban-ten-loai': {
    fields: {
      tenLoai: text('Tên loại, chữ in hoa', 'tenLoai'),
      tenLoaiThuong: text('Tên loại, chữ thường', 'tenLoai'),
      noiDung: body('Các khối của nội dung', 'noiDung', true),
    },
  },
  'to-trinh-khen-thuong': {
    fields: {
      tenCoQuan: text('Tên cơ quan trong câu', 'coQuan/banHanh'),
      noiTrinh: text('Nơi được trình', 'kinhGui'),
      soLuong: text('Bao nhiêu tập thể, cá nhân', lists),
      theoDanhHieu: list('Số lượng theo danh hiệu', both('danhHieu'), { dong: text('Một dòng', both('danhHieu')) }),
      coDanhHieu: flag('Có danh hiệu', both('danhHieu')),
      trongToTrinh: list('Danh sách nằm trong tờ trình', ['danhSach', ...lists], { nhom: nhom(['sapXep']) }),
      kemDanhSach: flag('Danh sách để riêng, kèm theo', 'danhSach'),
      hoSo: list('Hồ sơ kèm theo', 'hoSo', { kind: 'text' }),
      coHoSo: flag('Có hồ sơ', 'hoSo'),
    },
    // Its table shows who and for what; the rest belongs to the danh sách that goes with it.
    unprinted: [...uncounted, ...both('thanhTich', 'sanPham', 'minhChung')],
  },
  'danh-sach-de-nghi': {
    fields: {
      tieuDe: text('Tiêu đề, chữ in hoa', 'trichYeu'),
      kemTheo: text('Dòng (Kèm theo …)', ['kemTheo', 'coQuan/banHanh'], { guards: ['coKemTheo'] }),
      coKemTheo: flag('Kèm theo một văn bản', 'kemTheo'),
      nhom: nhom(['sapXep']),
      soLuong: text('Bao nhiêu tập thể, cá nhân', lists),
    },
    unprinted: uncounted,
  },
  'quyet-dinh-khen-thuong': {
    fields: {
      thamQuyen: text('Người, tập thể ra quyết định', 'thamQuyen'),
      hinhThuc: text('Hình thức khen thưởng', 'hinhThuc'),
      soLuong: text('Bao nhiêu tập thể, cá nhân', lists),
      lyDo: text('Lý do khen', 'lyDo'),
      kemDanhSach: flag('Danh sách để riêng, kèm theo', 'danhSach'),
      danhSachTrong: list('Danh sách nằm trong quyết định', ['danhSach', ...lists], { nhom: nhom(), kemTheo }),
      danhSachKem: list('Danh sách kèm theo', ['danhSach', ...lists], { nhom: nhom(), kemTheo }),
      coTienThuong: flag('Có tiền thưởng', ['tienThuong/tapThe', 'tienThuong/caNhan']),
      mucThuong: text('Mức thưởng', ['tienThuong/tapThe', 'tienThuong/caNhan'], { guards: ['coTienThuong'] }),
      tongTien: text('Tổng số tiền', ['tienThuong/tapThe', 'tienThuong/caNhan'], { guards: ['coTienThuong'] }),
      tongTienBangChu: text('Tổng số tiền bằng chữ', ['tienThuong/tapThe', 'tienThuong/caNhan'], {
        guards: ['coTienThuong'],
      }),
      nguonKinhPhi: text('Nguồn kinh phí', 'tienThuong/nguonKinhPhi', { guards: ['coNguonKinhPhi'] }),
      coNguonKinhPhi: flag('Có nguồn kinh phí', 'tienThuong/nguonKinhPhi'),
      dieuTienThuong: text('Số của điều về tiền thưởng', 'tienThuong'),
      dieuThiHanh: text('Số của điều về thi hành', 'thiHanh'),
      thiHanh: text('Ai thi hành', 'thiHanh'),
      coPhanSau: flag('Có danh sách kèm theo hoặc phụ lục', ['danhSach', 'phuLuc']),
    },
    // One form of reward is named for all; what each proposed is not told again.
    unprinted: [...uncounted, ...both('danhHieu', 'sanPham', 'minhChung')],
  },
  'bao-cao-thanh-tich-ca-nhan': {
    fields: {
      ...baoCaoThanhTich,
      hoTenCaNhan: text('Họ tên cá nhân', 'lyLich/hoTen'),
      biDanh: text('Bí danh', 'lyLich/biDanh', { guards: ['coBiDanh'] }),
      coBiDanh: flag('Có bí danh', 'lyLich/biDanh'),
      ngaySinh: text('Ngày sinh', 'lyLich/ngaySinh'),
      gioiTinh: text('Giới tính', 'lyLich/gioiTinh'),
      queQuan: text('Quê quán', 'lyLich/queQuan'),
      thuongTru: text('Nơi thường trú', 'lyLich/thuongTru'),
      donVi: text('Đơn vị công tác', 'lyLich/donVi'),
      chucVuCaNhan: text('Chức vụ', 'lyLich/chucVu'),
      trinhDo: text('Trình độ', 'lyLich/trinhDo'),
      hocHam: text('Học hàm, học vị', 'lyLich/hocHam', { guards: ['coHocHam'] }),
      coHocHam: flag('Có học hàm, học vị', 'lyLich/hocHam'),
    },
  },
  'bao-cao-thanh-tich-tap-the': {
    fields: {
      ...baoCaoThanhTich,
      truSo: text('Địa điểm trụ sở', 'truSo'),
      dienThoai: text('Điện thoại', 'dienThoai', { guards: ['coDienThoai'] }),
      coDienThoai: flag('Có điện thoại', 'dienThoai'),
      coCauToChuc: text('Cơ cấu tổ chức', 'coCauToChuc'),
      dacDiem: body('Các khối về đặc điểm', 'dacDiem'),
      coDacDiem: flag('Có đặc điểm', 'dacDiem'),
      coXacNhan: flag('Có xác nhận của cấp trên', 'capTrenXacNhan'),
    },
  },
  'giay-khen': {
    fields: {
      coQuanChuQuan: sized('Cơ quan chủ quản', 'coQuan/chuQuan', ['coChuQuan']),
      nguoiKhen: sized('Người, cơ quan khen', ['thamQuyen', 'coQuan/banHanh']),
      ten: sized('Tên người, tập thể được khen', 'tang/ten'),
      donVi: sized('Lớp, đơn vị', 'tang/donVi', ['coDonVi']),
      coDonVi: flag('Có lớp, đơn vị', 'tang/donVi'),
      thanhTich: sized('Thành tích', 'thanhTich'),
      noiNgay: sized('Địa danh, ngày tháng', ['diaDanh', 'ngay']),
      quyetDinh: sized('Số, ngày của quyết định', ['quyetDinh/so', 'quyetDinh/kyHieu', 'quyetDinh/ngay']),
      quyenKy: sized('Quyền hạn, chức vụ người ký', ['nguoiKy/quyenHan', 'nguoiKy/thayMat', 'nguoiKy/chucVu']),
      tenNguoiKy: sized('Họ tên người ký', 'nguoiKy/hoTen'),
      tenGoi: text('Tên được khen trên một dòng', 'tang/ten'),
      danhXung: text('Danh xưng, chữ thường', 'tang/danhXung', { guards: ['danhXung'] }),
      soVang: text('Số vào sổ khen thưởng', 'soVang'),
    },
  },
};
