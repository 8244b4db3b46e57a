import { existsSync, type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../../service/engine/engine.js';
import { DataError, EngineError, type Problem } from '../../../service/engine/problem.js';
import { readCanCu } from '../../../service/engine/template/can-cu.js';
import { loadVersion } from '../../../service/engine/template/version-files.js';
import { pagePictures } from '../../../service/templates/picture/rasterise.js';
import type { Bounded } from '../../language/host/bounded.js';
import { TemplateTooHard } from '../../language/host/too-hard.js';

/** What one example of the version looks like now, and what is wrong with it. */
export interface Shot {
  revision: number;
  example: string;
  examples: string[];
  pages: Uint8Array[];
  problems: Problem[];
  /** The form is published: changing it stops its use. */
  published: boolean;
}

const WIDTH = 1240;
const MOST_PAGES = 40;
/** A program that saves writes several files: they are one change. */
const SETTLE_MS = 150;

/** A version that somebody works on: printed again whenever one of its files was saved. */
export class Session {
  #revision = 1;
  readonly #shots = new Map<string, Promise<Shot>>();
  readonly #watchers: FSWatcher[] = [];
  readonly #listeners = new Set<(revision: number) => void>();
  #settling: NodeJS.Timeout | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly bounded: Bounded,
    private readonly home: string,
    private readonly id: string,
    private readonly version: string,
    private readonly today: string,
  ) {}

  get name(): string {
    return `${this.id}@${this.version}`;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Folders are watched, not files: who saves often puts a new file into the place of the old one. */
  watch(): void {
    const { id, version } = this;
    for (const dir of [`templates/${id}/${version}`, `schemas/${id}`, 'schemas/common', `examples/${id}/${version}`]) {
      const folder = path.join(this.home, dir);
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
      shot = this.#make(example, this.#revision);
      this.#shots.set(key, shot);
      shot.catch(() => this.#shots.delete(key));
    }
    return shot;
  }

  close(): void {
    clearTimeout(this.#settling);
    for (const watcher of this.#watchers) watcher.close();
  }

  #changed(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#revision++;
      this.#shots.clear();
      for (const listener of this.#listeners) listener(this.#revision);
    }, SETTLE_MS);
  }

  async #make(wanted: string | undefined, revision: number): Promise<Shot> {
    const shot: Shot = { revision, example: '', examples: [], pages: [], problems: [], published: false };
    const place = `templates/${this.id}/${this.version}`;
    try {
      const loaded = await loadVersion(this.home, this.id, this.version);
      loaded.files();
      const version = loaded.current();
      shot.published = version.manifest.status !== 'draft';
      shot.examples = Object.keys(version.examples);
      shot.example = shot.examples.find((name) => name === wanted) ?? shot.examples[0] ?? '';
      if (shot.example === '') {
        const message = 'Chưa có ví dụ nào để in. Hãy thêm một tệp .json vào thư mục ví dụ.';
        return {
          ...shot,
          problems: [{ path: `examples/${this.id}/${this.version}`, code: 'EXAMPLE_MISSING', message }],
        };
      }
      const { formats } = version.manifest;
      const composed = this.engine.compose(version, version.examples[shot.example]);
      const { files, notes } = await this.engine.render(
        version,
        composed,
        formats.filter((one) => one !== 'html'),
      );
      shot.pages = await pagePictures(files.pdf!, WIDTH, MOST_PAGES);
      shot.problems.push(...notes.map(({ code, message }) => ({ path: '', code, message })));
      const settings = { canCu: readCanCu(this.home) };
      const { regime } = version.manifest;
      const { findings } = await this.bounded.check(files.docx ?? files.pdf!, {
        regime,
        today: this.today,
        settings,
      });
      for (const { rule, severity, message, fix } of findings) {
        if (severity !== 'info') shot.problems.push({ path: '', code: rule, message: `${message} ${fix}` });
      }
    } catch (error) {
      if (error instanceof DataError) {
        const file = `examples/${this.id}/${this.version}/${shot.example}.json`;
        shot.problems.push(...error.problems.map((one) => ({ ...one, path: `${file}#${one.path}` })));
      } else if (error instanceof EngineError || error instanceof TemplateTooHard)
        shot.problems.push({ path: place, code: error.code, message: error.detail });
      else if (error instanceof Error)
        shot.problems.push({ path: place, code: 'TEMPLATE_BROKEN', message: error.message });
      else throw error;
    }
    return shot;
  }
}
