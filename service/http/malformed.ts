import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ProblemCode, problemTable, words } from '../problems/codes.js';

const codes: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
};

/**
 * Answers what never becomes a request, because Node's HTTP parser gives up on it: as a problem like any other, instead
 * of Node's empty answer.
 */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  const begun = (socket as Socket & { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent;
  if (!socket.writable || begun) {
    socket.destroy();
    return;
  }
  const code = codes[error.code ?? ''] ?? 'BAD_REQUEST';
  const { status } = problemTable[code];
  const { title, detail } = words(code, 'vi');
  const body = JSON.stringify({ type: `urn:vanthu:problem:${code}`, title, status, detail, code });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Content-Language: vi',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
