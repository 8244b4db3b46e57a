/** Something of the document that could not be set as Word would. Nothing is left out without one of these. */
export interface TypesetNote {
  code: NoteCode;
  /** Package part, e.g. `word/document.xml`. */
  part: string;
  /** Counted from 1 over all paragraphs of the part, those in tables and text boxes included; 0 is the part itself. */
  paragraph: number;
  /** The paragraph's first words. */
  quote: string;
  message: string;
}

const MESSAGES = {
  IMAGE: 'Hình ảnh chưa được in ra bản PDF.',
  IMAGE_EFFECT: 'Ảnh xoay, lật, đổi màu hoặc cắt theo hình được in ở dạng gốc.',
  IMAGE_WRAP: 'Chữ chạy quanh ảnh ở một phía, hoặc ảnh đứng thấp hơn chỗ Word đặt.',
  TEXT_BOX: 'Hộp văn bản (text box): chữ chạy quanh hộp ở một phía, hoặc hộp đứng thấp hơn chỗ Word đặt.',
  SHAPE: 'Hình vẽ này chưa được in; chỉ in được đường thẳng, hình chữ nhật và hình bầu dục.',
  CHART: 'Biểu đồ hoặc SmartArt chưa được in ra bản PDF.',
  OBJECT: 'Đối tượng nhúng (OLE) chưa được in ra bản PDF.',
  EQUATION: 'Công thức toán được in thành chữ thường trên một dòng.',
  FOOTNOTE: 'Chú thích chân trang này được in ở cuối phần thay vì ở chân trang.',
  TRACKED_CHANGE: 'Tài liệu còn theo dõi thay đổi (Track Changes): in bản sau khi chấp nhận mọi thay đổi.',
  HIDDEN_TEXT: 'Chữ ẩn (Hidden) không được in, giống như Word.',
  COMMENT: 'Ghi chú (Comment) không được in.',
  COLUMNS: 'Phần này chia nhiều cột rộng hẹp khác nhau: các cột được in rộng bằng nhau.',
  FLOATING_TABLE: 'Bảng nổi (Text Wrapping: Around): chữ chạy quanh ở một phía, hoặc bảng đứng thấp hơn chỗ Word đặt.',
  FLOATING_FRAME: 'Khung (Frame): chữ chạy quanh ở một phía, hoặc khung đứng thấp hơn chỗ Word đặt.',
  TABLE_WIDTH: 'Bảng rộng quá mép giấy: cả bảng được thu nhỏ cho vừa.',
  FONT: 'Phông chữ này không có; chữ được in bằng phông gần nhất, ngắt dòng có thể khác Word.',
  GLYPH: 'Phông chữ đi kèm không có ký tự này; bản PDF để trống chỗ của nó.',
  SYMBOL: 'Ký hiệu của phông biểu tượng được thay bằng dấu gần nhất.',
  TEXT_SCALE: 'Chữ co giãn ngang (Scale) được in với độ rộng thường.',
  PAGE_FIELD: 'Trường số trang nằm trong thân văn bản được in theo giá trị Word đã lưu.',
  VERTICAL_ANCHOR: 'Hình vẽ neo theo trang được đặt theo trang đầu của phần.',
  CONTINUOUS_SECTION: 'Ngắt phần liên tục (Continuous) có khổ giấy hoặc lề khác được in thành sang trang mới.',
  PARITY_SECTION: 'Ngắt phần sang trang chẵn/lẻ được in thành sang trang mới.',
  FIRST_PAGE: 'Đầu/chân trang riêng cho trang đầu của một phần phía sau chỉ dùng được khi để trống.',
  PAGE_NUMBER_START: 'Đánh lại số trang ở ngắt phần liên tục (Continuous) chưa dùng được; số trang chạy tiếp.',
  PAGE_NUMBER_FORMAT: 'Kiểu số trang này chưa dùng được; in bằng chữ số thường.',
  HEADER_CONTENT: 'Đầu/chân trang có bảng, hình hoặc đối tượng chưa in được; chỉ in chữ.',
  HEADER_STYLE: 'Đầu/chân trang có nhiều kiểu chữ trên một phía; in theo kiểu của chữ đầu tiên.',
  PAGE_BORDERS: 'Khung viền trang (Page Borders) chưa được in ra bản PDF.',
  PAGE_ALIGNMENT: 'Canh dọc của trang (Vertical alignment) chưa dùng được; chữ bắt đầu từ đầu trang.',
  LINE_GRID: 'Lưới dòng (Document Grid) chưa dùng được; giãn dòng theo đoạn.',
  EXTERNAL_CONTENT:
    'Macro và nội dung lấy từ tệp hay chương trình khác không bao giờ được chạy hoặc tải; chỉ in những gì có sẵn trong tệp.',
} as const;

export type NoteCode = keyof typeof MESSAGES;

/** Collects notes; the same thing about the same paragraph is said once. */
export class Notes {
  readonly list: TypesetNote[] = [];
  readonly #said = new Set<string>();

  add(code: NoteCode, place: { part: string; paragraph: number; quote: string }, detail?: string): void {
    const key = `${code} ${place.part} ${place.paragraph} ${detail ?? ''}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    const message = detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`;
    this.list.push({ code, part: place.part, paragraph: place.paragraph, quote: place.quote, message });
  }
}
