import { StorageError } from './errors.js';

/** What a unit of work is asking of the database. */
export interface Activity {
  /** Statements begun so far. */
  readonly begun: number;
  /** Statements that wait for their answer. */
  readonly running: number;
}

interface Watched {
  readonly activity: Activity;
  readonly giveUp: (error: Error) => void;
  seen: number;
  quietLooks: number;
}

const LOOKS_PER_LIMIT = 2;

/**
 * Gives up units of work that hold their transaction and ask nothing: one that waits for the network, or for
 * a unit of work queued behind it, would otherwise stop every writer for good. One timer looks after all.
 */
export class IdleWatch {
  readonly #watched = new Set<Watched>();
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly limitMs: number) {
    this.#timer = setInterval(() => this.#look(), limitMs / LOOKS_PER_LIMIT).unref();
  }

  /** Resolves with the work, or rejects once it has been idle for the limit (at most half as long again). */
  async guard<T>(activity: Activity, work: () => Promise<T>): Promise<T> {
    let giveUp = (_error: Error): void => undefined;
    const idle = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    const entry: Watched = { activity, giveUp, seen: activity.begun, quietLooks: 0 };
    this.#watched.add(entry);
    try {
      return await Promise.race([work(), idle]);
    } finally {
      this.#watched.delete(entry);
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    for (const entry of this.#watched) {
      const { begun, running } = entry.activity;
      const quiet = running === 0 && begun === entry.seen;
      entry.quietLooks = quiet ? entry.quietLooks + 1 : 0;
      entry.seen = begun;
      if (entry.quietLooks <= LOOKS_PER_LIMIT) continue;
      entry.giveUp(new StorageError(`a unit of work asked nothing of the database for ${this.limitMs} ms`));
    }
  }
}
