import type { NoiDung } from '../to.js';

/** Documents of 2011 to early 2020, under TT 01/2011. */

export const congVan2016: NoiDung = {
  regime: 'tt01',
  chuQuan: 'UBND TỈNH SƠN LA',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 424/SGDĐT-TĐKT',
  vv: 'V/v báo cáo tổng kết công tác thi đua, khen thưởng',
  ngay: 'Sơn La, ngày 11 tháng 5 năm 2016',
  kinhGui: ['- Các Phòng Giáo dục và Đào tạo huyện, thành phố;', '- Các đơn vị trực thuộc Sở.'],
  noiDung: [
    'Thực hiện Kế hoạch công tác năm 2016, Sở Giáo dục và Đào tạo hướng dẫn các đơn vị báo cáo tổng kết công tác thi đua, khen thưởng năm học 2015 - 2016 như sau:',
    'I. NỘI DUNG BÁO CÁO',
    '1. Kết quả thực hiện các phong trào thi đua trong năm học.',
    '2. Kết quả bình xét danh hiệu thi đua, hình thức khen thưởng.',
    'II. THỜI HẠN',
    'Các đơn vị gửi báo cáo và hồ sơ về Sở Giáo dục và Đào tạo trước ngày 10 tháng 6 năm 2016.',
    'Nhận được Công văn này, Sở yêu cầu các đơn vị nghiêm túc thực hiện./.',
  ],
  noiNhan: ['- Như trên;', '- Ban Giám đốc Sở;', '- Lưu: VT, TĐKT.'],
  ky: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn Chiến'],
};

export const keHoach2017: NoiDung = {
  regime: 'tt01',
  chuQuan: 'SỞ GDĐT TỈNH VĨNH PHÚC',
  banHanh: 'TRƯỜNG THPT TRẦN PHÚ',
  so: 'Số: 52/KH-THPTTP',
  ngay: 'Vĩnh Phúc, ngày 09 tháng 10 năm 2017',
  tenLoai: 'KẾ HOẠCH',
  trichYeu: 'Kiểm tra nội bộ năm học 2017 - 2018',
  canCu: [
    'Căn cứ Thông tư số 39/2013/TT-BGDĐT ngày 04 tháng 12 năm 2013 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn về thanh tra chuyên ngành trong lĩnh vực giáo dục;',
    'Căn cứ Kế hoạch số 1201/KH-SGDĐT ngày 25 tháng 9 năm 2017 của Sở Giáo dục và Đào tạo tỉnh Vĩnh Phúc về công tác kiểm tra nội bộ,',
  ],
  noiDung: [
    'Trường Trung học phổ thông Trần Phú xây dựng Kế hoạch kiểm tra nội bộ như sau:',
    'I. MỤC ĐÍCH',
    'Đánh giá đúng việc thực hiện nhiệm vụ của các tổ và cá nhân, kịp thời uốn nắn sai sót.',
    'II. NỘI DUNG KIỂM TRA',
    '1. Kiểm tra hoạt động sư phạm của giáo viên: 30 % số giáo viên.',
    '2. Kiểm tra chuyên đề:',
    'a) Quản lý hồ sơ chuyên môn;',
    'b) Sử dụng thiết bị dạy học;',
    'c) Công tác chủ nhiệm lớp;',
    'd) Công tác thư viện;',
    'đ) Công tác tài chính.',
    'III. TỔ CHỨC THỰC HIỆN',
    'Ban kiểm tra nội bộ lập lịch kiểm tra từng tháng, thông báo trước cho các tổ; báo cáo kết quả với Hiệu trưởng./.',
  ],
  noiNhan: ['- Sở GDĐT (để b/c);', '- Các tổ chuyên môn (để t/h);', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'ThS. Đào Chí Mạnh'],
  nhieuTrang: true,
};

