import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ChangedInputView } from '../archive/regenerations.dto.js';

/** One thing wrong with a request. */
export class ProblemItem {
  @ApiProperty({ description: 'JSON Pointer vào nội dung yêu cầu', example: '/data/nguoiKy/hoTen' })
  path!: string;
  @ApiProperty({ example: 'MISSING_FIELD' })
  code!: string;
  @ApiProperty({ description: 'Sai gì, vì sao, sửa thế nào' })
  message!: string;
  @ApiPropertyOptional({ description: 'Dòng của bảng tính đã gửi', example: 5 })
  dong?: number;
  @ApiPropertyOptional({ description: 'Cột của bảng tính đã gửi', example: 'C' })
  cot?: string;
}

/** RFC 9457: every error of the API. */
export class ProblemDetails {
  @ApiProperty({ example: 'urn:vanthu:problem:VALIDATION_FAILED' })
  type!: string;
  @ApiProperty({ example: 'Dữ liệu chưa hợp lệ' })
  title!: string;
  @ApiProperty({ example: 422 })
  status!: number;
  @ApiProperty({ example: 'Có 1 chỗ cần sửa; xem "errors".' })
  detail!: string;
  @ApiProperty({ description: 'Địa chỉ được gọi', example: '/api/v1/documents' })
  instance!: string;
  @ApiProperty({ description: 'Mã lỗi, không đổi theo thời gian', example: 'VALIDATION_FAILED' })
  code!: string;
  @ApiPropertyOptional({ type: [ProblemItem] })
  errors?: ProblemItem[];
  @ApiPropertyOptional({
    type: [ChangedInputView],
    description: 'Khi không làm lại được văn bản: những đầu vào đã khác lần làm đầu',
  })
  changed?: ChangedInputView[];
  @ApiPropertyOptional({ description: 'Khi nơi khác đã lưu trước: lần lưu hiện tại, cũng là ETag' })
  revision?: number;
  @ApiPropertyOptional({ format: 'date-time', description: 'Khi nơi khác đã lưu bản nháp trước: lúc lưu' })
  updatedAt?: string;
}
