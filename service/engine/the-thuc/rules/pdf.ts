import type { Paper, Paragraph, Picture, Place, Rectangle } from '../paper/paper.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, nd30, sizes, so, WITHOUT_CLAUSE } from './common.js';
import { rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** What only a PDF shows: scans and their quality, and the pictures of signature and seal where they lie. */

const SCAN = { version: 1.4, dpi: 200 };
/** A scan set at 200 dots an inch comes out a little under when the page is trimmed. */
const DPI_LEAST = 195;

const NOT_PDF = 'Chỉ xét được trên tệp PDF.';

/** NĐ 30, Phụ lục I, Phần II, Mục I, khoản 2: a copy made of paper. */
function quality({ paper }: VanBan): Verdict {
  const { pdf } = paper;
  if (!pdf) return unjudged(NOT_PDF);
  if (pdf.scans.length === 0) return 'not-applicable';
  const faults: Fault[] = [];
  const again = `Hãy quét lại bản giấy ở độ phân giải từ ${SCAN.dpi} dpi, chế độ màu, tỷ lệ 100 %, lưu thành PDF phiên bản 1.4 trở lên.`;
  if (Number(pdf.version) < SCAN.version)
    faults.push(onPage(1, `Bản quét đang là PDF phiên bản ${pdf.version}, phải từ ${SCAN.version} trở lên.`, again));
  const coarse = pdf.scans.filter(({ dpi }) => dpi !== undefined && dpi < DPI_LEAST);
  if (coarse.length > 0) {
    const least = Math.min(...coarse.map(({ dpi }) => dpi!));
    const message = `Ảnh quét ở ${pages(coarse)} đang có độ phân giải ${least} dpi, phải từ ${SCAN.dpi} dpi.`;
    faults.push(onPage(coarse[0]!.page, message, again));
  }
  const grey = pdf.scans.filter(({ colour }) => colour === false);
  if (grey.length > 0)
    faults.push(onPage(grey[0]!.page, `Ảnh quét ở ${pages(grey)} đang là đen trắng, phải là ảnh màu.`, again));
  const unknown = pdf.scans.filter(({ dpi, colour }) => dpi === undefined || colour === undefined);
  return faults.length > 0 || unknown.length === 0
    ? faults
    : unjudged(`Không đọc được ảnh quét ở ${pages(unknown)} để xét độ phân giải và màu.`);
}

/** Pages without letters: what stands on them is not checked. */
function readable({ paper }: VanBan): Verdict {
  const { pdf } = paper;
  if (!pdf) return unjudged(NOT_PDF);
  if (pdf.scans.length === 0) return [];
  const all = pdf.scans.length === pdf.pages;
  const what = all ? 'Tệp PDF chỉ có ảnh quét' : `${capital(pages(pdf.scans))} chỉ có ảnh quét`;
  const message = `${what}, không có chữ, nên thể thức ${all ? 'của văn bản' : 'ở đó'} không kiểm tra được.`;
  return [onPage(pdf.scans[0]!.page, message, 'Hãy kiểm tra tệp Word, hoặc tệp PDF xuất từ Word, của văn bản.')];
}

/** `12/KH-THPT; 20/10/2025; 14:30:05 +07:00`: the agency's signature on a file of its own. */
const SIGNED = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^\d]{1,10}\d{1,2}:\d{2}:\d{2}/;
const SIGNED_SIZE = 10;

/** NĐ 30, III.1.d: an appendix in a file of its own. */
function detachedAppendix({ paper, phuLuc, quocHieu, soKyHieu, dang }: VanBan): Verdict {
  const alone = dang === 'form' && !quocHieu && !soKyHieu && phuLuc.length > 0;
  if (!alone) return 'not-applicable';
  if (!paper.pdf) return unjudged(NOT_PDF);
  const { page } = paper.sections[0]!;
  const head = paper.sections[0]!.headers.filter(({ place }) => place.page === 1);
  const found = [...head, ...paper.paragraphs].find(({ place, text }) => place.page === 1 && SIGNED.test(text));
  const fix =
    'Hãy ký số phụ lục ở góc trên, bên phải trang đầu: không hiện ảnh, chỉ ghi số và ký hiệu văn bản, thời gian ký; phông Times New Roman, cỡ 10, chữ đứng, màu đen.';
  if (!found) {
    const message =
      'Phụ lục ở tệp riêng đang không có thông tin chữ ký số của cơ quan (số và ký hiệu văn bản; thời gian ký) ở góc trên, bên phải trang đầu.';
    return [{ ...fault(phuLuc[0]!.ten, message, fix) }];
  }
  const wrong = [
    found.ink && !isTopRight(found.ink, page) && 'không ở góc trên, bên phải trang đầu',
    sizes(found).some((size) => Math.abs(size - SIGNED_SIZE) > 0.3) &&
      `cỡ chữ ${sizes(found).map(so).join(', ')}, phải là 10`,
    found.runs.some(({ italic, bold }) => italic || bold) && 'chữ nghiêng hoặc đậm, phải là chữ đứng',
    found.runs.some(({ colour }) => colour !== undefined && colour !== '#000000') && 'chữ có màu, phải là màu đen',
    found.ink && paper.pictures.some((one) => touches(one, found)) && 'có ảnh, phải không hiện ảnh',
  ].filter((one) => typeof one === 'string');
  return wrong.length > 0 ? [fault(found, `Thông tin chữ ký số của phụ lục đang ${wrong.join('; ')}.`, fix)] : [];
}

