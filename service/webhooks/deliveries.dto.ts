import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OUTCOMES, type Outcome } from './post.js';

/** One try to tell an event. */
export class DeliveryTry {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ enum: OUTCOMES, description: 'OK: bên nhận đã trả lời 2xx' })
  outcome!: Outcome;
  @ApiPropertyOptional({ description: 'Trạng thái HTTP, khi có trả lời' })
  status?: number;
  @ApiProperty({ description: 'Mất bao lâu (mili giây)' })
  ms!: number;
}

/** One event and how telling it went. */
export class Delivery {
  @ApiProperty({ format: 'uuid', description: 'Mã sự kiện, cũng ở phần đầu Vanthu-Event' })
  id!: string;
  @ApiProperty({ example: 'document.done', description: 'Của lô: batch.done, batch.failed, batch.cancelled' })
  type!: string;
  @ApiProperty({ description: 'Địa chỉ nhận, không kể phần sau dấu hỏi' })
  url!: string;
  @ApiProperty({ enum: ['pending', 'delivered', 'given-up'] })
  state!: 'pending' | 'delivered' | 'given-up';
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Lần gửi tiếp theo, khi còn gửi' })
  nextAt?: string;
  @ApiProperty({ type: [DeliveryTry] })
  tries!: DeliveryTry[];
}

export class DeliveryList {
  @ApiProperty({ type: [Delivery] })
  items!: Delivery[];
}
