import { describe, expect, it } from '@jest/globals';
import { docxOf, mauVanBan } from '../testing.js';
import { mendDocx } from './mend.js';
import { fonts } from './testing.js';

const KINDS = ['kế hoạch', 'công văn', 'quyết định', 'tờ trình', 'báo cáo', 'thông báo'];

describe.each(['nd30-2020', 'tt01-2011'] as const)('%s', (regime) => {
  it.each(KINDS)('gives the very bytes of a %s back that keeps every rule', (loai) => {
    const docx = docxOf(mauVanBan(regime, loai));
    const mended = mendDocx(docx, { regime, fonts });
    expect(mended.changes).toEqual([]);
    expect(mended.docx).toBe(docx);
  });
});
