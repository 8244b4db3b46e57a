import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Office } from '../api/queries.ts';
import type { FormState, FormStore, SetOptions } from './model/form-store.ts';
import { type Advice, type Issue, shown } from './model/issues.ts';
import { type Path, pathOf, pointerOf } from './model/path.ts';
import type { Shape } from './model/shape.ts';
import type { Occasion } from './model/start.ts';

/** What every part of the form page stands on. */
export interface Fill {
  store: FormStore;
  shape: Shape;
  occasion: Occasion;
  version: string;
  office: Office | null;
}

const Context = createContext<Fill | undefined>(undefined);

export function FillProvider({ value, children }: { value: Fill; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useFill(): Fill {
  const fill = useContext(Context);
  if (!fill) throw new Error('outside of the form');
  return fill;
}

/** A part of what the form shows; the component is drawn again when that part is another. */
export function useFormState<T>(select: (state: FormState) => T): T {
  const { store } = useFill();
  return useSyncExternalStore(store.subscribe, () => select(store.state));
}

export interface Place<T> {
  value: T | undefined;
  set: (value: unknown, options?: SetOptions) => void;
  pointer: string;
  /** The id of its input. */
  id: string;
  issues: readonly Issue[];
  advice: readonly Advice[];
  readOnly: boolean;
}

/** One place of the data and what is known about it. */
export function usePlace<T = unknown>(path: Path): Place<T> {
  const { store } = useFill();
  const pointer = pointerOf(path);
  const stable = useMemo(() => pathOf(pointer), [pointer]);
  const value = useSyncExternalStore(store.subscribe, () => store.get(stable)) as T | undefined;
  const readOnly = useFormState((state) => state.readOnly);
  const { issues, advice } = useKnown(pointer);
  const set = useCallback<Place<T>['set']>((next, options) => store.set(stable, next, options), [store, stable]);
  return { value, set, pointer, id: idOf(pointer), issues, advice, readOnly };
}

/** What is to be said at one field. */
export function useKnown(pointer: string): Pick<Place<unknown>, 'issues' | 'advice'> {
  const all = useFormState((state) => state.issues);
  const advices = useFormState((state) => state.advice);
  const complete = useFormState((state) => state.complete);
  const touched = useFormState((state) => (complete ? undefined : state.touched));
  return useMemo(() => {
    const here = all.filter(({ field }) => field === pointer);
    return {
      issues: here.length === 0 ? NONE : shown(here, touched ?? new Set(), complete),
      advice: shown(
        advices.filter(({ field }) => field === pointer),
        touched ?? new Set(),
        complete,
      ),
    };
  }, [all, advices, complete, touched, pointer]);
}

const NONE: readonly Issue[] = [];

export const idOf = (pointer: string) => `o${pointer.replaceAll('/', '-')}`;
