import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import {
  dataVersionRule,
  FORMATS,
  formatsRule,
  priorityRule,
  STATUSES,
  says,
  templateRule,
  versionRule,
  Webhook,
  webhookRule,
} from '../documents/documents.dto.js';
import type { Format } from '../engine/template/manifest.js';
import { IsNamHoc } from '../problems/rules.js';
import type { DocumentStatus } from '../storage/schema.js';
import { MOST_ITEMS } from './batch-request.js';
import { COLUMN_KINDS, type ColumnKind } from './sheet/columns.js';

const commonRule = says('WRONG_TYPE', '"common" là một đối tượng JSON: dữ liệu chung của mọi văn bản trong lô.');
const itemsRule = says(
  'WRONG_TYPE',
  `"items" là danh sách từ 1 đến ${MOST_ITEMS} đối tượng JSON, mỗi đối tượng là dữ liệu riêng của một văn bản.`,
);
const columnsRule = says('WRONG_TYPE', '"cot" là một đối tượng JSON {"tiêu đề": "/truong"}.');
const numbersRule = says('WRONG_TYPE', '"danhSo" là {"tu": số đầu tiên}, ví dụ {"tu": 12}.');

/** What every request for a batch of one form may say. */
export class BatchOptions {
  @IsString(templateRule)
  @Length(1, 100, templateRule)
  @ApiProperty({ description: 'Mã của mẫu', example: 'dang-ky' })
  template!: string;

  @IsOptional()
  @IsString(versionRule)
  @Length(1, 40, versionRule)
  @ApiPropertyOptional({ description: 'Phiên bản của mẫu; bỏ trống thì chọn cho từng văn bản như POST documents' })
  version?: string;

  @IsOptional()
  @IsNamHoc(says('INVALID_FORMAT', '"namHoc" là hai năm liền nhau, ví dụ "2017-2018".'))
  @ApiPropertyOptional({ description: 'Năm học, dùng để chọn phiên bản của mẫu', example: '2025-2026' })
  namHoc?: string;

  @IsOptional()
  @IsString(dataVersionRule)
  @Length(1, 40, dataVersionRule)
  @ApiPropertyOptional({
    description:
      'Các dòng (và `common`) viết theo phiên bản này của mẫu, bảng tính có cột của phiên bản này: dịch vụ chuyển từng dòng sang phiên bản được dùng. Lỗi vẫn chỉ vào chỗ đã gửi',
    example: '2025-2026',
  })
  dataVersion?: string;

  @IsOptional()
  @IsObject(commonRule)
  @ApiPropertyOptional({
    description: 'Dữ liệu chung; mỗi văn bản ghi đè những gì nó có riêng',
    type: 'object',
    additionalProperties: true,
  })
  common?: Record<string, unknown>;

  @IsOptional()
  @IsArray(formatsRule)
  @ArrayMinSize(1, formatsRule)
  @ArrayMaxSize(FORMATS.length, formatsRule)
  @ArrayUnique(formatsRule)
  @IsIn(FORMATS, { each: true, ...formatsRule })
  @ApiPropertyOptional({ description: 'Các dạng cần có', enum: FORMATS, isArray: true, default: ['docx', 'pdf'] })
  formats?: Format[];

  @IsOptional()
  @IsInt(priorityRule)
  @Min(-10, priorityRule)
  @Max(10, priorityRule)
  @ApiPropertyOptional({
    description: 'Số lớn được làm trước; mặc định sau các văn bản lẻ',
    minimum: -10,
    maximum: 10,
    default: -5,
  })
  priority?: number;

  @IsOptional()
  @IsObject(numbersRule)
  @ApiPropertyOptional({
    description:
      'Đánh số liên tiếp từ `tu` cho những văn bản chưa có số; `truong` là trường ghi số (mặc định `so`; giấy khen: `soVang`)',
    type: 'object',
    properties: { tu: { type: 'integer', minimum: 1 }, truong: { type: 'string', default: 'so' } },
    required: ['tu'],
  })
  danhSo?: { tu: number; truong?: string };

  @IsOptional()
  @IsObject(webhookRule)
  @ApiPropertyOptional({ type: Webhook, description: 'Báo cho một địa chỉ khi cả lô đã kết thúc' })
  webhook?: Webhook;
}

