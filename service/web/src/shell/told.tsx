import { Suspense, useEffect, useState } from 'react';
import { lazily } from '../ui/lazily.ts';

const Notifications = lazily(() => import('./notifications.tsx'));

/** What is told in passing, at the foot of the window. Nothing is told before somebody did something, so it comes with that. */
export function Told() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    const begin = () => {
      over.abort();
      setWanted(true);
    };
    for (const event of ['pointerdown', 'keydown']) {
      window.addEventListener(event, begin, { capture: true, signal: over.signal });
    }
    return () => over.abort();
  }, []);
  return (
    wanted && (
      <Suspense>
        <Notifications />
      </Suspense>
    )
  );
}
