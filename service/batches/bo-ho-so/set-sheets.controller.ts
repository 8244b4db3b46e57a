import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res, UploadedFile } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CLOCK, type Clock, vietnamDate } from '../../clock.js';
import { contentDisposition } from '../../documents/content-disposition.js';
import { Engine } from '../../engine/engine.js';
import { closing } from '../../http/caller.js';
import { ProblemResponses } from '../../http/openapi.js';
import { XLSX } from '../../http/send-file.js';
import { isForm, TakesFile, type Upload, uploaded } from '../../http/upload.js';
import { ApiProblem, validationFailed } from '../../problems/api-problem.js';
import { checkEnvelope } from '../../problems/envelope.js';
import { SheetReader } from '../sheet/sheet-reader.js';
import { makeRowSheet, type RowForms, readRowSheet } from './people-sheet.js';
import { RowChoice, RowForm, SetRows } from './set-sheets.dto.js';

const REPORTS = { caNhan: 'bao-cao-thanh-tich-ca-nhan', tapThe: 'bao-cao-thanh-tich-tap-the' } as const;

/** The lists of a bộ hồ sơ khen thưởng as sheets. */
@ApiTags('Hàng loạt')
@Controller('api/v1/batches/bo-ho-so/khen-thuong')
export class SetSheetsController {
  constructor(
    private readonly engine: Engine,
    private readonly reader: SheetReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('sheet')
  @ApiOperation({ summary: 'Bảng tính để điền cá nhân, tập thể của bộ hồ sơ khen thưởng' })
  @ApiQuery({ type: RowChoice })
  @ApiProduces(XLSX)
  @ApiResponse({ status: 200, description: 'XLSX', schema: { type: 'string', format: 'binary' } })
  @ProblemResponses(400, 404, 503)
  async sheet(@Query() query: unknown, @Res() response: Response): Promise<void> {
    const { value, problems } = checkEnvelope(RowChoice, query);
    if (problems.length > 0) throw new ApiProblem('QUERY_INVALID', { errors: problems });
    const bytes = await makeRowSheet(this.forms(value), value.nhom);
    const name = value.nhom === 'caNhan' ? 'Cá nhân đề nghị khen' : 'Tập thể đề nghị khen';
    response.set('Content-Type', XLSX);
    response.set('Content-Disposition', contentDisposition('attachment', `${name}.xlsx`));
    response.send(Buffer.from(bytes));
  }

  @Post('rows')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Đọc cá nhân, tập thể của bộ hồ sơ từ bảng tính, không lưu gì',
    description: 'Trả về các dòng như phần tử của `caNhan`, `tapThe`; ô không đọc được giữ nguyên chữ và được báo.',
  })
  @TakesFile('Bảng tính XLSX hoặc CSV')
  @ApiBody({ type: RowForm })
  @ApiResponse({ status: 200, type: SetRows })
  @ProblemResponses(400, 404, 413, 415, 422, 429, 503)
  async rows(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @UploadedFile() file: Upload | undefined,
  ): Promise<SetRows> {
    if (!isForm(request)) throw new ApiProblem('NOT_A_FORM');
    const { value, problems } = checkEnvelope(RowChoice, { ...(request.body as object) });
    if (problems.length > 0) throw validationFailed(problems);
    const forms = this.forms(value);
    const grid = await this.reader.read(uploaded(file).buffer, closing(response));
    return readRowSheet(grid, forms, value.nhom);
  }

  private forms({ nhom, namHoc }: RowChoice): RowForms {
    const today = vietnamDate(this.clock.now());
    const version = (template: string) => this.engine.catalog.resolve({ template, namHoc, today });
    return { toTrinh: version('to-trinh-khen-thuong'), baoCao: version(REPORTS[nhom]) };
  }
}
