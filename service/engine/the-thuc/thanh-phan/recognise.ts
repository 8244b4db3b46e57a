import type { Paper, Paragraph, Stroke } from '../paper/paper.js';
import { canCu, findLenh } from './can-cu.js';
import { findBlock, nguoiKy } from './chu-ky.js';
import { diaChi } from './dia-chi.js';
import { type Dong, dongOf, isBlank, isBold, thanhPhan } from './dong.js';
import { keDuoi } from './ke.js';
import { kinhGui } from './kinh-gui.js';
import { noiDungOf } from './muc.js';
import { isBanSao, isThamQuyen } from './nhan-biet.js';
import { noiNhan } from './noi-nhan.js';
import { diaDanhNgay, findNgay, findQuocHieu, phanDau } from './phan-dau.js';
import { findPhuLuc, phuLuc, startsPage } from './phu-luc.js';
import { isCaps } from './so-sanh.js';
import { cutsOf } from './split.js';
import { tenLoai } from './ten-loai.js';
import type { VanBan } from './van-ban.js';

const NOTHING = { loai: undefined, tenLoai: undefined, trichYeu: undefined, end: 0 } as const;

/**
 * The components of the document on this paper: of the first one, where the file holds several (`soQuocHieu`). They are
 * known by words and places, not by the looks that the rules judge. A paragraph that holds two of them (tabs, line breaks)
 * is given in parts, each with the id and place of the whole.
 */
export function recognise(paper: Paper): VanBan {
  const all = dongOf(paper);
  const cuts = cutsOf(all);
  const lines = all.slice(0, cuts[0] ?? all.length);
  const head = phanDau(lines);
  const form = !head.quocHieu && !head.tieuNgu && !head.soKyHieu;
  const personal = !head.soKyHieu && !head.banHanh;
  const alone = findPhuLuc(paper, lines, 0, undefined)[0];
  const enclosure = alone !== undefined && lines.slice(0, alone).every((line) => isBlank(line) || line.rule);
  const title = enclosure ? NOTHING : tenLoai(lines, head.end, head.trichYeuCongVan === undefined, ruledOf(paper));
  const congVan = title.tenLoai === undefined && head.trichYeuCongVan !== undefined;
  const loai = title.loai ?? (congVan ? 'công văn' : undefined);
  const dang = form || (personal && loai === undefined) ? 'form' : 'van-ban';
  // What a form calls itself is no type of document.
  const named = dang === 'van-ban' || loai !== undefined;
  const lenh = findLenh(lines, title.end);
  const gui = kinhGui(lines, title.end);
  const noted = canCu(lines, gui.end, lenh);
  const start = lenh >= 0 ? lenh + 1 : noted.end;
  const before = lenh >= 0 ? lines.slice(title.end, lenh) : [];
  const thamQuyen = before.filter((line) => isThamQuyen(line, loai ?? 'quyết định') && !isBlank(line));

  const block = findBlock(lines, start, lines.length, contentOf(paper));
  const appendices = findPhuLuc(paper, lines, start, block?.from);
  const enclosed = appendices[0] ?? lines.length;
  const signed = block && block.from < enclosed ? { from: block.from, to: Math.min(block.to, enclosed) } : undefined;
  const sheet = signed ? endOfSheet(paper, lines, signed) : enclosed;
  const foot = lines.slice(signed?.from ?? enclosed, Math.min(sheet, signed?.to ?? enclosed));
  const sent = noiNhan(foot);
  const body = lines.slice(start, signed?.from ?? enclosed);
  const isTable = tableOf(paper);
  const strokes = strokesOf(paper, head.tieuNgu ?? head.quocHieu, head.banHanh, title.trichYeu ?? title.tenLoai);
  const banSao = lines.find(isBanSao);
  return {
    paper,
    loai,
    dang,
    soQuocHieu: cuts.length + (findQuocHieu(lines).length > 0 ? 1 : 0),
    quocHieu: head.quocHieu,
    tieuNgu: head.tieuNgu,
    chuQuan: head.chuQuan,
    banHanh: head.banHanh,
    soKyHieu: head.soKyHieu,
    diaDanhNgay: head.diaDanhNgay ?? diaDanhNgay(findNgay(foot)),
    ...strokes,
    tenLoai: named ? title.tenLoai : undefined,
    trichYeu: named ? title.trichYeu : undefined,
    trichYeuCongVan: head.trichYeuCongVan,
    dauKhan: head.dauKhan,
    dauMat: head.dauMat,
    phamVi: head.phamVi,
    kinhGui: gui.kinhGui,
    canCu: noted.canCu,
    thamQuyen: thamQuyen.length > 0 ? thanhPhan(thamQuyen) : undefined,
    lenh: lenh >= 0 ? thanhPhan([lines[lenh]!]) : undefined,
    noiDung: noiDungOf(joined(body, paper), isTable),
    nguoiKy: nguoiKy(foot, sent.taken),
    noiNhan: sent.noiNhan,
    nguoiSoan: sent.nguoiSoan,
    diaChi: diaChi(paper, lines, signed && lines[signed.from]!.at),
    phuLuc: appendices.map((from, i) => phuLuc(joined(lines.slice(from, appendices[i + 1]), paper), isTable)),
    banSao: banSao && thanhPhan([banSao]),
  };
}

