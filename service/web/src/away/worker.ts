/**
 * The service worker: what a page asks for while the service is away. Everything comes from the service first, so an upgraded
 * service is never hidden behind an older app; only where there is no answer, what was kept from the last ones is given.
 *
 * Kept are the page with the files of its build, in a cache named by the build, and what a form stands on: the templates, their
 * schemas, the office's data. Drafts are kept by the page itself (fill/drafts/), and everything else needs the service.
 */

/** What a page tells once it is drawn: the paths it has asked for so far. `entry`: the script of its build that it began with. */
export interface Loaded {
  entry: string;
  paths: string[];
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface Telling extends Extendable {
  data: Loaded;
}
declare const self: {
  location: Location;
  registration: { navigationPreload?: { enable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(type: 'message', listen: (event: Telling) => void): void;
};

const BUILD = 'vanthu-trang-';
const FORMS = 'vanthu-mau';
/** Every page of the app is this one. */
const PAGE = '/app';
const IN_APP = /^\/(?:app(?:\/.*)?)?$/;
const OF_FORMS = /^\/api\/v1\/(?:sessions\/current|office|templates|templates\/[^/]+\/versions\/[^/]+\/schema)$/;
/** What a proxy says in the place of a service that is away. */
const AWAY = new Set([502, 503, 504]);

// Nothing waits for the older one: neither serves what is old.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
// The page is asked for while the worker wakes up.
self.addEventListener('activate', (event) =>
  event.waitUntil(self.registration.navigationPreload?.enable() ?? Promise.resolve()),
);
self.addEventListener('message', (event) => {
  const { entry, paths } = event.data;
  const files = paths.filter((path) => path.startsWith('/assets/'));
  event.waitUntil(Promise.all([keepBuild(entry, files), keepForms(paths.filter((path) => OF_FORMS.test(path)))]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (IN_APP.test(pathname)) event.respondWith(page(event));
  } else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (OF_FORMS.test(pathname)) event.respondWith(ofForms(event, pathname));
});

async function page({ request, preloadResponse }: Fetching): Promise<Response> {
  return orKept(
    async () => (await preloadResponse) ?? fetch(request),
    (answer) => AWAY.has(answer.status),
    PAGE,
  );
}

/** A file of an older build, which the service has no more, is kept for a page that was open before the upgrade. */
const file = (request: Request): Promise<Response> =>
  orKept(
    () => fetch(request),
    ({ ok }) => !ok,
    request,
  );

async function ofForms(event: Fetching, pathname: string): Promise<Response> {
  const answer = await orKept(
    () => fetch(event.request),
    ({ status }) => AWAY.has(status),
    pathname,
  );
  const copy = answer.ok ? answer.clone() : undefined;
  if (copy) event.waitUntil(caches.open(FORMS).then((cache) => cache.put(pathname, copy)));
  // Whoever may not see them now does not see what was kept of them.
  if (answer.status === 401) event.waitUntil(caches.delete(FORMS));
  return answer;
}

/** The service's answer; where there is none, or one that is as good as none, what was kept. */
async function orKept(
  ask: () => Promise<Response>,
  isNone: (answer: Response) => boolean,
  key: string | Request,
): Promise<Response> {
  const kept = () => caches.match(key, { ignoreVary: true });
  let answer: Response;
  try {
    answer = await ask();
  } catch (error) {
    const instead = await kept();
    if (instead) return instead;
    throw error;
  }
  return isNone(answer) ? ((await kept()) ?? answer) : answer;
}

/**
 * Keeps the page and its files, whole or not at all; then lets the builds before go. A page of a build that the service has no
 * more is not kept: what it tells comes too late.
 */
async function keepBuild(entry: string, files: readonly string[]): Promise<void> {
  const name = BUILD + entry;
  const shell = await fetch(PAGE, { cache: 'no-store' });
  if (!shell.ok || !(await shell.clone().text()).includes(entry)) return;
  const cache = await caches.open(name);
  await cache.addAll(await missing(cache, [...new Set([entry, ...files])]));
  await cache.put(PAGE, shell);
  for (const other of await caches.keys()) {
    if (other.startsWith(BUILD) && other !== name) await caches.delete(other);
  }
}

/** What the first page asked for before there was this worker. */
async function keepForms(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(FORMS);
  await cache.addAll(await missing(cache, paths));
}

async function missing(cache: Cache, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => ((await cache.match(path, { ignoreVary: true })) ? [] : path)),
  );
  return found.flat();
}
