import { FontMetrics } from '../typeset/fonts.js';
import { inHoa, lines, NBSP, oneLine } from '../vietnamese/text.js';
import { ngayThangNam, soVanBan } from './dates.js';
import { type FittedText, fitText, type Measure, type Room } from './fit-text.js';
import type { Path } from './pointer.js';
import { signer } from './signer.js';
import { DOTS, type VanBan } from './van-ban.js';

/** How large the words of a giấy khen can be set: its sheet is given, its words are long or short. */

/** A certificate of merit: who gives it, to whom, what for, by which decision. */
export interface GiayKhen extends VanBan {
  coQuan: { chuQuan?: string | null; banHanh: string };
  thamQuyen: string;
  tang: { danhXung?: string | null; ten: string; donVi?: string | null };
  thanhTich: string;
  quyetDinh?: { so?: number | null; kyHieu?: string | null; ngay?: string | null } | null;
  soVang?: string | null;
}

const mm = (length: number) => (length * 72) / 25.4;

/** Inside the frame, with air on both sides. */
const WIDTH = mm(218);
const SIGNATURE_WIDTH = mm(104);
const NUMBER_WIDTH = mm(105);
/** Room between the title and the signature for the words of praise, without the air between them. */
const MIDDLE_HEIGHT = mm(53);
/** Lines of the middle stand this far apart, in sizes of their own letters; the same numbers are in the form's CSS. */
const LEADING = { tang: 1.3, ten: 1.2, donVi: 1.25, thanhTich: 1.32 };
const TANG_SIZE = 16;

const regular: Measure = (text) => FontMetrics.load().width(text, 1);
const bold: Measure = (text) => FontMetrics.load().width(text, 1, { bold: true });
const italic: Measure = (text) => FontMetrics.load().width(text, 1, { italic: true });
/** Playfair Display; where it lacks a letter, Tinos steps in. */
const display: Measure = (text) => {
  const own = FontMetrics.load('playfair-display');
  const face = { bold: true, italic: true };
  const width = (letter: string) =>
    (own.has(letter.codePointAt(0) ?? 0) ? own : FontMetrics.load()).width(letter, 1, face);
  return [...text].reduce((sum, letter) => sum + width(letter), 0);
};

/** A text with the rooms it may stand in. */
export interface Part {
  text: string;
  measure: Measure;
  rooms: Room[];
  /** Where the text comes from, and what its field is called. */
  path: Path;
  title: string;
}

const room = (width: number, lines: number, largest: number, smallest: number): Room => ({
  width,
  lines,
  largest,
  smallest,
});

