import { escapeHtml } from '../../../service/engine/typeset/css.js';
import { inBrowser } from './browser.js';

/** The colours of the office app. */
export const CSS = `
:root { --muc: #1d2421; --nhat: #56605b; --giay: #fff; --nen: #eeece6; --vien: #dcdad2; --nhan: #14594a; --nhan-nhat: #e6f0ec;
  --loi: #b3261e; --loi-nhat: #fcefed; --luu-y: #8a5a00; --luu-y-nhat: #fdf4dd; --biet: #35597f; --biet-nhat: #edf2f8;
  font: 16px/1.5 system-ui, "Noto Sans", sans-serif; color: var(--muc); background: var(--nen); }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr) 384px; min-height: 100vh; }
main { padding: 24px 24px 24px 56px; } main > div { display: grid; gap: 24px; max-width: 860px; margin: 0 auto; } main > div[hidden] { display: none; }
figure { position: relative; margin: 0; background: var(--giay); box-shadow: 0 1px 3px #1d242126, 0 0 0 1px #1d242114; }
figure img { position: absolute; inset: 0; width: 100%; height: 100%; display: block; } .cu img { opacity: .4; }
.dau { position: absolute; padding: 0; cursor: pointer; border: 1.5px solid var(--tone); border-radius: 3px; background: var(--tone-nhat); mix-blend-mode: multiply; }
.dau .huy-hieu { position: absolute; top: -1px; right: calc(100% + 4px + var(--thu) * 26px); }
.dau.sang, .dau.chon { outline: 3px solid color-mix(in srgb, var(--tone) 35%, transparent); outline-offset: 1px; }
[data-tone] { --tone: var(--biet); --tone-nhat: var(--biet-nhat); } [data-tone=error] { --tone: var(--loi); --tone-nhat: var(--loi-nhat); }
[data-tone=warning] { --tone: var(--luu-y); --tone-nhat: var(--luu-y-nhat); }
.huy-hieu { display: inline-grid; place-items: center; min-width: 22px; height: 22px; padding: 0 5px; border-radius: 11px; background: var(--tone); color: #fff; font: 600 12px/1 system-ui, sans-serif; }
aside { background: var(--giay); padding: 20px; border-left: 1px solid var(--vien); position: sticky; top: 0; height: 100vh; overflow: auto; }
h1 { font-size: 18px; margin: 0; overflow-wrap: anywhere; } h2 { font-size: 14px; font-weight: 600; margin: 24px 0 8px; } p { margin: 0; } #lan { color: var(--nhat); font-size: 14px; }
label { display: block; font-size: 14px; color: var(--nhat); margin: 16px 0 4px; } select { font: inherit; color: inherit; width: 100%; padding: 7px 8px; border: 1px solid var(--vien); border-radius: 8px; background: var(--giay); }
.xem { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 4px; padding: 4px; margin-top: 12px; border-radius: 10px; background: var(--nen); }
.xem button { font: inherit; font-size: 14px; color: var(--nhat); padding: 6px; border: 0; border-radius: 7px; background: none; cursor: pointer; }
.xem button[aria-pressed=true] { color: var(--muc); background: var(--giay); box-shadow: 0 1px 2px #1d242126; }
.so { color: var(--nhat); font-weight: 400; font-variant-numeric: tabular-nums; } .xem .so:not(:empty) { margin-left: 4px; color: var(--loi); font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; } summary { cursor: pointer; }
li { border: 1px solid var(--vien); border-left: 4px solid var(--tone); border-radius: 8px; font-size: 15px; overflow-wrap: anywhere; } li.sang, li:has([aria-expanded=true]) { background: var(--tone-nhat); }
.dau-muc { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 10px; width: 100%; padding: 10px 12px 4px; font: inherit; color: inherit; text-align: left; border: 0; background: none; cursor: pointer; }
.cho { grid-column: 2; color: var(--nhat); font-size: 13px; } .sua, .them { padding: 0 12px 10px 44px; font-size: 14px; } .sua::before { content: "→ "; color: var(--tone); }
.vi-sao { color: var(--nhat); } .ma { margin-top: 6px; font-size: 13px; color: var(--nhat); } .ma a { color: var(--nhan); }
pre { margin: 0 0 8px; padding: 6px 0; overflow: auto; font: 12.5px/1.5 ui-monospace, monospace; background: var(--giay); border: 1px solid var(--vien); border-radius: 6px; }
.dong { display: block; white-space: pre; padding-right: 8px; } .dong::before { content: attr(data-so); display: inline-block; width: 32px; margin-right: 8px; text-align: right; color: var(--nhat); } .nay { background: var(--tone-nhat); }
#tot { margin-top: 20px; padding: 12px; border-radius: 8px; background: var(--nhan-nhat); color: var(--nhan); } .nhac { margin-top: 12px; padding: 10px 12px; border-radius: 8px; background: var(--luu-y-nhat); color: var(--luu-y); font-size: 14px; }
[hidden] { display: none !important; } :focus-visible { outline: 2px solid var(--nhan); outline-offset: 2px; }
@media (max-width: 1100px) { body { grid-template-columns: minmax(0, 1fr) 320px; } main { padding: 16px 16px 16px 44px; } aside { padding: 16px; } }
@media (max-width: 760px) { body { grid-template-columns: 1fr; } aside { position: static; height: auto; border: 0; order: -1; } }
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto !important; } }
`;

export const SCRIPT = `(${inBrowser})();`;

export const pageHtml = (name: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(name)} – xem trước</title>
<link rel="stylesheet" href="/preview.css"></head><body>
<main aria-label="Trang in"><div id="trang-vi-du"></div><div id="trang-mau" hidden></div></main>
<aside aria-label="Mẫu và những điều cần xem lại"><h1>${escapeHtml(name)}</h1><p id="lan" role="status">Đang in …</p>
<p id="nhac" class="nhac" hidden>Bản này đã ban hành: sửa tệp của nó thì dịch vụ ngừng dùng. Hãy mở bản mới.</p>
<label for="vi-du">Ví dụ</label><select id="vi-du"></select>
<div class="xem" role="group" aria-label="Xem trang nào"><button type="button" id="chon-vi-du" aria-pressed="true">Bản in<span class="so"></span></button><button type="button" id="chon-mau" aria-pressed="false">Tệp mẫu<span class="so"></span></button></div>
<p id="tot" hidden>Không có gì phải sửa.</p>
<section class="nhom" hidden><h2>Phải sửa <span class="so"></span></h2><ul id="loi"></ul></section>
<section class="nhom" hidden><h2>Nên sửa <span class="so"></span></h2><ul id="canh-bao"></ul></section>
<details class="nhom" hidden><summary><h2>Để biết <span class="so"></span></h2></summary><ul id="ghi-chu"></ul></details></aside>
<script src="/preview.js"></script></body></html>
`;
