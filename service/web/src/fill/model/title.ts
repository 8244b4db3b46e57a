import type { Data } from './form-store.ts';
import { valueAt } from './path.ts';
import { isEmpty } from './sending.ts';

/** Where a document says what it is about, best first. */
const places = [['trichYeu'], ['tang', 'ten'], ['lyLich', 'hoTen'], ['hoTen'], ['toiDu'], ['tieuDe']];

const MOST = 200;

/** One line that tells a draft apart from others of its kind; empty where nothing is written yet. */
export function titleOf(data: Data): string {
  const found = places.map((path) => valueAt(data, path)).find((value) => !isEmpty(value));
  const text = Array.isArray(found) ? found.join(' ') : String(found ?? '');
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST);
}