/** The JSON request of `POST batches`. */
export class CreateBatch extends BatchOptions {
  @IsArray(itemsRule)
  @ArrayMinSize(1, itemsRule)
  @ArrayMaxSize(MOST_ITEMS, itemsRule)
  @IsObject({ each: true, ...itemsRule })
  @ApiProperty({
    description: 'Dữ liệu riêng của từng văn bản, đặt lên trên `common`',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    maxItems: MOST_ITEMS,
  })
  items!: Record<string, unknown>[];
}

/** The form of `POST batches`: every field is a text, `common`, `formats`, `danhSo` and `webhook` as JSON. */
export class SheetOptions extends BatchOptions {
  @IsOptional()
  @IsObject(columnsRule)
  @ApiPropertyOptional({
    description:
      'Tiêu đề nào của bảng là trường nào (JSON Pointer), khi tên trong bảng không phải tên của mẫu; null thì bỏ qua cột đó',
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    example: { 'Họ và tên': '/hoTen', 'Ghi chú': null },
  })
  cot?: Record<string, unknown>;
}

export class SheetBatch extends SheetOptions {
  @ApiProperty({ type: 'string', format: 'binary', description: 'Bảng tính XLSX hoặc CSV' })
  file!: unknown;
}

export class BatchError {
  @ApiProperty({ description: 'Thứ tự trong lô, đếm từ 0' })
  position!: number;
  @ApiPropertyOptional({ description: 'Dòng của bảng tính' })
  dong?: number;
  @ApiProperty({ format: 'uuid', description: 'Mã văn bản' })
  document!: string;
  @ApiProperty({ example: 'PRINT_TIMEOUT' })
  code!: string;
  @ApiProperty()
  detail!: string;
}

export class BatchNoteView {
  @ApiProperty({ example: 'REPEATED_PERSON' })
  code!: string;
  @ApiProperty({ description: 'Chỗ trong yêu cầu (JSON Pointer)', example: '/items/3' })
  path!: string;
  @ApiPropertyOptional({ description: 'Dòng của bảng tính' })
  dong?: number;
  @ApiPropertyOptional({ description: 'Cột của bảng tính', example: 'C' })
  cot?: string;
  @ApiProperty()
  message!: string;
}

export class BatchFiles {
  @ApiPropertyOptional({ description: 'Mọi tệp trong một ZIP' })
  zip?: string;
  @ApiPropertyOptional({ description: 'Một PDF để in; thêm ?haiMat=1 khi in hai mặt' })
  pdf?: string;
  @ApiPropertyOptional({ description: 'Bảng kết quả' })
  xlsx?: string;
}

/** A batch as the API shows it. */
export class BatchView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ description: 'Tên gọi, cũng là tên các tệp của lô' })
  name!: string;
  @ApiProperty({
    enum: STATUSES,
    description:
      '`done`: xong cả; `failed`: đã kết thúc nhưng có văn bản không làm được; `cancelled`: đã kết thúc, có văn bản bị hủy',
  })
  status!: DocumentStatus;
  @ApiProperty({ description: 'Số văn bản' })
  total!: number;
  @ApiProperty({ description: 'Đã xong' })
  done!: number;
  @ApiProperty({ description: 'Không làm được' })
  failed!: number;
  @ApiProperty({ description: 'Đã hủy' })
  cancelled!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: [BatchError], description: 'Những văn bản không làm được' })
  errors!: BatchError[];
  @ApiPropertyOptional({ type: [BatchNoteView], description: 'Những điều nên xem lại; có khi có' })
  notes?: BatchNoteView[];
  @ApiProperty({ type: BatchFiles, description: 'Có khi mọi văn bản đã kết thúc' })
  files!: BatchFiles;
  @ApiProperty({ description: 'Danh sách văn bản của lô' })
  documents!: string;
}

