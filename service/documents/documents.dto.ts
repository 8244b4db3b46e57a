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
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { Format } from '../engine/template/manifest.js';
import { IsNamHoc, IsRealDate } from '../problems/rules.js';
import type { DocumentStatus } from '../storage/schema.js';

export const FORMATS = ['docx', 'pdf', 'html'] as const satisfies readonly Format[];
export const STATUSES = [
  'queued',
  'rendering',
  'done',
  'failed',
  'cancelled',
] as const satisfies readonly DocumentStatus[];

/** A rule's stable code and its sentence. */
export const says = (code: string, message: string) => ({ message, context: { code } });

export const templateRule = says(
  'WRONG_TYPE',
  'Hãy cho biết mẫu cần dùng: "template" là mã của mẫu, ví dụ "cong-van".',
);
export const versionRule = says(
  'WRONG_TYPE',
  '"version" là tên phiên bản của mẫu, ví dụ "2017-2018"; bỏ trống thì dịch vụ tự chọn.',
);
export const dataVersionRule = says(
  'WRONG_TYPE',
  '"dataVersion" là phiên bản mà dữ liệu được viết theo, ví dụ "2025-2026"; bỏ trống nếu là phiên bản đang dùng.',
);
export const formatsRule = says(
  'INVALID_VALUE',
  '"formats" là danh sách không trùng nhau, chọn trong: "docx", "pdf", "html".',
);
export const priorityRule = says('OUT_OF_RANGE', '"priority" là số nguyên từ -10 đến 10; số lớn được làm trước.');
export const webhookRule = says(
  'WRONG_TYPE',
  '"webhook" là một đối tượng JSON, ví dụ {"url": "https://thi-dua.truong.edu.vn/vanthu"}.',
);

/** Where the end of a document, or of a batch, is told. */
export class Webhook {
  @ApiProperty({
    description:
      'Địa chỉ https nhận sự kiện: document.done, document.failed hoặc document.cancelled; của một lô thì batch.done, batch.failed hoặc batch.cancelled. Mỗi lần gửi có chữ ký ở phần đầu Vanthu-Signature',
    example: 'https://thi-dua.truong.edu.vn/vanthu',
    maxLength: 2000,
  })
  url!: string;
}

/** The request of `POST documents` and `POST previews`. */
export class CreateDocument {
  @IsString(templateRule)
  @Length(1, 100, templateRule)
  @ApiProperty({ description: 'Mã của mẫu', example: 'cong-van' })
  template!: string;

  @IsOptional()
  @IsString(versionRule)
  @Length(1, 40, versionRule)
  @ApiPropertyOptional({
    description: 'Phiên bản của mẫu; bỏ trống thì chọn theo năm học, ngày văn bản, rồi hôm nay',
    example: '2017-2018',
  })
  version?: string;

  @IsOptional()
  @IsNamHoc(says('INVALID_FORMAT', '"namHoc" là hai năm liền nhau, ví dụ "2017-2018".'))
  @ApiPropertyOptional({ description: 'Năm học, dùng để chọn phiên bản của mẫu', example: '2017-2018' })
  namHoc?: string;

  @IsOptional()
  @IsString(dataVersionRule)
  @Length(1, 40, dataVersionRule)
  @ApiPropertyOptional({
    description:
      'Dữ liệu viết theo phiên bản này của mẫu: dịch vụ chuyển sang phiên bản được dùng, theo những bước mà phiên bản ấy khai báo',
    example: '2025-2026',
  })
  dataVersion?: string;

  @IsObject(says('WRONG_TYPE', 'Hãy gửi dữ liệu của văn bản trong "data" (một đối tượng JSON).'))
  @ApiProperty({
    description: 'Dữ liệu theo lược đồ của mẫu: GET /api/v1/templates/{id}/versions/{version}/schema',
    type: 'object',
    additionalProperties: true,
  })
  data!: Record<string, unknown>;

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
  @ApiPropertyOptional({ description: 'Số lớn được làm trước', minimum: -10, maximum: 10, default: 0 })
  priority?: number;

  @IsOptional()
  @IsObject(webhookRule)
  @ApiPropertyOptional({ type: Webhook, description: 'Báo cho một địa chỉ khi văn bản xong' })
  webhook?: Webhook;
}

/** Words for a query parameter that is no date. */
export const dateRule = (name: string) =>
  says('INVALID_DATE', `"${name}" là một ngày có thật dạng NĂM-THÁNG-NGÀY, ví dụ "2017-09-18".`);
const text = (name: string) => says('WRONG_TYPE', `"${name}" chỉ ghi một lần và dài không quá 200 ký tự.`);

/** The query of `GET documents`. */
export class ListDocuments {
  @IsOptional()
  @IsString(text('q'))
  @Length(0, 200, text('q'))
  @ApiPropertyOptional({
    description:
      'Từ cần tìm trong số, ký hiệu, trích yếu, tên người, tên cơ quan, nơi nhận và toàn văn; không kể dấu và chữ hoa. Phải có đủ mọi từ, từ cuối có thể gõ dở; để trong ngoặc kép thì tìm đúng cụm từ.',
    example: '1140/SGD&ĐT-VP',
  })
  q?: string;

  @IsOptional()
  @IsString(text('template'))
  @Length(1, 200, text('template'))
  @ApiPropertyOptional({ description: 'Mã của mẫu' })
  template?: string;

  @IsOptional()
  @IsNamHoc(says('INVALID_FORMAT', '"namHoc" là hai năm liền nhau, ví dụ "2017-2018".'))
  @ApiPropertyOptional({ description: 'Năm học', example: '2017-2018' })
  namHoc?: string;

