import type { Paper, Paragraph } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import type { NguoiKy, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, isCaps, look, nd30, tt01, WITHOUT_CLAUSE } from './common.js';
import { ketHop } from './ket-hop.js';
import { centredUnder, hasRoom, rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { severalPages } from './several-pages.js';

/** How the signature block looks: NĐ 30/2020, PLI-II.7.đ and PLI-V; TT 01/2011, Điều 12. */

/** Set by tabs or spaces: its alignment says nothing. */
const pushed = (paper: Paper, { paragraphs }: ThanhPhan): boolean =>
  paragraphs.some((p) => /^[\t ]{2}|^\t|\t| {4}/u.test(paper.paragraphs[p.id]?.text ?? p.text));

function canGiua(paper: Paper, of: ThanhPhan): { align?: 'center' } {
  return pushed(paper, of) ? {} : { align: 'center' };
}

/** Each signer in turn; a form is signed as its own lines say. */
const each =
  (judge: (nguoiKy: NguoiKy, vanBan: VanBan) => Fault[]): Rule['check'] =>
  (vanBan): Verdict =>
    vanBan.dang === 'form' || vanBan.nguoiKy.length === 0
      ? 'not-applicable'
      : vanBan.nguoiKy.flatMap((one) => judge(one, vanBan));

const faults = (verdict: Verdict): Fault[] => (Array.isArray(verdict) ? verdict : []);

const chucVu = (regime: RegimeId): Rule['check'] =>
  each(({ quyenHan, ben }, { paper, nguoiKy }) => {
    if (!quyenHan) return [];
    const ten = 'quyền hạn, chức vụ của người ký';
    if (paper.source === 'data') {
      if (isCaps(quyenHan.text)) return [];
      const message = 'Quyền hạn, chức vụ của người ký đang là chữ in thường; phải là chữ in hoa.';
      return [fault(quyenHan, message, 'Hãy viết quyền hạn, chức vụ của người ký bằng chữ in hoa.')];
    }
    const size = regimes[regime].sizes.quyenHanChucVu;
    const looked = faults(
      look(quyenHan, { ten, size, bold: true, italic: false, caps: true, ...canGiua(paper, quyenHan) }),
    );
    if (looked.length > 0 || nguoiKy.length > 1 || (ben !== 'left' && ben !== 'center')) return looked;
    return [
      fault(
        quyenHan,
        `Quyền hạn, chức vụ của người ký đang ở ${ben === 'left' ? 'bên trái' : 'giữa'} trang; phải ở nửa bên phải.`,
        'Hãy đặt phần ký ở nửa bên phải của trang, ngang với Nơi nhận.',
      ),
    ];
  });

const hoTen = (regime: RegimeId): Rule['check'] =>
  each(({ quyenHan, hoTen: name }, { paper }) => {
    if (!name || hasRoom(name.text) || name.text.startsWith('(')) return [];
    const size = regimes[regime].sizes.hoTen;
    const looked = faults(
      look(name, {
        ten: 'họ tên người ký',
        size,
        bold: true,
        italic: false,
        caps: false,
        ...canGiua(paper, name),
      }),
    );
    if (looked.length > 0 || !quyenHan || centredUnder(name, quyenHan, paper) !== false) return looked;
    return [
      fault(
        name,
        'Họ tên người ký đang lệch khỏi chức vụ; phải canh giữa dưới chức vụ.',
        'Hãy đặt họ tên cùng cột với chức vụ và canh giữa cả hai.',
      ),
    ];
  });

const KHONG_CHIA =
  'Hãy đặt “Keep with next” cho đoạn cuối của nội dung và các dòng của phần ký để chúng ở cùng một trang.';

function motTrang(vanBan: VanBan): Verdict {
  const [signer] = vanBan.nguoiKy;
  const first = signer?.quyenHan?.paragraphs[0];
  if (vanBan.dang === 'form' || !signer || !first) return 'not-applicable';
  const { paper } = vanBan;
  const last = signer.hoTen?.paragraphs[0];
  const before = vanBan.noiDung.at(-1)?.paragraphs.at(-1);
  if (paper.source === 'pdf') return theoTrang(signer, first, last, before);
  if (paper.source === 'data') return unjudged('Dữ liệu không cho biết văn bản ngắt trang ở đâu.');
  if (first.pageBreakBefore) return [motMinh(signer.quyenHan!)];
  if (severalPages(paper) === false || laLien(paper, before, last ?? first)) return [];
  return unjudged('Tệp Word không ghi chỗ ngắt trang; hãy kiểm tra trên bản PDF.');
}

const motMinh = (of: ThanhPhan): Fault =>
  fault(of, 'Phần ký đang nằm một mình ở trang cuối, không có dòng nào của nội dung đi cùng.', KHONG_CHIA);

function theoTrang(
  { quyenHan }: NguoiKy,
  first: Paragraph,
  last: Paragraph | undefined,
  before: Paragraph | undefined,
): Verdict {
  const page = first.place.page;
  if (page === undefined) return unjudged('Tệp không cho biết phần ký ở trang nào.');
  const end = last?.place.page;
  if (end !== undefined && end !== page) {
    return [fault(quyenHan!, `Phần ký đang bị chia: chức vụ ở trang ${page}, họ tên ở trang ${end}.`, KHONG_CHIA)];
  }
  return before?.place.page !== undefined && before.place.page < page ? [motMinh(quyenHan!)] : [];
}

/** Every paragraph from the last of the body to the name is kept with the next. */
function laLien({ paragraphs }: Paper, before: Paragraph | undefined, name: Paragraph): boolean {
  if (!before) return false;
  const between = paragraphs.slice(before.id, name.id).filter((p) => p.cell === undefined || p.text.trim() !== '');
  return between.length > 0 && between.every((p) => p.keepNext === true);
}

const CHUC_VU = 'Quyền hạn, chức vụ của người ký in hoa, đứng, đậm, cỡ chữ 13–14, căn giữa ở nửa bên phải.';

export const rules: Rule[] = [
  rule('ND30-KY-01', 'error', 'DPM', `${nd30('II.7.đ')}; ${nd30('V')}`, CHUC_VU, chucVu('nd30-2020')),
  rule(
    'ND30-KY-07',
    'error',
    'DP',
    `${nd30('II.7.đ')}; ${nd30('V')}`,
    'Họ tên người ký in thường, đứng, đậm, cỡ chữ 13–14, căn giữa dưới chức vụ.',
    hoTen('nd30-2020'),
  ),
  rule(
    'ND30-KY-08',
    'warning',
    'DP',
    WITHOUT_CLAUSE,
    'Phần ký không bị chia ra hai trang và không nằm một mình ở trang cuối.',
    motTrang,
  ),
  rule(
    'TT01-KY-02',
    'error',
    'D',
    tt01('12'),
    'Quyền hạn, chức vụ in hoa, đứng, đậm; họ tên in thường, đứng, đậm; cỡ chữ 13–14, căn giữa.',
    ketHop(chucVu('tt01-2011'), hoTen('tt01-2011')),
  ),
];
