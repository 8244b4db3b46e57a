import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Shot } from './make-shot.js';
import { CSS, pageHtml, SCRIPT } from './page.js';
import type { Session } from './session.js';
import type { View } from './shown.js';

/** Nothing from elsewhere, nobody may frame it, nothing is kept. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Serves a session on this machine alone, at a port of its own unless one is named. */
export async function servePreview(session: Session, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(session, server, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, HEADERS);
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${portOf(server)}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function answer(session: Session, server: Server, request: IncomingMessage, response: ServerResponse) {
  const say = (status: number, type: string, body: string | Uint8Array) =>
    response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(body);
  // A name elsewhere that leads to this machine is somebody else's page asking.
  const host = request.headers.host ?? '';
  if (![`127.0.0.1:${portOf(server)}`, `localhost:${portOf(server)}`].includes(host)) {
    return say(403, 'text/plain; charset=utf-8', 'Chỉ xem được ở 127.0.0.1.');
  }
  if (request.method !== 'GET') return say(405, 'text/plain; charset=utf-8', 'Chỉ xem.');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/') return say(200, 'text/html; charset=utf-8', pageHtml(session.name));
  if (pathname === '/preview.js') return say(200, 'text/javascript; charset=utf-8', SCRIPT);
  if (pathname === '/preview.css') return say(200, 'text/css; charset=utf-8', CSS);
  if (pathname === '/events') return events(session, response);
  if (pathname === '/state') {
    const shot = await session.shot(searchParams.get('vi-du') || undefined);
    return say(200, 'application/json; charset=utf-8', JSON.stringify(stateOf(session.revision, shot)));
  }
  const [, view, example = '', at] = /^\/trang\/\d+\/(vi-du|mau)\/([^/]+)\/(\d+)\.png$/.exec(pathname) ?? [];
  const page = view && (await session.picture(view as View, decodeURIComponent(example), Number(at)));
  return page ? say(200, 'image/png', page) : say(404, 'text/plain; charset=utf-8', 'Không có trang này.');
}

/** What the page shows. */
export interface State extends Pick<Shot, 'example' | 'examples' | 'problems' | 'published'> {
  revision: number;
  /** Sizes in points; `mau` is not there for a form in HTML, or one that cannot be printed. */
  pages: { 'vi-du': Size[]; mau?: Size[] };
}

type Size = { width: number; height: number };

function stateOf(revision: number, { document, form, ...rest }: Shot): State {
  return { revision, ...rest, pages: { 'vi-du': document?.pages ?? [], ...(form && { mau: form.pages }) } };
}

function events(session: Session, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
  const stop = session.onChange((revision) => response.write(`event: change\ndata: ${revision}\n\n`));
  response.on('close', stop);
}
