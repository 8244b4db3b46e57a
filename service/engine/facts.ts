import { createHash } from 'node:crypto';

/** Everything the bytes of a document depend on beside its data. */
export interface EngineFacts {
  /** SHA-256 (hex) of form, schemas, manifest and fonts, named as in `templates/lock.json`. */
  files: Readonly<Record<string, string>>;
  /** SHA-256 (hex) of the engine's own code. */
  code: string;
  /** Version by npm package; `vanthu` is the program itself, `node` what runs it. */
  packages: Readonly<Record<string, string>>;
  /** What it ran on, e.g. `linux-x64`. */
  platform: string;
  /** Product and version; absent where nothing was printed. */
  browser?: string;
}

export const inputs = ['template', 'schema', 'manifest', 'font', 'browser', 'engine', 'package', 'platform'] as const;

/** An input that is not what it was: hash or version then and now, null where there is none. */
export interface ChangedInput {
  input: (typeof inputs)[number];
  name: string;
  stored: string | null;
  now: string | null;
}

/** The same facts always make the same text, whatever order they were gathered in. */
export function factsText(facts: EngineFacts): string {
  const sorted = (record: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(record).sort());
  const { code, platform, browser } = facts;
  return JSON.stringify({ files: sorted(facts.files), code, packages: sorted(facts.packages), platform, browser });
}

/** Facts as they are kept: their text under its hash. */
export interface KeptFacts {
  sha256: string;
  facts: string;
}

/** By the facts themselves, which an engine hands out again and again. */
const kept = new WeakMap<EngineFacts, KeptFacts>();

export function keptFacts(facts: EngineFacts): KeptFacts {
  const known = kept.get(facts);
  if (known) return known;
  const text = factsText(facts);
  const made = { sha256: createHash('sha256').update(text).digest('hex'), facts: text };
  kept.set(facts, made);
  return made;
}

/** What differs between two engines. A browser is compared only where both sides have printed. */
export function changedInputs(stored: EngineFacts, now: EngineFacts): ChangedInput[] {
  const one = (input: ChangedInput['input'], name: string, then: string, today: string): ChangedInput[] =>
    then === today ? [] : [{ input, name, stored: then, now: today }];
  return [
    ...changedNames(stored.files, now.files).map((change) => ({ ...change, ...fileInput(change.name) })),
    ...(stored.browser && now.browser ? one('browser', 'Chromium', stored.browser, now.browser) : []),
    ...one('engine', 'vanthu', stored.code, now.code),
    ...changedNames(stored.packages, now.packages).map((change) => ({ input: 'package' as const, ...change })),
    ...one('platform', 'platform', stored.platform, now.platform),
  ];
}

function changedNames(stored: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) {
  const names = [...new Set([...Object.keys(stored), ...Object.keys(now)])].sort();
  return names
    .map((name) => ({ name, stored: stored[name] ?? null, now: now[name] ?? null }))
    .filter((change) => change.stored !== change.now);
}

/** Which kind of input a file of the lock is. */
function fileInput(name: string): { input: ChangedInput['input']; name: string } {
  if (name.startsWith('font:')) return { input: 'font', name: name.slice('font:'.length) };
  if (name.startsWith('schemas/')) return { input: 'schema', name };
  return { input: name.endsWith('/manifest.json') ? 'manifest' : 'template', name };
}
