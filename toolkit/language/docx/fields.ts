import type { ViewField, ViewFields } from '../../../service/engine/compose/view-shape.js';
import {
  guessed,
  inside,
  type KnownScope,
  type Meant,
  meant,
  resolve,
  type Scope,
  SHAPE_NAMES,
  unknownName,
} from '../names.js';
import type { Details, Report } from '../problem.js';
import { checkLoops, type Use } from '../usage.js';
import { alone, type Section } from './sections.js';
import { wordPlace } from './story.js';
import { type Tag, wordEdit, written } from './tags.js';

/** Scopes at a tag, and the names of the conditions and lists around it. */
export interface Around {
  scopes: Scope[];
  sections: Tag[];
}

/** Goes through the tags of a part with what is open at each. */
export function* walkTags(
  tags: readonly Tag[],
  sections: ReadonlyMap<Tag, Section>,
  root: KnownScope,
): Generator<[Tag, Around]> {
  const scopes: Scope[] = [root];
  const open: Tag[] = [];
  const closes = new Map<Tag, Tag>();
  for (const { open: from, close } of sections.values()) if (close) closes.set(close, from);
  for (const tag of tags) {
    if (tag.kind === 'close') {
      const from = closes.get(tag);
      const at = from ? open.indexOf(from) : -1;
      if (at >= 0) {
        open.splice(at, 1);
        scopes.splice(at + 1, 1);
      }
      yield [tag, { scopes: [...scopes], sections: [...open] }];
      continue;
    }
    yield [tag, { scopes: [...scopes], sections: [...open] }];
    if (tag.kind !== 'open' && tag.kind !== 'inverse') continue;
    open.push(tag);
    scopes.push(scopeOf(tag, scopes, root));
  }
}

/** Of a name that is not there the scope is that of the one that was probably meant. */
function scopeOf(tag: Tag, scopes: readonly Scope[], { shape }: KnownScope): Scope {
  const found = resolve(scopes, tag.name) ?? guessed(scopes, shape.kind === 'object' ? shape.fields : {}, tag.name);
  const known = scopes.findLast((scope) => scope.kind === 'known');
  if (found === undefined || found === 'unknown') return { kind: 'unknown' };
  const { field } = found;
  // A condition, also an inverted one, leaves its item as it is.
  if (tag.kind === 'inverse' || !['list', 'object'].includes(field.shape.kind)) return known ?? { kind: 'unknown' };
  return inside(tag.name, field);
}

/** A cell that holds nothing but tags: left empty it is an empty cell, as in any table. */
const isOwnCell = ({ paragraph }: Tag): boolean =>
  paragraph.cells.length > 0 && paragraph.text.replace(/\{[^{}]*\}/g, '').trim() === '';

/** What is wrong with the names in a part: reported, and every use of a field returned. */
export function checkFields(
  file: string,
  tags: readonly Tag[],
  sections: ReadonlyMap<Tag, Section>,
  view: ViewFields,
  report: Report,
): Use[] {
  const uses: Use[] = [];
  const root = { kind: 'known', shape: { kind: 'object', fields: view }, name: '' } as const;
  const looped = new Set<Tag>();
  for (const [tag, { scopes, sections: around }] of walkTags(tags, sections, root)) {
    if (tag.kind === 'close' || tag.name === '') continue;
    const place = wordPlace(file, tag.paragraph, tag.from, tag.to - tag.from);
    const found = resolve(scopes, tag.name);
    if (found === 'unknown') continue;
    if (!found) {
      if (!tag.broken) reportUnknown(tag, sections.get(tag), file, meant(scopes, view, tag.name), report);
      // It was to be printed: that it is not is no second problem.
      const guess = guessed(scopes, view, tag.name);
      if (guess) uses.push({ name: tag.name, field: guess.field, place, kind: 'condition', around: [] });
      continue;
    }
    const { field } = found;
    const kind = useOf(tag, field);
    const mayStayEmpty =
      isOwnCell(tag) && scopes.some((scope) => scope.kind === 'known' && scope.field?.shape.kind === 'list');
    uses.push({ name: tag.name, field, place, kind, around: around.map(({ name }) => name), mayStayEmpty });
    if (tag.broken) continue;
    if (kind === 'loop') {
      const loops = scopes.flatMap((scope) => (scope.kind === 'known' && scope.field ? [scope.field] : []));
      if (checkLoops(tag.name, field, [...new Set(loops)], place, report)) continue;
    }
    if (tag.name === '.' && field.shape.kind === 'object') checkDot(file, tag, around.at(-1), scopes, looped, report);
    else checkShape(tag, field, place, report);
  }
  return uses;
}

