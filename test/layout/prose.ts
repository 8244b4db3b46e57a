const SENTENCES = [
  'Thực hiện có hiệu quả Phong trào thi đua “Đổi mới, sáng tạo trong dạy và học” giai đoạn 2025 - 2030 do Bộ trưởng Bộ Giáo dục và Đào tạo phát động.',
  'Việc xét khen thưởng phải kịp thời, chặt chẽ, đúng đối tượng, đúng thành tích, công khai, công bằng, dân chủ, đúng quy trình thủ tục.',
  'Các đơn vị, trường học, tập thể nhỏ, cán bộ quản lý giáo dục, giáo viên, giảng viên, nhân viên, học sinh, sinh viên trong ngành Giáo dục.',
  'Khen thưởng phải căn cứ vào điều kiện, tiêu chuẩn và thành tích đạt được; thành tích đến đâu khen đến đó.',
  'Đảm bảo nhà trường, cơ sở giáo dục thân thiện; trường, lớp học sạch sẽ, có sân chơi, hệ thống cây xanh an toàn, thoáng mát.',
  'Tổ chức sinh hoạt chuyên môn theo nghiên cứu bài học, dự giờ, rút kinh nghiệm ít nhất hai lần trong mỗi học kỳ.',
  'Hồ sơ gửi về Phòng Chính trị tư tưởng trước ngày 15 tháng 5 năm 2026, kèm bản mềm có ký số của thủ trưởng đơn vị.',
  'Kinh phí thực hiện lấy từ nguồn chi thường xuyên và các nguồn huy động hợp pháp khác theo quy định của pháp luật.',
  'Giáo viên chủ nhiệm có trách nhiệm phổ biến kế hoạch này đến toàn thể học sinh và cha mẹ học sinh của lớp.',
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở để được hướng dẫn, giải quyết.',
  'Ứng dụng công nghệ thông tin trong quản lý, giảng dạy và học tập; xây dựng kho học liệu số dùng chung của toàn ngành.',
];

/** Text of some length, the same for the same seed and another for the next. */
export function prose(seed: number, sentences = 2 + (seed % 3)): string {
  return Array.from({ length: sentences }, (_, at) => SENTENCES[(seed * 3 + at * 5) % SENTENCES.length]!).join(' ');
}
