import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const WAITS_MS = [500, 1_500, 4_000, 8_000];

/** A part that comes when it is needed; a connection that fails for a moment only makes it come later. */
export function lazily<P>(load: () => Promise<{ default: ComponentType<P> }>): LazyExoticComponent<ComponentType<P>> {
  const tried = async (time: number): Promise<{ default: ComponentType<P> }> => {
    try {
      return await load();
    } catch (error) {
      // Without a network there is no end to the waiting; with one, an older build may ask for what is gone.
      const wait = WAITS_MS[navigator.onLine ? time : Math.min(time, WAITS_MS.length - 1)];
      if (wait === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      return tried(time + 1);
    }
  };
  return lazy(() => tried(0));
}
