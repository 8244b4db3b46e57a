import { useSessionStorage } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { API, call } from '../api/http.ts';
import type { FieldProblem, Problem } from '../api/problem.ts';
import { type OfficeState, officeQuery } from '../api/queries.ts';
import { focusInvalid } from '../ui/focus-invalid.ts';
import { draftOf, missing, type OfficeDraft, officeOf, sentAt } from './draft.ts';

/** What is typed and not saved yet, and the revision it was begun over: what others save meanwhile must not go unseen. */
interface Typed {
  draft: OfficeDraft;
  revision: number;
}

/** The office's data while it is changed: what is typed, what is wrong, and the saving of it. */
export function useOffice() {
  const client = useQueryClient();
  const stored = useQuery(officeQuery);
  // Outlives a reload and a look at another page.
  const [typed, setTyped] = useSessionStorage<Typed | null>({
    key: 'vanthu.co-quan',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const [asked, setAsked] = useState(false);
  const draft = typed?.draft ?? draftOf(stored.data?.data ?? null);
  const revision = typed?.revision ?? stored.data?.revision ?? 0;
  const save = useMutation<OfficeState, Problem>({
    mutationFn: () =>
      call(`${API}/office`, {
        method: 'PUT',
        body: officeOf(draft),
        headers: { 'If-Match': `"${revision}"` },
      }),
    onError: focusInvalid,
    onSuccess: (state) => {
      client.setQueryData(officeQuery.queryKey, state);
      setTyped(null);
    },
  });
  const refused = save.error?.errors ?? [];
  const lacks = asked ? missing(draft) : {};
  return {
    stored,
    draft,
    changed: typed !== null,
    /** A function gets what is typed by then. */
    change: (part: Partial<OfficeDraft> | ((now: OfficeDraft) => Partial<OfficeDraft>)) =>
      setTyped((typed) => {
        const now = typed?.draft ?? draft;
        return {
          draft: { ...now, ...(part instanceof Function ? part(now) : part) },
          revision: typed?.revision ?? revision,
        };
      }),
    /** Back to what is saved. */
    revert: () => {
      save.reset();
      setTyped(null);
    },
    save,
    /** Shows what is missing, the caret at the first of it; whether nothing is. */
    complete: (fields?: readonly (keyof OfficeDraft)[]) => {
      setAsked(true);
      const all = missing(draft);
      const whole = Object.keys(all).every(
        (field) => fields !== undefined && !fields.includes(field as keyof OfficeDraft),
      );
      if (!whole) focusInvalid();
      return whole;
    },
    wrongSigner: (index: number, part: string) => messageAt(refused, `/nguoiKy/${sentAt(draft, index)}/${part}`),
    /** What is wrong with a field, by its name here or its place in what was sent. */
    wrong: (field: keyof OfficeDraft | undefined, path: string) => (field && lacks[field]) ?? messageAt(refused, path),
    /** Somebody else saved in the meantime: takes theirs, and what was typed here goes. */
    takeStored: async () => {
      await stored.refetch();
      save.reset();
      setTyped(null);
    },
    /** Keeps what was typed here, over what somebody else saved. */
    keepTyped: async () => {
      const { data } = await stored.refetch();
      setTyped({ draft, revision: data?.revision ?? revision });
      save.reset();
    },
  };
}

export type OfficeForm = ReturnType<typeof useOffice>;

const messageAt = (problems: readonly FieldProblem[], path: string) =>
  problems.find((p) => p.path === path || p.path.startsWith(`${path}/`))?.message;
