import type { Batch } from '../api/types.ts';

export const BATCH_STATES: Record<Batch['status'], string> = {
  queued: 'Đang chờ',
  rendering: 'Đang làm',
  done: 'Đã xong',
  failed: 'Xong, có văn bản không làm được',
  cancelled: 'Đã dừng',
};
