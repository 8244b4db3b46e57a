import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ChangedInput, inputs } from '../engine/facts.js';
import type { Difference } from './differences.js';

export class ChangedInputView implements ChangedInput {
  @ApiProperty({ enum: inputs, description: 'Loại đầu vào' })
  input!: ChangedInput['input'];
  @ApiProperty({ description: 'Tên tệp, gói phần mềm, phông chữ …', example: 'pizzip' })
  name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Mã băm hoặc phiên bản khi làm văn bản' })
  stored!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Mã băm hoặc phiên bản hôm nay; null khi không còn' })
  now!: string | null;
}

export class MadeFile {
  @ApiProperty({ description: 'SHA-256 của tệp' })
  sha256!: string;
  @ApiProperty({ description: 'Cỡ tệp (byte)' })
  size!: number;
}

export class ComparedFile {
  @ApiProperty({ description: 'Giống nhau từng byte' })
  identical!: boolean;
  @ApiProperty({ type: MadeFile, description: 'Tệp đã lưu' })
  stored!: MadeFile;
  @ApiProperty({ type: MadeFile, description: 'Tệp vừa làm lại' })
  made!: MadeFile;
}

export class ComparedFiles {
  @ApiPropertyOptional({ type: ComparedFile })
  docx?: ComparedFile;
  @ApiPropertyOptional({ type: ComparedFile })
  pdf?: ComparedFile;
  @ApiPropertyOptional({ type: ComparedFile })
  html?: ComparedFile;
}

export class DifferenceView implements Difference {
  @ApiProperty({ enum: ['text', 'form'], description: '`text`: chữ khác; `form`: chữ như nhau, hình thức khác' })
  kind!: Difference['kind'];
  @ApiProperty({ description: 'Phần của gói DOCX, trang của PDF, hoặc cả tệp', example: 'trang 2' })
  place!: string;
  @ApiPropertyOptional({ description: 'Dòng đầu tiên khác, đếm từ 1 trong bản đã lưu' })
  line?: number;
  @ApiProperty({ type: [String], description: 'Các dòng trong bản đã lưu' })
  stored!: string[];
  @ApiProperty({ type: [String], description: 'Các dòng trong bản vừa làm lại' })
  made!: string[];
  @ApiProperty()
  message!: string;
}

export class Differences {
  @ApiPropertyOptional({ type: [DifferenceView] })
  docx?: DifferenceView[];
  @ApiPropertyOptional({ type: [DifferenceView] })
  pdf?: DifferenceView[];
  @ApiPropertyOptional({ type: [DifferenceView] })
  html?: DifferenceView[];
}

/** The answer of `POST documents/:id/regenerations`. */
export class Regeneration {
  @ApiProperty({ format: 'uuid', description: 'Mã của lần làm lại này, cũng có trong nhật ký' })
  id!: string;
  @ApiProperty({ format: 'uuid', description: 'Mã của văn bản' })
  document!: string;
  @ApiProperty({ description: 'Mọi tệp làm lại giống tệp đã lưu từng byte' })
  identical!: boolean;
  @ApiProperty({ type: ComparedFiles })
  files!: ComparedFiles;
  @ApiProperty({
    description:
      'Dịch vụ còn giữ dữ kiện của lần làm đầu; false thì chỉ so được phiên bản mẫu, các đầu vào khác không rõ',
  })
  factsKept!: boolean;
  @ApiProperty({ type: [ChangedInputView], description: 'Đầu vào nào đã khác lần làm đầu' })
  changed!: ChangedInputView[];
  @ApiPropertyOptional({ type: Differences, description: 'Khác ở đâu; có khi identical là false' })
  differences?: Differences;
}
