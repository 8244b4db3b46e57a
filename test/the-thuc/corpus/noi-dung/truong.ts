import type { NoiDung } from '../to.js';

/** Documents of schools, under NĐ 30/2020. */

export const keHoachTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'SỞ GDĐT TỈNH ĐỒNG THÁP',
  banHanh: 'TRƯỜNG THPT ĐỐC BINH KIỀU',
  so: 'Số: 46/KH-THPTĐBK',
  ngay: 'Đồng Tháp, ngày 20 tháng 8 năm 2026',
  tenLoai: 'KẾ HOẠCH',
  trichYeu: 'Phát động phong trào thi đua năm học 2026 - 2027',
  canCu: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
    'Căn cứ Thông tư số 07/2026/TT-BGDĐT ngày 15 tháng 02 năm 2026 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục;',
    'Căn cứ Kế hoạch số 110/KH-SGDĐT ngày 10 tháng 8 năm 2026 của Sở Giáo dục và Đào tạo tỉnh Đồng Tháp về công tác thi đua năm học 2026 - 2027.',
  ],
  noiDung: [
    'Trường Trung học phổ thông Đốc Binh Kiều xây dựng Kế hoạch phát động phong trào thi đua như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Phong trào thi đua khơi dậy tinh thần đổi mới, sáng tạo trong dạy và học.',
    '2. Mỗi tổ chuyên môn, mỗi cá nhân đăng ký nội dung thi đua cụ thể, thiết thực.',
    'II. NỘI DUNG THI ĐUA',
    '1. Thi đua dạy tốt:',
    'a) Mỗi giáo viên có ít nhất một giờ dạy ứng dụng công nghệ thông tin trong một tháng;',
    'b) Mỗi tổ tổ chức ít nhất hai chuyên đề trong một học kỳ.',
    '2. Thi đua học tốt: mỗi lớp xây dựng một câu lạc bộ học tập; tỷ lệ học sinh lên lớp đạt 99 %.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Hội đồng Thi đua - Khen thưởng theo dõi, chấm điểm, báo cáo Hiệu trưởng hằng tháng.',
    '2. Các tổ chuyên môn nộp bản đăng ký trước ngày 10 tháng 9 năm 2026.',
    'Kế hoạch này được phổ biến đến toàn thể cán bộ, giáo viên, nhân viên để thực hiện./.',
  ],
  noiNhan: ['- Sở GDĐT (để báo cáo);', '- Các tổ chuyên môn (thực hiện);', '- Lưu: VT.'],
  ky: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Võ Thị Kim Ngân'],
  nhieuTrang: true,
};

export const toTrinhTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND XÃ XUÂN ĐÔNG',
  banHanh: 'TRƯỜNG THCS TRẦN PHÚ',
  so: 'Số: 27/TTr-THCSTP',
  ngay: 'Xuân Đông, ngày 22 tháng 5 năm 2026',
  tenLoai: 'TỜ TRÌNH',
  trichYeu: 'Về việc đề nghị khen thưởng năm học 2025 - 2026',
  kinhGui: ['Ủy ban nhân dân xã Xuân Đông'],
  canCu: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
    'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;',
    'Căn cứ Biên bản số 04/BB-HĐTĐKT ngày 20 tháng 5 năm 2026 của Hội đồng Thi đua - Khen thưởng Trường Trung học cơ sở Trần Phú về việc xét thi đua.',
  ],
  noiDung: [
    'Trường Trung học cơ sở Trần Phú kính trình Ủy ban nhân dân xã xem xét, khen thưởng các tập thể, cá nhân có thành tích trong năm học 2025 - 2026, cụ thể:',
    '1. Tập thể Lao động tiên tiến: 05 tập thể.',
    '2. Lao động tiên tiến: 38 cá nhân.',
    '3. Chiến sĩ thi đua cơ sở: 05 cá nhân.',
    'Kính đề nghị Ủy ban nhân dân xã Xuân Đông xem xét, quyết định./.',
  ],
  noiNhan: ['- Như trên;', '- Phòng Văn hóa - Xã hội xã;', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'Phan Thanh Bình'],
};

