import { escapeHtml as esc } from '../../../service/engine/typeset/css.js';
import type { LookChange, TextChange } from './form-changes.js';
import type { SchemaChange } from './schema-changes.js';

/** Two pages at the same place, as PNG; one of them may be missing. */
export interface PagePair {
  before?: Uint8Array;
  after?: Uint8Array;
  same: boolean;
}

export interface Report {
  before: string;
  after: string;
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
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1c2430; background: #f4f5f7; }
body { margin: 0 auto; max-width: 1200px; padding: 24px; }
h1 { font-size: 24px; } h2 { font-size: 19px; margin-top: 36px; border-bottom: 1px solid #c9ced6; padding-bottom: 4px; }
table { border-collapse: collapse; width: 100%; background: #fff; } th, td { border: 1px solid #d6dae1; padding: 6px 10px; text-align: left; vertical-align: top; }
th { background: #eceff3; } code { font: 14px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.hai { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; margin: 12px 0; } figure { margin: 0; }
figure img { width: 100%; border: 1px solid #c9ced6; background: #fff; } figcaption { font-size: 14px; color: #4d5766; }
.khac img { border: 2px solid #b3541e; } .vo { color: #9b1c1c; font-weight: 600; } .khong { color: #1d6b3c; }
del { background: #fbdada; text-decoration: none; display: block; } ins { background: #d9f2df; text-decoration: none; display: block; }
del::before { content: "− "; } ins::before { content: "+ "; } .trong { color: #4d5766; }
@media (max-width: 700px) { .hai { grid-template-columns: 1fr; } }
`;

/** One page of HTML that holds all it shows: no script, nothing fetched. */
export function reportHtml(report: Report): string {
  const { before, after } = report;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${esc(`${before} → ${after}`)}</title><style>${STYLE}</style></head><body>
<h1>So sánh ${esc(before)} và ${esc(after)}</h1>
<h2>Dữ liệu</h2>${schemaHtml(report.schema)}
<h2>Chữ trong mẫu</h2>${textHtml(report.text)}
<h2>Kiểu chữ và trang giấy</h2>${lookHtml(report.look)}
<h2>Bản in${report.example === undefined ? '' : ` của ví dụ “${esc(report.example)}”`}</h2>${pagesHtml(report)}
</body></html>
`;
}

const none = (text: string) => `<p class="trong">${text}</p>`;

function schemaHtml(changes: readonly SchemaChange[]): string {
  if (changes.length === 0) return none('Lược đồ không đổi.');
  const rows = changes.map(
    ({ field, title, breaks, message }) =>
      `<tr><td><code>${esc(field)}</code><br>${esc(title)}</td><td>${esc(message)}</td><td>${breaks ? '<span class="vo">Phải sửa</span>' : '<span class="khong">Không sao</span>'}</td></tr>`,
  );
  return `<table><thead><tr><th>Trường</th><th>Thay đổi</th><th>Bên đang gửi dữ liệu</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function textHtml(changes: readonly TextChange[]): string {
  if (changes.length === 0) return none('Chữ không đổi.');
  const rows = changes.map(({ place, line, removed, added }) => {
    const lines = [...removed.map((one) => `<del>${esc(one)}</del>`), ...added.map((one) => `<ins>${esc(one)}</ins>`)];
    return `<tr><td><code>${esc(place)}</code><br>từ đoạn ${line}</td><td>${lines.join('')}</td></tr>`;
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
  const said = reasons.map((reason) => `<p class="vo">${esc(reason)}</p>`).join('');
  const pairs = pages.map((pair, at) => {
    const one = (png: Uint8Array | undefined, side: string) =>
      `<figure>${png ? `<img alt="Trang ${at + 1} của ${esc(side)}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">` : none('Không có trang này.')}<figcaption>Trang ${at + 1} · ${esc(side)}</figcaption></figure>`;
    const words = pair.same
      ? '<p class="khong">Hai trang giống hệt nhau.</p>'
      : '<p class="vo">Hai trang khác nhau.</p>';
    return `${words}<div class="hai${pair.same ? '' : ' khac'}">${one(pair.before, before)}${one(pair.after, after)}</div>`;
  });
  return said + pairs.join('');
}
