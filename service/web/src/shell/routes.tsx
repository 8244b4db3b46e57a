import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { officeQuery } from '../api/queries.ts';
import { Waiting } from '../ui/states.tsx';
import { Boundary } from './boundary.tsx';
import { NotFound } from './not-found.tsx';
import { paths } from './paths.ts';

/** Each page comes when it is asked for: the form page must not carry the others. */
const pages: [string, ComponentType<{ params: Record<string, string> }>][] = [
  ['/', lazy(() => import('../choose/choose-page.tsx'))],
  ['/app/kiem-tra', lazy(() => import('../check/check-page.tsx'))],
  ['/app/van-ban', lazy(() => import('../documents/documents-page.tsx'))],
  ['/app/van-ban/:id', lazy(() => import('../documents/document-page.tsx'))],
];

export function Routes() {
  const [location] = useLocation();
  return (
    <Boundary key={location}>
      <Suspense fallback={<Waiting what="Đang mở trang" />}>
        <Switch>
          {pages.map(([path, Page]) => (
            <Route key={path} path={path} component={Page as never} />
          ))}
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Boundary>
  );
}

/** A new office is led through its settings first. */
export function useFirstStart(): void {
  const { data } = useQuery(officeQuery);
  const [location, go] = useLocation();
  useEffect(() => {
    if (data?.data === null && location === paths.choose) go(paths.firstStart, { replace: true });
  }, [data, location, go]);
}
