import { type Lists, sorted } from '../../engine/compose/kinds/duoc-khen.js';
import { oneLine } from '../../engine/vietnamese/text.js';
import type { BoHoSo, Person } from './bo-ho-so.dto.js';

type Data = Record<string, unknown>;

/** One document of a set: its form, its data, and where in the request a field of it was given. */
export interface Part {
  template: string;
  data: Data;
  /** JSON Pointers of what its fields were taken from, by the first name that fits; the rest is from `own`. */
  from: Record<string, string>;
  /** Where its own fields stand in the request. */
  own: string;
}

/**
 * The documents of a bộ hồ sơ khen thưởng, in the order they are put together. The lists of people, their titles and their
 * votes are the same objects in each, so no two documents can disagree about a name or a count.
 */
export function khenThuong(set: BoHoSo): Part[] {
  const { common, toTrinh, bienBan, quyetDinh, giayKhen } = set;
  const tapThe = (set.tapThe ?? []).map(withoutReport);
  const caNhan = (set.caNhan ?? []).map(withoutReport);
  const lists = { tapThe, caNhan };
  const from = { tapThe: '/tapThe', caNhan: '/caNhan' };
  const hoiDong = bienBan.tongSo ?? null;
  const parts: Part[] = [
    {
      template: 'to-trinh-khen-thuong',
      data: over(common, { hoiDong, ...toTrinh, ...lists }),
      from: { ...from, hoiDong: '/bienBan/tongSo' },
      own: '/toTrinh',
    },
    {
      template: 'danh-sach-de-nghi',
      data: over(common, { ...listOf(set), hoiDong, ...set.danhSach, ...lists }),
      from: {
        ...from,
        hoiDong: '/bienBan/tongSo',
        ...taken(set.danhSach, '/toTrinh', ['trichYeu', 'kemTheo', 'sapXep']),
      },
      own: '/danhSach',
    },
    {
      template: 'bien-ban',
      data: over(common, { ...bienBan, ...votes(set) }),
      from: { bieuQuyet: '/caNhan' },
      own: '/bienBan',
    },
  ];
  if (set.baoCao !== false) {
    parts.push(...(set.tapThe ?? []).map((one, at) => reportOfGroup(set, one, `/tapThe/${at}`)));
    parts.push(...(set.caNhan ?? []).map((one, at) => reportOfPerson(set, one, `/caNhan/${at}`)));
  }
  if (quyetDinh) {
    const data = over(common, { ...quyetDinh, ...lists });
    parts.push({ template: 'quyet-dinh-khen-thuong', data, from, own: '/quyetDinh' });
  }
  if (giayKhen) {
    parts.push(...tapThe.map((one, at) => certificate(set, one, at, `/tapThe/${at}`)));
    parts.push(...caNhan.map((one, at) => certificate(set, one, tapThe.length + at, `/caNhan/${at}`)));
  }
  return parts;
}

/** A document's own field takes the place of the common one whole: two signers must not become a third. */
const over = (common: Data, own: Data): Data => ({ ...common, ...own });

const withoutReport = ({ baoCao: _, ...one }: Person): Data => one;

const taken = (own: Data | undefined, from: string, names: string[]): Record<string, string> =>
  Object.fromEntries(
    names
      .filter((name) => !own || !Object.hasOwn(own, name))
      .map((name) => [name, `${from}/${name === 'kemTheo' ? '' : name}`.replace(/\/$/, '')]),
  );

/** What the list takes from the tờ trình that it goes with. */
function listOf({ common, toTrinh }: BoHoSo): Data {
  const { so = null, kyHieu, trichYeu, sapXep = null } = toTrinh;
  const ngay = toTrinh.ngay ?? common.ngay ?? null;
  return { trichYeu, sapXep, kemTheo: { ten: 'Tờ trình', so, kyHieu, ngay } };
}

