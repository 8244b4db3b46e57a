import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { KeyInput, Page } from 'puppeteer';
import sirv from 'sirv';
import { barriers, useBrowser } from '../support/browser.js';

interface Block {
  loai: string;
  so?: string;
  van?: string;
  ten?: string;
  cap?: number;
  cot?: { ten: string; canh?: string; rong?: number }[];
  dong?: unknown[];
}

/** What the page of `body/main.tsx` is held by. */
interface Hand {
  value: Block[];
  changes: number;
  focused: number[];
  cells: string[];
  set(value: string | Block[]): void;
  focusBlock(index: number, cell?: string): void;
  clipOfHtml(html: string): { blocks: Block[]; images: number; converted: boolean };
  paste(types: Record<string, string>): void;
  copy(): { html: string; text: string };
  active(): string | undefined;
  /** Once what was set is drawn. */
  shown(): Promise<void>;
}
declare const window: { hand: Hand };

const home = join(import.meta.dirname, '../..');
const fixture = (name: string) => readFile(join(import.meta.dirname, 'body/clipboard', name), 'utf8');

const browser = useBrowser();
let dir: string;
let server: Server;
let page: Page;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vanthu-body-'));
  const vite = join(home, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '-c', join(home, 'test/web/body/vite.config.ts'), '--outDir', dir],
    {
      cwd: home,
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const files = sirv(dir);
  const html = (await readFile(join(dir, 'index.html'), 'utf8')).replaceAll('__NONCE__', 'thu');
  server = createServer((request, response) => {
    if (extname(request.url ?? '') !== '') return files(request, response);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-thu'; font-src 'self'",
    );
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(async () => {
  server?.close();
  await rm(dir, { recursive: true, force: true });
});

beforeEach(async () => {
  ({ page } = await browser.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  await page.waitForSelector('#noiDung[contenteditable=true]');
});

const body = () => page.evaluate(() => window.hand.value);
/** `muc2 1. Mục đích`. */
const shown = async () => (await body()).map(line);
const line = (block: Block) =>
  [block.loai + (block.cap ?? ''), block.so, block.van ?? block.ten].filter(Boolean).join(' ');

async function open(value: string | Block[], at = 0): Promise<void> {
  await page.evaluate((value) => window.hand.set(value), value as never);
  await page.evaluate(() => window.hand.shown());
  await page.evaluate((at) => window.hand.focusBlock(at), at);
}

async function type(text: string): Promise<void> {
  await page.focus('#noiDung');
  for (const [at, part] of text.split('\n').entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(part);
  }
}

async function chord(keys: string): Promise<void> {
  const parts = keys.split('+') as KeyInput[];
  for (const key of parts.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(parts.at(-1)!);
  for (const key of parts.slice(0, -1).reverse()) await page.keyboard.up(key);
}

const paste = (types: Record<string, string>) => page.evaluate((types) => window.hand.paste(types), types);

const press = (name: string) => page.click(`[aria-label="${name}"]`);

describe('typing', () => {
  it('makes levels of what stands at the beginning of a line, and goes on with the next number', async () => {
    await type('I. Mục đích');
    await type('\n1. Một;\nhai;\n');
    await type('\na) điểm\nđiểm nữa\n\n\n- gạch\n\n+ cộng\ncộng nữa');
    expect(await shown()).toEqual([
      'muc1 I. Mục đích',
      'khoan 1. Một;',
      'khoan 2. hai;',
      'diem a) điểm',
      'diem b) điểm nữa',
      'gachDau gạch',
      'cong cộng',
      'cong cộng nữa',
    ]);
  });

  it('counts đ after d, and takes up the number that was typed', async () => {
    await type('c) một\nhai\nba\nbốn');
    expect(await shown()).toEqual(['diem c) một', 'diem d) hai', 'diem đ) ba', 'diem e) bốn']);
  });

  it('renumbers when a block goes, comes, moves; one undo takes each back', async () => {
    await open('I. MỘT\n1. Câu một;\n2. câu hai;\n3. câu ba.\nII. HAI', 2);
    await chord('Alt+Shift+ArrowUp');
    expect(await shown()).toEqual([
      'muc1 I. MỘT',
      'khoan 1. câu hai;',
      'khoan 2. Câu một;',
      'khoan 3. câu ba.',
      'muc1 II. HAI',
    ]);
    await chord('Control+z');
    expect((await shown())[1]).toBe('khoan 1. Câu một;');
    await page.evaluate(() => window.hand.focusBlock(1));
    await page.keyboard.press('Backspace');
    expect(await shown()).toEqual([
      'muc1 I. MỘT',
      'doan Câu một;',
      'khoan 1. câu hai;',
      'khoan 2. câu ba.',
      'muc1 II. HAI',
    ]);
    await chord('Control+z');
    expect(await shown()).toEqual([
      'muc1 I. MỘT',
      'khoan 1. Câu một;',
      'khoan 2. câu hai;',
      'khoan 3. câu ba.',
      'muc1 II. HAI',
    ]);
  });

  it('respects a number that was set by hand, until it is asked to number again', async () => {
    await open('1. Câu một;\n2. câu hai;\n3. câu ba.', 1);
    await page.click('label input[maxlength="20"]', { count: 3 });
    await page.keyboard.type('7.');
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual(['khoan 1. Câu một;', 'khoan 7. câu hai;', 'khoan 8. câu ba.']);
    await page.locator('button ::-p-text(Đánh số lại)').click();
    expect(await shown()).toEqual(['khoan 1. Câu một;', 'khoan 2. câu hai;', 'khoan 3. câu ba.']);
  });

  it('changes the level with Tab, and lets the focus out after Escape', async () => {
    await open('1. Câu một;\n2. câu hai;', 1);
    await page.keyboard.press('Tab');
    expect(await shown()).toEqual(['khoan 1. Câu một;', 'diem a) câu hai;']);
    await chord('Shift+Tab');
    expect((await shown())[1]).toBe('khoan 2. câu hai;');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.hand.active())).toBe('sau');
  });

  it('has the toolbar do the same, with the arrows from button to button', async () => {
    await type('một hai');
    await chord('Control+a');
    await press('Đậm');
    await press('Nghiêng');
    expect(await shown()).toEqual(['doan ***một hai***']);
    await press('Đề mục 1.');
    expect(await shown()).toEqual(['muc2 1. *một hai*']);
    await page.focus('[aria-label="Đề mục I."]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual(['muc3 1.1. *một hai*']);
    expect(await page.$$eval('[role=toolbar] [tabindex="0"]', (all) => all.length)).toBe(1);
  });

  it('leaves what an input method composes alone', async () => {
    await page.focus('#noiDung');
    const client = await page.createCDPSession();
    for (const text of ['1', '1.', '1. ', '1. đ', '1. đư', '1. được']) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      expect(await page.$eval('#noiDung', (one) => one.textContent)).toBe(text);
    }
    await client.send('Input.insertText', { text: '1. được' });
    expect(await shown()).toEqual(['doan 1. được']);
    await page.keyboard.type(' rồi');
    expect(await shown()).toEqual(['doan 1. được rồi']);
  });
});

describe('tables', () => {
  it('are made, grown and aligned; the first row is the names of the columns', async () => {
    await press('Chèn bảng');
    await page.keyboard.type('TT');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tên');
    await press('Căn phải cột');
    await page.keyboard.press('Tab');
    await press('Xoá cột');
    await page.click('#noiDung tr:nth-child(2) td');
    await page.keyboard.type('A');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nhóm');
    await press('Dòng tên nhóm');
    await press('Thêm dòng');
    const [table] = await body();
    expect(table).toEqual({
      loai: 'bang',
      cot: [{ ten: 'TT' }, { ten: 'Tên', canh: 'phai' }],
      dong: [{ nhom: 'A', ten: 'Nhóm' }, ['', ''], ['', '']],
    });
  });

  const widths = async () => (await body())[0]?.cot?.map(({ rong }) => rong);
  /** As the columns are drawn, in percent of the table. */
  const drawn = () =>
    page.$$eval('#noiDung th', (cells) => {
      const all = cells.map((cell) => cell.getBoundingClientRect().width);
      const sum = all.reduce((a, b) => a + b, 0);
      return all.map((width) => Math.round((width * 100) / sum));
    });

  it('have columns whose borders are dragged; one undo takes it back', async () => {
    await open([{ loai: 'bang', cot: [{ ten: 'TT' }, { ten: 'Tên' }, { ten: 'Ghi chú' }], dong: [['1', 'A', 'B']] }]);
    expect(await widths()).toEqual([undefined, undefined, undefined]);
    const before = await drawn();
    const box = (await (await page.$('#noiDung th:nth-child(2)'))!.boundingBox())!;
    await page.mouse.move(box.x + box.width, box.y + 5);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('#noiDung th')!).cursor === 'col-resize');
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 120, box.y + 5, { steps: 4 });
    const meanwhile = await drawn();
    expect(meanwhile[1]).toBeGreaterThan(before[1]!);
    expect(await widths()).toEqual([undefined, undefined, undefined]);
    await page.mouse.up();
    const kept = (await widths()) as number[];
    expect(kept.map(Math.round)).toEqual(meanwhile);
    expect(kept.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 6);
    expect(Math.abs(kept[0]! - before[0]!)).toBeLessThanOrEqual(1);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await widths()).toEqual([undefined, undefined, undefined]);

    await page.mouse.move(box.x + box.width, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 60, box.y + 5);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await widths()).toEqual([undefined, undefined, undefined]);
    expect(await drawn()).toEqual(before);
  });

  it('have columns as wide as keys and numbers say, also when others come and go', async () => {
    await open([
      {
        loai: 'bang',
        cot: [
          { ten: 'A', rong: 20 },
          { ten: 'B', rong: 80 },
        ],
        dong: [['1', '2']],
      },
    ]);
    expect(await drawn()).toEqual([20, 80]);
    await chord('Alt+Shift+ArrowRight');
    await chord('Alt+Shift+ArrowRight');
    await chord('Alt+Shift+ArrowLeft');
    expect(await widths()).toEqual([21, 79]);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Cột 1 rộng 21 %'),
    );
    await page.click('[aria-label="Độ rộng cột (%)"]', { count: 3 });
    await page.keyboard.type('40,5');
    await page.keyboard.press('Enter');
    expect(await widths()).toEqual([40.5, 59.5]);
    expect(await page.evaluate(() => window.hand.active())).toBe('noiDung');
    await press('Thêm cột');
    expect(await widths()).toEqual([27, 33.3, 39.7]);
    await press('Xoá cột');
    const [kept] = (await body())[0]!.cot!;
    expect(kept!.rong).toBeGreaterThan(20);
    await (await page.waitForSelector('::-p-text(Rộng theo chữ)'))!.click();
    expect((await widths())!.every((rong) => rong === undefined)).toBe(true);
  });

  it('tell the page in which cell the caret is, and take it to one', async () => {
    const table = { loai: 'bang', cot: [{ ten: 'A' }, { ten: 'B' }], dong: [['1', '2'], { nhom: 'I', ten: 'Nhóm' }] };
    await open([{ loai: 'doan', van: 'Đoạn.' }, table as Block]);
    await page.evaluate(() => window.hand.focusBlock(1, '/dong/0/1'));
    await page.keyboard.type('x');
    await page.evaluate(() => window.hand.focusBlock(1, '/dong/1/ten'));
    await page.keyboard.type('y');
    await page.evaluate(() => window.hand.focusBlock(1, '/cot/0/ten'));
    await page.keyboard.type('z');
    expect((await body())[1]).toMatchObject({
      cot: [{ ten: 'zA' }, { ten: 'B' }],
      dong: [['1', 'x2'], { nhom: 'I', ten: 'yNhóm' }],
    });
    expect(await page.evaluate(() => window.hand.cells.slice(-3))).toEqual(['/dong/0/1', '/dong/1/ten', '/cot/0/ten']);
  });
});

