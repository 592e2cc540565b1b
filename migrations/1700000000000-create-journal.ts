import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dialectOfRunner, integerColumn, positionColumn, textColumn } from '../src/database/index.js';

/**
 * The journal, append-only by triggers: a later migration that alters the table on SQLite replaces it, and
 * must create them again.
 */
export class CreateJournal1700000000000 implements MigrationInterface {
  readonly name = 'CreateJournal1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'journal_entry',
        columns: [
          positionColumn(runner),
          textColumn('caseId'),
          integerColumn('seq'),
          textColumn('at'),
          textColumn('type'),
          textColumn('person'),
          textColumn('onBehalfOf', { nullable: true }),
          textColumn('task', { nullable: true }),
          textColumn('payload'),
          textColumn('ruling', { nullable: true }),
          textColumn('prevHash', { nullable: true }),
          textColumn('hash'),
        ],
        uniques: [{ name: 'uq_journal_entry_caseId_seq', columnNames: ['caseId', 'seq'] }],
      }),
    );
    const guards = dialectOfRunner(runner) === 'postgres' ? POSTGRES_GUARDS : SQLITE_GUARDS;
    for (const statement of guards) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('journal_entry');
    if (dialectOfRunner(runner) !== 'postgres') return;
    await runner.query('DROP FUNCTION journal_entry_refuse()');
    await runner.query('DROP FUNCTION journal_entry_continue()');
  }
}

/** Holds for an entry that is neither the first of its case nor next to the one it names. */
const DOES_NOT_CONTINUE = `
  NOT (NEW."seq" = 1 AND NEW."prevHash" IS NULL) AND NOT EXISTS (
    SELECT 1 FROM "journal_entry"
    WHERE "caseId" = NEW."caseId" AND "seq" = NEW."seq" - 1 AND "hash" = NEW."prevHash")`;

// The last condition is for INSERT OR REPLACE, which removes the row in its way without asking a trigger.
const SQLITE_GUARDS = [
  `CREATE TRIGGER "journal_entry_no_update" BEFORE UPDATE ON "journal_entry"
   BEGIN SELECT RAISE(ABORT, 'journal_entry is append-only'); END`,
  `CREATE TRIGGER "journal_entry_no_delete" BEFORE DELETE ON "journal_entry"
   BEGIN SELECT RAISE(ABORT, 'journal_entry is append-only'); END`,
  `CREATE TRIGGER "journal_entry_continues" BEFORE INSERT ON "journal_entry"
   WHEN ${DOES_NOT_CONTINUE} OR EXISTS (
     SELECT 1 FROM "journal_entry"
     WHERE "position" = NEW."position" OR ("caseId" = NEW."caseId" AND "seq" = NEW."seq"))
   BEGIN SELECT RAISE(ABORT, 'journal_entry does not continue its case'); END`,
];

const POSTGRES_GUARDS = [
  `CREATE FUNCTION journal_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'journal_entry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$`,
  `CREATE FUNCTION journal_entry_continue() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF ${DOES_NOT_CONTINUE} THEN
       RAISE EXCEPTION 'journal_entry does not continue its case' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER "journal_entry_no_change" BEFORE UPDATE OR DELETE ON "journal_entry"
   FOR EACH ROW EXECUTE FUNCTION journal_entry_refuse()`,
  `CREATE TRIGGER "journal_entry_no_truncate" BEFORE TRUNCATE ON "journal_entry"
   FOR EACH STATEMENT EXECUTE FUNCTION journal_entry_refuse()`,
  `CREATE TRIGGER "journal_entry_continues" BEFORE INSERT ON "journal_entry"
   FOR EACH ROW EXECUTE FUNCTION journal_entry_continue()`,
];