const isTopRight = (ink: Rectangle, page: { width: number; height: number }): boolean =>
  ink.left + ink.width / 2 > page.width / 2 && ink.top < page.height / 5;

const touches = ({ ink, place }: Picture, { ink: text }: Paragraph): boolean =>
  ink !== undefined &&
  text !== undefined &&
  place.page === 1 &&
  ink.left < text.left + text.width &&
  text.left < ink.left + ink.width &&
  ink.top < text.top + text.height &&
  text.top < ink.top + ink.height;

interface Block {
  page: number;
  title: Rectangle;
  name: Rectangle;
  signature: Picture | undefined;
  seal: Picture | undefined;
}

/** As far beside the name as a seal may lie, in points. */
const ASIDE = 110;
/** So far above the title or below the name a picture is still the signer's, in points. */
const BEYOND = 40;

/** Title, name and the pictures between and about them, of each signer whose pictures the page shows. */
function signatures({ paper, nguoiKy }: VanBan): Block[] {
  return nguoiKy.flatMap(({ quyenHan, hoTen }) => {
    const [titled, named] = [quyenHan?.paragraphs.at(-1), hoTen?.paragraphs[0]];
    const [title, name] = [titled?.ink, named?.ink];
    const page = named?.place.page;
    if (!title || !name || page === undefined || titled?.place.page !== page) return [];
    const near = paper.pictures.filter((one) => one.place.page === page && isNear(one, title, name, paper));
    const seal = near.find(({ hue }) => hue === 'red') ?? (near.length > 1 ? leftmost(near) : undefined);
    const signature = near.find((one) => one !== seal);
    return signature || seal ? [{ page, title, name, signature, seal }] : [];
  });
}

function isNear({ ink }: Picture, title: Rectangle, name: Rectangle, paper: Paper): boolean {
  if (!ink || ink.width > (paper.sections[0]?.page.width ?? 0) * 0.6) return false;
  const [left, right] = [Math.min(title.left, name.left), Math.max(title.left + title.width, name.left + name.width)];
  const middle = { x: ink.left + ink.width / 2, y: ink.top + ink.height / 2 };
  return (
    middle.x > left - ASIDE &&
    middle.x < right + ASIDE &&
    middle.y > title.top - BEYOND &&
    middle.y < name.top + name.height + BEYOND
  );
}

const leftmost = (pictures: readonly Picture[]): Picture =>
  pictures.reduce((a, b) => (b.ink!.left + b.ink!.width / 2 < a.ink!.left + a.ink!.width / 2 ? b : a));

function signaturePicture(vanBan: VanBan): Verdict {
  if (!vanBan.paper.pdf) return unjudged(NOT_PDF);
  const blocks = signatures(vanBan).filter(({ signature }) => signature);
  if (blocks.length === 0) return 'not-applicable';
  const faults = blocks.flatMap(({ signature, title, name, page }): Fault[] => {
    const { hue, transparent, ink } = signature!;
    const middle = ink!.top + ink!.height / 2;
    const wrong = [
      hue !== undefined && hue !== 'blue' && `có màu ${HUES[hue]}, phải là màu xanh`,
      transparent === false && 'có nền, phải là ảnh PNG nền trong suốt',
      (middle < title.top + title.height || middle > name.top) &&
        'không nằm giữa dòng chức vụ và dòng họ tên của người ký',
    ].filter((one) => typeof one === 'string');
    if (wrong.length === 0) return [];
    const fix = 'Hãy dùng ảnh chữ ký màu xanh, dạng PNG nền trong suốt, đặt canh giữa chức vụ và họ tên của người ký.';
    return [onPage(page, `Ảnh chữ ký đang ${wrong.join('; ')}.`, fix)];
  });
  const unknown = blocks.some(({ signature }) => signature!.hue === undefined);
  return faults.length > 0 || !unknown ? faults : unjudged('Không đọc được màu của ảnh chữ ký.');
}

