import { isObject, withValue } from './path.ts';
import { isEmpty } from './sending.ts';
import type { Shape } from './shape.ts';
import { kyHieu, type Occasion } from './start.ts';

/**
 * The data with visible words, `[Trích yếu]`, where something must be filled in still: only for looking at the pages, never
 * for the document. Data in which nothing is missing come back as they are.
 *
 * @param occasion its `today` stands for days and moments that must be there
 */
export function withPlaceholders(
  shape: Shape,
  data: Record<string, unknown>,
  occasion: Pick<Occasion, 'template' | 'regime' | 'today'>,
): Record<string, unknown> {
  const moments = { day: occasion.today, next: 8 };
  const made = filled(shape, data, moments) as Record<string, unknown>;
  return withSomebody(shape, withCode(made, data, occasion), moments);
}

/** A symbol begins with the code of the kind. */
function withCode(
  made: Record<string, unknown>,
  data: Record<string, unknown>,
  occasion: Pick<Occasion, 'template' | 'regime'>,
) {
  if (!isEmpty(data.kyHieu) || typeof made.kyHieu !== 'string') return made;
  const symbol = kyHieu({ kyHieu: { coQuan: made.kyHieu } }, occasion, made.tenLoai);
  return symbol ? { ...made, kyHieu: symbol } : made;
}

/** A list of those proposed has at least one of them, whichever of the two lists they are in. */
function withSomebody(shape: Shape, made: Record<string, unknown>, moments: Moments): Record<string, unknown> {
  const { tapThe, caNhan } = shape.fields ?? {};
  if (!tapThe || !caNhan || !isEmpty(made.tapThe) || !isEmpty(made.caNhan)) return made;
  return { ...made, caNhan: filled(caNhan, undefined, moments) };
}

interface Moments {
  day: string;
  /** The hour of the next moment: an end comes after its beginning. */
  next: number;
}

function filled(shape: Shape, value: unknown, moments: Moments): unknown {
  if (shape.kind === 'body') return isEmpty(value) ? wordsFor(shape) : value;
  if (shape.fields) {
    let result = isObject(value) ? value : {};
    for (const [name, field] of Object.entries(shape.fields)) {
      const inner = result[name];
      const there = isObject(inner) || (Array.isArray(inner) && inner.length > 0);
      if (!field.required && !there) continue;
      const made = filled(field, inner, moments);
      if (made !== inner) result = withValue(result, [name], made);
    }
    return result;
  }
  if (shape.items) {
    const { items } = shape;
    if (!Array.isArray(value) || value.length === 0) return [filled(items, undefined, moments)];
    // Lists of words have no holes left when they come here.
    if (!items.fields) return value;
    const made = value.map((item) => filled(items, item, moments));
    return made.some((item, index) => item !== value[index]) ? made : value;
  }
  return isEmpty(value) ? scalar(shape, moments) : value;
}

function scalar(shape: Shape, moments: Moments): unknown {
  switch (shape.kind) {
    case 'choice':
      return shape.options?.[0]?.value;
    case 'number':
      return shape.minimum ?? 1;
    case 'check':
      return false;
    case 'date':
      return moments.day;
    case 'moment':
      return `${moments.day}T${String(moments.next++ % 24).padStart(2, '0')}:00`;
    default:
      // Where only certain characters may stand, brackets may not.
      return shape.pattern && shape.pattern !== '\\S'
        ? (shape.title.match(/[\p{L}\p{N}]+/gu) ?? []).join('.')
        : wordsFor(shape);
  }
}

const wordsFor = (shape: Shape) => `[${shape.title}]`;
