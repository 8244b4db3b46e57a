import { fetchesField } from '../../../service/engine/typeset/outside.js';
import type { PackageReader } from '../../../service/engine/typeset/package-reader.js';
import { first } from '../../../service/engine/typeset/xml.js';
import { wholeFile } from '../places.js';
import type { Report } from '../problem.js';
import { encodingOf } from './package.js';
import { type Mark, type Paragraph, partPlace, type Story, shortened, wordPlace } from './story.js';
import type { Styles } from './styles.js';
import { readTags, type Tag } from './tags.js';
import type { TaggedStory } from './template.js';

/** What people leave in a Word file, and what a file brings that a template may not have. */
export function checkWord(
  file: string,
  docx: PackageReader,
  stories: readonly TaggedStory[],
  styles: Styles,
  report: Report,
): void {
  let changes = 0;
  for (const { story, tags } of stories) {
    const inTags = new Set(tags.flatMap((tag) => commentsIn(tag)));
    for (const paragraph of story.paragraphs) {
      if (paragraph.copy) continue;
      changes += checkMarks(file, paragraph, inTags, report);
    }
    checkBoxes(file, tags, report);
  }
  if (changes === 0 && tracks(docx)) {
    report('CHANGE_LEFT', partPlace(file, 'word/settings.xml'), 'Chế độ theo dõi thay đổi (Track Changes) còn bật.', {
      severity: 'warning',
      fix: 'Hãy vào Review, tắt Track Changes rồi lưu lại.',
    });
  }
  checkStyles(file, stories, styles, report);
  checkRelations(file, docx, stories, report);
  checkParts(file, docx, report);
}

const commentsIn = ({ paragraph, from, to }: Tag): Mark[] =>
  paragraph.marks.filter(({ kind, at }) => kind === 'comment' && at > from && at < to);

/** One problem of a kind for a paragraph. Answers how many tracked changes it has. */
function checkMarks(file: string, paragraph: Paragraph, inTags: ReadonlySet<Mark>, report: Report): number {
  const of = (kind: Mark['kind']) => paragraph.marks.filter((mark) => mark.kind === kind);
  const place = wordPlace(file, paragraph);
  const near = place.quote === '' ? '' : ` ở đoạn “${place.quote}”`;
  const changes = of('change').length;
  if (changes > 0) report('CHANGE_LEFT', place, `Còn thay đổi chưa chấp nhận${near}.`);
  const comments = of('comment');
  if (
    comments.length > 0 &&
    !comments.some((mark) => inTags.has(mark)) &&
    comments.some(({ detail }) => detail === 'w:commentReference')
  ) {
    report('COMMENT_LEFT', place, `Còn ghi chú (comment)${near}.`);
  }
  if (of('control').length > 0) report('CONTENT_CONTROL', place, `Có điều khiển nội dung${near}.`);
  const told = new Set<string>();
  for (const instruction of instructionsOf(of('field'))) {
    const [name = ''] = instruction.toUpperCase().split(/[\s\\]/);
    const code = fieldCode(name, instruction);
    if (!code || told.has(code)) continue;
    told.add(code);
    report(code, place, `Có trường Word “${shortened(instruction)}”${near}.`);
  }
  return changes;
}

/** Instructions of fields, each piece by itself (fields stand in fields) and those at one place put together: Word cuts them anywhere. */
function instructionsOf(fields: readonly Mark[]): string[] {
  const whole = new Map<number, string>();
  for (const { at, detail } of fields) whole.set(at, `${whole.get(at) ?? ''}${detail}`);
  return [...new Set([...whole.values(), ...fields.map(({ detail }) => detail)].map((one) => one.trim()))];
}

