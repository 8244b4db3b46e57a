/** Why a file is no DOCX: for the log, and for people what it is instead and how to go on. */
export interface Foreign {
  message: string;
  detail: string;
}

const SAVE_AS = 'mở tệp bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”';

const foreign = (message: string, what: string, mend: string): Foreign => ({
  message,
  detail: `Không đọc được tệp Word (DOCX): ${what}. Hãy ${mend}.`,
});

/** Names of streams stand in the directory of a compound file as UTF-16; it lies anywhere in the file. */
const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');
const COMPOUND: [Buffer, Foreign][] = [
  [
    utf16('EncryptedPackage'),
    foreign(
      'an encrypted package',
      'tệp được đặt mật khẩu',
      'mở tệp bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu > Mã hóa bằng mật khẩu, xóa trắng ô mật khẩu), lưu lại rồi thử lại',
    ),
  ],
  [
    utf16('WordDocument'),
    foreign('a Word 97-2003 document', 'đây là tệp Word kiểu cũ (.doc) được đổi đuôi', `${SAVE_AS}, rồi thử lại`),
  ],
  [
    utf16('Workbook'),
    foreign('an Excel 97-2003 workbook', 'đây là bảng tính Excel kiểu cũ (.xls)', 'chọn đúng tệp văn bản Word (.docx)'),
  ],
  [
    utf16('PowerPoint Document'),
    foreign(
      'a PowerPoint 97-2003 presentation',
      'đây là tệp trình chiếu PowerPoint kiểu cũ (.ppt)',
      'chọn đúng tệp văn bản Word (.docx)',
    ),
  ],
];

const OLD_OFFICE = foreign('a compound file', 'đây là tệp Office kiểu cũ (trước năm 2007)', `${SAVE_AS}, rồi thử lại`);

/** What a file that does not begin as a zip archive is by its first bytes; undefined when it does. */
export function foreignFile(bytes: Uint8Array): Foreign | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) return foreign('not a zip archive: empty', 'tệp rỗng', 'chọn lại tệp');
  if (file.toString('latin1', 0, 2) === 'PK') return undefined;
  if (file.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') {
    return COMPOUND.find(([name]) => file.includes(name))?.[1] ?? OLD_OFFICE;
  }
  const start = file.toString('latin1', 0, 2_000).replace(/^(\xef\xbb\xbf)?\s*/, '');
  if (start.includes('%PDF-')) {
    return foreign(
      'not a zip archive: a PDF',
      'đây là tệp PDF được đổi đuôi',
      'gửi tệp với đúng đuôi .pdf, hoặc gửi bản Word (.docx)',
    );
  }
  if (start.startsWith('{\\rtf')) {
    return foreign('not a zip archive: RTF', 'đây là tệp RTF được đổi đuôi', `${SAVE_AS}, rồi thử lại`);
  }
  if (
    /^(<!doctype html|<html[\s>]|<!--|<head[\s>]|<body[\s>]|<meta[\s>]|mime-version:)/i.test(start) ||
    /<html[\s>]/i.test(start)
  ) {
    return foreign('not a zip archive: HTML', 'đây là trang web (HTML) được đổi đuôi', `${SAVE_AS}, rồi thử lại`);
  }
  if (start.startsWith('<?xml')) {
    return foreign('not a zip archive: XML', 'đây là tệp XML, không phải gói DOCX', `${SAVE_AS}, rồi thử lại`);
  }
  return foreign('not a zip archive', 'tệp không phải tệp Word', `${SAVE_AS}, rồi thử lại`);
}

/** What a zip archive holds instead of a Word document, by the names of its entries; undefined when it may hold one. */
export function foreignArchive(has: (entry: string) => boolean): Foreign | undefined {
  if (has('xl/workbook.xml') || has('xl/workbook.bin')) {
    return foreign(
      'an Excel workbook, no part word/document.xml',
      'đây là bảng tính Excel (.xlsx)',
      'chọn đúng tệp văn bản Word (.docx)',
    );
  }
  if (has('ppt/presentation.xml')) {
    return foreign(
      'a PowerPoint presentation, no part word/document.xml',
      'đây là tệp trình chiếu PowerPoint (.pptx)',
      'chọn đúng tệp văn bản Word (.docx)',
    );
  }
  if (has('content.xml') && has('META-INF/manifest.xml')) {
    return foreign(
      'an OpenDocument file, no part word/document.xml',
      'đây là tệp OpenDocument (.odt) của LibreOffice',
      'mở tệp bằng LibreOffice hoặc Word, lưu thành kiểu Word (.docx), rồi thử lại',
    );
  }
  return undefined;
}

/** An archive that begins well and cannot be read to its end. */
export function damagedArchive(reason: string): Foreign {
  if (/encrypted/i.test(reason)) {
    return foreign(
      'an encrypted zip archive',
      'tệp nén được đặt mật khẩu',
      'giải nén bằng mật khẩu, gửi tệp .docx bên trong',
    );
  }
  return foreign(
    `not a whole zip archive: ${reason}`,
    'tệp bị cắt cụt hoặc hỏng, có thể do tải về hay chép chưa xong',
    'lấy lại tệp từ nơi gửi, mở thử bằng Word, lưu lại rồi thử lại',
  );
}
