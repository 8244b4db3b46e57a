import path from 'node:path';
import { type MigrationStep, migrate } from '../compose/migrate.js';
import { EngineError } from '../problem.js';
import { dayBefore, viDate } from '../vietnamese/calendar.js';
import { type CanCu, readCanCu, suggested } from './can-cu.js';
import { type Lock, lockKey, readLock } from './lock.js';
import type { Manifest, Nhom, TemplateVersion } from './manifest.js';
import { readMigrations } from './migrations.js';
import { folders } from './publish.js';
import { type LoadedVersion, loadVersion } from './version-files.js';

/** What the catalog says of a version without opening its form. `altered` holds what does not match the lock. */
export interface VersionSummary {
  manifest: Manifest;
  altered: string[];
}

export interface TemplateSummary {
  id: string;
  /** Of the newest version. */
  name: string;
  /** Of the newest version. */
  nhom: readonly Nhom[];
  versions: VersionSummary[];
}

export interface TemplateQuery {
  template: string;
  /** Exact version; wins over everything else. */
  version?: string | undefined;
  /** School year `2017-2018`. */
  namHoc?: string | undefined;
  /** Date of the document, ISO 8601. */
  ngay?: string | null | undefined;
  /** Today's date, ISO 8601, used when nothing else tells: the engine has no clock. */
  today: string;
}

/**
 * The template versions below `templates/`, checked against `templates/lock.json`.
 *
 * Files are read again when their time or size has changed, so that an altered published form is noticed while the
 * service runs, and a draft can be edited beside it.
 */
export class Catalog {
  private constructor(
    private readonly home: string,
    private readonly versions: Map<string, Map<string, LoadedVersion>>,
    private readonly lock: Lock,
    /** Versions that cannot be read at all, with the reason. */
    readonly broken: ReadonlyMap<string, string>,
    /** Every ground that versions suggest, with the days it is in force. */
    readonly grounds: readonly CanCu[],
  ) {}

  /**
   * Reads every version below `home`. One that cannot be read is kept out, with its reason, and does not stop the others.
   * Throws `CatalogConflict` when two versions' ranges overlap: which of them a document wants could not be told.
   */
  static async load(home: string): Promise<Catalog> {
    const lock = await readLock(home);
    const versions = new Map<string, Map<string, LoadedVersion>>();
    const broken = new Map<string, string>();
    for (const id of await folders(path.join(home, 'templates'))) {
      const ofId = new Map<string, LoadedVersion>();
      for (const version of await folders(path.join(home, 'templates', id))) {
        try {
          ofId.set(version, await loadVersion(home, id, version));
        } catch (error) {
          broken.set(lockKey(id, version), (error as Error).message);
        }
      }
      if (ofId.size > 0) versions.set(id, ofId);
    }
    const catalog = new Catalog(home, versions, lock, broken, readCanCu(home));
    catalog.closeRanges();
    catalog.checkRanges();
    return catalog;
  }

  list(): TemplateSummary[] {
    return [...this.versions].map(([id, ofId]) => {
      const versions = [...ofId.values()].map((v) => ({ manifest: v.manifest, altered: this.alterations(v) }));
      versions.sort((a, b) => (a.manifest.effective.from < b.manifest.effective.from ? 1 : -1));
      const { name, nhom = ['gui-di'] } = versions[0]!.manifest;
      return { id, name, nhom, versions };
    });
  }

  /** Every published version whose files are not what the lock says, with those files. */
  altered(): { id: string; version: string; files: string[] }[] {
    return this.list().flatMap((t) =>
      t.versions
        .filter((v) => v.altered.length > 0)
        .map((v) => ({ id: t.id, version: v.manifest.version, files: v.altered })),
    );
  }

  /** The version by its name. Throws TEMPLATE_NOT_FOUND, _VERSION_NOT_FOUND, _ALTERED, _BROKEN. */
  get(id: string, version: string): TemplateVersion {
    const reason = this.broken.get(lockKey(id, version));
    if (reason !== undefined) {
      throw new EngineError('TEMPLATE_BROKEN', reason, {
        detail: `Phiên bản ${version} của mẫu “${id}” không đọc được (${reason}). Hãy báo người giữ mẫu.`,
      });
    }
    const loaded = this.ofId(id).get(version);
    if (!loaded) {
      throw new EngineError('TEMPLATE_VERSION_NOT_FOUND', `no version ${version} of ${id}`, {
        detail: `Mẫu “${id}” không có phiên bản “${version}”. Các phiên bản hiện có: ${[...this.ofId(id).keys()].join(', ')}.`,
      });
    }
    return this.usable(loaded);
  }