export const quyetDinh2018: NoiDung = {
  regime: 'tt01',
  chuQuan: 'UBND HUYỆN TRẦN YÊN',
  banHanh: 'TRƯỜNG TIỂU HỌC Y CAN',
  so: 'Số: 11/QĐ-THYC',
  ngay: 'Y Can, ngày 28 tháng 5 năm 2018',
  tenLoai: 'QUYẾT ĐỊNH',
  trichYeu: 'Về việc khen thưởng học sinh năm học 2017 - 2018',
  thamQuyen: 'HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC Y CAN',
  canCu: [
    'Căn cứ Thông tư số 22/2016/TT-BGDĐT ngày 22 tháng 9 năm 2016 của Bộ trưởng Bộ Giáo dục và Đào tạo sửa đổi, bổ sung Quy định đánh giá học sinh tiểu học;',
    'Xét đề nghị của các giáo viên chủ nhiệm lớp,',
  ],
  lenh: 'QUYẾT ĐỊNH:',
  noiDung: [
    'Điều 1. Khen thưởng 126 học sinh có thành tích trong năm học 2017 - 2018.',
    'Điều 2. Mức thưởng mỗi học sinh là 50.000 đồng, chi từ nguồn xã hội hóa.',
    'Điều 3. Bộ phận Tài vụ, các giáo viên chủ nhiệm và các học sinh có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  ],
  noiNhan: ['- Như Điều 3;', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'Trần Thị Bích Liên'],
};

export const thongBao2019: NoiDung = {
  regime: 'tt01',
  chuQuan: 'UBND THÀNH PHỐ CẦN THƠ',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 118/TB-SGDĐT',
  ngay: 'Cần Thơ, ngày 02 tháng 01 năm 2019',
  tenLoai: 'THÔNG BÁO',
  trichYeu: 'Lịch nghỉ Tết Nguyên đán Kỷ Hợi năm 2019',
  noiDung: [
    'Sở Giáo dục và Đào tạo thông báo lịch nghỉ Tết của học sinh, học viên như sau:',
    '1. Thời gian nghỉ: từ ngày 28 tháng 01 đến hết ngày 10 tháng 02 năm 2019.',
    '2. Các đơn vị phân công trực, bảo vệ tài sản, phòng cháy, chữa cháy trong thời gian nghỉ.',
    'Đề nghị các đơn vị thông báo để học sinh và cha mẹ học sinh biết, thực hiện./.',
  ],
  noiNhan: ['- Các đơn vị trực thuộc;', '- Các Phòng Giáo dục và Đào tạo;', '- Lưu: VT, VP.'],
  ky: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Huỳnh Văn Phước'],
};

export const toTrinh2014: NoiDung = {
  regime: 'tt01',
  chuQuan: 'UBND HUYỆN TÁNH LINH',
  banHanh: 'TRƯỜNG TIỂU HỌC ĐỒNG KHO 1',
  so: 'Số: 14/TTr-THĐK1',
  ngay: 'Đồng Kho, ngày 10 tháng 10 năm 2014',
  tenLoai: 'TỜ TRÌNH',
  trichYeu: 'Về việc đề nghị công nhận trường đạt chuẩn quốc gia',
  canCu: [
    'Căn cứ Thông tư số 59/2012/TT-BGDĐT ngày 28 tháng 12 năm 2012 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về tiêu chuẩn đánh giá, công nhận trường tiểu học đạt chuẩn quốc gia;',
    'Căn cứ kết quả tự kiểm tra của nhà trường,',
  ],
  noiDung: [
    'Trường Tiểu học Đồng Kho 1 kính trình Ủy ban nhân dân huyện xem xét, đề nghị cấp có thẩm quyền kiểm tra, công nhận trường đạt chuẩn quốc gia mức độ 1.',
    'Nhà trường cam kết giữ vững các tiêu chuẩn sau khi được công nhận.',
    'Trân trọng kính trình./.',
  ],
  noiNhan: ['- UBND huyện;', '- Lưu: VT.'],
  ky: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Nguyễn Hữu Phước'],
};

export const giayMoi2015: NoiDung = {
  regime: 'tt01',
  chuQuan: 'SỞ GDĐT TỈNH NAM ĐỊNH',
  banHanh: 'TRƯỜNG THPT GIAO THỦY',
  so: 'Số: 05/GM-THPTGT',
  ngay: 'Giao Thủy, ngày 06 tháng 9 năm 2015',
  tenLoai: 'GIẤY MỜI',
  trichYeu: 'Họp Ban đại diện cha mẹ học sinh',
  noiDung: [
    'Trường Trung học phổ thông Giao Thủy trân trọng kính mời: Các ông, bà trong Ban đại diện cha mẹ học sinh.',
    'Tới dự cuộc họp đầu năm học 2015 - 2016.',
    'Chủ trì: Ông Doãn Quang Hùng, Hiệu trưởng.',
    'Thời gian: 08 giờ 00 phút, ngày 13 tháng 9 năm 2015.',
    'Địa điểm: Phòng họp của Trường./.',
  ],
  noiNhan: ['- Ban đại diện cha mẹ học sinh;', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'Doãn Quang Hùng'],
};

export const baoCao2013: NoiDung = {
  regime: 'tt01',
  chuQuan: 'UBND HUYỆN NĂM CĂN',
  banHanh: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 96/BC-PGDĐT',
  ngay: 'Năm Căn, ngày 15 tháng 6 năm 2013',
  tenLoai: 'BÁO CÁO',
  trichYeu: 'Tổng kết năm học 2012 - 2013',
  noiDung: [
    'Phòng Giáo dục và Đào tạo báo cáo kết quả thực hiện nhiệm vụ năm học 2012 - 2013 như sau:',
    'I. QUY MÔ TRƯỜNG, LỚP',
    'Toàn huyện có 34 trường, 512 lớp, 12.874 học sinh. Số liệu từng cấp học như sau:',
    {
      cot: [3, 2, 2, 2],
      hang: [
        ['Cấp học', 'Trường', 'Lớp', 'Học sinh'],
        ['Mầm non', '10', '96', '2.410'],
        ['Tiểu học', '17', '286', '6.902'],
        ['Trung học cơ sở', '7', '130', '3.562'],
      ],
    },
    'II. CHẤT LƯỢNG GIÁO DỤC',
    '1. Học sinh tiểu học hoàn thành chương trình: 99,6 %.',
    '2. Học sinh trung học cơ sở tốt nghiệp: 98,9 %.',
    'III. NHIỆM VỤ NĂM HỌC TỚI',
    'Tiếp tục nâng cao chất lượng dạy và học, xây dựng trường đạt chuẩn quốc gia./.',
  ],
  noiNhan: ['- Sở GDĐT (để b/c);', '- Các trường trực thuộc;', '- Lưu: VT.'],
  ky: ['TRƯỞNG PHÒNG', 'Đoàn Văn Mới'],
  nhieuTrang: true,
};
