import { canonicalTone } from '../../vietnamese/tone.js';
import type { Paragraph } from '../paper/paper.js';
import { doanVan, hasRoom, khongCanDau, ROOM } from '../rules/reading.js';
import type { Muc, ThanhPhan } from '../thanh-phan/van-ban.js';
import type { TextEdit } from './run-text.js';
import type { Scene } from './scene.js';

/** Marks, spaces and zeros that a clause prescribes; never words, numbers or names. */
export function mendWording(scene: Scene): void {
  const { m, vanBan } = scene;
  if (!khongCanDau(vanBan)) {
    for (const p of vanBan.tieuNgu?.paragraphs ?? []) {
      const rule = m.rule('TN-01', 'QH-02');
      if (rule) scene.edit(rule, p, tieuNgu, 'Đã viết lại Tiêu ngữ với gạch nối có cách chữ hai bên.');
    }
    mendNumber(scene);
    mendDate(scene);
    mendSubject(scene);
  }
  const { dau, dauCuoi } = m.regime.canCu;
  mendList(scene, vanBan.canCu, [m.rule('CC-02'), m.rule('CC-02')], [dau, dauCuoi], 'căn cứ');
  const [addressees, recipients] = [itemsOf(vanBan.kinhGui), itemsOf(vanBan.noiNhan)];
  mendList(
    scene,
    addressees.length > 1 ? addressees : [],
    [m.rule('KG-03'), m.rule('KG-03')],
    [';', '.'],
    'nơi được kính gửi',
  );
  mendList(scene, recipients, [m.rule('NN-02'), m.rule('NN-03', 'NN-02')], [';', '.'], 'nơi nhận');
  const [each, last] = [m.rule('NN-02'), m.rule('NN-03', 'NN-02')];
  recipients.forEach(({ paragraphs }, i, { length }) => {
    const rule = i === length - 1 ? last : each;
    for (const p of rule ? paragraphs : []) scene.edit(rule!, p, beforeMarks, 'Đã bỏ dấu cách trước dấu câu.');
    for (const p of rule && i === length - 1 ? paragraphs : []) {
      scene.edit(rule!, p, luuColon, 'Đã thêm dấu hai chấm sau chữ “Lưu”.');
    }
  });
  const cited = m.rule('SO-03');
  for (const p of cited ? doanVan(vanBan).flatMap(({ paragraphs }) => paragraphs) : []) {
    scene.edit(cited!, p, citedSpaces, 'Đã bỏ dấu cách thừa trong số, ký hiệu của văn bản viện dẫn.');
  }
  mendTypography(scene);
}

/** Items on lines of their own: what stands beside the label is one text with it. */
export const itemsOf = (list: (ThanhPhan & { noi: Muc[] }) | undefined): Muc[] =>
  list?.noi.filter(({ paragraphs: [p] }) => p && list.paragraphs.every(({ id }) => id !== p.id)) ?? [];

/** `- Lưu VT, VP.` */
function luuColon(text: string): TextEdit[] {
  const found = /^[\s\u00a0]*[-–]?[\s\u00a0]*Lưu(?=[\s\u00a0]+VT(?!\p{L}))/u.exec(text.normalize('NFC'));
  return found && text.startsWith(found[0]) ? [{ from: found[0].length, to: found[0].length, text: ':' }] : [];
}

const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';
const WORDS =
  /^(?<head>[\s\u00a0]*)(?<body>[\p{L}\p{M}]+[\s\u00a0]+[\p{L}\p{M}]+(?<first>[\s\u00a0]*[-–—−‐‑][\s\u00a0]*)[\p{L}\p{M}]+[\s\u00a0]+[\p{L}\p{M}]+(?<second>[\s\u00a0]*[-–—−‐‑][\s\u00a0]*)[\p{L}\p{M}]+[\s\u00a0]+[\p{L}\p{M}]+)[\s\u00a0]*$/u;

