import { soLaMa } from '../../vietnamese/roman.js';
import { fold } from '../../vietnamese/text.js';
import type { Section } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import type { PhuLuc, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, nd30, tt01 } from './common.js';
import { lech } from './kem-theo.js';
import { faultAt, ngayTrong, orUnjudged, practice, rule, soCua, unjudged } from './reading.js';
import type { Rule, Verdict } from './rule.js';

/** Phụ lục: NĐ 30/2020, PLI-III.1; TT 01/2011, Điều 15. */

const ofPhuLuc =
  (judge: (phuLuc: PhuLuc[], vanBan: VanBan) => Verdict): Rule['check'] =>
  (vanBan) =>
    vanBan.phuLuc.length === 0 ? 'not-applicable' : judge(vanBan.phuLuc, vanBan);

/** An appendix of this document that its text speaks of: not `Phụ lục II Nghị định …`, which is another's. */
const CUA_MINH =
  /(?<!\p{L})phụ lục(?:(?: số)? ([IVXLC]{1,7}|\d{1,2})(?![\p{L}\d]))?(?! [IVX\d]+ (?:của )?(?:Nghị định|Thông tư|Quyết định|Luật))(?! (?:của |ban hành kèm theo )?(?:Nghị định|Thông tư|Luật))/giu;
/** `Phụ lục I đến III`, `các Phụ lục I - IV`. */
const TU_DEN = /phụ lục(?: số)? [IVXLC\d]+ ?(?:đến|-|–) ?(?:phụ lục )?[IVXLC\d]+/iu;

interface ChiDan {
  of: ThanhPhan;
  text: string;
  so: string;
  /** The words around say that it comes with this document. */
  hua: boolean;
}

/** Where the document speaks of its appendices, and with which numbers. */
function chiDan({ canCu, noiDung, noiNhan, trichYeu }: VanBan): ChiDan[] {
  const spoken: ThanhPhan[] = [...(trichYeu ? [trichYeu] : []), ...canCu, ...noiDung, ...(noiNhan?.noi ?? [])];
  return spoken.flatMap((of) => {
    const several = TU_DEN.test(of.text);
    return [...of.text.matchAll(CUA_MINH)].map((match) => ({
      of,
      text: match[0],
      so: several ? '' : (match[1] ?? '').toUpperCase(),
      hua: hua(of.text, match.index, match[0].length),
    }));
  });
}

const dan: Rule['check'] = (vanBan) => {
  const { phuLuc } = vanBan;
  const said = chiDan(vanBan);
  if (phuLuc.length === 0) {
    const promised = said.find((one) => one.hua);
    return promised
      ? unjudged(`Văn bản nhắc tới “${promised.text}” kèm theo, nhưng trong tệp này không có: có thể ở tệp khác.`)
      : 'not-applicable';
  }
  if (said.length === 0) {
    if (phuLuc.every((one) => goiTen(one, vanBan))) return [];
    if (roi(vanBan)) return unjudged('Tệp chỉ có phụ lục, văn bản chính ở tệp khác.');
    const [first] = phuLuc;
    return [
      fault(
        first!.ten,
        `Văn bản có ${phuLuc.length} phụ lục nhưng nội dung không có chỉ dẫn về phụ lục.`,
        'Hãy nhắc tới phụ lục trong nội dung, ví dụ: “(chi tiết tại Phụ lục kèm theo)”.',
      ),
    ];
  }
  const known = new Set(phuLuc.map(({ so }) => so.toUpperCase()).filter((so) => so !== ''));
  const absent = said.filter((one) => one.so !== '' && known.size > 0 && !known.has(one.so) && one.hua);
  const numbers = new Set(said.map(({ so }) => so));
  const unsaid = numbers.has('') ? [] : phuLuc.filter(({ so }) => so !== '' && !numbers.has(so.toUpperCase()));
  return [
    ...absent.map(({ of, text }) =>
      faultAt(
        of,
        text,
        `Nội dung nhắc tới “${text}” nhưng văn bản không có phụ lục này.`,
        'Hãy xem lại số của phụ lục, hoặc thêm phụ lục còn thiếu.',
      ),
    ),
    ...unsaid.map(({ ten }) =>
      fault(ten, `Nội dung không có chỉ dẫn về “${ten.text}”.`, `Hãy nhắc tới ${ten.text} trong nội dung văn bản.`),
    ),
  ];
};

