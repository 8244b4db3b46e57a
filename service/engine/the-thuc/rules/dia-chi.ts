import type { Paper } from '../paper/paper.js';
import { regimes } from '../regime.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, look, nd30 } from './common.js';
import { rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { severalPages } from './several-pages.js';

/** Contact line and drafter's mark: NĐ 30/2020, PLI-III.3–4 and PLI-V. */

const { diaChi: ADDRESS, nguoiSoan: DRAFTER } = regimes['nd30-2020'].sizes;

function diaChi({ diaChi: of, paper, dang }: VanBan): Verdict {
  // The mẫu name what stands there, without any number or address.
  if (!of || dang === 'form' || !/\d{3}|@|www/u.test(of.text)) return 'not-applicable';
  const looked = look(of, { ten: 'dòng địa chỉ cơ quan', size: ADDRESS, italic: false, caps: false });
  return [...(Array.isArray(looked) ? looked : []), ...ke(of, paper), ...trangDau(of, paper)];
}

/** A line may be so much shorter than the text, as a share. */
const TOLERANCE = 0.05;

/** The line over it, as long as the text is wide. Of lines in a footer only edges of the paragraphs are told. */
function ke(of: ThanhPhan, paper: Paper): Fault[] {
  const p = of.paragraphs[0]!;
  const must = 'phải nằm dưới một đường kẻ nét liền dài bằng chiều ngang vùng trình bày';
  const fix = 'Hãy kẻ trên dòng địa chỉ một đường nét liền dài bằng chiều ngang vùng trình bày.';
  if (p.borders.top) {
    if (p.borders.top.style === 'solid') return [];
    return [fault(of, `Đường kẻ trên dòng địa chỉ đang không phải nét liền; ${must}.`, fix)];
  }
  const inBody = paper.paragraphs[p.id]?.place === p.place;
  if (!inBody) return [];
  const near = paper.strokes.filter(({ paragraph }) => paragraph >= p.id - 2 && paragraph <= p.id);
  if (near.length === 0) return [fault(of, `Trên dòng địa chỉ đang không có đường kẻ; ${must}.`, fix)];
  const section = paper.sections[p.section];
  const { left, right } = section?.margin ?? {};
  if (!section || left === undefined || right === undefined) return [];
  const width = section.page.width - left - right;
  const long = near.some(({ length }) => length === undefined || length >= width * (1 - TOLERANCE));
  return long ? [] : [fault(of, `Đường kẻ trên dòng địa chỉ đang ngắn hơn vùng trình bày; ${must}.`, fix)];
}

/** At the foot of page one: a footer of all pages prints it on each. */
function trangDau({ paragraphs: [p] }: ThanhPhan, paper: Paper): Fault[] {
  const fix = 'Hãy đặt dòng địa chỉ ở chân trang thứ nhất (Different First Page), các trang sau để trống.';
  const page = p!.place.page;
  if (page !== undefined && page > 1) {
    return [fault(p!, `Dòng địa chỉ đang ở trang ${page}, phải ở cuối trang thứ nhất.`, fix)];
  }
  const section = paper.sections[0];
  const everyPage = section?.footers.includes(p!) === true && section.titlePage === false;
  if (!everyPage || paper.source !== 'docx' || severalPages(paper) !== true) return [];
  return [fault(p!, 'Dòng địa chỉ đang in ở mọi trang, chỉ được ở trang thứ nhất.', fix)];
}

function nguoiSoan({ nguoiSoan: of, dang }: VanBan): Verdict {
  if (!of || dang === 'form') return 'not-applicable';
  const looked = look(of, {
    ten: 'ký hiệu người soạn thảo và số lượng bản',
    size: DRAFTER,
    bold: false,
    italic: false,
  });
  if (Array.isArray(looked) && looked.length > 0) return looked;
  if (/^\p{Lu}+\.\(\d+\)$/u.test(of.text.replace(/\s/gu, ''))) return [];
  return [
    fault(
      of,
      `Ký hiệu người soạn thảo và số lượng bản đang ghi “${of.text}”; phải ghi như “PL.(300)”: ký hiệu in hoa, số lượng bản trong ngoặc đơn.`,
      'Hãy ghi ký hiệu người soạn thảo bằng chữ in hoa, dấu chấm, số lượng bản trong ngoặc đơn, ví dụ: PL.(300).',
    ),
  ];
}

export const rules: Rule[] = [
  rule(
    'ND30-ADDR-01',
    'warning',
    'DP',
    nd30('III.4'),
    'Địa chỉ cơ quan ở trang thứ nhất, cỡ chữ 11–12, đứng, dưới một đường kẻ nét liền dài bằng chiều ngang vùng trình bày.',
    diaChi,
  ),
  rule(
    'ND30-SOAN-01',
    'warning',
    'D',
    nd30('III.3'),
    'Ký hiệu người soạn thảo in hoa, số lượng bản bằng chữ số Ả Rập trong ngoặc đơn, cỡ chữ 11, đứng.',
    nguoiSoan,
  ),
];