/** Dashes, spaces and capitals: its words are given. */
function tieuNgu(text: string): TextEdit[] {
  const { head = '', body } = WORDS.exec(text)?.groups ?? {};
  if (body === undefined) return [];
  const edits: TextEdit[] = [];
  let at = head.length;
  // Words and what parts them, in turn.
  const wanted = TIEU_NGU.split(/( - | )/);
  const found = body.split(/([\s\u00a0]*[-–—−‐‑][\s\u00a0]*|[\s\u00a0]+)/);
  if (found.length !== wanted.length) return [];
  for (const [i, piece] of found.entries()) {
    const right = wanted[i]!;
    if (i % 2 === 1) edits.push({ from: at, to: at + piece.length, text: right });
    else {
      if (canonicalTone(piece.toLocaleLowerCase('vi')) !== right.toLocaleLowerCase('vi')) return [];
      for (let k = 0; k < piece.length; k++) {
        const letter = cased(piece[k]!, right[k]!);
        edits.push({ from: at + k, to: at + k + 1, text: letter });
      }
    }
    at += piece.length;
  }
  return edits;
}

const cased = (letter: string, model: string): string =>
  model === model.toLocaleLowerCase('vi') ? letter.toLocaleLowerCase('vi') : letter.toLocaleUpperCase('vi');

const NUMBER =
  /^(?<head>[\s\u00a0]*Số)(?<colon>[\s\u00a0]*:[\s\u00a0]*|[\s\u00a0]+)(?<digits>\d*)(?<slash>[\s\u00a0]*\/[\s\u00a0]*)?(?<symbol>.*)$/isu;

/** `số 2468/ SGDĐT- VP`: a document that the text cites. */
const CITED = /(?<!\p{L})[Ss]ố:? \d+ ?\/ ?\p{Lu}[\p{L}&]*(?: ?- ?\p{Lu}[\p{Lu}&\d]+(?!\p{Ll}))*/gu;

function citedSpaces(text: string): TextEdit[] {
  return [...text.matchAll(CITED)].flatMap(({ index, 0: cited }) => {
    const start = cited.search(/\d/);
    return [...cited.slice(start).matchAll(/ *([/-]) */g)].map(({ index: at, 0: found, 1: mark }) => {
      const from = index + start + at;
      return { from, to: from + found.length, text: mark! };
    });
  });
}

function mendNumber(scene: Scene): void {
  const { m, vanBan } = scene;
  for (const p of vanBan.soKyHieu?.paragraphs ?? []) {
    const [colon, zero, spaces] = [m.rule('SO-01'), m.rule('SO-02'), m.rule('SO-03')];
    if (colon) scene.edit(colon, p, numberColon, 'Đã viết “Số:” liền dấu hai chấm, sau đó một dấu cách.');
    if (zero) scene.edit(zero, p, numberZero, 'Đã thêm số 0 trước số văn bản nhỏ hơn 10.');
    if (spaces) scene.edit(spaces, p, numberSpaces, 'Đã bỏ dấu cách thừa và viết gạch nối ngắn trong số, ký hiệu.');
  }
}

function numberParts(text: string) {
  const { head = '', colon = '', digits = '', slash = '', symbol = '' } = NUMBER.exec(text)?.groups ?? {};
  return head === '' ? undefined : { head, colon, digits, slash, symbol };
}

/** Room before a number that is not written yet stays. */
function numberColon(text: string): TextEdit[] {
  const found = numberParts(text);
  if (!found || found.digits === '' || found.slash === '') return [];
  const from = found.head.length;
  return [{ from, to: from + found.colon.length, text: ': ' }];
}

function numberZero(text: string): TextEdit[] {
  const found = numberParts(text);
  if (!found || !/^[1-9]$/.test(found.digits)) return [];
  const at = found.head.length + found.colon.length;
  return [{ from: at, to: at + 1, text: `0${found.digits}` }];
}

