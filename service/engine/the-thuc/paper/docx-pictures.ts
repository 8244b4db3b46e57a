import { formatName } from '../../image/format.js';
import { type Look, pngLook } from '../../image/png-look.js';
import { EngineError } from '../../problem.js';
import type { Context } from '../../typeset/context.js';
import type { FoundPicture } from './docx-area.js';
import type { Picture } from './paper.js';

type File = Pick<Picture, 'format' | 'transparent' | 'hue'>;

const UNKNOWN: File = { format: 'other', transparent: undefined, hue: undefined };
/** Larger files are not unpacked, nor more than so much of one document. */
const MAX_BYTES = 5_000_000;
const MAX_TOTAL = 30_000_000;

/** Adds to each picture what its file tells. Pictures linked from elsewhere are not fetched. */
export function lookAtPictures(ctx: Context, pictures: readonly FoundPicture[]): Picture[] {
  const files = new Map<string, File>();
  let total = 0;
  const read = (part: string): File => {
    const size = ctx.docx.size(part) ?? Number.POSITIVE_INFINITY;
    if (size > MAX_BYTES || total + size > MAX_TOTAL) return UNKNOWN;
    total += size;
    try {
      const bytes = ctx.docx.bytes(part);
      return bytes ? fileOf(bytes) : UNKNOWN;
    } catch (error) {
      // A damaged picture keeps nothing else of the document from being judged.
      if (error instanceof EngineError) return UNKNOWN;
      throw error;
    }
  };
  return pictures.map(({ relationship, ...picture }) => {
    const target = ctx.relationship(relationship);
    if (!target || target.external) return { ...picture, ...UNKNOWN };
    const file = files.get(target.target) ?? read(target.target);
    files.set(target.target, file);
    return { ...picture, ...file };
  });
}

function fileOf(bytes: Uint8Array): File {
  const name = formatName(bytes);
  if (name === 'JPEG') return { format: 'jpeg', transparent: false, hue: undefined };
  if (name === 'GIF') return { format: 'gif', transparent: undefined, hue: undefined };
  if (name !== 'PNG') return UNKNOWN;
  const look: Look | undefined = pngLook(bytes);
  return { format: 'png', transparent: look?.transparent, hue: look?.hue };
}
