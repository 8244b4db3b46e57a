import type { Catalog } from '../../service/engine/template/catalog.js';
import { UsageError } from './exit.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const VERSION = /^\d{4}-\d{4}(\.([2-9]|[1-9]\d))?$/;

export interface VersionName {
  id: string;
  version: string;
}

/** The name of a kind is also that of a folder, so nothing else may stand in it. Throws UsageError. */
export function readId(text: string | undefined): string {
  if (text !== undefined && text.length <= 60 && ID.test(text)) return text;
  throw new UsageError(
    text === undefined
      ? 'hãy nêu mã của mẫu, ví dụ cong-van.'
      : `“${text}” không phải mã của mẫu: chỉ có chữ thường không dấu, chữ số và gạch nối, ví dụ cong-van.`,
  );
}

export function readVersion(text: string): string {
  if (VERSION.test(text)) return text;
  throw new UsageError(`“${text}” không phải phiên bản: phải là năm học, ví dụ 2026-2027 hoặc 2026-2027.2.`);
}

/** `cong-van` or `cong-van@2026-2027`; also with a slash, as the folders have it. */
export function readName(text: string | undefined): { id: string; version: string | undefined } {
  const [id, version, more] = (text ?? '').split(/[@/]/);
  if (more !== undefined) throw new UsageError(`“${text}” không phải tên của một phiên bản, ví dụ cong-van@2026-2027.`);
  return {
    id: readId(text === undefined ? undefined : id),
    version: version === undefined ? undefined : readVersion(version),
  };
}

/** `cong-van@2026-2027` and nothing less. */
export function readFullName(text: string | undefined): VersionName {
  const { id, version } = readName(text);
  if (version !== undefined) return { id, version };
  throw new UsageError(`hãy nêu cả phiên bản, ví dụ ${id}@2026-2027.`);
}

/** The version that was named, else the newest there is, a draft before all: it is what somebody works on. */
export function chosenVersion(catalog: Catalog, id: string, version: string | undefined): string {
  if (version !== undefined) return version;
  const of = catalog.list().find((template) => template.id === id);
  // Says what there is.
  if (!of) return catalog.get(id, '').manifest.version;
  return of.versions[0]!.manifest.version;
}