  /**
   * The version a document is made with: the exact `version` if named; else the one of `namHoc`; else the one in force
   * on `ngay`; else the one in force today (design §4). Also throws TEMPLATE_NOT_IN_FORCE.
   */
  resolve(query: TemplateQuery): TemplateVersion {
    if (query.version !== undefined) return this.get(query.template, query.version);
    const candidates = this.published(this.ofId(query.template));
    if (query.namHoc !== undefined) {
      const ofYear = candidates.filter((v) => yearOf(v.manifest.version) === query.namHoc).sort(byCorrection);
      const found = ofYear.at(-1);
      if (found) return this.usable(found);
    }
    const date =
      query.namHoc !== undefined ? `${query.namHoc.slice(0, 4)}-${SCHOOL_OPENS}` : (query.ngay ?? query.today);
    const found = candidates
      .filter((v) => inForce(v.manifest, date))
      .sort(byCorrection)
      .at(-1);
    if (found) return this.usable(found);
    const ranges = candidates.map((v) => `${v.manifest.version} (${rangeWords(v.manifest)})`).join('; ');
    throw new EngineError('TEMPLATE_NOT_IN_FORCE', `no version of ${query.template} in force on ${date}`, {
      detail: `Không có phiên bản nào của mẫu “${query.template}” dùng cho ngày ${viDate(date)}. Hiện có: ${ranges || 'chưa có'}. Hãy sửa ngày của văn bản, hoặc nêu rõ "version".`,
    });
  }

  /** Hashes of a version's files as they are now, whatever the lock says; undefined for one that is not there or broken. */
  files(id: string, version: string): Readonly<Record<string, string>> | undefined {
    return this.versions.get(id)?.get(version)?.files();
  }

  /** Grounds that a version suggests, on a date (ISO 8601) or on any day of its range. Throws as `get` does. */
  canCu(id: string, version: string, ngay?: string): CanCu[] {
    return suggested(this.grounds, this.get(id, version).manifest, ngay);
  }

  /** What a version's manifest says, whatever the lock says; undefined for one that is not there or broken. */
  manifest(id: string, version: string): Manifest | undefined {
    return this.versions.get(id)?.get(version)?.manifest;
  }

  /** Data of the version `from` as data of the version `to`. Throws what `migrationSteps` throws. */
  migrate(id: string, from: string, to: string, data: unknown): unknown {
    if (from === to) return data;
    return migrate(data, this.migrationSteps(id, from, to));
  }

  /**
   * The steps that `to` declares for data of `from`, else those of every version between. Throws EngineError
   * TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND, TEMPLATE_BROKEN where the steps cannot be read.
   */
  migrationSteps(id: string, from: string, to: string): MigrationStep[] {
    if (from === to) return [];
    const ofId = this.ofId(id);
    for (const name of [from, to]) if (!ofId.has(name)) this.get(id, name);
    const declared = (version: string) => {
      try {
        return readMigrations(this.home, id, version)?.from ?? {};
      } catch (cause) {
        throw new EngineError('TEMPLATE_BROKEN', (cause as Error).message, {
          detail: `Cách chuyển dữ liệu của mẫu “${id}” không đọc được (${(cause as Error).message}). Hãy báo người giữ mẫu.`,
          cause,
        });
      }
    };
    const direct = declared(to)[from];
    if (direct) return direct;
    const order = [...ofId.values()].map((v) => v.manifest).sort(byDays);
    const [first, last] = [from, to].map((name) => order.findIndex(({ version }) => version === name)) as [
      number,
      number,
    ];
    const steps: MigrationStep[] = [];
    let current = from;
    for (const { version } of order.slice(first + 1, last + 1)) {
      steps.push(...(declared(version)[current] ?? []));
      current = version;
    }
    return steps;
  }

  private ofId(id: string): Map<string, LoadedVersion> {
    const found = this.versions.get(id);
    if (found) return found;
    throw new EngineError('TEMPLATE_NOT_FOUND', `no template ${id}`, {
      detail: `Không có mẫu “${id}”. Các mẫu hiện có: ${[...this.versions.keys()].join(', ')}.`,
    });
  }

