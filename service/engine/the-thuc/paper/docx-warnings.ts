import type { Context } from '../../typeset/context.js';
import type { NoteCode } from '../../typeset/notes.js';
import type { PaperWarning, Place } from './paper.js';

const MESSAGES = {
  MACROS: 'Tệp có macro (mã lệnh VBA); macro không được chạy. Hãy lưu lại dưới dạng .docx để bỏ macro trước khi gửi.',
  EXTERNAL_IMAGE:
    'Ảnh được liên kết từ nơi khác, không nằm trong tệp; ảnh không được tải về. Hãy chèn ảnh vào tệp (Insert, không chọn Link to File).',
  ATTACHED_TEMPLATE:
    'Tệp gắn với một tệp mẫu ở nơi khác; tệp mẫu không được tải về. Hãy gỡ trong Developer > Document Template.',
  EXTERNAL_OBJECT: 'Đối tượng được liên kết từ tệp khác; tệp đó không được mở. Hãy chép nội dung vào văn bản.',
  EMBEDDED_OBJECT: 'Đối tượng nhúng (OLE): nội dung bên trong không được kiểm tra.',
  EMBEDDED_CONTENT:
    'Nội dung chèn từ tệp khác (altChunk) không được đọc. Hãy mở tệp bằng Word rồi lưu lại để nhập nội dung ấy vào văn bản.',
  EXTERNAL_CONTENT: 'Tệp dẫn tới nội dung ở nơi khác; nội dung đó không được tải về.',
  EXTERNAL_FIELD:
    'Trường lấy nội dung từ tệp khác hoặc chương trình khác; trường không được cập nhật. Hãy chuyển trường thành chữ thường (Ctrl+Shift+F9).',
  TRACKED_CHANGES: 'Tệp còn theo dõi thay đổi (Track Changes): kiểm tra theo bản đã chấp nhận mọi thay đổi.',
  HIDDEN_TEXT: 'Tệp có chữ ẩn (Hidden): chữ ẩn không in ra nên không được kiểm tra.',
} as const;

type Code = keyof typeof MESSAGES;

/** What is said of one code: one example in ten places is enough. */
const MOST = 10;

const BY_TYPE: Record<string, Code> = {
  image: 'EXTERNAL_IMAGE',
  attachedTemplate: 'ATTACHED_TEMPLATE',
  oleObject: 'EXTERNAL_OBJECT',
  package: 'EXTERNAL_OBJECT',
};

const INTERNAL: Record<string, Code> = {
  oleObject: 'EMBEDDED_OBJECT',
  package: 'EMBEDDED_OBJECT',
  aFChunk: 'EMBEDDED_CONTENT',
};

const FIELDS = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDE|DDEAUTO|LINK|DATABASE|RD|MACROBUTTON|EMBED)\b/i;

const NOTES: Partial<Record<NoteCode, Code>> = { TRACKED_CHANGE: 'TRACKED_CHANGES', HIDDEN_TEXT: 'HIDDEN_TEXT' };

interface Sources {
  fields: Iterable<{ instruction: string; place: Place }>;
  pictures: Iterable<{ relationship: string | undefined; place: Place }>;
}

/** Macros, links to elsewhere and what else a clean file does not hold. Nothing of it was run or followed. */
export function warningsOf(ctx: Context, { fields, pictures }: Sources): PaperWarning[] {
  const warnings = new Warnings();
  const places = new Map<string, Place>();
  for (const { relationship, place } of pictures) {
    const key = `${place.part} ${relationship}`;
    if (!places.has(key)) places.set(key, place);
  }
  for (const part of ctx.docx.parts) {
    if (/(^|\/)vbaProject\.bin$/i.test(part)) warnings.addOnce('MACROS', { part, paragraph: 0 });
    const source = sourceOf(part);
    if (source === undefined) continue;
    for (const [id, { type, external }] of ctx.docx.relationships(source)) {
      const code = external
        ? type === 'hyperlink'
          ? undefined
          : (BY_TYPE[type] ?? 'EXTERNAL_CONTENT')
        : INTERNAL[type];
      if (code) warnings.add(code, places.get(`${source} ${id}`) ?? { part: source, paragraph: 0 });
    }
  }
  for (const { instruction, place } of fields) if (FIELDS.test(instruction)) warnings.add('EXTERNAL_FIELD', place);
  for (const { code, part, paragraph } of ctx.notes.list) {
    const own = NOTES[code];
    if (own) warnings.addOnce(own, { part, paragraph });
  }
  return warnings.list;
}

/** The part whose relationships a part holds: `word/_rels/document.xml.rels` is about `word/document.xml`. */
function sourceOf(part: string): string | undefined {
  const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(part);
  return found ? `${found[1]}${found[2]}` : undefined;
}

class Warnings {
  readonly list: PaperWarning[] = [];
  readonly #counts = new Map<Code, number>();

  add(code: Code, place: Place): void {
    const count = this.#counts.get(code) ?? 0;
    this.#counts.set(code, count + 1);
    if (count < MOST) this.list.push({ code, message: MESSAGES[code], place });
  }

  addOnce(code: Code, place: Place): void {
    if (!this.#counts.has(code)) this.add(code, place);
  }
}
