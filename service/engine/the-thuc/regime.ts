/** Rules of official layout by the date of the document. Numbers and their clauses: `tt01-2011.ts`, `nd30-2020.ts`. */
export type RegimeId = 'tt01-2011' | 'nd30-2020';
