import { types } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import { requestContext } from './operations/request-context.js';
import { redisCode } from './queue/redis-words.js';

type Fields = Record<string, string | number | boolean | undefined>;

export const LOG = Symbol('Log');

/** Events of the service. Fields hold ids, codes and times only: never data, names or titles of documents. */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/**
 * One JSON object a line, on standard error: standard output is for the person who starts the service. Each says which
 * request it belongs to, if to any.
 */
export class JsonLog implements Log {
  constructor(private readonly write: (line: string) => void = (line) => process.stderr.write(line)) {}

  info(event: string, fields: Fields = {}): void {
    this.line('info', event, fields);
  }
  warn(event: string, fields: Fields = {}): void {
    this.line('warn', event, fields);
  }
  error(event: string, fields: Fields = {}): void {
    this.line('error', event, fields);
  }

  private line(level: string, event: string, fields: Fields): void {
    this.write(
      `${JSON.stringify({ time: new Date().toISOString(), level, event, ...requestContext.getStore(), ...fields })}\n`,
    );
  }
}

/** What may be logged of an error: what it is and where it came from, without a message that could quote a document. */
export function errorFields(error: unknown): Fields {
  if (!types.isNativeError(error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const errcode = (error as { errcode?: unknown }).errcode;
  return {
    error: error.name,
    message: quotesNothing(error) ? error.message : undefined,
    code: typeof code === 'string' ? code : redisCode(error),
    errcode: typeof errcode === 'number' ? errcode : undefined,
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
    cause: error.cause instanceof Error ? error.cause.name : undefined,
  };
}

/** Messages written for the log or by the runtime about itself; any other could repeat what a caller sent. */
function quotesNothing(error: Error): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (error.name === 'EngineError' || syscall !== undefined || code === 'ERR_SQLITE_ERROR') return true;
  return code === undefined && (error.name === 'TypeError' || error.name === 'ReferenceError');
}

/** Nest's own warnings and errors as the same JSON lines; its start-up chatter is left out. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}
  log(): void {}
  debug(): void {}
  verbose(): void {}
  warn(message: unknown, context?: string): void {
    this.to.warn('nest', { message: String(message), context });
  }
  error(message: unknown, _stack?: string, context?: string): void {
    this.to.error('nest', { message: String(message), context });
  }
  fatal(message: unknown, context?: string): void {
    this.to.error('nest', { message: String(message), context });
  }
}