/** Behind the signature: where another sheet begins, of an enclosure without the word phụ lục. */
function endOfSheet(paper: Paper, lines: readonly Dong[], signed: { from: number; to: number }): number {
  for (let i = signed.from + 1; i < signed.to; i++) {
    const line = lines[i]!;
    // A PDF only tells that a page is full: there a heading has to say that something else begins.
    const apart = !line.p.ink || (line.centred && (isCaps(line.text) || isBold(line.p)));
    if (!isBlank(line) && apart && startsPage(paper, lines, i) && line.p.cell === undefined) return i;
  }
  return signed.to;
}

/** Lines as whole paragraphs again where all pieces of one are here. */
function joined(lines: readonly Dong[], paper: Paper): Dong[] {
  const found: Dong[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    let next = i + 1;
    while (lines[next]?.p.id === line.p.id) next++;
    const pieces = lines.slice(i, next);
    const whole = paper.paragraphs[line.p.id];
    if (line.whole || !whole) found.push(line);
    else {
      const text = pieces.map((piece) => piece.text).join(' ');
      const folded = pieces.map((piece) => piece.bare).join(' ');
      found.push({ ...line, p: whole, text, bare: folded, whole: true });
    }
    i = next - 1;
  }
  return found;
}

/** Ids of the paragraphs that a line is drawn under. */
const ruledOf = (paper: Paper): Set<number> =>
  new Set(paper.strokes.flatMap(({ kind, under }) => (kind === 'underline' || under === undefined ? [] : [under])));

const contentOf = (paper: Paper): ((p: Paragraph) => boolean) => {
  const tables = new Set(paper.tables.map((table) => table.table));
  return ({ cell }) => cell !== undefined && tables.has(cell.table);
};

/** Whether a paragraph of the body stands in a table: one to people, or with others beside it. */
function tableOf(paper: Paper): (p: Paragraph) => boolean {
  const content = contentOf(paper);
  return (p) => content(p) || (p.cell?.columns ?? 1) > 1;
}

/** They stand beside each other in one paragraph. */
const shareLine = (a: VanBan['tieuNgu'], b: VanBan['banHanh']): boolean =>
  a?.paragraphs.some((p) => b?.paragraphs.some(({ id }) => id === p.id)) ?? false;

function strokesOf(
  paper: Paper,
  nation: VanBan['tieuNgu'],
  issuer: VanBan['banHanh'],
  title: VanBan['trichYeu'],
): Pick<VanBan, 'keTieuNgu' | 'keCoQuan' | 'keTrichYeu'> {
  const taken = new Set<Stroke | undefined>();
  const next = (of: VanBan['tieuNgu'], last = false) => {
    const found = keDuoi(paper, of, taken, last);
    taken.add(found);
    return found;
  };
  return { keTieuNgu: next(nation, shareLine(nation, issuer)), keCoQuan: next(issuer), keTrichYeu: next(title) };
}
