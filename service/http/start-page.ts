import type { TemplateSummary } from '../engine/template/catalog.js';

/** A version as the start page shows it, with the name of one example. */
export interface StartPageTemplate {
  id: string;
  name: string;
  version: string;
  changes: string;
  example: string | undefined;
}

export const startPageCss = `
:root { color-scheme: light dark; --ink: #1f2937; --soft: #5b6472; --line: #d9dee5; --paper: #fbfbf9; --code: #f0f1ee; --link: #1d4f91; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --soft: #a3acb9; --line: #384150; --paper: #16191e; --code: #20252c; --link: #8fb8ee; } }
body { margin: 0 auto; max-width: 46rem; padding: 3rem 1.25rem 4rem; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.9rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
p { margin: .4rem 0; } a { color: var(--link); } .soft { color: var(--soft); }
ul { list-style: none; padding: 0; margin: 0; } li { border-top: 1px solid var(--line); padding: .8rem 0; }
pre { background: var(--code); border-radius: .4rem; padding: .9rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .85rem/1.5 ui-monospace, monospace; }
`;

export const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The page at `/`: what this service is, what it can make, and one line that makes it. */
export function startPage(templates: StartPageTemplate[], origin: string): string {
  const first = templates.find((t) => t.example !== undefined);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Văn Thư</title>
<style>${startPageCss}</style>
</head>
<body>
<h1>Văn Thư</h1>
<p class="soft">Văn bản hành chính từ dữ liệu: DOCX để sửa, PDF để in, đúng thể thức.</p>
<p><a href="/api/docs">Các lời gọi API</a> · <a href="/api/openapi.json">OpenAPI</a> · <a href="/health/ready">Tình trạng dịch vụ</a></p>
<h2>Các mẫu đang có</h2>
<ul>
${templates.map(item).join('\n')}
</ul>
${first ? tryIt(first, origin) : ''}
</body>
</html>
`;
}

function item({ id, name, version, changes, example }: StartPageTemplate): string {
  const base = `/api/v1/templates/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`;
  const links = [`<a href="${base}/schema">các trường dữ liệu</a>`];
  if (example !== undefined) links.push(`<a href="${base}/examples/${encodeURIComponent(example)}">dữ liệu ví dụ</a>`);
  return `<li><strong>${html(name)}</strong> <span class="soft">${html(id)} · ${html(version)}</span><br>${html(changes)}<br>${links.join(' · ')}</li>`;
}

function tryIt({ id, version, example }: StartPageTemplate, origin: string): string {
  const data = `examples/${id}/${version}/${example}.json`;
  const command = `printf '{"template":"${id}","version":"${version}","data":%s}' "$(cat ${data})" |
  curl -sS ${origin}/api/v1/previews -H 'Content-Type: application/json' --data-binary @- -o van-ban.pdf`;
  return `<h2>Thử ngay</h2>
<p>Trong thư mục của Văn Thư, dòng lệnh này làm ra một tệp PDF:</p>
<pre>${html(command)}</pre>`;
}

/** The newest usable version of each template. */
export function newest(summaries: TemplateSummary[], exampleOf: (id: string, version: string) => string | undefined) {
  return summaries.flatMap(({ id, versions }): StartPageTemplate[] => {
    const usable = versions.find((v) => v.altered.length === 0);
    if (!usable) return [];
    const { name, version, changes } = usable.manifest;
    return [{ id, name, version, changes, example: exampleOf(id, version) }];
  });
}
