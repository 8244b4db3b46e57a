import { type FrameProps, readFrame } from './frame.js';
import { colour, integer, isOn, measure, toggle, twips } from './units.js';
import { elements, first, val, type XmlElement } from './xml.js';

/** Lengths in points. Every field is optional: an absent one is inherited. */
export interface RunProps {
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  smallCaps?: boolean;
  strike?: boolean;
  doubleStrike?: boolean;
  vanish?: boolean;
  underline?: string;
  vertAlign?: 'superscript' | 'subscript' | 'baseline';
  /** null is `auto`, which undoes an inherited colour. */
  colour?: string | null;
  background?: string | null;
  size?: number;
  font?: string;
  spacing?: number;
  position?: number;
  /** Font size from which pairs are kerned; 0 is off. */
  kern?: number;
  scale?: number;
}

/** These are toggled by each level of styles instead of being overridden (ECMA-376 17.7.3). */
export const TOGGLES = ['bold', 'italic', 'caps', 'smallCaps', 'strike', 'vanish'] as const;

export type TabKind = 'left' | 'center' | 'right' | 'decimal' | 'bar' | 'clear';
export type Leader = 'none' | 'dot' | 'hyphen' | 'underscore' | 'middleDot';

export interface TabStop {
  position: number;
  kind: TabKind;
  leader: Leader;
}

export interface Border {
  /** `none` switches an inherited border off. */
  style: 'none' | 'solid' | 'double' | 'dashed' | 'dotted';
  width: number;
  colour: string;
  /** Distance from the text; paragraphs and pages only. */
  space: number;
}

export type Side = 'top' | 'left' | 'bottom' | 'right';

export interface ParagraphProps {
  align?: 'left' | 'center' | 'right' | 'justify' | 'distribute';
  left?: number;
  right?: number;
  /** Negative for a hanging indent. */
  firstLine?: number;
  before?: number;
  after?: number;
  line?: number;
  lineRule?: 'auto' | 'exact' | 'atLeast';
  contextual?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  widowControl?: boolean;
  borders?: Partial<Record<Side | 'between', Border>>;
  background?: string | null;
  tabs?: TabStop[];
  numId?: number;
  level?: number;
  outline?: number;
  frame?: FrameProps;
}

/** The theme's own names for `minorHAnsi`, `majorHAnsi` and their kin. */
export interface ThemeFonts {
  major?: string;
  minor?: string;
}

const HIGHLIGHTS: Record<string, string> = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGray: '#808080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  green: '#00ff00',
  lightGray: '#c0c0c0',
  magenta: '#ff00ff',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
};

export function readRunProps(rPr: XmlElement | undefined, theme: ThemeFonts): RunProps {
  const props: RunProps = {};
  for (const child of rPr?.children ?? []) {
    if (typeof child === 'string') continue;
    const value = child.attributes['w:val'];
    switch (child.name) {
      case 'w:b':
        props.bold = isOn(value);
        break;
      case 'w:i':
        props.italic = isOn(value);
        break;
      case 'w:caps':
        props.caps = isOn(value);
        break;
      case 'w:smallCaps':
        props.smallCaps = isOn(value);
        break;
      case 'w:strike':
        props.strike = isOn(value);
        break;
      case 'w:dstrike':
        props.doubleStrike = isOn(value);
        break;
      case 'w:vanish':
        props.vanish = isOn(value);
        break;
      case 'w:u':
        props.underline = value ?? 'single';
        break;
      case 'w:vertAlign':
        if (value === 'superscript' || value === 'subscript' || value === 'baseline') props.vertAlign = value;
        break;
      case 'w:color':
        props.colour = colour(value) ?? null;
        break;
      case 'w:highlight':
        props.background = HIGHLIGHTS[value ?? ''] ?? null;
        break;
      case 'w:shd':
        props.background ??= shade(child);
        break;
      case 'w:sz':
        props.size = clampSize(measure(value, 2));
        break;
      case 'w:spacing':
        props.spacing = measure(value);
        break;
      case 'w:position':
        props.position = measure(value, 2);
        break;
      case 'w:kern':
        props.kern = measure(value, 2);
        break;
      case 'w:w':
        props.scale = integer(value?.replace('%', ''), 1, 600);
        break;
      case 'w:rFonts':
        props.font = fontName(child, theme);
        break;
    }
  }
  return defined(props);
}

/** Without undefined values, which would hide what is inherited when properties are spread over each other. */
function defined<T extends object>(props: T): T {
  for (const key in props) if (props[key] === undefined) delete props[key];
  return props;
}

