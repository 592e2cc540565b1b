import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Client } from 'pg';
import { migrations } from '../../migrations/index.js';
import type { DatabaseTarget } from '../../src/config/index.js';
import { isErrorLike } from '../../src/database/errors.js';
import {
  openDatabase,
  type Database,
  type DatabaseLimits,
  type DatabaseOptions,
  type Dialect,
  type EntityClass,
  type MigrationClass,
} from '../../src/database/index.js';

interface TestSchema {
  readonly entities: readonly EntityClass[];
  /** Those of the product when absent. */
  readonly migrations?: readonly MigrationClass[];
  readonly limits?: Partial<DatabaseLimits>;
}

/** A storage of its own for one group of tests, on one engine. */
export class TestEngine {
  #database: Database | null = null;
  #target: DatabaseTarget | null = null;

  constructor(
    readonly dialect: Dialect,
    private readonly schema: TestSchema,
  ) {}

  get database(): Database {
    if (this.#database === null)
      throw new Error('the database is there while tests run, not while they are declared');
    return this.#database;
  }

  /** What was opened, for opening it once more. */
  get options(): DatabaseOptions {
    if (this.#target === null)
      throw new Error('the database is there while tests run, not while they are declared');
    return { migrations, ...this.schema, target: this.#target };
  }

  /** Environment variables under which the application uses this storage. */
  get environment(): Readonly<Record<string, string>> {
    const { target } = this.options;
    return target.kind === 'postgres'
      ? { DATABASE_URL: target.url }
      : { WUGONGKAI_DATA_DIR: join(target.file, '..') };
  }

  async start(): Promise<void> {
    this.#target = this.dialect === 'postgres' ? await createPostgresDatabase() : createSqliteFile();
    this.#database = await openDatabase(this.options);
  }

  /** Opens the same storage again after a test has closed it. */
  async reopen(): Promise<void> {
    this.#database = await openDatabase(this.options);
  }

  async stop(): Promise<void> {
    await this.#database?.close();
    if (this.#target !== null) await dropStorage(this.#target);
  }

  /** Runs statements on a connection of its own, past everything that the product guards. */
  async raw(...statements: readonly string[]): Promise<void> {
    const { target } = this.options;
    if (target.kind === 'postgres') {
      await onPostgres(target.url, statements);
      return;
    }
    const connection = new BetterSqlite3(target.file);
    try {
      for (const statement of statements) connection.exec(statement);
    } catch (error) {
      // better-sqlite3's errors come from another test file's context, where `Error` is another class.
      throw new Error(isErrorLike(error) ? error.message : String(error), { cause: error });
    } finally {
      connection.close();
    }
  }
}

/** Declares the same tests for SQLite and for PostgreSQL, each with a fresh database that the group shares. */
export function describeOnBothEngines(name: string, schema: TestSchema, tests: (engine: TestEngine) => void) {
  describeOnEngine('sqlite', name, schema, tests);
  describeOnEngine('postgres', name, schema, tests);
}

/** Declares tests of what only one engine does. */
export function describeOnEngine(
  dialect: Dialect,
  name: string,
  schema: TestSchema,
  tests: (engine: TestEngine) => void,
) {
  describe(`${name} (${dialect})`, () => {
    const engine = new TestEngine(dialect, schema);
    beforeAll(() => engine.start());
    afterAll(() => engine.stop());
    tests(engine);
  });
}

function createSqliteFile(): DatabaseTarget {
  const folder = mkdtempSync(join(process.env['TEST_STORAGE_DIR'] ?? tmpdir(), 'wugongkai-sqlite-'));
  return { kind: 'sqlite', file: join(folder, 'wugongkai.sqlite') };
}

async function createPostgresDatabase(): Promise<DatabaseTarget> {
  const url = new URL(serverUrl());
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onPostgres(serverUrl(), [`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`]);
  url.pathname = `/${name}`;
  return { kind: 'postgres', url: url.href };
}

async function dropStorage(target: DatabaseTarget): Promise<void> {
  if (target.kind === 'sqlite') {
    rmSync(join(target.file, '..'), { recursive: true, force: true });
    return;
  }
  const name = new URL(target.url).pathname.slice(1);
  await onPostgres(serverUrl(), [`DROP DATABASE ${name} WITH (FORCE)`]);
}

async function onPostgres(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (url === undefined) throw new Error('no PostgreSQL: postgres.setup.mjs has not run');
  return url;
}
