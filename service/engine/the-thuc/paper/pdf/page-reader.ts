import { OPS } from 'unpdf/pdfjs';
import { filledLines, isSomewhere, strokedLines } from './drawn.js';
import type { FontList } from './fonts.js';
import { apply, IDENTITY, type Matrix, subpaths, times } from './geometry.js';
import { blackened, isWhite } from './look.js';
import { PagePictures } from './page-pictures.js';
import type { RawPage, RawSpan } from './raw.js';
import type { Args, SourcePage } from './source-page.js';

const MAX_LETTERS = 200_000;
const MAX_RULES = 20_000;

/** The graphics state, as far as it says where something lies and how it looks (ISO 32000-1, 8.4 and 9.3). */
interface State {
  matrix: Matrix;
  fill: string | undefined;
  stroke: string | undefined;
  alpha: number;
  font: number;
  fontUnit: number;
  vertical: boolean;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  dash: ArrayLike<number>;
}

interface Visibility {
  isVisible(group: unknown): boolean;
}

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** Reads the operators of one page. */
export class PageReader {
  readonly page: RawPage;
  private readonly source: SourcePage;
  private readonly layers: Visibility;
  private readonly fonts: FontList;
  private readonly base: Matrix;
  private readonly stack: State[] = [];
  /** Whether what stands between marks is seen, by layer. */
  private readonly marks: boolean[] = [];
  /** Groups that shape others and are not seen themselves. */
  private masks = 0;
  private state: State;
  private textMatrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private letters = 0;
  private readonly pictures: PagePictures;

  constructor(page: SourcePage, layers: Visibility, fonts: FontList) {
    this.source = page;
    this.layers = layers;
    this.fonts = fonts;
    const { width, height, transform } = page.getViewport({ scale: 1 });
    this.base = transform;
    this.page = { width, height, spans: [], rules: [], pictures: [], hidden: 0, broken: false, pictureless: false };
    this.pictures = new PagePictures(this.page, page);
    this.state = {
      matrix: transform,
      fill: '#000000',
      stroke: '#000000',
      alpha: 1,
      font: -1,
      fontUnit: 0.001,
      vertical: false,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      lineWidth: 1,
      dash: [],
    };
  }

  /** How many dots of pictures were decoded. */
  async read(): Promise<number> {
    const { fnArray, argsArray } = await this.source.getOperatorList({ intent: 'print' });
    for (let at = 0; at < fnArray.length; at++) this.operator(fnArray[at]!, (argsArray[at] ?? []) as unknown as Args);
    const dots = await this.pictures.look();
    for (const span of this.page.spans.splice(0, this.pictures.covered))
      this.page.hidden += span.text.replace(/\s/g, '').length;
    return dots;
  }

