import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApiProblem } from '../problems/api-problem.js';

/** Largest file that may be sent, in bytes. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** Longest other field of a form, in bytes: data that rows of a sheet have in common. */
const FIELD_LIMIT = 256 * 1024;

/** A file of a multipart form, in memory. Its name is the caller's and only ever shown. */
export interface Upload {
  originalname: string;
  buffer: Buffer;
}

const limits = { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, fieldSize: FIELD_LIMIT, parts: 12, headerPairs: 100 };

/** Takes one file in the field `file` of a multipart form. Names are UTF-8, as browsers and curl send them. */
export const TakesFile = (description: string): MethodDecorator =>
  applyDecorators(
    UseInterceptors(FileInterceptor('file', { limits, defParamCharset: 'utf8' } as never)),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary', description } },
      },
    }),
  );

export const isForm = (request: Request): boolean => Boolean(request.is('multipart/form-data'));

/** The file that was sent, with something in it. */
export function uploaded(file: Upload | undefined): Upload {
  if (!file || file.buffer.length === 0) throw new ApiProblem('FILE_MISSING');
  return file;
}
