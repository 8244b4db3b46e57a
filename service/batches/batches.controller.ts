import { pipeline } from 'node:stream/promises';
import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res, UploadedFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { contentDisposition } from '../documents/content-disposition.js';
import { FORMATS } from '../documents/documents.dto.js';
import { closing } from '../http/caller.js';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { XLSX } from '../http/send-file.js';
import { isForm, TakesFile, type Upload, uploaded } from '../http/upload.js';
import { BatchFiles } from './batch-files.js';
import { BatchStreams } from './batch-stream.js';
import { batchHref } from './batch-view.js';
import { BatchCheck, BatchDocuments, BatchView, CreateBatch, SheetBatch } from './batches.dto.js';
import { BatchesService, hashOf, type ReadBatch } from './batches.service.js';
import { BoHoSo, isBoHoSo } from './bo-ho-so/bo-ho-so.dto.js';
import { setBatch } from './bo-ho-so/set-batch.js';
import { jsonBatch } from './json-batch.js';
import { SheetBatches } from './sheet/sheet-batch.js';

@ApiTags('Hàng loạt')
@Controller('api/v1/batches')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly sheets: SheetBatches,
    private readonly files: BatchFiles,
    private readonly streams: BatchStreams,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Tạo nhiều văn bản một lần',
    description:
      'Gửi JSON với `items`; hoặc gửi bảng tính XLSX, CSV ở trường “file” (mẫu bảng ở GET …/sheet); hoặc gửi một bộ hồ sơ (`boHoSo`). Nhận cả lô hoặc không nhận gì: mọi lỗi của mọi dòng được trả về cùng lúc.',
  })
  @TakesFile('Bảng tính XLSX hoặc CSV')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiExtraModels(CreateBatch, SheetBatch, BoHoSo)
  @ApiBody({ schema: { oneOf: [CreateBatch, BoHoSo, SheetBatch].map((dto) => ({ $ref: getSchemaPath(dto) })) } })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Gửi lại cùng khóa và nội dung thì nhận lại đúng lô cũ',
  })
  @ApiResponse({ status: 202, type: BatchView, description: 'Đã nhận; xem tiến độ ở Location' })
  @ProblemResponses(400, 409, 413, 415, 422, 429, 503, 507)
  async create(
    @Req() request: Request,
    @Res() response: Response,
    @UploadedFile() file: Upload | undefined,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<void> {
    const { content, read } = this.sent(request, file, closing(response));
    const { batch, replayed } = await this.batches.create(content, key, read);
    if (replayed) response.set('Idempotent-Replayed', 'true');
    response.location(batchHref(batch.id)).status(202).json(batch);
  }

  @Post('checks')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Kiểm tra một lô, không lưu gì',
    description:
      'Gửi như POST batches. Trả về các dòng đã đọc và mọi lỗi, mỗi lỗi với chỗ của nó; sửa `items[].data` rồi gửi lại dạng JSON cho POST batches. Bảng không đọc được thì báo lỗi như ở đó.',
  })
  @TakesFile('Bảng tính XLSX hoặc CSV')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: { oneOf: [CreateBatch, BoHoSo, SheetBatch].map((dto) => ({ $ref: getSchemaPath(dto) })) } })
  @ApiResponse({ status: 200, type: BatchCheck })
  @ProblemResponses(400, 413, 415, 422, 429, 503)
  check(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @UploadedFile() file: Upload | undefined,
  ): Promise<BatchCheck> {
    const gone = closing(response);
    return this.batches.check(this.sent(request, file, gone).read, gone);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một lô làm đến đâu' })
  @ApiResponse({ status: 200, type: BatchView })
  @ProblemResponses(404)
  get(@Param('id') id: string): Promise<BatchView> {
    return this.batches.get(id);
  }

  @Get(':id/documents')
  @ApiOperation({ summary: 'Các văn bản của một lô, theo thứ tự của lô' })
  @ApiResponse({ status: 200, type: BatchDocuments })
  @ProblemResponses(404)
  documents(@Param('id') id: string): Promise<BatchDocuments> {
    return this.batches.list(id);
  }

  @Get(':id/events')
  @ApiOperation({
    summary: 'Theo dõi tiến độ của lô (server-sent events)',
    description: 'Sự kiện `progress` đầu tiên là hiện tại, rồi từng thay đổi; kết thúc khi lô xong. Dữ liệu như GET.',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Dòng sự kiện', schema: { type: 'string' } })
  @ApiResponse({ status: 204, description: 'Bên gọi đã nhận sự kiện cuối (Last-Event-ID)' })
  @ProblemResponses(404)
  events(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.streams.open(id, request, response);
  }

  @Get(':id/files/zip')
  @ApiOperation({ summary: 'Mọi tệp của lô trong một ZIP, tên tiếng Việt' })
  @ApiQuery({ name: 'format', required: false, enum: FORMATS, description: 'Chỉ những tệp dạng này' })
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, description: 'ZIP', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(404, 409)
  async zip(
    @Param('id') id: string,
    @Query('format') format: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { stream, fileName } = await this.files.zip(id, format);
    response.set('Content-Type', 'application/zip');
    response.set('Content-Disposition', contentDisposition('attachment', fileName));
    // A file that turns out to be damaged on the way breaks the download off; so does a caller who goes.
    await pipeline(stream, response).catch(() => response.destroy());
  }

  @Get(':id/files/pdf')
  @ApiOperation({ summary: 'Một PDF của cả lô để in' })
  @ApiQuery({
    name: 'haiMat',
    required: false,
    enum: ['1'],
    description: '`1`: in hai mặt; mỗi văn bản bắt đầu ở mặt trước của một tờ mới',
  })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, description: 'PDF', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(404, 409, 429)
  async pdf(
    @Param('id') id: string,
    @Query('haiMat') haiMat: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.pdf(id, haiMat === '1', closing(response));
    send(response, 'application/pdf', file);
  }

  @Get(':id/files/xlsx')
  @ApiOperation({ summary: 'Bảng kết quả của lô: từng dòng, số, tên tệp, trạng thái, lỗi' })
  @ApiProduces(XLSX)
  @ApiResponse({ status: 200, description: 'XLSX', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(404, 409)
  async results(@Param('id') id: string, @Res() response: Response): Promise<void> {
    send(response, XLSX, await this.files.results(id));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hủy những văn bản chưa làm xong của lô' })
  @ApiResponse({ status: 200, type: BatchView })
  @ProblemResponses(404)
  cancel(@Param('id') id: string): Promise<BatchView> {
    return this.batches.cancel(id);
  }

  /** What a repeated request must have alike, and how documents are made of it. */
  private sent(request: Request, file: Upload | undefined, gone: AbortSignal): { content: unknown; read: ReadBatch } {
    if (isForm(request)) {
      const fields = request.body as Record<string, unknown>;
      const sheet = uploaded(file);
      return {
        content: { ...fields, file: hashOf(sheet.buffer) },
        read: (engine, today, webhookProblems) =>
          this.sheets.read(engine, fields, sheet, today, { webhookProblems, gone }),
      };
    }
    const body = jsonBody(request);
    const read: ReadBatch = (engine, today, webhookProblems) =>
      (isBoHoSo(body) ? setBatch : jsonBatch)(engine, body, today, webhookProblems);
    return { content: body, read };
  }
}

function send(response: Response, type: string, { bytes, fileName }: { bytes: Uint8Array; fileName: string }): void {
  response.set('Content-Type', type);
  response.set('Content-Disposition', contentDisposition('attachment', fileName));
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
