import type { DocumentStatus, VanthuDocument } from '../api/types.ts';

/** What the states of a document are called, and how they look. */
export const STATES: Record<DocumentStatus, { name: string; color: string }> = {
  queued: { name: 'Đang chờ', color: 'gray' },
  rendering: { name: 'Đang làm', color: 'gray' },
  done: { name: 'Đã xong', color: 'nhan' },
  failed: { name: 'Không làm được', color: 'red' },
  cancelled: { name: 'Đã hủy', color: 'gray' },
};

export const isOpen = ({ status }: Pick<VanthuDocument, 'status'>) => status === 'queued' || status === 'rendering';