const CLOCKS = new Set(['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'EDITTIME']);
const MERGES = new Set([
  'MERGEFIELD',
  'MERGEREC',
  'MERGESEQ',
  'NEXT',
  'NEXTIF',
  'SKIPIF',
  'ADDRESSBLOCK',
  'GREETINGLINE',
  'ASK',
  'FILLIN',
]);
/** Set anew by whoever prints, or of no effect on paper. */
const HARMLESS = new Set(['', 'PAGE', 'NUMPAGES', 'SECTIONPAGES', 'HYPERLINK', 'SYMBOL', 'QUOTE', 'EQ']);

function fieldCode(
  name: string,
  instruction: string,
): 'FIELD_OUTSIDE' | 'FIELD_MERGE' | 'FIELD_CLOCK' | 'FIELD_STALE' | undefined {
  if (fetchesField(instruction) !== undefined) return 'FIELD_OUTSIDE';
  if (MERGES.has(name)) return 'FIELD_MERGE';
  if (CLOCKS.has(name)) return 'FIELD_CLOCK';
  // What follows the first run of a long instruction is no name.
  return HARMLESS.has(name) || !KNOWN.test(name) ? undefined : 'FIELD_STALE';
}
const KNOWN =
  /^(TOC|REF|PAGEREF|NOTEREF|SEQ|STYLEREF|AUTHOR|TITLE|FILENAME|FILESIZE|DOCPROPERTY|DOCVARIABLE|INFO|USERNAME|USERINITIALS|USERADDRESS|LASTSAVEDBY|NUMWORDS|NUMCHARS|REVNUM|SUBJECT|KEYWORDS|COMMENTS|TEMPLATE|IF|SET|COMPARE|INDEX|TA|TC|XE|AUTOTEXT|AUTOTEXTLIST|AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|BARCODE|DISPLAYBARCODE|=.*)$/;

function checkBoxes(file: string, tags: readonly Tag[], report: Report): void {
  const told = new Set<Paragraph>();
  for (const { paragraph, from, to } of tags) {
    if (!paragraph.inBox || told.has(paragraph)) continue;
    told.add(paragraph);
    const place = wordPlace(file, paragraph, from, to - from);
    report('TAG_IN_BOX', place, `Thẻ “${place.quote}” nằm trong hộp văn bản.`);
  }
}

function tracks(docx: PackageReader): boolean {
  const part = docx.related(docx.mainPart, 'settings');
  const on = first(part === undefined ? undefined : docx.xml(part), 'w:trackRevisions');
  return on !== undefined && !['0', 'false', 'off'].includes(on.attributes['w:val'] ?? 'true');
}

/** Styles that are used and not there, each told once, where it is first used. */
function checkStyles(file: string, stories: readonly TaggedStory[], { names }: Styles, report: Report): void {
  const told = new Set<string>();
  const tell = (key: string, style: string, paragraph: Paragraph, others: number) => {
    if (names.has(key) || told.has(key)) return;
    told.add(key);
    const place = wordPlace(file, paragraph);
    const more = others > 1 ? ` (và ${others - 1} đoạn khác)` : '';
    report('STYLE_MISSING', place, `Kiểu “${style}” không còn trong tệp, dùng ở đoạn “${place.quote}”${more}.`);
  };
  const all = stories.flatMap(({ story }) => story.paragraphs.filter(({ copy }) => !copy));
  const counts = new Map<string, number>();
  for (const { style } of all) if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1);
  for (const paragraph of all) {
    const { style, runStyles } = paragraph;
    if (style !== undefined) tell(`paragraph ${style}`, style, paragraph, counts.get(style)!);
    for (const run of runStyles) tell(`character ${run}`, run, paragraph, 1);
  }
  for (const { story } of stories) {
    for (const { style, first: at } of story.tableStyles) {
      const paragraph = story.paragraphs[at];
      if (paragraph) tell(`table ${style}`, style, paragraph, 1);
    }
  }
}

const OUTSIDE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    image: 'hình',
    attachedTemplate: 'mẫu Word',
    oleObject: 'đối tượng',
    frame: 'khung',
    subDocument: 'văn bản con',
    hyperlink: 'tệp',
  }),
);
/** What a package may hold that is no part of a document to be filled, by the type of the relation to it. */
const FOREIGN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aFChunk: 'văn bản ghép',
    oleObject: 'đối tượng nhúng',
    package: 'tệp nhúng',
    control: 'nút bấm ActiveX',
    subDocument: 'văn bản con',
  }),
);
const NO_TEMPLATE = 'Hãy vào Developer, Document Template, chọn lại mẫu Normal.';

