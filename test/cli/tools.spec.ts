import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { Catalog } from '../../service/engine/template/catalog.js';
import { useHome } from '../support/cli.js';

/** `vanthu new`, `sheet`, `docx` and `doctor`, as processes on a copy of the templates. */

const home = useHome(['cong-van', 'dang-ky', 'van-ban-ten-loai']);
const FORM = 'templates/cong-van/2025-2026/template.docx';

describe('vanthu new', () => {
  it.each([
    ['cong-van-hop', 'Công văn', 'cong-van'],
    ['phieu-dang-ky', 'đăng ký', 'dang-ky'],
    ['quy-che-chi-tieu', 'Quy chế', 'van-ban-ten-loai'],
  ])('opens %s of the kind %s, which prints, keeps the rules and can be published', async (id, loai, kind) => {
    expect(await home.answer('new', id, `--loai=${loai}`, '--nam-hoc=2026-2027')).toMatchObject({
      code: 0,
      status: 'draft',
      regime: 'nd30-2020',
    });
    const catalog = await Catalog.load(home.path);
    expect([...catalog.broken]).toEqual([]);
    expect(catalog.get(id, '2026-2027').manifest).toMatchObject({ loai: kind, effective: { from: '2026-08-01' } });
    expect((await home.vanthu('test', id, '--update')).out).toContain('ví dụ đều đúng');
    expect(await home.answer('publish', `${id}@2026-2027`, '--changes=Bản đầu tiên.')).toMatchObject({ code: 0 });
  });

  it.each([
    [['new', 'la', '--loai=Không có'], 2, 'KIND_UNKNOWN'],
    [['new', 'cong-van', '--loai=Công văn', '--nam-hoc=2025-2026'], 2, 'VERSION_EXISTS'],
    [['new', '../la', '--loai=Công văn'], 64, 'mã của mẫu'],
    [['new', 'la'], 64, 'loại văn bản'],
  ])('%j is refused', async (args, code, says) => {
    const ended = await home.vanthu(...args, '--json');
    expect(ended).toMatchObject({ code });
    expect(ended.out + ended.err).toContain(says);
  });
});

describe('vanthu sheet', () => {
  it('writes the XLSX to fill in', async () => {
    expect((await home.vanthu('sheet', 'dang-ky@2025-2026', '-o', 'dang-ky.xlsx')).code).toBe(0);
    const zip = new PizZip(readFileSync(home.file('dang-ky.xlsx')));
    expect(zip.file('xl/workbook.xml')!.asText()).toContain('Ví dụ');
  });
});

describe('vanthu docx', () => {
  it('shows the text of a form with its tags, for git', async () => {
    const { code, out } = await home.vanthu('docx', 'text', FORM);
    expect(code).toBe(0);
    expect(out).toMatch(/^Độc lập - Tự do - Hạnh phúc$/m);
    expect(out).toMatch(/^{#kinhGuiNhieu}$/m);
  });

  it('takes a DOCX apart and puts it together with the same parts', async () => {
    expect((await home.vanthu('docx', 'unpack', FORM, 'phan')).code).toBe(0);
    expect((await home.vanthu('docx', 'pack', 'phan', 'lai.docx')).code).toBe(0);
    const parts = (file: string) =>
      Object.values(new PizZip(readFileSync(home.file(file))).files)
        .filter((entry) => !entry.dir)
        .map((entry) => [entry.name, entry.asBinary()])
        .sort();
    expect(parts('lai.docx')).toEqual(parts(FORM));
    expect(await home.answer('docx', 'pack', 'phan', 'lai.docx')).toMatchObject({
      code: 2,
      error: { code: 'FILE_EXISTS' },
    });
    expect(await home.answer('docx', 'unpack', FORM, 'phan')).toMatchObject({
      code: 2,
      error: { code: 'FILE_EXISTS' },
    });
  });

  const hostile = (change: (zip: PizZip) => void) => {
    const zip = new PizZip(readFileSync(home.file(FORM)));
    change(zip);
    home.write('la.docx', zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
    return home.answer<{ error: { code: string } }>('docx', 'unpack', 'la.docx', 'la');
  };

  it.each([['../thoat.txt'], ['/tmp/thoat.txt'], ['word/../../thoat.txt'], ['word\\..\\thoat.txt'], ['C:thoat.txt']])(
    'writes nothing of a DOCX with a part named %s',
    async (name) => {
      const answer = await hostile((zip) => zip.file(name, 'x'));
      expect(answer).toMatchObject({ code: 3, error: { code: 'DOCX_UNREADABLE' } });
      expect(existsSync(home.file('la/word'))).toBe(false);
      expect(existsSync(home.file('thoat.txt')) || existsSync(home.file('../thoat.txt'))).toBe(false);
    },
  );

  it('writes nothing of a bomb', async () => {
    const answer = await hostile((zip) => zip.file('word/media/x.bin', new Uint8Array(70 * 1024 * 1024)));
    expect(answer).toMatchObject({ code: 3, error: { code: 'DOCX_UNREADABLE' } });
    expect(existsSync(home.file('la/word'))).toBe(false);
  });

  it('packs no file that a link points to, and says what is no DOCX', async () => {
    mkdirSync(home.file('lien-ket/word'), { recursive: true });
    symlinkSync(home.file(FORM), home.file('lien-ket/word/document.xml'));
    expect(await home.answer('docx', 'pack', 'lien-ket', 'x.docx')).toMatchObject({
      code: 3,
      error: { code: 'DOCX_UNREADABLE' },
    });
    expect(existsSync(home.file('x.docx'))).toBe(false);
  });
});

describe('vanthu doctor', () => {
  it('tells what there is, and finds what was altered', async () => {
    const sound = await home.answer<{ findings: { name: string; state: string }[] }>('doctor');
    expect(sound.findings.filter(({ state }) => state === 'error')).toEqual([]);
    home.write('templates/dang-ky/2025-2026/template.docx', 'x');
    const { code, out } = await home.vanthu('doctor');
    expect({ code, out }).toEqual({
      code: 2,
      out: expect.stringMatching(/SAI .*Khóa.*dang-ky\/2025-2026\/template\.docx/),
    });
  });
});
