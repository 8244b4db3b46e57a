import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Printer } from '../../service/engine/print/printer.js';
import { browserPath } from '../engine.js';
import { readPdf } from '../pdf.js';

describe('the fonts that Chromium sees', () => {
  let printer: Printer;
  let runtimeDir: string;
  beforeAll(() => {
    runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-fonts-'));
    printer = new Printer({ browserPath, runtimeDir });
  });
  afterAll(async () => {
    await printer.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  });

  const fontsOf = async (body: string) => {
    const [page] = await readPdf(await printer.print(`<!doctype html><meta charset="utf-8"><body>${body}</body>`));
    return [...new Set(page?.texts.map((text) => text.font))].sort();
  };

  it('are Tinos, whatever is asked for', async () => {
    const families = ['Times New Roman', 'Tinos', 'serif', 'sans-serif', 'DejaVu Sans', 'Noto Color Emoji'];
    expect(await fontsOf(families.map((family) => `<p style="font-family:'${family}'">Chữ</p>`).join(''))).toEqual([
      'Tinos-Regular',
    ]);
  });

  it('are the others for who asks for them by name, in every Vietnamese letter', async () => {
    const letters = 'ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ';
    expect(
      await fontsOf(`<p style="font-family:'Playfair Display'">${letters} ${letters.toLocaleUpperCase('vi')}</p>`),
    ).toEqual(['PlayfairDisplay-Regular']);
  });

  it('never lend Tinos a sign it lacks', async () => {
    // Playfair Display has ↖, Tinos has not.
    expect(await fontsOf('<p style="font-family:Tinos">x ↖</p>')).toEqual(['Tinos-Regular']);
  });
});
