import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { joined, pointerOf, type Rect } from './marks.ts';
import classes from './pages.module.css';
import type { PdfPage, RenderTask } from './pdf.ts';
import type { Placed } from './use-placed.ts';

interface PageViewProps {
  page: PdfPage;
  number: number;
  of: number;
  width: number;
  focused: ReadonlySet<string>;
  onPick?: ((pointer: string) => void) | undefined;
  marks: readonly Placed[];
  chosen?: string | undefined;
  onMark?: ((id: string) => void) | undefined;
}

/** One page: drawn when it comes near the window, and again when it changes, without a flicker between. */
export function PageView({ page, number, of, width, focused, onPick, marks, chosen, onMark }: PageViewProps) {
  const scale = width / page.width;
  const paper = useRef<HTMLDivElement>(null);
  const near = useNear(paper);
  useDrawing(paper, page, scale, near);
  const own = page.links.filter((link) => focused.has(pointerOf(link.uri) ?? ''));
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
    // The last one drawn lies on top.
    const marked = marks.findLast(({ rects }) => rects.some((rect) => inside(at, rect)));
    if (marked) onMark?.(marked.mark.id);
    if (!onPick) return;
    const link = page.links.find(({ rect }) => inside(at, rect));
    const pointer = link && pointerOf(link.uri);
    if (pointer !== undefined) onPick(pointer);
  };
  const box = ({ x, y, width: w, height: h }: Rect) => ({
    left: x * scale,
    top: y * scale,
    width: w * scale,
    height: h * scale,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a short way for the mouse; fields and findings themselves are reached by keyboard
    <div className={classes.page} style={{ width, height: Math.round(page.height * scale) }} onClick={pick}>
      <div ref={paper} className={classes.paper} role="img" aria-label={`Trang ${number} trên ${of}`} />
      {joined(own.map((link) => link.rect)).map((rect) => (
        <span key={`${rect.x} ${rect.y}`} className={classes.focus} style={box(rect)} data-focus="true" />
      ))}
      {marks.flatMap(({ mark, rects }) =>
        rects.map((rect) => (
          <span
            key={`${mark.id} ${rect.x} ${rect.y}`}
            className={classes.mark}
            style={box(rect)}
            data-tone={mark.tone}
            data-chosen={mark.id === chosen}
            title={mark.label}
          />
        )),
      )}
    </div>
  );
}

const inside = ({ x, y }: { x: number; y: number }, rect: Rect) =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;

/** Whether the page is in the window, or nearly. */
function useNear(paper: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: '60% 0px',
    });
    observer.observe(paper.current!);
    return () => observer.disconnect();
  }, [paper]);
  return near;
}

function useDrawing(
  paper: React.RefObject<HTMLDivElement | null>,
  { page }: PdfPage,
  scale: number,
  near: boolean,
): void {
  useEffect(() => {
    if (!near) return;
    let task: RenderTask | undefined;
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, 2) });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    task = page.render({ canvas, viewport, annotationMode: 0 });
    task.promise.then(
      () => paper.current?.replaceChildren(canvas),
      // Superseded, or its document is closed: what is drawn stays until the next.
      () => undefined,
    );
    return () => task?.cancel();
  }, [paper, page, scale, near]);
}
