import { createHmac } from 'node:crypto';

/**
 * The header `Vanthu-Signature` of a body sent at `seconds` (Unix time): `t=…,v1=…`, where `v1` is the HMAC-SHA256 of
 * `t.body` in hex, one for each secret, so that a receiver may take the new secret while the old one still counts.
 */
export function signature(secrets: readonly string[], seconds: number, body: string): string {
  const sign = (secret: string) => createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return [`t=${seconds}`, ...secrets.map((secret) => `v1=${sign(secret)}`)].join(',');
}
