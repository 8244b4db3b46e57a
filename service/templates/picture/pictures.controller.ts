import { Controller, Get, Param, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ProblemResponses } from '../../http/openapi.js';
import { callerHas } from '../../http/send-file.js';
import { Deprecation } from '../deprecation.js';
import { PicturesService } from './pictures.service.js';

@ApiTags('Mẫu')
@Controller('api/v1/templates')
@UseInterceptors(Deprecation)
export class PicturesController {
  constructor(private readonly pictures: PicturesService) {}

  @Get(':id/versions/:version/picture')
  @ApiOperation({
    summary: 'Hình trang đầu của phiên bản',
    description: 'PNG rộng 480 điểm: trang đầu của ví dụ đầu tiên, đúng như khi in. Được vẽ khi hỏi lần đầu.',
  })
  @ApiProduces('image/png')
  @ApiResponse({ status: 200, description: 'PNG; ETag là SHA-256', schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 304, description: 'Bên gọi đã có đúng hình này (If-None-Match)' })
  @ProblemResponses(404, 429, 503)
  async picture(
    @Param('id') id: string,
    @Param('version') version: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { png, sha256, draft } = await this.pictures.get(id, version);
    response.set({ ETag: `"${sha256}"`, 'Cache-Control': draft ? 'private, no-cache' : 'private, max-age=3600' });
    if (callerHas(request, sha256)) {
      response.status(304).end();
      return;
    }
    response.type('image/png').send(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
  }
}
