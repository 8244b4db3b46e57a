import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { BatchesService } from '../batches/batches.service.js';
import { DocumentsService } from '../documents/documents.service.js';
import { ProblemResponses } from '../http/openapi.js';
import { type Delivery, DeliveryList } from './deliveries.dto.js';
import type { Outcome } from './post.js';
import { type LoggedEvent, WebhooksRepository } from './webhooks.repository.js';

@Controller('api/v1')
export class DeliveriesController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly batches: BatchesService,
    private readonly webhooks: WebhooksRepository,
  ) {}

  @Get('documents/:id/deliveries')
  @ApiTags('Văn bản')
  @ApiOperation({
    summary: 'Nhật ký gửi webhook của một văn bản',
    description: 'Trống khi văn bản chưa xong, hoặc khi không ai xin được báo.',
  })
  @ApiResponse({ status: 200, type: DeliveryList })
  @ProblemResponses(404)
  async list(@Param('id') id: string): Promise<DeliveryList> {
    await this.documents.get(id);
    return { items: (await this.webhooks.log('document', id)).map(shown) };
  }

  @Get('batches/:id/deliveries')
  @ApiTags('Hàng loạt')
  @ApiOperation({
    summary: 'Nhật ký gửi webhook của một lô',
    description: 'Trống khi lô chưa kết thúc, hoặc khi không ai xin được báo.',
  })
  @ApiResponse({ status: 200, type: DeliveryList })
  @ProblemResponses(404)
  async listOfBatch(@Param('id') id: string): Promise<DeliveryList> {
    await this.batches.get(id);
    return { items: (await this.webhooks.log('batch', id)).map(shown) };
  }
}

/** A query may hold a password of the receiver: it is not shown. */
export function shown({ event, tries }: LoggedEvent): Delivery {
  const { origin, pathname } = new URL(event.url);
  return {
    id: event.id,
    type: event.type,
    url: `${origin}${pathname}`,
    state: event.state,
    createdAt: event.created_at,
    ...(event.state === 'pending' && { nextAt: event.next_at }),
    tries: tries.map(({ at, outcome, status, ms }) => ({
      at,
      outcome: outcome as Outcome,
      ...(status !== null && { status }),
      ms,
    })),
  };
}
