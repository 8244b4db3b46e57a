import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { says } from '../documents/documents.dto.js';
import { ProblemItem } from '../problems/problem.dto.js';

/** Most people of an office. */
export const MOST_PEOPLE = 5_000;

/** Someone whom documents name; `schemas/person.schema.json` has the limits. What is empty is left out. */
export class Person {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Cô' })
  danhXung?: string | null;
  @ApiProperty({ example: 'Lò Thị Thu Hà' })
  hoTen!: string;
  @ApiPropertyOptional({ type: Number, nullable: true, example: 1985 })
  namSinh?: number | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Giáo viên' })
  chucVu?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Tổ Toán - Tin' })
  donVi?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  ghiChu?: string | null;
}

/** A person as sent. */
export class PersonFields extends OmitType(Person, ['id']) {}

const text = (name: string) => says('WRONG_TYPE', `"${name}" chỉ ghi một lần và dài không quá 200 ký tự.`);

/** The query of `GET people`. */
export class ListPeople {
  @IsOptional()
  @IsString(text('q'))
  @Length(0, 200, text('q'))
  @ApiPropertyOptional({
    description: 'Chữ đầu của từng từ trong họ tên, năm sinh, chức vụ, đơn vị; không kể dấu và chữ hoa',
    example: 'ha toan',
  })
  q?: string;

  @IsOptional()
  @Matches(/^([1-9]|[1-9][0-9]|[1-4][0-9][0-9]|500)$/, says('OUT_OF_RANGE', '"limit" là số nguyên từ 1 đến 500.'))
  @ApiPropertyOptional({ description: 'Số người một trang', type: 'integer', minimum: 1, maximum: 500, default: 50 })
  limit?: string;

  @IsOptional()
  @Matches(/^\d{1,6}\.[0-9a-f-]{36}$/, says('INVALID_FORMAT', '"cursor" phải là giá trị "next" của trang trước.'))
  @ApiPropertyOptional({ description: 'Giá trị `next` của trang trước' })
  cursor?: string;
}

export class PeopleList {
  @ApiProperty({ type: [Person], description: 'Theo thứ tự tên, đệm, họ của tiếng Việt' })
  items!: Person[];
  @ApiPropertyOptional({ description: 'Có khi còn trang sau: gửi lại trong `cursor`' })
  next?: string;
  @ApiProperty({ description: 'Số người hợp với `q`, ở mọi trang' })
  total!: number;
}

/** A row of a sheet that may be more than one person, or nobody can tell whether it is one who is there. */
export class NamesakeView {
  @ApiProperty({ description: 'Dòng của bảng tính' })
  dong!: number;
  @ApiProperty()
  hoTen!: string;
  @ApiProperty({ type: [Person], description: 'Những người trong danh bạ có thể là người ở dòng này' })
  nguoi!: Person[];
  @ApiProperty({ type: [Number], description: 'Những dòng khác của bảng có thể là cùng người' })
  dongKhac!: number[];
}

export class ImportNote {
  @ApiProperty({ example: 'HIDDEN_ROWS' })
  code!: string;
  @ApiProperty()
  path!: string;
  @ApiPropertyOptional()
  dong?: number;
  @ApiPropertyOptional()
  cot?: string;
  @ApiProperty()
  message!: string;
}

/** What a sheet changes, or with `thu=1` would change. */
export class PeopleImport {
  @ApiProperty({ description: 'Số người thêm mới' })
  added!: number;
  @ApiProperty({ description: 'Số người có chỗ được sửa; ô trống trong bảng không xóa gì' })
  updated!: number;
  @ApiProperty({ description: 'Số người đã có đúng như trong bảng' })
  unchanged!: number;
  @ApiProperty({ type: [ProblemItem], description: 'Mọi chỗ sai của mọi dòng; có chỗ sai thì không lưu gì' })
  errors!: ProblemItem[];
  @ApiProperty({ type: [NamesakeView], description: 'Những dòng không rõ là ai; mỗi dòng cũng có trong `errors`' })
  trungTen!: NamesakeView[];
  @ApiPropertyOptional({ type: [ImportNote], description: 'Những điều nên xem lại; có khi có' })
  notes?: ImportNote[];
}

/** The form of `POST people/imports`. */
export class ImportForm {
  @ApiProperty({ type: 'string', format: 'binary', description: 'Bảng tính XLSX hoặc CSV' })
  file!: unknown;
  @ApiPropertyOptional({ enum: ['0', '1'], description: '`1`: xem trước, không lưu gì' })
  thu?: string;
}
