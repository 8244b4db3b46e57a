import { Controller, Get, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { ifMatch, preconditionRequired, sendRevision } from '../http/revision.js';
import { Office, OfficeView } from './office.dto.js';
import { OfficeService } from './office.service.js';

@ApiTags('Cơ quan')
@Controller('api/v1/office')
export class OfficeController {
  constructor(private readonly office: OfficeService) {}

  @Get()
  @ApiOperation({ summary: 'Cơ quan của tôi', description: 'ETag là `revision`, để gửi lại trong If-Match khi lưu.' })
  @ApiResponse({ status: 200, type: OfficeView })
  @ProblemResponses(503)
  async get(@Res({ passthrough: true }) response: Response): Promise<OfficeView> {
    return shown(response, await this.office.get());
  }

  @Put()
  @ApiOperation({
    summary: 'Lưu cơ quan của tôi',
    description:
      'Thay toàn bộ. Nếu người khác đã lưu sau lần đọc của bạn thì không ghi đè: 412, với ETag của bản hiện tại.',
  })
  @ApiBody({ type: Office })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag của bản đã đọc, ví dụ `"0"` khi chưa lưu lần nào' })
  @ApiResponse({ status: 200, type: OfficeView })
  @ProblemResponses(400, 412, 413, 415, 422, 428, 503, 507)
  async save(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<OfficeView> {
    const seen = ifMatch(request);
    if (seen === undefined) throw preconditionRequired('If-Match: "<revision>"');
    return shown(response, await this.office.save(jsonBody(request), seen));
  }
}

function shown(response: Response, view: OfficeView): OfficeView {
  sendRevision(response, view.revision);
  return view;
}
