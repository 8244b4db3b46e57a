import { compose } from '../../../service/engine/compose/compose.js';
import { OwnDesk } from '../../../service/engine/desk.js';
import { DataError, EngineError } from '../../../service/engine/problem.js';
import { packed } from '../../../service/engine/seal/docx.js';
import { readCanCu } from '../../../service/engine/template/can-cu.js';
import type { TemplateVersion } from '../../../service/engine/template/manifest.js';
import { loadVersion } from '../../../service/engine/template/version-files.js';
import { checkFile, checkVanBan } from '../../../service/engine/the-thuc/check.js';
import { vanBanFromView } from '../../../service/engine/the-thuc/thanh-phan/from-data.js';
import { FontMetrics } from '../../../service/engine/typeset/fonts.js';
import type { Rendered } from '../check/rendered.js';
import type { VersionName } from '../folder.js';

/**
 * Makes the document of every example of a version and judges it by the rules of its day. A version that cannot be loaded has
 * nothing to show: what is wrong with it the language service tells.
 *
 * @param today ISO 8601
 */
export async function renderExamples(home: string, name: VersionName, today: string): Promise<Rendered[]> {
  let version: TemplateVersion;
  try {
    const loaded = await loadVersion(home, name.id, name.version);
    loaded.files();
    version = loaded.current();
  } catch {
    return [];
  }
  const rendered: Rendered[] = [];
  for (const [example, data] of Object.entries(version.examples)) {
    rendered.push({ version: name, example, ...(await made(home, version, data, today)) });
  }
  return rendered;
}

async function made(
  home: string,
  version: TemplateVersion,
  data: unknown,
  today: string,
): Promise<Pick<Rendered, 'findings' | 'words' | 'failed'>> {
  const fonts = FontMetrics.load();
  const { manifest } = version;
  try {
    const { view, title, ngay } = compose(version, data, fonts);
    const seal = { title, date: ngay ?? manifest.effective.from, creator: view.banHanh };
    const isHtml = manifest.source === 'template.hbs';
    const { docx } = await new OwnDesk(fonts).fill({ form: version, view, seal, set: isHtml });
    const request = { regime: manifest.regime, today, settings: { canCu: readCanCu(home) } };
    const words = checkVanBan(vanBanFromView(view, manifest), request).findings;
    return { words, findings: docx ? (await checkFile(packed(docx), fonts, request)).findings : [] };
  } catch (error) {
    // What the schema refuses is told of the example itself.
    if (error instanceof DataError) return { findings: [], words: [] };
    if (error instanceof EngineError) return { findings: [], words: [], failed: error.detail };
    // What goes beyond the stack is for who set the limits; nothing else in a template may end the program.
    if (!(error instanceof Error) || error.name === 'RangeError') throw error;
    return { findings: [], words: [], failed: `Lỗi ngoài dự kiến: ${error.message}.` };
  }
}