const HUES = { blue: 'xanh', red: 'đỏ', black: 'đen', other: 'khác' } as const;

/** How much of the signature, from its left, the seal covers: about a third. */
const COVERED = [0.2, 0.5] as const;

function sealPicture(vanBan: VanBan): Verdict {
  if (!vanBan.paper.pdf) return unjudged(NOT_PDF);
  const blocks = signatures(vanBan).filter(({ seal }) => seal);
  if (blocks.length === 0) return 'not-applicable';
  return blocks.flatMap(({ seal, signature, page }): Fault[] => {
    const { hue, ink } = seal!;
    const share = signature?.ink && covered(ink!, signature.ink);
    const wrong = [
      hue !== undefined && hue !== 'red' && `có màu ${HUES[hue]}, phải là màu đỏ`,
      share !== undefined &&
        (share < COVERED[0] || share > COVERED[1]) &&
        `trùm ${Math.round(share * 100)} % ảnh chữ ký, phải trùm khoảng 1/3 về bên trái`,
    ].filter((one) => typeof one === 'string');
    if (wrong.length === 0) return [];
    const fix = 'Hãy dùng ảnh dấu màu đỏ, đúng kích thước thực tế, đặt trùm lên khoảng 1/3 ảnh chữ ký về bên trái.';
    return [onPage(page, `Ảnh dấu đang ${wrong.join('; ')}.`, fix)];
  });
}

/** The share of the signature's width, from its left edge, that the seal covers; 0 when it lies elsewhere. */
function covered(seal: Rectangle, signature: Rectangle): number {
  const apart = seal.top > signature.top + signature.height || seal.top + seal.height < signature.top;
  const reach = Math.min(seal.left + seal.width, signature.left + signature.width) - signature.left;
  return apart || seal.left > signature.left + signature.width ? 0 : Math.max(0, reach / signature.width);
}

function onPage(page: number, message: string, fix: string): Fault {
  const place: Place = { part: 'page', paragraph: 0, page };
  return { place, quote: '', message, fix };
}

/** `trang 1, 3 và 4`, at most ten of them. */
function pages(of: readonly { page: number }[]): string {
  const all = of.map(({ page }) => String(page));
  if (all.length === 1) return `trang ${all[0]}`;
  if (all.length > 10) return `${all.length} trang (từ trang ${all[0]})`;
  return `trang ${all.slice(0, -1).join(', ')} và ${all.at(-1)}`;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const READABLE = 'Văn bản điện tử có chữ đọc được, không chỉ có ảnh quét.';

export const rules: Rule[] = [
  rule(
    'ND30-PDF-01',
    'error',
    'P',
    nd30('khoản 2 Mục I Phần II Phụ lục I'),
    'Bản số hóa của văn bản giấy là PDF phiên bản 1.4 trở lên, ảnh màu, từ 200 dpi.',
    quality,
  ),
  rule(
    'ND30-PDF-02',
    'warning',
    'P',
    nd30('III.1.d'),
    'Phụ lục ở tệp riêng có thông tin chữ ký số của cơ quan ở góc trên, bên phải trang đầu, không hiện ảnh, Times New Roman cỡ 10, chữ đứng, màu đen.',
    detachedAppendix,
  ),
  rule(
    'ND30-KY-09',
    'warning',
    'P',
    nd30('II.7.d'),
    'Ảnh chữ ký màu xanh, dạng PNG nền trong suốt, đặt giữa chức vụ và họ tên của người ký.',
    signaturePicture,
  ),
  rule(
    'ND30-KY-10',
    'warning',
    'P',
    nd30('II.8.a'),
    'Ảnh dấu màu đỏ, trùm lên khoảng 1/3 ảnh chữ ký về bên trái.',
    sealPicture,
  ),
  ...(['ND30-FILE-02', 'TT01-FILE-02'] as const).map((id) =>
    rule(id, 'warning', 'P', WITHOUT_CLAUSE, READABLE, readable, 'practice'),
  ),
];
