/** Highest and lowest priority of a job. */
const HIGHEST = 10;
const LOWEST = -10;

/** More turns than a queue ever gives; the ranks of all priorities stay whole numbers that a double holds exactly. */
const TURNS = 2 ** 45;

/** The rank of a job, lower first: a whole number above zero, made of its priority and its turn. */
export function rankOf(priority: number, turn: number): number {
  return classOf(priority) * TURNS + turn;
}

/** Priority class and turn in a rank. */
export function partsOf(rank: number): { priorityClass: number; turn: number } {
  return { priorityClass: Math.floor(rank / TURNS), turn: rank % TURNS };
}

/** 0 for the highest priority, 20 for the lowest. */
export function classOf(priority: number): number {
  return HIGHEST - Math.min(HIGHEST, Math.max(LOWEST, Math.trunc(priority)));
}

interface Turns {
  /** The turn that is being done: a group with nothing waiting takes this one. */
  now: number;
  /** The next turn of each group that has had its own of now. */
  next: Map<string, number>;
}

/**
 * Lets groups take turns within each priority: the first jobs of all groups, then the second of all, and so on. A group
 * of one document is so next after what is in hand, however many the others have waiting. (Start-time fair queuing with
 * documents as the unit.) The embedded queue's; `fair-scripts.ts` is the same over Redis.
 */
export class FairOrder {
  private readonly classes = new Map<number, Turns>();

  /** The rank of a new job. */
  rank(priority: number, group: string): number {
    const turns = this.turns(classOf(priority));
    const turn = Math.max(turns.now, turns.next.get(group) ?? 0);
    turns.next.set(group, turn + 1);
    return rankOf(priority, turn);
  }

  /** A job of this rank was taken out to be done. */
  begun(rank: number): void {
    const { priorityClass, turn } = partsOf(rank);
    const turns = this.turns(priorityClass);
    if (turn <= turns.now) return;
    turns.now = turn;
    for (const [group, next] of turns.next) if (next <= turn) turns.next.delete(group);
  }

  private turns(priorityClass: number): Turns {
    const turns = this.classes.get(priorityClass) ?? { now: 1, next: new Map() };
    this.classes.set(priorityClass, turns);
    return turns;
  }
}
