import type { Data } from '../../fill/model/form-store.ts';
import { isObject } from '../../fill/model/path.ts';
import { isEmpty, sending } from '../../fill/model/sending.ts';
import type { Shape } from '../../fill/model/shape.ts';
import type { Group } from './forms.ts';
import { wantedOf } from './start.ts';

export interface SetRequest {
  body: { boHoSo: 'khen-thuong' } & Data;
  /** The form's pointer for a pointer of the request. */
  placeOf(pointer: string): string;
}

const GROUPS: readonly Group[] = ['tapThe', 'caNhan'];

/** What is typed as the request of `POST batches`. What is the same for all is written into each report that has none of its own. */
export function requestOf(shape: Shape, data: Data): SetRequest {
  const wanted = wantedOf(data);
  const { lam: _, baoCaoChung, quyetDinh, giayKhen, ...rest } = data;
  const typed: Data = {
    ...rest,
    // A paper that is wanted is asked for, even where nothing of it was written.
    ...(wanted.quyetDinh && { quyetDinh: quyetDinh ?? {} }),
    ...(wanted.giayKhen && { giayKhen: giayKhen ?? {} }),
    baoCaoChung,
  };
  if (!wanted.baoCao) for (const of of GROUPS) typed[of] = rowsOf(data[of]).map(({ baoCao: _, ...row }) => row);
  const { data: cleaned, placeOf } = sending(asked(shape, wanted), typed);
  const { baoCaoChung: shared, ...sent } = cleaned;
  const common = isObject(shared) ? shared : {};
  const present = presentAt(sent.bienBan);
  const lent = new Map<string, string>();
  for (const of of GROUPS) {
    if (!Array.isArray(sent[of])) continue;
    sent[of] = rowsOf(sent[of]).map((row, at) => {
      const voted = withVotes(row, present);
      return wanted.baoCao ? withReport(voted, common, of, `/${of}/${at}/baoCao`, lent) : voted;
    });
  }
  return {
    body: { boHoSo: 'khen-thuong', ...sent, baoCao: wanted.baoCao },
    placeOf: (pointer) => {
      const [, at = '', inside = ''] = /^(\/(?:caNhan|tapThe)\/\d+\/baoCao\/[^/]+)(.*)$/.exec(pointer) ?? [];
      const from = lent.get(at);
      if (from?.startsWith('/baoCaoChung')) return from + inside;
      return placeOf(from ?? pointer);
    },
  };
}

/** Groups of switched off papers need not be there. */
function asked(shape: Shape, wanted: ReturnType<typeof wantedOf>): Shape {
  const fields = { ...shape.fields };
  for (const paper of ['quyetDinh', 'giayKhen'] as const) if (!wanted[paper]) delete fields[paper];
  if (!wanted.baoCao) for (const of of GROUPS) fields[of] = withoutReports(fields[of]!);
  return { ...shape, fields };
}

function withoutReports(list: Shape): Shape {
  const { baoCao: _, ...fields } = list.items!.fields!;
  return { ...list, items: { ...list.items!, fields } };
}

export const rowsOf = (list: unknown): Data[] =>
  Array.isArray(list) ? list.map((row) => (isObject(row) ? row : {})) : [];

/** How many were at the meeting, as the service counts them. */
function presentAt(bienBan: unknown): unknown {
  if (!isObject(bienBan)) return undefined;
  const { soCoMat, coMat } = bienBan;
  return typeof soCoMat === 'number' ? soCoMat : Array.isArray(coMat) ? coMat.length : undefined;
}

/** Whoever was there voted, unless the table says otherwise. */
function withVotes(row: Data, present: unknown): Data {
  const { phieu } = row;
  return present !== undefined && isObject(phieu) && isEmpty(phieu.tong)
    ? { ...row, phieu: { ...phieu, tong: present } }
    : row;
}

const SEX: Readonly<Record<string, string>> = { ông: 'Nam', thầy: 'Nam', bà: 'Nữ', cô: 'Nữ' };

function withReport(row: Data, common: Data, of: Group, at: string, lent: Map<string, string>): Data {
  const own = isObject(row.baoCao) ? row.baoCao : {};
  const report = { ...own };
  const lend = (name: string, value: unknown, from: string) => {
    if (!isEmpty(own[name])) return;
    if (!isEmpty(value)) report[name] = value;
    lent.set(`${at}/${name}`, from);
  };
  lend('nhiemVu', common.nhiemVu, '/baoCaoChung/nhiemVu');
  // A group's report is signed by its head, not by whoever confirms those of people.
  if (of === 'caNhan' && !isEmpty(common.nguoiKy)) lend('nguoiKy', common.nguoiKy, '/baoCaoChung/nguoiKy');
  lend('thanhTich', row.thanhTich, `${at.slice(0, -'/baoCao'.length)}/thanhTich`);
  const { lyLich } = report;
  const sex =
    SEX[
      String(row.danhXung ?? '')
        .trim()
        .toLocaleLowerCase('vi')
    ];
  if (of === 'caNhan' && sex && isObject(lyLich) && isEmpty(lyLich.gioiTinh))
    report.lyLich = { ...lyLich, gioiTinh: sex };
  return { ...row, baoCao: report };
}
