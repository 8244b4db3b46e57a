import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { Config } from '../config.js';
import { SESSION_MS } from './sessions.repository.js';

/** Name of the cookie, and its description in OpenAPI; on https behind `__Host-`, which no neighbouring domain can set. */
export const SESSION_COOKIE = 'vanthu_session';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Where a browser keeps its session: out of reach of scripts, and never sent along from another site. */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly options: CookieOptions;

  constructor(config: Config) {
    const secure = config.publicUrl?.startsWith('https:') ?? false;
    this.name = secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
    this.options = { httpOnly: true, sameSite: 'strict', path: '/', secure };
  }

  /** The token a call brings; undefined where there is none that could be one. */
  read(request: Request): string | undefined {
    for (const part of (request.get('cookie') ?? '').split(';')) {
      const [name = '', value = ''] = part.split('=', 2);
      if (name.trim() === this.name) return TOKEN.test(value.trim()) ? value.trim() : undefined;
    }
    return undefined;
  }

  set(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: SESSION_MS });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
