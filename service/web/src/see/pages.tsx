import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PageMark } from './marks.ts';
import { belonging, pointerOf } from './marks.ts';
import { PageView } from './page-view.tsx';
import classes from './pages.module.css';
import { openPdf, type Pdf } from './pdf.ts';
import { usePlaced } from './use-placed.ts';

export type { PageMark } from './marks.ts';

export interface PagesProps {
  /** What is shown; while the next is made, the last stays. */
  pdf: Blob | undefined;
  /** JSON Pointer of the field being edited: what it printed is marked and brought into sight. */
  focus?: string | undefined;
  /** A place of a field was clicked. */
  onPick?: ((pointer: string) => void) | undefined;
  /** Findings, drawn where they stand. */
  marks?: readonly PageMark[] | undefined;
  /** The mark that is looked at. */
  chosen?: string | undefined;
  onMark?: ((id: string) => void) | undefined;
  label: string;
  /** The next pages are being made. */
  busy?: boolean | undefined;
}

const none: readonly PageMark[] = [];

/** The real pages of a document, as wide as there is room, with what matters marked on them. */
export default function Pages({ pdf, focus, onPick, marks = none, chosen, onMark, label, busy = false }: PagesProps) {
  const [opened, failed] = useOpened(pdf);
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const placed = usePlaced(opened, marks);
  const focused = useMemo(() => {
    const pointers = opened?.pages.flatMap((p) => p.links.flatMap((l) => pointerOf(l.uri) ?? [])) ?? [];
    return focus === undefined ? new Set<string>() : belonging(focus, pointers);
  }, [opened, focus]);
  useScrollTo(frame, `[data-focus="true"]`, focus, opened);
  useScrollTo(frame, `[data-chosen="true"]`, chosen, placed);
  return (
    <section
      ref={frame}
      className={classes.frame}
      aria-label={label}
      aria-busy={busy}
      data-pages={opened?.pages.length}
    >
      {failed && (
        <p className={classes.failed} role="alert">
          Không mở được trang. Hãy tải tệp về máy để xem.
        </p>
      )}
      {width > 0 &&
        opened?.pages.map((page, index) => (
          <PageView
            key={index}
            page={page}
            number={index + 1}
            of={opened.pages.length}
            width={width}
            focused={focused}
            onPick={onPick}
            marks={placed.filter((mark) => mark.page === index + 1)}
            chosen={chosen}
            onMark={onMark}
          />
        ))}
    </section>
  );
}

/** The last PDF that could be opened, and whether the present one could not. */
function useOpened(file: Blob | undefined): [Pdf | undefined, boolean] {
  const [opened, setOpened] = useState<Pdf>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!file) return;
    const gone = new AbortController();
    openPdf(file, gone.signal).then(
      (pdf) => {
        setFailed(false);
        setOpened(pdf);
      },
      () => {
        if (!gone.signal.aborted) setFailed(true);
      },
    );
    return () => gone.abort(new Error('superseded'));
  }, [file]);
  // Pages of the one before are drawn until its successor is there.
  useEffect(() => () => opened?.close(), [opened]);
  return [opened, failed];
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setWidth(
        Math.max(0, Math.floor(element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))),
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** Brings a mark into sight when another one is meant, never because the pages were only made anew. */
function useScrollTo(
  frame: React.RefObject<HTMLElement | null>,
  selector: string,
  what: string | undefined,
  drawn: unknown,
) {
  const shown = useRef<string>(undefined);
  // `drawn`: a mark can be looked for once its page is there.
  useEffect(() => {
    if (what === undefined || shown.current === what) return;
    const mark = frame.current?.querySelector(selector);
    if (!mark) return;
    shown.current = what;
    const { top, bottom } = mark.getBoundingClientRect();
    const area = frame.current!.getBoundingClientRect();
    const visible = top >= Math.max(area.top, 0) && bottom <= Math.min(area.bottom, window.innerHeight);
    if (!visible) mark.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [frame, selector, what, drawn]);
}
