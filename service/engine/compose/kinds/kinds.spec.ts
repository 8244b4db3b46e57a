import { beforeAll, describe, expect, it } from '@jest/globals';
import { DataError, type Problem } from '../../problem.js';
import { Catalog } from '../../template/catalog.js';
import { FontMetrics } from '../../typeset/fonts.js';
import { compose } from '../compose.js';
import { home } from '../test-version.js';

const fonts = FontMetrics.load();
let catalog: Catalog;
beforeAll(async () => {
  catalog = await Catalog.load(home);
});

type Data = Record<string, unknown>;
const version = (id: string) => catalog.get(id, '2025-2026');
/** The first example of a kind with some of its fields changed. */
const sample = (id: string, example: string, change: Data = {}) => ({
  ...(JSON.parse(JSON.stringify(version(id).examples[example])) as Data),
  ...change,
});
const composed = (id: string, data: unknown) => compose(version(id), data, fonts);
const view = (id: string, data: unknown) => composed(id, data).view as Record<string, unknown>;
const told = (id: string, data: unknown) => composed(id, data).notes.map(({ path, code }) => `${path} ${code}`);

function problems(id: string, data: unknown): Problem[] {
  try {
    composed(id, data);
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
}
const places = (id: string, data: unknown) => problems(id, data).map(({ path, code }) => `${path} ${code}`);

describe('danh sách đề nghị', () => {
  const person = (hoTen: string, more: Data = {}) => ({ hoTen, donVi: 'Tổ Toán', ...more });
  const list = (caNhan: unknown[], more: Data = {}) =>
    sample('danh-sach-de-nghi', 'it-nguoi', { tapThe: [], hoiDong: null, caNhan, ...more });
  const names = (data: unknown) =>
    (view('danh-sach-de-nghi', data).nhom as { hang: { ten: string }[] }[])[0]?.hang.map((h) => h.ten);

  it('sorts by tên in the Vietnamese order, by priority, or leaves what was typed', () => {
    const people = [
      person('Trần Văn Đạt', { uuTien: 3 }),
      person('Lê Thị Ánh', { uuTien: 2 }),
      person('Bùi Văn Dũng', { uuTien: 1 }),
    ];
    expect(names(list(people, { sapXep: 'ten' }))).toEqual(['Lê Thị Ánh', 'Bùi Văn Dũng', 'Trần Văn Đạt']);
    expect(names(list(people))).toEqual(['Bùi Văn Dũng', 'Lê Thị Ánh', 'Trần Văn Đạt']);
    expect(names(list(people, { sapXep: 'nhuNhap' }))).toEqual(['Trần Văn Đạt', 'Lê Thị Ánh', 'Bùi Văn Dũng']);
  });

  it('counts in figures and words', () => {
    const many = Array.from({ length: 1_005 }, (_, i) => person(`Nguyễn Văn ${i}`));
    expect(view('danh-sach-de-nghi', list(many)).soLuong).toBe('1.005 (một nghìn không trăm linh năm) cá nhân');
    const both = list([person('Lê Anh')], { tapThe: [{ ten: 'Tổ Toán' }, { ten: 'Tổ Văn' }] });
    expect(view('danh-sach-de-nghi', both).soLuong).toBe('02 (hai) tập thể và 01 (một) cá nhân');
  });

  it('refuses rows without names, names in old fonts, and votes that do not add up, all at once', () => {
    const data = list(
      [
        person('Lê Anh', { phieu: { dongY: 16, tong: 15 } }),
        { donVi: 'Tổ Toán' },
        person('NguyÔn V¨n Hïng'),
        person('Lê Bình', { phieu: { dongY: 12, tong: 20 } }),
      ],
      { hoiDong: 15 },
    );
    expect(places('danh-sach-de-nghi', data)).toEqual(
      expect.arrayContaining([
        '/caNhan/0/phieu/dongY TOO_MANY_VOTES',
        '/caNhan/1/hoTen MISSING_FIELD',
        '/caNhan/2/hoTen LEGACY_ENCODING',
        '/caNhan/3/phieu/tong TOO_MANY_VOTES',
      ]),
    );
    expect(places('danh-sach-de-nghi', list([]))).toEqual(['/caNhan MISSING_FIELD']);
  });

  it('tells of a priority and of a person that come twice, however the name was typed', () => {
    const data = list([
      person('Lê Thị Hoà', { uuTien: 1 }),
      person('LÊ THỊ  HÒA', { uuTien: 1 }),
      person('Lê Thị Hoa', { uuTien: 2 }),
      person('Lê Thị Hòa', { uuTien: 3, namSinh: 1990 }),
    ]);
    expect(told('danh-sach-de-nghi', data)).toEqual([
      '/caNhan/1 REPEATED_PERSON',
      '/caNhan/1/uuTien REPEATED_PRIORITY',
    ]);
  });

  it('refuses the data of another kind, field by field', () => {
    const found = places('danh-sach-de-nghi', sample('cong-van', 'mot-trang'));
    expect(found).toEqual(
      expect.arrayContaining(['/kinhGui UNKNOWN_FIELD', '/noiDung UNKNOWN_FIELD', '/caNhan MISSING_FIELD']),
    );
  });
});

describe('20 signers', () => {
  const signer = { chucVu: 'HIỆU TRƯỞNG', hoTen: 'Lê Anh' };
  it.each(['cong-van', 'danh-sach-de-nghi', 'to-trinh-khen-thuong'])('are refused in a %s, with the place', (id) => {
    const [example] = Object.keys(version(id).examples);
    expect(places(id, sample(id, example!, { nguoiKy: Array(20).fill(signer) }))).toEqual(['/nguoiKy WRONG_TYPE']);
  });
});

describe('quyết định khen thưởng', () => {
  it('adds up the money in figures and words, and numbers its điều', () => {
    const paid = view('quyet-dinh-khen-thuong', sample('quyet-dinh-khen-thuong', 'hoc-sinh-cuoi-nam'));
    expect(paid).toMatchObject({
      tongTien: '7.200.000 đồng',
      tongTienBangChu: 'Bảy triệu hai trăm nghìn đồng',
      dieuThiHanh: '3',
      kemDanhSach: true,
    });
    const unpaid = view('quyet-dinh-khen-thuong', sample('quyet-dinh-khen-thuong', 'so-tang-giay-khen'));
    expect(unpaid).toMatchObject({ coTienThuong: false, dieuThiHanh: '2', kemDanhSach: false });
  });

  it('refuses money for nobody, and tells of recipients that do not begin with those who carry it out', () => {
    const data = sample('quyet-dinh-khen-thuong', 'so-tang-giay-khen', {
      tapThe: [],
      tienThuong: { tapThe: 500_000, caNhan: null },
      noiNhan: ['UBND tỉnh'],
    });
    expect(places('quyet-dinh-khen-thuong', data)).toEqual(['/tienThuong/tapThe UNUSED_FIELD']);
    expect(told('quyet-dinh-khen-thuong', { ...data, tienThuong: null })).toEqual(['/noiNhan/0 FIRST_RECIPIENT']);
  });

  it('has one signer, not twenty', () => {
    const nguoiKy = Array.from({ length: 20 }, () => ({ chucVu: 'HIỆU TRƯỞNG' }));
    expect(
      places('quyet-dinh-khen-thuong', sample('quyet-dinh-khen-thuong', 'so-tang-giay-khen', { nguoiKy })),
    ).toEqual(['/nguoiKy WRONG_TYPE']);
  });
});

describe('biên bản', () => {
  it('refuses votes above those present, absences that do not add up, and an end before the beginning', () => {
    const data = sample('bien-ban', 'hop-ngan', {
      ketThuc: '2026-02-10T07:00',
      tongSo: 5,
      vang: ['Một người'],
      bieuQuyet: [{ ten: 'Mùa A Sính', danhHieu: 'Giấy khen', dongY: 3, khongDongY: 1 }],
    });
    expect(places('bien-ban', data)).toEqual([
      '/ketThuc OUT_OF_RANGE',
      '/vang OUT_OF_RANGE',
      '/bieuQuyet/0/dongY TOO_MANY_VOTES',
    ]);
    expect(places('bien-ban', sample('bien-ban', 'hop-ngan', { tongSo: 2 }))).toEqual(['/tongSo OUT_OF_RANGE']);
  });

  it('says when, in the words of the form, and the share of the votes', () => {
    const said = view('bien-ban', sample('bien-ban', 'xet-thi-dua')) as unknown as {
      ketThuc: string;
      bieuQuyet: { tyLe: string }[];
    };
    expect(said.ketThuc).toBe('16 giờ 45 phút, ngày 22 tháng 5 năm 2026');
    expect(said.bieuQuyet.slice(0, 4).map(({ tyLe }) => tyLe)).toEqual(['100', '100', '92,9', '85,7']);
  });
});

describe('giấy mời', () => {
  it('refuses a day that no calendar has, and tells of a meeting before the invitation', () => {
    const at = (thoiGian: string) => sample('giay-moi', 'hop-giao-ban', { thoiGian });
    expect(places('giay-moi', at('2026-02-30T08:00'))).toEqual(['/thoiGian INVALID_DATE']);
    expect(places('giay-moi', at('8 giờ sáng mai'))).toEqual(['/thoiGian INVALID_FORMAT']);
    expect(told('giay-moi', at('2026-02-01T14:00'))).toEqual(['/thoiGian MEETING_IN_THE_PAST']);
  });

  it('has one guest on the line, more in a list', () => {
    expect(view('giay-moi', sample('giay-moi', 'hop-giao-ban'))).toMatchObject({
      kinhMoiMot: 'Trưởng các phòng thuộc Sở.',
      kinhMoiNhieu: [],
    });
    expect(view('giay-moi', sample('giay-moi', 'le-tong-ket')).kinhMoiNhieu).toHaveLength(3);
  });
});

describe('văn bản có tên loại khác', () => {
  it('knows the code of each type', () => {
    const [problem] = problems(
      'van-ban-ten-loai',
      sample('van-ban-ten-loai', 'quy-che-thi-dua', { kyHieu: 'QĐ-THCS' }),
    );
    expect(problem).toMatchObject({
      path: '/kyHieu',
      code: 'WRONG_TYPE_CODE',
      message: expect.stringContaining('“QC-THCS”'),
    });
    expect(composed('van-ban-ten-loai', sample('van-ban-ten-loai', 'quy-che-thi-dua')).title).toMatch(
      /^Quy chế 02\/QC-THCSHLĐ: /,
    );
  });

  it('reads chương and điều, with a title or a sentence, and loses no word', () => {
    const noiDung =
      'Chương I\nQuy định chung\nĐiều 1. Phạm vi\nĐoạn.\nĐiều 2. Quyết định **này** có hiệu lực.\nĐiều hai thì không';
    const blocks = view('van-ban-ten-loai', sample('van-ban-ten-loai', 'quy-che-thi-dua', { noiDung })).noiDung as {
      laChuong: boolean;
      laDieu: boolean;
      laDieuVan: boolean;
      laDoan: boolean;
      so: string;
      van: { runs: { text: string; dam?: boolean }[] };
    }[];
    const kinds = blocks.map((b) =>
      b.laChuong ? 'chuong' : b.laDieu ? 'dieu' : b.laDieuVan ? 'dieuVan' : b.laDoan ? 'doan' : '?',
    );
    expect(kinds).toEqual(['chuong', 'dieu', 'doan', 'dieuVan', 'doan']);
    expect(blocks.map(({ so, van }) => `${so}|${van.runs.map(({ text }) => text).join('')}`)).toEqual([
      'Chương I|QUY ĐỊNH CHUNG',
      'Điều 1.|Phạm vi',
      '|Đoạn.',
      'Điều 2.|Quyết định này có hiệu lực.',
      '|Điều hai thì không',
    ]);
  });
});

describe('báo cáo thành tích', () => {
  it('tells of awards and birthdays after the report', () => {
    const data = sample('bao-cao-thanh-tich-ca-nhan', 'chien-si-thi-dua', { ngay: '2024-01-02' }) as Data & {
      lyLich: Data;
    };
    data.lyLich.ngaySinh = '2024-01-02';
    expect(told('bao-cao-thanh-tich-ca-nhan', data)).toEqual(['/lyLich/ngaySinh LATER_BIRTH']);
    data.danhHieu = [{ nam: '2025-2026', ten: 'Lao động tiên tiến', quyetDinh: 'Số 1' }];
    expect(told('bao-cao-thanh-tich-ca-nhan', data)).toEqual([
      '/danhHieu/0/nam LATER_AWARD',
      '/lyLich/ngaySinh LATER_BIRTH',
    ]);
  });
});

describe('phụ lục', () => {
  it('number themselves from two on, and say what they belong to', () => {
    const phuLuc = [
      { tieuDe: 'a', noiDung: 'x' },
      { ten: 'Phụ lục A', tieuDe: 'b', noiDung: 'x' },
      { tieuDe: 'c', noiDung: 'x' },
    ];
    const said = view('cong-van', sample('cong-van', 'mot-trang', { phuLuc })).phuLuc as {
      ten: string;
      kemTheo: string;
    }[];
    expect(said.map(({ ten }) => ten)).toEqual(['Phụ lục I', 'Phụ lục A', 'Phụ lục III']);
    expect(said[0]?.kemTheo).toBe(
      '(Kèm theo Công văn số 86/THCSHLĐ-VP ngày 06 tháng 02 năm 2026 của Trường THCS Him Lam Đông)',
    );
    const [only] = view('cong-van', sample('cong-van', 'mot-trang', { phuLuc: phuLuc.slice(0, 1) })).phuLuc as {
      ten: string;
    }[];
    expect(only?.ten).toBe('Phụ lục');
  });
});
