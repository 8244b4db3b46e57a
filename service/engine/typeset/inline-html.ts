import { isInFlow, isPageAnchored, isTextAnchored } from './anchor.js';
import type { Drawing } from './box.js';
import { writeDrawing, writeOnPage } from './box-html.js';
import type { Context, Place } from './context.js';
import { declare, escapeHtml } from './css.js';
import type { Inline } from './inline.js';
import type { Holder } from './placement.js';
import type { RunProps } from './properties.js';
import { type BlockFont, runCss, runWidth, smallCapsCss, smallCapsPieces } from './run.js';
import { LEADER_GLYPHS, type LineGeometry, type SetTab, setTabs } from './tabs.js';
import { px } from './units.js';

interface Block {
  geometry: LineGeometry;
  font: BlockFont;
  exact: boolean;
  /** Of single spacing; undefined where its lines have a height of their own. */
  multiple: number | undefined;
  /** How far the whole block is moved down; what is anchored to it must not move along. */
  shift: number;
  /** Its space before. */
  before: number;
  justified: boolean;
}

/** Thinner than any stroke: keeps rounding from pushing the last tab of a full line to the next. */
const HAIR = 0.03;

/** The HTML inside one paragraph. */
export class InlineWriter {
  /** A drawing is placed relative to the paragraph. */
  positioned = false;
  /** Drawings placed by the page: they stand outside the paragraph, which may be positioned itself. */
  pageAnchored = '';
  /** A block stands in it. */
  holdsBlocks = false;
  /** How far what lies over or under the text goes down from the top of the paragraph, where text stands in it. */
  reach = 0;
  readonly #runClasses = new Map<RunProps, string>();

  constructor(
    readonly ctx: Context,
    readonly place: Place,
    readonly block: Block,
  ) {}

  write(items: readonly Inline[]): string {
    const tabs = items.some((item) => item.kind === 'tab')
      ? setTabs(items, this.block.geometry, this.ctx.fonts)
      : new Map<Inline, SetTab>();
    const frozen = this.block.justified ? lastTabs(items, tabs) : new Set<Inline>();
    let anchored = '';
    let floats = false;
    let html = '';
    let lineStart = 0;
    // Neighbours that look the same share one element.
    let pendingText = '';
    let pendingOpen = '';
    let pendingClose = '';
    const flush = () => {
      if (pendingText !== '') html += pendingOpen + pendingText + pendingClose;
      pendingText = '';
    };
    items.forEach((item, index) => {
      if (item.kind === 'text') {
        const [open, close] = this.#wrapper(item.run, item.link);
        if (open !== pendingOpen) flush();
        pendingOpen = open;
        pendingClose = close;
        pendingText += this.#text(item.text, item.run);
        return;
      }
      flush();
      switch (item.kind) {
        case 'tab': {
          const tab = tabs.get(item)!;
          html += this.#tab(tab, item.run);
          if (frozen.has(item)) {
            // Word stretches only what follows the last tab of a line: freeze the text up to here.
            html = html.slice(0, lineStart) + this.#frozen(html.slice(lineStart));
          }
          break;
        }
        case 'break':
          if (this.block.justified) {
            // Word stretches the line that ends here too; the browser takes it for a last one.
            html = html.slice(0, lineStart) + this.#stretched(html.slice(lineStart), lineStart > 0, true);
            if (index === items.length - 1) html += '<br>';
            lineStart = html.length;
            break;
          }
          html += '<br>';
          // A line break at the very end still makes a line.
          if (index === items.length - 1) html += '<br>';
          lineStart = html.length;
          break;
        case 'bookmark':
          html += `<a id="${item.id}"></a>`;
          break;
        case 'shape':
          if (isPageAnchored(item.shape)) anchored += this.#onPage(item.shape);
          else if ('wrap' in item.shape && isInFlow(item.shape)) {
            if (item.shape.anchor) {
              anchored += this.#drawn(item.shape);
              floats = true;
            } else html += this.#drawn(item.shape);
          } else if (item.shape.anchor) {
            this.positioned = true;
            this.#measure(item.shape);
            // What is placed by its line or letter stands where that is.
            if (isTextAnchored(item.shape)) html += this.#drawn(item.shape);
            else anchored += this.#drawn(item.shape);
          } else html += this.#drawn(item.shape);
          break;
      }
    });
    flush();
    if (this.block.justified && lineStart > 0) {
      html = html.slice(0, lineStart) + this.#stretched(html.slice(lineStart), true, false);
    }
    // A line without width would find room beside a float that takes the whole column.
    if (html === '' && anchored !== '') html = floats ? '&nbsp;' : '<br>';
    if (!this.holdsBlocks) this.reach = 0;
    return anchored + html;
  }

