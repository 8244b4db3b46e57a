import { setImmediate } from 'node:timers/promises';
import { type Composed, compose } from './compose/compose.js';
import { markedView } from './compose/marked-view.js';
import type { DataNote } from './compose/notes.js';
import { type Desk, OwnDesk } from './desk.js';
import type { EngineFacts } from './facts.js';
import { fillDocx } from './fill/fill.js';
import type { Marking } from './marks.js';
import { type OwnCode, ownCode } from './own-code.js';
import { Printer } from './print/printer.js';
import { type Paper, type Prints, type Sets, setOnPaper } from './print/set-on-paper.js';
import { EngineError } from './problem.js';
import { type Docx, packed } from './seal/docx.js';
import { sealPdf } from './seal/pdf.js';
import { Catalog } from './template/catalog.js';
import type { Format, TemplateVersion } from './template/manifest.js';
import { readCoreProperties } from './typeset/core-properties.js';
import { FontMetrics } from './typeset/fonts.js';
import { DocxPackage } from './typeset/package.js';
import { type Typeset, type TypesetNote, type TypesetOptions, typeset } from './typeset/typeset.js';

export interface EngineOptions {
  /** Folder with `templates/`, `schemas/`, `examples/`. */
  home: string;
  /** Folder the engine may write what it needs while it runs: fontconfig, browser profiles. */
  runtimeDir: string;
  /** The browser's executable (`findBrowser` looks for one). */
  browserPath: string;
  pages?: number | undefined;
  maxWaiting?: number | undefined;
  printTimeoutMs?: number | undefined;
  /** Chromium's own sandbox; unless said, wherever it can be. */
  sandbox?: boolean | undefined;
  /** Where documents are filled and set; by default here and now. */
  desk?: Desk | undefined;
}

/**
 * The stages of the line, for who measures them: `fill` takes the first setting along, `typeset` is every further one; the DOCX is
 * packed while the browser prints.
 */
export type Stage = 'compose' | 'fill' | 'typeset' | 'print' | 'pack';

export interface RenderOptions {
  /** Called round every stage; has to do the work and hand on what comes of it. The engine itself has no clock. */
  measure?: (<T>(stage: Stage, work: () => T) => T) | undefined;
  /** The PDF says by links which field of the data each text came from (`marks.ts`). It looks the same; a DOCX with it would not. */
  marked?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /** Higher goes first. */
  priority?: number | undefined;
}

/** The files of one document, what its data may say unwittingly, and what the PDF and HTML could not show as Word does. */
export interface Rendered {
  files: Partial<Record<Format, Uint8Array>>;
  notes: RenderNote[];
}

export type RenderNote = DataNote | TypesetNote;

/** The whole line: data → view → DOCX → print HTML → PDF → sealed PDF; a form in HTML gives the print HTML at once. */
export class Engine {
  private constructor(
    readonly catalog: Catalog,
    readonly fonts: FontMetrics,
    readonly printer: Printer,
    private readonly own: OwnCode,
    private readonly desk: Desk,
  ) {}

  #closed = false;

  /** Reads the catalog. The browser starts with the first PDF. */
  static async open(options: EngineOptions): Promise<Engine> {
    const { browserPath, runtimeDir, pages, maxWaiting, printTimeoutMs, sandbox } = options;
    const printer = new Printer({
      browserPath,
      runtimeDir,
      sandbox,
      ...(pages !== undefined && { pages }),
      ...(maxWaiting !== undefined && { maxWaiting }),
      ...(printTimeoutMs !== undefined && { printTimeoutMs }),
    });
    const fonts = FontMetrics.load();
    const desk = options.desk ?? new OwnDesk(fonts);
    return new Engine(await Catalog.load(options.home), fonts, printer, ownCode(), desk);
  }

