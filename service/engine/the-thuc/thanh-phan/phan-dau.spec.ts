import { describe, expect, it } from '@jest/globals';
import { cell, p, paragraph, row, table } from '../../typeset/testing.js';
import { textBox } from '../paper/docx-testing.js';
import {
  BOLD,
  beside,
  CENTRE,
  CONTENT,
  changed,
  dong,
  letterhead,
  QUOC_HIEU,
  RIGHT,
  recognised,
  TIEU_NGU,
  typed,
} from './testing.js';

const CO_QUAN = ['SỞ GD&ĐT ĐIỆN BIÊN', 'TRƯỜNG THPT THANH NƯA'];
const SO = 'Số: 15/KH-THPTTN';
const NGAY = 'Thanh Nưa, ngày 12 tháng 9 năm 2024';
const WHOLE = {
  quocHieu: QUOC_HIEU,
  tieuNgu: TIEU_NGU,
  chuQuan: CO_QUAN[0],
  banHanh: CO_QUAN[1],
  so: '15/KH-THPTTN',
  ngay: ['Thanh Nưa', '2024-09-12'],
};
const RULE = '____________';

const centred = (lines: readonly string[]) => lines.map((text) => p(text.replace('&', '&amp;'), CENTRE, BOLD)).join('');
const tabs = '<w:tabs><w:tab w:val="center" w:pos="2000"/><w:tab w:val="center" w:pos="6500"/></w:tabs>';
const framed = (x: number, width: number, lines: readonly string[]) =>
  centred(lines).replaceAll(
    '<w:pPr>',
    `<w:pPr><w:framePr w:w="${width}" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="${x}" w:y="1"/>`,
  );

