import type { Advice, Issue } from './issues.ts';
import { isWithin, type Path, pathOf, pointerOf, valueAt, withValue } from './path.ts';

export type Data = Record<string, unknown>;

/** Everything the form shows; each change makes a new one. */
export interface FormState {
  data: Data;
  /** Places that were worked on. */
  touched: ReadonlySet<string>;
  /** Whether what is missing is shown everywhere: people said that they are done. */
  complete: boolean;
  issues: readonly Issue[];
  advice: readonly Advice[];
  /** Folded places that were opened. */
  opened: ReadonlySet<string>;
  /** The place that has the focus, for the page beside the form. */
  focus: string | undefined;
  readOnly: boolean;
}

const KEPT_STEPS = 300;
/** Changes at one place that come close after each other are one step back. */
const ONE_STEP_MS = 1_200;

/** The form's data, the way back, and what is known about them. Every change goes through here. */
export class FormStore {
  private current: FormState;
  private readonly past: Data[] = [];
  private readonly future: Data[] = [];
  private last = { pointer: '', at: 0 };
  private readonly listeners = new Set<() => void>();

  constructor(
    data: Data,
    private readonly now: () => number = Date.now,
  ) {
    this.current = {
      data,
      touched: new Set(),
      complete: false,
      issues: [],
      advice: [],
      opened: new Set(),
      focus: undefined,
      readOnly: false,
    };
  }

  get state(): FormState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(path: Path): unknown {
    return valueAt(this.current.data, path);
  }

  /** `step` makes the change a step of its own on the way back. */
  set(path: Path, value: unknown, { step = false }: { step?: boolean } = {}): void {
    if (this.current.readOnly || Object.is(this.get(path), value)) return;
    const pointer = pointerOf(path);
    const same = !step && pointer === this.last.pointer && this.now() - this.last.at < ONE_STEP_MS;
    if (!same || this.past.length === 0) this.remember();
    this.last = { pointer: step ? '' : pointer, at: this.now() };
    this.change({ data: withValue(this.current.data, path, value), touched: added(this.current.touched, pointer) });
  }

  /** Other data in the place of all, as one step. */
  replace(data: Data): void {
    this.remember();
    this.last = { pointer: '', at: 0 };
    this.change({ data });
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  undo(): void {
    this.travel(this.past, this.future);
  }

  redo(): void {
    this.travel(this.future, this.past);
  }

  touch(pointer: string): void {
    if (!this.current.touched.has(pointer)) this.change({ touched: added(this.current.touched, pointer) });
  }

  focus(pointer: string | undefined): void {
    if (pointer !== this.current.focus) this.change({ focus: pointer });
  }

  open(pointer: string): void {
    // Whatever the place lies in opens with it.
    const places = pathOf(pointer).map((_, index, path) => pointerOf(path.slice(0, index + 1)));
    this.change({ opened: new Set([...this.current.opened, ...places]) });
  }

  close(pointer: string): void {
    this.change({ opened: new Set([...this.current.opened].filter((place) => !isWithin(place, pointer))) });
  }

  know(known: Partial<Pick<FormState, 'issues' | 'advice' | 'complete' | 'readOnly'>>): void {
    this.change(known);
  }

  private remember(): void {
    this.past.push(this.current.data);
    if (this.past.length > KEPT_STEPS) this.past.shift();
    this.future.length = 0;
  }

  private travel(from: Data[], to: Data[]): void {
    const data = this.current.readOnly ? undefined : from.pop();
    if (!data) return;
    to.push(this.current.data);
    this.last = { pointer: '', at: 0 };
    this.change({ data });
  }

  private change(change: Partial<FormState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

const added = (set: ReadonlySet<string>, item: string) => (set.has(item) ? set : new Set(set).add(item));