function numberSpaces(text: string): TextEdit[] {
  const found = numberParts(text);
  if (!found || found.slash === '' || hasRoom(found.symbol)) return [];
  const { head, colon, digits, slash, symbol } = found;
  const at = head.length + colon.length + digits.length;
  const edits: TextEdit[] = [];
  // Before the slash of an empty number there is room to write it.
  const from = digits === '' ? at + slash.indexOf('/') : at;
  edits.push({ from, to: at + slash.length, text: '/' });
  const start = at + slash.length;
  for (const { index, 0: dash } of symbol.matchAll(/[\s\u00a0]{0,9}[-–—−‐‑][\s\u00a0]{0,9}/gu)) {
    edits.push({ from: start + index, to: start + index + dash.length, text: '-' });
  }
  return edits;
}

const DATE =
  /^(?<place>.*?)(?<comma>[\s\u00a0]*,?[\s\u00a0]*)ngày(?<a>[\s\u00a0]*)(?<d>\d+)(?<b>[\s\u00a0]*)tháng(?<c>[\s\u00a0]*)(?<m>\d+)[\s\u00a0]*năm/isu;

/** Longest line of place and date that is looked at. */
const LONGEST = 200;

function mendDate(scene: Scene): void {
  const { m, vanBan } = scene;
  for (const p of vanBan.diaDanhNgay?.paragraphs ?? []) {
    const [comma, day, month] = [m.rule('DATE-04', 'DATE-02'), m.rule('DATE-01'), m.rule('DATE-02', 'DATE-01')];
    if (comma) scene.edit(comma, p, dateComma, 'Đã viết dấu phẩy và một dấu cách sau địa danh.');
    if (day) scene.edit(day, p, dateZeros, 'Đã thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2.');
    if (month) scene.edit(month, p, monthZero, 'Đã bỏ số 0 trước tháng 3 đến tháng 9.');
  }
}

function dateParts(text: string) {
  const groups = DATE.exec(text.slice(0, LONGEST))?.groups;
  if (!groups) return undefined;
  const { place = '', comma = '', a = '', d = '', b = '', c = '', m = '' } = groups;
  const day = place.length + comma.length + 'ngày'.length + a.length;
  const month = day + d.length + b.length + 'tháng'.length + c.length;
  return { place, comma, d, day, m, month };
}

function dateComma(text: string): TextEdit[] {
  const found = dateParts(text);
  if (!found || found.place.trim() === '' || hasRoom(found.place + found.comma)) return [];
  const from = found.place.length;
  return [{ from, to: from + found.comma.length, text: ', ' }];
}

function dateZeros(text: string): TextEdit[] {
  const found = dateParts(text);
  if (!found) return [];
  const { d, day, m, month } = found;
  return [
    ...(/^[1-9]$/.test(d) ? [{ from: day, to: day + 1, text: `0${d}` }] : []),
    ...(/^[12]$/.test(m) ? [{ from: month, to: month + 1, text: `0${m}` }] : []),
  ];
}

function monthZero(text: string): TextEdit[] {
  const found = dateParts(text);
  return found && /^0[3-9]$/.test(found.m) ? [{ from: found.month, to: found.month + 1, text: '' }] : [];
}

function mendSubject(scene: Scene): void {
  const { m, vanBan } = scene;
  const of = vanBan.trichYeuCongVan;
  const first = of?.paragraphs[0];
  const prefix = m.rule('CV-01');
  if (vanBan.loai === 'công văn' && prefix && first)
    scene.edit(prefix, first, veViec, 'Đã viết “V/v” và một dấu cách ở đầu trích yếu.');
  const rule = m.rule('TL-04', null);
  const last = (vanBan.trichYeu ?? of)?.paragraphs.at(-1);
  if (rule && last) scene.edit(rule, last, withoutEnd, 'Đã bỏ dấu câu ở cuối trích yếu.');
}

function veViec(text: string): TextEdit[] {
  const found = /^([\s\u00a0]*)v[\s\u00a0]?[/.][\s\u00a0]?v(?:[\s\u00a0]*:[\s\u00a0]*|[\s\u00a0]+|(?=\p{L}))/iu.exec(
    text,
  );
  return found ? [{ from: found[1]!.length, to: found[0].length, text: 'V/v ' }] : [];
}