/** The minutes vote on everybody who is proposed, in the order of the list; nothing where nobody voted. */
function votes(set: BoHoSo): Data {
  const sapXep = (set.toTrinh.sapXep ?? 'uuTien') as Parameters<typeof sorted>[1];
  const { tapThe, caNhan } = sorted(set as Lists, sapXep);
  const all = [...tapThe, ...caNhan];
  if (all.every(({ phieu }) => !phieu)) return {};
  return {
    bieuQuyet: all.map(({ ten, hoTen, danhHieu, phieu }) => ({ ten: hoTen ?? ten, danhHieu, dongY: phieu?.dongY })),
  };
}

/** `danh hiệu Chiến sĩ thi đua cơ sở năm học 2025-2026`. */
function proposed({ danhHieu }: Data, namHoc: string | undefined): string | undefined {
  if (typeof danhHieu !== 'string') return undefined;
  const title = oneLine(danhHieu);
  const words = /^(giấy|bằng|cờ|huân|huy)/i.test(title) ? title : `danh hiệu ${title}`;
  return namHoc === undefined ? words : `${words} năm học ${namHoc}`;
}

function reportOfPerson({ common, namHoc }: BoHoSo, one: Person, at: string): Part {
  const { lyLich, ...report } = one.baoCao ?? {};
  const { hoTen, donVi, chucVu } = one;
  const about = { ...(donVi != null && { donVi }), ...(chucVu != null && { chucVu }), ...(lyLich as object), hoTen };
  const trichYeu = proposed(one, namHoc);
  return {
    template: 'bao-cao-thanh-tich-ca-nhan',
    data: over(common, { ...(trichYeu !== undefined && { trichYeu }), ...report, lyLich: about }),
    from: { 'lyLich/hoTen': `${at}/hoTen` },
    own: `${at}/baoCao`,
  };
}

/** A group reports under its own name, below the body that the set is of, unless it is that body. */
function reportOfGroup({ common, namHoc }: BoHoSo, one: Person, at: string): Part {
  const body = (common.coQuan ?? {}) as Data;
  const same = (text: unknown) => oneLine(String(text ?? '')).toLocaleLowerCase('vi');
  const coQuan = same(body.banHanh) === same(one.ten) ? body : { chuQuan: body.banHanh ?? null, banHanh: one.ten };
  const trichYeu = proposed(one, namHoc);
  return {
    template: 'bao-cao-thanh-tich-tap-the',
    data: over(common, { ...(trichYeu !== undefined && { trichYeu }), ...one.baoCao, coQuan }),
    from: { 'coQuan/banHanh': `${at}/ten` },
    own: `${at}/baoCao`,
  };
}

function certificate({ common, quyetDinh, giayKhen = {} }: BoHoSo, one: Data, position: number, at: string): Part {
  const { soVangTu, ...own } = giayKhen;
  const { danhXung = null, hoTen, ten, chucVu, donVi, thanhTich } = one;
  const place = [chucVu, donVi].filter((text) => typeof text === 'string' && text.trim() !== '').join(', ');
  const decision = quyetDinh && {
    so: quyetDinh.so ?? null,
    kyHieu: quyetDinh.kyHieu,
    ngay: quyetDinh.ngay ?? common.ngay ?? null,
  };
  return {
    template: 'giay-khen',
    data: over(common, {
      ...(thanhTich != null && { thanhTich }),
      ...(decision && { quyetDinh: decision }),
      ...(typeof soVangTu === 'number' && { soVang: String(soVangTu + position) }),
      ...own,
      tang: {
        danhXung: hoTen === undefined ? 'Tập thể' : danhXung,
        ten: hoTen ?? ten,
        donVi: place === '' ? null : place,
      },
    }),
    from: {
      tang: at,
      ...(Object.hasOwn(own, 'thanhTich') ? {} : { thanhTich: `${at}/thanhTich` }),
      quyetDinh: '/quyetDinh',
    },
    own: '/giayKhen',
  };
}
