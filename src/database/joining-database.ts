import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Result } from '../kernel/index.js';
import { Database, type Dialect, type Tx } from './database.js';
import type { Job, UnitOfWork } from './unit-of-work.js';

const always = () => true;

/** What both engines share: a call made inside a unit of work joins it, any other begins one. */
export abstract class JoiningDatabase extends Database {
  abstract override readonly dialect: Dialect;
  abstract override readonly reader: EntityManager;
  readonly #current = new AsyncLocalStorage<UnitOfWork>();

  override write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#run(work, always);
  }

  override decide<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    return this.#run(work, (result) => result.ok);
  }

  /** Begins a unit of work of its own. */
  protected abstract begin<T>(job: Job<T>): Promise<T>;

  #run<T>(work: (tx: Tx) => Promise<T>, keeps: (value: T) => boolean): Promise<T> {
    const job: Job<T> = { work: (unit) => this.#current.run(unit, work, unit.tx), keeps };
    const outer = this.#current.getStore()?.nearestOpen() ?? null;
    return outer === null ? this.begin(job) : outer.join(job);
  }
}
