import type { Paper, Paragraph, Picture, Stroke } from '../paper.js';
import { type Face, faceOf } from './faces.js';
import { factsOf, warningsOf } from './facts.js';
import type { Grid } from './grids.js';
import { turnedLine } from './lines.js';
import { type Boxed, inReadingOrder } from './order.js';
import { inkOf, paragraphOf, rectsOf } from './paragraph-of.js';
import { type Block, blocksOf, goesOn } from './paragraphs.js';
import type { RawPdf } from './raw.js';
import { sectionsOf } from './sections-of.js';
import { shapeOf } from './shape.js';
import { type Sheet, sheetsOf } from './sheet.js';
import { indentOf, leadingOf, spaceBefore } from './spacing.js';
import { picturesOf, strokesOf } from './strokes.js';
import { isBox, tablesOf } from './tables-of.js';

/** A document on paper, concluded from what stands on the pages of a PDF. */
export function paperOf(pdf: RawPdf): Paper {
  const faces = pdf.fonts.map(faceOf);
  const sheets = sheetsOf(pdf.pages, faces);
  const leading = leadingOf(sheets.map(({ lines }) => lines));
  for (const sheet of sheets) sheet.blocks = blocksOf(sheet.lines, sheet.text, leading);
  joinPages(sheets);
  for (const sheet of sheets) sheet.blocks = [...ordered(sheet), ...turned(sheet, faces)];
  const indent = indentOf(sheets);
  const { tables, cells } = tablesOf(sheets);
  const paragraphs: Paragraph[] = [];
  const strokes: Stroke[] = [];
  const pictures: Picture[] = [];
  for (const sheet of sheets) {
    const from = paragraphs.length;
    const siblings = sheet.blocks;
    for (const [at, block] of siblings.entries()) {
      // Of text that does not run from left to right only its line is known.
      const rects = block.turned ? {} : { rects: rectsOf(block) };
      const place = { part: 'page', paragraph: at + 1, page: sheet.page, ...rects };
      const shape = shapeOf(block, siblings, indent);
      paragraphs.push(
        paragraphOf(block, {
          id: from + at,
          place,
          sheet,
          cell: cells.get(block),
          shape,
          before: spaceBefore(block, siblings, leading),
        }),
      );
    }
    strokes.push(...strokesOf(sheet, from));
    pictures.push(...picturesOf(sheet, from));
  }
  const warnings = warningsOf(pdf);
  return {
    source: 'pdf',
    sections: sectionsOf(sheets),
    paragraphs,
    strokes,
    pictures,
    tables,
    pages: pdf.pages.length,
    pdf: factsOf(pdf),
    ...(warnings.length > 0 && { warnings }),
  };
}

/** A paragraph may go on over the page. */
function joinPages(sheets: readonly Sheet[]): void {
  for (let at = sheets.length - 1; at > 0; at--) {
    const last = sheets[at - 1]!.blocks.at(-1);
    const [first] = sheets[at]!.blocks;
    if (!last || !first || !goesOn(last, first)) continue;
    last.lines.push(...first.lines);
    sheets[at]!.blocks.shift();
  }
}

/** Paragraphs of a page as they are read, those of a table together and by its rows. */
function ordered({ blocks, page }: Sheet): Block[] {
  const units = new Map<Grid | Block, Boxed & { blocks: Block[] }>();
  for (const block of blocks) {
    const grid = block.lines[0]!.cell?.grid;
    const unit = units.get(grid ?? block);
    if (unit) unit.blocks.push(block);
    else units.set(grid ?? block, { ...boxOf(grid, block, page), blocks: [block] });
  }
  return inReadingOrder([...units.values()]).flatMap((unit) =>
    unit.blocks.toSorted((a, b) => {
      const [one, other] = [a.lines[0]!, b.lines[0]!];
      const [here, there] = [one.cell, other.cell];
      return (
        (here?.row ?? 0) - (there?.row ?? 0) ||
        (here?.column ?? 0) - (there?.column ?? 0) ||
        one.baseline - other.baseline
      );
    }),
  );
}

function boxOf(grid: Grid | undefined, block: Block, page: number): Boxed {
  if (grid) return { left: grid.left, right: grid.right, top: grid.top, bottom: grid.bottom, flows: !isBox(grid) };
  const { left, top, width, height } = inkOf(block, page);
  return { left, top, right: left + width, bottom: top + height, flows: !block.aside };
}

/** Text that runs in another direction, a watermark for example: all of a page as one paragraph. */
function turned({ raw, page, text }: Sheet, faces: readonly Face[]): Block[] {
  const line = turnedLine(raw, page, faces);
  return line ? [{ lines: [line], column: text, aside: true, turned: true }] : [];
}