  private usable(loaded: LoadedVersion): TemplateVersion {
    const altered = this.alterations(loaded);
    const { id, version } = loaded.manifest;
    if (!(lockKey(id, version) in this.lock.versions) && altered.length > 0) {
      throw new EngineError('TEMPLATE_ALTERED', `${id}/${version} is not in the lock`, {
        detail: `Phiên bản ${version} của mẫu “${id}” chưa ban hành xong: chưa có trong templates/lock.json. Hãy chạy lại: npx vanthu publish ${id}@${version}.`,
      });
    }
    if (altered.length > 0) {
      throw new EngineError('TEMPLATE_ALTERED', `${id}/${version} does not match the lock: ${altered.join(', ')}`, {
        detail: `Phiên bản ${version} của mẫu “${id}” đã ban hành nhưng tệp bị thay đổi (${altered.join(', ')}), nên tạm ngừng dùng. Hãy khôi phục đúng tệp đã ban hành, hoặc ban hành phiên bản mới.`,
      });
    }
    try {
      return loaded.current();
    } catch (cause) {
      throw new EngineError('TEMPLATE_BROKEN', `${id}/${version}: ${(cause as Error).message}`, {
        detail: `Phiên bản ${version} của mẫu “${id}” không đọc được (${(cause as Error).message}). Hãy báo người giữ mẫu.`,
        cause,
      });
    }
  }

  /** Its entry in the lock makes a version published, and nothing else: a publishing that was cut off has published nothing. */
  private published(ofId: ReadonlyMap<string, LoadedVersion>): LoadedVersion[] {
    return [...ofId.values()].filter(
      ({ manifest: { id, version, status } }) => status !== 'draft' && lockKey(id, version) in this.lock.versions,
    );
  }

  /**
   * A range left open ends the day before the next year's version begins: so the entry in the lock alone puts the new version
   * in the place of the old one, whatever else of the publishing was written.
   */
  private closeRanges(): void {
    for (const ofId of this.versions.values()) {
      const all = this.published(ofId).map((v) => v.manifest);
      for (const { version, effective } of all) {
        const next = all
          .filter((m) => yearOf(m.version) > yearOf(version) && m.effective.from > effective.from)
          .map((m) => m.effective.from)
          .sort()[0];
        if (effective.to === null && next !== undefined) effective.to = dayBefore(next);
      }
    }
  }

  private alterations(loaded: LoadedVersion): string[] {
    const files = loaded.files();
    if (loaded.manifest.status === 'draft') return [];
    const { id, version } = loaded.manifest;
    const locked = this.lock.versions[lockKey(id, version)];
    if (!locked) return ['templates/lock.json'];
    const names = new Set([...Object.keys(locked.files), ...Object.keys(files)]);
    return [...names].filter((name) => locked.files[name] !== files[name]).sort();
  }

  private checkRanges(): void {
    const clashes: string[] = [];
    for (const [id, ofId] of this.versions) {
      // A correction within a year (`2017-2018.2`) takes the place of what it corrects, so only different years clash.
      const all = this.published(ofId).map((v) => v.manifest);
      for (const a of all) {
        for (const b of all) {
          if (yearOf(a.version) >= yearOf(b.version)) continue;
          if (a.effective.from <= (b.effective.to ?? '9999') && b.effective.from <= (a.effective.to ?? '9999')) {
            clashes.push(`${id}: ${a.version} (${rangeWords(a)}) và ${b.version} (${rangeWords(b)})`);
          }
        }
      }
    }
    if (clashes.length > 0) throw new CatalogConflict(this.home, clashes);
  }
}

/** Two published versions of one kind are in force on one day. */
export class CatalogConflict extends Error {
  override readonly name = 'CatalogConflict';
  constructor(home: string, clashes: string[]) {
    super(
      `Có ngày mà hai phiên bản đã ban hành của cùng một mẫu cùng áp dụng, nên không biết chọn bản nào: ${clashes.join('; ')}. Hãy sửa "effective" trong manifest.json (${path.join(home, 'templates')}) cho các khoảng rời nhau. (Two published versions are in force on one day.)`,
    );
  }
}

/** Every school year opens on 5 September: the day by which a form is chosen where none is named after the year. */
const SCHOOL_OPENS = '09-05';

const inForce = (m: Manifest, date: string) =>
  m.effective.from <= date && (m.effective.to === null || date <= m.effective.to);

const yearOf = (version: string) => version.split('.')[0]!;

const byDays = (a: Manifest, b: Manifest) =>
  `${a.effective.from} ${a.version}` < `${b.effective.from} ${b.version}` ? -1 : 1;

const byCorrection = (a: LoadedVersion, b: LoadedVersion) =>
  Number(a.manifest.version.split('.')[1] ?? 1) - Number(b.manifest.version.split('.')[1] ?? 1);

const rangeWords = (m: Manifest) =>
  m.effective.to === null
    ? `từ ${viDate(m.effective.from)}`
    : `${viDate(m.effective.from)} đến ${viDate(m.effective.to)}`;