/** A sentence that calls it by what it is, without the word: `có dự toán chi tiết kèm theo` of `DỰ TOÁN MUA SẮM`. */
function goiTen({ tieuDe }: PhuLuc, { canCu, noiDung }: VanBan): boolean {
  const words = fold((tieuDe?.text ?? '').split(' ').slice(0, 2).join(' '));
  const enclosed = /(?<!ban hành )(?:kèm theo|đính kèm|gửi kèm)/iu;
  return words !== '' && [...canCu, ...noiDung].some(({ text }) => enclosed.test(text) && fold(text).includes(words));
}

/** An appendix in a file of its own. */
const roi = ({ dang, noiDung, canCu }: VanBan): boolean => dang === 'form' && noiDung.length + canCu.length === 0;

function hua(text: string, at: number, length: number): boolean {
  const around = text.slice(Math.max(0, at - 40), at + length + 40);
  return (
    /kèm theo|đính kèm|gửi kèm|chi tiết|xem|theo|tại/iu.test(around) &&
    !/(?:Nghị định|Thông tư|Luật|Quyết định) số/u.test(around)
  );
}

const danhSo = ofPhuLuc((phuLuc) => {
  if (phuLuc.length < 2) return 'not-applicable';
  return phuLuc.flatMap(({ so, ten }, at) => {
    if (hasRoom(ten.text)) return [];
    const wanted = LA_MA[at] ?? '';
    if (soLaMa(so) === at + 1) return [];
    const why =
      so === ''
        ? 'chưa có số thứ tự'
        : soLaMa(so) === undefined
          ? `số “${so}” không phải chữ số La Mã`
          : `số “${so}” không đúng thứ tự`;
    return [fault(ten, `“${ten.text}” là phụ lục thứ ${at + 1}: ${why}.`, `Hãy ghi “Phụ lục ${wanted}”.`)];
  });
});
const LA_MA = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

const hinhThuc = (regime: RegimeId) =>
  ofPhuLuc((phuLuc) =>
    phuLuc.flatMap(({ ten, tieuDe }) => {
      const { sizes } = regimes[regime];
      const faults = [
        look(ten, {
          ten: `dòng “${ten.text}”`,
          size: sizes.phuLuc,
          bold: true,
          italic: false,
          caps: false,
          align: 'center',
        }),
        look(tieuDe, {
          ten: 'tên phụ lục',
          size: sizes.tieuDePhuLuc,
          bold: true,
          italic: false,
          caps: true,
          align: 'center',
        }),
      ].flatMap((verdict) => (Array.isArray(verdict) ? verdict : []));
      const [title] = tieuDe?.paragraphs ?? [];
      if (title && ten.paragraphs.some((p) => p.id === title.id)) {
        faults.push(
          fault(
            ten,
            `“${ten.text}” và tên phụ lục nằm trên cùng một dòng.`,
            `Hãy để “${ten.text.replace(/[.:\s–-]+$/u, '')}” thành một dòng riêng, tên phụ lục ở dòng dưới.`,
          ),
        );
      }
      return faults;
    }),
  );

const kemTheo = ofPhuLuc((phuLuc, { paper }) =>
  phuLuc.flatMap(({ ten, tieuDe, kemTheo: of }) => {
    if (!of) {
      const under = tieuDe ?? ten;
      return [
        fault(
          under,
          `Dưới “${under.text}” không có dòng chỉ dẫn “(Kèm theo …)”.`,
          'Hãy thêm “(Kèm theo <tên loại> số …/… ngày … tháng … năm … của <cơ quan>)”, chữ nghiêng, căn giữa.',
        ),
      ];
    }
    const said = /số/iu.test(of.text) && /ngày/iu.test(of.text);
    const told = said
      ? []
      : [
          fault(
            of,
            `“${of.text}” chưa có số, ký hiệu và ngày của văn bản.`,
            'Hãy ghi “(Kèm theo <tên loại> số …/… ngày … tháng … năm … của <cơ quan>)”.',
          ),
        ];
    if (paper.source === 'data') return told;
    const size = regimes['nd30-2020'].sizes.kemTheo;
    const looked = look(of, { ten: 'dòng “Kèm theo”', size, italic: true, bold: false, align: 'center' });
    return [...told, ...(Array.isArray(looked) ? looked : [])];
  }),
);

