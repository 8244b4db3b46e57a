import { laMa, soLaMa } from '../../../engine/vietnamese/roman.ts';

export type Loai = 'muc' | 'doan' | 'khoan' | 'diem' | 'gachDau' | 'cong' | 'bang';

/**
 * How a number follows: `rieng`, the one before of its own level; `chung`, the one before of the same form, heading or not (`1.` a
 * heading, `2.` a khoản); null, by hand; `moi`, just come with a number of its own: whether that follows is seen where it stands.
 */
export type Theo = 'rieng' | 'chung' | 'moi' | null;

/** What numbering knows of a block. `so`: the number as it stands, null or empty for none. */
export interface Numbered {
  loai: Loai;
  cap?: number | null;
  so?: string | null;
  theo?: Theo;
}

interface So {
  kieu: 'laMa' | 'so' | 'chu' | 'CHU';
  /** The numbers in front of the last: `2.1.` has [2]. */
  truoc: number[];
  thu: number;
  /** What stands behind it. */
  duoi: string;
  /** What stands in front of it: `(`. */
  dau: string;
}

/** The letters of điểm, in the order of drafting rules; f, j, w, z are no letters of Vietnamese. */
const CHU = [...'abcdđeghiklmnopqrstuvxy'];

/** Reads `I.`, `2.1.`, `a)`, `(1)`; undefined for what has no successor (`Phần thứ nhất`, `*`). */
export function docSo(text: string): So | undefined {
  const found = /^(\(?)([IVX]+|\d{1,4}(?:\.\d{1,4}){0,3}|\p{L})([.):/]?|\.\))$/u.exec(text.trim());
  if (!found) return undefined;
  const [, dau = '', giua = '', duoi = ''] = found;
  const laMaThu = /^[IVX]+$/.test(giua) ? soLaMa(giua) : undefined;
  if (laMaThu !== undefined) return { kieu: 'laMa', truoc: [], thu: laMaThu, duoi, dau };
  if (/^\d/.test(giua)) {
    const parts = giua.split('.').map(Number);
    return { kieu: 'so', truoc: parts.slice(0, -1), thu: parts.at(-1)!, duoi, dau };
  }
  const thu = CHU.indexOf(giua.toLowerCase()) + 1;
  if (thu === 0) return undefined;
  return { kieu: giua === giua.toLowerCase() ? 'chu' : 'CHU', truoc: [], thu, duoi, dau };
}

export function ghiSo(so: So): string | undefined {
  const giua =
    so.kieu === 'laMa'
      ? laMa(so.thu)
      : so.kieu === 'so'
        ? [...so.truoc, so.thu].join('.')
        : so.kieu === 'chu'
          ? CHU[so.thu - 1]
          : CHU[so.thu - 1]?.toLocaleUpperCase('vi');
  return giua === undefined ? undefined : so.dau + giua + so.duoi;
}

/** The number of a level where nothing stands before it. */
const DAU_TIEN: Record<string, string> = {
  muc1: 'I.',
  muc2: '1.',
  muc3: '1.1.',
  muc4: '1.1.1.',
  khoan: '1.',
  diem: 'a)',
};

/** Levels from the highest; each begins anew under one that is higher. */
const BAC: Record<string, number> = { muc1: 1, muc2: 2, muc3: 3, muc4: 4, khoan: 5, diem: 8 };

/** Walks a body from its beginning and says of each block which number would follow. */
export class Counter {
  private rieng = new Map<string, { bac: number; so: string }>();
  /** By the form of the number: roman, or how many parts it has. */
  private chung = new Map<string, string>();

