import { QueryClient, queryOptions } from '@tanstack/react-query';
import { API, call } from './http.ts';
import { Problem } from './problem.ts';
import type { Template } from './types.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A service that is being started again is back in seconds; what is wrong with the request stays wrong.
      retry: (count, error) => error instanceof Problem && error.passing && count < 6,
      retryDelay: (count) => Math.min(500 * 2 ** count, 8_000),
    },
  },
});

/** All kinds with their versions. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async ({ signal }) => (await call<{ items: Template[] }>(`${API}/templates`, { signal })).items,
});

/** Whether this service asks for a key, and what the present session may do. */
export interface Session {
  required: boolean;
  scope: 'full' | 'read' | 'metrics' | null;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call<Session>(`${API}/sessions/current`, { signal }),
});

/** A person who signs for the office. */
export interface Signer {
  quyenHan: string | null;
  thayMat: string | null;
  chucVu: string;
  hoTen: string | null;
  macDinh?: boolean;
}

/** The office's own data, which every form begins with. */
export interface Office {
  coQuan: { chuQuan?: string | null; banHanh: string };
  kyHieu: { coQuan: string; donVi?: string | null };
  diaDanh?: string | null;
  nguoiKy: Signer[];
  noiNhan: string[];
  luu?: string | null;
  loai?: 'truong' | 'so' | 'phong' | 'khac';
}

/** `data` is null until it was saved for the first time. */
export interface OfficeState {
  revision: number;
  data: Office | null;
}

export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: ({ signal }) => call<OfficeState>(`${API}/office`, { signal }),
});

/** What was begun and not finished, without its data. */
export interface Draft {
  id: string;
  kind: 'document' | 'batch' | 'bo-ho-so';
  template: string;
  version: string;
  title: string;
  revision: number;
  updatedAt: string;
}

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async ({ signal }) => (await call<{ items: Draft[] }>(`${API}/drafts`, { signal })).items,
  // Looked at right after the form was left.
  staleTime: 0,
});