function useOf({ kind }: Tag, { shape }: ViewField): Use['kind'] {
  if (kind === 'inverse') return 'inverse';
  if (kind !== 'open') return 'print';
  return shape.kind === 'list' ? 'loop' : 'condition';
}

function reportUnknown(tag: Tag, section: Section | undefined, file: string, guess: Meant | undefined, report: Report) {
  const place = wordPlace(file, tag.paragraph, tag.from, tag.to - tag.from);
  const label = written(tag.kind, tag.name);
  if (guess?.kind === 'loop') {
    report('FIELD_SCOPE', place, `Trường “${tag.name}” chỉ có trong danh sách “${guess.loop}”.`, {
      fix: `Hãy đặt ${label} vào giữa {#${guess.loop}} và {/${guess.loop}}.`,
    });
    return;
  }
  if (!guess) {
    report('FIELD_UNKNOWN', place, `Không có trường “${tag.name}”.`);
    return;
  }
  const right = written(tag.kind, guess.name);
  report('FIELD_UNKNOWN', place, unknownName(tag.name, guess), {
    fix: `Có phải ${right}?`,
    fixes: [renamed(file, `Đổi thành ${right}`, guess.name, tag, section)],
  });
}

function renamed(
  file: string,
  title: string,
  name: string,
  tag: Tag,
  section: Section | undefined,
): NonNullable<Details['fixes']>[0] {
  const both = [tag, ...(section?.close && section.close.name === tag.name ? [section.close] : [])];
  return {
    title,
    edits: both.map(({ paragraph, from, to, kind }) => wordEdit(file, paragraph, from, to - from, written(kind, name))),
  };
}

function checkShape(tag: Tag, { shape, title }: ViewField, place: ReturnType<typeof wordPlace>, report: Report): void {
  const { name, kind } = tag;
  if (kind === 'raw') {
    if (shape.kind !== 'table') {
      const fix = shape.kind === 'list' ? `Hãy viết {#${name}} … {/${name}}.` : `Hãy viết {${name}}.`;
      report('FORMAT_MISFIT', place, `“${name}” là ${SHAPE_NAMES[shape.kind]}, không phải bảng.`, { fix });
    } else if (!alone(tag)) report('RAW_NOT_ALONE', place, `Thẻ ${written(kind, name)} đứng chung đoạn với chữ khác.`);
    return;
  }
  if (kind === 'print') {
    if (shape.kind === 'table') {
      report('FORMAT_MISFIT', place, `“${name}” là bảng, không in được như chữ.`, {
        fix: `Hãy viết {@${name}} trong một đoạn riêng.`,
      });
    } else if (!['text', 'rich'].includes(shape.kind)) {
      const first = shape.kind === 'object' ? Object.keys(shape.fields)[0] : undefined;
      const fix =
        first === undefined
          ? `Hãy viết {#${name}} … {/${name}}.`
          : `Hãy in một trường bên trong, ví dụ {${name}.${first}}.`;
      report('FIELD_TYPE', place, `“${name}” (${title}) là ${SHAPE_NAMES[shape.kind]}, không in được như chữ.`, {
        fix,
      });
    }
    return;
  }
}

/** `{.}` where there is no item to print: outside of every loop, in a condition, or in a list of things with fields of their own. */
function checkDot(
  file: string,
  tag: Tag,
  section: Tag | undefined,
  scopes: readonly Scope[],
  looped: Set<Tag>,
  report: Report,
): void {
  const at = section ?? tag;
  if (looped.has(at)) return;
  looped.add(at);
  const own = wordPlace(file, tag.paragraph, tag.from, tag.to - tag.from);
  if (!section) {
    report('FIELD_SCOPE', own, 'Thẻ {.} chỉ dùng được trong một vòng lặp.');
    return;
  }
  const found = resolve(scopes.slice(0, -1), section.name);
  const shape = typeof found === 'object' ? found.field.shape : undefined;
  if (shape?.kind === 'list' && shape.item.kind === 'object') {
    const first = Object.keys(shape.item.fields)[0];
    report('FIELD_TYPE', own, `Mỗi mục của “${section.name}” là một nhóm trường, không in được bằng {.}.`, {
      fix: `Hãy in một trường của mục, ví dụ {${first}}.`,
    });
    return;
  }
  const place = wordPlace(file, section.paragraph, section.from, section.to - section.from);
  const what = shape ? SHAPE_NAMES[shape.kind] : 'không phải danh sách';
  report('LOOP_NOT_LIST', place, `“${section.name}” là ${what}, không lặp được từng mục {.}.`, {
    fix: shape && shape.kind !== 'flag' ? `Hãy viết {${section.name}} thay cho {.}.` : 'Hãy lặp trên một danh sách.',
  });
}
