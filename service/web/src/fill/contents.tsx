import { useEffect, useMemo, useRef, useState } from 'react';
import { ProblemCount } from '../ui/problem-count.tsx';
import classes from './contents.module.css';
import { useFill, useFormState } from './context.tsx';
import { isOf, shown } from './model/issues.ts';
import { pathOf } from './model/path.ts';
import { sections } from './model/sections.ts';

/** The sections of the form in a line: where one is, and where something is to be mended. */
export function Contents() {
  const { shape } = useFill();
  const all = useMemo(() => sections(shape), [shape]);
  const issues = useFormState((state) => state.issues);
  const touched = useFormState((state) => state.touched);
  const complete = useFormState((state) => state.complete);
  const now = useMemo(() => shown(issues, touched, complete), [issues, touched, complete]);
  const focus = useFormState((state) => state.focus);
  const focused = all.find(({ fields }) => fields.includes(String(pathOf(focus?.split('#')[0] ?? '')[0])));
  const here = useHere(
    all.map(({ id }) => id),
    focused?.id,
  );
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = line.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the line moves, never the page.
    if (current && line.current) {
      const { offsetLeft, offsetWidth } = current;
      line.current.scrollTo({ left: offsetLeft - (line.current.clientWidth - offsetWidth) / 2, behavior: 'smooth' });
    }
  }, [here]);
  return (
    <nav className={classes.contents} aria-label="Các phần của văn bản" ref={line}>
      {all.map(({ id, title, fields }) => {
        const count = now.filter((issue) => isOf(issue, fields)).length;
        return (
          <a
            key={id}
            href={`#muc-${id}`}
            aria-current={id === here ? 'location' : undefined}
            data-problems={count > 0 || undefined}
            onClick={(event) => {
              event.preventDefault();
              const section = document.getElementById(`muc-${id}`);
              section?.scrollIntoView({ behavior: 'smooth' });
              section?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
            }}
          >
            {title}
            <ProblemCount count={count} />
          </a>
        );
      })}
    </nav>
  );
}

/** The section in which the caret is, as long as it is seen; else the one at the top of what is seen. */
function useHere(ids: readonly string[], focused: string | undefined): string | undefined {
  const [here, setHere] = useState(ids[0]);
  const names = ids.join(' ');
  const latest = useRef(focused);
  latest.current = focused;
  useEffect(() => {
    if (focused) setHere(focused);
  }, [focused]);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const first = names.split(' ').find((id) => seen.has(`muc-${id}`));
        const caret = latest.current && inWindow(`muc-${latest.current}`) ? latest.current : undefined;
        if (caret ?? first) setHere(caret ?? first);
      },
      { rootMargin: '-130px 0px -55% 0px' },
    );
    for (const id of names.split(' ')) {
      const section = document.getElementById(`muc-${id}`);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [names]);
  return here;
}

function inWindow(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 130 && box.top < window.innerHeight;
}
