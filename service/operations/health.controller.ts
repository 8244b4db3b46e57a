import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Live, Readiness } from './health.dto.js';
import { HealthService } from './health.service.js';

@ApiTags('Vận hành')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @ApiOperation({ summary: 'Tiến trình còn chạy' })
  @ApiResponse({ status: 200, type: Live })
  live(): Live {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Sẵn sàng phục vụ: trình duyệt, cơ sở dữ liệu, ổ đĩa, hàng đợi, các mẫu' })
  @ApiResponse({
    status: 200,
    type: Readiness,
    description: 'Phục vụ được; `degraded`: có phiên bản mẫu bị ngừng, hoặc hàng đợi đang mất liên lạc',
  })
  @ApiResponse({ status: 503, type: Readiness, description: 'Chưa phục vụ được' })
  async ready(@Res() response: Response): Promise<void> {
    const readiness = await this.health.ready();
    response.set('Cache-Control', 'no-store');
    response.status(readiness.status === 'unavailable' ? 503 : 200).json(readiness);
  }
}
