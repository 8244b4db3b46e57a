import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { officeQuery } from '../api/queries.ts';
import { Waiting } from '../ui/states.tsx';
import { Boundary } from './boundary.tsx';
import { NotFound } from './not-found.tsx';
import { paths } from './paths.ts';

/** Each page comes when it is asked for: the form page must not carry the others. */
const pages: [string, ComponentType<{ params: Record<string, string> }>][] = [
  ['/', lazy(() => import('../choose/choose-page.tsx'))],
  ['/app/soan/:template/:draft?', lazy(() => import('../fill/fill-page.tsx'))],
  ['/app/bat-dau', lazy(() => import('../office/first-start-page.tsx'))],
  ['/app/co-quan', lazy(() => import('../office/office-page.tsx'))],
  ['/app/nguoi', lazy(() => import('../people/people-page.tsx'))],
  ['/app/nhieu', lazy(() => import('../many/many-page.tsx'))],
  ['/app/nhieu/:template', lazy(() => import('../many/sheet-page.tsx'))],
  ['/app/lo/:id', lazy(() => import('../many/batch-page.tsx'))],
  ['/app/bo-ho-so/:draft?', lazy(() => import('../set/set-page.tsx'))],
  ['/app/kiem-tra', lazy(() => import('../check/check-page.tsx'))],
  ['/app/van-ban', lazy(() => import('../documents/documents-page.tsx'))],
  ['/app/van-ban/:id', lazy(() => import('../documents/document-page.tsx'))],
];

export function Routes() {
  const [location] = useLocation();
  return (
    <Boundary key={pageOf(location)}>
      <Suspense fallback={<Waiting what="Đang mở trang" />}>
        <Switch>
          {pages.map(([path, Page]) => (
            <Route key={path} path={path} component={Page as never} />
          ))}
          <Route path="/app">
            <Redirect to={paths.choose} replace />
          </Route>
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Boundary>
  );
}

/** A form stays the same page when its draft gets an address. */
function pageOf(location: string): string {
  if (location.startsWith('/app/soan/')) return location.split('/', 4).join('/');
  return location.startsWith(`${paths.set}/`) ? paths.set : location;
}

/** A new office is led through its settings first. */
export function useFirstStart(): void {
  const { data } = useQuery(officeQuery);
  const [location, go] = useLocation();
  const led = useRef(false);
  useEffect(() => {
    // Once: whoever puts it off is not asked again before the next visit.
    if (led.current || data?.data !== null || location !== paths.choose) return;
    led.current = true;
    go(paths.firstStart, { replace: true });
  }, [data, location, go]);
}
