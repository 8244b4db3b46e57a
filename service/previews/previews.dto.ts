import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export const MARKINGS = ['truong', 'doan'] as const;

/** The query of `POST previews`. */
export class PreviewQuery {
  @IsOptional()
  @IsIn(MARKINGS, { message: '"danhDau" là "truong" hoặc "doan".', context: { code: 'INVALID_VALUE' } })
  @ApiPropertyOptional({
    enum: MARKINGS,
    description:
      'PDF có liên kết trên chữ, nhìn vẫn như cũ. “truong”, với JSON: chữ của trường nào thì có URI “vanthu:truong” rồi JSON Pointer của trường ấy trong `data`, và “#” với dòng (đếm từ 0) khi mỗi dòng của trường là một đoạn. “doan”, với tệp DOCX: URI “vanthu:doan/<part>/<paragraph>” như `place` của POST the-thuc/checks.',
  })
  danhDau?: (typeof MARKINGS)[number];
}
