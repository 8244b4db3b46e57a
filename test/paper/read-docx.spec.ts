import { describe, expect, it } from '@jest/globals';
import { readDocxPaper } from '../../service/engine/the-thuc/paper/read-docx.js';
import { examples, manifestOf, useEngine } from '../engine.js';

/** The forms draw their lines as long as the text above, or four tenths of it. */
const SHARES = [1, 0.4];

describe('every example on paper', () => {
  const test = useEngine();

  // Its lines are in the middle under their texts, and its page number is where the regime wants it.
  it.each(examples)('%s %s, %s', async (template, version, example) => {
    const { docx } = await test.render(template, version, example, ['docx']);
    const paper = readDocxPaper(docx!, { fonts: test.engine.fonts });
    const lines = paper.strokes.map(({ kind, style, length, textLength, centred }) => ({
      kind,
      style,
      centred,
      share: SHARES.find((share) => Math.abs(length! - textLength! * share) < 0.5),
    }));
    for (const line of lines) {
      expect(line).toEqual({ kind: 'shape', style: 'solid', centred: true, share: expect.any(Number) });
    }
    const nd30 = manifestOf([template, version]).regime === 'nd30-2020';
    for (const { pageNumbers, titlePage } of paper.sections) {
      expect(titlePage).toBe(true);
      expect(pageNumbers).toMatchObject([
        { where: nd30 ? 'header' : 'footer', align: nd30 ? 'center' : 'right', pages: 'notFirst', run: { size: 14 } },
      ]);
    }
    expect(paper.warnings).toEqual([]);
  });
});
