import type { Request } from 'express';

/**
 * Whether a page of this very service makes a call: true or false as the browser says, undefined where nothing does, as
 * with programs. A cookie goes along with calls of other pages, too: another port of this machine is the same site.
 *
 * `Sec-Fetch-Site` is the browser's own word, but it says it only on https and to this machine; else `Origin` is compared
 * with the name that was called, which `allowedHostsOnly` has checked. Under the public name only its own scheme counts.
 */
export function fromOwnPage(request: Pick<Request, 'get'>, publicUrl: string | undefined): boolean | undefined {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  if (origin === undefined) return undefined;
  const url = URL.parse(origin);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const own = publicUrl === undefined ? undefined : new URL(publicUrl);
  if (own && url.host === own.host) return url.origin === own.origin;
  return url.host === request.get('host')?.toLowerCase();
}
