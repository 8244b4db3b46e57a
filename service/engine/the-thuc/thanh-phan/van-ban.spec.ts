import { describe, expect, it } from '@jest/globals';
import { cell, p, row, table } from '../../typeset/testing.js';
import {
  BOLD,
  beside,
  CENTRE,
  changed,
  dong,
  levels,
  QUOC_HIEU,
  RIGHT,
  recognised,
  signers,
  TIEU_NGU,
  texts,
} from './testing.js';

const HEAD = beside(
  ['TRƯỜNG THPT THANH NƯA', 'Số: 15/QĐ-THPTTN'],
  [QUOC_HIEU, TIEU_NGU, 'Thanh Nưa, ngày 5 tháng 3 năm 2024'],
);

describe('title block', () => {
  it.each<[string, string | undefined, string | undefined, string, string | undefined]>([
    ['a slip', 'KẾ HOẠCHH', 'Tổ chức', 'kế hoạch', 'Tổ chức'],
    ['no accents', 'QUYET DINH', 'Ve viec khen thuong', 'quyết định', 'Ve viec khen thuong'],
    ['old tone marks', 'BẢN THOẢ THUẬN', 'Hợp tác', 'bản thỏa thuận', 'Hợp tác'],
    ['a colon, wide spaces', 'TỜ   TRÌNH:', 'Về việc', 'tờ trình', 'Về việc'],
    ['with its subject on one line', 'KẾ HOẠCH TỔ CHỨC HỘI GIẢNG', undefined, 'kế hoạch', undefined],
    ['a subject in capitals', 'BÁO CÁO', 'SƠ KẾT HỌC KỲ I', 'báo cáo', 'SƠ KẾT HỌC KỲ I'],
    ['a subject over two lines of one paragraph', 'BÁO CÁO\nSơ kết\nhọc kỳ I', undefined, 'báo cáo', 'Sơ kết học kỳ I'],
  ])('%s', (_, title, subject, loai, found) => {
    const vanBan = changed('kế hoạch', (mau) => {
      mau.tenLoai = dong(title!, { bold: true, align: 'center' });
      mau.trichYeu = subject === undefined ? undefined : dong(subject, { bold: true, align: 'center' });
    });
    expect([vanBan.loai, vanBan.trichYeu?.text]).toEqual([loai, found]);
    expect(vanBan.canCu).toHaveLength(2);
  });

  it('knows them without any format', () => {
    const vanBan = changed('kế hoạch', (mau) => {
      mau.tenLoai = { text: 'KẾ HOẠCH' };
      mau.trichYeu = { text: 'Tổ chức hội giảng năm học này' };
    });
    expect([vanBan.loai, vanBan.trichYeu?.text]).toEqual(['kế hoạch', 'Tổ chức hội giảng năm học này']);
    expect(vanBan.canCu).toHaveLength(2);
  });

  it('takes a heading it does not know for tên loại, without a type', () => {
    const vanBan = changed('kế hoạch', (mau) => {
      mau.tenLoai = { text: 'LỊCH CÔNG TÁC', bold: true, align: 'center' };
    });
    expect(vanBan).toMatchObject({ loai: undefined, tenLoai: { text: 'LỊCH CÔNG TÁC' }, dang: 'van-ban' });
  });

  it('sees `CÔNG VĂN` as a title and `V/v` under the number of a named type', () => {
    expect(
      changed('công văn', (mau) => {
        mau.tenLoai = { text: 'CÔNG VĂN', bold: true, align: 'center' };
      }),
    ).toMatchObject({
      loai: 'công văn',
      tenLoai: { text: 'CÔNG VĂN' },
      trichYeuCongVan: { text: 'V/v báo cáo kết quả thi đua quý I' },
    });
    expect(
      changed('kế hoạch', (mau) => {
        mau.trichYeuCongVan = { text: 'V/v hội giảng', align: 'center' };
      }),
    ).toMatchObject({
      loai: 'kế hoạch',
      trichYeuCongVan: { text: 'V/v hội giảng' },
      trichYeu: { text: 'Tổ chức phong trào thi đua đổi mới, sáng tạo' },
    });
  });

  it('is a form without a letterhead, and with a person as its author', () => {
    const form = recognised(
      p(QUOC_HIEU, CENTRE) +
        p(TIEU_NGU, CENTRE) +
        p('ĐƠN XIN NGHỈ PHÉP', CENTRE, BOLD) +
        p('Kính gửi: Ban Giám hiệu', CENTRE) +
        p('Tên tôi là Lò Văn A.') +
        p('Thanh Nưa, ngày 5 tháng 3 năm 2024', RIGHT) +
        p('Người làm đơn', RIGHT, BOLD) +
        p('') +
        p('Lò Văn A', RIGHT),
    );
    expect(form).toMatchObject({
      dang: 'form',
      loai: undefined,
      tenLoai: undefined,
      kinhGui: { text: 'Kính gửi: Ban Giám hiệu' },
      diaDanhNgay: { diaDanh: 'Thanh Nưa', ngay: '2024-03-05' },
    });
    expect(texts(form.noiDung)).toEqual(['Tên tôi là Lò Văn A.']);
    expect(signers(form)).toEqual(['right: Người làm đơn (-, Người làm đơn) Lò Văn A']);
    expect(
      recognised(p('DANH SÁCH', CENTRE, BOLD) + p('(Kèm theo Tờ trình số 5/TTr)', CENTRE) + p('1. Lò Văn A')),
    ).toMatchObject({
      dang: 'form',
      noiDung: [{ text: '1. Lò Văn A' }],
    });
  });
});

