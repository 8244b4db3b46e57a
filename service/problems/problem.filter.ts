import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UPLOAD_LIMIT } from '../http/upload.js';
import { v7Id } from '../ids.js';
import { errorFields, type Log } from '../log.js';
import { ApiProblem, problemOf } from './api-problem.js';
import { type Language, problemTable, words } from './codes.js';

/** Methods that some route takes at a path. */
export type MethodsAt = (path: string) => string[];

/** Every error, expected or not, leaves as `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly methodsAt: MethodsAt,
    private readonly bodyLimit: number,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const expected = problemOf(error) ?? this.ofHttp(error, request);
    // A caller cannot mend an altered template or a full disk: whoever runs the service has to hear of it, too.
    if (expected && expected !== error && statusOf(expected) >= 500)
      this.log.error('request.refused', errorFields(error));
    const problem = expected ?? this.unexpected(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(problem, request, response);
  }

  private ofHttp(error: unknown, request: Request): ApiProblem | undefined {
    const path = request.path;
    switch (httpStatus(error)) {
      case 400:
        return new ApiProblem(isJsonError(error) ? 'BROKEN_JSON' : 'BAD_REQUEST');
      case 404: {
        const methods = this.methodsAt(path);
        if (methods.length === 0 || methods.includes(request.method))
          return new ApiProblem('NOT_FOUND', { params: { path } });
        const allowed = methods.join(', ');
        return new ApiProblem('METHOD_NOT_ALLOWED', { params: { path, allowed }, headers: { Allow: allowed } });
      }
      case 413:
        return new ApiProblem('BODY_TOO_LARGE', {
          params: { limit: limitOf(error) ?? (isUpload(request) ? UPLOAD_LIMIT : this.bodyLimit) },
        });
      case 415:
        return new ApiProblem('NOT_JSON');
      default:
        return undefined;
    }
  }

  private unexpected(error: unknown): ApiProblem {
    const id = v7Id();
    this.log.error('request.failed', { id, ...errorFields(error) });
    return new ApiProblem('INTERNAL', { params: { id } });
  }
}

const statusOf = ({ code, options }: ApiProblem) => options.status ?? problemTable[code].status;

export function sendProblem(problem: ApiProblem, request: Request, response: Response): void {
  const { code, options } = problem;
  const language: Language = request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
  const { title, detail } = words(code, language, options.params);
  const status = statusOf(problem);
  response.status(status);
  response.set({ ...options.headers, 'Cache-Control': 'no-store', 'Content-Language': language });
  response.vary('Accept-Language');
  response.type('application/problem+json');
  response.send(
    JSON.stringify({
      type: `urn:vanthu:problem:${code}`,
      title,
      status,
      detail: (language === 'vi' ? options.detail : undefined) ?? detail,
      instance: request.path,
      code,
      ...(options.errors ? { errors: options.errors } : {}),
      ...options.members,
    }),
  );
}

/** Batches in JSON are as long as files. */
const isUpload = (request: Request) => request.is('multipart/form-data') || request.path === '/api/v1/batches';

/** Of Nest's own exceptions and of the errors that body-parser and the router raise. */
function httpStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : undefined;
}

/** How much the body parser would have read. */
function limitOf(error: unknown): number | undefined {
  const { limit } = error as { limit?: unknown };
  return typeof limit === 'number' ? limit : undefined;
}

/** The body parser's complaint, which Nest wraps; a malformed address is also a 400. */
function isJsonError(error: unknown): boolean {
  return (error as { cause?: { type?: unknown } }).cause?.type === 'entity.parse.failed';
}
