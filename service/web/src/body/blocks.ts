import type { KhoiInput } from '../../../engine/compose/blocks.ts';
import { type TypedBlock, typedBlocks } from '../../../engine/compose/outline.ts';
import { pipeTable } from '../../../engine/compose/table.ts';
import { lines } from '../../../engine/vietnamese/text.ts';
import { typed } from './emphasis.ts';

/** One block of a body, as the vocabulary has it (`khoi` of schemas/common/van-ban.v1.schema.json). */
export type Block = KhoiInput;
export type Bang = Extract<Block, { loai: 'bang' }>;
export type Cap = 1 | 2 | 3 | 4;

/**
 * The blocks of a body, whichever of its two ways it came in. A text is read as the engine reads it; of blocks, a paragraph of several
 * lines becomes several, as it does on paper. No character is lost.
 */
export function blocksOf(value: string | readonly Block[] | undefined): Block[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return typedBlocks(value).map(fromTyped);
  return value.flatMap(split);
}

/** Which block of a body given as text holds one of its lines (from 0); a blank line belongs to the block before it. */
export function blockOfLine(text: string, line: number): number {
  const before = text
    .split('\n')
    .slice(0, line + 1)
    .join('\n');
  return Math.max(typedBlocks(before).length - 1, 0);
}

/** The first line of a block of a body given as text. */
export function lineOfBlock(text: string, index: number): number {
  let [first, last] = [0, text.split('\n').length - 1];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (blockOfLine(text, middle) >= index) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** A block as the outline reads it, in the vocabulary. */
export function fromTyped(block: TypedBlock): Block {
  if (block.loai === 'bang') {
    const { cot, dong } = pipeTable(block.o);
    return { loai: 'bang', cot: cot.map(({ ten, canh }) => ({ ten, ...(canh && { canh }) })), dong };
  }
  const { loai, van } = block;
  const so = block.so === '' ? {} : { so: block.so };
  switch (loai) {
    case 'doan':
      return { loai, van: typed(van) };
    case 'khoan':
    case 'diem':
      return { loai, ...so, van: typed(van) };
    case 'gachDau':
    case 'cong':
      // A dash in bold stands in the text; the kind itself would put another in front.
      return block.so === '' ? { loai: 'doan', van: typed(van) } : { loai, ...so, van: typed(van) };
    default:
      return { loai: 'muc', cap: Number(loai.slice(3)) as Cap, ...so, ten: typed(van) };
  }
}

function split(block: Block): Block[] {
  if (block.loai === 'muc' || block.loai === 'bang' || !block.van.includes('\n')) return [block];
  const [first = '', ...rest] = lines(block.van);
  return [{ ...block, van: first }, ...rest.map((van): Block => ({ loai: 'doan', van }))];
}
