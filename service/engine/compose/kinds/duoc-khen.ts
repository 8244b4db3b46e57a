import type { Problem } from '../../problem.js';
import { sortByName } from '../../vietnamese/names.js';
import { soBangChu } from '../../vietnamese/numbers.js';
import { oneLine } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import { type DataNote, dataNote } from '../notes.js';
import { field, inside, type Origin, type Origins, pieces } from '../origin.js';
import type { FurtherFields } from '../own-fields.js';

/** Who is proposed or rewarded: a person (`hoTen`) or a collective (`ten`), as `thi-dua.v1` has them. */
export interface DuocKhen {
  danhXung?: string | null;
  hoTen?: string;
  ten?: string;
  namSinh?: number | null;
  chucVu?: string | null;
  donVi?: string | null;
  danhHieu?: string | null;
  thanhTich?: string | null;
  sanPham?: string | null;
  minhChung?: string | null;
  uuTien?: number | null;
  phieu?: { dongY: number; tong: number } | null;
}

export interface Lists {
  tapThe?: DuocKhen[];
  caNhan?: DuocKhen[];
}

export type SapXep = 'uuTien' | 'ten' | 'nhuNhap';

/** Both lists in the order asked for: by priority (those without one last), by tên, or as they came. */
export function sorted({ tapThe = [], caNhan = [] }: Lists, sapXep: SapXep): Required<Lists> {
  const order = (list: DuocKhen[]) => {
    if (sapXep === 'ten') return sortByName(list, nameOf);
    if (sapXep === 'nhuNhap') return list;
    return list.toSorted((a, b) => (a.uuTien ?? Number.MAX_SAFE_INTEGER) - (b.uuTien ?? Number.MAX_SAFE_INTEGER));
  };
  return { tapThe: order(tapThe), caNhan: order(caNhan) };
}

/** The same however it was typed: capitals, spaces, the place of the tone mark. */
const sameName = (text: string) => canonicalTone(oneLine(text)).toLocaleLowerCase('vi').replace(/\s+/g, ' ');

const nameOf = ({ hoTen, ten }: DuocKhen) => hoTen ?? ten ?? '';

/** Rows of a list as a table prints them. */
export interface Hang {
  tt: string;
  ten: string;
  donVi: string;
  danhHieu: string;
  thanhTich: string;
  sanPham: string;
  minhChung: string;
}

const COLLECTIVES = 'TẬP THỂ';

/** `A. Tập thể`, `B. Cá nhân`, each counted from one; a group without anybody is left out. */
export function groups(
  { tapThe, caNhan }: Required<Lists>,
  them: FurtherFields,
): { chu: string; tenNhom: string; hang: Hang[] }[] {
  // A column that a schema gives to one of the lists is empty in the other.
  const none = { ...them('tapThe', {}), ...them('caNhan', {}) };
  const rows = (list: DuocKhen[], name: string) =>
    list.map((who, at) => ({ ...none, ...them(name, who), ...row(who, at) }));
  const all = [
    { tenNhom: COLLECTIVES, hang: rows(tapThe, 'tapThe') },
    { tenNhom: 'CÁ NHÂN', hang: rows(caNhan, 'caNhan') },
  ].filter(({ hang }) => hang.length > 0);
  return all.map((group, at) => ({ chu: 'AB'.charAt(at), ...group }));
}

function row(who: DuocKhen, at: number): Hang {
  return {
    tt: String(at + 1),
    ten: joined(' ', who.danhXung, nameOf(who)),
    donVi: joined(', ', who.chucVu, who.donVi),
    danhHieu: oneLine(who.danhHieu ?? ''),
    thanhTich: oneLine(who.thanhTich ?? ''),
    sanPham: oneLine(who.sanPham ?? ''),
    minhChung: oneLine(who.minhChung ?? ''),
  };
}

const rowOrigins: Origins = {
  ten: pieces('hoTen', 'ten', 'danhXung'),
  donVi: pieces('chucVu', 'donVi'),
  danhHieu: field('danhHieu'),
  thanhTich: field('thanhTich'),
  sanPham: field('sanPham'),
  minhChung: field('minhChung'),
};

/** The rows of `groups`, each from its place in the list before that was put into the order of the document. */
export const groupsOrigin =
  (orderOf: (data: never) => SapXep): Origin =>
  (value, source) => {
    const data = source.data as Lists;
    const lists = sorted(data, orderOf(data as never));
    return (value as ReturnType<typeof groups>).map((group) => {
      const list = group.tenNhom === COLLECTIVES ? 'tapThe' : 'caNhan';
      const rows = group.hang.map((row, at) => {
        const index = data[list]!.indexOf(lists[list][at]!);
        return inside(row, rowOrigins, { ...source, base: [list, index] });
      });
      return { ...group, hang: rows };
    });
  };

/** Each title of `byTitle` is that of the first who has it. */
export const byTitleOrigin: Origin = (value, source) => {
  const { tapThe = [], caNhan = [] } = source.data as Lists;
  const all = [
    ...tapThe.map((who, at) => ({ who, path: `/tapThe/${at}/danhHieu` })),
    ...caNhan.map((who, at) => ({ who, path: `/caNhan/${at}/danhHieu` })),
  ];
  return (value as { dong: string }[]).map((row) => {
    const first = all.find(({ who }) => who.danhHieu && row.dong.startsWith(`${oneLine(who.danhHieu)}: `));
    return first ? inside(row, { dong: pieces(first.path) }, source) : row;
  });
};

