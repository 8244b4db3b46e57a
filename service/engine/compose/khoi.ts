import { inHoa } from '../vietnamese/text.js';
import type { BangView, BlockView, RichText } from './view.js';

/** The block kinds of a template, each a flag `la…` of `BlockView`. */
export type Loai = 'muc1' | 'muc2' | 'muc3' | 'muc4' | 'doan' | 'khoan' | 'diem' | 'gachDau' | 'cong' | 'bang';

/** One block as templates see it. A heading of the first level is in capitals (TT 01/2011 Điều 11; NĐ 30/2020 PLI-V, 6b). */
export function khoi(loai: Loai, so: string, van: RichText, bang: BangView | null = null): BlockView {
  return {
    laMuc1: loai === 'muc1',
    laMuc2: loai === 'muc2',
    laMuc3: loai === 'muc3',
    laMuc4: loai === 'muc4',
    laDoan: loai === 'doan',
    laKhoan: loai === 'khoan',
    laDiem: loai === 'diem',
    laGachDau: loai === 'gachDau',
    laCong: loai === 'cong',
    laBang: loai === 'bang',
    so,
    coSo: so !== '',
    van: loai === 'muc1' ? { runs: van.runs.map((run) => ({ ...run, text: inHoa(run.text) })) } : van,
    bang,
  };
}
