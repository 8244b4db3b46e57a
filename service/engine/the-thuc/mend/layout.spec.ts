import { describe, expect, it } from '@jest/globals';
import { replaceParts } from '../../seal/docx.js';
import { buildDocx, p, paragraph, r, TAB } from '../../typeset/testing.js';
import { type Dong, docxOf, type MauVanBan, mauVanBan } from '../testing.js';
import { mended, mendedMau, textsOf, unzipped } from './testing.js';

const rules = (changes: readonly { rule: string }[]) => [...new Set(changes.map(({ rule }) => rule))].sort();

describe('paper and margins', () => {
  it('brings each margin to the nearest value that its clause allows, and paper to A4', () => {
    const { paper, changes } = mendedMau('nd30-2020', 'kế hoạch', (mau) => {
      mau.page = { width: 612, height: 792, top: 30, right: 70, bottom: 90, left: 79.4 };
    });
    const [section] = paper.sections;
    const mm = Object.values(section!.margin!).map((pt) => Math.round((pt! * 254) / 72) / 10);
    expect(mm).toEqual([20, 20, 25, 30]);
    expect([section!.page.width, section!.page.height]).toEqual([595.3, 841.9]);
    expect(rules(changes)).toEqual(['ND30-PAGE-01', 'ND30-PAGE-02', 'ND30-PAGE-04', 'ND30-PAGE-05']);
    expect(changes.map(({ message }) => message)).toContain('Đã đổi lề trái từ 28 mm thành 30 mm.');
  });

  it('counts the gutter, and takes mirrored margins away', () => {
    const body = p('Văn bản');
    const page =
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="567"/>';
    const docx = buildDocx({ body, page, settings: '<w:mirrorMargins/>' });
    const { part, changes } = mended(docx, 'nd30-2020', { touched: ['word/document.xml', 'word/settings.xml'] });
    expect(part()).toContain('w:left="1984" w:header="567" w:footer="567" w:gutter="0"');
    expect(part('word/settings.xml')).not.toContain('mirrorMargins');
    expect(rules(changes)).toEqual(['ND30-PAGE-04', 'ND30-PAGE-06']);
  });

  it('gives a section without any its size and margins, in the order of the schema', () => {
    const docx = buildDocx({ body: p('Văn bản'), page: '<w:cols w:space="708"/>' });
    const { part } = mended(docx, 'tt01-2011');
    expect(part()).toMatch(/<w:sectPr><w:pgSz w:w="11906" w:h="16838"\/><w:pgMar [^>]*w:header="708"[^>]*\/><w:cols/);
  });

  it('gives a document without any section one', () => {
    const whole = buildDocx({ body: p('Văn bản') });
    const bare = unzipped(whole).replace(/<w:sectPr>.*<\/w:sectPr>/, '');
    const { paper, changes } = mended(replaceParts(whole, new Map([['word/document.xml', bare]])), 'nd30-2020');
    expect(paper.sections).toMatchObject([{ page: { width: 595.3, height: 841.9 }, landscape: false }]);
    expect(rules(changes)).toEqual(['ND30-PAGE-01', 'ND30-PAGE-04', 'ND30-PAGE-05']);
  });

  it('leaves A5 of a form to TT 01', () => {
    const docx = buildDocx({
      body: p('Giấy giới thiệu'),
      page: '<w:pgSz w:w="8392" w:h="11906"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>',
    });
    expect(mended(docx, 'tt01-2011').changes).toEqual([]);
    expect(rules(mended(docx, 'nd30-2020').changes)).toEqual(['ND30-PAGE-01']);
  });

  it('mends only what the rules named ask for', () => {
    const mau = mauVanBan('nd30-2020');
    mau.page.left = 60;
    mau.page.top = 30;
    const { changes } = mended(docxOf(mau), 'nd30-2020', { rules: ['ND30-PAGE-04'] });
    expect(rules(changes)).toEqual(['ND30-PAGE-04']);
  });
});