const clampSize = (pt: number | undefined): number | undefined =>
  pt === undefined ? undefined : Math.max(1, Math.min(400, pt));

function fontName({ attributes }: XmlElement, theme: ThemeFonts): string | undefined {
  const themed = attributes['w:asciiTheme'] ?? attributes['w:hAnsiTheme'];
  if (themed?.startsWith('major') && theme.major) return theme.major;
  if (themed?.startsWith('minor') && theme.minor) return theme.minor;
  return attributes['w:ascii'] ?? attributes['w:hAnsi'];
}

/** Fill colour of `w:shd`; `clear`/`auto` is no colour (null, which undoes an inherited one). */
export function shade(shd: XmlElement | undefined): string | null | undefined {
  if (!shd) return undefined;
  const pattern = shd.attributes['w:val'];
  if (pattern === 'solid') return colour(shd.attributes['w:color']) ?? '#000000';
  return colour(shd.attributes['w:fill']) ?? null;
}

const ALIGN: Record<string, ParagraphProps['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  lowKashida: 'justify',
  mediumKashida: 'justify',
  highKashida: 'justify',
  distribute: 'distribute',
  thaiDistribute: 'distribute',
};

/** Word's own figure for "automatic" spacing, which comes from HTML paragraphs. */
const AUTO_SPACING = 14;

export function readParagraphProps(pPr: XmlElement | undefined): ParagraphProps {
  const props: ParagraphProps = {};
  if (!pPr) return props;
  const align = ALIGN[val(pPr, 'w:jc') ?? ''];
  if (align) props.align = align;
  readIndent(first(pPr, 'w:ind'), props);
  readSpacing(first(pPr, 'w:spacing'), props);
  setToggle(pPr, 'w:contextualSpacing', (on) => {
    props.contextual = on;
  });
  setToggle(pPr, 'w:keepNext', (on) => {
    props.keepNext = on;
  });
  setToggle(pPr, 'w:keepLines', (on) => {
    props.keepLines = on;
  });
  setToggle(pPr, 'w:pageBreakBefore', (on) => {
    props.pageBreakBefore = on;
  });
  setToggle(pPr, 'w:widowControl', (on) => {
    props.widowControl = on;
  });
  const borders = first(pPr, 'w:pBdr');
  if (borders) props.borders = readBorders(borders);
  const background = shade(first(pPr, 'w:shd'));
  if (background !== undefined) props.background = background;
  const tabs = first(pPr, 'w:tabs');
  if (tabs) props.tabs = readTabs(tabs);
  const numbering = first(pPr, 'w:numPr');
  if (numbering) {
    props.numId = integer(val(numbering, 'w:numId'), 0, 1_000_000);
    props.level = integer(val(numbering, 'w:ilvl'), 0, 8);
  }
  const frame = readFrame(first(pPr, 'w:framePr'));
  if (frame) props.frame = frame;
  const outline = integer(val(pPr, 'w:outlineLvl'), 0, 9);
  if (outline !== undefined) props.outline = outline;
  return defined(props);
}

function setToggle(pPr: XmlElement, name: string, set: (on: boolean) => void): void {
  const on = toggle(pPr, name);
  if (on !== undefined) set(on);
}

function readIndent(ind: XmlElement | undefined, props: ParagraphProps): void {
  if (!ind) return;
  const left = twips(ind, 'w:left') ?? twips(ind, 'w:start');
  if (left !== undefined) props.left = left;
  const right = twips(ind, 'w:right') ?? twips(ind, 'w:end');
  if (right !== undefined) props.right = right;
  const hanging = twips(ind, 'w:hanging');
  const firstLine = hanging === undefined ? twips(ind, 'w:firstLine') : -hanging;
  if (firstLine !== undefined) props.firstLine = firstLine;
}

function readSpacing(spacing: XmlElement | undefined, props: ParagraphProps): void {
  if (!spacing) return;
  const { attributes } = spacing;
  const before = autoSpacing(attributes['w:beforeAutospacing']) ?? twips(spacing, 'w:before');
  if (before !== undefined) props.before = Math.max(0, before);
  const after = autoSpacing(attributes['w:afterAutospacing']) ?? twips(spacing, 'w:after');
  if (after !== undefined) props.after = Math.max(0, after);
  const rule = attributes['w:lineRule'];
  const line = attributes['w:line'];
  if (line !== undefined) {
    props.lineRule = rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
    // `auto` counts in 240ths of a line, the others in twips.
    const amount = measure(line, props.lineRule === 'auto' ? 240 : 20);
    if (amount !== undefined) props.line = Math.abs(amount);
  }
}