describe('letterheads', () => {
  it.each<[string, string]>([
    ['one row', beside([...CO_QUAN, SO], [QUOC_HIEU, TIEU_NGU, NGAY])],
    ['two tables', beside(CO_QUAN, [QUOC_HIEU, TIEU_NGU]) + beside([SO], [NGAY])],
    [
      'two rows',
      table(
        [3800, 5300],
        [
          row([cell(3800, centred(CO_QUAN)), cell(5300, centred([QUOC_HIEU, TIEU_NGU]))]),
          row([cell(3800, centred([SO])), cell(5300, centred([NGAY]))]),
        ],
      ),
    ],
    ['cells the other way round', beside([QUOC_HIEU, TIEU_NGU, NGAY], [...CO_QUAN, SO], [5300, 3800])],
    [
      'a paragraph of line breaks in each cell',
      beside([[...CO_QUAN, RULE, SO].join('\n')], [[QUOC_HIEU, TIEU_NGU, RULE, NGAY].join('\n')]),
    ],
    [
      'tabs',
      [
        [CO_QUAN[0], QUOC_HIEU],
        [CO_QUAN[1], TIEU_NGU],
        [RULE, RULE],
        [SO, NGAY],
      ]
        .map((pair) => typed(pair.join('\t\t'), '', BOLD))
        .join(''),
    ],
    [
      'centred tab stops',
      [
        [CO_QUAN[0], QUOC_HIEU],
        [CO_QUAN[1], TIEU_NGU],
        [SO, NGAY],
      ]
        .map((pair) => typed(`\t${pair.join('\t')}`, tabs))
        .join(''),
    ],
    [
      'tabs and line breaks in one paragraph',
      typed(`${CO_QUAN[0]}\t${QUOC_HIEU}\n${CO_QUAN[1]}\t${TIEU_NGU}\n${SO}\t${NGAY}`),
    ],
    [
      'spaces',
      [
        [CO_QUAN[0], QUOC_HIEU],
        [CO_QUAN[1], TIEU_NGU],
        [SO, NGAY],
      ]
        .map((pair) => typed(`   ${pair.join(' '.repeat(10))}`))
        .join(''),
    ],
    ['frames', framed(1, 3800, [...CO_QUAN, SO]) + framed(4000, 5300, [QUOC_HIEU, TIEU_NGU, NGAY])],
    [
      'text boxes',
      paragraph(
        textBox(centred([...CO_QUAN, SO]), 190, 70, { fromX: 'margin', x: 0, y: 0 }) +
          textBox(centred([QUOC_HIEU, TIEU_NGU, NGAY]), 265, 70, { fromX: 'margin', x: 200, y: 0 }),
      ),
    ],
    [
      'lines below each other',
      centred([...CO_QUAN, QUOC_HIEU, TIEU_NGU, '-----o0o-----']) + typed(SO) + typed(NGAY, RIGHT),
    ],
    ['Quốc hiệu on top', centred([QUOC_HIEU, TIEU_NGU, RULE, ...CO_QUAN, SO]) + typed(NGAY, RIGHT)],
  ])('%s', (_, head) => {
    const vanBan = recognised(head + CONTENT);
    expect(letterhead(vanBan)).toEqual(WHOLE);
    expect(vanBan).toMatchObject({ loai: 'kế hoạch', dang: 'van-ban', soQuocHieu: 1 });
    expect(vanBan.trichYeu?.text).toBe('Tổ chức hội giảng');
    expect(vanBan.canCu).toHaveLength(1);
    expect(vanBan.nguoiKy[0]?.hoTen?.text).toBe('Trần Văn Bình');
  });

  it('a bordered table', () => {
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
      (side) => `<w:${side} w:val="single" w:sz="4"/>`,
    );
    const head = beside([...CO_QUAN, SO], [QUOC_HIEU, TIEU_NGU, NGAY]);
    const ruled = head.replace('</w:tblPr>', `<w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr>`);
    expect(letterhead(recognised(ruled + CONTENT))).toEqual(WHOLE);
  });

  it('Quốc hiệu over two lines, an empty column between, room for number and day', () => {
    const three = [
      cell(3800, centred(['SỞ GD&ĐT ĐIỆN BIÊN', 'TRƯỜNG THPT', 'THANH NƯA'])),
      cell(300, p('')),
      cell(5000, centred(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc.'])),
    ];
    const head =
      table([3800, 300, 5000], [row(three)]) +
      beside(['Số:      /KH-THPTTN'], ['Thanh Nưa, ngày      tháng 9 năm 2024']);
    expect(letterhead(recognised(head + CONTENT))).toEqual({
      ...WHOLE,
      tieuNgu: 'Độc lập – Tự do – Hạnh phúc.',
      so: '/KH-THPTTN',
      ngay: ['Thanh Nưa', undefined],
    });
  });

  it.each([
    ['Cộng hoà xã hội chủ nghĩa việt nam', 'Độc lập– Tự do–Hạnh phúc.', 'Số : 12 / KH - THPT', '12/KH - THPT'],
    ['CONG HOA XA HOI CHU NGHIA VIET NAM', 'Doc lap - Tu do - Hanh phuc', 'SỐ 7/QĐ', '7/QĐ'],
    ['CỘNG HÒA XẢ HỘI CHỦ NGHIÃ VIỆTNAM', 'ĐỘC LẬP-TỰ DO-HẠNH PHÚC', 'Số:..../KH-THPT', '/KH-THPT'],
    ['CỘNG HÒA XHCN VIỆT NAM', 'Độc lâp - Tự do - Hạnh phúcc', 'Số:12', '12/'],
  ])('%s, %s, %s, in whatever look', (quocHieu, tieuNgu, soKyHieu, so) => {
    const vanBan = changed('kế hoạch', (mau) => {
      mau.quocHieu = { text: quocHieu, size: 16, colour: '#ff0000', align: 'left' };
      mau.tieuNgu = { text: tieuNgu, italic: true, align: 'left' };
      mau.soKyHieu = { text: soKyHieu, bold: true };
    });
    expect(letterhead(vanBan)).toMatchObject({ quocHieu, tieuNgu, so, banHanh: 'TRƯỜNG THPT THANH NƯA' });
    expect(vanBan.dang).toBe('van-ban');
  });

  it.each([
    ['Điện Biên ngày 5/2/2024', 'Điện Biên', '2024-02-05'],
    ['Điện Biên, ngày 5 tháng 2 năm 2024.', 'Điện Biên', '2024-02-05'],
    ['ĐIỆN BIÊN, NGÀY 05 THÁNG 02 NĂM 2024', 'ĐIỆN BIÊN', '2024-02-05'],
    ['Điện Biên, ngày … tháng … năm 2024', 'Điện Biên', undefined],
    ['Thành phố Hồ Chí Minh, ngày 29 tháng 11 năm 2026', 'Thành phố Hồ Chí Minh', '2026-11-29'],
    ['Bà Rịa - Vũng Tàu, 12/9/2024', 'Bà Rịa - Vũng Tàu', '2024-09-12'],
  ])('date: %s', (text, diaDanh, ngay) => {
    const vanBan = changed('kế hoạch', (mau) => {
      mau.diaDanhNgay = { text };
    });
    expect(vanBan.diaDanhNgay).toMatchObject({ text, diaDanh, ngay });
  });

  it('parts of it missing', () => {
    const without = (...keys: ('quocHieu' | 'tieuNgu' | 'soKyHieu' | 'diaDanhNgay' | 'chuQuan' | 'banHanh')[]) =>
      changed('kế hoạch', (mau) => {
        for (const key of keys) mau[key] = undefined;
      });
    expect(without('quocHieu', 'tieuNgu')).toMatchObject({
      dang: 'van-ban',
      soQuocHieu: 0,
      quocHieu: undefined,
      loai: 'kế hoạch',
      soKyHieu: { so: '05' },
      banHanh: { text: 'TRƯỜNG THPT THANH NƯA' },
      diaDanhNgay: { ngay: '2024-02-05' },
    });
    expect(without('chuQuan', 'banHanh')).toMatchObject({
      dang: 'van-ban',
      banHanh: undefined,
      soKyHieu: { so: '05' },
    });
    expect(without('soKyHieu')).toMatchObject({ dang: 'van-ban', soKyHieu: undefined, loai: 'kế hoạch' });
    expect(without('quocHieu', 'tieuNgu', 'soKyHieu', 'diaDanhNgay')).toMatchObject({ dang: 'form', loai: 'kế hoạch' });
  });

  it.each<[string, string[], string | undefined, string]>([
    [
      'all bold',
      ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG THPT', 'CHU VĂN AN'],
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      'TRƯỜNG THPT CHU VĂN AN',
    ],
    ['one name over two lines', ['SỞ GIÁO DỤC', 'VÀ ĐÀO TẠO'], undefined, 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    [
      'a parent over two lines',
      ['ỦY BAN NHÂN DÂN', 'XÃ THANH NƯA', 'TRƯỜNG TIỂU HỌC THANH NƯA'],
      'ỦY BAN NHÂN DÂN XÃ THANH NƯA',
      'TRƯỜNG TIỂU HỌC THANH NƯA',
    ],
  ])('parent and issuing body: %s', (_, lines, chuQuan, banHanh) => {
    const vanBan = recognised(beside([...lines, SO], [QUOC_HIEU, TIEU_NGU, NGAY]) + CONTENT);
    expect(letterhead(vanBan)).toMatchObject({ chuQuan, banHanh });
  });

  it('takes bold for the issuing body where its words do not tell', () => {
    const vanBan = changed('kế hoạch', (mau) => {
      mau.chuQuan = { text: 'LIÊN HIỆP ABC', align: 'center' };
      mau.banHanh = { text: 'HỢP TÁC XÃ XYZ', bold: true, align: 'center' };
    });
    expect(letterhead(vanBan)).toMatchObject({ chuQuan: 'LIÊN HIỆP ABC', banHanh: 'HỢP TÁC XÃ XYZ' });
  });

  it.each([
    ['V/v báo cáo kết quả', 'V/v báo cáo kết quả'],
    ['Về việc báo cáo kết quả', 'Về việc báo cáo kết quả'],
    ['V/v: báo cáo kết quả\nquý I', 'V/v: báo cáo kết quả quý I'],
    ['v.v báo cáo kết quả', 'v.v báo cáo kết quả'],
    ['báo cáo kết quả quý I', 'báo cáo kết quả quý I'],
  ])('subject of a công văn: %j', (text, found) => {
    const vanBan = changed('công văn', (mau) => {
      mau.trichYeuCongVan = dong(text, { align: 'center' });
    });
    expect(vanBan).toMatchObject({ loai: 'công văn', trichYeuCongVan: { text: found }, tenLoai: undefined });
  });

  it('finds stamps under the number and above the title', () => {
    const vanBan = changed('kế hoạch', (mau) => {
      mau.trichYeuCongVan = { text: 'HOẢ TỐC', bold: true, align: 'center' };
      mau.truocTenLoai = [{ text: 'TỐI MẬT' }, { text: 'Lưu hành nội bộ', align: 'center' }];
    });
    expect([vanBan.dauKhan?.text, vanBan.dauMat?.text, vanBan.phamVi?.text]).toEqual([
      'HOẢ TỐC',
      'TỐI MẬT',
      'Lưu hành nội bộ',
    ]);
    expect(vanBan.trichYeuCongVan).toBeUndefined();
  });

  it('tells which line is whose, also where both halves are one paragraph', () => {
    expect(changed('kế hoạch', () => undefined)).toMatchObject({
      keTieuNgu: { length: expect.closeTo(155.6, 1) },
      keCoQuan: { length: 65 },
      keTrichYeu: { length: 110 },
    });
    const shared = recognised(
      typed(`TRƯỜNG THPT THANH NƯA\t\t${QUOC_HIEU}`) +
        typed(`\t\t\t\t${TIEU_NGU}`) +
        typed(`${SO}\t\t${NGAY}`) +
        CONTENT,
    );
    expect(shared).toMatchObject({ keTieuNgu: undefined, keCoQuan: undefined });
    const lines = recognised(
      typed(`${CO_QUAN[1]}\t\t${TIEU_NGU}`) +
        typed('______\t\t\t________________') +
        typed(`${SO}\t\t${NGAY}`) +
        CONTENT,
    );
    expect(lines.keTieuNgu!.length!).toBeGreaterThan(lines.keCoQuan!.length!);
  });

  it('parts the number from a place whose name begins like a year to be written', () => {
    const head = typed(`${CO_QUAN[1]}\t\t${QUOC_HIEU}`) + typed(`\t\t\t\t${TIEU_NGU}`);
    const { diaDanhNgay, soKyHieu } = recognised(
      `${head}${typed(`${SO}\tNăm Căn, ngày 15 tháng 6 năm 2024`)}${CONTENT}`,
    );
    expect([soKyHieu?.text, diaDanhNgay?.diaDanh, diaDanhNgay?.ngay]).toEqual([SO, 'Năm Căn', '2024-06-15']);
  });

  it('reads letters of old fonts, also where a run ends between a letter and its mark', () => {
    const vni = '<w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr>';
    const run = (text: string) => `<w:r>${vni}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const old = paragraph(run('Ñoäc laä') + run('p - Tö') + run('ï do - Haïnh phuùc'), CENTRE);
    expect(recognised(typed(QUOC_HIEU) + old + CONTENT).tieuNgu?.text).toBe(TIEU_NGU);
  });

  it('gives halves of a paragraph its id and place, and their own runs', () => {
    const { quocHieu, banHanh } = recognised(typed(`${CO_QUAN[1]}\t\t${QUOC_HIEU}`, '', BOLD) + typed(SO) + CONTENT);
    expect(quocHieu?.paragraphs[0]).toMatchObject({ id: 0, text: QUOC_HIEU, runs: [{ text: QUOC_HIEU, bold: true }] });
    expect(banHanh?.paragraphs[0]).toMatchObject({ id: 0, text: CO_QUAN[1], place: quocHieu!.paragraphs[0]!.place });
  });
});
