import type BetterSqlite3 from 'better-sqlite3';
import { OutsideUnitOfWorkError } from '../errors.js';
import type { Savepoints } from '../unit-of-work.js';
import type { SqliteRunner } from './runner.js';

interface Mark {
  readonly set: BetterSqlite3.Statement;
  readonly release: BetterSqlite3.Statement;
  readonly rollback: BetterSqlite3.Statement;
}

/** Transaction and savepoint statements of one connection, prepared once: they run for every command. */
export class Marks {
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  readonly #abort: BetterSqlite3.Statement;
  readonly #marks: Mark[] = [];

  constructor(private readonly raw: BetterSqlite3.Database) {
    this.#begin = raw.prepare('BEGIN IMMEDIATE');
    this.#commit = raw.prepare('COMMIT');
    this.#abort = raw.prepare('ROLLBACK');
  }

  begin(): void {
    this.#begin.run();
  }

  commit(): void {
    this.#commit.run();
  }

  abort(): void {
    if (this.raw.inTransaction) this.#abort.run();
  }

  mark(depth: number): void {
    this.#at(depth).set.run();
  }

  keep(depth: number): void {
    this.#at(depth).release.run();
  }

  /** Undoes all since the mark and forgets it; where SQLite has rolled back everything there is nothing left to undo. */
  undo(depth: number): void {
    if (!this.raw.inTransaction) return;
    const { rollback, release } = this.#at(depth);
    rollback.run();
    release.run();
  }

  /** The marks as one unit of work may use them: not after its end, when the transaction is another's. */
  heldBy(runner: SqliteRunner): Savepoints {
    const held = (act: (depth: number) => void) => (depth: number) => {
      if (runner.isReleased)
        throw new OutsideUnitOfWorkError('a joined call after the end of its unit of work');
      act(depth);
    };
    return {
      mark: held((depth) => this.mark(depth)),
      keep: held((depth) => this.keep(depth)),
      undo: held((depth) => this.undo(depth)),
    };
  }

  #at(depth: number): Mark {
    return (this.#marks[depth] ??= {
      set: this.raw.prepare(`SAVEPOINT unit_${depth}`),
      release: this.raw.prepare(`RELEASE unit_${depth}`),
      rollback: this.raw.prepare(`ROLLBACK TO unit_${depth}`),
    });
  }
}
