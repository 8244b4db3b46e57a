import { existsSync, type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { makeOwn, makeShot, type Own, type Shot, type Subject } from './make-shot.js';
import type { View } from './shown.js';

/** A program that saves writes several files: they are one change. */
const SETTLE_MS = 150;

/** A version that somebody works on: printed again whenever one of its files was saved. */
export class Session {
  #revision = 1;
  #own: Promise<Own> | undefined;
  readonly #shots = new Map<string, Promise<Shot>>();
  readonly #watchers: FSWatcher[] = [];
  readonly #listeners = new Set<(revision: number) => void>();
  #settling: NodeJS.Timeout | undefined;

  constructor(private readonly subject: Subject) {}

  get name(): string {
    return `${this.subject.id}@${this.subject.version}`;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Folders are watched, not files: who saves often puts a new file into the place of the old one. */
  watch(): void {
    const { home, id, version } = this.subject;
    for (const dir of [`templates/${id}/${version}`, `schemas/${id}`, 'schemas/common', `examples/${id}/${version}`]) {
      const folder = path.join(home, dir);
      if (!existsSync(folder)) continue;
      this.#watchers.push(
        watch(folder, (_, name) => {
          if (!/^(\.|~\$)/.test(name ?? '')) this.#changed();
        }),
      );
    }
  }

  onChange(listener: (revision: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The example of that name, else the first. */
  shot(example: string | undefined): Promise<Shot> {
    const key = example ?? '';
    let shot = this.#shots.get(key);
    if (!shot) {
      this.#own ??= makeOwn(this.subject);
      shot = this.#own.then((own) => makeShot(this.subject, own, example));
      this.#shots.set(key, shot);
      shot.catch(() => this.#forget());
    }
    return shot;
  }

  /** PNG of a page, counted from 0. */
  async picture(view: View, example: string | undefined, at: number): Promise<Uint8Array | undefined> {
    const { document, form } = await this.shot(example);
    return (view === 'mau' ? form : document)?.picture(at);
  }

  close(): void {
    clearTimeout(this.#settling);
    for (const watcher of this.#watchers) watcher.close();
  }

  #forget(): void {
    this.#own = undefined;
    this.#shots.clear();
  }

  #changed(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#revision++;
      this.#forget();
      for (const listener of this.#listeners) listener(this.#revision);
    }, SETTLE_MS);
  }
}
