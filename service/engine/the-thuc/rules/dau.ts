import { fold, inHoa } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import type { Paper, Paragraph } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, inked, look, millimetres, nd30, toMm, tt01 } from './common.js';
import { plain, rule } from './reading.js';
import type { CheckSettings, Fault, Rule, Verdict } from './rule.js';

/** Stamps of urgency, secrecy and circulation: NĐ 30/2020, PLI-III.2; TT 01/2011, Điều 15. Marks of a draft and logos: TT 01. */

const words = (text: string): string => canonicalTone(inHoa(plain(text)));

/** A box of capitals that speaks of urgency in words of its own was recognised as some other mark. */
const KHAN_KHAC = /KHẨN|HỎA TỐC/u;

const dauKhanCua = ({ dauKhan, phamVi }: VanBan): ThanhPhan | undefined =>
  dauKhan ?? (phamVi && KHAN_KHAC.test(words(phamVi.text)) ? phamVi : undefined);

function mucKhan(of: ThanhPhan, regime: RegimeId): Fault[] {
  const known = regimes[regime].dauKhan.map(({ ten }) => ten);
  if (known.includes(words(of.text))) return [];
  return [
    fault(
      of,
      `Dấu chỉ mức độ khẩn đang ghi “${of.text}”; chỉ có các mức ${known.join(', ')}.`,
      `Hãy dùng một trong các mức ${known.join(', ')}.`,
    ),
  ];
}

/** Bright red, whatever its exact shade. */
function isRed(colour: string | undefined): boolean {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour ?? '') ?? [];
  if (r === undefined) return false;
  const [red, green, blue] = [r, g, b].map((part) => Number.parseInt(part!, 16)) as [number, number, number];
  return red >= 160 && green <= 90 && blue <= 90;
}

/** A box around one paragraph, as far as its file tells: drawn edges of the paragraph, a text box, a table of one cell. */
function khung(p: Paragraph): { width: [number, number] } | 'none' | undefined {
  const { borders, column, left = 0, right = 0 } = p;
  const width = column?.width;
  if (borders.left && borders.right && borders.top && borders.bottom) {
    // Word draws the edges a little outside of the text.
    return width === undefined ? undefined : { width: [width - left - right, width - left - right + 10] };
  }
  // The room that a text box leaves inside its edges is up to 0,1 inch on each side.
  if (p.boxed) return width === undefined ? undefined : { width: [width, width + 15] };
  if (p.cell && p.cell.rows === 1 && p.cell.columns === 1) return undefined;
  return 'none';
}

const NEAR_BOX = 6;

/** Whether it is boxed, and as wide as the decree says. What a PDF draws around it is not known. */
function khungKhan(of: ThanhPhan, paper: Paper, wanted: { rong: number; cao: number } | undefined): Fault[] {
  const box = paper.source === 'docx' ? khung(of.paragraphs[0]!) : undefined;
  const size = wanted ? ` ${wanted.rong} x ${wanted.cao} mm` : '';
  const fix = `Hãy đóng khung chữ nhật viền đơn${size} quanh dấu.`;
  if (box === 'none')
    return [fault(of, `Dấu “${of.text}” đang không có khung; phải có khung chữ nhật viền đơn${size}.`, fix)];
  if (!box || !wanted) return [];
  const rong = (wanted.rong * 72) / 25.4;
  const [least, most] = box.width;
  if (rong >= least - NEAR_BOX && rong <= most + NEAR_BOX) return [];
  const message = `Khung của dấu “${of.text}” đang rộng khoảng ${millimetres((least + most) / 2)} mm; phải là ${wanted.rong} x ${wanted.cao} mm.`;
  return [fault(of, message, fix)];
}

const khan: Rule['check'] = (vanBan) => {
  const of = dauKhanCua(vanBan);
  if (!of) return 'not-applicable';
  const regime = 'nd30-2020';
  const level = mucKhan(of, regime);
  if (level.length > 0) return level;
  const looked = look(of, { ten: 'dấu chỉ mức độ khẩn', size: regimes[regime].sizes.dauKhan, bold: true, caps: true });
  const wanted = regimes[regime].dauKhan.find(({ ten }) => ten === words(of.text));
  const red = inked(of).every(({ colour }) => isRed(colour));
  return [
    ...(Array.isArray(looked) ? looked : []),
    ...(red
      ? []
      : [
          fault(
            of,
            `Dấu “${of.text}” đang không phải màu đỏ; dấu chỉ mức độ khẩn dùng mực màu đỏ tươi.`,
            'Hãy đặt chữ màu đỏ cho dấu chỉ mức độ khẩn.',
          ),
        ]),
    ...khungKhan(of, vanBan.paper, wanted),
  ];
};

function phamVi({ phamVi: of, paper, dauKhan }: VanBan, settings: CheckSettings): Verdict {
  if (!of || (!dauKhan && KHAN_KHAC.test(words(of.text)))) return 'not-applicable';
  const known = [...regimes['nd30-2020'].phamVi, ...settings.phamVi.map(words)];
  if (!known.includes(words(of.text))) {
    return [
      fault(
        of,
        `Chỉ dẫn phạm vi lưu hành đang ghi “${of.text}”; chỉ có ${known.map((one) => `“${one}”`).join(', ')}.`,
        `Hãy ghi một trong các cụm từ ${known.join(', ')}.`,
      ),
    ];
  }
  const size = regimes['nd30-2020'].sizes.phamVi;
  const looked = look(of, { ten: 'chỉ dẫn phạm vi lưu hành', size, bold: true, italic: false, caps: true });
  return [...(Array.isArray(looked) ? looked : []), ...khungKhan(of, paper, undefined)];
}