/** The parts whose size follows their length, by their field in the view. */
export function partsOf(data: GiayKhen) {
  const { coQuan, tang, nguoiKy } = data;
  const { kyThay, chucVu, hoTen } = signer(nguoiKy ?? {});
  const { so, kyHieu, ngay } = data.quyetDinh ?? {};
  const head = inHoa(oneLine(data.thamQuyen));
  const body = inHoa(oneLine(coQuan.banHanh));
  const chuQuan = inHoa(oneLine(coQuan.chuQuan ?? ''));
  const oneRow = room(WIDTH, 1, chuQuan === '' ? 20 : 19, 16);
  const rows = chuQuan === '' ? [room(WIDTH, 2, 17, 13), room(WIDTH, 3, 12, 12)] : [room(WIDTH, 2, 12, 12)];
  const together = fits(`${head} ${body}`, bold, oneRow);
  const place = oneLine(data.diaDanh ?? '') || DOTS;
  const date = ngayThangNam(data.ngay ?? null);
  const dateRow = room(SIGNATURE_WIDTH, 1, 14, 12);
  const dateTogether = fits(`${place}, ${date}`, italic, dateRow);
  const part = (text: string, measure: Measure, rooms: Room[], title: string, ...path: Path): Part => ({
    text,
    measure,
    rooms,
    path,
    title,
  });
  return {
    coQuanChuQuan: part(chuQuan, regular, [room(WIDTH, 1, 13, 11)], 'Cơ quan chủ quản', 'coQuan', 'chuQuan'),
    nguoiKhen: part(
      together ? `${head} ${body}` : `${head}\n${body}`,
      bold,
      together ? [oneRow] : rows,
      'Cơ quan ban hành',
      'coQuan',
      'banHanh',
    ),
    ten: part(
      oneLine(tang.ten),
      display,
      [room(WIDTH, 1, 36, 26), room(WIDTH, 2, 26, 18)],
      'Tên người, tập thể được khen',
      'tang',
      'ten',
    ),
    donVi: part(
      lines(tang.donVi ?? '').join('\n'),
      regular,
      [room(WIDTH, 1, 17, 14), room(WIDTH, 2, 15, 13)],
      'Lớp, đơn vị',
      'tang',
      'donVi',
    ),
    thanhTich: part(
      lines(data.thanhTich).join('\n'),
      regular,
      [room(WIDTH * 0.94, 2, 18, 17), room(WIDTH * 0.97, 3, 17, 15), room(WIDTH, 4, 15, 13)],
      'Thành tích',
      'thanhTich',
    ),
    noiNgay: part(
      dateTogether ? `${place}, ${date}` : `${place},\n${date}`,
      italic,
      [dateTogether ? dateRow : room(SIGNATURE_WIDTH, 2, 13, 11)],
      'Địa danh',
      'diaDanh',
    ),
    quyetDinh: part(
      `Quyết định số ${soVanBan(so ?? null)}/${kyHieu ?? NBSP.repeat(14)}\n${ngayThangNam(ngay ?? null)}`,
      regular,
      [room(NUMBER_WIDTH, 2, 12, 10)],
      'Ký hiệu của quyết định khen thưởng',
      'quyetDinh',
      'kyHieu',
    ),
    quyenKy: part(
      kyThay === '' ? chucVu : `${kyThay}\n${chucVu}`,
      bold,
      [room(SIGNATURE_WIDTH, 2, 14, 12), room(SIGNATURE_WIDTH, 3, 11, 10)],
      'Chức vụ người ký',
      'nguoiKy',
      'chucVu',
    ),
    tenNguoiKy: part(hoTen, bold, [room(SIGNATURE_WIDTH, 1, 15, 11)], 'Họ tên người ký', 'nguoiKy', 'hoTen'),
  };
}

function fits(text: string, measure: Measure, room: Room): boolean {
  return fitText(text, measure, [room]) !== undefined;
}

export type Parts = ReturnType<typeof partsOf>;
const MIDDLE = ['ten', 'donVi', 'thanhTich'] as const;

/** The text as its rooms allow, undefined where it is too long for all. `share` lowers their sizes, down to the last's least. */
export function set({ text, measure, rooms }: Part, share = 1): FittedText | undefined {
  const least = rooms.at(-1)?.smallest ?? 0;
  const lower = (size: number) => Math.max(least, Math.floor(size * share));
  const lowered = rooms.map((r) => ({ ...r, largest: lower(r.largest), smallest: lower(r.smallest) }));
  return fitText(text, measure, lowered);
}

/** What is praised, set as large as its height allows; undefined where it is too long for the page. */
export function middle(parts: Parts): Record<(typeof MIDDLE)[number], FittedText> | undefined {
  for (let share = 1; share > 0.6; share -= 0.05) {
    const [ten, donVi, thanhTich] = MIDDLE.map((name) => set(parts[name], share));
    if (!ten || !donVi || !thanhTich) return undefined;
    const height =
      TANG_SIZE * LEADING.tang +
      heightOf(ten, LEADING.ten) +
      heightOf(donVi, LEADING.donVi) +
      heightOf(thanhTich, LEADING.thanhTich);
    if (height <= MIDDLE_HEIGHT) return { ten, donVi, thanhTich };
  }
  return undefined;
}

const heightOf = ({ van, co }: FittedText, leading: number) => (van === '' ? 0 : van.split('\n').length * co * leading);
