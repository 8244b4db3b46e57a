import { measure } from '../../typeset/units.js';
import { length, readAnchor, readStroke, readStyle } from '../../typeset/vml.js';
import { elements, find, first, type XmlElement } from '../../typeset/xml.js';
import { type Drawn, isFlat } from './docx-drawn.js';

type Frame = Pick<Drawn, 'anchor' | 'outer' | 'floating'>;

/** Where a group's children lie: their numbers times `scale` plus `at`, in points from the group's corner. */
interface Scale {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Lines, boxes and pictures of a VML `w:pict`: Word before 2010, and what others write for it. `column` in points. */
export function readVmlDrawn(pict: XmlElement, column: number): Drawn[] {
  const found: Drawn[] = [];
  for (const element of elements(pict)) {
    if (element.name.startsWith('v:') && element.name !== 'v:shapetype') readElement(element, column, found);
  }
  return found;
}

function readElement(element: XmlElement, column: number, found: Drawn[]): void {
  const style = readStyle(element);
  const own = element.name === 'v:line' ? lineBox(element, length) : styleBox(style, length);
  const rule = element.attributes['o:hr'];
  if (rule !== undefined && own.width === 0) {
    const percent = (measure(element.attributes['o:hrpct'], 10) ?? 0) || 100;
    own.width = (column * Math.min(100, percent)) / 100;
  }
  const anchor = rule === undefined ? readAnchor(style, element) : undefined;
  if (anchor && element.name === 'v:line') {
    anchor.x.offset += own.x;
    anchor.y.offset += own.y;
  }
  const wrap = first(element, 'w10:wrap')?.attributes.type ?? 'none';
  const outer = { width: own.width, height: own.height };
  const frame: Frame = { anchor, outer, floating: anchor !== undefined && wrap === 'none' };
  const box = { width: own.width, height: own.height, offset: { x: 0, y: 0 } };
  if (element.name === 'v:group') {
    for (const child of elements(element))
      readChild(child, frame, groupScale(element, { x: 0, y: 0, ...outer }), found);
  } else found.push(...read(element, frame, box));
}

function readChild(element: XmlElement, frame: Frame, scale: Scale, found: Drawn[]): void {
  if (!element.name.startsWith('v:') || element.name === 'v:shapetype') return;
  const style = readStyle(element);
  const own = element.name === 'v:line' ? lineBox(element, plain) : styleBox(style, plain);
  const placed = {
    x: scale.x + own.x * scale.scaleX,
    y: scale.y + own.y * scale.scaleY,
    width: own.width * scale.scaleX,
    height: own.height * scale.scaleY,
  };
  if (element.name === 'v:group') {
    const inner = groupScale(element, placed);
    for (const child of elements(element)) readChild(child, frame, inner, found);
    return;
  }
  const { x, y, width, height } = placed;
  found.push(...read(element, frame, { width, height, offset: { x, y } }));
}

/** @param placed the group in points */
function groupScale(group: XmlElement, placed: Rectangle): Scale {
  const [originX = 0, originY = 0] = numbers(group.attributes.coordorigin);
  const [width = 1000, height = 1000] = numbers(group.attributes.coordsize);
  const scaleX = width > 0 ? placed.width / width : 0;
  const scaleY = height > 0 ? placed.height / height : 0;
  return { x: placed.x - originX * scaleX, y: placed.y - originY * scaleY, scaleX, scaleY };
}

const plain = (text: string | undefined): number => measure(text, 1) ?? 0;

const numbers = (text: string | undefined): number[] => (text ?? '').split(',').slice(0, 4).map(plain);

function lineBox({ attributes }: XmlElement, read: typeof plain): Rectangle {
  const [fromX = 0, fromY = 0] = (attributes.from ?? '').split(',').slice(0, 2).map(read);
  const [toX = 0, toY = 0] = (attributes.to ?? '').split(',').slice(0, 2).map(read);
  return {
    x: Math.min(fromX, toX),
    y: Math.min(fromY, toY),
    width: Math.abs(toX - fromX),
    height: Math.abs(toY - fromY),
  };
}

const styleBox = (style: Map<string, string>, read: typeof plain): Rectangle => ({
  x: read(style.get('left')),
  y: read(style.get('top')),
  width: read(style.get('width')),
  height: read(style.get('height')),
});

function read(element: XmlElement, frame: Frame, box: Pick<Drawn, 'width' | 'height' | 'offset'>): Drawn[] {
  const common: Drawn = {
    ...frame,
    ...box,
    kind: 'line',
    stroke: undefined,
    content: undefined,
    insets: { left: 0, top: 0, right: 0 },
    relationship: undefined,
  };
  const textbox = first(element, 'v:textbox');
  const content = find(textbox, 'w:txbxContent');
  if (textbox && content) {
    const [left, top, right] = (textbox.attributes.inset ?? '').split(',');
    const side = (text: string | undefined, otherwise: number) => (text?.trim() ? length(text) : otherwise);
    const insets = { left: side(left, 7.2), top: side(top, 3.6), right: side(right, 7.2) };
    return [{ ...common, kind: 'box', content, insets }];
  }
  const image = first(element, 'v:imagedata')?.attributes;
  if (image) return [{ ...common, kind: 'picture', relationship: image['r:id'] || image['r:href'] }];
  if (!isFlat(box.width, box.height)) return [];
  const outline = readStroke(element);
  const area = element.name === 'v:rect' && box.height > 0 && !/^(f|false)$/.test(element.attributes.filled ?? '');
  if (!area && (!outline || outline.colour === '#ffffff')) return [];
  const double = /thin|thick/i.test(first(element, 'v:stroke')?.attributes.linestyle ?? '');
  const width = area ? box.height : outline!.width;
  return [{ ...common, stroke: { width, style: double ? 'double' : area ? 'solid' : outline!.style } }];
}