const mat: Rule['check'] = ({ dauMat }) =>
  dauMat
    ? [
        fault(
          dauMat,
          `Văn bản đang có dấu “${dauMat.text}”: văn bản chứa bí mật nhà nước không được soạn, gửi trên hệ thống này.`,
          'Hãy soạn, in và gửi văn bản này theo pháp luật về bảo vệ bí mật nhà nước.',
        ),
      ]
    : [];

const khanTt01: Rule['check'] = (vanBan) => {
  const of = dauKhanCua(vanBan);
  if (!of) return 'not-applicable';
  const level = mucKhan(of, 'tt01-2011');
  if (level.length > 0 || vanBan.paper.source !== 'docx') return level;
  const size = regimes['tt01-2011'].sizes.dauKhan;
  return look(of, { ten: 'dấu chỉ mức độ khẩn', size, bold: true, caps: true });
};

const DU_THAO = /^(?:ban)?duthao(?:lan\w{1,6})?(?:\d{6,8})?$/;

/** Where the letterhead is over: the id of the first paragraph of the title or of what follows it. */
const hetPhanDau = ({ tenLoai, kinhGui, canCu, noiDung }: VanBan): number =>
  Math.min(...[tenLoai, kinhGui, canCu[0], noiDung[0]].map((of) => of?.paragraphs[0]?.id ?? Number.POSITIVE_INFINITY));

function duThao(vanBan: VanBan): Verdict {
  const marks = vanBan.paper.paragraphs.filter(({ text }) => text.length < 60 && DU_THAO.test(fold(text)));
  if (marks.length === 0) return 'not-applicable';
  const end = hetPhanDau(vanBan);
  return marks
    .filter(({ id, boxed }) => id > end && !boxed)
    .slice(0, 1)
    .map((p) =>
      fault(
        p,
        `Chỉ dẫn “${plain(p.text)}” đang nằm ngoài phần đầu văn bản; vị trí của nó là ô số 12, dưới số và ký hiệu.`,
        'Hãy đưa chỉ dẫn dự thảo lên phần đầu văn bản, dưới số và ký hiệu.',
      ),
    );
}

function logo(vanBan: VanBan): Verdict {
  const { paper, banHanh, soKyHieu } = vanBan;
  const end = hetPhanDau(vanBan);
  const logos = paper.pictures.filter(({ paragraph }) => paragraph < end);
  if (!banHanh || !Number.isFinite(end) || logos.length === 0) return 'not-applicable';
  const from = banHanh.paragraphs[0]!;
  const below = (p: Paragraph) =>
    p.id >= from.id &&
    (p.cell && from.cell
      ? p.cell.table === from.cell.table && p.cell.column === from.cell.column
      : p.id <= (soKyHieu?.paragraphs[0]?.id ?? end));
  return logos.flatMap(({ paragraph, place, width }) => {
    const p = paper.paragraphs[paragraph];
    if (p && below(p)) return [];
    const wide = width === undefined ? '' : ` rộng ${Math.round(toMm(width))} mm`;
    return [
      {
        ...fault(
          p ?? banHanh,
          `Hình${wide} ở phần đầu văn bản đang không nằm dưới tên cơ quan; logo chỉ được in chìm ở ô số 15, dưới tên cơ quan ban hành.`,
          'Hãy đưa logo xuống dưới tên cơ quan ban hành hoặc bỏ logo.',
        ),
        place,
      },
    ];
  });
}

export const rules: Rule[] = [
  rule(
    'ND30-STAMP-01',
    'error',
    'DP',
    nd30('III.2.b'),
    'Dấu khẩn là HỎA TỐC (30 x 8 mm), THƯỢNG KHẨN (40 x 8 mm) hoặc KHẨN (20 x 8 mm), in hoa, đậm, cỡ chữ 13–14, màu đỏ, trong khung viền đơn.',
    khan,
  ),
  rule(
    'ND30-STAMP-02',
    'warning',
    'DP',
    nd30('III.2.c'),
    'Chỉ dẫn phạm vi lưu hành là XEM XONG TRẢ LẠI hoặc LƯU HÀNH NỘI BỘ, in hoa, đứng, đậm, cỡ chữ 13–14, trong khung.',
    phamVi,
  ),
  rule(
    'ND30-STAMP-03',
    'error',
    'M',
    `${nd30('III.2.a')}; ${nd30('khoản 3 Điều 16')}`,
    'Văn bản mang dấu mật không soạn, gửi trên hệ thống này.',
    mat,
  ),
  rule(
    'TT01-STAMP-01',
    'warning',
    'MD',
    tt01('15'),
    'Dấu khẩn là KHẨN, THƯỢNG KHẨN, HỎA TỐC hoặc HỎA TỐC HẸN GIỜ, in hoa, đậm, cỡ chữ 13–14.',
    khanTt01,
  ),
  rule(
    'TT01-STAMP-02',
    'info',
    'DP',
    tt01('Phụ lục II'),
    'Chỉ dẫn về dự thảo đặt ở ô số 12, phần đầu văn bản.',
    duThao,
    'found',
  ),
  rule(
    'TT01-STAMP-03',
    'warning',
    'D',
    tt01('Phụ lục II'),
    'Logo chỉ đặt ở ô số 15, in chìm dưới tên cơ quan ban hành.',
    logo,
    'found',
  ),
];
