import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { says } from '../documents/documents.dto.js';
import { IsGiven } from '../problems/rules.js';
import type { DraftKind } from '../storage/schema.js';

/** Most drafts of an office. */
export const MOST_DRAFTS = 200;

export const DRAFT_KINDS = ['document', 'batch', 'bo-ho-so'] as const satisfies readonly DraftKind[];

const kindRule = says('INVALID_VALUE', `"kind" là một trong: ${DRAFT_KINDS.join(', ')}.`);
const templateRule = says('WRONG_TYPE', '"template" là mã của mẫu hoặc tên bộ hồ sơ, ví dụ "cong-van".');
const versionRule = says('WRONG_TYPE', '"version" là chữ, dài không quá 40 ký tự; chưa chọn phiên bản thì gửi "".');
const titleRule = says('WRONG_TYPE', '"title" là chữ, dài không quá 500 ký tự; chưa có thì gửi "".');
/** A database keeps neither control characters nor half characters in a text. */
const PRINTED = /^[^\p{Cc}\p{Cs}]*$/u;
const printed = (name: string) => says('CONTROL_CHARACTER', `"${name}" có ký tự điều khiển, không phải chữ.`);

const anyJson: ApiPropertyOptions = {
  oneOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
    ...['string', 'number', 'boolean'].map((type) => ({ type })),
  ],
  nullable: true,
};

/** The request of `PUT drafts/:id`. Of a field's rules the lowest is looked at first. */
export class SaveDraft {
  @IsIn(DRAFT_KINDS, kindRule)
  @ApiProperty({ enum: DRAFT_KINDS, description: 'Bản nháp của một văn bản, của một lô, hay của một bộ hồ sơ' })
  kind!: DraftKind;

  @Matches(PRINTED, printed('template'))
  @IsString(templateRule)
  @Length(1, 100, templateRule)
  @ApiProperty({ description: 'Mã của mẫu, hoặc tên bộ hồ sơ', example: 'cong-van' })
  template!: string;

  @Matches(PRINTED, printed('version'))
  @IsString(versionRule)
  @Length(0, 40, versionRule)
  @ApiProperty({ example: '2025-2026' })
  version!: string;

  @Matches(PRINTED, printed('title'))
  @IsString(titleRule)
  @Length(0, 500, titleRule)
  @ApiProperty({ description: 'Để nhận ra trong danh sách' })
  title!: string;

  @IsGiven(says('MISSING_FIELD', 'Hãy gửi những gì đang điền trong "data".'))
  @ApiProperty({ description: 'JSON bất kỳ, giữ nguyên như khi gửi; không kiểm tra theo lược đồ', ...anyJson })
  data!: unknown;
}

/** What a save answers with. */
export class SavedDraft {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ description: 'Lần lưu thứ mấy, cũng là ETag' })
  revision!: number;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class DraftItem extends SavedDraft {
  @ApiProperty({ enum: DRAFT_KINDS })
  kind!: DraftKind;
  @ApiProperty()
  template!: string;
  @ApiProperty()
  version!: string;
  @ApiProperty()
  title!: string;
}

export class DraftView extends DraftItem {
  @ApiProperty({ description: 'JSON như khi gửi', ...anyJson })
  data!: unknown;
}

export class DraftList {
  @ApiProperty({ type: [DraftItem], description: 'Lưu sau cùng đứng trước' })
  items!: DraftItem[];
}