  @IsOptional()
  @IsRealDate(dateRule('from'))
  @ApiPropertyOptional({
    description: 'Từ ngày (ngày văn bản; văn bản chưa có ngày thì theo ngày tạo)',
    format: 'date',
  })
  from?: string;

  @IsOptional()
  @IsRealDate(dateRule('to'))
  @ApiPropertyOptional({ description: 'Đến hết ngày', format: 'date' })
  to?: string;

  @IsOptional()
  @IsIn(STATUSES, says('INVALID_VALUE', `"status" là một trong: ${STATUSES.join(', ')}.`))
  @ApiPropertyOptional({ enum: STATUSES, description: 'Trạng thái' })
  status?: DocumentStatus;

  @IsOptional()
  @Matches(/^[0-9]{1,15}$/, says('INVALID_FORMAT', '"cursor" phải là giá trị "next" của trang trước.'))
  @ApiPropertyOptional({ description: 'Giá trị `next` của trang trước' })
  cursor?: string;

  @IsOptional()
  @Matches(/^([1-9]|[1-9][0-9]|100)$/, says('OUT_OF_RANGE', '"limit" là số nguyên từ 1 đến 100.'))
  @ApiPropertyOptional({ description: 'Số văn bản một trang', type: 'integer', minimum: 1, maximum: 100, default: 20 })
  limit?: string;
}

/** One file of a finished document. */
export class DocumentFile {
  @ApiProperty({ example: '/api/v1/documents/0198c1d2-…/files/pdf' })
  href!: string;
  @ApiProperty({ description: 'SHA-256 của tệp, cũng là ETag' })
  sha256!: string;
  @ApiProperty({ description: 'Cỡ tệp (byte)' })
  size!: number;
}

export class DocumentFiles {
  @ApiPropertyOptional({ type: DocumentFile })
  docx?: DocumentFile;
  @ApiPropertyOptional({ type: DocumentFile })
  pdf?: DocumentFile;
  @ApiPropertyOptional({ type: DocumentFile })
  html?: DocumentFile;
}

export class DocumentError {
  @ApiProperty({ example: 'PRINT_TIMEOUT' })
  code!: string;
  @ApiProperty()
  detail!: string;
}

export class DocumentNote {
  @ApiProperty({ example: 'COLUMNS' })
  code!: string;
  @ApiProperty({
    description: 'Phần của gói DOCX, hoặc `data` khi nói về dữ liệu đã gửi',
    example: 'word/document.xml',
  })
  part!: string;
  @ApiPropertyOptional({ description: 'Chỗ trong yêu cầu (JSON Pointer), khi part là data', example: '/data/canCu/2' })
  path?: string;
  @ApiProperty({ description: 'Đoạn thứ mấy trong phần, đếm từ 1; 0 là cả phần' })
  paragraph!: number;
  @ApiProperty({ description: 'Những chữ đầu của đoạn' })
  quote!: string;
  @ApiProperty()
  message!: string;
}

/** What made a document: the same data and the same engine give the same bytes. */
export class DocumentEngine {
  @ApiProperty({ description: 'SHA-256 của toàn bộ dữ kiện này' })
  facts!: string;
  @ApiProperty({ description: 'SHA-256 của phiên bản mẫu: tệp mẫu, lược đồ, phông chữ, manifest' })
  versionHash!: string;
  @ApiProperty({ description: 'SHA-256 của mã nguồn bộ dựng văn bản' })
  code!: string;
  @ApiProperty({ description: 'Hệ điều hành và loại máy', example: 'linux-x64' })
  platform!: string;
  @ApiPropertyOptional({ description: 'Trình duyệt đã in PDF', example: 'HeadlessChrome/156.0.8078.79' })
  browser?: string;
  @ApiProperty({
    description: 'SHA-256 của từng tệp phông chữ',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  fonts!: Record<string, string>;
  @ApiProperty({
    description: 'Phiên bản các gói phần mềm làm nên tệp; `vanthu` là chính chương trình',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  packages!: Readonly<Record<string, string>>;
}

/** A document as the API shows it. */
export class DocumentView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  template!: string;
  @ApiProperty()
  version!: string;
  @ApiProperty({ enum: STATUSES })
  status!: DocumentStatus;
  @ApiProperty()
  title!: string;
  @ApiProperty({ description: 'Tên tệp khi tải về, không có phần mở rộng' })
  fileName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  ngay!: string | null;
  @ApiProperty()
  namHoc!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiPropertyOptional({ format: 'date-time' })
  finishedAt?: string;
  @ApiProperty({ type: DocumentFiles, description: 'Có khi status là done' })
  files!: DocumentFiles;
  @ApiPropertyOptional({
    type: [DocumentNote],
    description: 'Những chỗ bản PDF không thể hiện được như Word, và những điều nên xem lại trong dữ liệu; có khi có',
  })
  notes?: DocumentNote[];
  @ApiPropertyOptional({
    type: DocumentEngine,
    nullable: true,
    description:
      'Văn bản đã xong được làm ra bằng gì; null khi làm trước ngày dịch vụ lưu dữ kiện này. Không có trong danh sách.',
  })
  engine?: DocumentEngine | null;
  @ApiPropertyOptional({ type: DocumentError })
  error?: DocumentError;
}

/** What a document was made from. */
export class DocumentData {
  @ApiProperty({ example: 'cong-van' })
  template!: string;
  @ApiProperty({ example: '2017-2018' })
  version!: string;
  @ApiProperty({ description: 'Phần `data` của yêu cầu', type: 'object', additionalProperties: true })
  data!: unknown;
}

export class DocumentList {
  @ApiProperty({ type: [DocumentView] })
  items!: DocumentView[];
  @ApiPropertyOptional({ description: 'Có khi còn trang sau: gửi lại trong `cursor`' })
  next?: string;
}
