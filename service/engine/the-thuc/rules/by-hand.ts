import type { Paper, Paragraph, Stroke } from '../paper/paper.js';
import type { Dong, MauVanBan } from '../testing.js';
import type { Cap, Muc, NguoiKy, PhuLuc, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';

/** A test's document as its components, without a file in between: for rules written before a reader of files. */
export function vanBanByHand(mau: MauVanBan): VanBan {
  const width = mau.page.width - mau.page.left - mau.page.right;
  const paper: Paper = {
    source: 'docx',
    sections: [],
    paragraphs: [],
    strokes: [],
    pictures: [],
    tables: [],
  };
  const sides = {
    left: { left: 0, width: width - 262 },
    right: { left: width - 262, width: 262 },
    full: { left: 0, width },
  };
  const add = (dong: Dong, side: keyof typeof sides = 'full'): Paragraph => {
    const id = paper.paragraphs.length;
    const place = { part: 'word/document.xml', paragraph: id + 1 };
    const paragraph: Paragraph = {
      id,
      place,
      text: dong.text,
      label: '',
      runs: [
        {
          text: dong.text,
          font: dong.font ?? mau.font,
          size: dong.size ?? 14,
          bold: dong.bold ?? false,
          italic: dong.italic ?? false,
          caps: dong.caps ?? false,
          underline: dong.underline,
          colour: dong.colour,
        },
      ],
      align: dong.align === 'both' ? 'justify' : (dong.align ?? 'left'),
      left: dong.left ?? 0,
      right: 0,
      firstLine: dong.firstLine ?? 0,
      before: dong.before ?? 0,
      after: dong.after ?? 0,
      line: dong.line ?? { rule: 'auto', value: 1 },
      keepNext: dong.keepNext,
      pageBreakBefore: undefined,
      borders: {},
      section: 0,
      column: sides[side],
      cell: undefined,
      boxed: false,
      ink: undefined,
      style: dong.style,
    };
    paper.paragraphs.push(paragraph);
    if (dong.ke !== undefined) {
      const longest = dong.text.length * (dong.size ?? 14) * 0.55;
      paper.strokes.push({
        kind: dong.keBy ?? 'shape',
        length: dong.ke,
        width: 0.75,
        style: 'solid',
        paragraph: id,
        under: id,
        textLength: longest,
        centred: true,
        place,
      });
    }
    return paragraph;
  };
  const part = (paragraphs: Paragraph[]): ThanhPhan => ({
    paragraphs,
    text: paragraphs
      .map((p) => (p.runs[0]?.caps ? p.text.toLocaleUpperCase('vi') : p.text))
      .join(' ')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim(),
  });
  const one = (dong: Dong | undefined, side?: keyof typeof sides) => (dong ? part([add(dong, side)]) : undefined);
  const strokeUnder = (of: ThanhPhan | undefined): Stroke | undefined =>
    paper.strokes.find((stroke) => stroke.under === of?.paragraphs.at(-1)?.id);

  const chuQuan = one(mau.chuQuan, 'left');
  const banHanh = one(mau.banHanh, 'left');
  const so = one(mau.soKyHieu, 'left');
  const trichYeuCongVan = one(mau.trichYeuCongVan, 'left');
  const quocHieu = one(mau.quocHieu, 'right');
  const tieuNgu = one(mau.tieuNgu, 'right');
  const ngay = one(mau.diaDanhNgay, 'right');
  for (const dong of mau.truocTenLoai) add(dong);
  const tenLoai = one(mau.tenLoai);
  const trichYeu = one(mau.trichYeu);
  const kinhGui = mau.kinhGui.map((dong) => add(dong));
  const thamQuyen = one(mau.thamQuyen);
  const canCu = mau.canCu.map((dong) => muc(part([add(dong)])));
  const lenh = one(mau.lenh);
  const noiDung = mau.noiDung.map((dong) => muc(part([add(dong)])));
  const noiNhan = mau.noiNhan.map((dong) => add(dong, 'left'));
  const ky = mau.nguoiKy.map((dong) => add(dong, 'right')).filter((p) => p.text.trim() !== '');
  for (const dong of mau.sauKy) add(dong);
  const phuLuc = mau.phuLuc.map((dong) => add(dong));

  const date = /ngày\s*(\d+)\s*tháng\s*(\d+)\s*năm\s*(\d{4})/u.exec(ngay?.text ?? '');
  const [head, ...rest] = kinhGui;
  const [label, ...list] = noiNhan;
  const sameLine = head?.text.slice(head.text.indexOf(':') + 1).trim();
  return {
    paper,
    loai: tenLoai?.text.toLocaleLowerCase('vi') ?? (trichYeuCongVan || kinhGui.length > 0 ? 'công văn' : undefined),
    dang: quocHieu ? 'van-ban' : 'form',
    soQuocHieu: quocHieu ? 1 : 0,
    quocHieu,
    tieuNgu,
    keTieuNgu: strokeUnder(tieuNgu),
    chuQuan,
    banHanh,
    keCoQuan: strokeUnder(banHanh),
    soKyHieu: so && {
      ...so,
      so: /^Số\s*:?\s*(\d*)/iu.exec(so.text)?.[1] ?? '',
      kyHieu: so.text.includes('/') ? so.text.slice(so.text.indexOf('/') + 1).trim() : '',
    },
    diaDanhNgay: ngay && {
      ...ngay,
      diaDanh: ngay.text.replace(/,?\s*ngày.*$/u, ''),
      ngay: date ? `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}` : undefined,
    },
    tenLoai,
    trichYeu,
    keTrichYeu: strokeUnder(trichYeu),
    trichYeuCongVan,
    dauKhan: undefined,
    dauMat: undefined,
    phamVi: undefined,
    kinhGui: head && {
      ...part([head]),
      noi: sameLine ? [{ ...part([head]), cap: 'doan', so: '', dau: '', van: sameLine, tieuDe: false }] : items(rest),
    },
    canCu,
    thamQuyen,
    lenh,
    noiDung,
    nguoiKy: ky.length > 0 ? [signer(ky, part)] : [],
    noiNhan: label && { ...part([label]), noi: items(list) },
    nguoiSoan: undefined,
    diaChi: undefined,
    phuLuc: appendices(phuLuc, part),
    banSao: undefined,
  };
  function items(paragraphs: Paragraph[]): Muc[] {
    return paragraphs.map((p) => muc(part([p])));
  }
}

function signer(ky: Paragraph[], part: (p: Paragraph[]) => ThanhPhan): NguoiKy {
  const quyenHan = part(ky.slice(0, -1));
  return {
    quyenHan,
    vietTat: /^(TM|Q|KT|TL|TUQ)\./u.exec(quyenHan.text)?.[0],
    chucVu: ky.at(-2)?.text ?? '',
    hoTen: part(ky.slice(-1)),
    ben: 'right',
  };
}

function appendices(paragraphs: Paragraph[], part: (p: Paragraph[]) => ThanhPhan): PhuLuc[] {
  const found: PhuLuc[] = [];
  for (const p of paragraphs) {
    const head = /^phụ lục(?:\s+([IVXLC\d]+))?$/iu.exec(p.text.trim());
    const last = found.at(-1);
    if (head) {
      found.push({
        ten: part([p]),
        so: head[1] ?? '',
        tieuDe: undefined,
        kemTheo: undefined,
        noiDung: [],
        section: 0,
      });
    } else if (last && /^\(?kèm theo/iu.test(p.text)) last.kemTheo = part([p]);
    else if (last && !last.tieuDe) last.tieuDe = part([p]);
    else last?.noiDung.push(muc(part([p])));
  }
  return found;
}

const LEVELS: [Cap, RegExp][] = [
  ['phan', /^Phần ([IVX]+)()/u],
  ['chuong', /^Chương ([IVX]+)()/u],
  ['dieu', /^Điều (\d+)([.:]?)/u],
  ['mucLaMa', /^([IVXLC]+)([./)])/u],
  ['khoanCon', /^(\d+(?:\.\d+)+)([./)]?)/u],
  ['khoan', /^(\d+)([./)])/u],
  ['diem', /^(\p{Ll})(\))/u],
  ['gachDau', /^()(-)/u],
  ['cong', /^()(\+)/u],
];

function muc(of: ThanhPhan): Muc {
  for (const [cap, pattern] of LEVELS) {
    const match = pattern.exec(of.text);
    if (!match) continue;
    const tieuDe = of.paragraphs.every((p) => p.runs.every((run) => run.bold)) && !/[.;]$/u.test(of.text);
    return { ...of, cap, so: match[1] ?? '', dau: match[2] ?? '', van: of.text.slice(match[0].length).trim(), tieuDe };
  }
  return { ...of, cap: 'doan', so: '', dau: '', van: of.text, tieuDe: false };
}
