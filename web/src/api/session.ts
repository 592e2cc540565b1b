import { useSyncExternalStore } from 'react';
import { forgetDraftsOfOthers } from './kept-drafts';
import type { MeDto } from './types.gen';

/** Who is signed in. `undefined`: not asked yet; `null`: nobody. */
type Session = MeDto | null | undefined;

let current: Session;
/** Whether somebody was signed in here and is no more: then the sign-in page says why they see it. */
let expired = false;
const listeners = new Set<() => void>();

export function session(): Session {
  return current;
}

export function hasExpired(): boolean {
  return expired;
}

export function beginSession(me: MeDto): void {
  expired = false;
  void forgetDraftsOfOthers(me.person);
  set(me);
}

/** The service no longer knows the session, or it was never there. */
export function endSession(): void {
  if (current) expired = true;
  set(null);
}

/** Signed out by the person's own will: nothing of theirs stays in the browser. */
export function leaveSession(): void {
  expired = false;
  void forgetDraftsOfOthers(null);
  set(null);
}

function set(next: Session): void {
  current = next;
  for (const listener of listeners) listener();
}

export function useSession(): Session {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, session);
}