describe('looks of components', () => {
  const cases: [what: string, loai: string, breaks: (mau: MauVanBan) => void, rule: string, after: RegExp][] = [
    ['Quốc hiệu', 'kế hoạch', (m) => void Object.assign(m.quocHieu!, { bold: false }), 'QH-02', /đậm/],
    [
      'Quốc hiệu typed small',
      'kế hoạch',
      (m) => void Object.assign(m.quocHieu!, { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam' }),
      'QH-02',
      /in hoa/,
    ],
    [
      'Tiêu ngữ',
      'kế hoạch',
      (m) => void Object.assign(m.tieuNgu!, { italic: true, align: 'left' }),
      'TN-02',
      /đứng.*căn giữa/,
    ],
    ['parent body', 'kế hoạch', (m) => void Object.assign(m.chuQuan!, { bold: true }), 'CQ-02', /không đậm/],
    [
      'issuing body',
      'kế hoạch',
      (m) => void Object.assign(m.banHanh!, { bold: false, size: 15 }),
      'CQ-01',
      /cỡ chữ 13, chữ đậm/,
    ],
    [
      'number',
      'kế hoạch',
      (m) => void Object.assign(m.soKyHieu!, { size: 14, italic: true, align: 'left' }),
      'SO-01',
      /cỡ chữ 13/,
    ],
    ['date', 'kế hoạch', (m) => void Object.assign(m.diaDanhNgay!, { italic: false }), 'DATE-03', /nghiêng/],
    [
      'title',
      'kế hoạch',
      (m) => void Object.assign(m.tenLoai!, { size: 16, align: 'right' }),
      'TL-01',
      /cỡ chữ 14, căn giữa/,
    ],
    [
      'subject',
      'kế hoạch',
      (m) => void Object.assign(m.trichYeu!, { bold: false, caps: true }),
      'TL-02',
      /đậm, chữ in thường/,
    ],
    [
      'V/v',
      'công văn',
      (m) => void Object.assign(m.trichYeuCongVan!, { bold: true, size: 14 }),
      'CV-01',
      /cỡ chữ 13, chữ không đậm/,
    ],
    ['gap above V/v', 'công văn', (m) => void Object.assign(m.trichYeuCongVan!, { before: 0 }), 'CV-02', /6 pt/],
    [
      'Kính gửi',
      'công văn',
      (m) => void Object.assign(m.kinhGui[0]!, { bold: true, size: 12 }),
      'KG-02',
      /cỡ chữ 13, chữ không đậm/,
    ],
    ['căn cứ', 'kế hoạch', (m) => void Object.assign(m.canCu[0]!, { italic: false }), 'CC-01', /nghiêng/],
    [
      'authority',
      'kế hoạch',
      (m) => void Object.assign(m.nguoiKy[0]!, { bold: false, size: 12 }),
      'KY-01',
      /cỡ chữ 13|đậm/,
    ],
    [
      'name',
      'kế hoạch',
      (m) => void Object.assign(m.nguoiKy[3]!, { italic: true, align: 'left' }),
      'KY-07',
      /đứng, căn giữa/,
    ],
    [
      'Nơi nhận',
      'kế hoạch',
      (m) => void Object.assign(m.noiNhan[0]!, { italic: false, size: 14 }),
      'NN-01',
      /cỡ chữ 12, chữ nghiêng/,
    ],
    [
      'recipients',
      'kế hoạch',
      (m) => void Object.assign(m.noiNhan[1]!, { size: 13, left: 20 }),
      'NN-02',
      /cỡ chữ 11, căn trái/,
    ],
  ];

  it.each(cases)('mends %s', (_, loai, breaks, rule, after) => {
    const mau = mauVanBan('nd30-2020', loai);
    breaks(mau);
    const docx = docxOf(mau);
    const { changes, docx: copy } = mended(docx, 'nd30-2020');
    expect(rules(changes)).toContain(`ND30-${rule}`);
    expect(changes.find((change) => change.rule === `ND30-${rule}`)!.after).toMatch(after);
    expect(textsOf(copy)).toEqual(textsOf(docx));
  });

  it('chooses the pair of sizes whose Quốc hiệu fits its column, else the one that changes least', () => {
    const sizesOf = ({ vanBan }: ReturnType<typeof mended>) =>
      [vanBan.quocHieu, vanBan.tieuNgu, vanBan.diaDanhNgay].map((of) => of!.paragraphs[0]!.runs[0]!.size);
    const narrow = mendedMau('nd30-2020', 'kế hoạch', (mau) => {
      Object.assign(mau.tieuNgu!, { size: 14 });
      Object.assign(mau.diaDanhNgay!, { size: 14 });
    });
    expect(sizesOf(narrow)).toEqual([12, 13, 13]);
    expect(rules(narrow.changes)).toEqual(['ND30-SIZE-01']);

    const mau = mauVanBan('nd30-2020');
    for (const dong of [mau.tieuNgu!, mau.diaDanhNgay!]) dong.size = 14;
    const wide = unzipped(docxOf(mau)).replaceAll('w:w="5240"', 'w:w="5700"');
    const copy = mended(replaceParts(docxOf(mau), new Map([['word/document.xml', wide]])), 'nd30-2020');
    expect(sizesOf(copy)).toEqual([13, 14, 14]);
  });

  it('sets bodies in the size of Quốc hiệu under TT 01', () => {
    const { vanBan } = mendedMau('tt01-2011', 'kế hoạch', (mau) => {
      mau.banHanh!.size = 13;
    });
    expect(vanBan.banHanh!.paragraphs[0]!.runs[0]!.size).toBe(12);
  });

  it('mends components that stand beside each other on one line, as far as their runs are their own', () => {
    const mau = mauVanBan('nd30-2020');
    const line = (left: [string, string], right: [string, string]) => {
      const stops = '<w:tabs><w:tab w:val="center" w:pos="2200"/><w:tab w:val="center" w:pos="6800"/></w:tabs>';
      return paragraph(`${TAB}${r(...left)}${TAB}${r(...right)}`, stops);
    };
    const [b, i, size] = ['<w:b/>', '<w:i/>', '<w:sz w:val="24"/>'];
    mau.truocTenLoai = [
      line(['SỞ GDĐT TỈNH ĐIỆN BIÊN', b + size], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', b + size]),
      line(['TRƯỜNG THPT THANH NƯA', size], ['Độc lập – Tự do – Hạnh phúc', `${b}<w:sz w:val="26"/>`]),
      line(
        ['Số: 5/ KH-THPTTN', '<w:sz w:val="26"/>'],
        ['Điện Biên, ngày 5 tháng 2 năm 2024', `${i}<w:sz w:val="26"/>`],
      ),
    ].map((xml) => ({ text: '', xml }));
    for (const name of ['chuQuan', 'banHanh', 'soKyHieu', 'quocHieu', 'tieuNgu', 'diaDanhNgay'] as const)
      mau[name] = undefined;
    const { vanBan, changes, part } = mended(docxOf(mau), 'nd30-2020');
    expect(rules(changes)).toEqual(['CQ-01', 'CQ-02', 'DATE-01', 'SO-02', 'SO-03', 'TN-01'].map((id) => `ND30-${id}`));
    expect(vanBan.soKyHieu!.text).toBe('Số: 05/KH-THPTTN');
    expect(vanBan.diaDanhNgay!.text).toBe('Điện Biên, ngày 05 tháng 02 năm 2024');
    expect(vanBan.tieuNgu!.text).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(part()).toContain(r('SỞ GDĐT TỈNH ĐIỆN BIÊN', `<w:b w:val="0"/>${size}`));
    expect(part()).toContain(r('TRƯỜNG THPT THANH NƯA', b + size));
  });

  it('cuts a run that two components share where a tab parts them', () => {
    const mau = mauVanBan('nd30-2020');
    const stops = '<w:tabs><w:tab w:val="center" w:pos="2200"/><w:tab w:val="center" w:pos="6800"/></w:tabs>';
    const line = (left: string, right: string, props: string) =>
      `<w:p><w:pPr>${stops}</w:pPr><w:r w:rsidR="00AA"><w:rPr>${props}</w:rPr><w:tab/><w:t>${left}</w:t><w:tab/><w:t>${right}</w:t></w:r></w:p>`;
    const size = '<w:sz w:val="26"/>';
    mau.truocTenLoai = [
      line('SỞ GDĐT TỈNH ĐIỆN BIÊN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '<w:sz w:val="24"/>'),
      line('TRƯỜNG THPT THANH NƯA', 'Độc lập - Tự do - Hạnh phúc', '<w:b/><w:sz w:val="26"/>'),
      line('Số: 05/KH-THPTTN', 'Điện Biên, ngày 05 tháng 02 năm 2024', size),
    ].map((xml) => ({ text: '', xml }));
    for (const name of ['chuQuan', 'banHanh', 'soKyHieu', 'quocHieu', 'tieuNgu', 'diaDanhNgay'] as const)
      mau[name] = undefined;
    const { changes, part } = mended(docxOf(mau), 'nd30-2020');
    expect(rules(changes)).toEqual(['ND30-DATE-03', 'ND30-QH-02']);
    expect(part()).toContain(
      `<w:r w:rsidR="00AA"><w:rPr>${size}</w:rPr><w:tab/><w:t>Số: 05/KH-THPTTN</w:t><w:tab/></w:r><w:r w:rsidR="00AA"><w:rPr><w:i/>${size}</w:rPr><w:t>Điện Biên, ngày 05 tháng 02 năm 2024</w:t></w:r></w:p>`,
    );
  });

  it('keeps the format of every run that is right, in a component cut into many', () => {
    const run = (text: string, props: string) =>
      `<w:r><w:rPr>${props}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const mau = mauVanBan('nd30-2020');
    mau.tenLoai = {
      text: 'KẾ HOẠCH',
      xml: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:bookmarkStart w:id="1" w:name="b"/>${run('KẾ', '<w:b/><w:color w:val="000000"/><w:sz w:val="28"/>')}<w:bookmarkEnd w:id="1"/>${run(' HOẠCH', '<w:sz w:val="32"/><w:lang w:val="vi-VN"/>')}<w:del w:id="2" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`,
    };
    const { part } = mended(docxOf(mau), 'nd30-2020');
    expect(part()).toContain(run('KẾ', '<w:b/><w:color w:val="000000"/><w:sz w:val="28"/>'));
    expect(part()).toContain(run(' HOẠCH', '<w:b/><w:sz w:val="28"/><w:lang w:val="vi-VN"/>'));
    expect(part()).toContain('<w:delText>x</w:delText>');
  });
});

describe('body', () => {
  const first = (mau: MauVanBan) => mau.noiDung[2]!;
  const cases: [what: string, breaks: (mau: MauVanBan) => void, rule: string][] = [
    ['alignment', (m) => void Object.assign(first(m), { align: 'left' }), 'BODY-01'],
    ['size', (m) => void m.noiDung.map((dong) => Object.assign(dong, { size: 12 })), 'BODY-02'],
    ['one size', (m) => void Object.assign(first(m), { size: 13 }), 'SIZE-02'],
    ['indent', (m) => void Object.assign(first(m), { firstLine: 20 }), 'BODY-03'],
    ['left indent', (m) => void Object.assign(first(m), { left: 36, firstLine: 0 }), 'BODY-03'],
    ['gap', (m) => void Object.assign(first(m), { before: 2 }), 'BODY-04'],
    ['tight lines', (m) => void Object.assign(first(m), { line: { rule: 'auto', value: 0.9 } }), 'BODY-05'],
    ['wide lines', (m) => void Object.assign(first(m), { line: { rule: 'auto', value: 2 } }), 'BODY-05'],
    ['exact lines', (m) => void Object.assign(first(m), { line: { rule: 'exact', value: 18 } }), 'BODY-05'],
    ['tabs', (m) => void Object.assign(first(m), { text: `\t${first(m).text}`, firstLine: 0 }), 'BODY-06'],
    ['blanks', (m) => void Object.assign(first(m), { text: `        ${first(m).text}`, firstLine: 0 }), 'BODY-06'],
  ];

  it.each(cases)('mends %s', (_, breaks, rule) => {
    const right = mauVanBan('nd30-2020');
    const { paper, vanBan, changes } = mendedMau('nd30-2020', 'kế hoạch', breaks);
    // Headings have a size of their own clause.
    expect(rules(changes).filter((id) => id !== 'ND30-LV-08')).toEqual([`ND30-${rule}`]);
    const look = vanBan.noiDung.map(({ paragraphs: [p] }) => [p!.text, p!.align, p!.left, p!.firstLine, p!.before]);
    const size = rule === 'BODY-02' ? 13 : 14;
    expect(look).toEqual(right.noiDung.map(({ text }) => [text, 'justify', 0, 36, 6]));
    expect(vanBan.noiDung.flatMap(({ paragraphs }) => paragraphs[0]!.runs.map((run) => run.size))).toEqual(
      right.noiDung.map(() => size),
    );
    for (const { line } of paper.paragraphs)
      expect([line!.rule, line!.value >= 1 && line!.value <= 1.5]).toEqual(['auto', true]);
  });

  it('takes the indent that most of the text has', () => {
    const { vanBan } = mendedMau('nd30-2020', 'kế hoạch', (mau) => {
      for (const dong of mau.noiDung) dong.firstLine = 28.35;
      first(mau).firstLine = 36;
    });
    expect(new Set(vanBan.noiDung.map(({ paragraphs }) => paragraphs[0]!.firstLine))).toEqual(new Set([28.35]));
  });

  it('keeps exact lines of 15 pt and more under TT 01', () => {
    const { changes } = mendedMau('tt01-2011', 'kế hoạch', (mau) => {
      for (const dong of mau.noiDung) dong.line = { rule: 'exact', value: 18 };
    });
    expect(changes).toEqual([]);
  });

  it('overrules indents in characters, automatic space and a style that joins its paragraphs', () => {
    const mau = mauVanBan('nd30-2020');
    const text = 'Các tổ chuyên môn triển khai thực hiện nghiêm túc kế hoạch này trong toàn trường.';
    const xml = `<w:p><w:pPr><w:spacing w:beforeAutospacing="0" w:before="0" w:afterLines="0" w:after="0"/><w:ind w:firstLineChars="300" w:firstLine="900"/><w:contextualSpacing/><w:jc w:val="both"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    mau.noiDung.splice(2, 0, { text, xml }, { text, xml });
    const { vanBan } = mended(docxOf(mau), 'nd30-2020');
    for (const {
      paragraphs: [p],
    } of vanBan.noiDung)
      expect([p!.firstLine, p!.before]).toEqual([36, 6]);
  });

  it('sets running text upright', () => {
    const { changes, vanBan } = mendedMau(
      'nd30-2020',
      'kế hoạch',
      (mau) => void Object.assign(first(mau), { italic: true }),
    );
    expect(rules(changes)).toEqual(['ND30-BODY-01']);
    expect(vanBan.noiDung[2]!.paragraphs[0]!.runs.map(({ italic }) => italic)).toEqual([false]);
  });

  it('leaves single lines, bullets and notes in brackets as they are aligned', () => {
    const { changes } = mendedMau('nd30-2020', 'kế hoạch', (mau) => {
      const line = { ...first(mau), text: 'Chi tiết như sau:', align: 'left' as const };
      const bullet = { ...first(mau), text: '- Các tổ chuyên môn;', align: 'left' as const, left: 50, firstLine: 0 };
      const note = {
        ...first(mau),
        text: '(Có danh sách kèm theo)',
        italic: true,
        align: 'center' as const,
        firstLine: 0,
      };
      mau.noiDung.splice(3, 0, line, bullet, note);
    });
    expect(changes).toEqual([]);
  });

  it('leaves tables, centred lines and boxes in the text alone', () => {
    const mau = mauVanBan('nd30-2020');
    const cell = (text: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${p(text, '<w:jc w:val="left"/>', '<w:sz w:val="24"/>')}</w:tc>`;
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((s) => `<w:${s} w:val="single" w:sz="4"/>`)
      .join('');
    mau.noiDung.splice(3, 0, {
      text: '',
      xml: `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${['Nội dung', 'Tổ toán', 'Tổ văn'].map((t) => `<w:tr>${cell(t)}${cell('10')}</w:tr>`).join('')}</w:tbl>`,
    });
    expect(mended(docxOf(mau), 'nd30-2020').changes).toEqual([]);
  });
});

describe('levels', () => {
  const body: Omit<Dong, 'text'> = { size: 14, align: 'both', firstLine: 36, before: 6 };

  it('sets the word Điều and its number in bold, cut from the text behind it', () => {
    const { changes, part, vanBan } = mendedMau('nd30-2020', 'quyết định', (mau) => {
      const text =
        'Điều 2. Các ông (bà) Trưởng phòng và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.';
      mau.noiDung = [
        { ...body, text: 'Điều 1. Khen thưởng các tập thể', firstLine: 10 },
        { ...body, text },
      ];
    });
    expect(rules(changes)).toEqual(['ND30-LV-03']);
    expect(part()).toMatch(
      /<w:b\/><w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">Điều 2\.\s?<\/w:t><\/w:r><w:r>/,
    );
    expect(vanBan.noiDung.map(({ paragraphs: [p] }) => [p!.runs[0]!.bold, p!.firstLine])).toEqual([
      [true, 36],
      [true, 36],
    ]);
  });

  it('centres chương and its title in bold', () => {
    const { changes, vanBan } = mendedMau('nd30-2020', 'quy chế', (mau) => {
      const heading = { ...body, align: 'left' as const, size: 12 };
      mau.noiDung.splice(0, 0, { ...heading, text: 'Chương I' }, { ...heading, text: 'QUY ĐỊNH CHUNG' });
    });
    const [chuong] = vanBan.noiDung;
    expect(chuong!.cap).toBe('chuong');
    expect(chuong!.text).toBe('Chương I QUY ĐỊNH CHUNG');
    expect(chuong!.paragraphs.map((p) => [p.align, p.firstLine, p.runs[0]!.bold, p.runs[0]!.caps])).toEqual([
      ['center', 0, true, false],
      ['center', 0, true, false],
    ]);
    expect(rules(changes)).toContain('ND30-LV-02');
  });

  it('sets roman mục in bold capitals, and one tab in under TT 01', () => {
    const heading = { ...body, text: 'I. Mục đích, yêu cầu', size: 14, firstLine: 28.35 };
    const breaks = (mau: MauVanBan) => void mau.noiDung.splice(0, 1, heading);
    const nd30 = mendedMau('nd30-2020', 'kế hoạch', breaks);
    expect(rules(nd30.changes)).toEqual(['ND30-LV-08']);
    expect(nd30.vanBan.noiDung[0]!.text).toBe('I. MỤC ĐÍCH, YÊU CẦU');
    const tt01 = mendedMau('tt01-2011', 'kế hoạch', breaks);
    expect(rules(tt01.changes)).toEqual(['TT01-LV-04']);
    expect(tt01.vanBan.noiDung[0]!.paragraphs[0]!.firstLine).toBe(36);
  });
});
