import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { says } from '../../documents/documents.dto.js';
import { IsNamHoc } from '../../problems/rules.js';
import { BatchNoteView, CheckError, CheckedColumn, CheckedRow } from '../batches.dto.js';

export const NHOM_KHEN = ['caNhan', 'tapThe'] as const;
export type NhomKhen = (typeof NHOM_KHEN)[number];

/** Which list of a set, and of which school year. */
export class RowChoice {
  @IsIn(NHOM_KHEN, says('INVALID_VALUE', `"nhom" là một trong: ${NHOM_KHEN.join(', ')}.`))
  @ApiProperty({ enum: NHOM_KHEN, description: 'Bảng cá nhân hay bảng tập thể' })
  nhom!: NhomKhen;

  @IsOptional()
  @IsNamHoc(says('INVALID_FORMAT', '"namHoc" là hai năm liền nhau, ví dụ "2017-2018".'))
  @ApiPropertyOptional({ description: 'Năm học: chọn phiên bản của các mẫu', example: '2025-2026' })
  namHoc?: string;
}

/** The form that `POST …/rows` takes. */
export class RowForm extends RowChoice {
  @ApiProperty({ type: 'string', format: 'binary', description: 'Bảng tính XLSX hoặc CSV' })
  file!: string;
}

export class SetRows {
  @ApiProperty({ type: [CheckedRow], description: 'Các dòng, như phần tử của `caNhan` hay `tapThe` trong bộ hồ sơ' })
  items!: CheckedRow[];
  @ApiProperty({ type: [CheckedColumn], description: 'Mọi cột có thể có; `cot` là cột có trong bảng đã gửi' })
  columns!: CheckedColumn[];
  @ApiProperty({ type: [CheckError], description: 'Những ô, tiêu đề không đọc được' })
  errors!: CheckError[];
  @ApiProperty({ type: [String], description: 'Những tiêu đề cột không dùng đến' })
  unknown!: string[];
  @ApiPropertyOptional({ type: [BatchNoteView], description: 'Những điều nên xem lại; có khi có' })
  notes?: BatchNoteView[];
}
