import type { Context, Place } from './context.js';
import { alternative } from './inline.js';
import { type ParagraphBox, readParagraph, writeParagraph } from './paragraph.js';
import type { Border, ParagraphProps } from './properties.js';
import { readTable, type TableBox, writeTable } from './table.js';
import { elements, type XmlElement } from './xml.js';

export type Block = ParagraphBox | TableBox;

/** Block-level children with the wrappers that say nothing about form taken away. */
export function flatten(parent: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const child of elements(parent)) {
    switch (child.name) {
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        flatten(child, found);
        break;
      case 'mc:AlternateContent':
        flatten(alternative(child), found);
        break;
      default:
        found.push(child);
    }
  }
  return found;
}

/** Reads paragraphs and tables in document order; automatic numbers are counted on the way. */
export function readFlow(ctx: Context, children: readonly XmlElement[], place: Place): Block[] {
  const blocks: Block[] = [];
  for (const child of children) {
    if (child.name === 'w:p') {
      blocks.push(...readParagraph(ctx, child, place).filter((part) => !isHidden(part)));
    } else if (child.name === 'w:tbl') blocks.push(readTable(ctx, child, place));
    else if (child.name === 'w:altChunk') ctx.note('EXTERNAL_CONTENT');
  }
  return blocks;
}

/** Nothing to show and a hidden paragraph mark: Word gives it no line. */
const isHidden = (part: ParagraphBox): boolean => part.mark.vanish === true && part.items.length === 0;

/**
 * Writes blocks one below the other. The space after a block and the space before the next go into one top margin, which
 * the browser drops at the top of a page just as Word does.
 */
export function writeFlow(ctx: Context, blocks: readonly Block[], keepLastSpace: boolean): string {
  let html = '';
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const breakBefore =
      (block.kind === 'paragraph' && block.breakBefore) || (previous?.kind === 'paragraph' && previous.breakAfter);
    const above = previous && !breakBefore ? spaceAfter(previous, block) : 0;
    if (block.kind === 'table') {
      html += writeTable(ctx, block, above, breakBefore);
      return;
    }
    const below = spaceBefore(previous, block);
    html += writeParagraph(ctx, block, {
      marginTop: ctx.settings.addsSpacing ? above + below : Math.max(above, below),
      before: below,
      marginBottom: !next && keepLastSpace ? (block.props.after ?? 0) : 0,
      breakBefore: breakBefore && index > 0,
      joinedAbove: !breakBefore && joins(previous, block),
      joinedBelow: joins(block, next),
    });
  });
  return html;
}

const sameStyle = (a: Block | undefined, b: Block | undefined): boolean =>
  a?.kind === 'paragraph' && b?.kind === 'paragraph' && a.styleId === b.styleId;

function spaceAfter(block: Block, next: Block): number {
  if (block.kind === 'table') return 0;
  return block.props.contextual && sameStyle(block, next) ? 0 : (block.props.after ?? 0);
}

function spaceBefore(previous: Block | undefined, block: ParagraphBox): number {
  if (block.continued || (block.props.contextual && sameStyle(previous, block))) return 0;
  return block.props.before ?? 0;
}

/** Neighbours with the same borders and indents stand in one frame. */
function joins(above: Block | undefined, below: Block | undefined): boolean {
  if (above?.kind !== 'paragraph' || below?.kind !== 'paragraph') return false;
  if (!above.props.borders || !below.props.borders || below.breakBefore || above.breakAfter) return false;
  return frameKey(above.props) === frameKey(below.props);
}

function frameKey({ borders, left, right }: ParagraphProps): string {
  const key = (border: Border | undefined) => (border ? `${border.style} ${border.width} ${border.colour}` : '');
  const sides = (['top', 'right', 'bottom', 'left', 'between'] as const).map((side) => key(borders?.[side]));
  return [...sides, left ?? 0, right ?? 0].join('|');
}