const soTrang = ofPhuLuc((phuLuc, { paper }) => {
  if (paper.sections.every(({ pageNumbers }) => pageNumbers.length === 0)) return 'not-applicable';
  return phuLuc.flatMap(({ ten }) => {
    const [p] = ten.paragraphs;
    const section = p && paper.sections[p.section];
    if (!p || !section || (startsAtOne(section, p.section) && opens(paper, section.from, p.id))) return [];
    return [
      fault(
        ten,
        `Số trang của “${ten.text}” nối tiếp phần trước: số trang phải đánh riêng theo từng phụ lục.`,
        'Hãy ngắt sang một phần (section) mới trước phụ lục và đặt số trang bắt đầu từ 1.',
      ),
    ];
  });
});

/** The first of a file begins with 1 by itself. */
const startsAtOne = ({ startsAt }: Section, at: number): boolean =>
  startsAt === 1 || (at === 0 && startsAt === undefined);

/** Nothing but empty paragraphs before it in its section. */
const opens = ({ paragraphs }: VanBan['paper'], from: number, at: number): boolean =>
  paragraphs.slice(from, at).every(({ text }) => text.trim() === '');

const khop = ofPhuLuc((phuLuc, vanBan) => {
  const faults = phuLuc.flatMap(({ kemTheo: of }) => (of ? lech(of, vanBan) : []));
  const blank = phuLuc.every(({ kemTheo: of }) => !of || (!soCua(of.text) && ngayTrong(of.text).length === 0));
  return orUnjudged(faults, blank && 'Dòng “Kèm theo” không ghi số và ngày để đối chiếu.');
});

/** TT 01/2011 in one rule: spoken of, numbered, and not at odds with the document. */
const danVaSo: Rule['check'] = (vanBan, settings) => {
  const verdicts = [dan, danhSo, khop].map((check) => check(vanBan, settings));
  const faults = verdicts.flatMap((verdict) => (Array.isArray(verdict) ? verdict : []));
  const [first] = verdicts;
  return faults.length > 0 || Array.isArray(first) ? faults : first!;
};

export const rules: Rule[] = [
  rule(
    'ND30-PL-01',
    'error',
    'M',
    nd30('III.1.a'),
    'Văn bản có phụ lục thì nội dung có chỉ dẫn về phụ lục đó, và ngược lại.',
    dan,
  ),
  rule(
    'ND30-PL-02',
    'error',
    'M',
    nd30('III.1.a'),
    'Có từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã.',
    danhSo,
  ),
  rule(
    'ND30-PL-03',
    'error',
    'D',
    nd30('III.1.b'),
    'Dòng “Phụ lục …” riêng, in thường, cỡ chữ 14, đứng, đậm, căn giữa; tên phụ lục in hoa, cỡ chữ 13–14, đứng, đậm, căn giữa.',
    hinhThuc('nd30-2020'),
  ),
  rule(
    'ND30-PL-04',
    'error',
    'DM',
    nd30('III.1.c'),
    'Dưới tên phụ lục có dòng “(Kèm theo … số … ngày …)” chữ nghiêng, cỡ chữ 13–14, căn giữa.',
    kemTheo,
  ),
  rule('ND30-PL-05', 'error', 'D', nd30('III.1.đ'), 'Số trang đánh riêng theo từng phụ lục.', soTrang),
  rule(
    'ND30-PL-06',
    'error',
    'M',
    nd30('III.1.c'),
    'Số, ký hiệu, ngày, tên loại và cơ quan ở dòng “Kèm theo” khớp với văn bản.',
    khop,
  ),
  rule(
    'TT01-PL-01',
    'error',
    'M',
    tt01('15'),
    'Nội dung có chỉ dẫn về phụ lục; từ hai phụ lục trở lên đánh số La Mã; dòng “Kèm theo” khớp với văn bản.',
    danVaSo,
  ),
  practice(
    'TT01-PL-02',
    'error',
    'D',
    tt01('15'),
    'Dòng “Phụ lục …” in thường, cỡ chữ 14, đậm, căn giữa; tên phụ lục in hoa, cỡ chữ 13–14, đậm, căn giữa.',
    hinhThuc('tt01-2011'),
  ),
];
