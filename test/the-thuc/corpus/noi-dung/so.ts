import type { NoiDung } from '../to.js';

/** Documents of a Sở Giáo dục và Đào tạo, under NĐ 30/2020. */

export const congVanHoc2: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND TỈNH LÀO CAI',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 215/SGDĐT-GDPT',
  vv: 'V/v hướng dẫn ôn tập và kiểm tra cuối học kỳ II',
  ngay: 'Lào Cai, ngày 12 tháng 4 năm 2024',
  kinhGui: ['- Các Phòng Giáo dục và Đào tạo;', '- Các trường trung học phổ thông.'],
  noiDung: [
    'Thực hiện Kế hoạch thời gian năm học 2023 - 2024 của Ủy ban nhân dân tỉnh Lào Cai, Sở Giáo dục và Đào tạo hướng dẫn các đơn vị tổ chức ôn tập và kiểm tra cuối học kỳ II như sau:',
    '*1. Nội dung ôn tập',
    'a) Nội dung ôn tập bám sát yêu cầu cần đạt của chương trình, không ra ngoài nội dung đã học;',
    'b) Tổ chuyên môn thống nhất đề cương, công bố cho học sinh trước ngày 20 tháng 4 năm 2024;',
    'c) Nhà trường bố trí giáo viên ôn tập, không thu tiền của học sinh.',
    '*2. Tổ chức kiểm tra',
    'Các đơn vị tổ chức kiểm tra từ ngày 06 tháng 5 đến ngày 11 tháng 5 năm 2024, chấm bài và trả bài cho học sinh trước ngày 18 tháng 5 năm 2024.',
    '*3. Báo cáo',
    'Các đơn vị gửi báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 25 tháng 5 năm 2024.',
    'Sở Giáo dục và Đào tạo yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.',
  ],
  noiNhan: ['- Như trên;', '- Ban Giám đốc (để báo cáo);', '- Lưu: VT, GDPT.'],
  ky: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lý Thị Vân Anh'],
};

export const congVanMotNoi: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND TỈNH PHÚ THỌ',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 1408/SGDĐT-VP',
  vv: 'V/v cử giáo viên tham gia tập huấn',
  ngay: 'Phú Thọ, ngày 03 tháng 10 năm 2025',
  kinhGui: ['Trường Trung học phổ thông Việt Trì'],
  noiDung: [
    'Sở Giáo dục và Đào tạo tổ chức lớp tập huấn sử dụng học liệu số cho giáo viên cốt cán cấp trung học phổ thông trong hai ngày 16 và 17 tháng 10 năm 2025.',
    'Sở Giáo dục và Đào tạo đề nghị Nhà trường cử 02 giáo viên dạy môn Tin học tham dự; danh sách gửi về Văn phòng Sở trước ngày 10 tháng 10 năm 2025.',
    'Kinh phí tổ chức lớp do Sở chi trả; tiền đi lại và lưu trú của giáo viên do đơn vị chi trả theo quy định.',
    'Trân trọng./.',
  ],
  noiNhan: ['- Như trên;', '- Lưu: VT, VP.'],
  ky: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Hà Minh Đức'],
};

