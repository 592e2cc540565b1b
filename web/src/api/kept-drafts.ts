/**
 * What somebody wrote and the service does not have yet, in the browser's own database: it outlives a broken line and
 * a crash. Keyed by person and case; gone once the service has it, on signing out, and when another person signs in.
 * Nothing of a sealed case, and nothing that the service refused for a classification mark, is ever kept.
 */
const DATABASE = 'office-drafts';
const STORE = 'drafts';

export interface KeptDraft {
  readonly person: string;
  readonly caseId: string;
  /** When it was kept, milliseconds. */
  readonly at: number;
  /** What the service had when the writing began, and what it was made into: the shape is the screen's business. */
  readonly saved: unknown;
  readonly draft: unknown;
}

type Key = Pick<KeptDraft, 'person' | 'caseId'>;

/** Keeps; a browser that keeps nothing (private windows of some) is no fault of the writer. @returns whether it is kept */
export async function keepDraft(kept: KeptDraft): Promise<boolean> {
  return (await within('readwrite', (store) => store.put(kept))) !== null;
}

export async function keptDraft({ person, caseId }: Key): Promise<KeptDraft | null> {
  const found: unknown = await within<unknown>('readonly', (store) => store.get([person, caseId]));
  return (found as KeptDraft | null | undefined) ?? null;
}

export async function forgetDraft({ person, caseId }: Key): Promise<void> {
  await within('readwrite', (store) => store.delete([person, caseId]));
}

/** Forgets what others left behind, or everything where nobody is named. */
export async function forgetDraftsOfOthers(person: string | null): Promise<void> {
  if (person === null) {
    await within('readwrite', (store) => store.clear());
    return;
  }
  const keys = (await within('readonly', (store) => store.getAllKeys())) ?? [];
  for (const key of keys)
    if (Array.isArray(key) && key[0] !== person) await within('readwrite', (store) => store.delete(key));
}

/** One request in a transaction of its own; null where the browser refuses. */
async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await open();
    try {
      return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: ['person', 'caseId'] });
  return settled(opening);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}
