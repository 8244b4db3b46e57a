import type { Engine } from '../../service/engine/engine.js';
import { DataError, EngineError, type Problem } from '../../service/engine/problem.js';
import type { TemplateVersion } from '../../service/engine/template/manifest.js';
import { TemplateTooHard } from '../language/host/too-hard.js';
import { forMaintainers } from './for-maintainers.js';
import { changedLines, goldenFile, goldenOf, goldenText, readGolden } from './golden.js';

/** What came of one example. `path` of a problem is the example's file, with the place in it behind `#`. */
export interface Tried {
  example: string;
  pages: number;
  problems: Problem[];
  /** Lines that differ from the golden file. */
  changes: string[];
  /** What its golden file would hold; undefined where it could not be printed. */
  golden: string | undefined;
  docx: Uint8Array | undefined;
  pdf: Uint8Array | undefined;
}

/** Makes every example of a version in every form it has, and compares what is printed with the golden files. */
export async function tryExamples(engine: Engine, home: string, version: TemplateVersion): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const [example, data] of Object.entries(version.examples)) {
    tried.push(await tryExample(engine, home, version, example, data));
  }
  return tried;
}

async function tryExample(
  engine: Engine,
  home: string,
  version: TemplateVersion,
  example: string,
  data: unknown,
): Promise<Tried> {
  const { id, version: name } = version.manifest;
  const file = `examples/${id}/${name}/${example}.json`;
  const none = { example, pages: 0, changes: [], golden: undefined, docx: undefined, pdf: undefined };
  try {
    const composed = engine.compose(version, data);
    const { files } = await engine.render(version, composed, version.manifest.formats);
    if (!files.pdf) return { ...none, problems: [], docx: files.docx };
    const golden = await goldenOf(files.pdf);
    const text = goldenText(golden);
    const kept = readGolden(goldenFile(home, id, name, example));
    const { problems, changes } = compared(file, kept, text);
    return { example, pages: golden.pages.length, problems, changes, golden: text, docx: files.docx, pdf: files.pdf };
  } catch (error) {
    return { ...none, problems: failures(file, error) };
  }
}

function compared(file: string, kept: string | undefined, now: string): { problems: Problem[]; changes: string[] } {
  if (kept === now) return { problems: [], changes: [] };
  if (kept === undefined) {
    const message = 'Chưa có tệp chuẩn để so. Hãy xem bản in, rồi chạy: npx vanthu test --update.';
    return { problems: [{ path: file, code: 'GOLDEN_MISSING', message }], changes: [] };
  }
  const message =
    'Bản in khác tệp chuẩn (.golden.txt). Nếu đúng ý, chạy: npx vanthu test --update rồi xem lại tệp ấy; nếu không, hãy sửa mẫu.';
  return { problems: [{ path: file, code: 'GOLDEN_DIFFERS', message }], changes: changedLines(kept, now) };
}

function failures(file: string, error: unknown): Problem[] {
  if (error instanceof DataError) {
    return error.problems.map(({ path, message }) => ({ path: `${file}#${path}`, code: 'EXAMPLE_REFUSED', message }));
  }
  if (error instanceof EngineError)
    return [{ path: file, code: 'EXAMPLE_FAILED', message: forMaintainers(error.detail) }];
  if (error instanceof TemplateTooHard) return [{ path: file, code: error.code, message: error.detail }];
  throw error;
}
