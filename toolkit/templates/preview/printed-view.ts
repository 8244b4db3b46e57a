import { pagePictures } from '../../../service/templates/picture/rasterise.js';
import type { Marked } from '../../language/host/rectangles.js';

const WIDTH = 1240;
const MOST_PAGES = 40;

/** A PDF to be looked at: its pages become pictures when the first of them is asked for. */
export class PrintedView {
  #pictures: Promise<Uint8Array[]> | undefined;

  constructor(
    private readonly pdf: Uint8Array,
    readonly marked: Marked,
  ) {}

  /** In points. */
  get pages(): Marked['pages'] {
    return this.marked.pages.slice(0, MOST_PAGES);
  }

  /** PNG of a page, counted from 0; undefined where there is none. */
  async picture(at: number): Promise<Uint8Array | undefined> {
    this.#pictures ??= pagePictures(this.pdf, WIDTH, MOST_PAGES);
    return (await this.#pictures)[at];
  }
}