  /**
   * Does once, with the first example of each version whose range is open, what the first document would otherwise wait
   * for: schemas and templates are compiled, the browser is started. A version that cannot be made ready says so when it is
   * asked for, and one of years past is made ready then.
   */
  async warm(): Promise<void> {
    for (const { id, versions } of this.catalog.list()) {
      for (const { manifest } of versions.filter((v) => v.manifest.effective.to === null)) {
        await setImmediate();
        if (this.#closed) return;
        try {
          const version = this.catalog.get(id, manifest.version);
          const [example] = Object.values(version.examples);
          if (example !== undefined) await this.render(version, this.compose(version, example), ['pdf']);
        } catch {
          // What is wrong with it is told by the catalog, or to whoever asks for it.
        }
      }
    }
  }

  /** Checks the data and puts it into the words of the form. Throws DataError with every problem. */
  compose(version: TemplateVersion, data: unknown): Composed {
    return compose(version, data, this.fonts);
  }

  fill(version: TemplateVersion, composed: Composed): Uint8Array {
    return fillDocx(version, composed.view, seal(version, composed), this.fonts);
  }

  typeset(docx: Uint8Array, title: string): Typeset {
    return typeset(docx, { fonts: this.fonts, title, lang: 'vi' });
  }

  /** All asked formats, from one filling. Throws EngineError. */
  async render(
    version: TemplateVersion,
    composed: Composed,
    formats: readonly Format[],
    options: RenderOptions = {},
  ): Promise<Rendered> {
    const refused = formats.filter((f) => !version.manifest.formats.includes(f));
    if (refused.length > 0) {
      throw new EngineError('FORMAT_NOT_AVAILABLE', `${version.manifest.id} has no ${refused.join(', ')}`, {
        detail: `Mẫu “${version.manifest.id}” không có dạng ${refused.join(', ')}. Các dạng có: ${version.manifest.formats.join(', ')}.`,
      });
    }
    const { signal, measure = (_, work) => work() } = options;
    const marked = options.marked ? markedView(version, composed) : undefined;
    const marking = marked && { of: 'truong' as const, links: marked.links };
    const work = {
      form: version,
      view: marked?.view ?? composed.view,
      marking,
      seal: seal(version, composed),
      set: formats.some((f) => f !== 'docx'),
    };
    const { docx, set } = await measure('fill', () => this.desk.fill(work, signal));
    const pack = async () => {
      // The browser is spoken to first, so that it works meanwhile.
      await setImmediate();
      return measure('pack', () => packed(docx!));
    };
    const [paper, file] = await Promise.all([
      set && formats.includes('pdf')
        ? this.#paper(set, docx, { title: composed.title, lang: 'vi', marking }, options)
        : undefined,
      docx && formats.includes('docx') ? pack() : undefined,
    ]);
    const { html = '', notes = [] } = paper ?? set ?? {};
    const files: Rendered['files'] = {};
    if (file) files.docx = file;
    if (formats.includes('html')) files.html = Buffer.from(html, 'utf8');
    if (paper) files.pdf = sealPdf(paper.pdf, work.seal);
    return { files, notes: [...composed.notes, ...notes] };
  }

  /** Once set, a document is set again only for what a printing has shown; a form in HTML never. */
  #paper(
    draft: Typeset,
    docx: Docx | undefined,
    how: Omit<TypesetOptions, 'fonts'>,
    options: RenderOptions,
  ): Promise<Paper> {
    const { measure = (_, work) => work() } = options;
    const prints: Prints = { print: (html, printing) => measure('print', () => this.printer.print(html, printing)) };
    const set: Sets<Docx> = (bytes, how) => (how.printed ? measure('typeset', () => this.#set(bytes, how)) : draft);
    return setOnPaper<Docx>(prints, set, docx ?? new Uint8Array(), how, options);
  }

  /** By the files of a version, and the browser where one printed. */
  readonly #facts = new WeakMap<TemplateVersion['files'], Map<string, EngineFacts>>();

  readonly #set: Sets<Docx> = (docx, options) => typeset(docx, { ...options, fonts: this.fonts });

  /**
   * PDF of any Word file. It takes its title and date from the file's own properties; where they say no date, the PDF says
   * none. The same file gives the same bytes. Nothing outside the file is fetched, and no macro is run. Throws EngineError.
   *
   * @param set typesets in the place of this thread
   */
  async printDocx(
    docx: Uint8Array,
    options: RenderOptions & { marking?: (Marking & { of: 'doan' }) | undefined } = {},
    set: Sets = this.#set,
  ): Promise<{ pdf: Uint8Array; html: string; notes: TypesetNote[] }> {
    const { title, date } = readCoreProperties(new DocxPackage(docx));
    const paper = await setOnPaper(this.printer, set, docx, { title, lang: 'vi', marking: options.marking }, options);
    return { ...paper, pdf: sealPdf(paper.pdf, { date }) };
  }

  /** What a document of this version depends on beside its data. */
  async facts({ files }: Pick<TemplateVersion, 'files'>, formats: readonly Format[]): Promise<EngineFacts> {
    const { browser = '' } = formats.includes('pdf') ? await this.printer.facts() : {};
    const known = this.#facts.get(files)?.get(browser);
    if (known) return known;
    const facts = { files, ...this.own, ...(browser && { browser }) };
    this.#facts.set(files, new Map([...(this.#facts.get(files) ?? []), [browser, facts]]));
    return facts;
  }

  async health(): Promise<{ ok: boolean; browser: string }> {
    const ok = await this.printer.health();
    return { ok, browser: ok ? (await this.printer.facts()).browser : 'unavailable' };
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.printer.close();
  }
}

/**
 * What the files say of themselves. A document whose date is left blank takes the first day of its version: any other
 * date would come from a clock, and the same data would not give the same bytes.
 */
function seal(version: TemplateVersion, composed: Composed): { title: string; date: string; creator: string } {
  return {
    title: composed.title,
    date: composed.ngay ?? version.manifest.effective.from,
    creator: composed.view.banHanh,
  };
}