export const quyetDinhTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND PHƯỜNG BUÔN HỒ',
  banHanh: 'TRƯỜNG TIỂU HỌC LÊ HỒNG PHONG',
  so: 'Số: 08/QĐ-THLHP',
  ngay: 'Buôn Hồ, ngày 05 tháng 9 năm 2025',
  tenLoai: 'QUYẾT ĐỊNH',
  trichYeu: 'Về việc thành lập Hội đồng Thi đua - Khen thưởng năm học 2025 - 2026',
  thamQuyen: 'HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC LÊ HỒNG PHONG',
  canCu: [
    'Căn cứ Thông tư số 28/2020/TT-BGDĐT ngày 04 tháng 9 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Điều lệ trường tiểu học;',
    'Theo đề nghị của Tổ Văn phòng.',
  ],
  lenh: 'QUYẾT ĐỊNH:',
  noiDung: [
    'Điều 1. Thành lập Hội đồng Thi đua - Khen thưởng năm học 2025 - 2026 gồm các ông, bà có tên sau:',
    '1. Bà Trịnh Thị Mai Hương, Hiệu trưởng, Chủ tịch;',
    '2. Ông Y Thịnh Niê, Phó Hiệu trưởng, Phó Chủ tịch;',
    '3. Bà Lê Thị Thu, Tổ trưởng Tổ Văn phòng, Thư ký.',
    'Điều 2. Hội đồng có nhiệm vụ tư vấn cho Hiệu trưởng về công tác thi đua, khen thưởng; tự giải thể khi hoàn thành nhiệm vụ.',
    'Điều 3. Tổ Văn phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  ],
  noiNhan: ['- Như Điều 3;', '- UBND phường (để báo cáo);', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'Trịnh Thị Mai Hương'],
};

export const giayMoiTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'SỞ GDĐT TỈNH QUẢNG NINH',
  banHanh: 'TRƯỜNG THPT HÒN GAI',
  so: 'Số: 17/GM-THPTHG',
  ngay: 'Quảng Ninh, ngày 10 tháng 11 năm 2025',
  tenLoai: 'GIẤY MỜI',
  trichYeu: 'Dự Lễ kỷ niệm Ngày Nhà giáo Việt Nam',
  noiDung: [
    'Trường Trung học phổ thông Hòn Gai trân trọng kính mời: Ban đại diện cha mẹ học sinh các lớp.',
    'Tới dự Lễ kỷ niệm 43 năm Ngày Nhà giáo Việt Nam.',
    'Chủ trì: Ông Nguyễn Quang Huy, Hiệu trưởng.',
    'Thời gian: 07 giờ 30 phút, ngày 20 tháng 11 năm 2025.',
    'Địa điểm: Nhà đa năng của Trường.',
    'Rất mong các ông, bà đến dự đúng giờ để buổi lễ thành công./.',
  ],
  noiNhan: ['- Ban đại diện cha mẹ học sinh;', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'Nguyễn Quang Huy'],
};

export const bienBanTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND XÃ HỒNG DƯƠNG',
  banHanh: 'TRƯỜNG MẦM NON HỒNG DƯƠNG',
  so: 'Số: 06/BB-MNHD',
  tenLoai: 'BIÊN BẢN',
  trichYeu: 'Họp xét thi đua năm học 2025 - 2026',
  noiDung: [
    'Thời gian bắt đầu: 14 giờ 00 phút, ngày 21 tháng 5 năm 2026.',
    'Địa điểm: Phòng họp Trường Mầm non Hồng Dương.',
    'Thành phần tham dự: 24 cán bộ, giáo viên, nhân viên; vắng 01 người có lý do.',
    'Chủ trì (chủ tọa): Bà Nguyễn Thị Lan, Hiệu trưởng.',
    'Thư ký (người ghi biên bản): Bà Lê Thị Huệ, giáo viên.',
    'Nội dung:',
    '1. Chủ tọa nêu tiêu chuẩn các danh hiệu thi đua và danh sách cá nhân đăng ký từ đầu năm học.',
    '2. Hội nghị thảo luận và bỏ phiếu kín: 20 cá nhân đạt danh hiệu Lao động tiên tiến, 03 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.',
    'Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 21 tháng 5 năm 2026./.',
  ],
  kyTrai: ['THƯ KÝ', 'Lê Thị Huệ'],
  ky: ['CHỦ TỌA', 'Nguyễn Thị Lan'],
  noiNhan: ['- Hội đồng Thi đua - Khen thưởng;', '- Lưu: VT, Hồ sơ.'],
};

export const thongBaoTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND HUYỆN MỘC CHÂU',
  banHanh: 'TRƯỜNG TH&THCS TÂN LẬP',
  so: 'Số: 31/TB-TH&THCSTL',
  ngay: 'Tân Lập, ngày 18 tháng 8 năm 2023',
  tenLoai: 'THÔNG BÁO',
  trichYeu: 'Về việc tựu trường và tổ chức Lễ khai giảng năm học 2023 - 2024',
  noiDung: [
    'Trường Tiểu học và Trung học cơ sở Tân Lập thông báo đến cha mẹ học sinh và học sinh các nội dung như sau:',
    'I. NGÀY TỰU TRƯỜNG',
    '1. Học sinh lớp 1 tựu trường ngày 21 tháng 8 năm 2023.',
    '2. Học sinh các lớp khác tựu trường ngày 28 tháng 8 năm 2023.',
    'II. LỄ KHAI GIẢNG',
    'Lễ khai giảng được tổ chức lúc 07 giờ 00 phút ngày 05 tháng 9 năm 2023 tại sân trường. Học sinh mặc đồng phục, lớp 1 mang theo cờ nhỏ.',
    'Nhà trường đề nghị cha mẹ học sinh phối hợp, tạo điều kiện cho học sinh tham dự đầy đủ./.',
  ],
  noiNhan: ['- Cha mẹ học sinh;', '- Giáo viên chủ nhiệm (thực hiện);', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'Hà Văn Chung'],
};

