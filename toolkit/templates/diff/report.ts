import { escapeHtml as esc } from '../../../service/engine/typeset/css.js';
import { viDate } from '../../../service/engine/vietnamese/calendar.js';
import { partWords } from '../../language/place-words.js';
import type { LookChange, TextChange } from './form-changes.js';
import type { OldData } from './old-data.js';
import type { PageMark } from './page-marks.js';
import type { SchemaChange } from './schema-changes.js';

/** Two pages at the same place; one of them may be missing. */
export interface PagePair {
  before?: PageSide;
  after?: PageSide;
  same: boolean;
}

export interface PageSide {
  png: Uint8Array;
  marks: readonly PageMark[];
}

export interface Report {
  before: string;
  after: string;
  /** What the newer version says of itself; `from` is ISO 8601. */
  about?: { name: string; draft: boolean; changes: string; from: string };
  oldData?: OldData;
  schema: SchemaChange[];
  text: TextChange[];
  look: LookChange[];
  /** Name of the example that the pages show. */
  example?: string;
  pages: PagePair[];
  /** Why a side has no pages. */
  reasons: string[];
}

const STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, "Noto Sans", sans-serif; color: #1d2421; background: #f5f4f0; }
body { margin: 0 auto; max-width: 1200px; padding: 32px 24px 64px; }
h1 { font-size: 26px; line-height: 1.3; margin: 0; } h2 { font-size: 19px; margin: 40px 0 12px; } p { margin: 4px 0; } .phu { color: #56605b; }
.tom { margin: 24px 0 0; padding: 20px 24px; background: #fff; border: 1px solid #dcdad2; border-radius: 10px; } .tom dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 8px 24px; margin: 0; } dt { color: #56605b; } dd { margin: 0; overflow-wrap: anywhere; } dd ul { margin: 4px 0 0; padding-left: 20px; }
table { border-collapse: collapse; width: 100%; background: #fff; } th, td { border: 1px solid #dcdad2; padding: 8px 12px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eceae3; font-weight: 600; } th:first-child { width: 26%; } code { font: 13px/1.4 ui-monospace, monospace; color: #56605b; }
.hai { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; margin: 8px 0 28px; } figure { margin: 0; } figure > div { position: relative; line-height: 0; box-shadow: 0 1px 3px #1d242126, 0 0 0 1px #1d242114; }
figure img { width: 100%; background: #fff; } figcaption { font-size: 14px; color: #56605b; margin-bottom: 6px; }
.o { position: absolute; border-radius: 2px; mix-blend-mode: multiply; } .cu .o { background: #fbd0cb; box-shadow: 0 0 0 1px #b3261e80; } .moi .o { background: #cdebd6; box-shadow: 0 0 0 1px #14594a80; }
.vo { color: #b3261e; font-weight: 600; } .khong { color: #14594a; font-weight: 600; } .trong { color: #56605b; }
del { background: #fcefed; text-decoration: none; display: block; } ins { background: #e6f0ec; text-decoration: none; display: block; }
del::before { content: "− "; } ins::before { content: "+ "; } summary { cursor: pointer; padding: 8px 0; color: #56605b; }
.chu-giai { display: flex; gap: 20px; flex-wrap: wrap; } .chu-giai span::before { content: ""; display: inline-block; width: 14px; height: 14px; margin-right: 6px; vertical-align: -2px; border-radius: 2px; background: #fbd0cb; box-shadow: 0 0 0 1px #b3261e80; } .chu-giai .them::before { background: #cdebd6; box-shadow: 0 0 0 1px #14594a80; }
@media (max-width: 700px) { .hai, .tom dl { grid-template-columns: minmax(0, 1fr); } } @media print { body { padding: 0; } .hai { break-inside: avoid; } }
`;

/** One page of HTML that holds all it shows: no script, nothing fetched. */
export function reportHtml(report: Report): string {
  const { before, after, about, schema } = report;
  const title = about ? `${about.name}: so bản mới với bản cũ` : `So sánh ${before} và ${after}`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${esc(`${before} → ${after}`)}</title><style>${STYLE}</style></head><body>
<h1>${esc(title)}</h1><p class="phu">${esc(before)} → ${esc(after)}</p>
${summaryHtml(report)}
<h2>Dữ liệu</h2>${schemaHtml(schema)}
<h2>Chữ trong mẫu</h2>${textHtml(report.text)}
<h2>Kiểu chữ và trang giấy</h2>${lookHtml(report.look)}
<h2>Bản in${report.example === undefined ? '' : ` của ví dụ “${esc(report.example)}”`}</h2>${pagesHtml(report)}
</body></html>
`;
}

/** What becomes of callers who send what they sent. A sentence without markup. */
export function oldDataWords(data: OldData): string {
  switch (data.state) {
    case 'as-is':
      return 'dùng tiếp được, bên đang gửi dữ liệu không phải sửa gì.';
    case 'migrated':
      return 'dùng tiếp được theo cách chuyển đã khai, khi bên gửi nêu "dataVersion" là bản cũ; gửi như bản mới thì phải sửa.';
    case 'refused':
      return `không dùng được: ${data.reasons.slice(0, 3).join(' ')}${data.reasons.length > 3 ? ` … (${data.reasons.length} điều)` : ''} Hãy khai cách chuyển trong tệp .migrations.json, hoặc báo bên gửi.`;
  }
}

/** For whoever decides: what this version is, whom it breaks, what else is new. */
function summaryHtml({ about, oldData, schema, text, look, pages, reasons }: Report): string {
  const rows: [string, string][] = [];
  const say = (name: string, words: string) => rows.push([name, words]);
  if (about) {
    const whose = about.draft ? 'Bản nháp, chưa ban hành; sẽ dùng' : 'Đã ban hành; dùng';
    say(
      'Bản mới',
      `${whose} cho văn bản từ ngày ${viDate(about.from)}.${about.changes ? ` ${esc(about.changes)}` : ''}`,
    );
  }
  const breaking = schema.filter(({ breaks }) => breaks);
  const list = breaking.map(({ title, field, message }) => `<li>${esc(title || field)}: ${esc(message)}</li>`).join('');
  if (schema.length > 0 || about) {
    const verdict =
      breaking.length === 0
        ? '<span class="khong">Không phải sửa gì.</span>'
        : `<span class="vo">Phải sửa ${breaking.length} chỗ</span> khi gửi theo bản mới; ai nêu đích danh bản cũ thì vẫn như trước.<ul>${list}</ul>`;
    say('Phần mềm đang gửi dữ liệu', verdict);
  }
  if (oldData) say('Dữ liệu của bản cũ', esc(capital(oldDataWords(oldData))));
  say('Chữ trong mẫu', text.length === 0 ? 'Không đổi.' : `${text.length} chỗ đổi.`);
  say('Kiểu chữ, trang giấy', look.length === 0 ? 'Không đổi.' : `${look.length} thay đổi.`);
  const changed = pages.flatMap(({ same }, at) => (same ? [] : [at + 1]));
  const printed =
    changed.length === 0 ? 'Giống hệt.' : `Khác ở trang ${changed.join(', ')}; chỗ khác được tô màu ở dưới.`;
  say('Bản in', reasons.length > 0 ? `<span class="vo">Chưa in được.</span> ${esc(reasons.join(' '))}` : printed);
  return `<section class="tom"><dl>${rows.map(([name, words]) => `<dt>${name}</dt><dd>${words}</dd>`).join('')}</dl></section>`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const none = (text: string) => `<p class="trong">${text}</p>`;

function schemaHtml(changes: readonly SchemaChange[]): string {
  if (changes.length === 0) return none('Lược đồ không đổi.');
  const rows = changes.map(
    ({ field, title, breaks, message }) =>
      `<tr><td>${esc(title)}<br><code>${esc(field)}</code></td><td>${esc(message)}</td><td>${breaks ? '<span class="vo">Phải sửa</span>' : '<span class="khong">Không sao</span>'}</td></tr>`,
  );
  return `<table><thead><tr><th>Trường</th><th>Thay đổi</th><th>Bên đang gửi dữ liệu</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function textHtml(changes: readonly TextChange[]): string {
  if (changes.length === 0) return none('Chữ không đổi.');
  const rows = changes.map(({ place, line, removed, added }) => {
    const lines = [...removed.map((one) => `<del>${esc(one)}</del>`), ...added.map((one) => `<ins>${esc(one)}</ins>`)];
    return `<tr><td>${esc(capital(partWords(place) || 'thân văn bản'))}<br><span class="phu">từ ${place.endsWith('.xml') ? 'đoạn' : 'dòng'} ${line}</span></td><td>${lines.join('')}</td></tr>`;
  });
  return `<table><thead><tr><th>Chỗ</th><th>Bỏ đi và thêm vào</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function lookHtml(changes: readonly LookChange[]): string {
  if (changes.length === 0) return none('Kiểu chữ và trang giấy không đổi.');
  const rows = changes.map(
    ({ of, property, before, after }) =>
      `<tr><td>${esc(of)}</td><td>${esc(property)}</td><td>${esc(before ?? '')}</td><td>${esc(after ?? '')}</td></tr>`,
  );
  return `<table><thead><tr><th>Của</th><th>Thuộc tính</th><th>Trước</th><th>Sau</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function pagesHtml({ pages, reasons, before, after }: Report): string {
  if (reasons.length > 0) return none(`Chưa có hai bản in để đặt cạnh nhau. ${esc(reasons.join(' '))}`);
  const key = '<p class="chu-giai"><span>chỉ có ở bản cũ</span><span class="them">chỉ có ở bản mới</span></p>';
  const shown = pages.map((pair, at) => {
    const number = at + 1;
    const sides = `<div class="hai">${sideHtml(pair.before, 'cu', number, before)}${sideHtml(pair.after, 'moi', number, after)}</div>`;
    if (pair.same) return `<details><summary>Trang ${number}: giống hệt nhau</summary>${sides}</details>`;
    const marked = [pair.before, pair.after].some((side) => side && side.marks.length > 0);
    const words =
      marked || !pair.before || !pair.after ? '' : none('Chữ như nhau; khác ở chỗ đứng, kiểu chữ hoặc nét kẻ.');
    return words + sides;
  });
  return (pages.some(({ same }) => !same) ? key : '') + shown.join('');
}

function sideHtml(side: PageSide | undefined, look: string, number: number, name: string): string {
  const caption = `<figcaption>Trang ${number} · ${esc(name)}</figcaption>`;
  if (!side) return `<figure>${caption}${none('Không có trang này.')}</figure>`;
  const src = `data:image/png;base64,${Buffer.from(side.png).toString('base64')}`;
  const boxes = side.marks.map(
    ({ left, top, width, height }) =>
      `<span class="o" style="left:${left}%;top:${top}%;width:${width}%;height:${height}%"></span>`,
  );
  return `<figure class="${look}">${caption}<div><img alt="Trang ${number} của ${esc(name)}" src="${src}">${boxes.join('')}</div></figure>`;
}
