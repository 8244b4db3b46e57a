import { formatName, type ImageInfo, readImage } from '../image/format.js';
import { EngineError } from '../problem.js';
import type { DocxPackage } from './package.js';

const MB = 1_000_000;
/** A DOCX may come from anywhere: a picture of some kilobytes can ask for gigabytes once it is unpacked. */
const MAX_BYTES = 20 * MB;
const MAX_PIXELS = 50 * MB;
/** Of all places where pictures stand: one picture in a hundred places counts a hundred times. */
const MAX_TOTAL_BYTES = 50 * MB;
const MAX_TOTAL_PIXELS = 200 * MB;

interface Loaded {
  info: ImageInfo;
  bytes: number;
  url: string;
}

/** The pictures of one document as `data:` URLs, within bounds. */
export class Images {
  readonly #loaded = new Map<string, Loaded | string>();
  #bytes = 0;
  #pixels = 0;

  constructor(readonly docx: DocxPackage) {}

  /** The picture for one more place, or in Vietnamese why it cannot be shown. */
  take(part: string): { url: string } | { refused: string } {
    const known = this.#loaded.get(part) ?? this.#load(part);
    this.#loaded.set(part, known);
    if (typeof known === 'string') return { refused: known };
    const bytes = this.#bytes + known.bytes;
    const pixels = this.#pixels + known.info.width * known.info.height;
    if (bytes > MAX_TOTAL_BYTES) return { refused: `các ảnh của tài liệu cộng lại quá ${MAX_TOTAL_BYTES / MB} MB` };
    if (pixels > MAX_TOTAL_PIXELS) {
      return { refused: `các ảnh của tài liệu cộng lại quá ${MAX_TOTAL_PIXELS / MB} triệu điểm ảnh` };
    }
    this.#bytes = bytes;
    this.#pixels = pixels;
    return { url: known.url };
  }

  #load(part: string): Loaded | string {
    const size = this.docx.size(part);
    if (size === undefined) return 'trong tệp Word không có ảnh này';
    const bytes = size > MAX_BYTES ? undefined : this.#unpack(part);
    if (size > MAX_BYTES || (bytes?.length ?? 0) > MAX_BYTES) return `ảnh quá ${MAX_BYTES / MB} MB`;
    const info = bytes && readImage(bytes);
    if (!info) {
      if (!bytes) return 'tệp ảnh bị hỏng';
      const name = formatName(bytes);
      if (/^(PNG|JPEG|GIF)$/.test(name)) return 'tệp ảnh bị hỏng';
      return `${name === '' ? 'ảnh không rõ dạng' : `ảnh dạng ${name}`}; chỉ in được PNG, JPEG, GIF`;
    }
    if (info.width * info.height > MAX_PIXELS) return `ảnh quá ${MAX_PIXELS / MB} triệu điểm ảnh`;
    return { info, bytes: bytes.length, url: `data:${info.type};base64,${Buffer.from(bytes).toString('base64')}` };
  }

  /** A picture that cannot be unpacked keeps nothing else of the document from being read. */
  #unpack(part: string): Uint8Array | undefined {
    try {
      return this.docx.bytes(part);
    } catch (error) {
      if (error instanceof EngineError) return undefined;
      throw error;
    }
  }
}
