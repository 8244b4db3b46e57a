import { EngineError } from '../../problem.js';
import type { Paper } from './paper.js';
import { readApart } from './pdf/apart.js';
import type { ReadOrder } from './pdf/raw.js';

/** Longer than any official document; what lies beyond is a book, or an attack. */
export const MAX_PAGES = 500;
const MAX_BYTES = 128 * 1024 * 1024;
/** Some twenty scanned pages; their pictures take most of the time there is. */
const MAX_DOTS = 200_000_000;
const TIMEOUT_MS = 20_000;
/**
 * A PDF as it lies on paper. Its bytes are read in a process of its own with bounded memory and time, whatever they are;
 * nothing in them is run, opened or followed: what would be is told in `warnings`.
 *
 * Throws `EngineError` `PDF_UNREADABLE` for what is no PDF, is locked or broken, has more than 500 pages (half a document
 * would be judged as lacking its end), or takes too much to read.
 */
export async function readPdfPaper(bytes: Uint8Array, timeoutMs = TIMEOUT_MS): Promise<Paper> {
  refuseOtherFiles(bytes);
  const order = { bytes, signs: signsOf(bytes), maxPages: MAX_PAGES, maxDots: MAX_DOTS };
  const answer = await readApart(order, timeoutMs);
  if ('paper' in answer) return answer.paper;
  const pages = (answer.pages ?? 0).toLocaleString('vi');
  const simpler = 'Hãy xuất lại PDF từ tệp gốc, hoặc gửi tệp Word.';
  throw unreadable(
    answer.message,
    {
      password: 'Tệp PDF được khóa bằng mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
      pages: `Tệp PDF có ${pages} trang, quá ${MAX_PAGES} trang. Hãy tách tệp rồi gửi từng phần.`,
      content: `Không đọc được trang nào của tệp PDF vì tệp bị hỏng. ${simpler}`,
      broken: `Tệp PDF bị hỏng hoặc bị cắt cụt nên không đọc được. ${simpler}`,
      time: `Đọc tệp PDF quá ${Math.round(timeoutMs / 1000)} giây mà chưa xong nên đã dừng. ${simpler}`,
      memory: `Tệp PDF cần quá nhiều bộ nhớ để đọc nên đã dừng. ${simpler}`,
    }[answer.refused],
  );
}

/** @param detail Vietnamese sentence for people */
const unreadable = (message: string, detail: string): EngineError =>
  new EngineError('PDF_UNREADABLE', `cannot read the PDF: ${message}`, { detail });

const OTHERS: [magic: string, what: string][] = [
  ['PK', 'tệp Word (.docx) hoặc tệp nén'],
  ['\xd0\xcf\x11\xe0', 'tệp Word cũ (.doc) hoặc tệp Office được khóa bằng mật khẩu'],
  ['{\\rtf', 'tệp RTF'],
  ['\xff\xd8\xff', 'ảnh JPEG'],
  ['\x89PNG', 'ảnh PNG'],
];

function refuseOtherFiles(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (bytes.length > MAX_BYTES)
    throw unreadable(`${bytes.length} bytes`, 'Tệp PDF lớn hơn 128 MB. Hãy giảm độ phân giải ảnh hoặc tách tệp.');
  if (start.includes('%PDF-')) return;
  const other = OTHERS.find(([magic]) => start.startsWith(magic));
  const what =
    bytes.length === 0 ? 'Tệp rỗng' : other ? `Đây là ${other[1]}, không phải PDF` : 'Đây không phải tệp PDF';
  throw unreadable('no %PDF header', `${what}. Hãy gửi đúng tệp PDF.`);
}

/** Orders to open other programs or to send data, as they stand in files that hide nothing. */
const ORDERS = ['/Launch', '/SubmitForm', '/ImportData'];

function signsOf(bytes: Uint8Array): ReadOrder['signs'] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // The last lines of every whole PDF say where its table of contents is.
  const end = file.subarray(-2048).toString('latin1');
  const whole = end.includes('startxref') && end.includes('%%EOF');
  return [
    ...(whole ? [] : ['CUT_OFF' as const]),
    ...(ORDERS.some((order) => file.includes(order)) ? ['ACTION' as const] : []),
  ];
}
