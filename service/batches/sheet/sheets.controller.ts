import { Controller, Get, Param, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { contentDisposition } from '../../documents/content-disposition.js';
import { ProblemResponses } from '../../http/openapi.js';
import { XLSX } from '../../http/send-file.js';
import { Deprecation } from '../../templates/deprecation.js';
import { TemplatesService } from '../../templates/templates.service.js';
import { makeSheet } from './make-sheet.js';

@ApiTags('Mẫu')
@Controller('api/v1/templates')
@UseInterceptors(Deprecation)
export class SheetsController {
  constructor(private readonly templates: TemplatesService) {}

  @Get(':id/versions/:version/sheet')
  @ApiOperation({
    summary: 'Bảng tính để điền và gửi lên POST batches',
    description: 'Mỗi trường một cột, có lời nhắc và danh sách chọn; trang “Ví dụ” và “Hướng dẫn” đi kèm.',
  })
  @ApiProduces(XLSX)
  @ApiResponse({ status: 200, description: 'XLSX', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(404, 503)
  async sheet(@Param('id') id: string, @Param('version') version: string, @Res() response: Response): Promise<void> {
    const found = this.templates.version(id, version);
    const bytes = await makeSheet(found);
    response.set('Content-Type', XLSX);
    response.set('Content-Disposition', contentDisposition('attachment', `${found.manifest.name} ${version}.xlsx`));
    response.send(Buffer.from(bytes));
  }
}
