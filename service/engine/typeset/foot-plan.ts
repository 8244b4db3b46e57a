/** Where something came to stand in an earlier printing of the same document. */
export interface PaperPlace {
  /** From 0. */
  page: number;
  /** Points from the top of the page area. */
  y: number;
}

/** By the ids that the HTML gives. */
export type Places = ReadonlyMap<string, PaperPlace>;

/** A footnote as the first printing, which had all notes at the end of their section, left it. */
export interface PlacedNote {
  id: string;
  /** Page and place of its mark, from the first page of the section and the top of the text. */
  page: number;
  y: number;
  /** Of the line its mark stands in. */
  line: number;
  height: number;
}

export interface FootPlan {
  /** The page of its section (from 0) by the id of a note. */
  pages: Map<string, number>;
  /** Pages whose text must end early, from the top of the text: the next line's note finds no room there. */
  cuts: Map<number, number>;
}

/** Room for the rule above the notes of a page. */
export const SEPARATOR = 8;

/**
 * Which page each note belongs to, when the notes of a page take their room from its text. What
 * the first printing had on one long strip of text is cut again, page by page.
 *
 * @param area height of the text on a page of the section
 * @param held where a later printing has shown marks to stand
 */
export function planNotes(
  notes: readonly PlacedNote[],
  area: (page: number) => number,
  held: ReadonlyMap<string, PaperPlace>,
): FootPlan {
  const plan: FootPlan = { pages: new Map(), cuts: new Map() };
  let page = 0;
  /** Where the page begins on the strip, and what its notes have taken so far. */
  let start = 0;
  let taken = 0;
  const turn = (from: number) => {
    start = from;
    taken = 0;
    page++;
  };
  const before = (pages: number) => {
    let sum = 0;
    for (let index = 0; index < pages; index++) sum += area(index);
    return sum;
  };
  for (const note of notes) {
    const at = before(note.page) + note.y;
    const known = held.get(note.id);
    if (known) {
      // What drove its line to this page has to do so again.
      if (known.page === page + 1 && at - start < area(page) - taken) plan.cuts.set(page, at - start);
      if (known.page !== page) taken = 0;
      page = known.page;
      start = at - known.y;
    } else {
      // A page ends with a whole line, half a line above its edge on the average.
      while (at + note.line > start + area(page) - taken && page < note.page + notes.length) {
        turn(start + area(page) - taken - note.line / 2);
      }
      const wants = note.height + (taken === 0 ? SEPARATOR : 0);
      // The line moves on where its note finds no room below it.
      if (at + note.line > start + area(page) - taken - wants && at > start + 1) {
        plan.cuts.set(page, at - start);
        turn(at);
      }
    }
    plan.pages.set(note.id, page);
    taken += note.height + (taken === 0 ? SEPARATOR : 0);
  }
  return plan;
}
