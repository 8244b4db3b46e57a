import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProblemResponses } from '../http/openapi.js';
import { Regeneration } from './regenerations.dto.js';
import { RegenerationsService } from './regenerations.service.js';

@ApiTags('Lưu trữ')
@Controller('api/v1/documents/:id/regenerations')
export class RegenerationsController {
  constructor(private readonly regenerations: RegenerationsService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Làm lại một văn bản từ dữ liệu đã lưu và so với tệp đã lưu',
    description:
      'Dùng đúng phiên bản mẫu của văn bản. Không lưu và không thay gì. Khi không giống từng byte, câu trả lời nêu đầu vào nào đã đổi và những dòng khác nhau.',
  })
  @ApiResponse({ status: 200, type: Regeneration })
  @ProblemResponses(404, 409, 429, 503)
  async make(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const regeneration = await this.regenerations.make(id, gone.signal).catch((error: unknown) => {
      // Nobody is left to answer.
      if (gone.signal.aborted) return undefined;
      throw error;
    });
    if (regeneration) response.json(regeneration);
  }
}
