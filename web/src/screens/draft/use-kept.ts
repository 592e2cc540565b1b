import { useCallback, useEffect, useRef } from 'react';
import { forgetDraft, keepDraft } from '../../api/kept-drafts';
import { hasExpired, session } from '../../api/session';

/** Well below a pause in writing; more often would only wear the disk. */
const KEEP_MS = 300;

interface Keeping<T> {
  readonly person: string;
  readonly caseId: string;
  readonly saved: T;
  readonly draft: T;
  /** Whether there is something that only the browser has. */
  readonly pending: boolean;
  /** False for what must not stay on this machine. */
  readonly allowed: boolean;
}

/** Keeps what is not saved while one writes, at the latest when the page goes; forgets it when it is saved, or must not be kept. */
export function useKept<T>(keeping: Keeping<T>): void {
  const latest = useRef(keeping);
  const wrote = useRef(false);
  useEffect(() => {
    latest.current = keeping;
  });
  const now = useCallback(() => {
    const { person, caseId, saved, draft, pending, allowed } = latest.current;
    if (pending && allowed) {
      wrote.current = true;
      void keepDraft({ person, caseId, at: Date.now(), saved, draft });
    } else if (wrote.current || !allowed) {
      wrote.current = false;
      void forgetDraft({ person, caseId });
    }
  }, []);
  const { draft, pending, allowed } = keeping;
  useEffect(() => {
    const timer = setTimeout(now, pending ? KEEP_MS : 0);
    return () => clearTimeout(timer);
  }, [draft, pending, allowed, now]);
  useEffect(() => {
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pagehide', now);
      // Who signed out by their own will leaves nothing behind; whose session ran out finds it again.
      if (session() || hasExpired()) now();
    };
  }, [now]);
}
