import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CLOCK, type Clock, vietnamDate } from '../clock.js';
import { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/problem.js';
import type { Manifest } from '../engine/template/manifest.js';

/**
 * Tells callers of a version that is no longer for documents of today: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), both
 * the moment in Vietnam at which its last day ended, and `Link` to the version in force (RFC 5829). Its documents are made all
 * the same. Nothing is said of a version in force, or of a draft.
 */
@Injectable()
export class Deprecation implements NestInterceptor {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** On calls whose address names a version. */
  intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    const { id, version } = http.getRequest<Request>().params as Record<string, string>;
    if (id !== undefined && version !== undefined) this.announce(http.getResponse<Response>(), id, version);
    return next.handle();
  }

  announce(response: Response, template: string, version: string): void {
    const manifest = this.engine.catalog.manifest(template, version);
    if (!manifest) return;
    const today = vietnamDate(this.clock.now());
    const headers = deprecation(manifest, today);
    if (!headers) return;
    response.set(headers);
    const inForce = this.inForce(template, today);
    if (inForce !== undefined && inForce !== version) {
      response.append('Link', `</api/v1/templates/${template}/versions/${inForce}>; rel="successor-version"`);
    }
  }

  private inForce(template: string, today: string): string | undefined {
    try {
      return this.engine.catalog.resolve({ template, today }).manifest.version;
    } catch (error) {
      if (error instanceof EngineError) return undefined;
      throw error;
    }
  }
}

/** @param today ISO 8601 */
function deprecation({ status, effective: { from, to } }: Manifest, today: string) {
  const ended = to !== null && to < today;
  if (status === 'draft' || (!ended && status !== 'retired')) return undefined;
  // A version retired by hand may have no last day: it was then never to be used.
  const moment = new Date(`${to ?? from}T00:00:00+07:00`);
  if (to !== null) moment.setUTCDate(moment.getUTCDate() + 1);
  return {
    Deprecation: `@${moment.getTime() / 1_000}`,
    ...(to !== null && { Sunset: moment.toUTCString() }),
  };
}
