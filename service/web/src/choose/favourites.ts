import { useLocalStorage } from '@mantine/hooks';

/** Kinds that this person pinned, and those begun lately, newest first; kept in this browser. */
export function useFavourites() {
  const [pinned, setPinned] = useLocalStorage<string[]>({
    key: 'vanthu.ghim',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const [recent, setRecent] = useLocalStorage<string[]>({
    key: 'vanthu.gan-day',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return {
    pinned,
    recent,
    pin: (id: string) => setPinned((ids) => (ids.includes(id) ? ids.filter((i) => i !== id) : [...ids, id])),
    used: (id: string) => setRecent((ids) => [id, ...ids.filter((i) => i !== id)].slice(0, 4)),
  };
}