  #measure({ anchor, height }: Drawing): void {
    if (anchor?.y.from === 'paragraph') this.reach = Math.max(this.reach, anchor.y.offset - this.block.before + height);
  }

  get #holder(): Holder {
    const { geometry, shift, before, exact } = this.block;
    return { indent: geometry.left, shift, before, exact };
  }

  #drawn(shape: Drawing): string {
    if (shape.kind === 'box') this.holdsBlocks = true;
    return writeDrawing(this.ctx, shape, this.place, this.#holder);
  }

  #onPage(shape: Drawing): string {
    const { mark, html } = writeOnPage(this.ctx, shape, this.place, this.#holder);
    this.pageAnchored += html;
    return mark;
  }

  #wrapper(run: RunProps, link: string | undefined): [string, string] {
    let open = this.#runClasses.get(run);
    if (open === undefined) {
      const css = runCss(run, this.block.font, this.block.multiple);
      open = css === '' ? '' : `<span${this.ctx.css.attribute(css)}>`;
      this.#runClasses.set(run, open);
    }
    const close = open === '' ? '' : '</span>';
    if (link === undefined) return [open, close];
    return [`<a href="${escapeHtml(link)}">${open}`, `${close}</a>`];
  }

  #text(text: string, run: RunProps): string {
    if (!run.smallCaps || run.caps) return escapeHtml(text);
    const small = this.ctx.css.attribute(smallCapsCss);
    return smallCapsPieces(text)
      .map((piece) => (piece.small ? `<span${small}>${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text)))
      .join('');
  }

  #tab(tab: SetTab, run: RunProps): string {
    const width = Math.max(0, tab.width - HAIR);
    const [open, close] = this.#wrapper(run, undefined);
    const box = declare({
      display: 'inline-block',
      width: px(width),
      'text-indent': '0',
      'text-align': 'right',
      'white-space': 'pre',
    });
    if (tab.leader === 'none') return `${open}<span${this.ctx.css.attribute(box)}> </span>${close}`;
    const glyph = LEADER_GLYPHS[tab.leader];
    const count = Math.floor(width / runWidth(glyph, run, this.ctx.fonts));
    const leader = count > 0 ? glyph.repeat(count) : ' ';
    return `${open}<span aria-hidden="true"${this.ctx.css.attribute(box)}>${leader}</span>${close}`;
  }

  /** Text up to a forced break, as a block of its own. */
  #stretched(html: string, later: boolean, stretched: boolean): string {
    const css = declare({
      display: 'block',
      'text-indent': later ? '0' : undefined,
      'text-align-last': stretched ? 'justify' : undefined,
    });
    return `<span${this.ctx.css.attribute(css)}>${html === '' ? '<br>' : html}</span>`;
  }

  #frozen(html: string): string {
    return `<span${this.ctx.css.attribute('display:inline-block;text-indent:0;text-align:left;white-space:pre;')}>${html}</span>`;
  }
}

/** Of each line that starts the paragraph or follows a forced break, the last tab on it. */
function lastTabs(items: readonly Inline[], tabs: ReadonlyMap<Inline, SetTab>): Set<Inline> {
  const found = new Set<Inline>();
  let last: Inline | undefined;
  for (const item of items) {
    if (tabs.get(item)?.opensLine) last = item;
    else if (item.kind === 'break') {
      if (last) found.add(last);
      last = undefined;
    }
  }
  if (last) found.add(last);
  return found;
}
