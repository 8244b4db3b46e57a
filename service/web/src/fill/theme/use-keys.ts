import { useRef } from 'react';

/** Names for the items of a list that stay with them when others come, go or move: the input one types in stays the same. */
export function useKeys(length: number) {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  const { current } = keys;
  // Undo and the like change the list from outside.
  while (current.length < length) current.push(next.current++);
  current.length = length;
  return {
    at: (index: number) => current[index]!,
    insert: (index: number) => void current.splice(index, 0, next.current++),
    remove: (index: number) => void current.splice(index, 1),
    move: (from: number, to: number) => void current.splice(to, 0, ...current.splice(from, 1)),
  };
}
