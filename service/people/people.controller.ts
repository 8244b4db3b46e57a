import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  UploadedFile,
} from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { contentDisposition } from '../documents/content-disposition.js';
import { closing } from '../http/caller.js';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { XLSX } from '../http/send-file.js';
import { isForm, TakesFile, type Upload, uploaded } from '../http/upload.js';
import { ApiProblem } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { ImportsService } from './imports.service.js';
import { ImportForm, ListPeople, PeopleImport, PeopleList, Person, PersonFields } from './people.dto.js';
import { PeopleService } from './people.service.js';

@ApiTags('Danh bạ')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly imports: ImportsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Danh bạ', description: 'Theo thứ tự tên của tiếng Việt; tìm không kể dấu và chữ hoa.' })
  @ApiQuery({ type: ListPeople })
  @ApiResponse({ status: 200, type: PeopleList })
  @ProblemResponses(400, 503)
  list(@Query() query: unknown, @Res({ passthrough: true }) response: Response): Promise<PeopleList> {
    const { value, problems } = checkEnvelope(ListPeople, query);
    if (problems.length > 0) throw new ApiProblem('QUERY_INVALID', { errors: problems });
    response.set('Cache-Control', 'no-store');
    return this.people.list(value);
  }

  @Post()
  @ApiOperation({ summary: 'Thêm một người' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Gửi lại cùng khóa và nội dung thì nhận lại đúng người đã thêm',
  })
  @ApiBody({ type: PersonFields })
  @ApiResponse({ status: 201, type: Person })
  @ProblemResponses(400, 409, 413, 415, 422, 503, 507)
  async add(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<Person> {
    const { person, replayed } = await this.people.add(jsonBody(request), key);
    if (replayed) response.set('Idempotent-Replayed', 'true');
    return person;
  }

  @Get('sheet')
  @ApiOperation({ summary: 'Bảng tính để điền và gửi lên POST people/imports' })
  @ApiProduces(XLSX)
  @ApiResponse({ status: 200, description: 'XLSX', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(503)
  async sheet(@Res() response: Response): Promise<void> {
    const bytes = await this.imports.sheet();
    response.set('Content-Type', XLSX);
    response.set('Content-Disposition', contentDisposition('attachment', 'Danh bạ.xlsx'));
    response.send(Buffer.from(bytes));
  }

  @Post('imports')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Nhận danh bạ từ bảng tính',
    description:
      'Nhận cả bảng hoặc không nhận gì: mọi chỗ sai được trả về cùng lúc. Người đã có được nhận ra bằng họ tên và năm sinh, thiếu năm sinh thì bằng họ tên và đơn vị; không rõ là ai thì báo, không đoán. `thu=1`: xem trước, luôn trả 200 và không lưu gì.',
  })
  @TakesFile('Bảng tính XLSX hoặc CSV')
  @ApiBody({ type: ImportForm })
  @ApiResponse({ status: 200, type: PeopleImport })
  @ProblemResponses(400, 409, 413, 415, 422, 429, 503, 507)
  import(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @UploadedFile() file: Upload | undefined,
    @Body('thu') thu: unknown,
  ): Promise<PeopleImport> {
    if (!isForm(request)) throw new ApiProblem('NOT_A_FORM');
    return this.imports.import(uploaded(file), thu === '1', closing(response));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Sửa một người', description: 'Thay toàn bộ: trường không gửi là để trống.' })
  @ApiBody({ type: PersonFields })
  @ApiResponse({ status: 200, type: Person })
  @ProblemResponses(400, 404, 413, 415, 422, 503, 507)
  replace(@Param('id') id: string, @Req() request: Request): Promise<Person> {
    return this.people.replace(id, jsonBody(request));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Xóa một người khỏi danh bạ', description: 'Đã xóa rồi thì cũng trả 204.' })
  @ApiResponse({ status: 204, description: 'Không còn trong danh bạ' })
  @ProblemResponses(503, 507)
  remove(@Param('id') id: string): Promise<void> {
    return this.people.remove(id);
  }
}
