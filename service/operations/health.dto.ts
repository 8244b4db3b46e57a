import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class Live {
  @ApiProperty({ enum: ['ok', 'failing'] })
  status!: 'ok' | 'failing';
}

export class Check {
  @ApiProperty()
  ok!: boolean;
  @ApiPropertyOptional()
  detail?: string;
}

export class AlteredVersion {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  version!: string;
  @ApiProperty({ type: [String], description: 'Các tệp không còn như lúc ban hành' })
  files!: string[];
}

export class CatalogCheck {
  @ApiProperty()
  ok!: boolean;
  @ApiProperty()
  templates!: number;
  @ApiProperty({ type: [AlteredVersion] })
  altered!: AlteredVersion[];
  @ApiProperty({ type: [String], description: 'Các phiên bản mẫu không đọc được: mã mẫu/phiên bản' })
  broken!: string[];
}

export class Checks {
  @ApiProperty({ type: Check })
  browser!: Check;
  @ApiProperty({ type: Check })
  database!: Check;
  @ApiProperty({ type: Check })
  disk!: Check;
  @ApiProperty({ type: Check, description: 'Hàng đợi; khi Redis không trả lời, văn bản vẫn được nhận và chờ' })
  queue!: Check;
  @ApiProperty({ type: CatalogCheck })
  catalog!: CatalogCheck;
}

export class Readiness {
  @ApiProperty({ enum: ['ok', 'degraded', 'unavailable'] })
  status!: 'ok' | 'degraded' | 'unavailable';
  @ApiPropertyOptional({ description: 'Số văn bản đã nhận mà chưa xong' })
  waiting?: number;
  @ApiPropertyOptional({ type: Checks })
  checks?: Checks;
}
