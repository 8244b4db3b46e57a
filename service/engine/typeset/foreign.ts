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
const utf16 = (name: string): string => [...name].map((letter) => `${letter}\0`).join('');
const COMPOUND: [string, Foreign][] = [
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

/** The first bytes of a compound file, in which Office kept everything before 2007. */
const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** One character a byte; only its ASCII is looked at. */
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const OLD_OFFICE = foreign('a compound file', 'đây là tệp Office kiểu cũ (trước năm 2007)', `${SAVE_AS}, rồi thử lại`);

/** What a file that does not begin as a zip archive is by its first bytes; undefined when it does. */
export function foreignFile(bytes: Uint8Array): Foreign | undefined {
  if (bytes.length === 0) return foreign('not a zip archive: empty', 'tệp rỗng', 'chọn lại tệp');
  const start = latin1(bytes.subarray(0, 2_000));
  if (start.startsWith('PK')) return undefined;
  if (COMPOUND_MAGIC.every((byte, at) => bytes[at] === byte)) {
    const file = latin1(bytes);
    return COMPOUND.find(([name]) => file.includes(name))?.[1] ?? OLD_OFFICE;
  }
  const text = start.replace(/^(\u00ef\u00bb\u00bf)?\s*/, '');
  if (text.includes('%PDF-')) {
    return foreign(
      'not a zip archive: a PDF',
      'đây là tệp PDF được đổi đuôi',
      'gửi tệp với đúng đuôi .pdf, hoặc gửi bản Word (.docx)',
    );
  }
  if (text.startsWith('{\\rtf')) {
    return foreign('not a zip archive: RTF', 'đây là tệp RTF được đổi đuôi', `${SAVE_AS}, rồi thử lại`);
  }
  if (
    /^(<!doctype html|<html[\s>]|<!--|<head[\s>]|<body[\s>]|<meta[\s>]|mime-version:)/i.test(text) ||
    /<html[\s>]/i.test(text)
  ) {
    return foreign('not a zip archive: HTML', 'đây là trang web (HTML) được đổi đuôi', `${SAVE_AS}, rồi thử lại`);
  }
  if (text.startsWith('<?xml')) {
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
