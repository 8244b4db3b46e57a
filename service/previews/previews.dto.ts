import type { ApiQueryOptions } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

const MARKINGS = ['truong', 'doan'] as const;

/** The query of `POST previews`. */
export class PreviewQuery {
  @IsOptional()
  @IsIn(MARKINGS, { message: '"danhDau" là "truong" hoặc "doan".', context: { code: 'INVALID_VALUE' } })
  danhDau?: (typeof MARKINGS)[number];
}

export const danhDauQuery: ApiQueryOptions = {
  name: 'danhDau',
  required: false,
  enum: MARKINGS,
  description:
    'PDF có liên kết trên chữ, nhìn vẫn như cũ. “truong”, với JSON: URI “vanthu:truong” rồi JSON Pointer trong `data` của trường mà chữ ấy từ đó ra, và “#” với số thứ tự dòng (đếm từ 0) khi mỗi dòng của trường là một đoạn. “doan”, với tệp DOCX: URI “vanthu:doan/<part>/<paragraph>”, như `place` của POST the-thuc/checks.',
};