describe('pasting', () => {
  it('from Word: lists, headings, tables with merged cells, bold and italic; no picture', async () => {
    await paste({ 'text/html': await fixture('word.clip'), 'text/plain': 'khác' });
    expect((await body()).slice(0, 8).map(line)).toEqual([
      'muc1 I. MỤC ĐÍCH, YÊU CẦU',
      'muc2 1. Mục đích',
      'doan Thực hiện có hiệu quả **Phong trào thi đua** “Đổi mới, sáng tạo trong *dạy và học*” giai đoạn 2016 - 2020.',
      'diem a) Nâng cao chất lượng;',
      'diem b) Phát hiện điển hình.',
      'gachDau - Cán bộ quản lý',
      'cong + Tổ trưởng chuyên môn',
      'muc1 II. TỔ CHỨC THỰC HIỆN',
    ]);
    expect((await body())[8]).toEqual({
      loai: 'bang',
      cot: [
        { ten: 'TT' },
        { ten: 'Họ và tên' },
        { ten: 'Kết quả – HK I', canh: 'phai' },
        { ten: 'Kết quả – HK II', canh: 'phai' },
      ],
      dong: [
        { nhom: 'A', ten: 'Tổ Toán - Tin' },
        ['1', 'Lò Thị An\n(tổ trưởng)', '8,5', '9,0'],
        ['2', 'Bế Văn Bình', '7,0', '7,5'],
      ],
    });
    expect(await page.$eval('[role=status]', (one) => one.textContent)).toMatch(/^Ảnh không dán được/);
    await chord('Control+z');
    expect(await body()).toEqual([]);
  });

  it('from Google Docs', async () => {
    await paste({ 'text/html': await fixture('google-docs.clip') });
    expect(await shown()).toEqual([
      'muc2 1. Yêu cầu',
      'doan Kịp thời, **công khai**, *dân chủ*.',
      'diem a) Đúng đối tượng;',
      'diem b) Đúng thành tích.',
      'gachDau - Tổ chuyên môn',
      'cong + Giáo viên',
    ]);
  });

  it('from LibreOffice, with fonts from before Unicode', async () => {
    await paste({ 'text/html': await fixture('libreoffice.clip') });
    expect(await shown()).toEqual([
      'muc1 III. KINH PHÍ',
      'khoan 1. Nguồn ngân sách nhà nước được giao hằng năm;',
      'khoan 2. Nguồn xã hội hóa.',
      'doan Độc lập - Tự do - Hạnh phúc',
      'doan Nơi nhận: **Trường THPT**',
    ]);
    expect(await page.$eval('[role=status]', (one) => one.textContent)).toMatch(/chuyển sang Unicode/);
  });

  it('from Excel: a title line, the names, the rows', async () => {
    await paste({ 'text/html': await fixture('excel.clip') });
    const [title, table] = await body();
    expect(line(title!)).toBe('doan **DANH SÁCH KHEN THƯỞNG**');
    expect(table).toEqual({
      loai: 'bang',
      cot: [{ ten: 'STT' }, { ten: 'Họ tên' }, { ten: 'Số tiền', canh: 'phai' }],
      dong: [
        ['1', 'Nguyễn Văn A', '1.500.000'],
        ['2', '*Trần Thị B*', '800.000'],
      ],
    });
  });

  it('from the web: words only', async () => {
    await paste({ 'text/html': await fixture('web.clip') });
    expect(await shown()).toEqual([
      'muc3 Điều kiện xét khen',
      'doan Dòng một',
      'doan Dòng hai có **chữ đậm** và 2 * 3.',
      'gachDau - Ý một',
      'cong + Ý con',
      'gachDau - Ý hai',
      'doan Trích dẫn',
      'doan mã 1',
      'doan mã 2',
      'gachDau - Gạch bằng ký hiệu',
    ]);
  });

  it('of plain text: an outline, cells apart by tabs, old encodings by sight', async () => {
    await paste({ 'text/plain': 'II. HAI\r\n• một\r\n3. Câu ba;\r\n4. câu bốn.\r\nTT\tTên\r\n1\tAn\r\n2\tBình' });
    expect((await body()).slice(0, 4).map(line)).toEqual([
      'muc1 II. HAI',
      'gachDau - một',
      'khoan 3. Câu ba;',
      'khoan 4. câu bốn.',
    ]);
    expect((await body())[4]).toMatchObject({
      cot: [{ ten: 'TT' }, { ten: 'Tên' }],
      dong: [
        ['1', 'An'],
        ['2', 'Bình'],
      ],
    });
    await open('');
    await paste({ 'text/plain': 'Céng hoµ x· héi chñ nghÜa ViÖt Nam\n- NguyÔn V¨n A' });
    expect(await shown()).toEqual(['doan Cộng hoà xã hội chủ nghĩa Việt Nam', 'gachDau - Nguyễn Văn A']);
  });

  it('into the middle of a sentence, and of cells over cells', async () => {
    await open('Một  ba.', 0);
    for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowRight');
    await page.evaluate(() => window.hand.shown());
    await paste({ 'text/html': '<p>hai <b>đậm</b></p>', 'text/plain': 'hai đậm' });
    expect(await shown()).toEqual(['doan Một hai **đậm** ba.']);
    await open('| A | B |\n| 1 | 2 |\n| 3 | 4 |');
    for (let n = 0; n < 2; n++) await page.keyboard.press('Tab');
    await paste({
      'text/html': '<table><tr><td>x</td><td>y</td></tr><tr><td>z</td><td>t</td></tr></table>',
      'text/plain': 'x',
    });
    expect((await body())[0]!.dong).toEqual([
      ['x', 'y'],
      ['z', 't'],
    ]);
  });

  it('keeps every word of fifty pages', async () => {
    const { noiDung } = JSON.parse(
      await readFile(join(home, 'examples/cong-van/2017-2018/1140-sgddt-vp.json'), 'utf8'),
    );
    const lines = (noiDung as string).split('\n');
    const html = lines
      .map(
        (one) =>
          `<p class=MsoNormal style='text-align:justify;text-indent:.5in'><span lang=VI style='font-size:14.0pt;font-family:"Times New Roman",serif'>${one.replace('&', '&amp;').replaceAll('**', '')}<o:p></o:p></span></p>`,
      )
      .join('\n');
    await paste({ 'text/html': `<body><!--StartFragment-->${html.repeat(9)}<!--EndFragment--></body>` });
    const words = (text: string) => text.replaceAll('*', '').split(/\s+/).filter(Boolean);
    const got = (await body()).flatMap((block) => words(`${block.so ?? ''} ${block.van ?? block.ten}`));
    expect(got).toEqual(words(`${noiDung}\n`.repeat(9)));
  });
});

