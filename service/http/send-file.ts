import type { Request, Response } from 'express';
import { contentDisposition } from '../documents/content-disposition.js';
import type { Format } from '../engine/template/manifest.js';

export const fileTypes: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A document shown as a page has no business with this origin: no script, no network, its own styles only. */
const sandbox = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/**
 * Whether `If-None-Match` names this hash. Express's own check gives up at `Cache-Control: no-cache`, which `fetch`
 * sends with every request that carries an ETag.
 */
export function callerHas(request: Request, sha256: string): boolean {
  const tags = (request.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(`"${sha256}"`) || tags.includes('*');
}

export function sendFile(
  response: Response,
  file: { bytes: Uint8Array; fileName: string; format: Format; kind: 'inline' | 'attachment' },
): void {
  response.set('Content-Type', fileTypes[file.format]);
  response.set('Content-Disposition', contentDisposition(file.kind, file.fileName));
  if (file.format === 'html') response.set('Content-Security-Policy', sandbox);
  response.send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}
