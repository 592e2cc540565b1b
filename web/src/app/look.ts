import { useSyncExternalStore } from 'react';

/** 显示 — how large and how stark somebody wants to read. */
export interface Look {
  readonly size: 'normal' | 'large';
  readonly contrast: 'normal' | 'high';
}

const KEPT = 'office:look';
const CHANGED = 'office:look';
const STARK = matchMedia('(prefers-contrast: more)');

let known: { readonly kept: string | null; readonly stark: boolean; readonly look: Look } | null = null;

/** What was chosen on this machine; without a choice the contrast that the system asks for. */
export function lookNow(): Look {
  const kept = localStorage.getItem(KEPT);
  const stark = STARK.matches;
  if (known?.kept !== kept || known.stark !== stark) known = { kept, stark, look: read(kept, stark) };
  return known.look;
}

function read(kept: string | null, stark: boolean): Look {
  const words = kept?.split(' ') ?? null;
  return {
    size: words?.includes('large') === true ? 'large' : 'normal',
    contrast: (words?.includes('high') ?? stark) ? 'high' : 'normal',
  };
}

/** Chooses; every open page of this machine follows. */
export function chooseLook({ size, contrast }: Look): void {
  localStorage.setItem(KEPT, `${size} ${contrast}`);
  dispatchEvent(new Event(CHANGED));
}

/** The look of now, and of every change. */
export function useLook(): Look {
  return useSyncExternalStore(follow, lookNow);
}

function follow(listener: () => void): () => void {
  addEventListener('storage', listener);
  addEventListener(CHANGED, listener);
  STARK.addEventListener('change', listener);
  return () => {
    removeEventListener('storage', listener);
    removeEventListener(CHANGED, listener);
    STARK.removeEventListener('change', listener);
  };
}