const joined = (between: string, ...parts: (string | null | undefined)[]) =>
  oneLine(parts.filter((part) => part?.trim()).join(between));

/** `02 (hai) tập thể và 12 (mười hai) cá nhân`. */
export function counted(tapThe: number, caNhan: number): string {
  const one = (count: number, what: string) => (count === 0 ? '' : `${figures(count)} (${soBangChu(count)}) ${what}`);
  return [one(tapThe, 'tập thể'), one(caNhan, 'cá nhân')].filter((text) => text !== '').join(' và ');
}

/** `02`, `1.000`. */
const figures = (count: number) =>
  String(count)
    .padStart(2, '0')
    .replace(/\B(?=(?:\d{3})+$)/g, '.');

/** How many of each title or reward, in the order they first come: `- Chiến sĩ thi đua cơ sở: 05 (năm) cá nhân;`. */
export function byTitle({ tapThe, caNhan }: Required<Lists>): { danhHieu: string; soLuong: string }[] {
  const counts = new Map<string, [tapThe: number, caNhan: number]>();
  const add = (list: DuocKhen[], at: 0 | 1) => {
    for (const { danhHieu } of list) {
      const title = oneLine(danhHieu ?? '');
      if (title === '') continue;
      const count = counts.get(title) ?? [0, 0];
      count[at]++;
      counts.set(title, count);
    }
  };
  add(tapThe, 0);
  add(caNhan, 1);
  return [...counts].map(([danhHieu, [t, c]]) => ({ danhHieu, soLuong: counted(t, c) }));
}

/** What no schema can say of the lists: nobody in them, and votes that do not add up. Reads data that may break its schema. */
export function checkLists(data: unknown, hoiDong?: unknown): Problem[] {
  const lists = (data ?? {}) as Record<string, unknown>;
  const problems: Problem[] = [];
  const empty = (list: unknown) => !Array.isArray(list) || list.length === 0;
  if (empty(lists.tapThe) && empty(lists.caNhan)) {
    const message = 'Danh sách chưa có ai. Hãy thêm “Tập thể” hoặc “Cá nhân”.';
    problems.push({ path: '/caNhan', code: 'MISSING_FIELD', message });
  }
  for (const name of ['tapThe', 'caNhan'] as const) {
    const list = lists[name];
    if (!Array.isArray(list)) continue;
    list.forEach((who: unknown, at) => {
      problems.push(...checkVotes(who, `/${name}/${at}/phieu`, hoiDong));
    });
  }
  return problems;
}

function checkVotes(who: unknown, path: string, hoiDong: unknown): Problem[] {
  const { phieu, hoTen, ten } = (who ?? {}) as { phieu?: unknown; hoTen?: unknown; ten?: unknown };
  const { dongY, tong } = (phieu ?? {}) as { dongY?: unknown; tong?: unknown };
  if (typeof dongY !== 'number' || typeof tong !== 'number') return [];
  const name = String(hoTen ?? ten ?? '');
  if (dongY > tong) {
    const message = `${name}: ${dongY} phiếu đồng ý nhiều hơn ${tong} phiếu tất cả. Hãy xem lại số phiếu.`;
    return [{ path: `${path}/dongY`, code: 'TOO_MANY_VOTES', message }];
  }
  if (typeof hoiDong === 'number' && tong > hoiDong) {
    const message = `${name}: ${tong} phiếu nhiều hơn ${hoiDong} thành viên hội đồng. Hãy xem lại số phiếu hoặc số thành viên.`;
    return [{ path: `${path}/tong`, code: 'TOO_MANY_VOTES', message }];
  }
  return [];
}

/** Slips: one person twice, one priority twice. */
export function warnLists({ tapThe = [], caNhan = [] }: Lists, sapXep: SapXep): DataNote[] {
  return [
    ...repeatedNames(tapThe, 'tapThe'),
    ...repeatedNames(caNhan, 'caNhan'),
    ...(sapXep === 'uuTien' ? [...repeatedPriorities(tapThe, 'tapThe'), ...repeatedPriorities(caNhan, 'caNhan')] : []),
  ];
}

function repeatedNames(list: DuocKhen[], name: string): DataNote[] {
  const seen = new Map<string, number>();
  return list.flatMap((who, at) => {
    const key = [sameName(nameOf(who)), sameName(who.donVi ?? ''), who.namSinh ?? ''].join('|');
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, at);
      return [];
    }
    const message = `“${nameOf(who)}” có hai lần trong danh sách (dòng ${earlier + 1} và dòng ${at + 1}). Nếu là hai người, hãy ghi thêm năm sinh; nếu là một, hãy bỏ bớt.`;
    return [dataNote('REPEATED_PERSON', [name, at], nameOf(who), message)];
  });
}

function repeatedPriorities(list: DuocKhen[], name: string): DataNote[] {
  const seen = new Map<number, number>();
  return list.flatMap(({ uuTien }, at) => {
    if (uuTien === null || uuTien === undefined) return [];
    const earlier = seen.get(uuTien);
    if (earlier === undefined) {
      seen.set(uuTien, at);
      return [];
    }
    const message = `Thứ tự ưu tiên ${uuTien} có hai lần (dòng ${earlier + 1} và dòng ${at + 1}): dòng nhập trước xếp trước. Hãy cho mỗi dòng một thứ tự.`;
    return [dataNote('REPEATED_PRIORITY', [name, at, 'uuTien'], String(uuTien), message)];
  });
}
