import { Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { jsonBody } from '../http/json-body.js';
import { ProblemResponses } from '../http/openapi.js';
import { validationFailed } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { Gate } from './gate.js';
import { KeyRing } from './key-ring.js';
import { SessionCookie } from './session-cookie.js';
import { SessionView, SignIn } from './sessions.dto.js';
import { SessionsRepository } from './sessions.repository.js';

/** Signing in with a key, for browsers: the key itself stays in no page and in no cookie. */
@ApiTags('Đăng nhập')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly gate: Gate,
    private readonly ring: KeyRing,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsRepository,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Đăng nhập bằng khóa API, cho trình duyệt',
    description:
      'Đặt cookie của một phiên 12 giờ; các lời gọi kèm cookie đó như kèm khóa. Hết phiên khi đăng xuất, khi hết giờ, hoặc khi khóa bị thu hồi.',
  })
  @ApiBody({ type: SignIn })
  @ApiResponse({ status: 201, type: SessionView, description: 'Đã đăng nhập' })
  @ProblemResponses(400, 401, 403, 413, 415, 422, 429, 503)
  async signIn(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    this.gate.refuseOtherPages(request);
    const { value, problems } = checkEnvelope(SignIn, jsonBody(request));
    if (problems.length > 0) throw validationFailed(problems);
    const entry = this.ring.find(value.key.trim());
    if (!entry) throw this.gate.refused(request);
    await this.endSent(request);
    this.cookie.set(response, await this.sessions.open(entry));
    response.set('Cache-Control', 'no-store');
    return { required: true, scope: entry.scope };
  }

  @Get('current')
  @ApiOperation({ summary: 'Bên gọi đã đăng nhập chưa, với quyền gì' })
  @ApiResponse({ status: 200, type: SessionView })
  @ProblemResponses(503)
  async current(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    response.set('Cache-Control', 'no-store');
    return { required: this.ring.required, scope: (await this.gate.callerOf(request))?.scope ?? null };
  }

  @Delete('current')
  @ApiOperation({ summary: 'Đăng xuất', description: 'Kết thúc phiên ở mọi nơi, kể cả bản chép của cookie.' })
  @ApiResponse({ status: 200, type: SessionView, description: 'Đã đăng xuất, hoặc chưa từng đăng nhập' })
  @ProblemResponses(403, 503)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    if (this.cookie.read(request) !== undefined) this.gate.demandOwnPage(request);
    await this.endSent(request);
    this.cookie.clear(response);
    response.set('Cache-Control', 'no-store');
    return { required: this.ring.required, scope: null };
  }

  private async endSent(request: Request): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== undefined) await this.sessions.end(token);
  }
}
