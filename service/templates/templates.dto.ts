import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { dateRule, FORMATS } from '../documents/documents.dto.js';
import { type Format, type Manifest, NHOM, type Nhom } from '../engine/template/manifest.js';
import { IsRealDate } from '../problems/rules.js';

export class Effective {
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to!: string | null;
}

export class VersionView {
  @ApiProperty({ example: '2017-2018' })
  version!: string;
  @ApiProperty({ example: 'Công văn' })
  name!: string;
  @ApiProperty({ example: 'tt01-2011', description: 'Quy định về thể thức' })
  regime!: string;
  @ApiProperty({ type: Effective, description: 'Dùng cho văn bản có ngày trong khoảng này' })
  effective!: Effective;
  @ApiProperty({ enum: ['draft', 'published', 'retired'] })
  status!: Manifest['status'];
  @ApiProperty({ enum: FORMATS, isArray: true })
  formats!: Format[];
  @ApiProperty({ description: 'Có gì mới' })
  changes!: string;
  @ApiProperty({ description: 'Tệp đã ban hành bị thay đổi, nên phiên bản tạm ngừng dùng' })
  altered!: boolean;
}

export class TemplateView {
  @ApiProperty({ example: 'cong-van' })
  id!: string;
  @ApiProperty({ example: 'Công văn' })
  name!: string;
  @ApiProperty({
    enum: NHOM,
    isArray: true,
    description: 'Các nhóm ở trang chọn mẫu: gửi đi, kế hoạch và báo cáo, thi đua khen thưởng, họp',
  })
  nhom!: readonly Nhom[];
  @ApiProperty({ type: String, nullable: true, description: 'Phiên bản dùng cho văn bản ký hôm nay' })
  inForce!: string | null;
  @ApiProperty({ type: [VersionView], description: 'Mới nhất trước' })
  versions!: VersionView[];
}

export class TemplateList {
  @ApiProperty({ type: [TemplateView] })
  items!: TemplateView[];
}

export class VersionDetail extends VersionView {
  @ApiProperty({ example: 'cong-van' })
  id!: string;
  @ApiProperty({ description: 'SHA-256 của mọi tệp làm nên phiên bản' })
  hash!: string;
  @ApiProperty({ description: 'Nơi lấy lược đồ dữ liệu' })
  schema!: string;
  @ApiProperty({ type: [String], description: 'Tên các ví dụ' })
  examples!: string[];
}

export class ExampleView {
  @ApiProperty()
  name!: string;
  @ApiProperty()
  href!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: unknown;
}

export class ExampleList {
  @ApiProperty({ type: [ExampleView] })
  items!: ExampleView[];
}

export class CanCuView {
  @ApiProperty({ description: 'Lời dẫn như sẽ in, không có dấu ở cuối' })
  van!: string;
  @ApiProperty({ format: 'date', description: 'Có hiệu lực từ ngày' })
  tu!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Đến hết ngày; null nếu còn hiệu lực' })
  den!: string | null;
  @ApiPropertyOptional({ description: 'Điều nên xem lại trước khi dùng' })
  ghiChu?: string;
}

export class CanCuList {
  @ApiProperty({ type: [CanCuView] })
  items!: CanCuView[];
}

export class CanCuQuery {
  @IsOptional()
  @IsRealDate(dateRule('ngay'))
  @ApiPropertyOptional({ description: 'Chỉ những căn cứ có hiệu lực ngày này', format: 'date' })
  ngay?: string;
}
