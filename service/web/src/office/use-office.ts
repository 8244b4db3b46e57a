import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { API, call } from '../api/http.ts';
import type { FieldProblem, Problem } from '../api/problem.ts';
import { type OfficeState, officeQuery } from '../api/queries.ts';
import { draftOf, missing, type OfficeDraft, officeOf } from './draft.ts';

/** The office's data while it is changed: what is typed, what is wrong, and the saving of it. */
export function useOffice() {
  const client = useQueryClient();
  const stored = useQuery(officeQuery);
  const [typed, setTyped] = useState<OfficeDraft>();
  const [asked, setAsked] = useState(false);
  const draft = typed ?? draftOf(stored.data?.data ?? null);
  const save = useMutation<OfficeState, Problem>({
    mutationFn: () =>
      call(`${API}/office`, {
        method: 'PUT',
        body: officeOf(draft),
        headers: { 'If-Match': `"${stored.data?.revision ?? 0}"` },
      }),
    onSuccess: (state) => {
      client.setQueryData(officeQuery.queryKey, state);
      setTyped(undefined);
    },
  });
  const refused = save.error?.errors ?? [];
  const lacks = asked ? missing(draft) : {};
  return {
    stored,
    draft,
    changed: typed !== undefined,
    change: (part: Partial<OfficeDraft>) => setTyped({ ...draft, ...part }),
    save,
    /** Shows what is missing; whether nothing is. */
    complete: (fields?: readonly (keyof OfficeDraft)[]) => {
      setAsked(true);
      const all = missing(draft);
      return Object.keys(all).every((field) => fields !== undefined && !fields.includes(field as keyof OfficeDraft));
    },
    /** What is wrong with a field, by its name here or its place in what was sent. */
    wrong: (field: keyof OfficeDraft | undefined, path: string) => (field && lacks[field]) ?? messageAt(refused, path),
    /** Somebody else saved in the meantime: takes theirs, and what was typed here goes. */
    takeStored: async () => {
      await stored.refetch();
      save.reset();
      setTyped(undefined);
    },
    /** Keeps what was typed here, over what somebody else saved. */
    keepTyped: async () => {
      setTyped(draft);
      await stored.refetch();
      save.reset();
    },
  };
}

export type OfficeForm = ReturnType<typeof useOffice>;

const messageAt = (problems: readonly FieldProblem[], path: string) =>
  problems.find((p) => p.path === path || p.path.startsWith(`${path}/`))?.message;
