import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { callerHas, fileTypes, sendFile } from '../http/send-file.js';
import { ApiProblem } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { Deprecation } from '../templates/deprecation.js';
import { documentHref, isFinal } from './document-view.js';
import { CreateDocument, DocumentData, DocumentList, DocumentView, FORMATS, ListDocuments } from './documents.dto.js';
import { DocumentsService } from './documents.service.js';
import { EventStreams } from './event-stream.js';
import { preferredWait } from './prefer.js';

@ApiTags('Văn bản')
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly streams: EventStreams,
    private readonly deprecation: Deprecation,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Tạo một văn bản',
    description: 'Nhận ngay (202), hoặc chờ làm xong với `Prefer: wait=N` (201).',
  })
  @ApiBody({ type: CreateDocument })
  @ApiHeader({ name: 'Prefer', required: false, description: '`wait=N`: chờ tối đa N giây (không quá 60)' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Gửi lại cùng khóa và nội dung thì nhận lại đúng văn bản cũ',
  })
  @ApiResponse({ status: 201, type: DocumentView, description: 'Đã làm xong trong thời gian chờ' })
  @ApiResponse({ status: 202, type: DocumentView, description: 'Đã nhận; xem tiến độ ở Location' })
  @ProblemResponses(400, 409, 413, 415, 422, 429, 503, 507)
  async create(
    @Req() request: Request,
    @Res() response: Response,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('prefer') prefer: string | undefined,
  ): Promise<void> {
    const { document, replayed } = await this.documents.create(jsonBody(request), key);
    const wait = preferredWait(prefer);
    const shown = wait ? await this.documents.getWithin(document.id, wait) : document;
    if (wait !== undefined) response.set('Preference-Applied', `wait=${wait}`);
    if (replayed) response.set('Idempotent-Replayed', 'true');
    this.deprecation.announce(response, shown.template, shown.version);
    response.location(documentHref(document.id));
    response.status(wait !== undefined && isFinal(shown.status) ? 201 : 202).json(shown);
  }

  @Get()
  @ApiOperation({ summary: 'Tìm văn bản', description: 'Mới nhất trước; tìm không kể dấu và chữ hoa.' })
  @ApiQuery({ type: ListDocuments })
  @ApiResponse({ status: 200, type: DocumentList })
  @ProblemResponses(400)
  list(@Query() query: unknown): Promise<DocumentList> {
    const { value, problems } = checkEnvelope(ListDocuments, query);
    if (problems.length > 0) throw new ApiProblem('QUERY_INVALID', { errors: problems });
    return this.documents.list(value);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Trạng thái và các tệp của một văn bản' })
  @ApiResponse({ status: 200, type: DocumentView })
  @ProblemResponses(404)
  async get(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<DocumentView> {
    const document = await this.documents.get(id);
    this.deprecation.announce(response, document.template, document.version);
    return document;
  }

  @Get(':id/data')
  @ApiOperation({
    summary: 'Dữ liệu đã làm ra văn bản',
    description: 'Để chép thành văn bản mới: gửi lại `template` và `data` cho POST documents.',
  })
  @ApiResponse({ status: 200, type: DocumentData })
  @ProblemResponses(404)
  data(@Param('id') id: string): Promise<DocumentData> {
    return this.documents.data(id);
  }

  @Get(':id/files/:format')
  @ApiOperation({ summary: 'Tải một tệp của văn bản' })
  @ApiParam({ name: 'format', enum: FORMATS })
  @ApiQuery({ name: 'inline', required: false, description: '`1`: mở ngay trong trình duyệt', enum: ['1'] })
  @ApiQuery({ name: 'disposition', required: false, enum: ['inline', 'attachment'] })
  @ApiProduces(...Object.values(fileTypes))
  @ApiResponse({
    status: 200,
    description: 'Nội dung tệp; ETag là SHA-256',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiResponse({ status: 304, description: 'Bên gọi đã có đúng tệp này (If-None-Match)' })
  @ProblemResponses(404, 409)
  async file(
    @Param('id') id: string,
    @Param('format') format: string,
    @Query('inline') inline: string | undefined,
    @Query('disposition') disposition: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sha256 = await this.documents.fileHash(id, format);
    response.set({ ETag: `"${sha256}"`, 'Cache-Control': 'private, no-cache' });
    if (callerHas(request, sha256)) {
      response.status(304).end();
      return;
    }
    const { bytes, fileName } = await this.documents.file(id, format);
    const kind = inline === '1' || disposition === 'inline' ? 'inline' : 'attachment';
    sendFile(response, { bytes, fileName, format: format as keyof typeof fileTypes, kind });
  }

  @Get(':id/events')
  @ApiOperation({
    summary: 'Theo dõi tiến độ (server-sent events)',
    description:
      'Sự kiện `status` đầu tiên là trạng thái hiện tại, rồi từng thay đổi; kết thúc khi văn bản xong. Dữ liệu như GET /documents/{id}.',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Dòng sự kiện', schema: { type: 'string' } })
  @ApiResponse({ status: 204, description: 'Bên gọi đã nhận sự kiện cuối (Last-Event-ID)' })
  @ProblemResponses(404)
  events(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.streams.open(id, request, response);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hủy một văn bản chưa làm xong' })
  @ApiResponse({ status: 200, type: DocumentView })
  @ProblemResponses(404, 409)
  cancel(@Param('id') id: string): Promise<DocumentView> {
    return this.documents.cancel(id);
  }

  @Post(':id/retries')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Làm lại một văn bản bị lỗi',
    description:
      'Đưa văn bản có trạng thái `failed` về hàng đợi, như vừa được nhận. Danh sách: GET /documents?status=failed.',
  })
  @ApiResponse({ status: 202, type: DocumentView, description: 'Đã đưa về hàng đợi; xem tiến độ ở Location' })
  @ProblemResponses(404, 409, 503, 507)
  async retry(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<DocumentView> {
    const document = await this.documents.retry(id);
    response.location(documentHref(id));
    return document;
  }

  @Delete(':id')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hủy một văn bản chưa làm xong',
    description: 'Như POST …/cancellation. Văn bản đã xong thì không xóa được.',
  })
  @ApiResponse({ status: 200, type: DocumentView })
  @ProblemResponses(404, 409)
  remove(@Param('id') id: string): Promise<DocumentView> {
    return this.documents.cancel(id);
  }
}
