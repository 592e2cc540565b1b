import type { Instant } from '../../../kernel/index.js';

/** What happens in a matter, act by act. It yields the moment of its next act, and is asked again then. */
export type Course = AsyncGenerator<Instant, void, void>;

interface Entry {
  readonly at: Instant;
  /** Those of the same moment come in the order in which they were entered. */
  readonly order: number;
  readonly course: Course;
}

/** 日程 — plays many courses through one another, each act in its time. */
export class Agenda {
  readonly #entries: Entry[] = [];
  #entered = 0;

  /** Enters a course that begins at a moment. */
  enter(at: Instant, course: Course): void {
    const entry = { at, order: this.#entered++, course };
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#entries[middle];
      if (other !== undefined && isLater(other, entry)) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, entry);
  }

  /**
   * Plays everything before a moment; what would come later stays undone.
   * `passTime` is told before every act what time it has become.
   */
  async playUntil(end: Instant, passTime: (at: Instant) => Promise<void>): Promise<void> {
    for (let next = this.#entries.pop(); next !== undefined && next.at < end; next = this.#entries.pop()) {
      await passTime(next.at);
      const { done, value } = await next.course.next();
      if (done === true) continue;
      if (value < next.at) throw new RangeError('时钟不能倒拨');
      this.enter(value, next.course);
    }
    await passTime(end);
  }
}

/** The list lies with the latest first, so that the next one is popped. */
function isLater(one: Entry, other: Entry): boolean {
  return one.at === other.at ? one.order > other.order : one.at > other.at;
}
