import { Controller, Get, Header, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ProblemResponses } from '../http/openapi.js';
import { ApiProblem } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { Deprecation } from './deprecation.js';
import { CanCuList, CanCuQuery, ExampleList, TemplateList, VersionDetail } from './templates.dto.js';
import { TemplatesService } from './templates.service.js';

const anyObject = { type: 'object', additionalProperties: true } as const;

@ApiTags('Mẫu')
@Controller('api/v1/templates')
@UseInterceptors(Deprecation)
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get()
  @ApiOperation({ summary: 'Các mẫu, các phiên bản của mỗi mẫu, và phiên bản dùng hôm nay' })
  @ApiResponse({ status: 200, type: TemplateList })
  @ProblemResponses()
  list(): TemplateList {
    return this.templates.list();
  }

  @Get(':id/versions/:version')
  @ApiOperation({ summary: 'Một phiên bản của mẫu' })
  @ApiResponse({ status: 200, type: VersionDetail })
  @ProblemResponses(404, 503)
  detail(@Param('id') id: string, @Param('version') version: string): VersionDetail {
    return this.templates.detail(id, version);
  }

  @Get(':id/versions/:version/schema')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ summary: 'Lược đồ dữ liệu của phiên bản (JSON Schema 2020-12)' })
  @ApiProduces('application/schema+json')
  @ApiResponse({ status: 200, description: 'JSON Schema', schema: anyObject })
  @ProblemResponses(404, 503)
  schema(@Param('id') id: string, @Param('version') version: string): unknown {
    return this.templates.schema(id, version);
  }

  @Get(':id/versions/:version/can-cu')
  @ApiOperation({
    summary: 'Căn cứ gợi ý của phiên bản',
    description: 'Có `ngay` thì chỉ những căn cứ có hiệu lực ngày đó; không có thì cả thời gian áp dụng của phiên bản.',
  })
  @ApiQuery({ type: CanCuQuery })
  @ApiResponse({ status: 200, type: CanCuList })
  @ProblemResponses(400, 404, 503)
  canCu(@Param('id') id: string, @Param('version') version: string, @Query() query: unknown): CanCuList {
    const { value, problems } = checkEnvelope(CanCuQuery, query);
    if (problems.length > 0) throw new ApiProblem('QUERY_INVALID', { errors: problems });
    return this.templates.canCu(id, version, value.ngay);
  }

  @Get(':id/versions/:version/examples')
  @ApiOperation({ summary: 'Dữ liệu ví dụ của phiên bản' })
  @ApiResponse({ status: 200, type: ExampleList })
  @ProblemResponses(404, 503)
  examples(@Param('id') id: string, @Param('version') version: string): ExampleList {
    return this.templates.examples(id, version);
  }

  @Get(':id/versions/:version/examples/:name')
  @ApiOperation({ summary: 'Một ví dụ: đúng phần `data` của POST documents' })
  @ApiResponse({ status: 200, description: 'Dữ liệu ví dụ', schema: anyObject })
  @ProblemResponses(404, 503)
  example(@Param('id') id: string, @Param('version') version: string, @Param('name') name: string): unknown {
    return this.templates.example(id, version, name);
  }
}
