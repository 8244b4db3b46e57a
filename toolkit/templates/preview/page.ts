import { escapeHtml } from '../../../service/engine/typeset/css.js';

export const CSS = `
:root { font: 16px/1.5 system-ui, sans-serif; color: #1c2430; background: #e7e9ee; }
body { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr) 360px; min-height: 100vh; }
main { padding: 16px; } main img { display: block; width: 100%; max-width: 900px; margin: 0 auto 16px; background: #fff; box-shadow: 0 1px 4px #0003; }
main.cu img { opacity: .45; }
aside { background: #fff; padding: 16px; border-left: 1px solid #c9ced6; position: sticky; top: 0; height: 100vh; overflow: auto; box-sizing: border-box; }
h1 { font-size: 18px; margin: 0 0 8px; } h2 { font-size: 16px; } select { font: inherit; width: 100%; padding: 6px; }
li { margin: 0 0 12px; overflow-wrap: anywhere; } ul { padding-left: 18px; } code { font-size: 13px; color: #4d5766; } .tot { color: #1d6b3c; } .nhac { color: #8a4b00; }
@media (max-width: 800px) { body { grid-template-columns: 1fr; } aside { position: static; height: auto; border: 0; } }
`;

export const SCRIPT = `
const $ = (id) => document.getElementById(id);
let asked = 0;
async function load() {
  const mine = ++asked;
  const example = $('vi-du').value || new URLSearchParams(location.search).get('vi-du') || '';
  const shot = await (await fetch('/state?vi-du=' + encodeURIComponent(example))).json();
  if (mine !== asked) return;
  $('vi-du').replaceChildren(...shot.examples.map((name) => new Option(name, name, false, name === shot.example)));
  $('lan').textContent = 'Lần in ' + shot.revision;
  $('nhac').hidden = !shot.published;
  $('loi').replaceChildren(...shot.problems.map(({ path, code, message }) => {
    const item = document.createElement('li');
    const where = document.createElement('code');
    where.textContent = [code, path].filter(Boolean).join(' · ');
    item.append(message, document.createElement('br'), where);
    return item;
  }));
  $('tot').hidden = shot.problems.length > 0;
  const main = document.querySelector('main');
  // What could not be printed leaves the pages of before, faded.
  main.className = shot.pages.length > 0 ? '' : 'cu';
  if (shot.pages.length > 0) main.replaceChildren(...shot.pages.map((src, at) => {
    const page = new Image();
    page.src = src;
    page.alt = 'Trang ' + (at + 1);
    return page;
  }));
  document.body.dataset.revision = shot.revision;
}
$('vi-du').addEventListener('change', load);
const events = new EventSource('/events');
events.addEventListener('open', load);
events.addEventListener('change', load);
events.addEventListener('error', () => { $('lan').textContent = 'Lệnh xem trước đã dừng.'; });
`;

export const pageHtml = (name: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(name)} – xem trước</title>
<link rel="stylesheet" href="/preview.css"></head><body>
<main aria-label="Bản in"></main>
<aside><h1>${escapeHtml(name)}</h1><p id="lan" role="status">Đang in …</p>
<p id="nhac" class="nhac" hidden>Bản này đã ban hành: sửa tệp của nó thì dịch vụ ngừng dùng. Hãy mở bản mới.</p>
<label for="vi-du">Ví dụ</label><select id="vi-du"></select>
<h2>Cần xem lại</h2><p id="tot" class="tot" hidden>Không có gì.</p><ul id="loi"></ul></aside>
<script src="/preview.js"></script></body></html>
`;