describe('copying', () => {
  const copied = () => page.evaluate(() => window.hand.copy());

  it('gives clean pages and text with the numbers, and comes back as it was', async () => {
    const text = 'I. MỤC ĐÍCH\n1. Câu **một**;\n2. câu hai.\n- gạch\n| A | B |\n| 1 | 2 |\nHết.';
    await open(text);
    await chord('Control+a');
    const { html, text: plain } = await copied();
    expect(plain.trim()).toBe('I. MỤC ĐÍCH\n1. Câu một;\n2. câu hai.\n- gạch\nA\tB\n1\t2\nHết.');
    expect(html).toMatch(/<h2[^>]*><span data-bo="">I\. <\/span>/);
    expect(html).not.toMatch(/class=|style=/);
    const before = await page.evaluate((html) => window.hand.clipOfHtml(html).blocks, html);
    await page.keyboard.press('Delete');
    expect(await body()).toEqual([]);
    await paste({ 'text/html': html, 'text/plain': plain });
    expect(await shown()).toEqual([
      'muc1 I. MỤC ĐÍCH',
      'khoan 1. Câu **một**;',
      'khoan 2. câu hai.',
      'gachDau gạch',
      'bang',
      'doan Hết.',
    ]);
    expect(before.map((block) => block.loai)).toEqual(['muc', 'khoan', 'khoan', 'gachDau', 'bang', 'doan']);
  });
});

describe('the page around it', () => {
  it('hears which block the caret is in, and can put it into one', async () => {
    await open('I. MỘT\nĐoạn.\n\nHai.', 2);
    await page.keyboard.press('ArrowUp');
    await page.evaluate(() => window.hand.shown());
    expect(await page.evaluate(() => window.hand.focused)).toEqual([2, 1]);
    expect(await page.evaluate(() => window.hand.changes)).toBe(0);
  });

  it('puts no barrier before anyone', async () => {
    await open('I. MỘT\n1. Câu một;\n2. câu hai.\n| A | B |\n| 1 | 2 |', 1);
    expect(await barriers(page)).toEqual([]);
    await page.evaluate(() => window.hand.focusBlock(3));
    expect(await barriers(page)).toEqual([]);
  });
});
