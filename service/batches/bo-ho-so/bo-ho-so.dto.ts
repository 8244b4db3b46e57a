import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { FORMATS, formatsRule, priorityRule, says, Webhook, webhookRule } from '../../documents/documents.dto.js';
import type { Format } from '../../engine/template/manifest.js';
import { IsNamHoc } from '../../problems/rules.js';

/** Most people of one set: each has a report of their own, and perhaps a giấy khen. */
const MOST_PEOPLE = 1_000;

const setRule = says('INVALID_VALUE', '"boHoSo" là tên bộ hồ sơ; hiện có: "khen-thuong".');
const part = (name: string) => says('WRONG_TYPE', `"${name}" là một đối tượng JSON {…}.`);
const people = (name: string) => says('WRONG_TYPE', `"${name}" là danh sách nhiều nhất ${MOST_PEOPLE} đối tượng JSON.`);
const object = { type: 'object', additionalProperties: true } as const;

/** Someone of a set, with what only their own report says. */
export interface Person extends Record<string, unknown> {
  baoCao?: Record<string, unknown>;
}

/** The request for a bộ hồ sơ: different documents whose names and numbers come from one list. */
export class BoHoSo {
  @IsIn(['khen-thuong'], setRule)
  @ApiProperty({ enum: ['khen-thuong'], description: 'Bộ hồ sơ đề nghị khen thưởng' })
  boHoSo!: 'khen-thuong';

  @IsOptional()
  @IsNamHoc(says('INVALID_FORMAT', '"namHoc" là hai năm liền nhau, ví dụ "2017-2018".'))
  @ApiPropertyOptional({ description: 'Năm học: chọn phiên bản của các mẫu, ghi vào báo cáo', example: '2025-2026' })
  namHoc?: string;

  @IsObject(part('common'))
  @ApiProperty({ ...object, description: 'Chung của mọi văn bản: cơ quan, địa danh, ngày, người ký' })
  common!: Record<string, unknown>;

  @IsObject(part('toTrinh'))
  @ApiProperty({ ...object, description: 'Riêng của tờ trình: số, ký hiệu, trích yếu, kính gửi, căn cứ …' })
  toTrinh!: Record<string, unknown>;

  @IsOptional()
  @IsObject(part('danhSach'))
  @ApiPropertyOptional({ ...object, description: 'Riêng của danh sách; bỏ trống thì lấy theo tờ trình' })
  danhSach?: Record<string, unknown>;

  @IsObject(part('bienBan'))
  @ApiProperty({ ...object, description: 'Riêng của biên bản họp: số, thời gian, địa điểm, thành phần, nội dung' })
  bienBan!: Record<string, unknown>;

  @IsOptional()
  @IsObject(part('quyetDinh'))
  @ApiPropertyOptional({ ...object, description: 'Có thì làm thêm quyết định khen thưởng' })
  quyetDinh?: Record<string, unknown>;

  @IsOptional()
  @IsObject(part('giayKhen'))
  @ApiPropertyOptional({ ...object, description: 'Có thì làm thêm giấy khen cho từng người, tập thể' })
  giayKhen?: Record<string, unknown>;

  @IsOptional()
  @IsBoolean(says('WRONG_TYPE', '"baoCao" là true hoặc false.'))
  @ApiPropertyOptional({ description: 'false thì không làm báo cáo thành tích', default: true })
  baoCao?: boolean;

  @IsOptional()
  @IsArray(people('tapThe'))
  @ArrayMaxSize(MOST_PEOPLE, people('tapThe'))
  @IsObject({ each: true, ...people('tapThe') })
  @ApiPropertyOptional({
    type: 'array',
    items: object,
    description: 'Các tập thể, như trong tờ trình; `baoCao` là phần riêng của báo cáo thành tích',
  })
  tapThe?: Person[];

  @IsOptional()
  @IsArray(people('caNhan'))
  @ArrayMaxSize(MOST_PEOPLE, people('caNhan'))
  @IsObject({ each: true, ...people('caNhan') })
  @ApiPropertyOptional({
    type: 'array',
    items: object,
    description: 'Các cá nhân, như trong tờ trình; `baoCao` là phần riêng của báo cáo thành tích',
  })
  caNhan?: Person[];

  @IsOptional()
  @IsArray(formatsRule)
  @ArrayMinSize(1, formatsRule)
  @ArrayMaxSize(FORMATS.length, formatsRule)
  @ArrayUnique(formatsRule)
  @IsIn(FORMATS, { each: true, ...formatsRule })
  @ApiPropertyOptional({ description: 'Các dạng cần có, nơi mẫu có dạng đó', enum: FORMATS, isArray: true })
  formats?: Format[];

  @IsOptional()
  @IsInt(priorityRule)
  @Min(-10, priorityRule)
  @Max(10, priorityRule)
  @ApiPropertyOptional({ description: 'Số lớn được làm trước', minimum: -10, maximum: 10, default: -5 })
  priority?: number;

  @IsOptional()
  @IsObject(webhookRule)
  @ApiPropertyOptional({ type: Webhook, description: 'Báo cho một địa chỉ khi cả bộ đã kết thúc' })
  webhook?: Webhook;
}

/** True when a body asks for a set instead of one form. */
export function isBoHoSo(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'boHoSo');
}
