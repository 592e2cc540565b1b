import { useEffect } from 'react';

/** How long one writes no more before it is saved. */
export const PAUSE_MS = 1200;
const RETRY_MS = 5_000;

/** Tries again while the line is down: every few seconds, and at once when the browser says that it is back. */
export function useTryAgain(offline: boolean, again: () => void): void {
  useEffect(() => {
    if (!offline) return undefined;
    const timer = setInterval(again, RETRY_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [offline, again]);
}

/**
 * Nothing is lost on the way out: the browser asks before it closes a page with words that did not arrive, and whoever
 * goes on to another screen before the pause is over has said enough.
 */
export function useUnsaved(isUnsaved: () => boolean, flush: () => void): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      if (isUnsaved()) flush();
    };
  }, [isUnsaved, flush]);
}
