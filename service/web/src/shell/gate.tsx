import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { Failed, Waiting } from '../ui/states.tsx';

const SignIn = lazy(() => import('./sign-in.tsx'));

/** Lets in whoever the service lets in: everybody where there are no keys, else who has signed in with one. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery);
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting what="Đang mở Văn Thư" />;
  if (!data.required || data.scope === 'full' || data.scope === 'read') return children;
  return (
    <Suspense fallback={<Waiting what="Đang mở Văn Thư" />}>
      <SignIn />
    </Suspense>
  );
}
