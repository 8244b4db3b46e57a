import { useCallback, useMemo, useRef } from 'react';
import { useFill, useFormState } from './context.tsx';
import { goTo } from './go-to.ts';
import { type Issue, inOrder, shown } from './model/issues.ts';
import { sections } from './model/sections.ts';

export interface Problems {
  /** Those that are shown, in the order of the form. */
  shown: readonly Issue[];
  /** To the next (1) or the last one before (-1). */
  go(by: 1 | -1): void;
  /** To the first of all. */
  first(): void;
}

export function useProblems(): Problems {
  const { store, shape } = useFill();
  const issues = useFormState((state) => state.issues);
  const touched = useFormState((state) => state.touched);
  const complete = useFormState((state) => state.complete);
  const fields = useMemo(() => sections(shape).flatMap((section) => section.fields), [shape]);
  const now = useMemo(() => inOrder(shown(issues, touched, complete), fields), [issues, touched, complete, fields]);
  const at = useRef<string | undefined>(undefined);
  const show = useCallback(
    (issue: Issue | undefined) => {
      if (!issue) return;
      at.current = issue.place;
      store.open(issue.place);
      goTo(issue.place);
    },
    [store],
  );
  const go = useCallback(
    (by: 1 | -1) => {
      const here = now.findIndex(({ place }) => place === at.current);
      show(now[here < 0 ? (by > 0 ? 0 : now.length - 1) : (here + by + now.length) % now.length]);
    },
    [now, show],
  );
  const first = useCallback(() => show(inOrder(store.state.issues, fields)[0]), [store, fields, show]);
  return { shown: now, go, first };
}
