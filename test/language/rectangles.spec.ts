import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { isWordPlace, type Problem } from '../../toolkit/language/index.js';
import { useEngine } from '../engine.js';
import { start } from '../support/cli.js';
import { liesUnder, words } from '../word-places.js';
import { changedPart, DOCX, goodFolder, p } from './good.js';

const used = useEngine();
const home = mkdtempSync(path.join(tmpdir(), 'vanthu-hinh-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('vanthu template check --rectangles tells where the paragraph of a problem stands on the page', async () => {
  const folder = changedPart(goodFolder(), 'word/document.xml', (xml) =>
    xml.replace(p('Doan', 'Địa điểm: {diaDiem}, {ngayHop}.'), () => p('Doan', 'Địa điểm: {diaDiem, {ngayHop}.')),
  );
  for (const [name, content] of folder) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), content);
  }
  const args = ['template', 'check', path.dirname(DOCX), '--json', '--quick', '--rectangles'];
  const { code, out, err } = await start('toolkit/cli/run.ts', args, { cwd: home }).ended;
  expect([code, err]).toEqual([2, '']);
  const [{ place }] = (JSON.parse(out) as { problems: [Problem] }).problems;
  if (!isWordPlace(place)) throw new Error(`not in the Word file: ${out}`);

  const { pdf } = await used.engine.printDocx(folder.get(DOCX) as Uint8Array);
  const pages = words(pdf);
  const under = place.rects!.flatMap((rect) => pages[rect.page - 1]!.filter((word) => liesUnder(word, rect)));
  expect(under.map(({ text }) => text.trim()).join('')).toBe('Địađiểm:{diaDiem,{ngayHop}.');
});
