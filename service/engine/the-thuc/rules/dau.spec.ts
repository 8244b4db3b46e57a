import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './dau.js';
import { cases, faultsOf, judge, vanBanOf } from './testing.js';

interface Stamp {
  text: string;
  /** Of its box, millimetres; without it there is none. */
  width?: number;
  colour?: string;
  size?: number;
  bold?: boolean;
}

/** A stamp under số, ký hiệu: a paragraph with edges, centred in its column by indents. */
function stamp({ text, width, colour = 'FF0000', size = 13, bold = true }: Stamp): Dong {
  const run = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${bold ? '<w:b/>' : ''}<w:color w:val="${colour}"/><w:sz w:val="${size * 2}"/></w:rPr>`;
  const edges = ['top', 'left', 'bottom', 'right'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="1" w:color="${colour}"/>`,
  );
  // The left column of the mẫu is 205,7 points wide.
  const indent = width === undefined ? 0 : Math.round(((205.7 - (width * 72) / 25.4) / 2) * 20);
  const box = width === undefined ? '' : `<w:pBdr>${edges.join('')}</w:pBdr>`;
  const xml = `<w:p><w:pPr>${box}<w:spacing w:before="120"/><w:ind w:left="${indent}" w:right="${indent}"/><w:jc w:val="center"/></w:pPr><w:r>${run}<w:t>${text}</w:t></w:r></w:p>`;
  return { text, xml };
}

/** Under the number, in the left column. */
const stamped = (one: Stamp) => (mau: MauVanBan) => {
  mau.trichYeuCongVan = stamp(one);
};

const DU_THAO: Dong = { text: 'DỰ THẢO', size: 13, bold: true };
const LOGO: Dong = {
  text: '',
  xml: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="720000"/><wp:docPr id="9" name="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="9" name="rIdLogo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
};

cases(rules, [
  {
    rule: 'ND30-STAMP-01',
    what: 'another level',
    breaks: stamped({ text: 'HỎA TỐC HẸN GIỜ', width: 50 }),
    keeps: stamped({ text: 'HỎA TỐC', width: 30 }),
    quote: 'HỎA TỐC HẸN GIỜ',
    says: 'KHẨN, THƯỢNG KHẨN, HỎA TỐC',
  },
  {
    rule: 'ND30-STAMP-01',
    what: 'words of its own',
    breaks: stamped({ text: 'KHẨN CẤP', width: 30 }),
    keeps: stamped({ text: 'KHẨN', width: 20 }),
    quote: 'KHẨN CẤP',
  },
  {
    rule: 'ND30-STAMP-01',
    what: 'black',
    breaks: stamped({ text: 'KHẨN', width: 20, colour: '000000' }),
    keeps: stamped({ text: 'KHẨN', width: 20 }),
    quote: 'KHẨN',
    says: 'màu đỏ',
  },
  {
    rule: 'ND30-STAMP-01',
    what: 'box too wide',
    breaks: stamped({ text: 'KHẨN', width: 40 }),
    keeps: stamped({ text: 'THƯỢNG KHẨN', width: 40 }),
    quote: 'KHẨN',
    says: '20 x 8 mm',
  },
  {
    rule: 'ND30-STAMP-01',
    what: 'no box',
    breaks: stamped({ text: 'KHẨN' }),
    keeps: stamped({ text: 'KHẨN', width: 20 }),
    quote: 'KHẨN',
    says: 'không có khung',
  },
  {
    rule: 'ND30-STAMP-02',
    what: 'other words',
    breaks: stamped({ text: 'KHÔNG PHỔ BIẾN', width: 50 }),
    keeps: stamped({ text: 'LƯU HÀNH NỘI BỘ', width: 50 }),
    quote: 'KHÔNG PHỔ BIẾN',
    says: 'XEM XONG TRẢ LẠI',
  },
  {
    rule: 'ND30-STAMP-02',
    what: 'not bold',
    breaks: stamped({ text: 'LƯU HÀNH NỘI BỘ', width: 50, bold: false }),
    keeps: stamped({ text: 'XEM XONG TRẢ LẠI', width: 50 }),
    quote: 'LƯU HÀNH NỘI BỘ',
    says: 'không đậm',
  },
  {
    rule: 'ND30-STAMP-03',
    breaks: stamped({ text: 'MẬT', width: 20 }),
    quote: 'MẬT',
    says: 'bí mật nhà nước',
  },
  {
    rule: 'TT01-STAMP-01',
    breaks: stamped({ text: 'HỎA TỐC HẸN GIỜ', width: 50, bold: false }),
    keeps: stamped({ text: 'HỎA TỐC HẸN GIỜ', width: 50 }),
    quote: 'HỎA TỐC HẸN GIỜ',
    says: 'không đậm',
  },
  {
    rule: 'TT01-STAMP-02',
    breaks: (mau) => void mau.sauKy.push({ ...DU_THAO }),
    keeps: (mau) => void mau.truocTenLoai.push({ ...DU_THAO }),
    quote: 'DỰ THẢO',
    says: 'ô số 12',
  },
  {
    rule: 'TT01-STAMP-03',
    breaks: (mau) => {
      mau.diaDanhNgay = LOGO;
    },
    keeps: (mau) => {
      mau.soKyHieu = LOGO;
    },
    says: /rộng 20 mm.*ô số 15/,
  },
]);

describe('stamps', () => {
  it('of circulation may be those the office has named', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', stamped({ text: 'KHÔNG PHỔ BIẾN', width: 50 }));
    expect(faultsOf(judge(rules, 'ND30-STAMP-02', vanBan, { phamVi: ['Không phổ biến'] }))).toEqual([]);
  });

  it('are not asked of a document without any', async () => {
    const vanBan = await vanBanOf('nd30-2020');
    for (const id of ['ND30-STAMP-01', 'ND30-STAMP-02']) expect(judge(rules, id, vanBan)).toBe('not-applicable');
  });
});
