import { type RegimeId, regimes } from '../regime.js';
import type { Muc, VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, missing, nd30, so, tt01 } from './common.js';
import { faultAt, gach, khongCanDau, laCongVan, rule, sameRow, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** Nơi nhận: NĐ 30/2020, PLI-II.9.b–d; TT 01/2011, Điều 14. */

type NoiNhan = NonNullable<VanBan['noiNhan']>;

/** What both sides sign, or what is given to a person, names nobody it is sent to. */
const KHONG_CO = /^(?:hợp đồng|bản |thư công|giấy (?:chứng nhận|đi đường|biên nhận))/u;

const khongCan = (vanBan: VanBan): boolean =>
  khongCanDau(vanBan) || (vanBan.loai !== undefined && KHONG_CO.test(vanBan.loai));

const ofNoiNhan =
  (judge: (noiNhan: NoiNhan, vanBan: VanBan) => Verdict): Rule['check'] =>
  (vanBan) =>
    khongCan(vanBan) || !vanBan.noiNhan ? 'not-applicable' : judge(vanBan.noiNhan, vanBan);

/** Points from the left edge that count as none. */
const SAT_LE = 3;

const nhan =
  (regime: RegimeId, withList: boolean): Rule['check'] =>
  (vanBan) => {
    if (khongCan(vanBan)) return 'not-applicable';
    const { noiNhan, nguoiKy, loai } = vanBan;
    if (!noiNhan) {
      return [
        missing('Văn bản không có phần “Nơi nhận”.', 'Hãy thêm “Nơi nhận:” ở góc dưới, bên trái, ngang dòng chức vụ.'),
      ];
    }
    const faults: Fault[] = [];
    const [p] = noiNhan.paragraphs;
    const label = /^nơi nhận ?:?/iu.exec(noiNhan.text)?.[0] ?? noiNhan.text;
    if (!label.endsWith(':')) {
      faults.push(fault(noiNhan, `“${noiNhan.text}”: sau “Nơi nhận” phải có dấu hai chấm.`, 'Hãy viết “Nơi nhận:”.'));
    }
    if (noiNhan.text.length > label.length && !/^\s*\(/u.test(noiNhan.text.slice(label.length))) {
      faults.push(
        fault(
          noiNhan,
          '“Nơi nhận:” không nằm trên một dòng riêng.',
          'Hãy xuống dòng sau “Nơi nhận:”, mỗi nơi một dòng.',
        ),
      );
    }
    const size = regimes[regime].sizes.noiNhanLabel;
    const looked = look(noiNhan, { ten: 'từ “Nơi nhận”', size, bold: true, italic: true });
    if (Array.isArray(looked)) faults.push(...looked);
    const indent = p && p.ink === undefined && !p.boxed ? (p.left ?? 0) + (p.firstLine ?? 0) : 0;
    if (p && (Math.abs(indent) > SAT_LE || p.align === 'center' || p.align === 'right')) {
      faults.push(
        fault(noiNhan, '“Nơi nhận:” không sát lề trái.', 'Hãy đặt “Nơi nhận:” căn trái, không lùi đầu dòng.'),
      );
    }
    // The mẫu of minutes has it below the signatures.
    if (loai !== 'biên bản' && sameRow(noiNhan, nguoiKy[0]?.quyenHan) === false) {
      faults.push(
        fault(
          noiNhan,
          '“Nơi nhận:” không ngang hàng với dòng quyền hạn, chức vụ của người ký.',
          'Hãy đặt “Nơi nhận:” ngang hàng với dòng quyền hạn, chức vụ của người ký.',
        ),
      );
    }
    return withList ? [...faults, ...danhSach(noiNhan, regime, false)] : faults;
  };

/** The items: 11, upright, each a line of its own with a dash at the left edge; with their marks where the clause is at hand. */
function danhSach({ noi }: NoiNhan, regime: RegimeId, marks: boolean): Fault[] {
  const size = regimes[regime].sizes.noiNhanItem;
  return noi.flatMap((one, at): Fault[] => {
    const verdict = look(one, { ten: 'danh sách nơi nhận', size, bold: false, italic: false });
    const faults = Array.isArray(verdict) ? [...verdict] : [];
    if (!marks) return faults;
    const [p] = one.paragraphs;
    const wrong: string[] = [];
    if (!gach(one)) wrong.push('đầu dòng phải có gạch đầu dòng (-)');
    else if (p && !p.label && !p.boxed && !p.ink && Math.abs((p.left ?? 0) + (p.firstLine ?? 0)) > SAT_LE) {
      wrong.push(`gạch đầu dòng phải sát lề trái, đang lùi ${so((p.left ?? 0) + (p.firstLine ?? 0))} pt`);
    }
    if (/;\s*[-–]\s*\p{L}/u.test(one.text)) wrong.push('mỗi nơi nhận phải ở một dòng riêng');
    const mark = /[.;,:]?$/u.exec(one.text)![0];
    if (at < noi.length - 1 && mark !== ';') wrong.push('cuối dòng phải là dấu “;”');
    if (wrong.length > 0) {
      faults.push(faultAt(one, one.text, `“${one.text}”: ${wrong.join('; ')}.`, `Hãy sửa: ${wrong.join('; ')}.`));
    }
    return faults;
  });
}

const muc = ofNoiNhan((noiNhan) =>
  noiNhan.noi.length === 0 ? 'not-applicable' : danhSach(noiNhan, 'nd30-2020', true),
);

/** `- Lưu: VT, …` with what an office adds: unit, number of copies, drafter. */
const luu = (regime: RegimeId) =>
  ofNoiNhan(({ noi, ...noiNhan }, { paper }) => {
    const last = noi.at(-1);
    const at = noi.findIndex(({ text }) => /^[-–\s]*lưu ?(?::|vt|văn thư|vp)/iu.test(text));
    const one = noi[at];
    const mend = 'Hãy kết thúc nơi nhận bằng dòng “- Lưu: VT, <đơn vị soạn thảo>.”.';
    if (!one || !last) return [fault(noiNhan, 'Nơi nhận không có dòng “Lưu”.', mend)];
    const say = (why: string, severity?: 'warning') => [
      faultAt(one, one.text, `“${one.text}”: ${why}.`, mend, severity),
    ];
    if (one !== last) return say('dòng “Lưu” phải ở cuối danh sách nơi nhận');
    if (!/^[-–]? ?Lưu:/u.test(one.text)) return say('phải viết “Lưu”, liền sau là dấu hai chấm');
    if (!/^[-–]? ?Lưu: ?VT(?![\p{L}\d])/u.test(one.text)) {
      // Under TT 01/2011 a small office often kept it elsewhere.
      return say('sau “Lưu:” phải là “VT” (văn thư)', regime === 'tt01-2011' ? 'warning' : undefined);
    }
    if (paper.source === 'data') return [];
    if (!gach(one)) return say('đầu dòng phải có gạch đầu dòng (-)');
    if (/VT\s+[^\s,.(;]/u.test(one.text)) return say('sau “VT” phải có dấu phẩy');
    return one.text.endsWith('.') || hasRoom(one.text) ? [] : say('dòng “Lưu” phải kết thúc bằng dấu chấm');
  });

const dauTien = ({ noi }: NoiNhan): Muc | undefined => noi[0];
const bare = (text: string): string => text.replace(/^[-–\s]+/u, '');

const nhuTren = (noiNhan: NoiNhan, vanBan: VanBan): Verdict => {
  const one = dauTien(noiNhan);
  if (!vanBan.kinhGui || !one) return 'not-applicable';
  if (/^Như trên(?!\p{L})/u.test(bare(one.text)) || hasRoom(one.text)) return [];
  return [
    faultAt(
      one,
      one.text,
      `Văn bản có “Kính gửi” nhưng nơi nhận mở đầu bằng “${bare(one.text)}”, phải là “Như trên”.`,
      'Hãy ghi dòng đầu của nơi nhận là “- Như trên;”.',
    ),
  ];
};

const nhuDieu = (noiNhan: NoiNhan, { noiDung }: VanBan): Verdict => {
  const one = dauTien(noiNhan);
  if (!one) return 'not-applicable';
  const text = bare(one.text);
  if (!/^Như Điều/u.test(text)) {
    if (hasRoom(text)) return unjudged('Nơi nhận còn để trống.');
    return [
      faultAt(
        one,
        one.text,
        `Nơi nhận mở đầu bằng “${text}”, phải là “Như Điều …” (điều nói ai thi hành).`,
        'Hãy ghi dòng đầu của nơi nhận là “- Như Điều …;”.',
      ),
    ];
  }
  const said = /^Như Điều (\d+)/u.exec(text)?.[1];
  const all = noiDung.filter(({ cap }) => cap === 'dieu').map((dieu) => dieu.so);
  if (said === undefined || all.length === 0 || all.includes(said)) return [];
  return [
    faultAt(
      one,
      one.text,
      `Nơi nhận ghi “Như Điều ${said}” nhưng văn bản không có Điều ${said}.`,
      `Hãy ghi đúng điều nói ai thi hành; văn bản có Điều ${all[0]} đến Điều ${all.at(-1)}.`,
    ),
  ];
};

const dongDau = ofNoiNhan((noiNhan, vanBan) => {
  if (vanBan.loai === 'quyết định' || vanBan.loai === 'nghị quyết') return nhuDieu(noiNhan, vanBan);
  return nhuTren(noiNhan, vanBan);
});

const dongDauCongVan = ofNoiNhan((noiNhan, vanBan) =>
  laCongVan(vanBan) ? nhuTren(noiNhan, vanBan) : 'not-applicable',
);

const LUU = 'Dòng cuối của nơi nhận là “- Lưu: VT, <đơn vị soạn thảo>.”, kết thúc bằng dấu chấm.';

export const rules: Rule[] = [
  rule(
    'ND30-NN-01',
    'error',
    'DP',
    nd30('II.9.d'),
    'Từ “Nơi nhận:” trên dòng riêng, cỡ chữ 12, nghiêng, đậm, sát lề trái, ngang hàng dòng quyền hạn, chức vụ của người ký.',
    nhan('nd30-2020', false),
  ),
  rule(
    'ND30-NN-02',
    'error',
    'D',
    nd30('II.9.d'),
    'Danh sách nơi nhận cỡ chữ 11, đứng, mỗi nơi một dòng có gạch đầu dòng sát lề trái, cuối dòng dấu chấm phẩy.',
    muc,
  ),
  rule('ND30-NN-03', 'error', 'M', nd30('II.9.d'), LUU, luu('nd30-2020')),
  rule(
    'ND30-NN-04',
    'warning',
    'M',
    `${nd30('II.9.b')}; ${nd30('Mẫu 1.1, 1.2, 1.3 Phụ lục III')}`,
    'Văn bản có “Kính gửi” thì nơi nhận mở đầu bằng “Như trên”; quyết định, nghị quyết mở đầu bằng “Như Điều …”.',
    dongDau,
  ),
  rule(
    'TT01-NN-01',
    'error',
    'D',
    tt01('14'),
    'Từ “Nơi nhận:” trên dòng riêng, cỡ chữ 12, nghiêng, đậm; danh sách cỡ chữ 11, đứng.',
    nhan('tt01-2011', true),
  ),
  rule('TT01-NN-02', 'error', 'M', tt01('14'), LUU, luu('tt01-2011')),
  rule('TT01-NN-03', 'warning', 'M', tt01('14'), 'Nơi nhận của công văn mở đầu bằng “Như trên”.', dongDauCongVan),
];
