import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Composed } from '../../../service/engine/compose/compose.js';
import type { Engine } from '../../../service/engine/engine.js';
import { DataError, EngineError } from '../../../service/engine/problem.js';
import { readCanCu } from '../../../service/engine/template/can-cu.js';
import type { TemplateVersion } from '../../../service/engine/template/manifest.js';
import { loadVersion } from '../../../service/engine/template/version-files.js';
import type { Bounded } from '../../language/host/bounded.js';
import { marksOf, printedParagraphs } from '../../language/host/rectangles.js';
import { TemplateTooHard } from '../../language/host/too-hard.js';
import type { Problem } from '../../language/index.js';
import { PrintedView } from './printed-view.js';
import { byWeight, type Shown, shownFault, shownFinding, shownProblem } from './shown.js';

/** A version that is looked at, and what makes its pages. */
export interface Subject {
  engine: Engine;
  bounded: Bounded;
  home: string;
  id: string;
  version: string;
  /** ISO 8601 */
  today: string;
}

/** What a version is like whatever its example: its problems, and the form on paper with its tags (a form in Word only). */
export interface Own {
  problems: Problem[];
  form: PrintedView | undefined;
}

/** What one example of the version looks like now, and all that is wrong. */
export interface Shot {
  example: string;
  examples: string[];
  /** Undefined where it could not be made. */
  document: PrintedView | undefined;
  form: PrintedView | undefined;
  problems: Shown[];
  /** The form is published: changing it stops its use. */
  published: boolean;
}

export async function makeOwn({ engine, bounded, home, id, version }: Subject): Promise<Own> {
  const problems = await bounded.problems(home, { id, version });
  return { problems, form: await printedForm(engine, bounded, path.join(home, `templates/${id}/${version}`)) };
}

/** A form that cannot be printed as it is shows nothing: why, its problems tell. */
async function printedForm(engine: Engine, bounded: Bounded, dir: string): Promise<PrintedView | undefined> {
  try {
    return await printed(engine, bounded, readFileSync(path.join(dir, 'template.docx')));
  } catch (error) {
    if (error instanceof EngineError && error.code === 'BROWSER_UNAVAILABLE') throw error;
    return undefined;
  }
}

async function printed(engine: Engine, bounded: Bounded, docx: Uint8Array): Promise<PrintedView> {
  const { pdf, ...marked } = await printedParagraphs(docx, engine.printer, (bytes, how) => bounded.typeset(bytes, how));
  return new PrintedView(pdf, marked);
}

/** @param wanted the example's name; else the first */
export async function makeShot(subject: Subject, own: Own, wanted: string | undefined): Promise<Shot> {
  const { home, id, version: name } = subject;
  const { form } = own;
  const problems = own.problems.map((one) => shownProblem(one, home, form?.marked));
  const shot: Shot = { example: '', examples: [], document: undefined, form, problems, published: false };
  const place = `templates/${id}/${name}`;
  // What stands in the way was told already, with its place.
  const told = (file: string) =>
    own.problems.some((one) => one.severity === 'error' && one.place.file.startsWith(file));
  try {
    const loaded = await loadVersion(home, id, name);
    loaded.files();
    const version = loaded.current();
    shot.published = version.manifest.status !== 'draft';
    shot.examples = Object.keys(version.examples);
    shot.example = shot.examples.find((one) => one === wanted) ?? shot.examples[0] ?? '';
    if (shot.example === '') return shot;
    const composed = subject.engine.compose(version, version.examples[shot.example]);
    const { document, found } = await makeDocument(subject, version, composed);
    shot.document = document;
    problems.push(...found);
  } catch (error) {
    const file = `examples/${id}/${name}/${shot.example}.json`;
    if (error instanceof DataError) {
      if (!told(file))
        problems.push(...error.problems.map((one) => shownFault(one.code, `${file}#${one.path}`, one.message)));
    } else if (error instanceof EngineError || error instanceof TemplateTooHard) {
      const known = told('') && !(error instanceof EngineError && error.code === 'BROWSER_UNAVAILABLE');
      if (!known) problems.push(shownFault(error.code, place, error.detail));
    } else if (!(error instanceof Error)) throw error;
    else if (!told('')) problems.push(shownFault('TEMPLATE_BROKEN', place, error.message));
  }
  problems.sort(byWeight);
  return shot;
}

async function makeDocument(
  { engine, bounded, home, today }: Subject,
  version: TemplateVersion,
  composed: Composed,
): Promise<{ document: PrintedView; found: Shown[] }> {
  const { regime, source } = version.manifest;
  const isHtml = source === 'template.hbs';
  const { files, notes } = await engine.render(version, composed, [isHtml ? 'pdf' : 'docx']);
  const bytes = (files.docx ?? files.pdf)!;
  const document = isHtml ? new PrintedView(bytes, await marksOf(bytes)) : await printed(engine, bounded, bytes);
  const { findings } = await bounded.check(bytes, { regime, today, settings: { canCu: readCanCu(home) } });
  const found = notes.map(
    ({ code, message }): Shown => ({ severity: 'warning', code, message, where: 'Bản in', view: 'vi-du', boxes: [] }),
  );
  return { document, found: [...found, ...findings.map((one) => shownFinding(one, document.marked))] };
}
