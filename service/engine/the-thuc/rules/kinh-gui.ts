import { FontMetrics } from '../../typeset/fonts.js';
import type { Paragraph } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import type { Muc, VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, nd30, tt01 } from './common.js';
import { faultAt, gach, laCongVan, practice, rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** Kính gửi: NĐ 30/2020, PLI-II.9.b and d; TT 01/2011, Điều 14. */

type KinhGui = NonNullable<VanBan['kinhGui']>;

const ofKinhGui =
  (judge: (kinhGui: KinhGui, vanBan: VanBan) => Verdict): Rule['check'] =>
  (vanBan) =>
    vanBan.dang === 'form' || !vanBan.kinhGui ? 'not-applicable' : judge(vanBan.kinhGui, vanBan);

/** Sent to a higher body they have an addressee too; a letter greets. */
const GUI_LEN = ['tờ trình', 'báo cáo'];

const coKhi =
  (regime: RegimeId): Rule['check'] =>
  (vanBan) => {
    const { loai, kinhGui } = vanBan;
    if (vanBan.dang === 'form') return 'not-applicable';
    if (!kinhGui) return [];
    if (laCongVan(vanBan) || loai === 'thư công') return [];
    if (loai === undefined) return unjudged('Không nhận ra tên loại văn bản.');
    const up = GUI_LEN.includes(loai);
    if (up && regime === 'nd30-2020') return [];
    const only = regime === 'nd30-2020' ? 'công văn, tờ trình và báo cáo gửi cấp trên' : 'công văn';
    return [
      {
        ...fault(
          kinhGui,
          `“Kính gửi” có trong ${loai}: phần này chỉ dùng cho ${only}.`,
          up
            ? 'Nếu văn bản không gửi cấp trên, hãy bỏ “Kính gửi”.'
            : 'Hãy bỏ “Kính gửi” và ghi nơi gửi ở phần “Nơi nhận”.',
        ),
        ...(up && { severity: 'info' as const }),
      },
    ];
  };

const kieuChu = (regime: RegimeId) =>
  ofKinhGui((kinhGui) => {
    const size = regimes[regime].sizes.kinhGui;
    const wanted = { ten: 'Kính gửi', size, bold: false, italic: false };
    const faults = [kinhGui, ...kinhGui.noi].flatMap((of) => {
      const verdict = look(of, wanted);
      return Array.isArray(verdict) ? verdict : [];
    });
    if (!/^kính gửi ?:/iu.test(kinhGui.text)) {
      faults.push(fault(kinhGui, `“${kinhGui.text}”: sau “Kính gửi” phải có dấu hai chấm.`, 'Hãy viết “Kính gửi:”.'));
    }
    return faults;
  });

/** What stands behind the colon of the label. */
const sauDauHaiCham = ({ text }: KinhGui): string => /^kính gửi ?:?\s*(.*)$/iu.exec(text)?.[1]?.trim() ?? '';

const danhSach = ofKinhGui((kinhGui, { paper }) => {
  // Data have neither dashes nor marks: the template prints them.
  if (paper.source === 'data') return kinhGui.noi.length > 0 || sauDauHaiCham(kinhGui) !== '' ? [] : 'not-applicable';
  const beside = sauDauHaiCham(kinhGui);
  const { noi } = kinhGui;
  if (beside === '' && noi.length === 0) return unjudged('Nơi nhận công văn còn để trống.');
  if (noi.length === 0) return motNoi(kinhGui, beside);
  if (beside !== '') {
    return [
      faultAt(
        kinhGui,
        kinhGui.text,
        `Văn bản gửi ${noi.length + 1} nơi nhưng nơi đầu nằm cùng dòng với “Kính gửi:”.`,
        'Hãy xuống dòng sau “Kính gửi:”, mỗi nơi nhận một dòng có gạch đầu dòng.',
      ),
    ];
  }
  const [only] = noi;
  if (noi.length === 1 && only && !hasRoom(only.text)) {
    return [
      faultAt(
        only,
        only.text,
        'Văn bản chỉ gửi một nơi nhưng tên nơi nhận không cùng dòng với “Kính gửi:”.',
        'Hãy đặt tên nơi nhận ngay sau “Kính gửi:”, trên cùng một dòng.',
      ),
    ];
  }
  return noi.flatMap((one, at) => dong(one, at === noi.length - 1));
});

/** Several addressees in the one line, set apart by semicolons. */
function motNoi(kinhGui: KinhGui, beside: string): Fault[] {
  if (!/;\s*\S/u.test(beside) && !/^[-–]/u.test(beside)) return [];
  return [
    faultAt(
      kinhGui,
      kinhGui.text,
      'Các nơi nhận viết trên cùng dòng với “Kính gửi:”.',
      'Hãy xuống dòng sau “Kính gửi:”, mỗi nơi nhận một dòng có gạch đầu dòng.',
    ),
  ];
}

function dong(one: Muc, last: boolean): Fault[] {
  const wanted = last ? '.' : ';';
  const wrong: string[] = [];
  if (!gach(one)) wrong.push('đầu dòng phải có gạch đầu dòng (-)');
  const mark = /[.;,:]?$/u.exec(one.text)![0];
  if (mark !== wanted && !(last && hasRoom(one.text))) {
    wrong.push(
      `cuối dòng ${last ? 'cuối cùng ' : ''}phải là dấu “${wanted}”${mark === '' ? '' : `, không phải “${mark}”`}`,
    );
  }
  if (wrong.length === 0) return [];
  return [faultAt(one, one.text, `“${one.text}”: ${wrong.join('; ')}.`, `Hãy sửa: ${wrong.join('; ')}.`)];
}

/** Points that lines may be off each other and from the colon. */
const LECH = 4;
const LECH_DAU = 12;

const thangHang = ofKinhGui((kinhGui) => {
  const lists = kinhGui.noi.map(({ paragraphs }) => paragraphs[0]).filter((p) => p !== undefined);
  if (lists.length < 2) return 'not-applicable';
  const lefts = lists.map(dauDong);
  const known = lefts.filter((left) => left !== undefined);
  if (known.length < lefts.length) return unjudged('Không đo được vị trí của các gạch đầu dòng.');
  const [first = 0] = known;
  const off = known.findIndex((left) => Math.abs(left - first) > LECH);
  if (off > 0) {
    return [
      faultAt(
        kinhGui.noi[off]!,
        kinhGui.noi[off]!.text,
        'Các gạch đầu dòng ở “Kính gửi” không thẳng hàng với nhau.',
        'Hãy đặt các dòng cùng một khoảng lùi, gạch đầu dòng nằm dưới dấu hai chấm.',
      ),
    ];
  }
  const colon = dauHaiCham(kinhGui.paragraphs[0]);
  if (colon === undefined) return unjudged('Không đo được vị trí của dấu hai chấm sau “Kính gửi”.');
  if (Math.abs(first - colon) <= LECH_DAU) return [];
  return [
    fault(
      kinhGui.noi[0]!,
      'Các gạch đầu dòng ở “Kính gửi” không nằm dưới dấu hai chấm.',
      'Hãy lùi các dòng để gạch đầu dòng nằm thẳng dưới dấu hai chấm.',
    ),
  ];
});

/** Where a line begins, from the left edge of the page's text; undefined where spaces, tabs or centring set it. */
function dauDong(p: Paragraph): number | undefined {
  if (p.ink) return p.ink.left;
  const aside = p.align === 'center' || p.align === 'right' || /^\s|\t/u.test(p.text) || p.boxed;
  return aside || !p.column ? undefined : p.column.left + (p.left ?? 0) + (p.firstLine ?? 0);
}

/** Where the colon behind `Kính gửi` stands: at the end of that much text. */
function dauHaiCham(p: Paragraph | undefined): number | undefined {
  const start = p && dauDong(p);
  const label = p && /^\s*kính gửi ?/iu.exec(p.text)?.[0];
  const run = p?.runs[0];
  if (start === undefined || label === undefined || !run) return undefined;
  return start + FontMetrics.load().width(label, run.size, run);
}

const CO_KHI = 'Phần “Kính gửi” chỉ có trong công văn và trong tờ trình, báo cáo gửi cấp trên.';
const CACH_VIET =
  'Gửi một nơi thì ghi cùng dòng “Kính gửi:”; gửi nhiều nơi thì mỗi nơi một dòng, có gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.';

export const rules: Rule[] = [
  rule('ND30-KG-01', 'warning', 'M', nd30('II.9.b'), CO_KHI, coKhi('nd30-2020')),
  rule(
    'ND30-KG-02',
    'error',
    'DP',
    nd30('II.9.d'),
    'Kính gửi và tên nơi nhận cỡ chữ 13–14, kiểu chữ đứng, không đậm, sau “Kính gửi” có dấu hai chấm.',
    kieuChu('nd30-2020'),
  ),
  rule('ND30-KG-03', 'error', 'M', nd30('II.9.d'), CACH_VIET, danhSach),
  rule(
    'ND30-KG-04',
    'warning',
    'DP',
    nd30('II.9.d'),
    'Các gạch đầu dòng ở “Kính gửi” thẳng hàng với nhau, dưới dấu hai chấm.',
    thangHang,
  ),
  practice('TT01-KG-01', 'warning', 'M', tt01('14'), 'Phần “Kính gửi” chỉ có trong công văn.', coKhi('tt01-2011')),
  practice(
    'TT01-KG-02',
    'warning',
    'D',
    tt01('14'),
    'Kính gửi và tên nơi nhận cỡ chữ 14, kiểu chữ đứng, không đậm, sau “Kính gửi” có dấu hai chấm.',
    kieuChu('tt01-2011'),
  ),
  practice('TT01-KG-03', 'error', 'M', tt01('14'), CACH_VIET, danhSach),
];
