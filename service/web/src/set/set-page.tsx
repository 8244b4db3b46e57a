import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../shell/paths.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { Desk } from './desk.tsx';
import { openSet } from './opening.ts';

/** A bộ hồ sơ khen thưởng: people and results once, all documents from them. */
export default function SetPage({ params: { draft } }: { params: { draft?: string } }) {
  const [, go] = useLocation();
  // The set that was begun here stays the same page when it gets an address of its own.
  const own = useRef({ draft: undefined as string | undefined, key: '', count: 0 });
  if (own.current.key === '' || own.current.draft !== draft) {
    const count = own.current.count + 1;
    own.current = { draft, key: `${draft ?? 'moi'} ${count}`, count };
  }
  const { key } = own.current;
  const { data, error, refetch } = useQuery({
    queryKey: ['set', key],
    queryFn: ({ signal }) => openSet(draft, signal),
    // What is read once is the page's own from then on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const onId = useCallback(
    (id: string) => {
      own.current.draft = id;
      go(paths.setDraft(id), { replace: true });
    },
    [go],
  );
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting what="Đang mở bộ hồ sơ" />;
  return <Desk key={key} opened={data} onId={onId} />;
}
