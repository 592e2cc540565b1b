import { Entity, Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import {
  execute,
  IdColumn,
  idColumn,
  IntegerColumn,
  integerColumn,
  list,
  run,
  sql,
  TextColumn,
  textColumn,
  type Database,
  type Tx,
} from '../../../src/database/index.js';
import { instant, type Digest, type JsonObject } from '../../../src/kernel/index.js';
import {
  JournalEntry,
  JournalWords,
  type CaseHeads,
  type Journal,
  type StoredHead,
} from '../../../src/ledger/index.js';

/** Stands in for the case table: remembers the last entry of every case. */
@Entity('remembered')
class Remembered {
  @IdColumn()
  readonly caseId!: string;

  @IntegerColumn()
  readonly seq!: number;

  @TextColumn()
  readonly hash!: Digest;
}

class CreateRemembered1000000000000 implements MigrationInterface {
  readonly name = 'CreateRemembered1000000000000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [idColumn('caseId'), integerColumn('seq'), textColumn('hash')];
    await runner.createTable(new Table({ name: 'remembered', columns }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('remembered');
  }
}

export const ledgerSchema = {
  entities: [JournalEntry, JournalWords, Remembered],
  migrations: [...migrations, CreateRemembered1000000000000],
};

/** Writes journals as a case store does: the entry and the head in one unit of work. */
export class Cases implements CaseHeads {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async of(caseIds: readonly string[]): Promise<readonly StoredHead[]> {
    return run<StoredHead>(
      this.database.reader,
      sql`select * from remembered where "caseId" in ${list(caseIds)}`,
    );
  }

  async after(caseId: string | null, limit: number): Promise<readonly StoredHead[]> {
    return run<StoredHead>(
      this.database.reader,
      sql`select * from remembered where "caseId" > ${caseId ?? ''} order by "caseId" limit ${limit}`,
    );
  }

  /** A case with one entry for each type. */
  open(caseId: string, ...types: readonly string[]): Promise<void> {
    return this.database.write(async (tx) => {
      for (const type of types) await this.act(tx, caseId, type);
    });
  }

  /** Adds an entry to a case. */
  async act(tx: Tx, caseId: string, type: string, payload: JsonObject = {}): Promise<StoredHead> {
    const entry = nextEntry(caseId, await this.head(tx, caseId), type, payload);
    const { hash } = await this.journal.append(tx, entry);
    await this.remember(tx, { caseId, seq: entry.seq, hash });
    return { caseId, seq: entry.seq, hash };
  }

  async head(on: Tx, caseId: string): Promise<StoredHead | null> {
    const [head] = await run<StoredHead>(on, sql`select * from remembered where "caseId" = ${caseId}`);
    return head ?? null;
  }

  async remember(tx: Tx, { caseId, seq, hash }: StoredHead): Promise<void> {
    await execute(
      tx,
      sql`insert into remembered ("caseId", "seq", "hash") values (${caseId}, ${seq}, ${hash})
          on conflict ("caseId") do update set "seq" = excluded."seq", "hash" = excluded."hash"`,
    );
  }
}

/** The entry that continues a case. */
export function nextEntry(caseId: string, head: StoredHead | null, type: string, payload: JsonObject = {}) {
  return {
    caseId,
    seq: (head?.seq ?? 0) + 1,
    prevHash: head?.hash ?? null,
    at: instant('2018-03-01T01:30:00.000Z'),
    type,
    actor: { person: 'p-1', onBehalfOf: null, task: null },
    payload,
    ruling: null,
  };
}
