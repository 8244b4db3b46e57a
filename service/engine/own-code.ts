import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The packages that the engine uses (`facts.spec.ts` holds this list to its imports). */
export const PACKAGES = [
  '@expo-google-fonts/arimo',
  '@expo-google-fonts/carlito',
  '@expo-google-fonts/cousine',
  '@expo-google-fonts/playfair-display',
  '@expo-google-fonts/tinos',
  'ajv',
  'ajv-formats',
  'docxtemplater',
  'fontkit',
  'handlebars',
  'pizzip',
  'puppeteer',
  'saxes',
  'unpdf',
] as const;

/** Its packages only carry words to the browser, whose version is a fact of its own. */
const CARRIER = 'puppeteer';

/** What this engine is made of. */
export interface OwnCode {
  /** SHA-256 (hex) of its files, those of the maker, the rule checker, work apart and the tests left out: they make no document. */
  code: string;
  /** Versions of the packages it uses, with all that they bring, of Node and of Văn Thư itself. */
  packages: Record<string, string>;
  platform: string;
}

let own: OwnCode | undefined;

/** Read once: what is on the disk later is not what runs. */
export function ownCode(): OwnCode {
  own ??= { code: codeHash(), packages: packageVersions(), platform: `${process.platform}-${process.arch}` };
  return own;
}

/** Compiled or, under the tests, the sources. */
function codeHash(): string {
  const hash = createHash('sha256');
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) =>
        /\.[jt]s$/.test(name) &&
        !/\.(spec|d)\.[jt]s$|^maker\/|^apart\/|^the-thuc\/(paper|thanh-phan|rules|mend)\//.test(name),
    )
    .sort();
  for (const name of names) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(import.meta.dirname, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

function packageVersions(): Record<string, string> {
  const found = new Map<string, Set<string>>();
  const visit = (file: string) => {
    const { name, version, dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
    const versions = found.get(name) ?? new Set();
    found.set(name, versions);
    if (versions.has(version)) return;
    versions.add(version);
    if (name !== CARRIER) visitAll(Object.keys(dependencies), pathToFileURL(file));
  };
  const visitAll = (names: readonly string[], from: URL | string) => {
    for (const name of names) {
      const file = findPackageJSON(name, from);
      if (file === undefined) throw new Error(`the package ${name} is not installed`);
      visit(file);
    }
  };
  visitAll(PACKAGES, import.meta.url);
  const self = JSON.parse(readFileSync(findPackageJSON('..', import.meta.url)!, 'utf8')) as PackageJson;
  const versions = [...found].map(([name, all]) => [name, [...all].sort().join(', ')] as const);
  return Object.fromEntries([...versions, [self.name, self.version], ['node', process.versions.node]].sort());
}

interface PackageJson {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
}
