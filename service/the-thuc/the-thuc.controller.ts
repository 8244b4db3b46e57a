import { Controller, HttpCode, Post, Query, Req, Res, UploadedFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { accepted, closing } from '../http/caller.js';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { fileTypes, sendFile } from '../http/send-file.js';
import { isForm, TakesFile, type Upload, uploaded } from '../http/upload.js';
import { ApiProblem } from '../problems/api-problem.js';
import { CheckView, CorrectionView, REGIMES } from './the-thuc.dto.js';
import { TheThucService } from './the-thuc.service.js';

const regimeQuery = {
  name: 'regime',
  required: false,
  enum: REGIMES,
  description: 'Quy định để xét; bỏ trống thì chọn theo ngày của văn bản, không có ngày thì theo hôm nay',
};
const hocViQuery = {
  name: 'hocVi',
  required: false,
  type: Boolean,
  description: 'Cho ghi học hàm, học vị trước họ tên',
};

@ApiTags('Thể thức')
@Controller('api/v1/the-thuc')
export class TheThucController {
  constructor(private readonly theThuc: TheThucService) {}

  @Post('checks')
  @HttpCode(200)
  @TakesFile('Tệp DOCX hoặc PDF của bất kỳ ai')
  @ApiQuery(regimeQuery)
  @ApiQuery(hocViQuery)
  @ApiOperation({
    summary: 'Kiểm tra thể thức: sai quy tắc nào, ở đâu, theo điều nào, sửa thế nào',
    description:
      'Gửi tệp DOCX hoặc PDF ở trường “file”; hoặc gửi JSON như POST documents để kiểm tra dữ liệu trước khi tạo văn bản. Không lưu gì.',
  })
  @ApiResponse({ status: 200, type: CheckView })
  @ProblemResponses(400, 413, 415, 422, 429, 503)
  check(
    @Req() request: Request,
    @UploadedFile() file: Upload | undefined,
    @Query() query: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CheckView> | CheckView {
    if (!isForm(request)) return this.theThuc.checkData(jsonBody(request), query);
    return this.theThuc.checkFile(uploaded(file), query, closing(response));
  }

  @Post('corrections')
  @HttpCode(200)
  @TakesFile('Tệp DOCX')
  @ApiQuery(regimeQuery)
  @ApiQuery(hocViQuery)
  @ApiOperation({
    summary: 'Sửa thể thức: bản DOCX đã sửa những gì sửa được an toàn, kèm danh sách chỗ đã sửa',
    description:
      'Accept: application/json (mặc định) trả danh sách chỗ sửa và tệp ở dạng base64; Accept theo kiểu DOCX trả thẳng tệp. Không lưu gì.',
  })
  @ApiProduces('application/json', fileTypes.docx)
  @ApiResponse({ status: 200, type: CorrectionView })
  @ProblemResponses(400, 406, 413, 415, 422, 429, 503)
  async correct(
    @Req() request: Request,
    @UploadedFile() file: Upload | undefined,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const type = accepted(request, ['application/json', fileTypes.docx]);
    if (!isForm(request)) throw new ApiProblem('NOT_A_FORM');
    const { answer, bytes } = await this.theThuc.correct(uploaded(file), query, closing(response));
    response.vary('Accept');
    if (type === 'application/json') response.json(answer);
    else {
      response.set('Vanthu-Changes', String(answer.changes.length));
      sendFile(response, { bytes, fileName: answer.docx.fileName, format: 'docx', kind: 'attachment' });
    }
  }
}
