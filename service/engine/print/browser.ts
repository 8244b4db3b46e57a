import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession } from 'puppeteer';
import { WINDOW } from './unseen.js';

/**
 * One page of a browser, with what is needed to print on it. It is spoken to directly: puppeteer's own page listens to all that
 * happens in the browser, at a millisecond of this process for every document.
 */
export interface PrintPage {
  cdp: CDPSession;
  frameId: string;
  close(): Promise<unknown>;
  /** Characters of HTML printed since the page's garbage was last collected. */
  sinceCollected: number;
}

export interface LaunchOptions {
  executablePath: string;
  fontconfigFile: string;
  /** Folder for the browser's profile; one sub-folder a launch, removed with the browser. */
  profilesDir: string;
  startTimeoutMs: number;
  /** Chromium's own sandbox. It refuses root, and needs user namespaces, which most containers have not. */
  sandbox: boolean;
}

/** What a browser may know of the environment: the service's holds secrets. */
const KNOWN = /^(PATH|HOME|USER|TMPDIR|TMP|TEMP|SystemRoot|LOCALAPPDATA|LD_LIBRARY_PATH|XDG_.*|DBUS_.*|CHROME_.*)$/;
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => KNOWN.test(name)));

let launches = 0;
const ignore = () => {};

/**
 * One running Chromium: no network, no script, no files, a profile of its own. It ends with this process even on
 * `kill -9`, since the debugging pipe is then closed.
 */
export class RunningBrowser {
  private constructor(
    private readonly browser: Browser,
    /** To the browser itself, for as long as it runs: were it ever let go, puppeteer would not find the browser again. */
    private readonly root: CDPSession,
    readonly version: string,
    private readonly profile: string,
  ) {}

  static async launch(options: LaunchOptions): Promise<RunningBrowser> {
    const profile = join(options.profilesDir, `${process.pid}-${++launches}`);
    mkdirSync(profile, { recursive: true });
    try {
      const browser = await puppeteer.launch({
        executablePath: options.executablePath,
        pipe: true,
        headless: 'shell',
        userDataDir: profile,
        timeout: options.startTimeoutMs,
        protocolTimeout: 0,
        waitForInitialPage: false,
        // The service ends the browser itself, after the running documents.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        env: { ...environment(), FONTCONFIG_FILE: options.fontconfigFile, TZ: 'UTC', LANG: 'C.UTF-8' },
        args: [
          '--font-render-hinting=none',
          '--disable-dev-shm-usage',
          '--disable-gpu',
          '--disable-extensions',
          '--disable-background-networking',
          '--no-first-run',
          // Frames for the screen are made when they are asked for, and nobody asks: printing needs none.
          '--enable-begin-frame-control',
          // A dead proxy, for loopback too, is the second lock beside the pages' offline mode.
          '--proxy-server=http://127.0.0.1:9',
          '--proxy-bypass-list=<-loopback>',
          ...(options.sandbox ? [] : ['--no-sandbox']),
        ],
      });
      // A browser that dies with words unread breaks its pipes with ECONNRESET. Puppeteer stops listening for that once its
      // connection is closed, and an error nobody listens for would end this process.
      for (const stream of browser.process()?.stdio ?? []) stream?.on('error', ignore);
      return new RunningBrowser(browser, await browser.target().createCDPSession(), await browser.version(), profile);
    } catch (error) {
      rmSync(profile, { recursive: true, force: true });
      throw error;
    }
  }

  get connected(): boolean {
    return this.browser.connected;
  }

  onDisconnect(listener: () => void): void {
    this.browser.once('disconnected', listener);
  }

  async openPage(): Promise<PrintPage> {
    const { root } = this;
    const { targetId } = await root.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
    const cdp = root.connection()!.session(sessionId)!;
    const close = () => root.send('Target.closeTarget', { targetId });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
    await cdp.send('Emulation.setDeviceMetricsOverride', { ...WINDOW, deviceScaleFactor: 1, mobile: false });
    await goOffline(cdp);
    await emptyPageLoaded(cdp);
    return { cdp, frameId: frameTree.frame.id, close, sinceCollected: 0 };
  }

  /** Answers when the browser does. */
  async ping(): Promise<void> {
    await this.browser.version();
  }

  /** Ends the browser, by force where it does not end by itself, and removes its profile. Never throws. */
  async end(graceMs: number): Promise<void> {
    const child = this.browser.process();
    const closed = this.browser.close().then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), graceMs);
    });
    if (!(await Promise.race([closed, late])) && child?.pid) kill(child.pid);
    clearTimeout(timer);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function goOffline(cdp: CDPSession): Promise<void> {
  // Told to keep nothing of the pictures it loads: the page stays the same for all its documents.
  await cdp.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  const nothing = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  const everywhere = { urlPattern: '', offline: true, ...nothing };
  await cdp.send('Network.emulateNetworkConditionsByRule', { matchedNetworkConditions: [everywhere] });
}

/** From then on the page tells of every document that it has loaded, and not of the empty one that it began with. */
async function emptyPageLoaded(cdp: CDPSession): Promise<void> {
  await cdp.send('Page.enable');
  const loaded = new Promise<void>((resolve) => {
    cdp.on('Page.lifecycleEvent', ({ name }) => name === 'load' && resolve());
  });
  // Also tells what has been.
  await cdp.send('Page.setLifecycleEventsEnabled', { enabled: true });
  await loaded;
  await cdp.send('Page.setLifecycleEventsEnabled', { enabled: false });
}

/** Chromium leads its own process group: the whole tree goes at once. */
function kill(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}

/** Removes profiles that processes now dead have left behind. */
export function removeStaleProfiles(profilesDir: string): void {
  mkdirSync(profilesDir, { recursive: true });
  for (const name of readdirSync(profilesDir)) {
    const pid = Number(name.split('-')[0]);
    if (Number.isInteger(pid) && pid > 0 && !alive(pid)) {
      rmSync(join(profilesDir, name), { recursive: true, force: true });
    }
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
