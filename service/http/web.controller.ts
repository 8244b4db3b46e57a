import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../config.js';
import { Engine } from '../engine/engine.js';
import { cspWithStyle } from './security.js';
import { newest, startPage, startPageCss } from './start-page.js';

@ApiExcludeController()
@Controller()
export class WebController {
  constructor(
    private readonly config: Config,
    private readonly engine: Engine,
  ) {}

  @Get()
  @Header('Content-Security-Policy', cspWithStyle(startPageCss))
  start(@Req() request: Request, @Res() response: Response): void {
    const { catalog } = this.engine;
    const exampleOf = (id: string, version: string) => Object.keys(catalog.get(id, version).examples)[0];
    const host = request.get('host') ?? `127.0.0.1:${request.socket.localPort}`;
    const page = startPage(newest(catalog.list(), exampleOf), this.config.publicUrl ?? `http://${host}`);
    response.type('html').send(page);
  }
}