describe('căn cứ', () => {
  const canCu = (loai: string, lines: string[]) =>
    texts(
      changed(loai, (mau) => {
        mau.canCu = lines.map((text) => dong(text));
      }).canCu,
    );

  it.each<[string, string[], string[]]>([
    [
      'wrong marks, dashes',
      ['- Căn cứ Luật A,', '- Thực hiện Kế hoạch B;', '– Xét đề nghị của tổ'],
      ['- Căn cứ Luật A,', '- Thực hiện Kế hoạch B;', '– Xét đề nghị của tổ'],
    ],
    [
      'several in one paragraph',
      ['Căn cứ Luật A; Căn cứ Nghị định B; Theo đề nghị của Hội đồng.'],
      ['Căn cứ Luật A;', 'Căn cứ Nghị định B;', 'Theo đề nghị của Hội đồng.'],
    ],
    ['line breaks', ['Căn cứ Luật A;\nCăn cứ Nghị định B.'], ['Căn cứ Luật A;', 'Căn cứ Nghị định B.']],
    [
      '`căn cứ` inside one',
      ['Căn cứ Luật A; Luật sửa đổi Luật A;', 'Căn cứ Nghị định B, căn cứ nào cũng được.'],
      ['Căn cứ Luật A; Luật sửa đổi Luật A;', 'Căn cứ Nghị định B, căn cứ nào cũng được.'],
    ],
    [
      'not the sentence behind',
      ['Căn cứ Luật A.', 'Thực hiện kế hoạch năm học, nhà trường đã tổ chức thi đua.'],
      ['Căn cứ Luật A.'],
    ],
    ['not the one that opens the body', ['Căn cứ Kế hoạch số 5 của Sở, Trường THPT báo cáo như sau:'], []],
  ])('%s', (_, lines, found) => expect(canCu('kế hoạch', lines)).toEqual(found));

  it('several of one paragraph have its id', () => {
    const { canCu: found } = changed('kế hoạch', (mau) => {
      mau.canCu = [{ text: 'Căn cứ Luật A; Căn cứ Luật B.' }];
    });
    expect(new Set(found.map((muc) => muc.paragraphs[0]!.id)).size).toBe(1);
    expect(found[1]!.paragraphs[0]!.runs[0]!.text).toBe('Căn cứ Luật B.');
  });

  it('is all that stands above `QUYẾT ĐỊNH:` but who decides', () => {
    const vanBan = recognised(
      HEAD +
        p('QUYẾT ĐỊNH', CENTRE, BOLD) +
        p('VỀ VIỆC KHEN THƯỞNG', CENTRE, BOLD) +
        p('') +
        p('HIỆU TRƯỞNG TRƯỜNG THPT THANH NƯA', CENTRE, BOLD) +
        p('Luật Giáo dục năm 2019;') +
        p('Căn cứ Điều lệ trường;') +
        p('Sau khi thống nhất trong Ban Giám hiệu,') +
        p('QUYẾT ĐỊNH', CENTRE, BOLD) +
        p('Điều 1. Khen thưởng', '', BOLD),
    );
    expect(vanBan).toMatchObject({
      loai: 'quyết định',
      trichYeu: { text: 'VỀ VIỆC KHEN THƯỞNG' },
      thamQuyen: { text: 'HIỆU TRƯỞNG TRƯỜNG THPT THANH NƯA' },
      lenh: { text: 'QUYẾT ĐỊNH' },
    });
    expect(vanBan.canCu).toHaveLength(3);
    expect(levels(vanBan.noiDung)).toEqual(['dieu 1. Khen thưởng*']);
  });
});

