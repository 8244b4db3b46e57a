import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { changedInputs, type EngineFacts, factsText, keptFacts } from './facts.js';
import { ownCode, PACKAGES } from './own-code.js';

const facts: EngineFacts = {
  files: {
    'font:Tinos_400Regular.ttf': 'f1',
    'schemas/cong-van/2017-2018.schema.json': 's1',
    'templates/cong-van/2017-2018/manifest.json': 'm1',
    'templates/cong-van/2017-2018/template.docx': 't1',
  },
  code: 'c1',
  packages: { node: '24.21.0', pizzip: '3.3.0' },
  platform: 'linux-x64',
  browser: 'HeadlessChrome/156.0.1.2',
};

describe('the facts of a document', () => {
  it('have one text and one hash, in whatever order they were gathered', () => {
    const reversed = (record: object) => Object.fromEntries(Object.entries(record).reverse());
    const other = { ...facts, files: reversed(facts.files), packages: reversed(facts.packages) } as EngineFacts;
    expect(factsText(other)).toBe(factsText(facts));
    expect(keptFacts(other)).toEqual(keptFacts(facts));
    expect(JSON.parse(factsText(facts))).toEqual(facts);
    expect(keptFacts({ ...facts, code: 'c2' }).sha256).not.toBe(keptFacts(facts).sha256);
  });

  it('that are the same name no change', () => {
    expect(changedInputs(facts, structuredClone(facts))).toEqual([]);
  });

  it('that differ name each input, with what it was and what it is', () => {
    const now: EngineFacts = {
      files: {
        'font:Tinos_400Regular.ttf': 'f2',
        'schemas/cong-van/2017-2018.schema.json': 's2',
        'templates/cong-van/2017-2018/manifest.json': 'm2',
        'templates/cong-van/2017-2018/template.hbs': 't2',
      },
      code: 'c2',
      packages: { node: '24.21.0', pizzip: '3.4.0', pako: '1' },
      platform: 'linux-arm64',
      browser: 'HeadlessChrome/157.0.1.2',
    };
    expect(changedInputs(facts, now).map(({ input, name, stored, now }) => [input, name, stored, now])).toEqual([
      ['font', 'Tinos_400Regular.ttf', 'f1', 'f2'],
      ['schema', 'schemas/cong-van/2017-2018.schema.json', 's1', 's2'],
      ['manifest', 'templates/cong-van/2017-2018/manifest.json', 'm1', 'm2'],
      ['template', 'templates/cong-van/2017-2018/template.docx', 't1', null],
      ['template', 'templates/cong-van/2017-2018/template.hbs', null, 't2'],
      ['browser', 'Chromium', 'HeadlessChrome/156.0.1.2', 'HeadlessChrome/157.0.1.2'],
      ['engine', 'vanthu', 'c1', 'c2'],
      ['package', 'pako', null, '1'],
      ['package', 'pizzip', '3.3.0', '3.4.0'],
      ['platform', 'platform', 'linux-x64', 'linux-arm64'],
    ]);
  });

  it('leave the browser out where one side printed nothing', () => {
    const { browser: _, ...unprinted } = facts;
    expect(changedInputs(unprinted, facts)).toEqual([]);
    expect(changedInputs(facts, unprinted)).toEqual([]);
  });
});

describe('what the engine is made of', () => {
  it('names every package that it imports, and none besides', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.spec|testing)\.ts$/.test(name),
    );
    const imported = new Set<string>();
    for (const name of sources) {
      const code = readFileSync(join(import.meta.dirname, name), 'utf8');
      for (const [, fixed, loaded] of code.matchAll(
        /^import .*?from '((?!node:)[^.'][^']*)';|import\('((?!node:)[^.'][^']*)'\)/gms,
      )) {
        const specifier = fixed ?? loaded!;
        imported.add(
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        );
      }
    }
    expect(PACKAGES.filter((name) => !name.startsWith('@expo-google-fonts/'))).toEqual([...imported].sort());
  });

  it('is a hash and versions, those of what the packages bring among them', () => {
    const { code, packages, platform } = ownCode();
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    expect(packages).toMatchObject({ node: process.versions.node, vanthu: expect.stringMatching(/^\d/) });
    for (const name of [...PACKAGES, 'pako'])
      expect([name, packages[name]]).toEqual([name, expect.stringMatching(/^\d/)]);
    expect(packages).not.toHaveProperty('yargs');
    expect(platform).toBe(`${process.platform}-${process.arch}`);
  });
});
