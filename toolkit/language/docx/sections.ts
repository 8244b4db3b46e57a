import { editDistance } from '../../../service/engine/compose/suggest.js';
import { fold } from '../../../service/engine/vietnamese/text.js';
import type { Report } from '../problem.js';
import { type Paragraph, type Story, wordPlace } from './story.js';
import { type Tag, wordEdit, written } from './tags.js';

/** A section: from its opening tag to its closing one. */
export interface Section {
  open: Tag;
  close?: Tag;
}

/** Pairs the tags of a part and reports those that do not pair or pair badly. */
export function readSections(
  file: string,
  { paragraphs }: Story,
  tags: readonly Tag[],
  report: Report,
): Map<Tag, Section> {
  const sections = new Map<Tag, Section>();
  const stack: Section[] = [];
  const crossed: Section[] = [];
  const say = (code: Parameters<Report>[0], tag: Tag, message: string, details?: Parameters<Report>[3]) =>
    report(code, wordPlace(file, tag.paragraph, tag.from, tag.to - tag.from), message, details);
  const label = ({ kind, name }: Tag) => written(kind, name);

  for (const [at, tag] of tags.entries()) {
    if (tag.kind === 'open' || tag.kind === 'inverse') {
      const section: Section = { open: tag };
      sections.set(tag, section);
      stack.push(section);
      continue;
    }
    if (tag.kind !== 'close') continue;
    const top = stack.at(-1);
    const found = tag.name === '' ? stack.length - 1 : stack.findLastIndex(({ open }) => open.name === tag.name);
    if (top && found === stack.length - 1) {
      top.close = tag;
      stack.pop();
      checkPlaces(file, paragraphs, top, report);
      continue;
    }
    if (found >= 0) {
      const inner = stack.splice(found + 1);
      const own = stack.pop()!;
      own.close = tag;
      for (const section of inner) {
        if (closesLater(tags, at, section.open.name)) crossed.push(section);
        else if (!section.open.broken)
          say(
            'SECTION_UNCLOSED',
            section.open,
            `Phần ${label(section.open)} không có thẻ đóng ${written('close', section.open.name)}.`,
            addClosing(section.open.name),
          );
      }
      continue;
    }
    const twisted = crossed.findIndex(({ open }) => open.name === tag.name);
    if (twisted >= 0) {
      const [section] = crossed.splice(twisted, 1);
      section!.close = tag;
      say(
        'SECTION_CROSSED',
        section!.open,
        `Phần ${label(section!.open)} mở trong một phần khác mà đóng ở ngoài phần ấy.`,
      );
      continue;
    }
    if (top && (alike(top.open.name, tag.name) || !closesLater(tags, at, top.open.name))) {
      top.close = tag;
      stack.pop();
      if (tag.broken) continue;
      const right = written('close', top.open.name);
      say('SECTION_MISMATCH', tag, `Thẻ ${label(tag)} đóng phần ${label(top.open)}: hai tên khác nhau.`, {
        fix: `Hãy sửa thành ${right}.`,
        ...(alike(top.open.name, tag.name) && {
          fixes: [
            {
              title: `Sửa thành ${right}`,
              edits: [wordEdit(file, tag.paragraph, tag.from, tag.to - tag.from, right)],
            },
          ],
        }),
      });
      continue;
    }
    if (!tag.broken) say('SECTION_UNOPENED', tag, `Thẻ đóng ${label(tag)} không có thẻ mở.`);
  }
  for (const { open } of [...stack, ...crossed]) {
    if (!open.broken)
      say(
        'SECTION_UNCLOSED',
        open,
        `Phần ${label(open)} không có thẻ đóng ${written('close', open.name)}.`,
        addClosing(open.name),
      );
  }
  return sections;
}

const addClosing = (name: string) => ({ fix: `Hãy thêm ${written('close', name)} ở chỗ phần ấy hết.` });

/** Whether a section of this name, open at `at`, is closed behind. */
function closesLater(tags: readonly Tag[], at: number, name: string): boolean {
  let depth = 0;
  for (let i = at + 1; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag.name !== name) continue;
    if (tag.kind === 'open' || tag.kind === 'inverse') depth++;
    else if (tag.kind === 'close' && depth-- === 0) return true;
  }
  return false;
}

