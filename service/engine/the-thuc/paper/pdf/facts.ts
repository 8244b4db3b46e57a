import type { PaperWarning, PdfFacts } from '../paper.js';
import type { RawPage, RawPdf, RawWarning } from './raw.js';

export function factsOf({ version, pages, fonts }: RawPdf): PdfFacts {
  const used = new Set(pages.flatMap(({ spans }) => spans.map(({ font }) => font)));
  const loose = fonts.filter(({ embedded }, at) => !embedded && used.has(at)).map(({ name }) => withoutPrefix(name));
  const scans = pages.flatMap((page, at) => (isScan(page) ? [{ page: at + 1, ...scanOf(page) }] : []));
  return {
    version,
    pages: pages.length,
    scanned: scans.map(({ page }) => page),
    scans,
    loose: [...new Set(loose)].sort(),
  };
}

const withoutPrefix = (name: string): string => name.replace(/^[A-Z]{6}\+/, '') || '(không tên)';

/** No letter to be seen, but a picture, or so many pictures before that none was looked at. */
const isScan = ({ spans, pictures, pictureless }: RawPage): boolean =>
  !spans.some(({ text }) => text.trim() !== '') && (pictures.length > 0 || pictureless);

function scanOf({ pictures }: RawPage): { dpi: number | undefined; colour: boolean | undefined } {
  const [largest] = pictures.toSorted((a, b) => b.width * b.height - a.width * a.height);
  const dpi = largest && largest.pixels > 0 && largest.width > 0 ? (largest.pixels / largest.width) * 72 : undefined;
  const looks = pictures.map(({ look }) => look?.colour);
  const colour = looks.includes(true)
    ? true
    : looks.includes(undefined)
      ? undefined
      : looks.length > 0
        ? false
        : undefined;
  return { dpi: dpi && Math.round(dpi), colour };
}

const MESSAGES: Record<RawWarning['code'], string> = {
  JAVASCRIPT: 'Tệp có mã JavaScript; mã không được chạy. Văn bản hành chính không cần mã: hãy xuất lại PDF từ tệp gốc.',
  ACTION: 'Tệp có lệnh tự động gắn với trang; lệnh không được chạy. Hãy xuất lại PDF từ tệp gốc.',
  ATTACHMENT: 'Tệp có tệp khác đính kèm bên trong; tệp đính kèm không được mở và không được kiểm tra.',
  ENCRYPTED: 'Tệp được bảo vệ (hạn chế in, sao chép hoặc sửa); nội dung vẫn đọc được và đã được kiểm tra.',
  FORM_XFA: 'Tệp là biểu mẫu XFA; chỉ các trang PDF của tệp được kiểm tra, phần biểu mẫu thì không.',
  CUT_OFF:
    'Tệp không kết thúc như một tệp PDF trọn vẹn: có thể đã bị cắt cụt, nội dung có thể thiếu. Hãy gửi lại tệp đầy đủ.',
  HIDDEN_TEXT:
    'Trang có chữ không nhìn thấy được (thường là chữ nhận dạng nằm dưới ảnh quét); chữ này không được kiểm tra.',
  PAGE_BROKEN: 'Trang bị hỏng hoặc quá nhiều nội dung nên không đọc được trọn vẹn. Hãy xuất lại PDF từ tệp gốc.',
};

/** One of a kind, at the first page it is met on. */
export function warningsOf({ warnings, pages }: RawPdf): PaperWarning[] {
  const ofPages = pages.flatMap(({ hidden, broken }, at): RawWarning[] => [
    ...(hidden > 0 ? [{ code: 'HIDDEN_TEXT' as const, page: at + 1 }] : []),
    ...(broken ? [{ code: 'PAGE_BROKEN' as const, page: at + 1 }] : []),
  ]);
  const first = new Map<string, PaperWarning>();
  for (const { code, page } of [...warnings, ...ofPages]) {
    if (first.has(code)) continue;
    const place = page === undefined ? { part: 'document', paragraph: 0 } : { part: 'page', paragraph: 0, page };
    first.set(code, { code, message: MESSAGES[code], place });
  }
  return [...first.values()];
}
