import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Gate } from '../access/gate.js';
import { BrowserWatch } from './browser-watch.js';
import { Live, Readiness } from './health.dto.js';
import { HealthService } from './health.service.js';

@ApiTags('Vận hành')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthService,
    private readonly browser: BrowserWatch,
    private readonly gate: Gate,
  ) {}

  @Get('live')
  @ApiOperation({
    summary: 'Tiến trình còn chạy, và còn có thể in',
    description: 'Không còn khi hai phút liền không khởi động được trình duyệt: nên khởi động lại tiến trình.',
  })
  @ApiResponse({ status: 200, type: Live })
  @ApiResponse({ status: 503, type: Live, description: 'Cần khởi động lại' })
  async live(@Res() response: Response): Promise<void> {
    const alive = await this.browser.hopeful();
    const said: Live = { status: alive ? 'ok' : 'failing' };
    response
      .status(alive ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(said);
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Sẵn sàng phục vụ: trình duyệt, cơ sở dữ liệu, ổ đĩa, hàng đợi, các mẫu',
    description: 'Khi dịch vụ có khóa API mà bên gọi không gửi khóa, không đăng nhập, chỉ có `status`.',
  })
  @ApiResponse({
    status: 200,
    type: Readiness,
    description: 'Phục vụ được; `degraded`: có phiên bản mẫu bị ngừng, hoặc hàng đợi đang mất liên lạc',
  })
  @ApiResponse({ status: 503, type: Readiness, description: 'Chưa phục vụ được' })
  async ready(@Req() request: Request, @Res() response: Response): Promise<void> {
    const readiness = await this.health.ready();
    response.set('Cache-Control', 'no-store');
    response
      .status(readiness.status === 'unavailable' ? 503 : 200)
      .json((await this.gate.isTrusted(request)) ? readiness : { status: readiness.status });
  }
}