/** One document of a batch. */
export class BatchDocument {
  @ApiProperty({ description: 'Thứ tự trong lô, đếm từ 0' })
  position!: number;
  @ApiPropertyOptional({ description: 'Dòng của bảng tính' })
  dong?: number;
  @ApiPropertyOptional({ description: 'Số của văn bản' })
  so?: string;
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  href!: string;
  @ApiProperty({ enum: STATUSES })
  status!: DocumentStatus;
  @ApiProperty()
  title!: string;
  @ApiProperty({ description: 'Tên tệp, không có phần mở rộng, như trong ZIP' })
  fileName!: string;
}

export class BatchDocuments {
  @ApiProperty({ type: [BatchDocument] })
  items!: BatchDocument[];
}

export class CheckedRow {
  @ApiPropertyOptional({ description: 'Dòng của bảng tính' })
  dong?: number;
  @ApiProperty({
    description:
      'Dữ liệu riêng của dòng, như một phần tử của `items`; ô không đọc được theo kiểu của nó giữ nguyên chữ',
    type: 'object',
    additionalProperties: true,
  })
  data!: Record<string, unknown>;
}

export class CheckedColumn {
  @ApiProperty({ description: 'Trường trong dữ liệu (JSON Pointer)', example: '/nguoiKy/hoTen' })
  path!: string;
  @ApiProperty({ example: 'Người ký: Họ tên người ký' })
  title!: string;
  @ApiProperty({
    enum: COLUMN_KINDS,
    description:
      'Ô là gì: chữ, số nguyên, có hoặc không, ngày, ngày giờ, chọn trong danh sách, các dòng chữ, các bản ghi',
  })
  type!: ColumnKind;
  @ApiPropertyOptional({ description: 'Cột của bảng tính đã gửi', example: 'C' })
  cot?: string;
}

export class CheckError {
  @ApiProperty({ description: 'Chỗ trong yêu cầu (JSON Pointer)', example: '/items/3/hoTen' })
  path!: string;
  @ApiProperty({ example: 'MISSING_FIELD' })
  code!: string;
  @ApiProperty()
  message!: string;
  @ApiPropertyOptional({ description: 'Dòng của bảng tính' })
  dong?: number;
  @ApiPropertyOptional({ description: 'Cột của bảng tính', example: 'C' })
  cot?: string;
}

export class CheckedDocument {
  @ApiProperty({ example: 'to-trinh-khen-thuong' })
  template!: string;
  @ApiProperty({ example: '2025-2026' })
  version!: string;
  @ApiProperty({ description: 'Tên văn bản; còn lỗi thì là tên của mẫu' })
  title!: string;
  @ApiProperty({
    description: 'Dữ liệu của riêng văn bản này, gửi được cho POST previews với `template` và `version`',
    type: 'object',
    additionalProperties: true,
  })
  data!: Record<string, unknown>;
}

/** What `POST batches` would make of a request, and say of it. */
export class BatchCheck {
  @ApiProperty({ type: String, nullable: true, description: 'Mã của mẫu; null với bộ hồ sơ', example: 'dang-ky' })
  template!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Phiên bản của cả lô; dòng có ngày riêng vẫn chọn theo ngày đó',
    example: '2025-2026',
  })
  version!: string | null;
  @ApiProperty({ description: 'Số văn bản' })
  total!: number;
  @ApiProperty({
    type: [CheckedRow],
    description: 'Các dòng như đã gửi, chưa gộp `common`; gửi lại được trong `items`',
  })
  items!: CheckedRow[];
  @ApiProperty({ description: 'Dữ liệu chung như đã gửi', type: 'object', additionalProperties: true })
  common!: Record<string, unknown>;
  @ApiProperty({ type: [CheckedColumn], description: 'Mọi cột mà bảng của mẫu có; `cot` là cột có trong bảng đã gửi' })
  columns!: CheckedColumn[];
  @ApiPropertyOptional({ type: [CheckedDocument], description: 'Với bộ hồ sơ: các văn bản sẽ làm' })
  documents?: CheckedDocument[];
  @ApiProperty({ type: [CheckError], description: 'Đúng những lỗi mà POST batches sẽ trả về' })
  errors!: CheckError[];
  @ApiProperty({ type: [String], description: 'Những tiêu đề cột mà mẫu không có' })
  unknown!: string[];
  @ApiPropertyOptional({ type: [BatchNoteView], description: 'Những điều nên xem lại; có khi có' })
  notes?: BatchNoteView[];
}
