import { type RegimeId, regimes } from '../regime.js';
import type { Muc, VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, nd30, tt01 } from './common.js';
import { hieuLuc } from './hieu-luc.js';
import { doanVan, faultAt, orUnjudged, rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** Căn cứ and citations: NĐ 30/2020, PLI-II.6.a–b; TT 01/2011, Điều 11. */

/** The mẫu of giấy mời, giấy nghỉ phép … have none: `Xét đơn …` is their text. */
const ofCanCu =
  (judge: (canCu: Muc[], vanBan: VanBan) => Verdict): Rule['check'] =>
  (vanBan) =>
    vanBan.canCu.length === 0 || /^giấy /u.test(vanBan.loai ?? '') ? 'not-applicable' : judge(vanBan.canCu, vanBan);

const kieuChu = (regime: RegimeId) =>
  ofCanCu((canCu) => {
    const { italic = false } = regimes[regime].styles.canCu;
    // TT 01/2011 sets căn cứ like the body, whose rules judge their size.
    const size = regime === 'nd30-2020' ? regimes[regime].sizes.canCu : undefined;
    return canCu.flatMap((one) => {
      const verdict = look(one, { ten: 'căn cứ ban hành', italic, ...(size && { size }) });
      if (!Array.isArray(verdict)) return [];
      return verdict.map((found) =>
        regime === 'tt01-2011'
          ? { ...found, message: `${found.message} Chữ nghiêng là cách trình bày của Nghị định 30/2020/NĐ-CP.` }
          : found,
      );
    });
  });

/** `Căn cứ ……;` of a blank form. */
const deTrong = ({ text }: Muc): boolean => text.replace(/^Căn cứ|[\s….;_\d]/gu, '') === '';

const dauCau = (regime: RegimeId) =>
  ofCanCu((canCu, { paper }) => {
    const { dau, dauCuoi } = regimes[regime].canCu;
    const faults = canCu.flatMap((one, at): Fault[] => {
      const last = at === canCu.length - 1;
      const wanted = last ? dauCuoi : dau;
      const before = canCu[at - 1]?.paragraphs[0];
      const own = one.paragraphs[0];
      if (own && before && own.id === before.id && !paper.paragraphs[own.id]?.text.includes('\n')) {
        return [
          fault(one, `“${dau60(one.text)}” viết tiếp cùng đoạn với căn cứ trước.`, 'Hãy xuống dòng sau mỗi căn cứ.'),
        ];
      }
      const mark = /[.;,:]?$/u.exec(one.text)![0];
      if (mark === wanted || (last && deTrong(one))) return [];
      const where = last ? 'Căn cứ cuối cùng' : `Căn cứ thứ ${at + 1}`;
      const has = mark === '' ? 'không có dấu câu ở cuối' : `kết thúc bằng dấu “${mark}”`;
      return [
        faultAt(
          one,
          one.text,
          `${where} ${has}, phải kết thúc bằng dấu “${wanted}”.`,
          `Hãy kết thúc ${where.toLocaleLowerCase('vi')} bằng dấu “${wanted}”.`,
        ),
      ];
    });
    return orUnjudged(faults, canCu.some(deTrong) && 'Căn cứ còn để trống.');
  });

const dau60 = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Types that are always cited with a number. */
const LOAI =
  '(?:Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết liên tịch|Nghị quyết|Quyết định|Chỉ thị|Công văn|Kế hoạch|Hướng dẫn|Thông báo|Tờ trình|Báo cáo|Chương trình|Đề án)';
const CO_SO = new RegExp(`(${LOAI}) số:? ?(\\d+/[\\p{L}\\d&/-]*[\\p{L}\\d&])`, 'gu');
const THIEU_SO = /^(?:Căn cứ |Thực hiện )(Nghị định|Thông tư|Quyết định|Chỉ thị|Công văn)(?! số)(?= )/u;
const LUAT_CO_SO = /(?<!\p{L})((?:Bộ luật|Luật|Pháp lệnh)(?: \p{L}[\p{L},-]*){0,14}) số:? ?(\d+\/\d{4}\/[\p{L}\d]+)/u;
const HAS_DATE = /ngày \d{1,2}(?: tháng \d{1,2} năm |[/.-]\d{1,2}[/.-])\d{4}/u;

/** What a citation lacks of type, number, day, body and trích yếu. */
function thieu(text: string): string[] {
  const noNumber = THIEU_SO.exec(text);
  if (noNumber && !/^.{0,40}\d+\/\d{4}/u.test(text)) return [`số, ký hiệu của ${noNumber[1]!.toLocaleLowerCase('vi')}`];
  const cited = [...text.matchAll(CO_SO)];
  const last = cited.at(-1);
  if (!last) return [];
  const missing: string[] = [];
  cited.forEach((one, at) => {
    const own = text.slice(one.index + one[0].length, cited[at + 1]?.index ?? text.length);
    if (!HAS_DATE.test(own))
      missing.push(`ngày tháng năm ban hành của ${one[1]!.toLocaleLowerCase('vi')} số ${one[2]}`);
  });
  // Several in a row share their body and what they are about.
  const tail = text.slice(last.index + last[0].length).replace(HAS_DATE, '');
  const body = /(?<!\p{L})của (.*)$/u.exec(tail);
  if (!body) missing.push('tên cơ quan ban hành');
  const about =
    /(?<!\p{L})(?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|công bố|triển khai|tổ chức|giao|Về)(?!\p{L})/u;
  const named = /ban hành kèm theo|được ban hành/u.test(text.slice(0, cited[0]!.index));
  if (!about.test(tail) && !named) missing.push('trích yếu nội dung');
  return missing;
}

const dayDu = (severity?: 'info'): Rule['check'] =>
  ofCanCu((canCu) =>
    orUnjudged(
      canCu.flatMap((one) => vienDanThieu(one, severity)),
      canCu.every(deTrong) && 'Căn cứ còn để trống.',
    ),
  );

function vienDanThieu(one: Muc, severity?: 'info'): Fault[] {
  if (hasRoom(one.text)) return [];
  const missing = thieu(one.text);
  const found: Fault[] =
    missing.length === 0
      ? []
      : [
          faultAt(
            one,
            one.text,
            `Căn cứ ghi thiếu ${missing.join(', ')}.`,
            `Hãy ghi thêm ${missing.join(', ')}.`,
            severity,
          ),
        ];
  const law = LUAT_CO_SO.exec(one.text);
  if (law) {
    found.push(
      faultAt(
        one,
        law[0],
        `“${law[0]}”: căn cứ là luật, pháp lệnh thì chỉ ghi tên, không ghi số, ký hiệu.`,
        `Hãy bỏ “số ${law[2]}”.`,
        'info',
      ),
    );
  }
  return found;
}

/** A citation in full of what was cited in full before. */
function lapLai(vanBan: VanBan): Fault[] {
  const seen = new Set<string>();
  return doanVan(vanBan).flatMap((one) =>
    [...one.text.matchAll(CO_SO)].flatMap((match): Fault[] => {
      const number = `${match[1]} ${match[2]}`;
      const full = /^,? ngày \d/u.test(one.text.slice(match.index + match[0].length));
      if (full && seen.has(number)) {
        return [
          faultAt(
            one,
            match[0],
            `“${match[0]}” đã viện dẫn đầy đủ ở trên, ở đây lại ghi cả ngày ban hành.`,
            `Hãy chỉ ghi “${match[0]}”.`,
            'info',
          ),
        ];
      }
      if (full) seen.add(number);
      return [];
    }),
  );
}

const lanSau: Rule['check'] = (vanBan) =>
  doanVan(vanBan).some(({ text }) => text.search(CO_SO) >= 0) ? lapLai(vanBan) : 'not-applicable';

const lanDauLanSau: Rule['check'] = (vanBan, settings) => {
  const first = dayDu('info')(vanBan, settings);
  const again = lanSau(vanBan, settings);
  const faults = [first, again].flatMap((verdict) => (Array.isArray(verdict) ? verdict : []));
  return faults.length > 0 || Array.isArray(first) || Array.isArray(again) ? faults : first;
};

const HIEU_LUC = 'Căn cứ có trước ngày của văn bản và còn hiệu lực vào ngày đó.';
/** No clause of layout: what a document may rest on. */
const LUAT_BHVBQPPL = 'Luật Ban hành văn bản quy phạm pháp luật (hiệu lực của văn bản)';

export const rules: Rule[] = [
  rule(
    'ND30-CC-01',
    'error',
    'D',
    nd30('II.6.a'),
    'Căn cứ ban hành văn bản viết chữ nghiêng, cỡ chữ 13–14.',
    kieuChu('nd30-2020'),
  ),
  rule(
    'ND30-CC-02',
    'error',
    'M',
    nd30('II.6.a'),
    'Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.).',
    dauCau('nd30-2020'),
  ),
  rule(
    'ND30-CC-03',
    'warning',
    'M',
    nd30('II.6.a'),
    'Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm và trích yếu (luật, pháp lệnh chỉ ghi tên).',
    dayDu(),
  ),
  rule('ND30-CC-04', 'warning', 'M', `${nd30('II.6.a')}; ${LUAT_BHVBQPPL}`, HIEU_LUC, hieuLuc),
  rule(
    'ND30-CC-05',
    'info',
    'M',
    nd30('II.6.b'),
    'Từ lần viện dẫn thứ hai chỉ ghi tên loại và số, ký hiệu của văn bản.',
    lanSau,
  ),
  rule(
    'TT01-CC-01',
    'warning',
    'D',
    tt01('11'),
    'Căn cứ ban hành văn bản viết chữ đứng.',
    kieuChu('tt01-2011'),
    'found',
  ),
  rule(
    'TT01-CC-02',
    'error',
    'M',
    tt01('11'),
    'Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu phẩy (,).',
    dauCau('tt01-2011'),
    'found',
  ),
  rule(
    'TT01-CC-03',
    'info',
    'M',
    tt01('11'),
    'Lần đầu viện dẫn văn bản thì ghi đầy đủ, các lần sau chỉ ghi tên loại và số, ký hiệu.',
    lanDauLanSau,
  ),
  rule('TT01-CC-04', 'warning', 'M', `${tt01('11')}; ${LUAT_BHVBQPPL}`, HIEU_LUC, hieuLuc),
];
