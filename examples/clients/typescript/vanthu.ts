import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { components } from './api.ts';

export type CreateDocument = components['schemas']['CreateDocument'];
export type VanthuDocument = components['schemas']['DocumentView'];
export type Problem = components['schemas']['ProblemDetails'];
export type Format = keyof components['schemas']['DocumentFiles'];

/** The service refused; `problem.errors` has every place in the request that is wrong. */
export class VanthuError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** A caller of Văn Thư. Needs Node 20 or later and nothing else. */
export class Vanthu {
  private readonly url: string;
  private readonly key: string | undefined;

  constructor(url: string, key?: string) {
    this.url = url.replace(/\/$/, '');
    this.key = key;
  }

  /**
   * Makes a document and waits until it is finished. May be repeated with the same key after any failure, also when no
   * answer came: there is one document.
   */
  async make(request: CreateDocument, idempotencyKey: string): Promise<VanthuDocument> {
    const response = await this.call('/api/v1/documents', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=60', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify(request),
    });
    let document = (await response.json()) as VanthuDocument;
    while (document.status === 'queued' || document.status === 'rendering') {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      document = (await (await this.call(`/api/v1/documents/${document.id}`)).json()) as VanthuDocument;
    }
    return document;
  }

  /** The bytes of a file, checked against the hash that the document names. */
  async download(document: VanthuDocument, format: Format): Promise<Uint8Array> {
    const file = document.files[format];
    if (!file) throw new Error(`document ${document.id} (${document.status}) has no ${format}`);
    const bytes = new Uint8Array(await (await this.call(file.href)).arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== file.sha256) throw new Error(`${format} of ${document.id} is damaged`);
    return bytes;
  }

  private async call(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.key) headers.set('Authorization', `Bearer ${this.key}`);
    for (let tries = 1; ; tries++) {
      const response = await fetch(this.url + path, { ...init, headers });
      if (response.ok) return response;
      // Busy or stopping: it says when to come again.
      const seconds = Number(response.headers.get('retry-after'));
      if (tries === 5 || !seconds || ![429, 503].includes(response.status)) {
        throw new VanthuError((await response.json()) as Problem);
      }
      await response.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    }
  }
}

/**
 * Whether a webhook comes from the service: the signature fits the body as it came (before any parsing), and is not older
 * than five minutes.
 */
export function isGenuine(header: string, body: Uint8Array | string, secret: string, now = Date.now()): boolean {
  const parts = header.split(',').map((part) => part.split('=', 2) as [string, string]);
  const t = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(t) || Math.abs(now / 1_000 - Number(t)) > 300) return false;
  const mine = createHmac('sha256', secret).update(`${t}.`).update(body).digest();
  return parts.some(([name, hex]) => {
    const theirs = name === 'v1' ? Buffer.from(hex ?? '', 'hex') : undefined;
    return theirs !== undefined && theirs.length === mine.length && timingSafeEqual(theirs, mine);
  });
}
