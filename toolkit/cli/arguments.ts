import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggest } from '../../service/engine/compose/suggest.js';
import { type RegimeId, regimes } from '../../service/engine/the-thuc/regime.js';
import { isNamHoc, isRealDate } from '../../service/engine/vietnamese/calendar.js';
import { UsageError } from './exit.js';

/** Reads options and files. Unknown options are refused, with a sentence. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(whyNot(error as NodeJS.ErrnoException, options));
  }
}

/** What Node says of options, in our words. */
function whyNot({ code, message }: NodeJS.ErrnoException, options: NonNullable<ParseArgsConfig['options']>): string {
  const [, name = ''] = /'(?:-\w, )?(--?[^' =]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const all = Object.keys(options).map((word) => ({ word }));
    const guess = suggest(name.replace(/^-+/, ''), all);
    const known =
      guess === undefined ? `Có: ${all.map(({ word }) => `--${word}`).join(', ')}.` : `Có phải “--${guess}”?`;
    return `không có tùy chọn “${name}”. ${known}`;
  }
  if (/does not take an argument/.test(message)) return `“${name}” không kèm giá trị: chỉ ghi ${name}.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `“${name}” còn thiếu giá trị: ghi ${name}="…".`;
  return name === '' ? message : `không dùng được “${name}” như vậy.`;
}

export function readRegime(text: string | undefined): RegimeId | undefined {
  if (text === undefined || Object.hasOwn(regimes, text)) return text as RegimeId | undefined;
  throw new UsageError(`--regime phải là ${Object.keys(regimes).join(' hoặc ')}, không phải “${text}”.`);
}

export function readDate(option: string, text: string | undefined): string | undefined {
  if (text === undefined || isRealDate(text)) return text;
  throw new UsageError(`--${option} là một ngày có thật dạng NĂM-THÁNG-NGÀY, không phải “${text}”.`);
}

export function readNamHoc(option: string, text: string | undefined): string {
  if (text !== undefined && isNamHoc(text)) return text;
  throw new UsageError(`--${option} là hai năm liền nhau, ví dụ 2026-2027.`);
}

/** The day in Vietnam, ISO 8601. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** The folder with `templates/`, `schemas/`, `examples/` that the commands work on. */
export const templatesHome = (): string => process.env.VANTHU_HOME ?? ownHome();

/** The project's folder, from where this file is: `toolkit/cli/` in the sources, `dist/toolkit/cli/` when built. */
export const ownHome = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../..' : '../../..', import.meta.url));
