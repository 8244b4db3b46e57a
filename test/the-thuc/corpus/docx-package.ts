import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IBorderOptions,
  type IParagraphOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Bang, type Dong, isBang, isPhuLuc, manh, type To } from './to.js';

/** Documents as programs make them through the package `docx`. */

export interface PackageOptions {
  /** Letterhead in a table, or in two columns by centred tabs. */
  tieuDe?: 'bang' | 'tab';
  /** Looks in the defaults of the document instead of on every run. */
  macDinh?: boolean;
}

const tw = (pt: number) => Math.round(pt * 20);
const mm = (value: number) => tw((value * 72) / 25.4);

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

const LEVELS = [
  ['laMa', LevelFormat.UPPER_ROMAN, '%1.'],
  ['khoan', LevelFormat.DECIMAL, '%1.'],
  ['gach', LevelFormat.BULLET, '-'],
  ['dieu', LevelFormat.DECIMAL, 'Điều %1.'],
] as const;

export async function docxPackage(
  to: To,
  { tieuDe = 'bang', macDinh = false }: PackageOptions = {},
): Promise<Uint8Array> {
  const width = mm(to.page.width - to.page.left - to.page.right);
  const left = Math.round(width * 0.44);
  const run = (dong: Dong, text: string, bold: boolean) =>
    new TextRun({
      ...(text.includes('\t')
        ? { children: text.split('\t').flatMap((one, i) => (i === 0 ? [one] : [new Tab(), one])) }
        : { text }),
      bold,
      ...(dong.italic && { italics: true }),
      ...(dong.caps && { allCaps: true }),
      ...(dong.underline && { underline: {} }),
      ...(dong.colour && { color: dong.colour }),
      ...((!macDinh || dong.size !== 14) && { size: dong.size * 2 }),
      ...((!macDinh || dong.font) && { font: dong.font ?? to.font }),
    });
  const options = (dong: Dong): IParagraphOptions => ({
    alignment: ALIGN[dong.align],
    spacing: {
      before: tw(dong.before ?? 0),
      after: tw(dong.after ?? 0),
      line: Math.round((dong.line ?? 1) * 240),
      lineRule: LineRuleType.AUTO,
    },
    indent: { left: tw(dong.left ?? 0), firstLine: tw(dong.firstLine ?? 0) },
    ...(dong.so && { numbering: { reference: dong.so, level: 0 } }),
  });
  const runs = (dong: Dong) => manh(dong).map(({ text, bold }) => run(dong, text, bold));
  const rule = (length: number, column: number) => {
    const indent = Math.round((column - tw(length)) / 2);
    return new Paragraph({
      indent: { left: indent, right: indent },
      border: { top: LINE },
      spacing: { line: 40, lineRule: LineRuleType.EXACT },
      children: [],
    });
  };
  const paragraphs = (dong: Dong, column: number): Paragraph[] => [
    new Paragraph({ ...options(dong), children: runs(dong) }),
    ...(dong.ke === undefined ? [] : [rule(dong.ke, column)]),
  ];
  const pair = (a: readonly Dong[], b: readonly Dong[]) =>
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [left, width - left],
      borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
      margins: { left: 0, right: 0 },
      rows: [
        new TableRow({
          children: [a, b].map(
            (lines, i) =>
              new TableCell({
                borders: NO_BORDERS,
                width: { size: i === 0 ? left : width - left, type: WidthType.DXA },
                verticalAlign: VerticalAlign.TOP,
                children: lines.flatMap((one) => paragraphs(one, i === 0 ? left : width - left)),
              }),
          ),
        }),
      ],
    });
  const tabbed = (a: readonly Dong[], b: readonly Dong[]) =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
      const [one, other] = [a[i], b[i]];
      return new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(left / 2) },
          { type: TabStopType.CENTER, position: Math.round((left + width) / 2) },
        ],
        spacing: { before: tw(Math.max(one?.before ?? 0, other?.before ?? 0)), line: 240 },
        children: [one, other].flatMap((dong) =>
          dong
            ? manh(dong).map(({ text, bold }, at) => run(dong, at === 0 ? `\t${text}` : text, bold))
            : [new TextRun('\t')],
        ),
      });
    });
  const table = ({ cot, hang }: Bang) => {
    const sum = cot.reduce((a, b) => a + b);
    const widths = cot.map((one) => Math.round((one / sum) * width));
    return new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      rows: hang.map(
        (cells, i) =>
          new TableRow({
            tableHeader: i === 0,
            children: cells.map(
              (text, at) =>
                new TableCell({
                  width: { size: widths[at]!, type: WidthType.DXA },
                  children: paragraphs({ text, size: 13, align: 'left', bold: i === 0 }, widths[at]!),
                }),
            ),
          }),
      ),
    });
  };
  const flow = (lines: readonly (Dong | Bang)[]) =>
    lines.flatMap((one): (Paragraph | Table)[] => (isBang(one) ? [table(one)] : paragraphs(one, width)));
  const own = to.phuLuc.filter((lines) => isPhuLuc(to, lines));
  const rest = to.phuLuc.filter((lines) => !own.includes(lines)).flat();
  const document = new Document({
    styles: {
      default: {
        document: macDinh ? { run: { font: to.font, size: 28 } } : {},
      },
    },
    numbering: {
      config: LEVELS.map(([reference, format, text]) => ({
        reference,
        levels: [
          {
            level: 0,
            format,
            text,
            alignment: AlignmentType.LEFT,
            style: {
              paragraph: { indent: { left: 0 } },
              run: { font: to.font, size: 28, bold: reference === 'dieu' || reference === 'laMa' },
            },
          },
        ],
      })),
    },
    sections: [
      section(to, [
        ...(tieuDe === 'tab' ? tabbed(to.trai, to.phai) : [pair(to.trai, to.phai)]),
        ...flow(to.giua),
        new Paragraph({ children: [] }),
        pair(to.noiNhan, to.ky),
        ...flow(rest),
      ]),
      ...own.map((lines) => section(to, flow(lines))),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function section({ page, pageNumber, font }: To, children: (Paragraph | Table)[]) {
  const number = (size: number, align: 'center' | 'right') =>
    new Paragraph({
      alignment: ALIGN[align],
      children: [new TextRun({ children: [PageNumber.CURRENT], size: size * 2, font })],
    });
  const empty = new Paragraph({ children: [] });
  const part = pageNumber?.where === 'footer' ? Footer : Header;
  const margin = pageNumber && {
    [`${pageNumber.where}s`]: {
      default: new part({ children: [number(pageNumber.size, pageNumber.align)] }),
      ...(pageNumber.hideFirst && { first: new part({ children: [empty] }) }),
    },
  };
  return {
    properties: {
      titlePage: pageNumber?.hideFirst ?? false,
      page: {
        size: { width: mm(page.width), height: mm(page.height) },
        margin: { top: mm(page.top), right: mm(page.right), bottom: mm(page.bottom), left: mm(page.left) },
        pageNumbers: { start: 1 },
      },
    },
    ...margin,
    children,
  };
}
