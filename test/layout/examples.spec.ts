import { describe, expect, it } from '@jest/globals';
import { examples, useEngine } from '../engine.js';
import { compareWithLibreOffice } from './compare.js';

describe('our PDF beside LibreOffice’s of the same DOCX', () => {
  const { render } = useEngine();

  it.each(examples)(
    '%s %s %s: same page breaks, at least 97 %% of lines the same',
    async (template, version, example) => {
      const { docx, pdf } = await render(template, version, example);
      const { pages, samePageBreaks, ratio, worst } = await compareWithLibreOffice(docx, pdf);
      expect({ pages, samePageBreaks, worst: ratio < 0.97 ? worst : [] }).toEqual({
        pages: [pages[0], pages[0]],
        samePageBreaks: true,
        worst: [],
      });
    },
  );
});
