import { addMilliseconds, dateAt, instant, type Instant, type LocalDate } from './local-date.js';

/** The only source of "now"; everything that depends on time receives one. */
export abstract class Clock {
  abstract now(): Instant;

  /** The day it is in Shanghai. */
  today(): LocalDate {
    return dateAt(this.now());
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Instant {
    return new Date().toISOString() as Instant;
  }
}

/** A clock that moves only when told to: demonstrations, rehearsals and tests run on it. */
export class VirtualClock extends Clock {
  #at: Instant;

  constructor(start: string) {
    super();
    this.#at = instant(start);
  }

  now(): Instant {
    return this.#at;
  }

  /** Moves forward by milliseconds. */
  advance(ms: number): void {
    if (ms < 0) throw new RangeError('时钟不能倒拨');
    this.#at = addMilliseconds(this.#at, ms);
  }

  /** Moves to a later moment. */
  moveTo(at: string): void {
    const next = instant(at);
    if (next < this.#at) throw new RangeError('时钟不能倒拨');
    this.#at = next;
  }
}