export const congVanTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'SỞ GDĐT THÀNH PHỐ HẢI PHÒNG',
  banHanh: 'TRƯỜNG THPT NGÔ QUYỀN',
  so: 'Số: 03/THPTNQ-VP',
  vv: 'V/v đề nghị sửa chữa phòng học',
  ngay: 'Hải Phòng, ngày 07 tháng 01 năm 2025',
  kinhGui: ['Sở Giáo dục và Đào tạo thành phố Hải Phòng'],
  noiDung: [
    'Sau cơn bão số 3 năm 2024, dãy nhà B của Trường Trung học phổ thông Ngô Quyền bị tốc mái, 06 phòng học bị thấm dột, ảnh hưởng đến việc dạy và học.',
    'Nhà trường đã tự sửa chữa tạm thời từ nguồn kinh phí được giao, nhưng mức hư hỏng vượt khả năng của đơn vị.',
    'Trường Trung học phổ thông Ngô Quyền kính đề nghị Sở Giáo dục và Đào tạo xem xét, bố trí kinh phí sửa chữa trong năm 2025./.',
  ],
  noiNhan: ['- Như trên;', '- Lưu: VT, VP.'],
  ky: ['HIỆU TRƯỞNG', 'Vũ Văn Toàn'],
};

export const baoCaoTruong: NoiDung = {
  regime: 'nd30',
  chuQuan: 'SỞ GDĐT TỈNH GIA LAI',
  banHanh: 'TRƯỜNG THPT PLEIKU',
  so: 'Số: 74/BC-THPTPL',
  ngay: 'Gia Lai, ngày 30 tháng 12 năm 2025',
  tenLoai: 'BÁO CÁO',
  trichYeu: 'Sơ kết học kỳ I năm học 2025 - 2026',
  kinhGui: ['Sở Giáo dục và Đào tạo tỉnh Gia Lai'],
  noiDung: [
    'Trường Trung học phổ thông Pleiku báo cáo kết quả thực hiện nhiệm vụ học kỳ I như sau:',
    'I. TÌNH HÌNH CHUNG',
    'Trường có 42 lớp với 1.812 học sinh; 98 cán bộ, giáo viên, nhân viên.',
    'II. KẾT QUẢ',
    '1. Kết quả rèn luyện: loại Tốt 92,1 %, loại Khá 7,0 %, loại Đạt 0,9 %.',
    '2. Kết quả học tập được thống kê trong Phụ lục I; danh sách học sinh giỏi cấp tỉnh trong Phụ lục II.',
    'III. PHƯƠNG HƯỚNG',
    'Nhà trường tập trung ôn thi tốt nghiệp, bồi dưỡng học sinh giỏi, chuẩn bị kiểm định chất lượng giáo dục./.',
  ],
  noiNhan: ['- Như trên;', '- Lưu: VT.'],
  ky: ['HIỆU TRƯỞNG', 'Rơ Châm Hoàng'],
  phuLuc: [
    {
      ten: 'Phụ lục I',
      tieuDe: 'KẾT QUẢ HỌC TẬP',
      kemTheo: '(Kèm theo Báo cáo số 74/BC-THPTPL ngày 30 tháng 12 năm 2025 của Trường THPT Pleiku)',
      noiDung: [
        {
          cot: [2, 2, 2, 2, 2],
          hang: [
            ['Khối', 'Tốt', 'Khá', 'Đạt', 'Chưa đạt'],
            ['10', '120', '310', '160', '12'],
            ['11', '134', '322', '148', '6'],
            ['12', '151', '330', '119', '0'],
          ],
        },
      ],
    },
    {
      ten: 'Phụ lục II',
      tieuDe: 'DANH SÁCH HỌC SINH GIỎI CẤP TỈNH',
      kemTheo: '(Kèm theo Báo cáo số 74/BC-THPTPL ngày 30 tháng 12 năm 2025 của Trường THPT Pleiku)',
      noiDung: [
        {
          cot: [1, 4, 2, 2],
          hang: [
            ['TT', 'Họ và tên', 'Môn', 'Giải'],
            ['1', 'Siu H’ Nhung', 'Ngữ văn', 'Nhì'],
            ['2', 'Trần Gia Bảo', 'Toán', 'Ba'],
          ],
        },
      ],
    },
  ],
  nhieuTrang: true,
};
