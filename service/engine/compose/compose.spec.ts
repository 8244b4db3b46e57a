import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DataError, type Problem } from '../problem.js';
import { compose } from './compose.js';
import { plain } from './inline.js';
import { example, home, latin, versionOf } from './test-version.js';
import type { View } from './view.js';

const composed = (id: string, data: unknown) => compose(versionOf(id), data, latin);

function problemsOf(id: string, data: unknown): Problem[] {
  try {
    composed(id, data);
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
}

/** A page of the view as lines, with the fixed words that templates add. */
const body = (view: View) => [
  ...view.canCu,
  ...view.moDau.map(plain),
  ...view.noiDung.flatMap(({ so, van, bang }) => [
    ...(bang
      ? [
          bang.cot.map(({ ten }) => plain(ten)).join(' | '),
          ...bang.dong.map((row) => ('o' in row ? row.o.map(plain) : [row.nhom, plain(row.ten)]).join(' | ')),
        ]
      : [`${so} ${plain(van)}`.trim()]),
  ]),
  ...(view.coNoiNhan ? ['Nơi nhận:', ...view.noiNhan.map((line) => `- ${line}`)] : []),
  ...(view.coLuu ? [`- Lưu: ${view.luu}`] : []),
  view.kyThay,
  view.chucVu,
  view.hoTen,
];

const pages: Record<string, (view: View) => string[]> = {
  'cong-van': (view) => [
    `Số: ${view.so}/${view.kyHieu}`,
    `V/v ${view.trichYeu}`,
    `${view.diaDanh}, ${view.ngayThang}`,
    `Kính gửi: ${view.kinhGuiMot}`,
    ...view.kinhGuiNhieu.map((line) => `- ${line}`),
    view.ghiChuKinhGui,
    ...body(view),
  ],
  'ke-hoach': (view) => ['KẾ HOẠCH', view.trichYeu, ...body(view)],
  'dang-ky': (view) => {
    const text = (name: string) => String(view[name]);
    const list = (name: string) => (view[name] as { runs: { text: string }[] }[]).map(plain);
    return [
      view.chuQuan,
      view.banHanh,
      ...(view.tieuDe as string[]),
      `Thời gian thực hiện: ${text('thoiGianThucHien')}`,
      view.laMauTrong ? 'Gợi ý mẫu để hoàn thành nội dung đăng ký.' : '',
      `1. Họ tên người đăng ký: ${view.hoTen}`,
      `2. Nhiệm vụ được giao: ${text('nhiemVu')}`,
      `3. Dự kiến thực hiện đổi mới sáng tạo trong lĩnh vực: ${text('linhVuc')}`,
      view.coLinhVuc
        ? ''
        : '(quản lý tổ, nhà trường; quản lý giáo dục học sinh; phương pháp giảng dạy; bồi dưỡng học sinh giỏi; chất lượng học tập của học sinh; chất lượng giảng dạy chuyên môn….)',
      '4. Thực trạng vấn đề dự kiến đổi mới: (tồn tại)',
      ...list('thucTrang'),
      '5. Mục tiêu giải pháp đổi mới',
      ...list('mucTieu'),
      '6. Dự kiến kết quả sẽ đạt được sau khi thực hiện đổi mới',
      ...list('duKienKetQua'),
      '7. Thời gian dự kiến thử nghiệm thực hiện đổi mới',
      ...list('thoiGianThuNghiem'),
      '8. Các bước tiến hành thử nghiệm đổi mới',
      ...list('cacBuoc'),
      '9. Phạm vi công bố và nhân rộng kết quả đổi mới.',
      ...list('phamViCongBo'),
      `${view.diaDanh}, ${view.ngayThang}`,
      'Ký, ghi rõ họ tên',
      view.hoTen,
    ];
  },
};

function page(id: string, name: string): string {
  const lines = pages[id]?.(composed(id, example(id, name)).view) ?? [];
  return `${lines.filter((line) => line.trim() !== '').join('\n')}\n`;
}

const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

const EXAMPLES = [
  ['cong-van', '1140-sgddt-vp'],
  ['cong-van', 'mot-trang'],
  ['ke-hoach', 'thpt-thanh-nua'],
  ['dang-ky', 'mau-trong'],
  ['dang-ky', 'da-dien'],
] as const;

describe('the examples', () => {
  it.each(EXAMPLES)('%s/%s composes to the words that were looked at', (id, name) => {
    const golden = readFileSync(path.join(home, `test/golden/${id}.${name}.txt`), 'utf8');
    expect(page(id, name)).toBe(golden);
  });

  it.each([
    ['cong-van-1140-sgddt-vp.md', () => page('cong-van', '1140-sgddt-vp')],
    ['ke-hoach-thpt-thanh-nua.txt', () => page('ke-hoach', 'thpt-thanh-nua') + page('dang-ky', 'mau-trong')],
  ])('hold every word of the original %s, in order, and no other', (original, text) => {
    // In capitals; test/paper/text.spec.ts holds the list against the original where that is at hand.
    const wanted = readFileSync(path.join(home, `test/golden/${original}.words.txt`), 'utf8');
    expect(words(text().toLocaleUpperCase('vi'))).toEqual(words(wanted));
  });

  it('name their files and titles', () => {
    const { fileName, title, ngay } = composed('cong-van', example('cong-van', 'mot-trang'));
    expect(fileName).toMatch(/^86-THPTBVĐ-VP báo cáo kết quả quý I /);
    expect(title).toMatch(/^Công văn 86\/THPTBVĐ-VP: báo cáo kết quả quý I /);
    expect(ngay).toBe('2018-02-06');
    const plan = composed('ke-hoach', example('ke-hoach', 'thpt-thanh-nua'));
    expect(plan.title).toMatch(/^Kế hoạch: Thực hiện Phong trào .* năm học 2017 - 2018$/);
    expect(plan.ngay).toBeNull();
    expect(composed('dang-ky', example('dang-ky', 'da-dien')).title).toBe('Đăng ký: Lò Thị Thu Hà');
    expect(composed('dang-ky', example('dang-ky', 'mau-trong')).title).toBe('Đăng ký');
  });

  it('compose to the same view from the same text in another encoding', () => {
    const text = JSON.stringify(example('cong-van', '1140-sgddt-vp'));
    const nfc = composed('cong-van', JSON.parse(text));
    const nfd = composed('cong-van', JSON.parse(text.normalize('NFD')));
    expect(nfd).toEqual(nfc);
    expect(JSON.stringify(nfd.data)).toBe(text);
  });
});

describe('the view', () => {
  const congVan = (change: Record<string, unknown>) =>
    composed('cong-van', { ...example('cong-van', 'mot-trang'), ...change }).view;

  it('leaves room where nothing is known yet', () => {
    const view = congVan({ so: null, ngay: null, diaDanh: null });
    expect([view.coSoVanBan, view.coNgay, view.coDiaDanh]).toEqual([false, false, false]);
    expect(view.so.trim()).toBe('');
    expect(view.ngayThang).toMatch(/^ngày\s+tháng\s+năm 20…+$/);
    expect(view.diaDanh).toMatch(/^…+$/);
  });

  it('prints one addressee on the line, more as a list', () => {
    expect(congVan({ kinhGui: ['- Sở Nội vụ;'] })).toMatchObject({
      kinhGuiMot: 'Sở Nội vụ',
      kinhGuiNhieu: [],
      coKinhGui: true,
    });
    expect(congVan({ kinhGui: ['Sở A', 'Sở B;', 'Sở C'] })).toMatchObject({
      kinhGuiMot: '',
      kinhGuiNhieu: ['Sở A;', 'Sở B;', 'Sở C.'],
    });
  });

  it('closes Nơi nhận with Lưu, or with a full stop where there is none', () => {
    expect(congVan({ noiNhan: ['Như trên'], luu: 'VT' })).toMatchObject({ noiNhan: ['Như trên;'], luu: 'VT.' });
    expect(congVan({ noiNhan: ['Như trên', 'Sở'], luu: null })).toMatchObject({
      noiNhan: ['Như trên;', 'Sở.'],
      coLuu: false,
    });
    expect(congVan({ noiNhan: [], luu: null }).coNoiNhan).toBe(false);
  });

  it('carries urgency, circulation and appendices', () => {
    expect(
      congVan({
        dauKhan: 'HỎA TỐC',
        phamVi: 'LƯU HÀNH NỘI BỘ',
        phuLuc: [{ ten: 'Phụ lục I', tieuDe: 'DANH SÁCH\n điển hình', noiDung: '1. Thầy An.' }],
      }),
    ).toMatchObject({
      dauKhan: 'HỎA TỐC',
      coDauKhan: true,
      phamVi: 'LƯU HÀNH NỘI BỘ',
      coPhamVi: true,
      coPhuLuc: true,
      phuLuc: [{ ten: 'Phụ lục I', tieuDe: 'DANH SÁCH\nĐIỂN HÌNH', noiDung: [{ laKhoan: true, so: '1.' }] }],
    });
  });

  it('reads blocks as it reads an outline', () => {
    const noiDung = [
      { loai: 'muc', cap: 1, so: 'I.', ten: 'MỤC ĐÍCH' },
      { loai: 'muc', cap: 2, so: '1.', ten: 'Mục đích' },
      { loai: 'doan', van: 'Một.\n\n Hai **ba**.' },
      { loai: 'khoan', so: '2.', van: 'Nhà trường.' },
      { loai: 'diem', so: 'a)', van: 'Tập thể' },
      { loai: 'gachDau', van: 'Nhà giáo' },
      { loai: 'cong', so: '+', van: 'Có sáng kiến' },
      { loai: 'bang', cot: [{ ten: 'A' }, { ten: 'B' }], dong: [['1', '2']] },
    ];
    const text =
      'I. MỤC ĐÍCH\n1. Mục đích\nMột.\nHai **ba**.\n2. Nhà trường.\na) Tập thể\n- Nhà giáo\n+ Có sáng kiến\n| A | B |\n| 1 | 2 |';
    expect(congVan({ noiDung }).noiDung).toEqual(congVan({ noiDung: text }).noiDung);
  });

  it('knows which items of the form are filled in', () => {
    const view = composed('dang-ky', { ...example('dang-ky', 'mau-trong'), mucTieu: 'Một\nHai' }).view;
    expect(view).toMatchObject({
      laMauTrong: false,
      coHoTen: false,
      coLinhVuc: false,
      coThoiGianThucHien: true,
      thucTrang: [],
    });
    expect(view.mucTieu).toEqual([{ runs: [{ text: 'Một' }] }, { runs: [{ text: 'Hai' }] }]);
  });

  it('lets template and markup characters through as text', () => {
    const text = '{so} {{van}} {#noiDung} <w:p> & &amp; $& %s \\n';
    const view = congVan({ trichYeu: text, noiDung: text, kinhGui: [text], luu: text });
    expect(view.trichYeu).toBe(text);
    expect(plain(view.noiDung[0]!.van)).toBe(text);
    expect(view.kinhGuiMot).toBe(text);
    expect(view.luu).toBe(`${text}.`);
  });

  it('takes a paragraph of 100,000 characters and a table of 500 rows', () => {
    const van = 'học sinh '.repeat(11_112).trim();
    expect(plain(congVan({ noiDung: van }).noiDung[0]!.van)).toBe(van);
    const rows = Array.from({ length: 500 }, (_, n) => `| ${n + 1} | Nội dung ${n + 1} |`).join('\n');
    expect(congVan({ noiDung: `| STT | Nội dung |\n|---|---|\n${rows}` }).noiDung[0]?.bang?.dong).toHaveLength(500);
  });
});

describe('problems', () => {
  it('come all at once, whoever finds them, one for a place and a code', () => {
    const problems = problemsOf('cong-van', {
      ...example('cong-van', 'mot-trang'),
      ngay: '2018-02-30',
      trichYeu: 'báo cáo \u0007',
      ghiChuKinhGui: '😀',
      nguoiKy: { quyenHan: 'Q.', chucVu: 'HIỆU TRƯỞNG', hoTen: '' },
      dauKhan: 'GẤP',
      noiDung: [{ loai: 'bang', cot: [{ ten: 'A' }], dong: [['1', '2']] }],
    });
    expect(problems.map(({ path: place, code }) => `${place} ${code}`).sort()).toEqual([
      '/dauKhan INVALID_VALUE',
      '/ghiChuKinhGui UNSUPPORTED_CHARACTER',
      '/ngay INVALID_DATE',
      '/nguoiKy/hoTen EMPTY_TEXT',
      '/nguoiKy/quyenHan INVALID_VALUE',
      '/noiDung/0/dong/0 WRONG_CELL_COUNT',
      '/trichYeu CONTROL_CHARACTER',
    ]);
  });

  it('stop at data that cannot be read as a whole', () => {
    const data = JSON.parse('{"__proto__": {"coQuan": {}}}');
    expect(problemsOf('cong-van', data)).toMatchObject([{ path: '/__proto__', code: 'UNSAFE_FIELD' }]);
    expect(Object.hasOwn(Object.prototype, 'coQuan')).toBe(false);
  });

  it('do not take names of the prototype for fields', () => {
    const data = { ...example('cong-van', 'mot-trang'), constructor: 1, toString: 'x' };
    expect(problemsOf('cong-van', data)).toMatchObject([
      { path: '/constructor', code: 'UNKNOWN_FIELD' },
      { path: '/toString', code: 'UNKNOWN_FIELD' },
    ]);
  });
});
