import { compareNames } from '../../vietnamese/names.js';
import { fold } from '../../vietnamese/text.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, so, WITHOUT_CLAUSE } from './common.js';
import { type DanhSach, type DongDanhSach, danhHieuCua, danhSach, oCua, tenSoSanh } from './danh-sach.js';
import { doanVan, faultAt, rule, unjudged } from './reading.js';
import type { CheckSettings, Fault, Rule, Verdict } from './rule.js';

/** Lists of thi đua and khen thưởng, as far as one document can show whether they agree. */

const THI_DUA = /thi đua|khen thưởng|danh hiệu|lao động tiên tiến|giấy khen|bằng khen/iu;

const veThiDua = ({ tenLoai, trichYeu, trichYeuCongVan, canCu, noiDung, phuLuc }: VanBan): boolean =>
  [tenLoai, trichYeu, trichYeuCongVan, ...canCu, ...noiDung.slice(0, 20), ...phuLuc.map(({ tieuDe }) => tieuDe)].some(
    (of) => of !== undefined && THI_DUA.test(of.text),
  );

/** Judges documents on thi đua with a list in them. */
const coDanhSach =
  (judge: (lists: DanhSach[], vanBan: VanBan, settings: CheckSettings) => Verdict): Rule['check'] =>
  (vanBan, settings) => {
    if (!veThiDua(vanBan)) return 'not-applicable';
    const lists = danhSach(vanBan.paper);
    return lists.length === 0 ? 'not-applicable' : judge(lists, vanBan, settings);
  };

const NHIEU_VAN_BAN =
  'Tờ trình, danh sách, biên bản và quyết định là các tệp riêng; một tệp không cho biết chúng có khớp nhau không.';

/** `05 tập thể`, `12 (mười hai) cá nhân`. */
const COUNT = /(?<![\d.,/])(\d{1,4})\s*(?:\([^()]{1,60}\)\s*)?(tập thể|cá nhân)(?!\s*\p{L}*\s*(?:khác|trở lên))/giu;

