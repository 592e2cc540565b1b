import type { Tx } from './database.js';
import { OutsideUnitOfWorkError } from './errors.js';

/** How an engine marks a point inside a transaction and returns to it. */
export interface Savepoints {
  mark(depth: number): Promise<void> | void;
  keep(depth: number): Promise<void> | void;
  undo(depth: number): Promise<void> | void;
}

export interface Job<T> {
  /** What to do; the unit of work is current while it runs. */
  readonly work: (unit: UnitOfWork) => Promise<T>;
  /** Whether what came out is kept; if not, it is rolled back and returned. */
  readonly keeps: (value: T) => boolean;
}

const nothing = (): void => undefined;

/** One running transaction, or the part of it that a joined call owns. Joined calls take turns. */
export class UnitOfWork {
  readonly depth: number;
  #open = true;
  #turn: Promise<void> | null = null;

  constructor(
    readonly tx: Tx,
    private readonly savepoints: Savepoints,
    private readonly parent: UnitOfWork | null = null,
  ) {
    this.depth = parent === null ? 0 : parent.depth + 1;
  }

  /** The unit that a call made from here joins: this one, or the nearest around it that has not ended. */
  nearestOpen(): UnitOfWork | null {
    return this.#open ? this : (this.parent?.nearestOpen() ?? null);
  }

  /** Does a job as part of this unit: alone, it is undone when it fails. */
  async join<T>(job: Job<T>): Promise<T> {
    const turn = this.#turn === null ? this.#nest(job) : this.#turn.then(() => this.#nest(job));
    this.#turn = turn.then(nothing, nothing);
    return turn;
  }

  /** Waits for joined calls that nobody awaited, then takes no more. */
  async end(): Promise<void> {
    let seen: Promise<void> | null = null;
    while (seen !== this.#turn) {
      seen = this.#turn;
      await seen;
    }
    this.#open = false;
  }

  /** Takes no more calls, and waits for none. */
  abandon(): void {
    this.#open = false;
  }

  async #nest<T>(job: Job<T>): Promise<T> {
    if (!this.#open) throw new OutsideUnitOfWorkError('a joined call came too late');
    const part = new UnitOfWork(this.tx, this.savepoints, this);
    await this.savepoints.mark(part.depth);
    let kept = false;
    try {
      const value = await finish(job, part);
      kept = job.keeps(value);
      return value;
    } finally {
      if (kept) await this.savepoints.keep(part.depth);
      else await this.savepoints.undo(part.depth);
    }
  }
}

/** Does a job; it is done when what it started and did not await is done too. */
export async function finish<T>(job: Job<T>, unit: UnitOfWork): Promise<T> {
  try {
    return await job.work(unit);
  } finally {
    await unit.end();
  }
}
