import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class OfficeNames {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐIỆN BIÊN' })
  chuQuan?: string | null;
  @ApiProperty({ example: 'TRƯỜNG THPT THANH NƯA' })
  banHanh!: string;
}

export class OfficeSymbol {
  @ApiProperty({ description: 'Viết tắt tên cơ quan', example: 'THPTTN' })
  coQuan!: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Viết tắt tên đơn vị soạn thảo', example: 'VP' })
  donVi?: string | null;
}

export class OfficeSigner {
  @ApiPropertyOptional({ type: String, nullable: true, enum: ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.', null] })
  quyenHan?: 'TM.' | 'Q.' | 'KT.' | 'TL.' | 'TUQ.' | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Ký thay cho', example: 'HIỆU TRƯỞNG' })
  thayMat?: string | null;
  @ApiProperty({ example: 'PHÓ HIỆU TRƯỞNG' })
  chucVu!: string;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Lò Thị Hà' })
  hoTen?: string | null;
  @ApiPropertyOptional({ description: 'Được điền sẵn vào văn bản mới; nhiều nhất một người' })
  macDinh?: boolean;
}

/** What every document of an office has; `schemas/office.schema.json` has the limits. */
export class Office {
  @ApiProperty({ type: OfficeNames })
  coQuan!: OfficeNames;
  @ApiProperty({ type: OfficeSymbol })
  kyHieu!: OfficeSymbol;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Thanh Nưa' })
  diaDanh?: string | null;
  @ApiProperty({ type: [OfficeSigner] })
  nguoiKy!: OfficeSigner[];
  @ApiProperty({ type: [String], example: ['Như trên'] })
  noiNhan!: string[];
  @ApiPropertyOptional({ type: String, nullable: true, example: 'VT, VP' })
  luu?: string | null;
  @ApiPropertyOptional({ enum: ['truong', 'so', 'phong', 'khac'] })
  loai?: 'truong' | 'so' | 'phong' | 'khac';
}

export class OfficeView {
  @ApiProperty({ description: 'Lần lưu thứ mấy, cũng là ETag; 0 là chưa lưu lần nào' })
  revision!: number;
  @ApiProperty({ type: Office, nullable: true, description: 'null khi chưa lưu lần nào' })
  data!: Office | null;
}
