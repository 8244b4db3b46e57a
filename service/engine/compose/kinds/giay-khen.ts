import type { Problem } from '../../problem.js';
import { FontMetrics } from '../../typeset/fonts.js';
import { inHoa, lines, NBSP, oneLine } from '../../vietnamese/text.js';
import { ngayThangNam, soVanBan } from '../dates.js';
import { type FittedText, fitText, type Measure, type Room } from '../fit-text.js';
import type { Kind } from '../kinds.js';
import { type Path, pointer } from '../pointer.js';
import { signer } from '../signer.js';
import type { VanBan } from '../van-ban.js';

/** A certificate of merit: who gives it, to whom, what for, by which decision. */
export interface GiayKhen extends VanBan {
  coQuan: { chuQuan?: string | null; banHanh: string };
  thamQuyen: string;
  tang: { danhXung?: string | null; ten: string; donVi?: string | null };
  thanhTich: string;
  quyetDinh?: { so?: number | null; kyHieu?: string | null; ngay?: string | null } | null;
  soVang?: string | null;
}

export const giayKhen: Kind = { view, check };

const mm = (length: number) => (length * 72) / 25.4;

/** Inside the frame, with air on both sides. */
const WIDTH = mm(218);
const SIGNATURE_WIDTH = mm(104);
/** Room between the title and the signature, for the words of praise. */
const MIDDLE_HEIGHT = mm(56);
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

interface Part {
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

/** The parts whose size follows their length. */
function partsOf(data: GiayKhen) {
  const { coQuan, tang, nguoiKy } = data;
  const { kyThay, chucVu, hoTen } = signer(nguoiKy ?? {});
  const head = inHoa(oneLine(data.thamQuyen));
  const body = inHoa(oneLine(coQuan.banHanh));
  const chuQuan = inHoa(oneLine(coQuan.chuQuan ?? ''));
  const oneRow = room(WIDTH, 1, chuQuan === '' ? 20 : 19, 16);
  const rows = chuQuan === '' ? [room(WIDTH, 2, 17, 13), room(WIDTH, 3, 12, 12)] : [room(WIDTH, 2, 12, 12)];
  const together = fits(`${head} ${body}`, bold, oneRow);
  const place = oneLine(data.diaDanh ?? '') || NBSP.repeat(24);
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
    quyenKy: part(
      kyThay === '' ? chucVu : `${kyThay}\n${chucVu}`,
      bold,
      [room(SIGNATURE_WIDTH, 3, 14, 11)],
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

type Parts = ReturnType<typeof partsOf>;
const MIDDLE = ['ten', 'donVi', 'thanhTich'] as const;

const set = ({ text, measure, rooms }: Part, share = 1) =>
  fitText(
    text,
    measure,
    rooms.map((r) => ({ ...r, largest: Math.max(r.smallest, Math.floor(r.largest * share)) })),
  );

/** What is praised, set as large as its height allows; undefined where it is too long for the page. */
function middle(parts: Parts): Record<(typeof MIDDLE)[number], FittedText> | undefined {
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

function view(data: GiayKhen): Record<string, unknown> {
  const parts = partsOf(data);
  const danhXung = oneLine(data.tang.danhXung ?? '').toLocaleLowerCase('vi');
  const praised = danhXung === '' ? parts.ten.text : `${danhXung} ${parts.ten.text}`;
  const { so, kyHieu, ngay } = data.quyetDinh ?? {};
  const number = `${soVanBan(so ?? null)}/${kyHieu ?? NBSP.repeat(14)}`;
  return {
    trichYeu: `tặng ${praised}`,
    coTrichYeu: true,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, set(part)])),
    ...middle(parts),
    coDonVi: parts.donVi.text !== '',
    tenGoi: parts.ten.text,
    danhXung,
    quyetDinh: `Quyết định số ${number}\n${ngayThangNam(ngay ?? null)}`,
    soVang: oneLine(data.soVang ?? '') || '……………',
  };
}

/** Everything must stand inside the frame, on one page. */
function check(data: unknown): Problem[] {
  if (!readable(data)) return [];
  const parts = partsOf(data);
  const long = Object.values(parts).filter((part) => set(part) === undefined);
  if (long.length > 0) return long.map(tooLong);
  return middle(parts) ? [] : [tooLong(parts.thanhTich)];
}

function tooLong({ path, title, text, rooms }: Part): Problem {
  const { lines: most, smallest } = rooms.at(-1)!;
  return {
    path: pointer(path),
    code: 'TOO_LONG',
    message: `“${title}” dài ${[...text].length} ký tự, không vừa chỗ trên giấy khen dù in cỡ chữ ${smallest}, ${most} dòng. Hãy rút gọn.`,
  };
}

/** Whether the texts are there to be measured; what else is wrong the schema tells. */
function readable(data: unknown): data is GiayKhen {
  const { coQuan, thamQuyen, tang, thanhTich, diaDanh, ngay, nguoiKy } = record(data);
  const texts = [record(coQuan).banHanh, thamQuyen, record(tang).ten, thanhTich];
  const { chuQuan } = record(coQuan);
  const { donVi, danhXung } = record(tang);
  const { quyenHan, thayMat, chucVu, hoTen } = record(nguoiKy);
  const optional = [chuQuan, donVi, danhXung, diaDanh, ngay, quyenHan, thayMat, chucVu, hoTen];
  const isText = (value: unknown) => typeof value === 'string' && value.length <= MOST;
  return texts.every(isText) && optional.every((value) => (value ?? null) === null || isText(value));
}

/** Longer than any schema allows: not worth measuring. */
const MOST = 2_000;

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
