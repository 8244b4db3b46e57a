import { Controller, HttpCode, Post, Query, Req, Res, UploadedFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CreateDocument } from '../documents/documents.dto.js';
import type { Format } from '../engine/template/manifest.js';
import { accepted, closing } from '../http/caller.js';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { fileTypes, sendFile } from '../http/send-file.js';
import { isForm, TakesFile, type Upload, uploaded } from '../http/upload.js';
import { Deprecation } from '../templates/deprecation.js';
import { danhDauQuery } from './previews.dto.js';
import { PreviewsService } from './previews.service.js';

/** By media type; the first is what a caller gets who takes anything. */
const formats = new Map<string, Format>([
  [fileTypes.pdf, 'pdf'],
  ['text/html', 'html'],
  [fileTypes.docx, 'docx'],
]);
/** A file that is sent is a DOCX already. */
const ofFile = [fileTypes.pdf, 'text/html'];

@ApiTags('Xem trước')
@Controller('api/v1/previews')
export class PreviewsController {
  constructor(
    private readonly previews: PreviewsService,
    private readonly deprecation: Deprecation,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Xem trước: làm ra ngay, không lưu gì',
    description:
      'Gửi JSON như POST documents, dạng chọn bằng Accept (mặc định PDF), "formats" không có tác dụng; hoặc gửi một tệp DOCX bất kỳ ở trường “file” để có PDF hay HTML của nó.',
  })
  @TakesFile('Tệp DOCX bất kỳ')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiExtraModels(CreateDocument)
  @ApiBody({ schema: { $ref: getSchemaPath(CreateDocument) } })
  @ApiQuery(danhDauQuery)
  @ApiProduces(...formats.keys())
  @ApiResponse({ status: 200, description: 'Nội dung tệp', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(400, 406, 413, 415, 422, 429, 503)
  async make(
    @Req() request: Request,
    @UploadedFile() file: Upload | undefined,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const form = isForm(request);
    const marked = this.previews.marked(query, form);
    const format = formats.get(accepted(request, marked ? [fileTypes.pdf] : form ? ofFile : [...formats.keys()]))!;
    const gone = closing(response);
    const work = form
      ? this.previews.ofFile(uploaded(file), format, marked, gone)
      : this.previews.make(jsonBody(request), format, marked, gone);
    const preview = await work.catch((error: unknown) => {
      // Nobody is left to answer.
      if (gone.aborted) return undefined;
      throw error;
    });
    if (preview?.madeWith) {
      this.deprecation.announce(response, preview.madeWith.template, preview.madeWith.version);
    }
    if (preview && preview.notes.length > 0) response.set('Vanthu-Notes', preview.notes.join(', '));
    if (preview) sendFile(response.vary('Accept'), { ...preview, format, kind: 'inline' });
  }
}
