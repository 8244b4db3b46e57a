import type { Advice, Issue } from './issues.ts';
import { firstDifference, isWithin, type Path, pathOf, pointerOf, valueAt, withValue } from './path.ts';

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
/** Changes at one place that come close after each other are one step back, */
const ONE_STEP_MS = 1_200;
/** but nobody who types without a pause loses more than this. */
const LONGEST_STEP_MS = 6_000;

export interface SetOptions {
  /** The change is a step of its own on the way back. */
  step?: boolean;
  /** The place went back by itself: an editor with a history of its own. */
  back?: boolean;
}

/** The form's data, the way back, and what is known about them. Every change goes through here. */
export class FormStore {
  private current: FormState;
  private readonly past: Data[] = [];
  private readonly future: Data[] = [];
  private last = NO_STEP;
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

  set(path: Path, value: unknown, { step = false, back = false }: SetOptions = {}): void {
    if (this.current.readOnly || Object.is(this.get(path), value)) return;
    const pointer = pointerOf(path);
    const now = this.now();
    const { last } = this;
    const same = !step && pointer === last.pointer && now - last.at < ONE_STEP_MS && now - last.begun < LONGEST_STEP_MS;
    if (back) this.forgetStepOf(path);
    else if (!same || this.past.length === 0) this.remember();
    this.last = { pointer: step || back ? '' : pointer, begun: same ? last.begun : now, at: now };
    this.change({ data: withValue(this.current.data, path, value), touched: added(this.current.touched, pointer) });
  }

  /** Other data in the place of all, as one step. */
  replace(data: Data): void {
    this.remember();
    this.last = NO_STEP;
    this.change({ data });
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** One step back; where it changed something, undefined where there was none. */
  undo(): string | undefined {
    return this.travel(this.past, this.future);
  }

  redo(): string | undefined {
    return this.travel(this.future, this.past);
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

  /** The last step is taken back with what the place took back itself, if it was one of that place alone. */
  private forgetStepOf([name]: Path): void {
    const before = this.past.at(-1);
    const { data } = this.current;
    if (
      before &&
      Object.keys({ ...before, ...data }).every((key) => key === name || Object.is(before[key], data[key]))
    ) {
      this.past.pop();
    }
  }

  private travel(from: Data[], to: Data[]): string | undefined {
    const data = this.current.readOnly ? undefined : from.pop();
    if (!data) return undefined;
    const before = this.current.data;
    to.push(before);
    this.last = NO_STEP;
    this.change({ data });
    return firstDifference(before, data);
  }

  private change(change: Partial<FormState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

const NO_STEP = { pointer: '', begun: 0, at: 0 };

const added = (set: ReadonlySet<string>, item: string) => (set.has(item) ? set : new Set(set).add(item));