export const keHoachSo: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND TỈNH NGHỆ AN',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 82/KH-SGDĐT',
  ngay: 'Nghệ An, ngày 15 tháng 01 năm 2026',
  tenLoai: 'KẾ HOẠCH',
  trichYeu: 'Tổ chức Hội thi giáo viên dạy giỏi cấp tỉnh năm học 2025 - 2026',
  canCu: [
    'Căn cứ Luật Nhà giáo ngày 16 tháng 6 năm 2025;',
    'Căn cứ Thông tư số 22/2019/TT-BGDĐT ngày 20 tháng 12 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về Hội thi giáo viên dạy giỏi cơ sở giáo dục mầm non; giáo viên dạy giỏi, giáo viên chủ nhiệm lớp giỏi cơ sở giáo dục phổ thông.',
  ],
  noiDung: [
    'Sở Giáo dục và Đào tạo ban hành Kế hoạch tổ chức Hội thi như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '*1. Mục đích',
    'a) Tôn vinh giáo viên có thành tích xuất sắc trong giảng dạy;',
    'b) Tạo phong trào thi đua đổi mới phương pháp dạy học trong toàn ngành.',
    '*2. Yêu cầu',
    'Hội thi được tổ chức khách quan, công bằng, đúng quy định, có tác dụng động viên giáo viên.',
    'II. NỘI DUNG',
    '1. Hội thi gồm hai phần: trình bày biện pháp góp phần nâng cao chất lượng dạy học và thực hành dạy một tiết.',
    '2. Thời gian và địa điểm của từng môn được ghi trong bảng sau:',
    {
      cot: [1, 4, 3, 4],
      hang: [
        ['TT', 'Môn', 'Ngày thi', 'Địa điểm'],
        ['1', 'Toán, Tin học', '02/3/2026', 'Trường THPT Huỳnh Thúc Kháng'],
        ['2', 'Ngữ văn, Lịch sử', '04/3/2026', 'Trường THPT Hà Huy Tập'],
        ['3', 'Tiếng Anh', '06/3/2026', 'Trường THPT Lê Viết Thuật'],
      ],
    },
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Phòng Giáo dục Phổ thông chủ trì tổ chức Hội thi.',
    '2. Các trường trung học phổ thông chọn cử giáo viên, chuẩn bị cơ sở vật chất phục vụ Hội thi.',
    'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo về Sở Giáo dục và Đào tạo để được hướng dẫn./.',
  ],
  noiNhan: ['- Các trường THPT;', '- Phòng GDPT (thực hiện);', '- Lưu: VT, GDPT.'],
  ky: ['GIÁM ĐỐC', 'Thái Văn Lương'],
  nhieuTrang: true,
};

export const quyetDinhSo: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND TỈNH LÂM ĐỒNG',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 645/QĐ-SGDĐT',
  ngay: 'Lâm Đồng, ngày 28 tháng 8 năm 2023',
  tenLoai: 'QUYẾT ĐỊNH',
  trichYeu: 'Về việc công nhận sáng kiến cấp cơ sở năm học 2022 - 2023',
  thamQuyen: 'GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LÂM ĐỒNG',
  canCu: [
    'Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012 của Chính phủ ban hành Điều lệ Sáng kiến;',
    'Căn cứ Biên bản số 12/BB-HĐSK ngày 21 tháng 8 năm 2023 của Hội đồng Sáng kiến về việc xét công nhận sáng kiến cấp cơ sở;',
    'Theo đề nghị của Chánh Văn phòng Sở.',
  ],
  lenh: 'QUYẾT ĐỊNH:',
  noiDung: [
    'Điều 1. Công nhận 36 sáng kiến cấp cơ sở năm học 2022 - 2023 của cán bộ, giáo viên các đơn vị trực thuộc (có Phụ lục kèm theo).',
    'Điều 2. Các cá nhân có sáng kiến được công nhận được hưởng quyền lợi theo quy định hiện hành.',
    'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
    'Điều 4. Chánh Văn phòng Sở, thủ trưởng các đơn vị trực thuộc và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  ],
  noiNhan: ['- Như Điều 4;', '- Sở Khoa học và Công nghệ;', '- Lưu: VT, VP.'],
  ky: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Đức Lợi'],
  phuLuc: [
    {
      ten: 'Phụ lục',
      tieuDe: 'DANH SÁCH SÁNG KIẾN ĐƯỢC CÔNG NHẬN',
      kemTheo: '(Kèm theo Quyết định số 645/QĐ-SGDĐT ngày 28 tháng 8 năm 2023 của Giám đốc Sở Giáo dục và Đào tạo)',
      noiDung: [
        {
          cot: [1, 4, 6, 4],
          hang: [
            ['TT', 'Tác giả', 'Tên sáng kiến', 'Đơn vị'],
            ['1', 'Đỗ Thị Thanh Tâm', 'Dạy học dự án môn Sinh học lớp 10', 'Trường THPT Bảo Lộc'],
            ['2', 'K’ Brèo', 'Giáo dục truyền thống qua lễ hội cồng chiêng', 'Trường PTDTNT tỉnh'],
          ],
        },
      ],
    },
  ],
  nhieuTrang: true,
};