function withoutEnd(text: string): TextEdit[] {
  if (ROOM.test(text) || /v\.\s?v\.\s*$/u.test(text)) return [];
  const found = /[\s\u00a0]{0,9}[.;,:]$/u.exec(text.trimEnd());
  return found ? [{ from: found.index, to: text.length, text: '' }] : [];
}

type Rules = [each: string | undefined, last: string | undefined];

/** Each item on a line of its own ends with the first mark, the last one with the second. */
function mendList(scene: Scene, items: readonly Muc[], rules: Rules, marks: [string, string], ten: string): void {
  const ends = items.map((item) => item.paragraphs.at(-1));
  // Items that share a line are one text, whose marks are its own.
  const shared = (p: Paragraph) => ends.filter((other) => other?.id === p.id).length > 1;
  ends.forEach((p, i) => {
    const last = i === items.length - 1;
    const [rule, mark] = [rules[last ? 1 : 0], marks[last ? 1 : 0]];
    if (!rule || !p || shared(p)) return;
    scene.edit(
      rule,
      p,
      (text) => endWith(text, mark),
      `Đã kết thúc ${last ? 'dòng cuối của ' : 'dòng '}${ten} bằng dấu “${mark}”.`,
    );
  });
}

/** The point of an abbreviation or of an ellipsis belongs to the text; a colon announces something. */
function endWith(text: string, mark: string): TextEdit[] {
  const end = text.trimEnd().length;
  const said = text.slice(0, end);
  if (said === '' || /[:…_]$|\.\.$|\/\.$/u.test(said)) return [];
  if (said.endsWith(mark) && !/[\s\u00a0].$/u.test(said)) return [];
  const typed = /[\s\u00a0]{0,9}[;,.]$/u.exec(said);
  if (!typed || (said.endsWith('.') && /v\.\s?v\.$/u.test(said))) return [{ from: end, to: end, text: mark }];
  return [{ from: typed.index, to: end, text: mark }];
}

/** Double spaces, spaces before marks, and none behind a number (ND30-BODY-08; TT 01 has no such rule). */
function mendTypography(scene: Scene): void {
  const { m, vanBan } = scene;
  const rule = m.rule('BODY-08', null);
  if (!rule) return;
  for (const { paragraphs } of doanVan(vanBan)) {
    for (const p of paragraphs) scene.edit(rule, p, spaces, 'Đã bỏ dấu cách thừa, thêm dấu cách sau số thứ tự.');
  }
}

/** More blanks in a row set something apart. */
const DOUBLE = /(?<=[^\s\u00a0…_]) {2,3}(?=[^\s\u00a0.…_])/gu;
const BEFORE_MARK = /(?<=[\p{L}\p{N})\]”"])[ \u00a0]{1,20}(?=[;:,](?:\s|$)|\.(?:\s|$)(?!\s*\.))/gu;
const AFTER_MARK = /(?<=\p{Ll}[,;])(?=\p{L})/gu;
const DOTS = /\.[ \u00a0]\.[ \u00a0]\./gu;
const AFTER_NUMBER = /^([\s\u00a0]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,5}\.|[a-zđ]\)))(?=\p{L})/u;

/** What is found is put into this. */
const places = (text: string, pattern: RegExp, put: string): TextEdit[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length, text: put }));

const beforeMarks = (text: string): TextEdit[] => places(text, BEFORE_MARK, '');

function spaces(text: string): TextEdit[] {
  const dots = places(text, DOTS, '...');
  if (dots.length > 0) return dots;
  const number = AFTER_NUMBER.exec(text)?.[1];
  const edits = number === undefined ? [] : [{ from: number.length, to: number.length, text: ' ' }];
  edits.push(...beforeMarks(text));
  if (hasRoom(text)) return edits;
  const isFree = ({ from }: TextEdit) => !edits.some((other) => other.from === from);
  edits.push(
    ...places(text, DOUBLE, ' ').filter(isFree),
    ...(/@|www|\/\//.test(text) ? [] : places(text, AFTER_MARK, ' ')),
  );
  return edits;
}
