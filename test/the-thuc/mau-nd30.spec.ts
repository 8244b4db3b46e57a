import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkVanBan } from '../../service/engine/the-thuc/check.js';
import type { Paper } from '../../service/engine/the-thuc/paper/paper.js';
import { readDocxPaper } from '../../service/engine/the-thuc/paper/read-docx.js';
import { recognise } from '../../service/engine/the-thuc/thanh-phan/recognise.js';
import { split } from '../../service/engine/the-thuc/thanh-phan/split.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import { buildDocx } from '../../service/engine/typeset/testing.js';
import { home } from '../engine.js';

/** The specimens of Nghị định 30 itself: what is found in them is judged in docs/mau-nd30.md, and nothing else is found. */

const fonts = FontMetrics.load();
const ORIGINAL = join(home, '..', 'shared', 'nd30', 'phu-luc-3.docx');

/** In the order of the file; the two kinds of Mẫu 1.3, of appendix and of copy stand with the one before them. */
const MAU = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '3.1', '3.2'];

/** The specimens as golden text: looks that come again are named by number. */
function golden(): Uint8Array {
  const text = readFileSync(join(home, 'test/golden/phu-luc-3-nd30.txt'), 'utf8');
  const [, styles = '', numbering = '', header = '', looks = '', body = ''] = text.split(/^=== \w+\n/m);
  const named = looks.split('\n');
  return buildDocx({
    body: body.replace(/⟦(\d+)⟧/g, (_, at: string) => named[Number(at)]!),
    styles,
    numbering,
    headers: { rIdNumber: header },
    section: '<w:headerReference w:type="default" r:id="rIdNumber"/>',
    page: '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1985" w:right="1134" w:gutter="0" w:header="567" w:top="1418" w:footer="0" w:bottom="1134"/><w:titlePg/>',
  });
}

const specimens = (docx: Uint8Array): Paper[] =>
  split(readDocxPaper(docx, { fonts })).filter((paper) => recognise(paper).dang === 'van-ban');

const found = (papers: readonly Paper[]): string[] =>
  papers.flatMap((paper, at) =>
    checkVanBan(recognise(paper), { regime: 'nd30-2020', today: '2026-12-31' }).findings.map(
      ({ rule }) => `${MAU[at]} ${rule}`,
    ),
  );

/** Rows of the page: the specimen and the rule. */
const judged = (): string[] =>
  [
    ...readFileSync(join(home, 'docs/mau-nd30.md'), 'utf8').matchAll(/^\| ([\d., ]+?) +\| `(ND30-[A-Z]+-\d+)`/gm),
  ].flatMap(([, mau, rule]) => mau!.split(', ').map((one) => `${one} ${rule}`));

describe('the specimens of Phụ lục III', () => {
  it('are told apart', () => {
    expect(specimens(golden()).map((paper) => recognise(paper).loai)).toEqual([
      'nghị quyết',
      'quyết định',
      'quyết định',
      undefined,
      'công văn',
      'công điện',
      'giấy mời',
      'giấy giới thiệu',
      'biên bản',
      'giấy nghỉ phép',
      undefined,
      undefined,
    ]);
  });

  it('break what is judged in the docs, and nothing else', () => {
    expect(found(specimens(golden())).sort()).toEqual(judged().sort());
  });

  it('are the same in the golden text as in the file of the decree, where it is at hand', () => {
    const docx = existsSync(ORIGINAL) ? new Uint8Array(readFileSync(ORIGINAL)) : golden();
    const [ours, theirs] = [golden(), docx].map(specimens);
    const words = (papers: readonly Paper[]) =>
      papers.map(({ paragraphs }) => paragraphs.map(({ text }) => text).filter((text) => text.trim() !== ''));
    expect(words(ours!)).toEqual(words(theirs!));
    expect(found(ours!)).toEqual(found(theirs!));
  });
});
