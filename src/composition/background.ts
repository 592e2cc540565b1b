import { Logger } from '@nestjs/common';
import type { Office } from './office.js';

/** What is released should be public at once; looking for work that is not there costs one indexed read. */
const OUTBOX_MS = 100;
const SWEEP_MS = 30_000;

/** Keeps the outbox and the deadlines going while the service runs; any number of instances may. */
export class Background {
  readonly #logger = new Logger(Background.name);
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Promise<void>[] = [];
  #stopped = false;

  constructor(private readonly office: Office) {}

  start(): void {
    this.#every(OUTBOX_MS, 'outbox', () => this.office.outbox.drain());
    this.#every(SWEEP_MS, 'deadlines', () => this.office.sweeper.sweep());
  }

  /** Lets what runs finish and starts nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  #every(ms: number, name: string, work: () => Promise<number>): void {
    const slot = this.#running.push(Promise.resolve()) - 1;
    const turn = (): void => {
      this.#running[slot] = this.#once(name, work).then((done) => {
        // Where there was work there is likely more.
        if (!this.#stopped) this.#timers[slot] = setTimeout(turn, done > 0 ? 0 : ms);
      });
    };
    this.#timers[slot] = setTimeout(turn, 0);
  }

  /** A failure is told and tried again at the next turn: nothing is lost, the rows are still there. */
  async #once(name: string, work: () => Promise<number>): Promise<number> {
    try {
      return await work();
    } catch (thrown) {
      this.#logger.error({
        msg: 'background',
        name,
        error: thrown instanceof Error ? thrown.stack : String(thrown),
      });
      return 0;
    }
  }
}