const autoSpacing = (text: string | undefined): number | undefined =>
  text !== undefined && isOn(text) ? AUTO_SPACING : undefined;

/** Word itself keeps no more of a paragraph. */
const MAX_STOPS = 64;

function readTabs(tabs: XmlElement): TabStop[] {
  const found: TabStop[] = [];
  for (const tab of elements(tabs, 'w:tab').slice(0, MAX_STOPS)) {
    const position = twips(tab, 'w:pos');
    if (position === undefined) continue;
    const leader = tab.attributes['w:leader'];
    found.push({
      position,
      kind: TAB_KINDS[tab.attributes['w:val'] ?? ''] ?? 'left',
      leader: LEADERS[leader ?? ''] ?? 'none',
    });
  }
  return found;
}

const TAB_KINDS: Record<string, TabKind> = {
  left: 'left',
  start: 'left',
  num: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  decimal: 'decimal',
  bar: 'bar',
  clear: 'clear',
};

const LEADERS: Record<string, Leader> = {
  dot: 'dot',
  hyphen: 'hyphen',
  underscore: 'underscore',
  heavy: 'underscore',
  middleDot: 'middleDot',
};

const SIDES: Record<string, Side> = {
  'w:top': 'top',
  'w:left': 'left',
  'w:start': 'left',
  'w:bottom': 'bottom',
  'w:right': 'right',
  'w:end': 'right',
};

function readBorders(pBdr: XmlElement): Partial<Record<Side | 'between', Border>> {
  const borders: Partial<Record<Side | 'between', Border>> = {};
  for (const child of elements(pBdr)) {
    const side = child.name === 'w:between' ? 'between' : SIDES[child.name];
    if (side) borders[side] = readBorder(child);
  }
  return borders;
}

const DOUBLE = new Set(['double', 'triple', 'thinThickSmallGap', 'thickThinSmallGap', 'thinThickThinSmallGap']);

/** Any border element (`w:top`, `w:insideH`, …). Widths are eighths of a point. */
export function readBorder(element: XmlElement): Border {
  const kind = element.attributes['w:val'] ?? 'nil';
  const colourText = colour(element.attributes['w:color']) ?? '#000000';
  const space = measure(element.attributes['w:space'], 1) ?? 0;
  if (kind === 'nil' || kind === 'none') return { style: 'none', width: 0, colour: colourText, space };
  const size = Math.max(0.25, Math.min(12, measure(element.attributes['w:sz'], 8) ?? 0.5));
  if (DOUBLE.has(kind)) return { style: 'double', width: size * 3, colour: colourText, space };
  const style = kind === 'dotted' ? 'dotted' : /dash/i.test(kind) ? 'dashed' : 'solid';
  return { style, width: size, colour: colourText, space };
}

/** Borders of a table or cell by side, `insideH` and `insideV` among them. */
export function readTableBorders(element: XmlElement | undefined): TableBorders {
  const borders: TableBorders = {};
  for (const child of elements(element)) {
    const side = SIDES[child.name] ?? INSIDE[child.name];
    if (side) borders[side] = readBorder(child);
  }
  return borders;
}

const INSIDE: Record<string, 'insideH' | 'insideV'> = { 'w:insideH': 'insideH', 'w:insideV': 'insideV' };

export type TableBorders = Partial<Record<Side | 'insideH' | 'insideV', Border>>;

/** What a more specific level says wins; tab stops and borders are merged one by one. */
export function mergeParagraph(base: ParagraphProps, over: ParagraphProps): ParagraphProps {
  const merged = { ...base, ...over };
  if (base.tabs && over.tabs) merged.tabs = mergeTabs(base.tabs, over.tabs);
  if (base.borders && over.borders) merged.borders = { ...base.borders, ...over.borders };
  return merged;
}

function mergeTabs(base: TabStop[], over: TabStop[]): TabStop[] {
  const kept = base.filter((b) => !over.some((o) => Math.abs(o.position - b.position) < 0.5));
  return [...kept, ...over].sort((a, b) => a.position - b.position);
}

/** The next level of styles on top: toggles flip, everything else overrides. */
export function mergeToggling(base: RunProps, over: RunProps): RunProps {
  const merged = { ...base, ...over };
  for (const key of TOGGLES) {
    if (base[key] && over[key] !== undefined) merged[key] = over[key] !== true;
  }
  return merged;
}
