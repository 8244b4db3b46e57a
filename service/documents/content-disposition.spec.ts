import { describe, expect, it } from '@jest/globals';
import { contentDisposition } from './content-disposition.js';

describe('the name of a download', () => {
  it('is Vietnamese for programs that read RFC 5987, and plain ASCII for the others', () => {
    expect(contentDisposition('attachment', 'Công văn 1140 SGD&ĐT.pdf')).toBe(
      'attachment; filename="Cong van 1140 SGD&DT.pdf"; filename*=UTF-8\'\'C%C3%B4ng%20v%C4%83n%201140%20SGD%26%C4%90T.pdf',
    );
  });

  it('never holds a path, a quote, a line break or half a character', () => {
    const header = contentDisposition('inline', '../a\\b"c\r\nX: y\ud800%41.docx');
    expect(header).toMatch(/^inline; filename="[^"\\/\r\n%]*"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
  });
});
