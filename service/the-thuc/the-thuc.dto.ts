import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsIn, IsOptional } from 'class-validator';
import type { Change } from '../engine/the-thuc/mend/mend.js';
import { type RegimeId, regimes } from '../engine/the-thuc/regime.js';
import type { Check, Finding } from '../engine/the-thuc/rules/rule.js';

export const REGIMES = Object.keys(regimes) as RegimeId[];
const SEVERITIES = ['error', 'warning', 'info'] as const;

const says = (code: string, message: string) => ({ message, context: { code } });

/** The query of `POST the-thuc/checks` and `POST the-thuc/corrections`. */
export class CheckQuery {
  @IsOptional()
  @IsIn(REGIMES, says('INVALID_VALUE', `"regime" là một trong: ${REGIMES.map((r) => `"${r}"`).join(', ')}.`))
  @ApiPropertyOptional({ enum: REGIMES, description: 'Quy định để xét; bỏ trống thì chọn theo ngày của văn bản' })
  regime?: RegimeId;

  @IsOptional()
  @IsBooleanString(says('INVALID_VALUE', '"hocVi" là true hoặc false.'))
  @ApiPropertyOptional({ description: 'Cho ghi học hàm, học vị trước họ tên người ký', default: false })
  hocVi?: string;
}

export class PageRectangle {
  @ApiProperty({ description: 'Trang, đếm từ 1' })
  page!: number;
  @ApiProperty({ description: 'Từ mép trái trang, point' })
  x!: number;
  @ApiProperty({ description: 'Từ mép trên trang, point' })
  y!: number;
  @ApiProperty()
  width!: number;
  @ApiProperty()
  height!: number;
}

export class FindingPlace {
  @ApiProperty({
    description: 'Phần của gói DOCX, “page” của PDF, “data”, hoặc “document”',
    example: 'word/document.xml',
  })
  part!: string;
  @ApiProperty({ description: 'Đoạn thứ mấy trong phần đó (trong trang, với PDF); 0: cả văn bản' })
  paragraph!: number;
  @ApiProperty({ description: 'Chữ tại chỗ đó' })
  quote!: string;
  @ApiPropertyOptional({ description: 'Trang, khi biết' })
  page?: number;
  @ApiPropertyOptional({ description: 'JSON Pointer, khi xét dữ liệu' })
  path?: string;
  @ApiPropertyOptional({
    type: [PageRectangle],
    description: 'Đoạn ấy nằm ở đâu trên các trang của tệp PDF; với DOCX, xem POST previews?danhDau=doan',
  })
  rects?: PageRectangle[];
}

export class FindingView implements Finding {
  @ApiProperty({ description: 'Mã quy tắc, không đổi', example: 'ND30-PAGE-03' })
  rule!: string;
  @ApiProperty({ enum: SEVERITIES })
  severity!: Finding['severity'];
  @ApiProperty({ description: 'Điều, khoản của quy định' })
  clause!: string;
  @ApiProperty({ description: 'Sai thế nào' })
  message!: string;
  @ApiProperty({ description: 'Sửa thế nào' })
  fix!: string;
  @ApiProperty({ type: FindingPlace })
  place!: FindingPlace;
}

export class Unjudged {
  @ApiProperty({ example: 'ND30-KY-08' })
  rule!: string;
  @ApiProperty({ description: 'Vì sao không xét được' })
  reason!: string;
}

export class FileWarning {
  @ApiProperty({ example: 'JAVASCRIPT' })
  code!: string;
  @ApiProperty()
  message!: string;
  @ApiProperty({ type: FindingPlace })
  place!: Omit<FindingPlace, 'quote'>;
}

/** The answer of `POST the-thuc/checks`. */
export class CheckView implements Check {
  @ApiProperty({ enum: REGIMES })
  regime!: RegimeId;
  @ApiProperty({ enum: ['named', 'date', 'today'], description: 'Chọn quy định theo: nêu tên, ngày văn bản, hôm nay' })
  chosenBy!: Check['chosenBy'];
  @ApiProperty({ type: [FindingView], description: 'Nặng trước, rồi theo chỗ trong văn bản' })
  findings!: FindingView[];
  @ApiProperty({ type: [Unjudged], description: 'Quy tắc không xét được trên tệp này; không có nghĩa là đã đạt' })
  unjudged!: Unjudged[];
  @ApiProperty({ type: [FileWarning], description: 'Những gì tệp mang theo ngoài các trang; không có gì được chạy' })
  warnings!: FileWarning[];
  @ApiProperty({ type: [String], description: 'Quy tắc đã xét, đạt hay không' })
  judged!: string[];
}

export class ChangeView implements Change {
  @ApiProperty({ example: 'ND30-PAGE-03' })
  rule!: string;
  @ApiProperty({ type: FindingPlace })
  place!: FindingPlace;
  @ApiProperty()
  before!: string;
  @ApiProperty()
  after!: string;
  @ApiProperty()
  message!: string;
}

export class CorrectedFile {
  @ApiProperty()
  fileName!: string;
  @ApiProperty()
  sha256!: string;
  @ApiProperty()
  size!: number;
  @ApiProperty({ format: 'byte', description: 'Nội dung tệp, base64' })
  content!: string;
}

/** The answer of `POST the-thuc/corrections`. */
export class CorrectionView {
  @ApiProperty({ type: [ChangeView], description: 'Những chỗ đã sửa' })
  changes!: ChangeView[];
  @ApiProperty({ type: CheckView, description: 'Kết quả kiểm tra bản gửi lên' })
  before!: CheckView;
  @ApiProperty({ type: CheckView, description: 'Kết quả kiểm tra bản đã sửa: những gì còn phải tự sửa' })
  after!: CheckView;
  @ApiProperty({ type: CorrectedFile })
  docx!: CorrectedFile;
}