export const thongBaoSo: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND THÀNH PHỐ CẦN THƠ',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 09/TB-SGDĐT',
  ngay: 'Cần Thơ, ngày 08 tháng 02 năm 2023',
  tenLoai: 'THÔNG BÁO',
  trichYeu: 'Kết quả kỳ thi chọn học sinh giỏi lớp 9 cấp thành phố',
  noiDung: [
    'Sở Giáo dục và Đào tạo thông báo kết quả kỳ thi chọn học sinh giỏi lớp 9 cấp thành phố năm học 2022 - 2023 như sau:',
    '1. Số thí sinh dự thi là 612 em; số thí sinh đạt giải là 287 em, gồm 12 giải Nhất, 68 giải Nhì, 97 giải Ba và 110 giải Khuyến khích.',
    '2. Thí sinh có yêu cầu phúc khảo nộp đơn tại trường đang học từ ngày 10 tháng 02 đến hết ngày 17 tháng 02 năm 2023.',
    '3. Kết quả phúc khảo được công bố trên trang thông tin điện tử của Sở trước ngày 28 tháng 02 năm 2023.',
    'Sở Giáo dục và Đào tạo thông báo để các đơn vị biết và thực hiện./.',
  ],
  noiNhan: ['- Các Phòng Giáo dục và Đào tạo;', '- Trang thông tin điện tử của Sở;', '- Lưu: VT, QLCL.'],
  ky: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Phúc Tăng'],
};

export const baoCaoSo: NoiDung = {
  regime: 'nd30',
  chuQuan: 'UBND TỈNH HÀ TĨNH',
  banHanh: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  so: 'Số: 311/BC-SGDĐT',
  ngay: 'Hà Tĩnh, ngày 10 tháng 12 năm 2024',
  tenLoai: 'BÁO CÁO',
  trichYeu: 'Sơ kết công tác phổ cập giáo dục, xóa mù chữ năm 2024',
  kinhGui: ['Ủy ban nhân dân tỉnh Hà Tĩnh'],
  noiDung: [
    'Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về công tác phổ cập giáo dục, xóa mù chữ, Sở Giáo dục và Đào tạo báo cáo kết quả như sau:',
    'I. KẾT QUẢ ĐẠT ĐƯỢC',
    '1. Toàn tỉnh duy trì vững chắc kết quả phổ cập giáo dục mầm non cho trẻ em 5 tuổi, phổ cập giáo dục tiểu học mức độ 3, phổ cập giáo dục trung học cơ sở mức độ 2.',
    '2. Tỷ lệ người biết chữ mức độ 2 trong độ tuổi từ 15 đến 60 đạt 99,2 %.',
    'II. HẠN CHẾ',
    'Việc cập nhật dữ liệu điều tra ở một số xã miền núi còn chậm; kinh phí cho điều tra viên còn thấp.',
    'III. NHIỆM VỤ NĂM 2025',
    '1. Nâng cao chất lượng dữ liệu điều tra, đối chiếu với dữ liệu dân cư.',
    '2. Tổ chức kiểm tra, công nhận lại các xã đạt chuẩn.',
    'Sở Giáo dục và Đào tạo báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.',
  ],
  noiNhan: ['- Như trên;', '- Ban Giám đốc;', '- Lưu: VT, GDTX.'],
  ky: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Thị Hải Lý'],
};
