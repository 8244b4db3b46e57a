/// <reference lib="dom" />
import type { State } from './server.js';
import type { Shown, View } from './shown.js';

/**
 * What the page does in the browser: it is sent there as its own text, so it names nothing from outside itself but the page.
 */
export function inBrowser(): void {
  const $ = (id: string) => document.getElementById(id)!;
  const chosen = $('vi-du') as HTMLSelectElement;
  const pages = { 'vi-du': $('trang-vi-du'), mau: $('trang-mau') };
  const main = document.querySelector('main')!;
  const query = new URLSearchParams(location.search);
  /** Where the page was left, to be there again after a reload. */
  const kept = `${location.pathname}#cuon`;
  let asked = 0;
  let view: View = query.get('xem') === 'mau' ? 'mau' : 'vi-du';
  let first = true;

  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, look = '', ...inner: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.className = look;
    element.append(...inner);
    return element;
  };

  async function load() {
    const mine = ++asked;
    const example = chosen.value || query.get('vi-du') || '';
    const answer = await fetch(`/state?vi-du=${encodeURIComponent(example)}`);
    const state = (await answer.json()) as State;
    if (mine !== asked) return;
    chosen.replaceChildren(...state.examples.map((name) => new Option(name, name, false, name === state.example)));
    chosen.disabled = state.examples.length === 0;
    $('lan').textContent = `Lần in ${state.revision}`;
    $('nhac').hidden = !state.published;
    showPages('vi-du', state);
    showPages('mau', state);
    $('chon-mau').hidden = !state.pages.mau && pages.mau.children.length === 0;
    // Nothing of the example was ever printed: the form with its tags says more than an empty page.
    if (first && state.pages['vi-du'].length === 0 && state.pages.mau) view = 'mau';
    showView(view);
    showProblems(state.problems);
    if (first) window.scrollTo({ top: Number(sessionStorage.getItem(kept) ?? 0) });
    first = false;
    remember();
    document.body.dataset.revision = String(state.revision);
  }

  /** Pages stay in their places while their pictures change, so that nothing jumps. */
  function showPages(of: View, { pages: all, revision, example }: State) {
    const sizes = all[of] ?? [];
    const list = pages[of];
    // What could not be printed leaves the pages of before, faded.
    list.classList.toggle('cu', sizes.length === 0);
    for (const mark of list.querySelectorAll('.dau')) mark.remove();
    if (sizes.length === 0) return;
    while (list.children.length > sizes.length) list.lastElementChild!.remove();
    sizes.forEach(({ width, height }, at) => {
      const sheet = (list.children[at] as HTMLElement | undefined) ?? list.appendChild(make('figure'));
      sheet.style.aspectRatio = `${width} / ${height}`;
      sheet.dataset.width = String(width);
      sheet.dataset.height = String(height);
      const picture = new Image();
      picture.alt = `Trang ${at + 1}`;
      picture.src = `/trang/${revision}/${of}/${encodeURIComponent(example || '-')}/${at}.png`;
      const old = sheet.querySelector('img');
      if (!old) sheet.prepend(picture);
      else
        picture.decode().then(
          () => old.replaceWith(picture),
          () => {},
        );
    });
  }

  function showView(wanted: View) {
    view = wanted;
    for (const one of ['vi-du', 'mau'] as const) {
      pages[one].hidden = one !== view;
      $(`chon-${one}`).setAttribute('aria-pressed', String(one === view));
    }
    main.className = pages[view].classList.contains('cu') ? 'cu' : '';
  }

  function showProblems(problems: readonly Shown[]) {
    const groups = { error: $('loi'), warning: $('canh-bao'), info: $('ghi-chu') };
    for (const list of Object.values(groups)) list.replaceChildren();
    const taken = new Map<string, number>();
    problems.forEach((problem, at) => {
      const item = itemOf(problem, at + 1);
      groups[problem.severity].append(item);
      for (const box of problem.boxes) addMark(problem, box, item, at + 1, taken);
    });
    for (const list of Object.values(groups)) {
      const group = list.closest<HTMLElement>('.nhom')!;
      group.hidden = list.children.length === 0;
      group.querySelector('.so')!.textContent = String(list.children.length);
    }
    $('tot').hidden = problems.some(({ severity }) => severity !== 'info');
    for (const one of ['vi-du', 'mau'] as const) {
      const count = problems.filter((problem) => problem.view === one && problem.boxes.length > 0).length;
      $(`chon-${one}`).querySelector('.so')!.textContent = count === 0 ? '' : String(count);
    }
  }

  function itemOf(problem: Shown, number: number) {
    const { message, fix, why, code, where, lines, href } = problem;
    const badge = make('span', 'huy-hieu', String(number));
    const head = make('button', 'dau-muc', badge, make('span', 'loi-noi', message), make('span', 'cho', where));
    head.type = 'button';
    const more = make('div', 'them');
    if (lines) more.append(excerpt(lines));
    if (why) more.append(make('p', 'vi-sao', why));
    const foot = make('p', 'ma', make('code', '', code));
    if (href) {
      const link = make('a', '', 'Mở trong VS Code');
      link.href = href;
      foot.append(' · ', link);
    }
    more.append(foot);
    more.hidden = true;
    const item = make('li', '', head, ...(fix ? [make('p', 'sua', fix)] : []), more);
    item.dataset.tone = problem.severity;
    head.setAttribute('aria-expanded', 'false');
    head.addEventListener('click', () => {
      const open = head.getAttribute('aria-expanded') === 'false';
      choose(item, number, open);
      if (open) lead(problem, number);
    });
    item.addEventListener('pointerenter', () => light(number, true));
    item.addEventListener('pointerleave', () => light(number, false));
    return item;
  }

  function excerpt({ first, at, texts }: NonNullable<Shown['lines']>) {
    const rows = texts.map((line, index) => {
      const row = make('span', first + index === at ? 'dong nay' : 'dong', line || ' ');
      row.dataset.so = String(first + index);
      return row;
    });
    return make('pre', '', ...rows);
  }

  function addMark(
    problem: Shown,
    box: Shown['boxes'][number],
    item: HTMLElement,
    number: number,
    taken: Map<string, number>,
  ) {
    const sheet = pages[problem.view!].children[box.page - 1] as HTMLElement | undefined;
    if (!sheet) return;
    const mark = make('button', 'dau', make('span', 'huy-hieu', String(number)));
    mark.type = 'button';
    mark.title = problem.message;
    mark.setAttribute('aria-label', `${number}. ${problem.message}`);
    mark.dataset.so = String(number);
    mark.dataset.tone = problem.severity;
    const [width, height] = [Number(sheet.dataset.width), Number(sheet.dataset.height)];
    const room = 2;
    mark.style.left = `${((box.x - room) / width) * 100}%`;
    mark.style.top = `${((box.y - room) / height) * 100}%`;
    mark.style.width = `${((box.width + 2 * room) / width) * 100}%`;
    mark.style.height = `${((box.height + 2 * room) / height) * 100}%`;
    // Several at one place: their numbers stand side by side.
    const key = [problem.view, box.page, Math.round(box.y)].join();
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    mark.style.setProperty('--thu', String(before));
    mark.addEventListener('click', () => {
      choose(item, number, true);
      item.closest('details')?.setAttribute('open', '');
      item.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    });
    mark.addEventListener('pointerenter', () => item.classList.add('sang'));
    mark.addEventListener('pointerleave', () => item.classList.remove('sang'));
    sheet.append(mark);
  }

  function choose(item: HTMLElement, number: number, open: boolean) {
    for (const other of document.querySelectorAll<HTMLElement>('aside li')) {
      const mine = other === item && open;
      other.querySelector<HTMLElement>('.them')!.hidden = !mine;
      other.querySelector('.dau-muc')!.setAttribute('aria-expanded', String(mine));
    }
    for (const mark of document.querySelectorAll<HTMLElement>('.dau'))
      mark.classList.toggle('chon', open && mark.dataset.so === String(number));
  }

  const light = (number: number, on: boolean) => {
    for (const mark of document.querySelectorAll(`.dau[data-so="${number}"]`)) mark.classList.toggle('sang', on);
  };

  /** To the place on the pages; what has none of its own leads to the pages it stands on. */
  function lead(problem: Shown, number: number) {
    if (!problem.view || pages[problem.view].children.length === 0) return;
    showView(problem.view);
    remember();
    const mark = pages[problem.view].querySelector(`.dau[data-so="${number}"]`);
    if (mark) mark.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  function remember() {
    query.set('xem', view);
    if (chosen.value) query.set('vi-du', chosen.value);
    history.replaceState(null, '', `?${query}`);
  }

  history.scrollRestoration = 'manual';
  window.addEventListener('scroll', () => first || sessionStorage.setItem(kept, String(window.scrollY)), {
    passive: true,
  });
  chosen.addEventListener('change', load);
  for (const one of ['vi-du', 'mau'] as const)
    $(`chon-${one}`).addEventListener('click', () => {
      showView(one);
      remember();
    });
  const events = new EventSource('/events');
  events.addEventListener('open', load);
  events.addEventListener('change', load);
  events.addEventListener('error', () => {
    $('lan').textContent = 'Lệnh xem trước đã dừng.';
  });
}
