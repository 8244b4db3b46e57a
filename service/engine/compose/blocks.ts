import { lines } from '../vietnamese/text.js';
import { richText, withoutBold } from './inline.js';
import { khoi, type Loai } from './khoi.js';
import { outline } from './outline.js';
import { bangView, type CotInput, type DongInput } from './table.js';
import type { BlockView } from './view.js';

/** `noiDung` given block by block, as the schema describes it. */
export type KhoiInput =
  | { loai: 'muc'; cap: 1 | 2 | 3 | 4; so?: string | null; ten: string }
  | { loai: 'doan'; van: string }
  | { loai: 'khoan' | 'diem' | 'gachDau' | 'cong'; so?: string | null; van: string }
  | { loai: 'bang'; cot: CotInput[]; dong: DongInput[] };

/** The body, whichever of its two ways it came in. */
export function blocks(noiDung: string | KhoiInput[]): BlockView[] {
  return typeof noiDung === 'string' ? outline(noiDung) : noiDung.flatMap(blocksOf);
}

function blocksOf(input: KhoiInput): BlockView[] {
  switch (input.loai) {
    case 'muc':
      return [khoi(`muc${input.cap}` as Loai, mark(input.so), withoutBold(richText(lines(input.ten).join('\n'))))];
    case 'bang':
      return [khoi('bang', '', { runs: [] }, bangView(input.cot, input.dong))];
    case 'doan':
      return paragraphs(input.van);
    default: {
      const [first = '', ...rest] = lines(input.van);
      return [
        khoi(input.loai, mark(input.so ?? DEFAULT_MARKS[input.loai]), richText(first)),
        ...rest.flatMap(paragraphs),
      ];
    }
  }
}

/** Marks that are the kind itself; numbers and letters are the user's to give. */
const DEFAULT_MARKS: Partial<Record<KhoiInput['loai'], string>> = { gachDau: '-', cong: '+' };

const mark = (so: string | null | undefined) => so?.trim() ?? '';

function paragraphs(text: string): BlockView[] {
  return lines(text).map((line) => khoi('doan', '', richText(line)));
}