  /** The number that fits a block here; undefined where the level has none or it can't be told. */
  propose(block: Numbered, theo: 'rieng' | 'chung'): string | undefined {
    const key = keyOf(block);
    if (key === undefined) return undefined;
    const own = block.so ? docSo(block.so) : undefined;
    const form = formOf(own ?? docSo(DAU_TIEN[tenBac(block)!]!)!);
    const before = theo === 'rieng' ? this.rieng.get(key)?.so : this.chung.get(form);
    const last = before === undefined ? undefined : docSo(before);
    if (before !== undefined && !last) return undefined;
    const depth = Number(/\d/.exec(form)?.[0] ?? 1);
    if (last) return ghiSo({ ...last, truoc: this.prefix(depth) ?? last.truoc, thu: last.thu + 1 });
    const first = own ?? docSo(DAU_TIEN[tenBac(block)!]!)!;
    return ghiSo({ ...first, truoc: this.prefix(depth) ?? (own ? own.truoc : first.truoc), thu: 1 });
  }

  /** A block went by. */
  pass(block: Numbered): void {
    const key = keyOf(block);
    if (key === undefined || !block.so) {
      if (block.loai === 'muc') this.clear(block.cap ?? 1);
      return;
    }
    const so = docSo(block.so);
    const depth = so?.kieu === 'so' ? so.truoc.length + 1 : 0;
    const bac = bacOf(block, depth);
    this.clear(bac);
    for (const form of this.chung.keys()) if (depth > 0 && Number(form.slice(2)) > depth) this.chung.delete(form);
    this.rieng.set(key, { bac, so: block.so });
    if (so) this.chung.set(formOf(so), block.so);
  }

  private clear(bac: number): void {
    for (const [key, entry] of this.rieng) if (entry.bac > bac) this.rieng.delete(key);
    // Under a heading of the first level every number begins anew; letters begin anew under everything above them.
    for (const form of this.chung.keys()) {
      if (
        form === 'laMa' ? bac < 1 : form.startsWith('so') ? bac === 1 || Number(form.slice(2)) + 1 > bac + 3 : bac < 8
      )
        this.chung.delete(form);
    }
  }

  /** `2.` of the number one level up, for `2.1.`. */
  private prefix(depth: number): number[] | undefined {
    if (depth < 2) return [];
    const up = this.chung.get(`so${depth - 1}`);
    const so = up === undefined ? undefined : docSo(up);
    return so ? [...so.truoc, so.thu] : undefined;
  }
}

const tenBac = (block: Numbered) =>
  block.loai === 'muc' ? `muc${block.cap ?? 1}` : block.loai in DAU_TIEN ? block.loai : undefined;

function keyOf(block: Numbered): string | undefined {
  const ten = tenBac(block);
  if (ten === undefined) return undefined;
  if (ten !== 'khoan' && ten !== 'diem') return ten;
  const so = block.so ? docSo(block.so) : undefined;
  return so ? `${ten} ${formOf(so)}` : ten === 'khoan' ? 'khoan so1' : 'diem chu';
}

const formOf = (so: So) => (so.kieu === 'so' ? `so${so.truoc.length + 1}` : so.kieu);

function bacOf(block: Numbered, depth: number): number {
  const bac = BAC[tenBac(block)!]!;
  return block.loai === 'khoan' ? bac + Math.max(depth - 1, 0) : bac;
}

/** How each number of a body follows from those before it; null where somebody wrote it otherwise. */
export function follows(blocks: readonly Numbered[]): Theo[] {
  return renumbered(blocks.map((block) => ({ ...block, theo: 'moi' as const }))).map(({ theo }) => theo);
}

/** The numbers that a body has once those that follow do follow, and how each does. */
export function renumbered(blocks: readonly Numbered[]): { so: string | null | undefined; theo: Theo }[] {
  const counter = new Counter();
  return blocks.map((block) => {
    const theo = block.theo === 'moi' ? fit(counter, block) : (block.theo ?? null);
    const so = (theo && counter.propose(block, theo)) || block.so;
    counter.pass({ ...block, so });
    return { so, theo };
  });
}

/** How a block's number follows where the counter stands. */
export function fit(counter: Counter, block: Numbered): 'rieng' | 'chung' | null {
  if (!block.so || !tenBac(block)) return null;
  return (['rieng', 'chung'] as const).find((theo) => counter.propose(block, theo) === block.so) ?? null;
}
