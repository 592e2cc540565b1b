import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 860px)');

/** Whether the screen is a phone's: one column, and what one does at the bottom, where the thumb is. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