/** Counts in the text against rows of the lists: one of them, or their sum, has to be the number of rows. */
const soLuong = (vanBan: VanBan): Verdict => {
  if (!veThiDua(vanBan)) return 'not-applicable';
  const lists = danhSach(vanBan.paper);
  const said = [...(vanBan.trichYeu ? [vanBan.trichYeu] : []), ...doanVan(vanBan)].flatMap((of) =>
    [...of.text.matchAll(COUNT)].map(([quote, count, cua]) => ({
      of,
      quote,
      count: Number(count),
      cua: cua!.toLocaleLowerCase('vi'),
    })),
  );
  let compared = false;
  const faults = (['tập thể', 'cá nhân'] as const).flatMap((cua): Fault[] => {
    const rows = lists.map((list) => list.filter((dong) => dong.cua === cua).length).filter((count) => count > 0);
    const counts = said.filter((one) => one.cua === cua);
    if (rows.length === 0 || counts.length === 0) return [];
    compared = true;
    const all = sum(rows);
    const names = lists.flat().filter((dong) => dong.cua === cua);
    const persons = new Set(names.map(({ ten }) => tenSoSanh(ten)));
    const known = new Set([all, persons.size, ...rows]);
    if (counts.some(({ count }) => known.has(count)) || known.has(sum(counts.map(({ count }) => count)))) return [];
    const { of, quote } = counts[0]!;
    return [
      faultAt(
        of,
        quote,
        `Nội dung ghi “${quote}” nhưng danh sách trong văn bản đang có ${all} ${cua}.`,
        'Hãy kiểm tra lại danh sách và sửa số lượng cho khớp.',
      ),
    ];
  });
  return compared ? faults : unjudged(NHIEU_VAN_BAN);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Headings of columns of votes. */
const PHIEU = /^(?:sophieu|phieu|dongy|tyle|tile|bieuquyet|ketqua)/;

/** `45/47`, `95,7%`, `95,7` under `Tỷ lệ (%)`, as a share in per cent. */
function tyLe(text: string, head: string): number | undefined {
  const parts = /(\d{1,4})\s*\/\s*(\d{1,4})/.exec(text);
  if (parts && Number(parts[2]) > 0) return (Number(parts[1]) / Number(parts[2])) * 100;
  const share = (/^t[yi]le/.test(head) ? /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/ : /(\d{1,3}(?:[.,]\d{1,2})?)\s*%/).exec(
    text,
  );
  return share ? Number(share[1]!.replace(',', '.')) : undefined;
}

const phieu = coDanhSach((lists, _, { tyLePhieu, tyLeChienSi }) => {
  const rows = lists.flat();
  const votes = rows.flatMap((dong) => {
    const shares = [...dong.o].map(([head, text]) => (PHIEU.test(head) ? tyLe(text, head) : undefined));
    const share = shares.find((one) => one !== undefined);
    return share === undefined ? [] : [{ dong, share }];
  });
  const titles = rows.map((dong) => danhHieu(dong));
  const chienSi = titles.filter((title) => title.includes('chiensithiduacoso') || title.includes('cstdcs')).length;
  const tienTien = titles.filter((title) => title.includes('laodongtientien') || title.includes('ldtt')).length;
  if (votes.length === 0 && (chienSi === 0 || tienTien === 0)) return 'not-applicable';
  const faults: Fault[] = [];
  if (tyLePhieu !== undefined) {
    for (const { dong, share } of votes.filter((one) => one.share < tyLePhieu)) {
      faults.push(
        loi(
          dong,
          `${dong.ten} đang được ${so(share)}% số phiếu, phải đạt ít nhất ${so(tyLePhieu)}%.`,
          'Hãy kiểm tra lại số phiếu hoặc bỏ khỏi danh sách đề nghị.',
        ),
      );
    }
  }
  // Those with the higher title have the lower one too.
  const share = (chienSi / (tienTien + chienSi)) * 100;
  if (tyLeChienSi !== undefined && tienTien > 0 && chienSi > 0 && share > tyLeChienSi) {
    const first = rows[titles.findIndex((title) => /chiensithiduacoso|cstdcs/.test(title))]!;
    faults.push(
      loi(
        first,
        `Danh sách đang có ${chienSi} Chiến sĩ thi đua cơ sở trên ${tienTien + chienSi} người đạt Lao động tiên tiến (${so(share)}%), nhiều nhất được ${so(tyLeChienSi)}%.`,
        'Hãy xét lại số người được đề nghị Chiến sĩ thi đua cơ sở.',
      ),
    );
  }
  if (faults.length > 0) return faults;
  const unknown = votes.length > 0 ? tyLePhieu === undefined : tyLeChienSi === undefined;
  return unknown ? unjudged('Chưa khai báo tỷ lệ phiếu và tỷ lệ Chiến sĩ thi đua cơ sở áp dụng cho năm học này.') : [];
});

const danhHieu = (dong: DongDanhSach): string => fold(danhHieuCua(dong) ?? dong.nhom);

const loi = ({ paragraph, ten }: DongDanhSach, message: string, fix: string): Fault => ({
  ...fault(paragraph, message, fix),
  quote: ten,
});

const dangKy = coDanhSach((lists, _, { daDangKy }) => {
  const rows = lists.flat().filter(({ cua }) => cua === 'cá nhân');
  if (rows.length === 0) return 'not-applicable';
  if (!daDangKy) return unjudged('Chưa có danh sách đăng ký thi đua của năm học nên không đối chiếu được.');
  const known = new Set(daDangKy.map(tenSoSanh));
  const unknown = rows.filter(({ ten }) => !known.has(tenSoSanh(ten)));
  const [first] = unknown;
  if (!first) return [];
  const names = unknown.slice(0, 5).map(({ ten }) => ten);
  const others = unknown.length > 5 ? ` và ${unknown.length - 5} người khác` : '';
  return [
    loi(
      first,
      `${names.join(', ')}${others} đang được đề nghị nhưng không có trong danh sách đăng ký thi đua.`,
      'Hãy kiểm tra bản đăng ký đầu năm học hoặc bỏ khỏi danh sách đề nghị.',
    ),
  ];
});

/** A list of fewer names may be in another order by chance. */
const SORTED = 8;

const trungVaThuTu = coDanhSach((lists) => lists.flatMap((dong) => [...trung(dong), ...thuTu(dong)]));

/** The same name, born on the same day (or with no day given), in one group of one list. */
function trung(dong: readonly DongDanhSach[]): Fault[] {
  const seen = new Map<string, number>();
  return dong.flatMap((one, at) => {
    const own = [oCua(one, 'ngaysinh', 'namsinh', 'sinh', 'ngaythangnamsinh'), oCua(one, 'donvi', 'chucvu', 'to')];
    const key = [tenSoSanh(one.ten), one.nhom, danhHieu(one), ...own.map((text) => fold(text ?? ''))].join('|');
    const earlier = seen.get(key);
    seen.set(key, at);
    if (earlier === undefined) return [];
    return [
      loi(
        one,
        `“${one.ten}” đang có hai lần trong danh sách (dòng thứ ${earlier + 1} và ${at + 1}).`,
        'Hãy bỏ dòng trùng, hoặc ghi thêm ngày sinh, đơn vị nếu là hai người.',
      ),
    ];
  });
}

/** One name out of its place in a list that is otherwise in the order of tên; any other order is the office's own. */
function thuTu(dong: readonly DongDanhSach[]): Fault[] {
  if (dong.some(({ cua }) => cua === 'tập thể')) return [];
  if (dong.length < SORTED || new Set(dong.map(({ nhom }) => nhom)).size > 1) return [];
  const steps = dong.flatMap((one, at) => (at > 0 && compareNames(dong[at - 1]!.ten, one.ten) > 0 ? [at] : []));
  const [at] = steps;
  if (steps.length !== 1 || at === undefined) return [];
  return [
    loi(
      dong[at]!,
      `“${dong[at]!.ten}” đang đứng sau “${dong[at - 1]!.ten}”, trong khi cả danh sách xếp theo tên.`,
      'Hãy xếp lại danh sách theo thứ tự tên.',
    ),
  ];
}

export const rules: Rule[] = [
  rule(
    'ND30-TDKT-01',
    'error',
    'M',
    WITHOUT_CLAUSE,
    'Số lượng tập thể, cá nhân ghi trong nội dung khớp với danh sách.',
    soLuong,
  ),
  rule(
    'ND30-TDKT-02',
    'warning',
    'M',
    WITHOUT_CLAUSE,
    'Tỷ lệ phiếu và tỷ lệ Chiến sĩ thi đua cơ sở theo mức đơn vị đã khai báo.',
    phieu,
  ),
  rule(
    'ND30-TDKT-03',
    'warning',
    'M',
    WITHOUT_CLAUSE,
    'Người được đề nghị khen thưởng đã đăng ký thi đua trong năm học.',
    dangKy,
  ),
  rule(
    'ND30-TDKT-04',
    'warning',
    'M',
    WITHOUT_CLAUSE,
    'Danh sách không có người trùng và xếp theo một thứ tự.',
    trungVaThuTu,
  ),
];
