import type { EntityManager } from 'typeorm';
import { forUpdate, run, sql, type Database, type Tx } from '../../database/index.js';
import { newId, type Instant } from '../../kernel/index.js';
import { Directory } from '../model/directory.js';
import { readRows } from './read-rows.js';

interface Cached {
  readonly version: string;
  readonly directory: Directory;
}

/**
 * Where the directory comes from. It is kept in memory, but trusted only while the one row of
 * `directory_version`, read in the same transaction, still says so: any number of instances may run beside
 * each other, and a right that was withdrawn is gone with the next question.
 */
export class DirectorySource {
  #cached: Cached | null = null;

  constructor(private readonly database: Database) {}

  /** The directory as it stands for whoever reads through `on`; inside a unit of work pass its `tx`. */
  async current(on: EntityManager = this.database.reader): Promise<Directory> {
    return this.at(await versionOf(on), on);
  }

  /** The directory of a version that was just read through `on`. */
  async at(version: string, on: EntityManager): Promise<Directory> {
    if (this.#cached?.version === version) return this.#cached.directory;
    const loaded = await load(version, on);
    this.#cached = loaded;
    return loaded.directory;
  }

  /** Makes other changes of the directory wait until this unit of work ends: two that are right alone may be wrong together. */
  async lock(tx: Tx): Promise<void> {
    await run(tx, sql`select version from directory_version ${forUpdate}`);
  }

  /** Says that rows have changed. A version is never used twice, so a rolled-back change cannot be taken for another. */
  async bump(tx: Tx, now: Instant): Promise<void> {
    await run(tx, sql`update directory_version set version = ${newId(now)}`);
  }
}

/** Several statements read the rows; if a change was committed between two of them, they are read again. */
async function load(version: string, on: EntityManager): Promise<Cached> {
  let before = version;
  for (;;) {
    const rows = await readRows(on);
    const after = await versionOf(on);
    if (after === before) return { version: after, directory: new Directory(rows) };
    before = after;
  }
}

async function versionOf(on: EntityManager): Promise<string> {
  const [row] = await run<{ readonly version: string }>(on, sql`select version from directory_version`);
  if (row === undefined) throw new Error('directory_version has no row: the migrations did not run');
  return row.version;
}
