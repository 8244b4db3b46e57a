import type { Composed } from '../engine/compose/compose.js';
import { type MigrationStep, migrate, placeBefore } from '../engine/compose/migrate.js';
import { parsePointer, pointer } from '../engine/compose/pointer.js';
import { Engine } from '../engine/engine.js';
import { DataError, EngineError, type Problem } from '../engine/problem.js';
import type { Format, TemplateVersion } from '../engine/template/manifest.js';
import { ApiProblem, underData, validationFailed } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { isNamHoc, isRealDate } from '../problems/rules.js';
import { CreateDocument } from './documents.dto.js';

/** A request that can be carried out. */
export interface Order {
  version: TemplateVersion;
  composed: Composed;
  formats: Format[];
  priority: number;
  namHoc: string | undefined;
  /** Where its end is to be told. */
  webhook: string | undefined;
}

/** What is wrong with the `webhook` of a request; nothing where it has no effect. */
export type WebhookCheck = (webhook: unknown) => Problem[];

/** How an order is read: what webhooks are good, and who measures the composing. */
interface Reading {
  webhookProblems?: WebhookCheck;
  composing?: <T>(work: () => T) => T;
}

type Refusal = 'TEMPLATE_NOT_FOUND' | 'TEMPLATE_VERSION_NOT_FOUND' | 'TEMPLATE_NOT_IN_FORCE';

/**
 * Reads the body of `POST documents` and `POST previews`. Envelope, template and data are checked as far as they can
 * be, and everything wrong with them is thrown at once.
 */
export function readOrder(
  engine: Engine,
  body: unknown,
  today: string,
  { webhookProblems = () => [], composing = (work) => work() }: Reading = {},
): Order {
  const { value, problems } = checkEnvelope(CreateDocument, body);
  if (value.webhook != null) problems.push(...webhookProblems(value.webhook));
  const wrong = (field: string) => problems.some((p) => p.path === `/${field}` || p.path === '');
  if (wrong('template') || wrong('version') || wrong('namHoc')) throw validationFailed(problems);

  const chosen = chooseVersion(engine, value, today);
  const steps = 'version' in chosen ? stepsTo(engine, value, chosen.version, problems) : [];
  const data = steps.length > 0 ? migrate(value.data, steps) : value.data;
  const formats = value.formats ?? ('version' in chosen ? usualFormats(chosen.version) : []);
  let composed: Composed | undefined;
  if ('version' in chosen) {
    if (!wrong('formats')) problems.push(...unavailable(chosen.version, formats));
    if (!wrong('data') && !wrong('dataVersion')) {
      const told = (problem: Problem) => (steps.length > 0 ? placed(problem, value.data, steps) : problem);
      composed = composing(() => composeOr(problems, () => engine.compose(chosen.version, data), told));
    }
  } else {
    problems.unshift(chosen.problem);
    const { newest } = chosen;
    // Everything at once: what else is wrong with the data, the newest form tells.
    if (newest && !wrong('data')) composeOr(problems, () => engine.compose(newest, value.data));
  }

  if ('version' in chosen && composed && problems.length === 0) {
    const { priority, namHoc, webhook } = value;
    return {
      version: chosen.version,
      composed,
      formats,
      priority: priority ?? 0,
      namHoc: namHoc ?? undefined,
      webhook: webhook?.url,
    };
  }
  if ('version' in chosen) throw validationFailed(problems);
  throw new ApiProblem(chosen.code, { detail: chosen.problem.message, errors: problems });
}

/** What makes the data fit the version, where they were written for an older one. */
function stepsTo(
  engine: Engine,
  { template, dataVersion }: CreateDocument,
  version: TemplateVersion,
  problems: Problem[],
): MigrationStep[] {
  if (dataVersion == null || problems.some(({ path }) => path === '/dataVersion' || path === '/data')) return [];
  try {
    return engine.catalog.migrationSteps(template, dataVersion, version.manifest.version);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'TEMPLATE_VERSION_NOT_FOUND') throw error;
    problems.push({ path: '/dataVersion', code: error.code, message: error.detail });
    return [];
  }
}

/** Where the caller wrote what is wrong with the data as they became. */
function placed(problem: Problem, data: unknown, steps: readonly MigrationStep[]): Problem {
  return { ...problem, path: pointer(placeBefore(data, steps, parsePointer(problem.path))) };
}

/** DOCX to edit and PDF to print, as far as the kind has them. */
const usualFormats = ({ manifest }: TemplateVersion) =>
  manifest.formats.filter((format) => format === 'docx' || format === 'pdf');

function chooseVersion(
  engine: Engine,
  { template, version, namHoc, data }: CreateDocument,
  today: string,
): { version: TemplateVersion } | { code: Refusal; problem: Problem; newest?: TemplateVersion | undefined } {
  const written = (data as { ngay?: unknown } | undefined)?.ngay;
  const ngay = isRealDate(written) ? written : undefined;
  const query = { template, version: version ?? undefined, namHoc: namHoc ?? undefined, ngay, today };
  try {
    return { version: engine.catalog.resolve(query) };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { code, detail: message } = error;
    switch (code) {
      case 'TEMPLATE_NOT_FOUND':
        return { code, problem: { path: '/template', code, message } };
      case 'TEMPLATE_VERSION_NOT_FOUND':
        return { code, problem: { path: '/version', code, message } };
      case 'TEMPLATE_NOT_IN_FORCE': {
        const newest = newestVersion(engine, template);
        // An impossible date chooses no version: what is wrong with the date is all there is to say.
        const dateIsWrong = written != null && ngay === undefined;
        if (dateIsWrong && newest && hasProblems(() => engine.compose(newest, data))) return { version: newest };
        const path = namHoc ? '/namHoc' : ngay ? '/data/ngay' : '/version';
        return { code, problem: { path, code, message }, newest };
      }
      default:
        throw error;
    }
  }
}

function newestVersion(engine: Engine, template: string): TemplateVersion | undefined {
  const summary = engine.catalog
    .list()
    .find((t) => t.id === template)
    ?.versions.find((v) => v.altered.length === 0);
  return summary && engine.catalog.get(template, summary.manifest.version);
}

function hasProblems(compose: () => Composed): boolean {
  const problems: Problem[] = [];
  composeOr(problems, compose);
  return problems.length > 0;
}

function composeOr(
  problems: Problem[],
  compose: () => Composed,
  told: (problem: Problem) => Problem = (problem) => problem,
): Composed | undefined {
  try {
    return compose();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    problems.push(...underData(error.problems.map(told)));
    return undefined;
  }
}

function unavailable(version: TemplateVersion, formats: Format[]): Problem[] {
  const { formats: available, name } = version.manifest;
  return formats.flatMap((format, i) =>
    available.includes(format)
      ? []
      : [
          {
            path: `/formats/${i}`,
            code: 'FORMAT_NOT_AVAILABLE',
            message: `Mẫu “${name}” không có dạng “${format}”. Các dạng có: ${available.join(', ')}.`,
          },
        ],
  );
}

/** The school year named by the request, else by the data. */
export function namedSchoolYear(order: Order): string | undefined {
  const inData = (order.composed.data as { namHoc?: unknown }).namHoc;
  return order.namHoc ?? (isNamHoc(inData) ? inData : undefined);
}
