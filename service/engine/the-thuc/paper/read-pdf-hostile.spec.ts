import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { EngineError } from '../../problem.js';
import { buildPdf, text, written } from './pdf/testing.js';
import { readPdfPaper } from './read-pdf.js';

const latin1 = (body: string) => Buffer.from(body, 'latin1');
const stream = (entries: string, data: Uint8Array) =>
  Buffer.concat([latin1(`<<${entries}/Length ${data.length}>>stream\n`), data, latin1('\nendstream')]);
const FONT = '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
const HELLO = 'BT /F1 12 Tf 100 700 Td (Hello) Tj ET';

/** One page with this content stream; further objects from number 5 on. */
const onePage = (content: Uint8Array, { resources = '', catalog = '', pages = '', more = [] as Uint8Array[] } = {}) =>
  written(
    [
      latin1(`<</Type/Catalog/Pages 2 0 R${catalog}>>`),
      latin1(pages || '<</Type/Pages/Kids[3 0 R]/Count 1>>'),
      latin1(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${FONT}${resources}>>>>`),
      content,
      ...more,
    ],
    1,
  );
const plain = (content: string) => stream('', latin1(content));
const good = buildPdf({ pages: [{ content: [text(85, 100, 'Văn bản tốt')] }] });

const refusal = async (bytes: Uint8Array, timeoutMs?: number): Promise<EngineError> => {
  const error = await readPdfPaper(bytes, timeoutMs).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineError);
  expect((error as EngineError).code).toBe('PDF_UNREADABLE');
  return error as EngineError;
};

describe('what is no PDF is refused with what it is', () => {
  it.each([
    ['an empty file', new Uint8Array(), /rỗng/],
    ['a DOCX', latin1('PK\u0003\u0004 word/document.xml'), /Word \(\.docx\)/],
    ['a .doc', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /\.doc/],
    ['a photograph', latin1('\xff\xd8\xff\xe0 JFIF'), /JPEG/],
    ['text', latin1('Kính gửi'), /không phải tệp PDF/],
  ])('%s', async (_, bytes, says) => {
    expect((await refusal(bytes)).detail).toMatch(says);
  });
});

describe('a broken PDF is refused', () => {
  const noise = Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256));
  it.each([
    ['without anything a PDF has', Buffer.concat([latin1('%PDF-1.7\n'), noise])],
    ['cut off before its pages are told', good.subarray(0, good.length / 2)],
    [
      'with a catalog nested 200,000 deep',
      onePage(plain(HELLO), { catalog: `/X${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
    ],
    ['with pages that are their own parents', onePage(plain(HELLO), { pages: '<</Type/Pages/Kids[2 0 R]/Count 1>>' })],
  ])('%s', async (_, bytes) => {
    expect((await refusal(bytes)).detail).toMatch(/Hãy /);
  });
});

describe('a PDF that takes too much is given up', () => {
  it('a page that inflates to 400 MB', async () => {
    const bomb = deflateSync(Buffer.alloc(400 * 1024 * 1024, ' '), { level: 9 });
    expect((await refusal(onePage(stream('/Filter/FlateDecode', bomb)))).detail).toMatch(/bị hỏng|bộ nhớ/);
  });

  it('forms that call each other a billion times', async () => {
    const forms = Array.from({ length: 9 }, (_, at) =>
      stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${6 + at} 0 R>>>>`,
        latin1('/X Do '.repeat(10)),
      ),
    );
    const last = stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${FONT}>>`, latin1(HELLO));
    const bytes = onePage(plain('/X Do'), { resources: '/XObject<</X 5 0 R>>', more: [...forms, last] });
    expect((await refusal(bytes, 500)).detail).toMatch(/giây/);
  });

  it('more operators than memory holds', async () => {
    const many = deflateSync(Buffer.from('q Q '.repeat(20_000_000)), { level: 1 });
    expect((await refusal(onePage(stream('/Filter/FlateDecode', many)), 5_000)).detail).toMatch(/bộ nhớ|giây/);
  });

  it('5,000 pages, told or lied about', async () => {
    const kids = Array.from({ length: 5_000 }, () => '3 0 R').join(' ');
    const pages = `<</Type/Pages/Kids[${kids}]/Count 5000>>`;
    expect((await refusal(onePage(plain(HELLO), { pages }))).detail).toMatch(/5\.000 trang/);
    const lie = '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>';
    expect((await readPdfPaper(onePage(plain(HELLO), { pages: lie }))).pages).toBe(1);
  });

  it('is ended, and the next one is read', async () => {
    const all = await Promise.allSettled([
      readPdfPaper(onePage(plain('q '.repeat(400_000))), 300),
      readPdfPaper(good),
      readPdfPaper(onePage(plain('q '.repeat(400_000))), 300),
      readPdfPaper(good),
      readPdfPaper(good),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });
});

describe('odd pages do no harm', () => {
  it.each([
    ['deep nesting', onePage(plain(`${'['.repeat(100_000)}${']'.repeat(100_000)} ${HELLO}`))],
    [
      'a form that calls itself',
      onePage(plain('/X Do'), {
        resources: '/XObject<</X 5 0 R>>',
        more: [
          stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>', latin1('/X Do /X Do')),
        ],
      }),
    ],
    [
      'a picture of 100,000 by 100,000 dots',
      onePage(plain('500 0 0 700 10 10 cm /I Do'), {
        resources: '/XObject<</I 5 0 R>>',
        more: [
          stream(
            '/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB',
            Buffer.alloc(1_000),
          ),
        ],
      }),
    ],
    ['50,000 pieces of text in one place', onePage(plain(`${'BT /F1 1 Tf 10 700 Td (a b) Tj ET '.repeat(50_000)}`))],
    [
      'numbers that are none',
      onePage(plain('BT /F1 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (x) Tj ET 1e38 w 0 0 m 1e38 1e38 l S')),
    ],
  ])('%s', async (_, bytes) => {
    expect((await readPdfPaper(bytes)).pages).toBe(1);
  });

  it('a huge page is as large as it says', async () => {
    const { sections } = await readPdfPaper(
      buildPdf({ pages: [{ width: 1_000_000, height: 1_000_000, content: [] }] }),
    );
    expect(sections[0]!.page.width).toBe(1_000_000);
  });
});

describe('what would act is told, and not done', () => {
  const codes = async (bytes: Uint8Array) =>
    ((await readPdfPaper(bytes)).warnings ?? []).map(({ code }) => code).sort();

  it('JavaScript and attachments', async () => {
    const catalog =
      '/OpenAction<</S/JavaScript/JS(app.alert(1))>>/Names<</JavaScript<</Names[(a) <</S/JavaScript/JS(while(1);)>>]>>/EmbeddedFiles<</Names[(x.exe) <</Type/Filespec/F(x.exe)/EF<</F 5 0 R>>>>]>>>>';
    const bytes = onePage(plain(HELLO), { catalog, more: [stream('/Type/EmbeddedFile', latin1('MZ'))] });
    expect(await codes(bytes)).toEqual(['ATTACHMENT', 'JAVASCRIPT']);
  });

  it('orders to open programs', async () => {
    expect(await codes(onePage(plain(HELLO), { catalog: '/OpenAction<</S/Launch/F(cmd.exe)>>' }))).toEqual(['ACTION']);
  });

  it('an end that is missing', async () => {
    expect(await codes(good.subarray(0, good.length - 8))).toEqual(['CUT_OFF']);
  });

  it('nothing of a plain file', async () => {
    expect(await readPdfPaper(good)).not.toHaveProperty('warnings');
  });
});
