import type { ApiProblem } from '../problems/api-problem.js';
import { words } from '../problems/codes.js';

export const signInCss = `
:root { color-scheme: light dark; --ink: #1f2937; --soft: #5b6472; --line: #b4bcc8; --paper: #fbfbf9; --field: #ffffff; --link: #1d4f91; --on-link: #ffffff; --wrong: #a12622; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --soft: #a3acb9; --line: #4b5563; --paper: #16191e; --field: #20252c; --link: #8fb8ee; --on-link: #16191e; --wrong: #f0a09b; } }
body { margin: 0 auto; max-width: 26rem; padding: 14vh 1.25rem 2rem; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } p { margin: .4rem 0; } .soft { color: var(--soft); } a { color: var(--link); }
label { display: block; margin: 1.5rem 0 .3rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: .6rem .7rem; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--line); border-radius: .4rem; }
button { margin-top: .9rem; padding: .6rem 1.2rem; font: inherit; font-weight: 600; color: var(--on-link); background: var(--link); border: 0; border-radius: .4rem; cursor: pointer; }
button:disabled { opacity: .6; cursor: default; }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
[role=alert] { color: var(--wrong); min-height: 1.6em; margin: 1rem 0; }
`;

/** Signs in and shows the page that was asked for. The cookie stays away from a visit by a link elsewhere, not from its calls. */
export const signInScript = `
const form = document.querySelector('form');
const said = document.querySelector('[role=alert]');
const button = document.querySelector('button');
const show = () => location.replace(location.pathname + location.search);
if (!said.textContent) fetch('/api/v1/sessions/current').then((r) => r.json()).then(({ scope }) => scope === 'full' && show()).catch(() => undefined);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  said.textContent = '';
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'vi' };
  const body = JSON.stringify({ key: form.elements.key.value });
  try {
    const answer = await fetch('/api/v1/sessions', { method: 'POST', headers, body });
    if (answer.ok) return show();
    said.textContent = (await answer.json()).detail;
  } catch {
    said.textContent = 'Dịch vụ không trả lời. Hãy thử lại sau ít giây.';
  }
  button.disabled = false;
  form.elements.key.select();
});
`;

const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The page in place of the dashboard for who may not see it; undefined when signing in would not help. */
export function signInPage({ code, options }: ApiProblem): string | undefined {
  if (code !== 'KEY_MISSING' && code !== 'SESSION_ENDED' && code !== 'KEY_SCOPE') return undefined;
  const why = code === 'KEY_MISSING' ? '' : words(code, 'vi', options.params).detail;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Văn Thư: đăng nhập</title>
<style>${signInCss}</style>
</head>
<body>
<main>
<h1>Hàng đợi của Văn Thư</h1>
<p class="soft">Trang này dành cho người quản trị. Hãy đăng nhập bằng khóa API có quyền “full”.</p>
<form>
<label for="key">Khóa API</label>
<input id="key" name="key" type="password" autocomplete="current-password" spellcheck="false" required autofocus>
<button>Đăng nhập</button>
</form>
<p role="alert">${html(why)}</p>
<p><a href="/">Về trang chính</a></p>
</main>
<script>${signInScript}</script>
</body>
</html>
`;
}
