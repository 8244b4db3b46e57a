import { describe, expect, it } from '@jest/globals';
import { cell, p, row, table } from '../../typeset/testing.js';
import {
  BOLD,
  beside,
  CENTRE,
  changed,
  dong,
  QUOC_HIEU,
  RIGHT,
  recognised,
  signers,
  TIEU_NGU,
  texts,
  typed,
} from './testing.js';

const HEAD =
  beside(['TRƯỜNG THPT THANH NƯA', 'Số: 15/BB-THPTTN'], [QUOC_HIEU, TIEU_NGU]) +
  p('BIÊN BẢN', CENTRE, BOLD) +
  p('Họp hội đồng', CENTRE, BOLD);
const BODY = p('Hiệu trưởng chủ trì cuộc họp.') + p('Cuộc họp kết thúc vào 10 giờ, ngày 5 tháng 3 năm 2024./.');

describe('signers', () => {
  const signed = (lines: string[]) =>
    signers(
      changed('kế hoạch', (mau) => {
        mau.nguoiKy = lines.map((text) => (text === '' ? { text, before: 60 } : { text, bold: true, align: 'center' }));
      }),
    );

  it.each<[string[], string]>([
    [['HIỆU TRƯỞNG', '', 'Trần Văn Bình'], 'right: HIỆU TRƯỞNG (-, HIỆU TRƯỞNG) Trần Văn Bình'],
    [['Hiệu trưởng', '', 'TRẦN VĂN BÌNH'], 'right: Hiệu trưởng (-, Hiệu trưởng) TRẦN VĂN BÌNH'],
    [['Q. HIỆU TRƯỞNG', '', 'Trần Văn Bình'], 'right: Q. HIỆU TRƯỞNG (Q., HIỆU TRƯỞNG) Trần Văn Bình'],
    [['KT. HIỆU TRƯỞNG', '', 'Trần Văn Bình'], 'right: KT. HIỆU TRƯỞNG (KT., ) Trần Văn Bình'],
    [
      ['KT.GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '', 'ThS. Trần Bình'],
      'right: KT.GIÁM ĐỐC PHÓ GIÁM ĐỐC (KT., PHÓ GIÁM ĐỐC) ThS. Trần Bình',
    ],
    [
      ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', '', 'Lò Én'],
      'right: TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG (TL., CHÁNH VĂN PHÒNG) Lò Én',
    ],
    [
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '(Đã ký)', 'Trần Bình'],
      'right: TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (TM., PHÓ CHỦ TỊCH) Trần Bình',
    ],
    [
      ['TM. ỦY BAN NHÂN DÂN', 'XÃ THANH NƯA', 'CHỦ TỊCH', '', 'Trần Bình'],
      'right: TM. ỦY BAN NHÂN DÂN XÃ THANH NƯA CHỦ TỊCH (TM., XÃ THANH NƯA CHỦ TỊCH) Trần Bình',
    ],
    [
      ['T/M BAN GIÁM HIỆU', 'Hiệu trưởng', '', 'Trần Bình'],
      'right: T/M BAN GIÁM HIỆU Hiệu trưởng (T/M, Hiệu trưởng) Trần Bình',
    ],
    [
      ['TM. HỘI ĐỒNG', 'CHỦ TỊCH', '', 'HIỆU TRƯỞNG', 'Trần Bình'],
      'right: TM. HỘI ĐỒNG CHỦ TỊCH (TM., CHỦ TỊCH) Trần Bình',
    ],
    [['HIỆU TRƯỞNG'], 'right: HIỆU TRƯỞNG (-, HIỆU TRƯỞNG) -'],
  ])('%j', (lines, told) => expect(signed(lines)).toEqual([told]));

  it('nobody', () => {
    const nobody = (mau: Parameters<Parameters<typeof changed>[1]>[0]) => {
      mau.nguoiKy = [];
    };
    expect(changed('kế hoạch', nobody)).toMatchObject({ nguoiKy: [], noiNhan: { text: 'Nơi nhận:' } });
  });

  it.each<[string, string]>([
    [
      'tabs',
      typed('Nơi nhận:\t\t\t\t\tKT. HIỆU TRƯỞNG') +
        typed('- Các tổ;\t\t\t\tPHÓ HIỆU TRƯỞNG') +
        typed('- Lưu: VT.') +
        p('') +
        p('') +
        typed('\t\t\t\t\t\t\tTrần Bình'),
    ],
    [
      'spaces',
      typed(`Nơi nhận:${' '.repeat(40)}KT. HIỆU TRƯỞNG`) +
        typed(`- Các tổ;${' '.repeat(40)}PHÓ HIỆU TRƯỞNG`) +
        typed('- Lưu: VT.') +
        p('') +
        p('') +
        typed(`${' '.repeat(70)}Trần Bình`),
    ],
    [
      'right aligned',
      p('KT. HIỆU TRƯỞNG', RIGHT) +
        p('PHÓ HIỆU TRƯỞNG', RIGHT) +
        p('') +
        p('') +
        p('Trần Bình', RIGHT) +
        p('Nơi nhận:') +
        p('- Các tổ;') +
        p('- Lưu: VT.'),
    ],
    [
      'set in',
      ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', '', '', 'Trần Bình']
        .map((text) => p(text, `<w:ind w:left="5000"/>${CENTRE}`))
        .join('') +
        p('Nơi nhận:') +
        p('- Các tổ;') +
        p('- Lưu: VT.'),
    ],
  ])('without a table: %s', (_, foot) => {
    const vanBan = recognised(HEAD + BODY + foot);
    expect(signers(vanBan)).toEqual(['right: KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG (KT., PHÓ HIỆU TRƯỞNG) Trần Bình']);
    expect(texts(vanBan.noiNhan!.noi)).toEqual(['- Các tổ;', '- Lưu: VT.']);
    expect(vanBan.noiDung).toHaveLength(2);
  });

  it('secretary left, chair right, and the closing sentence stays in the body', () => {
    const vanBan = recognised(
      HEAD +
        BODY +
        beside(
          ['THƯ KÝ', '', '', 'Lê Hoa', 'Nơi nhận:', '- Lưu: VT, Hồ sơ.'],
          ['CHỦ TỌA', '', '', 'Trần Bình'],
          [4500, 4500],
        ),
    );
    expect(signers(vanBan)).toEqual(['left: THƯ KÝ (-, THƯ KÝ) Lê Hoa', 'right: CHỦ TỌA (-, CHỦ TỌA) Trần Bình']);
    expect(texts(vanBan.noiDung)).toContain('Cuộc họp kết thúc vào 10 giờ, ngày 5 tháng 3 năm 2024./.');
    expect(vanBan.diaDanhNgay).toBeUndefined();
    expect(texts(vanBan.noiNhan!.noi)).toEqual(['- Lưu: VT, Hồ sơ.']);
  });

  it('twenty members in two columns', () => {
    const member = (name: string) => cell(4500, p('ỦY VIÊN', CENTRE, BOLD) + p('') + p('') + p(name, CENTRE, BOLD));
    const rows = [...'ABCDEGHIKL'].map((letter) => row([member(`Lê Thị ${letter}nh`), member(`Trần Văn ${letter}n`)]));
    const { nguoiKy } = recognised(HEAD + BODY + table([4500, 4500], rows));
    expect(nguoiKy).toHaveLength(20);
    expect(nguoiKy.every(({ chucVu, hoTen }) => chucVu === 'ỦY VIÊN' && hoTen !== undefined)).toBe(true);
  });

  it('does not take a table of the body with titles in it for the signature', () => {
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
      .join('');
    const plan = table(
      [4500, 4500],
      [
        ['Việc', 'Chủ trì'],
        ['Họp', 'Hiệu trưởng'],
        ['Báo cáo', 'Thư ký'],
      ].map((texts) => row(texts.map((text) => cell(4500, p(text, CENTRE, BOLD))))),
      `<w:tblBorders>${borders}</w:tblBorders>`,
    );
    const vanBan = recognised(HEAD + plan + BODY + beside(['Nơi nhận:'], ['HIỆU TRƯỞNG', '', '', 'Trần Bình']));
    expect(vanBan.noiDung.filter(({ cap }) => cap === 'bang')).toHaveLength(6);
    expect(signers(vanBan)).toEqual(['right: HIỆU TRƯỞNG (-, HIỆU TRƯỞNG) Trần Bình']);
  });

  it('keeps the letterhead and signer of a copy apart', () => {
    const copy =
      p('SAO Y', CENTRE, BOLD) +
      beside(['TRƯỜNG B', 'Số: 03/SY-B'], ['Bến Tre, ngày 6 tháng 3 năm 2024']) +
      beside(['Nơi nhận:'], ['HIỆU TRƯỞNG', '', '', 'Lê Hoa']);
    const vanBan = recognised(HEAD + BODY + beside(['Nơi nhận:'], ['HIỆU TRƯỞNG', '', '', 'Trần Bình']) + copy);
    expect(signers(vanBan)).toEqual(['right: HIỆU TRƯỞNG (-, HIỆU TRƯỞNG) Trần Bình']);
    expect(vanBan).toMatchObject({ banSao: { text: 'SAO Y' }, soKyHieu: { so: '15' } });
  });
});

