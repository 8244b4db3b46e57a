/**
 * A document as it lies on paper, whatever file it was read from: what the checker judges. Lengths are points, measured on
 * paper; text is as the file has it (not normalised), so that rules on characters can see them.
 *
 * A reader fills in what its file says and leaves the rest undefined: undefined is "this file does not tell", never "no".
 */
export interface Paper {
  source: 'docx' | 'pdf' | 'data';
  sections: Section[];
  /** Body text in reading order, with that of tables, text boxes and frames; without headers, footers and notes. */
  paragraphs: Paragraph[];
  strokes: Stroke[];
  pictures: Picture[];
  /** Tables of the body that carry content, not layout. */
  tables: Table[];
  /** Spaces after one paragraph and before the next add up; otherwise the larger counts. Undefined: not told. */
  addsSpacing?: boolean;
  /** How many pages; a DOCX does not say. */
  pages?: number;
  /** What a PDF says of itself; undefined for other files. */
  pdf?: PdfFacts;
  /** What the file holds beside its pages, or what of it could not be read: nothing of it was run or followed. */
  warnings?: PaperWarning[];
}

/** Something about the file itself that people should know. */
export interface PaperWarning {
  /** Stable, upper case: `JAVASCRIPT`, `ATTACHMENT`. */
  code: string;
  /** Vietnamese sentence for people. */
  message: string;
  place: Place;
}

/** Where something stands, in the words of an answer to people. */
export interface Place {
  /** Part of a DOCX (`word/document.xml`), `page` of a PDF, `data` with a JSON Pointer in `path`. */
  part: string;
  /** Counted from 1 inside the part (DOCX), inside the page (PDF); 0 when it is not about a paragraph. */
  paragraph: number;
  page?: number;
  path?: string;
  /** Where its lines lie on the pages of a PDF. */
  rects?: PageRectangle[];
}

/** On a page as it is shown; points from its top left corner. */
export interface PageRectangle {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Paragraph {
  /** Its index in `Paper.paragraphs`; headers and footers count on their own. */
  id: number;
  place: Place;
  /** As printed but for capitals by formatting; line breaks are `\n`, tabs `\t`. Without an automatic number. */
  text: string;
  /** Automatic number or bullet as printed (`1.`, `a)`, `-`); empty without one. */
  label: string;
  runs: Run[];
  align: 'left' | 'center' | 'right' | 'justify' | 'distribute' | undefined;
  /** Indents from the column's edges; `firstLine` is negative when it hangs. */
  left: number | undefined;
  right: number | undefined;
  firstLine: number | undefined;
  /** Space around it as its own format asks for. */
  before: number | undefined;
  after: number | undefined;
  /** `auto` counts in single lines, the others in points. */
  line: { rule: 'auto' | 'exact' | 'atLeast'; value: number } | undefined;
  keepNext: boolean | undefined;
  pageBreakBefore: boolean | undefined;
  /** A drawn edge of the paragraph itself. */
  borders: Partial<Record<'top' | 'bottom' | 'left' | 'right', BorderLine>>;
  /** Index into `Paper.sections`. */
  section: number;
  /** The column it is set in: its left edge from the left edge of the page's text, and its width. */
  column: { left: number; width: number } | undefined;
  /** The innermost table cell it stands in. */
  cell: Cell | undefined;
  /** It stands in a text box or a frame, not in the flow. */
  boxed: boolean;
  /** Where its ink lies on the page (from the page's top left corner); PDF only. */
  ink: Rectangle | undefined;
  /** Name of its style, lower case; DOCX only. */
  style: string | undefined;
}

export interface Run {
  text: string;
  /** Family as the file names it; undefined when nothing in the file names one. */
  font: string | undefined;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Capitals by formatting: printed in capitals whatever `text` says. */
  caps: boolean;
  /** Word's name of the underline; undefined without one. */
  underline: string | undefined;
  /** `#rrggbb`; undefined is automatic, that is black. */
  colour: string | undefined;
}

export interface BorderLine {
  width: number;
  style: 'solid' | 'double' | 'dashed' | 'dotted';
}

export interface Cell {
  /** Counted from 0 in reading order of the tables of the document, outer before inner. */
  table: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Table {
  table: number;
  /** Ids of the first and last paragraph in it. */
  from: number;
  to: number;
  /** Its cells are drawn with lines: a table to people, and not only a means of layout. */
  ruled: boolean;
}

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Something that looks like a horizontal line under or above a text: a drawn shape, an edge of a cell or paragraph, an
 * underline, or a row of underscores or dashes.
 */
export interface Stroke {
  kind: 'shape' | 'border' | 'underline' | 'characters';
  length: number | undefined;
  width: number | undefined;
  style: 'solid' | 'double' | 'dashed' | 'dotted' | undefined;
  /** The paragraph it belongs to: of a shape, the one it is anchored in. */
  paragraph: number;
  /** The text right above it: id of its paragraph. Undefined when nothing is above. */
  under: number | undefined;
  /** Length of the last line of that text, for comparing; undefined when it cannot be told. */
  textLength: number | undefined;
  /** It is centred under that text, to 3 mm; undefined when it cannot be told. */
  centred: boolean | undefined;
  place: Place;
}

export interface Picture {
  place: Place;
  /** The paragraph it stands or is anchored in. */
  paragraph: number;
  width: number | undefined;
  height: number | undefined;
  /** Text behind or before it goes on as if it were not there. */
  floating: boolean;
  transparent: boolean | undefined;
  /** Commonest hue of what is not white: `blue`, `red`, `black`, `other`. */
  hue: 'blue' | 'red' | 'black' | 'other' | undefined;
  format: 'png' | 'jpeg' | 'gif' | 'other';
  ink: Rectangle | undefined;
}

export interface Section {
  page: { width: number; height: number };
  /** A PDF tells a margin by where its text ends: of a side where no text reaches its edge it says nothing. */
  margin: Record<'top' | 'right' | 'bottom' | 'left', number | undefined> | undefined;
  /** Margins of left and right pages are mirrored. */
  mirrored: boolean | undefined;
  landscape: boolean;
  /** Ids of its first and last paragraph; `to < from` when it has none. */
  from: number;
  to: number;
  /** Another header and footer on its first page. */
  titlePage: boolean | undefined;
  /** Number that its page numbers start again with. */
  startsAt: number | undefined;
  /** `decimal`, `lowerRoman`, …; undefined is decimal. */
  numberFormat: string | undefined;
  /** Page numbers as they are printed. */
  pageNumbers: PageNumber[];
  /** Text in the margins that is no page number. */
  headers: Paragraph[];
  footers: Paragraph[];
}

/** One page number field (DOCX: for all pages of a kind), or what stands for it on one page (PDF). */
export interface PageNumber {
  where: 'header' | 'footer' | 'body';
  align: 'left' | 'center' | 'right' | undefined;
  /** Which pages show it: all, only the first, all but the first, even ones; or the page itself of a PDF. */
  pages: 'all' | 'first' | 'notFirst' | 'even' | number;
  run: Run;
  /** Other text beside the number: `Trang `, `- `. */
  beside: string;
  place: Place;
}

export interface PdfFacts {
  /** `1.4`, `1.7`, … */
  version: string;
  pages: number;
  /** Pages without a single letter: scans. */
  scanned: number[];
  /** Dots per inch of the largest picture of each scanned page, and whether it is in colour. */
  scans: { page: number; dpi: number | undefined; colour: boolean | undefined }[];
  /** Fonts that are not embedded. */
  loose: string[];
}
