import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { SCOPES, type Scope } from './keys.js';

const keyRule = { message: 'Hãy nhập khóa API: "key" là chuỗi từ 1 đến 200 ký tự.' };

/** The request of `POST sessions`. */
export class SignIn {
  @IsString({ ...keyRule, context: { code: 'WRONG_TYPE' } })
  @Length(1, 200, { ...keyRule, context: { code: 'INVALID_VALUE' } })
  @ApiProperty({ description: 'Khóa API', minLength: 1, maxLength: 200 })
  key!: string;
}

export class SessionView {
  @ApiProperty({ description: 'Dịch vụ đã có khóa API, nên các lời gọi cần khóa hoặc phiên đăng nhập' })
  required!: boolean;
  @ApiProperty({
    description: 'Quyền của khóa mà bên gọi đang dùng; `null` khi chưa đăng nhập, hoặc dịch vụ chưa có khóa nào',
    enum: SCOPES,
    nullable: true,
  })
  scope!: Scope | null;
}
