import { useEffect, useState } from 'react';

/** For a window that is there only while it is open: gives the focus back to where it was before. */
export function useFocusBack(): void {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    },
    [from],
  );
}
