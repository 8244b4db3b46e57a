import { serve } from '../../engine/apart/serve.js';
import { type Grid, SheetRefused } from './grid.js';
import { readGrid } from './read-grid.js';

/** What the process answers about a file: `refused` is the Vietnamese sentence about what is no sheet. */
export type Answer = { grid: Grid } | { refused: string };

serve(async (bytes: Uint8Array): Promise<Answer> => {
  try {
    return { grid: await readGrid(bytes) };
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    return { refused: error.message };
  }
});