/** What a package may point to outside of itself is a link that people click; all else is fetched by whoever opens it. */
function checkRelations(file: string, docx: PackageReader, stories: readonly TaggedStory[], report: Report): void {
  for (const part of docx.parts) {
    const [, folder = '', name = ''] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(part) ?? [];
    if (folder === '' && name === '' && part !== '_rels/.rels') continue;
    const owner = `${folder}${name}`;
    const paragraphs = stories.find(({ story }) => story.part === owner)?.story.paragraphs ?? [];
    for (const [id, { type, target, external }] of docx.relationships(owner)) {
      const foreign = FOREIGN.get(type);
      if (!external && foreign === undefined) continue;
      const paragraph = paragraphs.find((one) =>
        one.marks.some((mark) => mark.kind === 'relation' && mark.detail === id),
      );
      const place = paragraph ? wordPlace(file, paragraph) : partPlace(file, owner === '' ? part : owner, target);
      if (!external) report('OBJECT_EMBEDDED', place, `Tệp có ${foreign} (${shortened(target)}).`);
      else if (type === 'hyperlink' && /^(?:https?:|mailto:)/i.test(target)) {
        report('LINK_WEB', place, `Có liên kết tới ${shortened(target)}.`);
      } else
        report(
          'LINK_OUTSIDE',
          place,
          `Tệp lấy ${OUTSIDE.get(type) ?? type} từ bên ngoài: ${shortened(target)}.`,
          type === 'attachedTemplate' ? { fix: NO_TEMPLATE } : {},
        );
    }
  }
}

const MACROS = /(^|\/)vba(Project|Data)\.(bin|xml)$/i;
const SCRIPT = /<\s*script|\son\w+\s*=|javascript:|<\s*foreignObject|<!ENTITY/i;

export const RESAVE = 'Hãy mở tệp bằng Word, chọn Lưu thành (Save As) một tệp .docx mới.';

function checkParts(file: string, docx: PackageReader, report: Report): void {
  const names = new Map<string, string>();
  for (const part of docx.parts) {
    const other = names.get(part.toLowerCase());
    // Names that differ in capitals are one name to Word: who opens the file may see another text than was checked.
    if (other !== undefined)
      report('DOCX_REFUSED', wholeFile(file), `Trong tệp có hai phần cùng tên: ${other}, ${part}.`, { fix: RESAVE });
    names.set(part.toLowerCase(), part);
    if (/\.(xml|rels)$/i.test(part) && declaresType(docx.bytes(part)!))
      report('DOCX_REFUSED', partPlace(file, part), `Phần ${part} có khai báo DOCTYPE.`, { fix: RESAVE });
  }
  for (const part of docx.parts) {
    if (MACROS.test(part)) report('MACRO', partPlace(file, part), `Tệp có macro (${part}).`);
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(part)) {
      report('PATH_CLIMBS', wholeFile(file), `Trong tệp có phần tên “${shortened(part)}”.`);
    }
    if (/\.svg$/i.test(part) && SCRIPT.test(new TextDecoder().decode(docx.bytes(part)))) {
      report('HTML_SCRIPT', partPlace(file, part), `Hình SVG ${part} có chương trình.`, {
        fix: 'Hãy thay hình bằng bản PNG, hoặc xóa chương trình trong hình.',
      });
    }
  }
}

const declaresType = (xml: Uint8Array): boolean =>
  new TextDecoder(encodingOf(xml)).decode(xml.subarray(0, FIRST_BYTES)).includes('<!DOCTYPE');
/** A document type stands before the first element. */
const FIRST_BYTES = 64 * 1024;

/** Endnotes are not filled: a tag there is printed as it is. */
export function checkNotes(file: string, story: Story, report: Report): void {
  for (const { paragraph, from, to } of readTags(file, story, () => undefined)) {
    const place = wordPlace(file, paragraph, from, to - from);
    report('TAG_IN_NOTE', place, `Thẻ “${place.quote}” nằm trong chú thích cuối.`);
  }
}
