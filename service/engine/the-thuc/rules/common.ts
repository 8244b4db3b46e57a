import type { Paragraph, Place, Run } from '../paper/paper.js';
import type { Muc, ThanhPhan } from '../thanh-phan/van-ban.js';
import type { Fault, Verdict } from './rule.js';

/** What rules of several groups share: citing clauses, reading the look of a component, wording a fault. */

/** `nd30('I.3')` cites Phần I of Phụ lục I; `nd30('V')` its table of types; anything spelt out (`khoản 1 Điều 15`, `Mục I Phụ lục III`) as it is. */
export function nd30(clause: string): string {
  const instrument = 'Nghị định 30/2020/NĐ-CP';
  if (/^(Điều|khoản|điểm|Mục|Mẫu|Phụ lục)/.test(clause)) return `${clause} ${instrument}`;
  const [muc = '', khoan, diem] = clause.split('.');
  const steps = [diem && `điểm ${diem}`, khoan && `khoản ${khoan}`, `Mục ${muc}`].filter(Boolean);
  return `${steps.join(' ')} Phần I Phụ lục I ${instrument}`;
}

/** `tt01('6')` is Điều 6; anything longer is cited as it is. */
export const tt01 = (clause: string): string =>
  `${/^\d+$/.test(clause) ? `Điều ${clause}` : clause} Thông tư 01/2011/TT-BNV`;

/** A rule that the instrument does not write: layout or typography that its mẫu show or practice asks for. */
export const WITHOUT_CLAUSE = 'Kỹ thuật trình bày chung (không có điều khoản riêng)';

export function fault(of: Pick<ThanhPhan, 'paragraphs' | 'text'> | Paragraph, message: string, fix: string): Fault {
  const paragraph = 'paragraphs' in of ? of.paragraphs[0] : of;
  return { place: paragraph?.place ?? NOWHERE, quote: of.text, message, fix };
}

/** For what is missing: the document as a whole. */
export const NOWHERE: Place = { part: 'document', paragraph: 0 };
export const missing = (message: string, fix: string): Fault => ({ place: NOWHERE, quote: '', message, fix });

/** Room left to write by hand: dots, underscores, wide spaces. */
export const ROOM = /…|\.{3,}|_{2,}|\u00a0{2,}/u;
export const hasRoom = (text: string): boolean => ROOM.test(text);

/** Runs that print something; room left to write, and the number of a note on it or on a word, are none. */
export function inked(of: ThanhPhan | Paragraph): Run[] {
  const room = hasRoom(of.text) ? /^[\s.…_\d]*$/u : /^\s*$/u;
  return ('paragraphs' in of ? of.paragraphs : [of]).flatMap(({ runs }) =>
    runs.filter(({ text }, at) => !room.test(text) && !isNote(text, runs[at - 1]?.text)),
  );
}

/** `TÊN CƠ QUAN2`: digits in a run of their own, close behind a word. */
const isNote = (text: string, before: string | undefined): boolean =>
  before !== undefined && /^\d{1,2} ?$/.test(text) && /\p{L}{2}$/u.test(before);

/** Distinct sizes of what is printed, smallest first; halves of points. */
export const sizes = (of: ThanhPhan | Paragraph): number[] =>
  [...new Set(inked(of).map((run) => Math.round(run.size * 2) / 2))].sort((a, b) => a - b);

/** Whether every printed run is so; undefined where nothing is printed. */
export function every(of: ThanhPhan | Paragraph, test: (run: Run) => boolean): boolean | undefined {
  const runs = inked(of);
  return runs.length === 0 ? undefined : runs.every(test);
}

/** `13` or `13–14`, as people write a range. */
export const range = ([min, max]: readonly [number, number]): string =>
  min === max ? so(min) : `${so(min)}–${so(max)}`;

/** A number in Vietnamese: `12,5`. */
export const so = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** What `look` finds amiss in the size, weight, slant, capitals and alignment of a component. */
export function look(
  of: ThanhPhan | Muc | undefined,
  wanted: {
    ten: string;
    size?: readonly [number, number];
    bold?: boolean;
    italic?: boolean;
    caps?: boolean;
    align?: Paragraph['align'];
  },
): Verdict {
  if (!of) return 'not-applicable';
  const found: string[] = [];
  const mend: string[] = [];
  const { size, bold, italic, caps, align } = wanted;
  if (size) {
    const wrong = sizes(of).filter((pt) => pt < size[0] - 0.26 || pt > size[1] + 0.26);
    if (wrong.length > 0) {
      found.push(`cỡ chữ ${wrong.map(so).join(', ')}`);
      mend.push(`cỡ chữ ${range(size)}`);
    }
  }
  if (bold !== undefined && every(of, (run) => run.bold === bold) === false) {
    found.push(bold ? 'chữ không đậm' : 'chữ đậm');
    mend.push(bold ? 'chữ đậm' : 'chữ không đậm');
  }
  if (italic !== undefined && every(of, (run) => run.italic === italic) === false) {
    found.push(italic ? 'chữ đứng' : 'chữ nghiêng');
    mend.push(italic ? 'chữ nghiêng' : 'chữ đứng');
  }
  if (caps !== undefined && isCaps(of.text) !== caps) {
    found.push(caps ? 'chữ in thường' : 'chữ in hoa');
    mend.push(caps ? 'chữ in hoa' : 'chữ in thường');
  }
  if (align && of.paragraphs.some((p) => p.align !== undefined && p.align !== align)) {
    found.push(`căn ${ALIGN[of.paragraphs.find((p) => p.align !== align)!.align!]}`);
    mend.push(`căn ${ALIGN[align]}`);
  }
  if (found.length === 0) return [];
  const ten = wanted.ten.charAt(0).toLocaleUpperCase('vi') + wanted.ten.slice(1);
  return [
    fault(
      of,
      `${ten} đang có ${found.join(', ')}; phải là ${mend.join(', ')}.`,
      `Hãy đặt ${wanted.ten} ${mend.join(', ')}.`,
    ),
  ];
}

const ALIGN = { left: 'trái', center: 'giữa', right: 'phải', justify: 'đều hai bên', distribute: 'dàn đều' } as const;

/** No small letter in it, and at least one capital. */
export const isCaps = (text: string): boolean =>
  text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi');

export const toMm = (points: number): number => (points * 25.4) / 72;

/** Points as whole millimetres, for people. */
export const millimetres = (points: number): string => String(Math.round(toMm(points)));

/** One fault for each different message, where it first stands: what is wrong on every page is said once. */
export function apart(faults: readonly Fault[]): Fault[] {
  const said = new Set<string>();
  return atMost(faults.filter(({ message }) => !said.has(message) && said.add(message)));
}

/** As many faults as people read; the last says how many more there are. */
const MOST = 20;

export function atMost(faults: Fault[]): Fault[] {
  const last = faults[MOST - 1];
  if (!last || faults.length === MOST) return faults;
  const more = { ...last, message: `${last.message} Còn ${faults.length - MOST} chỗ khác tương tự.` };
  return [...faults.slice(0, MOST - 1), more];
}
