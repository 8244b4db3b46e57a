import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CreateDocument } from '../documents/documents.dto.js';
import type { Format } from '../engine/template/manifest.js';
import { accepted, closing } from '../web/caller.js';
import { jsonBody } from '../web/json-body.js';
import { ProblemResponses } from '../web/openapi.js';
import { fileTypes, sendFile } from '../web/send-file.js';
import { PreviewsService } from './previews.service.js';

/** By media type; the first is what a caller gets who takes anything. */
const formats = new Map<string, Format>([
  [fileTypes.pdf, 'pdf'],
  ['text/html', 'html'],
  [fileTypes.docx, 'docx'],
]);

@ApiTags('Xem trước')
@Controller('api/v1/previews')
export class PreviewsController {
  constructor(private readonly previews: PreviewsService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Xem trước: làm ra ngay, không lưu gì',
    description: 'Nội dung như POST documents; dạng chọn bằng Accept (mặc định PDF), "formats" không có tác dụng.',
  })
  @ApiBody({ type: CreateDocument })
  @ApiProduces(...formats.keys())
  @ApiResponse({ status: 200, description: 'Nội dung tệp', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(400, 406, 413, 415, 422, 429, 503)
  async make(@Req() request: Request, @Res() response: Response): Promise<void> {
    const format = formats.get(accepted(request, [...formats.keys()]))!;
    const gone = closing(response);
    const preview = await this.previews.make(jsonBody(request), format, gone).catch((error: unknown) => {
      // Nobody is left to answer.
      if (gone.aborted) return undefined;
      throw error;
    });
    if (preview && preview.notes.length > 0) response.set('Vanthu-Notes', preview.notes.join(', '));
    if (preview) sendFile(response.vary('Accept'), { ...preview, format, kind: 'inline' });
  }
}
