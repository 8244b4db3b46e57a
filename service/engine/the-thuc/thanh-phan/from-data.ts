import type { PhuLucView, View } from '../../compose/view.js';
import { inHoa } from '../../vietnamese/text.js';

import { opensBody } from './can-cu.js';
import { nguoiKyOf } from './chu-ky.js';
import { type DataKind, dataKinds, nguoiKyChinh, opening } from './data-kinds.js';

import { DataPage, word } from './data-page.js';
import { thanhPhan } from './dong.js';
import { diaDanhNgayOf, loaiOf } from './nhan-biet.js';
import type { Muc, NguoiKy, PhuLuc, VanBan } from './van-ban.js';

/**
 * The components of one of our own documents while it is still data, so that rules on words can judge it before it is made.
 * Nothing is said of layout; the place of each paragraph is the JSON Pointer of its field in the data, the document itself
 * (an empty pointer) for words that the form prints.
 *
 * @param kind id and name of its template, and whose kind it is where its id is a new one; a template that is not known here is
 *   taken for a named type of its own name
 */
export function vanBanFromView(view: View, kind: { id: string; name: string; loai?: string }): VanBan {
  const id = kind.loai ?? kind.id;
  const page = new DataPage();
  const form: DataKind = dataKinds[id] ?? { tenLoai: inHoa(word(view.tenLoai) || kind.name) };
  const congVan = id === 'cong-van';
  const head = letterhead(view, page, form);
  const veViec = congVan && view.coTrichYeu ? page.part(`V/v ${view.trichYeu}`, '/trichYeu') : undefined;
  const stamps = {
    dauKhan: page.part(view.dauKhan, '/dauKhan'),
    phamVi: page.part(view.phamVi, '/phamVi'),
  };
  const ten = form.tenLoai === undefined ? undefined : page.line(form.tenLoai, word(view.tenLoai) ? '/tenLoai' : '');
  const trichYeu =
    ten && view.trichYeu !== '' ? page.part(`${form.truocTrichYeu ?? ''}${view.trichYeu}`, '/trichYeu') : undefined;
  const gui = kinhGui(view, page);
  const thamQuyen = form.lenh ? page.part(word(view.thamQuyen), '/thamQuyen') : undefined;
  const grounds = view.canCu.map((one, at) => page.muc(one, `/canCu/${at}`));
  const opens = grounds.length === 1 && !form.lenh && opensBody(grounds[0]!.text);
  const canCu = opens ? [] : grounds;
  const lenh = form.lenh ? page.part(form.lenh, '') : undefined;
  const noiDung = [...(opens ? grounds : []), ...(form.noiDung?.(view, page) ?? opening(view, page))];
  const sent = noiNhan(view, page);
  const ngayKy = form.ngayKy ? diaDanhNgay(view, page) : undefined;
  const signers = form.nguoiKy?.(view, page) ?? [nguoiKyChinh(view, page)];
  return {
    paper: page.paper,
    loai: congVan ? 'công văn' : ten && loaiOf(ten),
    dang: form.form ? 'form' : 'van-ban',
    soQuocHieu: head.quocHieu ? 1 : 0,
    ...head,
    diaDanhNgay: head.diaDanhNgay ?? ngayKy,
    keTieuNgu: undefined,
    keCoQuan: undefined,
    keTrichYeu: undefined,
    tenLoai: ten && thanhPhan([ten]),
    trichYeu,
    trichYeuCongVan: veViec,
    ...stamps,
    dauMat: undefined,
    kinhGui: gui,
    canCu,
    thamQuyen,
    lenh,
    noiDung,
    nguoiKy: signers.filter(({ titles, name }) => titles.length + name.length > 0).map(nguoiKyOf) satisfies NguoiKy[],
    noiNhan: sent,
    nguoiSoan: undefined,
    diaChi: undefined,
    phuLuc: view.phuLuc.map((one, at) => phuLuc(one, at, page)),
    banSao: undefined,
  };
}

type Head = Pick<VanBan, 'quocHieu' | 'tieuNgu' | 'chuQuan' | 'banHanh' | 'soKyHieu' | 'diaDanhNgay'>;

function letterhead(view: View, page: DataPage, form: DataKind): Head {
  const bodies = {
    chuQuan: page.part(view.chuQuan, '/coQuan/chuQuan'),
    banHanh: page.part(view.banHanh, '/coQuan/banHanh'),
  };
  if (form.form)
    return { ...bodies, quocHieu: undefined, tieuNgu: undefined, soKyHieu: undefined, diaDanhNgay: undefined };
  const number = form.khongSo
    ? undefined
    : page.line(`Số: ${view.so}/${view.kyHieu}`, view.coSoVanBan ? '/so' : '/kyHieu', 'left');
  return {
    ...bodies,
    quocHieu: page.part('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''),
    tieuNgu: page.part('Độc lập - Tự do - Hạnh phúc', ''),
    soKyHieu: number && { ...thanhPhan([number]), so: view.coSoVanBan ? view.so : '', kyHieu: view.kyHieu },
    diaDanhNgay: form.khongNgay ? undefined : diaDanhNgay(view, page),
  };
}

function diaDanhNgay(view: View, page: DataPage): VanBan['diaDanhNgay'] {
  const line = page.line(`${view.diaDanh}, ${view.ngayThang}`, view.coNgay ? '/ngay' : '/diaDanh', 'right');
  return {
    ...thanhPhan([line]),
    diaDanh: view.coDiaDanh ? view.diaDanh : '',
    ngay: view.coNgay ? diaDanhNgayOf(line)?.ngay : undefined,
  };
}

function kinhGui(view: View, page: DataPage): VanBan['kinhGui'] {
  if (!view.coKinhGui) return undefined;
  const many = view.kinhGuiNhieu.length > 0;
  const label = page.line(many ? 'Kính gửi:' : `Kính gửi: ${view.kinhGuiMot}`, many ? '/kinhGui' : '/kinhGui/0');
  const noi = view.kinhGuiNhieu.map((one, at) => page.muc(`- ${one}`, `/kinhGui/${at}`));
  page.part(view.ghiChuKinhGui, '/ghiChuKinhGui');
  return { ...thanhPhan([label]), noi };
}

function noiNhan(view: View, page: DataPage): VanBan['noiNhan'] {
  if (!view.coNoiNhan) return undefined;
  const label = page.line('Nơi nhận:', '', 'left');
  const noi: Muc[] = view.noiNhan.map((one, at) => page.muc(`- ${one}`, `/noiNhan/${at}`));
  if (view.coLuu) noi.push(page.muc(`- Lưu: ${view.luu}`, '/luu'));
  return { ...thanhPhan([label]), noi };
}

function phuLuc({ ten, tieuDe, kemTheo, noiDung }: PhuLucView, at: number, page: DataPage): PhuLuc {
  const path = `/phuLuc/${at}`;
  return {
    ten: thanhPhan([page.line(ten, `${path}/ten`)]),
    so: /\s([IVXLC]+|\d+)$/u.exec(ten)?.[1] ?? '',
    tieuDe: page.part(tieuDe, `${path}/tieuDe`),
    kemTheo: page.part(kemTheo, path),
    noiDung: page.blocks(noiDung, `${path}/noiDung`),
    section: 0,
  };
}