  private operator(operator: number, args: Args): void {
    const { state } = this;
    const [first] = args;
    switch (operator) {
      case OPS.save:
        this.save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.restore();
        break;
      case OPS.transform:
        state.matrix = times(state.matrix, args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        this.save();
        if (first) this.state.matrix = times(state.matrix, first);
        break;
      case OPS.beginGroup:
        this.save();
        if (this.masks > 0 || (first as { smask?: unknown }).smask) this.masks++;
        break;
      case OPS.endGroup:
        this.restore();
        if (this.masks > 0) this.masks--;
        break;
      case OPS.beginAnnotation: {
        const [, , transform, matrix] = args as readonly [string, Matrix, Matrix, Matrix];
        this.save();
        this.state.matrix = times(times(this.base, transform ?? IDENTITY), matrix ?? IDENTITY);
        break;
      }
      case OPS.endAnnotation:
        this.restore();
        break;
      case OPS.beginMarkedContent:
        this.marks.push(true);
        break;
      case OPS.beginMarkedContentProps:
        this.marks.push(args[0] !== 'OC' || this.layers.isVisible(args[1]));
        break;
      case OPS.endMarkedContent:
        this.marks.pop();
        break;
      case OPS.setFillRGBColor:
        state.fill = first;
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = first;
        break;
      case OPS.setFillColorN:
      case OPS.shadingFill:
        state.fill = undefined;
        break;
      case OPS.setStrokeColorN:
        state.stroke = undefined;
        break;
      case OPS.setLineWidth:
        state.lineWidth = first;
        break;
      case OPS.setDash:
        state.dash = first;
        break;
      case OPS.setGState:
        for (const [key, value] of first as [string, never][]) this.graphicsState(key, value);
        break;
      case OPS.constructPath:
        this.path(args[0], (args[1] as (Float32Array | null)[])[0] ?? null);
        break;
      default:
        this.textOperator(operator, args);
    }
  }

  private graphicsState(key: string, value: never): void {
    if (key === 'LW') this.state.lineWidth = value;
    else if (key === 'D') this.state.dash = value[0];
    else if (key === 'ca') this.state.alpha = value;
    else if (key === 'Font') this.setFont(value[0], value[1]);
  }

  private textOperator(operator: number, args: Args): void {
    const { state } = this;
    const [first, second] = args;
    switch (operator) {
      case OPS.beginText:
        this.placeText(IDENTITY);
        break;
      case OPS.setTextMatrix:
        this.placeText(first);
        break;
      case OPS.setFont:
        this.setFont(first, second);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.scale = first / 100;
        break;
      case OPS.setLeading:
        state.leading = -first;
        break;
      case OPS.setTextRenderingMode:
        state.mode = first;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.setLeadingMoveText:
        state.leading = second;
        this.moveText(first, second);
        break;
      case OPS.moveText:
        this.moveText(first, second);
        break;
      case OPS.nextLine:
        this.moveText(0, state.leading);
        break;
      case OPS.showText:
        this.showText(first as readonly (Glyph | number | null)[]);
        break;
      default:
        if (this.seen()) this.pictures.operator(operator, args, this.state, this.page.spans.length);
    }
  }

  private save(): void {
    this.stack.push(this.state);
    this.state = { ...this.state };
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  private placeText(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private moveText(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private setFont(key: string, size: number): void {
    const { index, unit, vertical } = this.fonts.of(this.source.commonObjs, key);
    this.state.font = index;
    this.state.fontUnit = unit;
    this.state.vertical = vertical;
    this.state.size = size;
  }

  private isOnPage(left: number, right: number, baseline: number): boolean {
    const { width, height } = this.page;
    return right > 0 && left < width && baseline > 0 && baseline < height + 10;
  }

  private seen(): boolean {
    return this.masks === 0 && this.state.alpha > 0.02 && !this.marks.includes(false);
  }

  private showText(glyphs: readonly (Glyph | number | null)[]): void {
    const { state } = this;
    const { mode, lineWidth, rise, font, vertical } = state;
    const direction = state.size < 0 ? -1 : 1;
    const fontSize = Math.abs(state.size);
    const scale = state.scale * direction;
    const matrix = times(state.matrix, this.textMatrix);
    const [a = 1, b = 0, c = 0, d = -1] = Array.from(matrix);
    const turned = vertical || Math.abs(b) > 0.02 * Math.abs(a) || a * scale <= 0;
    const size = fontSize * (turned ? Math.hypot(c, d) : Math.abs(d));
    const drawn = mode === 1 ? state.stroke : state.fill;
    const visible = mode !== 3 && mode !== 7 && this.seen();
    const look = {
      size,
      font,
      colour: drawn === undefined ? undefined : blackened(drawn),
      bold: mode === 2 && lineWidth * Math.abs(d) > 0.01 * size,
      italic: !turned && Math.abs(c) > 0.1 * Math.abs(d),
      turned,
    };
    let span: RawSpan | undefined;
    let offset = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        offset -= (glyph * fontSize) / 1000;
        continue;
      }
      if (!glyph) continue;
      const advance = glyph.width * fontSize * state.fontUnit;
      const [left, baseline] = apply(matrix, this.x + offset * scale, this.y + rise);
      const right = apply(matrix, this.x + (offset + advance) * scale, this.y + rise)[0];
      offset += advance + ((glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing) * direction;
      if (!Number.isFinite(left + right + baseline + size) || !this.isOnPage(left, right, baseline)) continue;
      if (!visible) {
        this.page.hidden += glyph.unicode.trim() === '' ? 0 : 1;
        continue;
      }
      if (++this.letters > MAX_LETTERS) continue;
      if (span && (left - span.end > 0.8 * size || left < span.left - size)) span = undefined;
      if (!span) {
        span = { text: '', left, right: left, end: left, baseline, ...look };
        this.page.spans.push(span);
      } else if (left - span.end > 0.18 * size && !span.text.endsWith(' ')) span.text += ' ';
      extend(span, glyph.unicode, left, right);
    }
    this.x += offset * scale;
    if (this.letters > MAX_LETTERS) this.page.broken = true;
  }

  /** Straight lines along the page, stroked or filled. */
  private path(paint: number, data: Float32Array | null): void {
    const stroked = STROKES.has(paint);
    if (!data || !(stroked || FILLS.has(paint)) || !this.seen()) return;
    const colour = stroked ? this.state.stroke : this.state.fill;
    if (colour && isWhite(colour)) return;
    for (const points of subpaths(data, this.state.matrix)) {
      const drawn = stroked ? strokedLines(points, this.state) : filledLines(points);
      for (const rule of drawn) if (this.page.rules.length < MAX_RULES && isSomewhere(rule)) this.page.rules.push(rule);
    }
  }
}

const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill]);

function extend(span: RawSpan, text: string, left: number, right: number): void {
  const plain = text.replace(CONTROLS, ' ');
  const printed = plain.trim() !== '';
  if (printed && span.text.trim() === '') span.left = left;
  span.text += plain;
  if (printed) span.right = right;
  span.end = right;
}

/** No letters: tabs and line ends of a careless writer among them. */
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