describe('kính gửi', () => {
  it.each<[string, string[], string, string[]]>([
    ['one on the line', ['Kính gửi: Sở A'], 'Kính gửi: Sở A', []],
    ['old spelling, a tab', ['Kính gởi :\tSở A'], 'Kính gởi : Sở A', []],
    ['a list', ['Kính gửi:', '- Sở A;', '- Sở B.'], 'Kính gửi:', ['- Sở A;', '- Sở B.']],
    [
      'a list with a free line',
      ['Kính gửi:', '- Sở A;', '- Sở B.', '(Gọi chung là các đơn vị)'],
      'Kính gửi:',
      ['- Sở A;', '- Sở B.'],
    ],
    ['a list without dashes', ['Kính gửi:', '\t\t\tSở A;', '\t\t\tSở B.'], 'Kính gửi:', ['Sở A;', 'Sở B.']],
    ['line breaks', ['Kính gửi:\n- Sở A;\n- Sở B.'], 'Kính gửi:', ['- Sở A;', '- Sở B.']],
  ])('%s', (_, lines, label, noi) => {
    const { kinhGui, noiDung } = changed('công văn', (mau) => {
      mau.kinhGui = lines.map((text) => dong(text));
    });
    expect([kinhGui?.text, texts(kinhGui?.noi ?? [])]).toEqual([label, noi]);
    expect(noiDung[0]?.text).toBe('I. MỤC ĐÍCH, YÊU CẦU');
  });

  it('in a table, the list beside the label', () => {
    const kinhGui = table([3000, 6000], [row([cell(3000, p('Kính gửi:')), cell(6000, p('- Sở A;') + p('- Sở B.'))])]);
    expect(texts(recognised(HEAD + p('TỜ TRÌNH', CENTRE, BOLD) + kinhGui + p('Nội dung.')).kinhGui!.noi)).toEqual([
      '- Sở A;',
      '- Sở B.',
    ]);
  });
});

describe('body', () => {
  it('puts a title below its chapter with it, and tells headings from text', () => {
    const { noiDung } = changed('kế hoạch', (mau) => {
      mau.noiDung = [
        'Chương I',
        'QUY ĐỊNH CHUNG',
        'Mục 1. NHIỆM VỤ',
        'Điều 1. Phạm vi',
        '1. Quy chế này quy định nguyên tắc.',
        'a) Một;',
        'Điều 2. Các tổ chịu trách nhiệm thi hành./.',
        'II. TỔ CHỨC',
        '1. Đối tượng',
        'Giáo viên.',
        '2. Thời gian',
        'Tháng 3.',
        '1. Ý một',
        '2. Ý hai',
        'Điều khoản khác.',
      ].map((text) => ({ text }));
    });
    expect(levels(noiDung)).toEqual([
      'chuong I QUY ĐỊNH CHUNG*',
      'mucTitle 1. NHIỆM VỤ*',
      'dieu 1. Phạm vi*',
      'khoan 1. Quy chế này quy định nguyên tắc.',
      'diem a) Một;',
      'dieu 2. Các tổ chịu trách nhiệm thi hành./.',
      'mucLaMa II. TỔ CHỨC*',
      'khoan 1. Đối tượng*',
      'doan Giáo viên.',
      'khoan 2. Thời gian*',
      'doan Tháng 3.',
      'khoan 1. Ý một',
      'khoan 2. Ý hai',
      'doan Điều khoản khác.',
    ]);
    expect(noiDung[0]!.paragraphs.map(({ text }) => text)).toEqual(['Chương I', 'QUY ĐỊNH CHUNG']);
  });

  it('takes a bold line with a number for a heading, and keeps whole paragraphs whole', () => {
    const { noiDung } = changed('kế hoạch', (mau) => {
      mau.noiDung = [
        { text: '1. Mục đích.', bold: true },
        { text: 'Họ tên:\tLò Văn A\tNăm sinh:\t1990' },
        dong('Dòng một\nDòng hai'),
      ];
    });
    expect(levels(noiDung)).toEqual([
      'khoan 1. Mục đích.*',
      'doan Họ tên: Lò Văn A Năm sinh: 1990',
      'doan Dòng một Dòng hai',
    ]);
    expect(noiDung[1]!.paragraphs[0]!.text).toBe('Họ tên:\tLò Văn A\tNăm sinh:\t1990');
  });

  it('reads automatic numbers', () => {
    const level = (n: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbered = (text: string, n: number) =>
      p(text, `<w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="1"/></w:numPr>`);
    const { noiDung } = recognised({
      body:
        HEAD +
        p('QUY CHẾ', CENTRE, BOLD) +
        numbered('Phạm vi', 0) +
        numbered('Quy chế này quy định.', 1) +
        numbered('Một;', 2),
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    });
    expect(levels(noiDung).slice(0, 2)).toEqual(['dieu 1. Phạm vi*', 'khoan 1. Quy chế này quy định.']);
    expect(noiDung[2]).toMatchObject({ cap: 'gachDau', van: 'Một;' });
    expect(noiDung[0]!.text).toBe('Điều 1. Phạm vi');
  });
});
