import { useLocalStorage } from '@mantine/hooks';

/** Batches that were ordered in this browser, newest first. */
export function useRecentBatches() {
  const [ids, set] = useLocalStorage<string[]>({ key: 'vanthu.lo', defaultValue: [], getInitialValueInEffect: false });
  return { ids, add: (id: string) => set((before) => [id, ...before.filter((i) => i !== id)].slice(0, 10)) };
}
