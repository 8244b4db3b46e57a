import type { NguoiKy, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { coDauKet } from './cau-chu.js';
import { fault, missing, nd30 } from './common.js';
import { laDinhKem, rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** What single kinds of document have: the mẫu of NĐ 30/2020, Phụ lục III.II. */

function bienBan(vanBan: VanBan): Verdict {
  if (vanBan.loai !== 'biên bản' || vanBan.dang === 'form') return 'not-applicable';
  return [...khongNgay(vanBan), ...haiBen(vanBan), ...cauKet(vanBan)];
}

/** A place and date at the head, where other documents have them; one over the signatures is another matter. */
function khongNgay({ diaDanhNgay, tenLoai }: VanBan): Fault[] {
  const at = diaDanhNgay?.paragraphs[0]?.id;
  const title = tenLoai?.paragraphs[0]?.id;
  if (at === undefined || title === undefined || at > title) return [];
  return [
    fault(
      diaDanhNgay!,
      'Biên bản đang có dòng địa danh và ngày ở phần đầu; biên bản ghi thời gian và địa điểm trong nội dung.',
      'Hãy bỏ dòng địa danh và ngày, ghi thời gian bắt đầu và địa điểm trong nội dung biên bản.',
    ),
  ];
}

const THU_KY = /THƯ K[ÝÍ]|NGƯỜI GHI BIÊN BẢN/iu;
const CHU_TOA = /CHỦ T(?:ỌA|OẠ|RÌ)/iu;
const MEETING = /họp|hội nghị|hội thảo|bình xét|sinh hoạt|đại hội/iu;

function haiBen({ nguoiKy, tenLoai, trichYeu }: VanBan): Fault[] {
  const find = (title: RegExp) => nguoiKy.find((one) => title.test(one.quyenHan?.text ?? ''));
  const [thuKy, chuToa] = [find(THU_KY), find(CHU_TOA)];
  const fix = 'Hãy đặt THƯ KÝ ký bên trái, CHỦ TỌA ký bên phải.';
  const wrong = (of: NguoiKy, ten: string, is: string, must: string) =>
    fault(of.quyenHan!, `${ten} đang ký ở ${is}, phải ký ở bên ${must}.`, fix);
  if (thuKy?.ben === 'right' && nguoiKy.length > 1) return [wrong(thuKy, 'Thư ký', 'bên phải', 'trái')];
  if (chuToa?.ben === 'left') return [wrong(chuToa, 'Chủ tọa', 'bên trái', 'phải')];
  if ((thuKy && chuToa) || !MEETING.test(`${tenLoai?.text} ${trichYeu?.text}`)) return [];
  const lacks = [...(thuKy ? [] : ['THƯ KÝ']), ...(chuToa ? [] : ['CHỦ TỌA'])].join(' và ');
  return [missing(`Biên bản cuộc họp đang thiếu phần ký của ${lacks}.`, fix)];
}

const KET_THUC = /kết thúc|bế mạc|lập xong|hoàn thành|được thông qua/iu;
const THOI_GIAN = /\d\s*(?:giờ|h\b)|…\s*giờ|giờ\s*…|\d{1,2}[:h]\d{2}|\bngày\b|cùng ngày/iu;

/** The closing sentence names the time, and the text ends there. */
function cauKet({ noiDung }: VanBan): Fault[] {
  const text = noiDung.filter(({ cap }) => cap !== 'bang');
  const last = text.slice(-3).findLast(({ text: line }) => KET_THUC.test(line) && THOI_GIAN.test(line));
  if (last && coDauKet(text.at(-1)!)) return [];
  const fix = 'Hãy kết thúc biên bản bằng câu: “Cuộc họp kết thúc vào … giờ …, ngày … tháng … năm …./.”.';
  if (!last) {
    const message = 'Biên bản đang không có câu kết ghi thời gian kết thúc.';
    return [text.length > 0 ? fault(text.at(-1)!, message, fix) : missing(message, fix)];
  }
  return [fault(text.at(-1)!, 'Câu kết của biên bản đang không có dấu “./.”.', fix)];
}

function quyetDinh(vanBan: VanBan): Verdict {
  const { loai, dang, thamQuyen, lenh, noiDung, tenLoai } = vanBan;
  if (loai !== 'quyết định' || dang === 'form' || laDinhKem(vanBan)) return 'not-applicable';
  const at = (message: string, fix: string) => (tenLoai ? fault(tenLoai, message, fix) : missing(message, fix));
  if (!lenh) {
    // Without it neither the authority above nor the điều below are told from other lines.
    const fix = 'Hãy ghi “QUYẾT ĐỊNH:” ở một dòng riêng, căn giữa, sau các căn cứ.';
    return [at('Quyết định đang không có dòng “QUYẾT ĐỊNH:” sau các căn cứ.', fix)];
  }
  const faults: Fault[] = [];
  if (!thamQuyen) {
    faults.push(
      at(
        'Quyết định đang không có dòng thẩm quyền ban hành in hoa.',
        'Hãy ghi thẩm quyền ban hành bằng chữ in hoa dưới trích yếu, ví dụ: HIỆU TRƯỞNG TRƯỜNG THPT THANH NƯA.',
      ),
    );
  }
  if (!/:$/u.test(lenh.text.trim())) {
    const message = `Dòng “${lenh.text}” đang không có dấu hai chấm, phải là “QUYẾT ĐỊNH:”.`;
    faults.push(fault(lenh, message, 'Hãy thêm dấu hai chấm: “QUYẾT ĐỊNH:”.'));
  }
  if (!noiDung.some(({ cap }) => cap === 'dieu')) {
    const message = 'Quyết định đang không có điều nào.';
    faults.push(at(message, 'Hãy trình bày nội dung quyết định thành các điều: “Điều 1.”, “Điều 2.” và các điều sau.'));
  }
  return faults;
}

const GIAY_MOI: readonly [string, RegExp][] = [
  ['kính mời', /kính mời/iu],
  ['chủ trì', /chủ trì/iu],
  ['thời gian', /thời gian|(?:vào|lúc|hồi) \d{1,2} ?(?:giờ|h|:)/iu],
  ['địa điểm', /địa điểm|tại (?:phòng|hội trường|sân|trụ sở|văn phòng|nhà)/iu],
];

function giayMoi({ loai, dang, noiDung, kinhGui, tenLoai, paper }: VanBan): Verdict {
  if (loai !== 'giấy mời' || dang === 'form') return 'not-applicable';
  const body: ThanhPhan[] = [...(kinhGui ? [kinhGui] : []), ...noiDung];
  const text = (body.length > 0 ? body.map((of) => of.text) : paper.paragraphs.map((p) => p.text)).join('\n');
  const lacks = GIAY_MOI.filter(([, pattern]) => !pattern.test(text.normalize('NFC'))).map(([ten]) => ten);
  if (lacks.length === 0) return [];
  const message = `Giấy mời đang thiếu ${lacks.join(', ')}.`;
  const fix = 'Hãy ghi đủ: trân trọng kính mời ai, chủ trì, thời gian, địa điểm.';
  const found = tenLoai ? fault(tenLoai, message, fix) : missing(message, fix);
  // Who invites presides where nobody else is named.
  return [lacks.length === 1 && lacks[0] === 'chủ trì' ? { ...found, severity: 'info' } : found];
}

export const rules: Rule[] = [
  rule(
    'ND30-BB-01',
    'warning',
    'M',
    nd30('Mẫu 1.9 Mục II Phụ lục III'),
    'Biên bản không có dòng địa danh, ngày; thư ký ký bên trái, chủ tọa ký bên phải; câu kết ghi thời gian kết thúc và có dấu “./.”.',
    bienBan,
  ),
  rule(
    'ND30-QD-01',
    'error',
    'M',
    nd30('Mẫu 1.2 Mục II Phụ lục III'),
    'Quyết định có thẩm quyền ban hành in hoa, dòng “QUYẾT ĐỊNH:” và ít nhất một điều.',
    quyetDinh,
  ),
  rule(
    'ND30-GM-01',
    'warning',
    'M',
    nd30('Mẫu 1.7 Mục II Phụ lục III'),
    'Giấy mời ghi kính mời ai, ai chủ trì, thời gian, địa điểm.',
    giayMoi,
  ),
];
