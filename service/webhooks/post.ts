import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './addresses.js';

/** How a delivery went; `OK` alone is good. Stable codes of the delivery log. */
export const OUTCOMES = [
  'OK',
  'STATUS',
  'GONE',
  'REDIRECT',
  'TIMEOUT',
  'CONNECTION',
  'TLS',
  'NAME',
  'ADDRESS_REFUSED',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Posted {
  outcome: Outcome;
  /** HTTP status of the answer, where there was one. */
  status?: number;
}

export interface Address {
  address: string;
  family: number;
}

export interface PostOptions {
  /** Also to addresses that are not public. */
  allowPrivate: boolean;
  /** For name, connection, request and answer together. */
  timeoutMs: number;
  /** Ends it at once. */
  signal?: AbortSignal;
  /** Every address of a name. */
  resolve?: (name: string) => Promise<Address[]>;
  /** Certificate authorities in place of the usual ones. */
  ca?: string;
}

/** More of an answer than this is not read. */
const ANSWER_LIMIT = 64 * 1024;

const systemResolve = (name: string): Promise<Address[]> => lookup(name, { all: true });

/**
 * Sends a body to an address that a caller chose. The name is resolved once; if any of its addresses is not public,
 * nothing is dialled, else one of those very addresses is: a name that answers differently the next time gains nothing.
 * Redirects are not followed. Rejects only when `signal` aborts.
 */
export async function post(
  url: URL,
  body: string,
  headers: Record<string, string>,
  { allowPrivate, timeoutMs, signal, resolve = systemResolve, ca }: PostOptions,
): Promise<Posted> {
  const deadline = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
  try {
    const name = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const family = isIP(name);
    const addresses = family ? [{ address: name, family }] : await before(deadline, resolve(name));
    if (addresses.length === 0) return { outcome: 'NAME' };
    if (!allowPrivate && !addresses.every(({ address }) => isPublic(address))) return { outcome: 'ADDRESS_REFUSED' };
    const answer = await send(url, body, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' },
      lookup: pinned(addresses),
      // A connection of its own: one kept open would be dialled by an earlier answer of the name.
      agent: false,
      signal: deadline,
      maxHeaderSize: 16 * 1024,
      ...(url.protocol === 'https:' && { rejectUnauthorized: true, ...(ca !== undefined && { ca }) }),
    });
    return outcomeOf(answer.statusCode ?? 0);
  } catch (error) {
    signal?.throwIfAborted();
    return { outcome: failureOf(error, deadline) };
  }
}

/** Ends the wait, not the work: a look-up cannot be stopped. */
function before<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  deadline.throwIfAborted();
  return new Promise((resolve, reject) => {
    const late = () => reject(deadline.reason);
    deadline.addEventListener('abort', late, { once: true });
    work.then(resolve, reject).finally(() => deadline.removeEventListener('abort', late));
  });
}

/** Answers every look-up with what was checked. */
function pinned(addresses: Address[]): LookupFunction {
  return (_, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, addresses);
    else done(null, first!.address, first!.family);
  };
}

/** Resolves with the head of the answer once as much of its body has come as is read. */
function send(url: URL, body: string, options: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    let answered: IncomingMessage | undefined;
    // Once there is a status it counts: a body that breaks off or never ends changes nothing.
    const failed = (error: unknown) => (answered ? resolve(answered) : reject(error));
    request(url, options, (answer) => {
      answered = answer;
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > ANSWER_LIMIT) answer.destroy();
      });
      answer.on('error', failed);
      answer.on('close', () => resolve(answer));
    })
      .on('error', failed)
      .end(body);
  });
}

function outcomeOf(status: number): Posted {
  if (status >= 200 && status < 300) return { outcome: 'OK', status };
  if (status >= 300 && status < 400) return { outcome: 'REDIRECT', status };
  return { outcome: status === 410 ? 'GONE' : 'STATUS', status };
}

function failureOf(error: unknown, deadline: AbortSignal): Outcome {
  if (deadline.aborted) return 'TIMEOUT';
  const code = String((error as { code?: unknown }).code ?? '');
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'NAME';
  if (/^ERR_(TLS|SSL)|CERT|SIGNATURE|^EPROTO$/.test(code)) return 'TLS';
  return 'CONNECTION';
}
