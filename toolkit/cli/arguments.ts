import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type RegimeId, regimes } from '../../service/engine/the-thuc/regime.js';
import { UsageError } from './exit.js';

/** Reads options and files. Unknown options are refused, with a sentence. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [, name] = /'(-[^' ]+)/.exec((error as Error).message) ?? [];
    throw new UsageError(name ? `không dùng được tùy chọn “${name}” như vậy.` : (error as Error).message);
  }
}

export function readRegime(text: string | undefined): RegimeId | undefined {
  if (text === undefined || Object.hasOwn(regimes, text)) return text as RegimeId | undefined;
  throw new UsageError(`--regime phải là ${Object.keys(regimes).join(' hoặc ')}, không phải “${text}”.`);
}

/** The day in Vietnam, ISO 8601. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** The project's folder, from where this file is: `toolkit/cli/` in the sources, `dist/toolkit/cli/` when built. */
export const ownHome = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../..' : '../../..', import.meta.url));
