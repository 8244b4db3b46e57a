import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Certificate of `hooks.test`, signed by itself, for tests alone. */
export const hooksCertificate = `-----BEGIN CERTIFICATE-----
MIIBYTCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAVMRMwEQYDVQQDDApob29rcy50
ZXN0MCAXDTE3MDEwMTAwMDAwMFoYDzIxMTcwMTAxMDAwMDAwWjAVMRMwEQYDVQQD
DApob29rcy50ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE3nMSXawJCdm/
ziFSpitYoGfRDQtuB7RLlpigYC9IH5Ad/IsgmNgk9MkL08rcfLB+PrNr0A/VrH24
eXXzuaOyJaNGMEQwFQYDVR0RBA4wDIIKaG9va3MudGVzdDAMBgNVHRMEBTADAQH/
MB0GA1UdDgQWBBSMJclWtWVwUNFbPTXIVy03HAMO+zAKBggqhkjOPQQDAgNIADBF
AiBQljv2r8zboWSQanUQEyv+Tg/N4L7qNg8Sy4fRbTaGPQIhAJ/LlIMWJQS0rjng
e0IwIbzQecy+ScEmiWgYJ9kkXbXl
-----END CERTIFICATE-----
`;
const hooksKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbLINei5ye4yJAAeC
ZFv8bH4rkfJ6/RH38uUGHOfqQq6hRANCAATecxJdrAkJ2b/OIVKmK1igZ9ENC24H
tEuWmKBgL0gfkB38iyCY2CT0yQvTytx8sH4+s2vQD9Wsfbh5dfO5o7Il
-----END PRIVATE KEY-----
`;

/** What somebody was told. */
export interface Received {
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server that is told of ends. */
export interface Receiver {
  port: number;
  received: Received[];
  /** What it answers with from now on; unless told otherwise 204. */
  answer: RequestListener;
  /** Resolves when so many requests have come. */
  until(count: number): Promise<Received[]>;
  close(): Promise<void>;
}

/** Listens on a free port of loopback. */
export async function startReceiver({ tls = false } = {}): Promise<Receiver> {
  const waiting: { count: number; resolve: (all: Received[]) => void }[] = [];
  const receiver = {
    received: [] as Received[],
    answer: ((_, response) => response.writeHead(204).end()) as RequestListener,
  };
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      receiver.received.push({ url: request.url ?? '', headers: request.headers, body });
      for (const { count, resolve } of waiting) if (receiver.received.length >= count) resolve(receiver.received);
      receiver.answer(request, response);
    });
  };
  const server: Server = tls
    ? createTlsServer({ cert: hooksCertificate, key: hooksKey }, listener)
    : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, {
    port: (server.address() as AddressInfo).port,
    until: (count: number) =>
      new Promise<Received[]>((resolve) => {
        if (receiver.received.length >= count) resolve(receiver.received);
        else waiting.push({ count, resolve });
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
