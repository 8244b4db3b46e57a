import type { Office, Signer } from '../api/queries.ts';

/** The office's data as it is typed: every text is there, lists are lines of a text. */
export interface OfficeDraft {
  loai: NonNullable<Office['loai']>;
  chuQuan: string;
  banHanh: string;
  diaDanh: string;
  vietTat: string;
  donVi: string;
  nguoiKy: Signer[];
  noiNhan: string;
  luu: string;
}

export const noSigner: Signer = { quyenHan: null, thayMat: null, chucVu: '', hoTen: '' };

export function draftOf(office: Office | null): OfficeDraft {
  return {
    loai: office?.loai ?? 'truong',
    chuQuan: office?.coQuan.chuQuan ?? '',
    banHanh: office?.coQuan.banHanh ?? '',
    diaDanh: office?.diaDanh ?? '',
    vietTat: office?.kyHieu.coQuan ?? '',
    donVi: office?.kyHieu.donVi ?? '',
    nguoiKy: office?.nguoiKy.length ? office.nguoiKy : [{ ...noSigner, macDinh: true }],
    noiNhan: (office?.noiNhan ?? ['Như trên']).join('\n'),
    luu: office ? (office.luu ?? '') : 'VT',
  };
}

/** What is kept: blank texts are null, blank lines and signers without office and name are left out. */
export function officeOf(draft: OfficeDraft): Office {
  const orNull = (text: string) => text.trim() || null;
  return {
    loai: draft.loai,
    coQuan: { chuQuan: orNull(draft.chuQuan), banHanh: draft.banHanh.trim() },
    kyHieu: { coQuan: draft.vietTat.trim(), donVi: orNull(draft.donVi) },
    diaDanh: orNull(draft.diaDanh),
    nguoiKy: draft.nguoiKy.filter(isSigner).map((signer) => ({
      quyenHan: signer.quyenHan,
      thayMat: orNull(signer.thayMat ?? ''),
      chucVu: signer.chucVu.trim(),
      hoTen: orNull(signer.hoTen ?? ''),
      ...(signer.macDinh && { macDinh: true }),
    })),
    noiNhan: linesOf(draft.noiNhan),
    luu: orNull(draft.luu),
  };
}

const isSigner = ({ chucVu, hoTen }: Signer) => Boolean(chucVu.trim() || hoTen?.trim());

/** Place among the signers that were sent of one that is typed; undefined of one left blank, which is not sent. */
export const sentAt = ({ nguoiKy }: OfficeDraft, index: number) =>
  isSigner(nguoiKy[index]!) ? nguoiKy.slice(0, index).filter(isSigner).length : undefined;

/** One item a line; a dash before and a mark behind are the form's business. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*-\s*/, '').replace(/[;.\s]+$/, ''))
    .filter(Boolean);

/** What must be there before the first document can be made, by field. */
export function missing(draft: OfficeDraft): Partial<Record<keyof OfficeDraft, string>> {
  return {
    ...(draft.banHanh.trim() === '' && { banHanh: 'Hãy ghi tên cơ quan như in ở đầu văn bản.' }),
    ...(draft.vietTat.trim() === '' && { vietTat: 'Hãy ghi chữ viết tắt, ví dụ: THPTTN.' }),
  };
}

const KEPT = /^(?:THPT|THCS|TH|MN|UBND|HĐND|GDTX|GDNN|PTDTNT|PTDTBT|GDĐT)$/;
const DROPPED = /^(?:TRƯỜNG|VÀ|-|–)$/;

/** A proposal for the short form in the ký hiệu: `TRƯỜNG THPT THANH NƯA` → `THPTTN`. */
export function shortForm(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleUpperCase('vi')
    .replaceAll('TRUNG HỌC PHỔ THÔNG', 'THPT')
    .replaceAll('TRUNG HỌC CƠ SỞ', 'THCS')
    .replaceAll('TIỂU HỌC', 'TH')
    .replaceAll('MẦM NON', 'MN')
    .replaceAll('ỦY BAN NHÂN DÂN', 'UBND')
    .replaceAll('GIÁO DỤC VÀ ĐÀO TẠO', 'GDĐT')
    .split(/\s+/)
    .filter((word) => word !== '' && !DROPPED.test(word))
    .map((word) => (KEPT.test(word) ? word : word.charAt(0)))
    .join('');
}
