import { infiniteQueryOptions } from '@tanstack/react-query';
import { API, call } from '../api/http.ts';

/** Somebody of the school, as documents name them. */
export interface Person {
  id: string;
  danhXung?: string | null;
  hoTen: string;
  namSinh?: number | null;
  chucVu?: string | null;
  donVi?: string | null;
  ghiChu?: string | null;
}

interface PeopleList {
  items: Person[];
  next?: string;
  total: number;
}

/** The list that the school keeps, in the order of names; `q` needs no accents. */
export const peopleQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['people', q],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ limit: '100', ...(q && { q }), ...(pageParam && { cursor: pageParam }) });
      return call<PeopleList>(`${API}/people?${asked}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });

/** What came of a sheet of people, or would. */
export interface ImportResult {
  added: number;
  updated: number;
  unchanged: number;
  errors: { dong?: number; cot?: string; code: string; message: string; path: string }[];
  trungTen?: unknown[];
}

export function importPeople(file: File, trial: boolean): Promise<ImportResult> {
  const body = new FormData();
  body.append('file', file);
  if (trial) body.append('thu', '1');
  return call(`${API}/people/imports`, { method: 'POST', body });
}

/** What is sent of a person: blank texts are null. */
export function personOf(typed: Record<'danhXung' | 'hoTen' | 'namSinh' | 'chucVu' | 'donVi' | 'ghiChu', string>) {
  const orNull = (text: string) => text.trim() || null;
  const year = typed.namSinh.trim();
  return {
    danhXung: orNull(typed.danhXung),
    hoTen: typed.hoTen.trim(),
    // What is no number goes as it was typed: the service says what is wrong with it.
    namSinh: year === '' ? null : /^\d+$/.test(year) ? Number(year) : year,
    chucVu: orNull(typed.chucVu),
    donVi: orNull(typed.donVi),
    ghiChu: orNull(typed.ghiChu),
  };
}
