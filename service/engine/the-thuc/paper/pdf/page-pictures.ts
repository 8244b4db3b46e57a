import { OPS } from 'unpdf/pdfjs';
import { apply, type Matrix, times } from './geometry.js';
import { lookOf, maskLook, type Picture } from './look.js';
import type { RawPage, RawPicture } from './raw.js';
import type { Args, SourcePage } from './source-page.js';

const MAX_PICTURES = 500;

/** Where the graphics state puts a picture, and in what it fills a mask. */
interface Drawn {
  matrix: Matrix;
  fill: string | undefined;
}

/** The pictures of one page: where they lie, how they look, and what text they cover. */
export class PagePictures {
  /** Pictures of the whole page, and how much text had been set when they were drawn over it. */
  private readonly covers: { picture: RawPicture; spans: number }[] = [];
  private readonly looks: { picture: RawPicture; id: string }[] = [];

  constructor(
    private readonly page: RawPage,
    private readonly source: SourcePage,
  ) {}

  /**
   * Takes an operator that draws a picture, and no other.
   *
   * @param spans how much text is set already
   */
  operator(operator: number, args: Args, { matrix, fill }: Drawn, spans: number): void {
    const [first, ...rest] = args;
    const image = first as Picture;
    switch (operator) {
      case OPS.paintImageXObject:
        this.place(matrix, spans, { pixels: rest[0], id: first });
        break;
      case OPS.paintImageXObjectRepeat: {
        const [scaleX, scaleY, positions] = rest as readonly [number, number, ArrayLike<number>];
        for (let at = 0; at + 1 < positions.length; at += 2)
          this.place(times(matrix, [scaleX, 0, 0, scaleY, positions[at]!, positions[at + 1]!]), spans, {
            pixels: 0,
            id: first,
          });
        break;
      }
      case OPS.paintInlineImageXObject:
        this.place(matrix, spans, { pixels: image.width, look: lookOf(image) });
        break;
      case OPS.paintImageMaskXObject:
        this.place(matrix, spans, { pixels: image.width, look: maskLook(fill) });
        break;
    }
  }

  private place(
    matrix: Matrix,
    spans: number,
    { pixels, id, look }: { pixels: number; id?: string; look?: RawPicture['look'] },
  ): void {
    if (this.page.pictures.length >= MAX_PICTURES) return;
    const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const picture = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top, pixels, look };
    if (!Object.values(picture).every((value) => typeof value !== 'number' || Number.isFinite(value))) return;
    this.page.pictures.push(picture);
    const { width, height } = this.page;
    if (picture.width * picture.height > 0.8 * width * height) this.covers.push({ picture, spans });
    if (id) this.looks.push({ picture, id });
  }

  /** Decodes pictures as far as their look is needed: how many dots that were. */
  async look(): Promise<number> {
    let dots = 0;
    const known = new Map<string, RawPicture['look']>();
    for (const { picture, id } of this.looks) {
      if (!known.has(id)) {
        const store = id.startsWith('g_') ? this.source.commonObjs : this.source.objs;
        const image = await new Promise<Picture | null>((resolve) => void store.get(id, resolve as never));
        dots += (image?.width ?? 0) * (image?.height ?? 0);
        known.set(id, image ? lookOf(image) : undefined);
      }
      picture.look = known.get(id);
    }
    return dots;
  }

  /** How many of the first pieces of text lie under a picture that lets nothing through; known after `look`. */
  get covered(): number {
    return Math.max(0, ...this.covers.map(({ picture, spans }) => (picture.look?.transparent ? 0 : spans)));
  }
}
