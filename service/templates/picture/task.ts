import { answering } from '../../engine/apart/answering.js';
import { pagePictures } from './rasterise.js';

/** A page to be shown as a picture of so many dots across. */
export interface Task {
  pdf: Uint8Array;
  width: number;
}

/** PNG of the first page. */
export default answering<Task, Uint8Array>(async ({ pdf, width }) => (await pagePictures(pdf, width, 1))[0]!);
