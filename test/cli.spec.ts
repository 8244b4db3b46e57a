import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docxOf, type MauVanBan, mauVanBan } from '../service/engine/the-thuc/testing.js';
import { main } from '../toolkit/cli/main.js';

/** The command line as it is typed: what it prints, and how it ends. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vanthu-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(args, {
    print: (text) => {
      out += `${text}\n`;
    },
    complain: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, out, err };
}

function file(name: string, change?: (mau: MauVanBan) => void): string {
  const mau = mauVanBan('nd30-2020');
  change?.(mau);
  const path = join(folder, name);
  writeFileSync(path, docxOf(mau));
  return path;
}

describe('vanthu check', () => {
  it('ends with 0 for a document that keeps the rules', async () => {
    const { code, out } = await run('check', file('dung.docx'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('0 lỗi, 0 cảnh báo') });
  });

  it('ends with 1 for warnings and with 2 for errors, and says each with its place, clause and mend', async () => {
    const warned = file('canh-bao.docx', (mau) => {
      const last = mau.noiDung.at(-1)!;
      last.text = last.text.replace('./.', '.');
    });
    expect(await run('check', warned)).toMatchObject({
      code: 1,
      out: expect.stringContaining('CẢNH BÁO ND30-BODY-07'),
    });
    const wrong = file('sai.docx', (mau) => {
      mau.page.left = 71;
      mau.pageNumber!.size = 10;
    });
    const { code, out } = await run('check', wrong);
    expect(code).toBe(2);
    expect(out).toMatch(
      /LỖI ND30-PAGE-04.*\n {6}Lề trái đang là 25 mm.*\n {6}→ Hãy .*\n {6}\(khoản 3 Mục I Phần I Phụ lục I Nghị định 30\/2020\/NĐ-CP\)/,
    );
  });

  it('writes the corrected copy beside the file, and judges what is left', async () => {
    const path = file('Kế hoạch.docx', (mau) => {
      mau.page.left = 71;
    });
    const before = readFileSync(path);
    const { code, out } = await run('check', '--fix', path);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Kế hoạch (đã sửa).docx') });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await run('check', join(folder, 'Kế hoạch (đã sửa).docx'))).toMatchObject({ code: 0 });
  });

  it('prints one JSON object a file, also for one that cannot be read', async () => {
    const { code, out } = await run('check', '--json', file('mot.docx'), join(folder, 'khong-co.docx'));
    expect(code).toBe(3);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { file: join(folder, 'mot.docx'), check: expect.objectContaining({ regime: 'nd30-2020', findings: [] }) },
      { file: join(folder, 'khong-co.docx'), error: { code: 'ENOENT', message: 'Không có tệp hoặc thư mục này.' } },
    ]);
  });

  it('judges by the regime that is named', async () => {
    const { out } = await run('check', '--json', '--regime=tt01-2011', file('mot.docx'));
    expect(JSON.parse(out).check).toMatchObject({ regime: 'tt01-2011', chosenBy: 'named' });
  });
});

describe('vanthu pdf', () => {
  it('prints a DOCX beside it', async () => {
    const path = file('In ra.docx');
    expect(await run('pdf', path)).toEqual({ code: 0, out: 'In ra.docx → In ra.pdf\n', err: '' });
    expect(readFileSync(join(folder, 'In ra.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('ends with 3 for what is no DOCX, and goes on with the others', async () => {
    const other = join(folder, 'chu.docx');
    writeFileSync(other, 'Kế hoạch');
    const { code, out, err } = await run('pdf', other, file('hai.docx'));
    expect({ code, out, err }).toEqual({
      code: 3,
      out: 'hai.docx → hai.pdf\n',
      err: expect.stringContaining('chu.docx'),
    });
  });
});

describe('vanthu pdf --json', () => {
  it('says for each file what came of it', async () => {
    const { code, out } = await run('pdf', '--json', file('ba.docx'), join(folder, 'khong-co.docx'));
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ code, lines }).toEqual({
      code: 3,
      lines: [
        { file: join(folder, 'ba.docx'), pdf: join(folder, 'ba.pdf'), notes: [] },
        { file: join(folder, 'khong-co.docx'), error: { code: 'ENOENT', message: 'Không có tệp hoặc thư mục này.' } },
      ],
    });
  });
});

describe('vanthu', () => {
  it.each([
    [[], 0, 'check'],
    [['check', '--help'], 0, 'Mã kết thúc'],
    [['pdf', '--help'], 0, 'Mã kết thúc'],
  ])('%j tells how it is used', async (args, code, says) => {
    expect(await run(...args)).toEqual({ code, out: expect.stringContaining(says), err: '' });
  });

  it.each([
    [['chek'], 'không có lệnh “chek”'],
    [['check'], 'hãy nêu ít nhất một tệp'],
    [['check', '--fx', 'a.docx'], 'không có tùy chọn “--fx”. Có phải “--fix”?'],
    [['check', '--regime=x', 'a.docx'], '--regime phải là'],
    [['pdf', '--out=a.pdf', 'a.docx', 'b.docx'], '--out chỉ dùng với một tệp'],
  ])('%j is refused with the reason', async (args, says) => {
    expect(await run(...args)).toEqual({ code: 64, out: '', err: expect.stringContaining(says) });
  });
});
