import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { paths } from '../shell/paths.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { open } from './opening.ts';
import { Workspace } from './workspace.tsx';

/** Where one document is filled in. */
export default function FillPage({ params }: { params: { template?: string; draft?: string } }) {
  const { template = '', draft } = params;
  const search = useSearch();
  const [, go] = useLocation();
  const [serial, setSerial] = useState(0);
  // The form that was begun here keeps its place when it gets an address of its own.
  const own = useRef<{ draft: string | undefined; form: string }>({ draft: undefined, form: '' });
  const form =
    draft !== undefined && draft === own.current.draft
      ? own.current.form
      : [template, draft ?? '', search, serial].join(' ');
  if (form !== own.current.form) own.current = { draft: undefined, form };

  const asked = new URLSearchParams(search);
  const { data, error, refetch } = useQuery({
    queryKey: ['form', form],
    queryFn: ({ signal }) =>
      open(
        {
          template,
          draft: draft === own.current.draft ? undefined : draft,
          from: asked.get('tu') ?? undefined,
          version: asked.get('version') ?? undefined,
          namHoc: asked.get('namHoc') ?? undefined,
        },
        signal,
      ),
    // What is read once is the form's own from then on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  const onId = useCallback(
    (id: string) => {
      own.current.draft = id;
      go(paths.draft(template, id), { replace: true });
    },
    [template, go],
  );
  /** Opens the form anew: another document, or another version of the same one. */
  const reopen = useCallback(
    (address: string) => {
      own.current = { draft: undefined, form: '' };
      setSerial((before) => before + 1);
      go(address, { replace: true });
    },
    [go],
  );
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting what="Đang mở mẫu" />;
  return <Workspace key={form} opened={data} onId={onId} reopen={reopen} />;
}