const alike = (a: string, b: string): boolean =>
  fold(a) === fold(b) ||
  (a.length < 64 && b.length < 64 && editDistance(fold(a), fold(b)) <= Math.max(1, Math.floor(a.length / 4)));

/** Whether a section stands as it can be repeated: in a cell, over whole rows, or outside of tables. */
function checkPlaces(file: string, paragraphs: readonly Paragraph[], { open, close }: Section, report: Report): void {
  if (!close || open.broken || close.broken) return;
  const from = open.paragraph;
  const to = close.paragraph;
  if (from === to) return;
  const place = wordPlace(file, from, open.from, open.to - open.from);
  const name = written(open.kind, open.name);
  const [a, b] = [from.cells, to.cells];
  const same = a.length === b.length && a.every((cell, n) => sameCell(cell, b[n]!));
  if (!same) {
    const [outer, inner] = [a.at(-1), b.at(-1)];
    const parted = a.findIndex((cell, n) => b[n] === undefined || !sameCell(cell, b[n]));
    const [one, two] = [a[parted < 0 ? a.length : parted], b[parted < 0 ? a.length : parted]];
    if (!one || !two || one.table !== two.table || from.inBox !== to.inBox) {
      report(
        'SECTION_TABLE',
        place,
        `Phần ${name} mở ${a.length > b.length ? 'trong' : 'ngoài'} bảng mà đóng ${a.length > b.length ? 'ngoài' : 'trong'} bảng.`,
        a.length === b.length ? { fix: 'Hãy mở và đóng trong cùng một bảng.' } : {},
      );
    } else if (
      !(
        outer!.cell === 0 &&
        inner!.lastInRow &&
        a.length === b.length &&
        startsCell(open, paragraphs) &&
        endsCell(close, paragraphs)
      )
    ) {
      const where = one.row === two.row ? `ô ${one.cell + 1}` : `dòng ${one.row + 1}, ô ${one.cell + 1}`;
      const there = one.row === two.row ? `ô ${two.cell + 1}` : `dòng ${two.row + 1}, ô ${two.cell + 1}`;
      report('SECTION_CELLS', place, `Phần ${name} mở ở ${where} mà đóng ở ${there} của bảng.`);
    }
    return;
  }
  if (!alone(open) || !alone(close)) {
    report(
      'SECTION_PARTIAL',
      place,
      `Phần ${name} gồm nhiều đoạn mà ${alone(open) ? 'thẻ đóng' : 'thẻ mở'} không đứng riêng một đoạn.`,
    );
  }
}

const sameCell = (a: { table: number; row: number; cell: number }, b: { table: number; row: number; cell: number }) =>
  a.table === b.table && a.row === b.row && a.cell === b.cell;

/** Nothing but opening tags before it in its cell. */
const startsCell = ({ paragraph, from }: Tag, paragraphs: readonly Paragraph[]): boolean =>
  paragraph.text
    .slice(0, from)
    .replace(/\{[#^][^{}]*\}/g, '')
    .trim() === '' && inCell(paragraph, paragraphs.slice(0, paragraph.index - 1)) === '';

/** Nothing but closing tags behind it in its cell. */
const endsCell = ({ paragraph, to }: Tag, paragraphs: readonly Paragraph[]): boolean =>
  paragraph.text
    .slice(to)
    .replace(/\{\/[^{}]*\}/g, '')
    .trim() === '' && inCell(paragraph, paragraphs.slice(paragraph.index)) === '';

/** Words of these paragraphs that stand in the same cell. */
function inCell({ cells }: Paragraph, paragraphs: readonly Paragraph[]): string {
  const own = cells.at(-1)!;
  const same = paragraphs.filter((one) => one.cells.some((cell) => sameCell(cell, own)));
  return same.map(({ text }) => text.trim()).join('');
}

export const alone = ({ paragraph, from, to }: Tag): boolean =>
  paragraph.text.slice(0, from).trim() === '' && paragraph.text.slice(to).trim() === '';
