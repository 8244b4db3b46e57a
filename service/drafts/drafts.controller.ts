import { Controller, Delete, Get, HttpCode, Param, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { ifMatch, ifNew, preconditionRequired, sendRevision } from '../http/revision.js';
import { DraftList, DraftView, MOST_DRAFTS, SaveDraft, SavedDraft } from './drafts.dto.js';
import { DraftsService } from './drafts.service.js';

@ApiTags('Bản nháp')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @ApiOperation({ summary: 'Các bản nháp', description: `Lưu sau cùng đứng trước; nhiều nhất ${MOST_DRAFTS} bản.` })
  @ApiResponse({ status: 200, type: DraftList })
  @ProblemResponses(503)
  list(@Res({ passthrough: true }) response: Response): Promise<DraftList> {
    response.set('Cache-Control', 'no-store');
    return this.drafts.list();
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một bản nháp', description: 'ETag là `revision`, để gửi lại trong If-Match khi lưu.' })
  @ApiResponse({ status: 200, type: DraftView })
  @ProblemResponses(404, 503)
  async get(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<DraftView> {
    const draft = await this.drafts.get(id.toLowerCase());
    sendRevision(response, draft.revision);
    return draft;
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Lưu một bản nháp',
    description:
      'Mã là UUID do bên gọi đặt. Lần đầu gửi `If-None-Match: *`, các lần sau `If-Match: "<revision>"`. Nơi khác đã lưu trước thì không ghi đè: 412 DRAFT_CHANGED. Gửi lại đúng nội dung vừa lưu (vì mất câu trả lời) thì nhận lại câu trả lời cũ.',
  })
  @ApiBody({ type: SaveDraft })
  @ApiHeader({ name: 'If-None-Match', required: false, description: '`*`: bản nháp mới' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag của bản đã đọc hoặc vừa lưu' })
  @ApiResponse({ status: 200, type: SavedDraft, description: 'Đã lưu' })
  @ApiResponse({ status: 201, type: SavedDraft, description: 'Đã lưu bản nháp mới' })
  @ProblemResponses(400, 404, 409, 412, 413, 415, 422, 428, 503, 507)
  async save(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedDraft> {
    const seen = ifMatch(request);
    const isNew = seen === undefined && ifNew(request);
    if (seen === undefined && !isNew) throw preconditionRequired('If-Match: "<revision>" / If-None-Match: *');
    const { draft, replayed } = await this.drafts.save(id.toLowerCase(), jsonBody(request), seen ?? null);
    if (replayed) response.set('Idempotent-Replayed', 'true');
    sendRevision(response, draft.revision);
    response.status(isNew ? 201 : 200);
    return draft;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Xóa một bản nháp', description: 'Đã xóa rồi thì cũng trả 204.' })
  @ApiResponse({ status: 204, description: 'Không còn bản nháp này' })
  @ProblemResponses(503, 507)
  remove(@Param('id') id: string): Promise<void> {
    return this.drafts.remove(id.toLowerCase());
  }
}