describe('nơi nhận', () => {
  it.each<[string, string[], string[]]>([
    ['not bold, without a colon', ['Nơi nhận', '- Như trên;', '- Lưu: VT'], ['- Như trên;', '- Lưu: VT']],
    ['on one line', ['Nơi nhận: - Như trên; - Lưu: VT.'], ['- Như trên;', '- Lưu: VT.']],
    ['line breaks', ['Nơi nhận:\n- Như trên;\n- Lưu: VT.'], ['- Như trên;', '- Lưu: VT.']],
    ['without dashes', ['NƠI NHẬN:', 'Như trên;', 'Lưu VT.'], ['Như trên;', 'Lưu VT.']],
  ])('%s', (_, lines, noi) => {
    const vanBan = changed('công văn', (mau) => {
      mau.noiNhan = lines.map((text) => dong(text));
    });
    expect(texts(vanBan.noiNhan!.noi)).toEqual(noi);
    expect(vanBan.nguoiKy).toHaveLength(1);
  });

  it("has the drafter's mark and the contact line below it", () => {
    const vanBan = changed('công văn', (mau) => {
      mau.noiNhan.push({ text: 'NTH.(05)', size: 11 });
      mau.sauKy = [{ text: 'Địa chỉ: Bản Pom, xã Thanh Nưa; điện thoại: 0215 390 000; email: a@b.vn', size: 11 }];
    });
    expect([vanBan.nguoiSoan?.text, vanBan.diaChi?.text.slice(0, 7)]).toEqual(['NTH.(05)', 'Địa chỉ']);
    expect(vanBan.noiNhan!.noi).toHaveLength(2);
  });
});
