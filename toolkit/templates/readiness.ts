import type { Engine } from '../../service/engine/engine.js';
import type { Problem } from '../../service/engine/problem.js';
import { readCanCu } from '../../service/engine/template/can-cu.js';
import type { Manifest } from '../../service/engine/template/manifest.js';
import { viDate } from '../../service/engine/vietnamese/calendar.js';
import type { Bounded } from '../language/host/bounded.js';
import { allErrors, formProblems, versionProblems } from './problems.js';
import { type Tried, tryExamples } from './try-examples.js';

/**
 * Every reason why a draft is not ready to be published: faults of its files, days that clash with other versions, examples
 * that fail, differ from their golden files, or break the rules of the regime on paper.
 *
 * @param today ISO 8601, by which undated examples are judged
 */
export async function readiness(
  engine: Engine,
  bounded: Bounded,
  home: string,
  id: string,
  name: string,
  today: string,
): Promise<Problem[]> {
  const faults = versionProblems(engine.catalog, id, name);
  if (faults.length > 0) {
    // What keeps a version from being read at all is told place by place where that is known.
    const isBroken = faults.some(({ code }) => code === 'TEMPLATE_BROKEN');
    const told = isBroken ? await allErrors(bounded, home, id, name) : [];
    return told.length > 0 ? told : faults;
  }
  const version = engine.catalog.get(id, name);
  const problems = await formProblems(bounded, home, id, name, today);
  // Every example would be as hard.
  if (problems.some(({ code }) => code === 'TEMPLATE_TOO_HARD')) return problems;
  problems.push(...rangeProblems(engine, version.manifest));
  const tried = await tryExamples(engine, home, version);
  if (tried.length === 0) {
    const message = 'Chưa có ví dụ nào. Hãy thêm ít nhất một tệp .json có dữ liệu dùng được.';
    problems.push({ path: `examples/${id}/${name}`, code: 'EXAMPLE_MISSING', message });
  }
  // A form that cannot be filled is told where it is wrong, not again of every example.
  const broken = problems.some(({ path }) => path.startsWith(`templates/${id}/${name}/template.`));
  for (const one of tried) {
    const own = one.problems.filter(({ code }) => !broken || code !== 'EXAMPLE_FAILED');
    problems.push(...own, ...(await ruleProblems(bounded, home, version.manifest, one, today)));
  }
  return problems;
}

/** Other years' versions that are in force on a day of this one's, but for one whose range is open: that ends with this. */
function rangeProblems({ catalog }: Engine, { id, version, effective }: Manifest): Problem[] {
  const year = version.split('.')[0]!;
  const others = catalog.list().find((template) => template.id === id)!.versions;
  return others.flatMap(({ manifest: other }) => {
    const otherYear = other.version.split('.')[0]!;
    if (other.status === 'draft' || otherYear === year) return [];
    const { from, to } = other.effective;
    const earlier = otherYear < year;
    const ends = earlier && to === null && from < effective.from;
    const apart = to !== null && to < effective.from ? true : effective.to !== null && effective.to < from;
    if (ends || (apart && earlier === from < effective.from)) return [];
    const message = `Bản ${other.version} dùng từ ${viDate(from)}${to === null ? '' : ` đến ${viDate(to)}`}, nên bản ${version} không thể dùng từ ${viDate(effective.from)}${effective.to === null ? '' : ` đến ${viDate(effective.to)}`}. Hãy sửa "effective".`;
    return [{ path: `templates/${id}/${version}/manifest.json#/effective`, code: 'RANGE_INVALID', message }];
  });
}

async function ruleProblems(
  bounded: Bounded,
  home: string,
  { id, version, regime }: Manifest,
  { example, docx, pdf }: Tried,
  today: string,
): Promise<Problem[]> {
  const bytes = docx ?? pdf;
  if (!bytes) return [];
  const { findings } = await bounded.check(bytes, { regime, today, settings: { canCu: readCanCu(home) } });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message, fix, clause }) => ({
      path: `examples/${id}/${version}/${example}.json`,
      code: 'FORM_RULE',
      message: `${rule}: ${message} ${fix} (${clause})`,
    }));
}
