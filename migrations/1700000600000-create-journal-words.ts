import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dialectOfRunner, integerColumn, textColumn } from '../src/database/index.js';

/** What people wrote in journal entries, beside the journal: the only change that triggers allow is to destroy it. */
export class CreateJournalWords1700000600000 implements MigrationInterface {
  readonly name = 'CreateJournalWords1700000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'journal_words',
        columns: [
          { ...textColumn('caseId'), isPrimary: true },
          { ...integerColumn('seq'), isPrimary: true },
          textColumn('words', { nullable: true }),
          textColumn('destroyedAt', { nullable: true }),
        ],
      }),
    );
    const guards = dialectOfRunner(runner) === 'postgres' ? POSTGRES_GUARDS : SQLITE_GUARDS;
    for (const statement of guards) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('journal_words');
    if (dialectOfRunner(runner) === 'postgres') await runner.query('DROP FUNCTION journal_words_refuse()');
  }
}

/** Holds for every update but the one that destroys. */
const DOES_NOT_DESTROY = `
  NEW."caseId" <> OLD."caseId" OR NEW."seq" <> OLD."seq" OR OLD."words" IS NULL
  OR NEW."words" IS NOT NULL OR NEW."destroyedAt" IS NULL`;

const SQLITE_GUARDS = [
  `CREATE TRIGGER "journal_words_no_update" BEFORE UPDATE ON "journal_words" WHEN ${DOES_NOT_DESTROY}
   BEGIN SELECT RAISE(ABORT, 'journal_words can only be destroyed'); END`,
  `CREATE TRIGGER "journal_words_no_delete" BEFORE DELETE ON "journal_words"
   BEGIN SELECT RAISE(ABORT, 'journal_words can only be destroyed'); END`,
  `CREATE TRIGGER "journal_words_no_replace" BEFORE INSERT ON "journal_words"
   WHEN EXISTS (SELECT 1 FROM "journal_words" WHERE "caseId" = NEW."caseId" AND "seq" = NEW."seq")
   BEGIN SELECT RAISE(ABORT, 'journal_words can only be destroyed'); END`,
];

const POSTGRES_GUARDS = [
  `CREATE FUNCTION journal_words_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'journal_words can only be destroyed' USING ERRCODE = 'integrity_constraint_violation'; END $$`,
  `CREATE TRIGGER "journal_words_no_update" BEFORE UPDATE ON "journal_words"
   FOR EACH ROW WHEN (${DOES_NOT_DESTROY}) EXECUTE FUNCTION journal_words_refuse()`,
  `CREATE TRIGGER "journal_words_no_delete" BEFORE DELETE ON "journal_words"
   FOR EACH ROW EXECUTE FUNCTION journal_words_refuse()`,
  `CREATE TRIGGER "journal_words_no_truncate" BEFORE TRUNCATE ON "journal_words"
   FOR EACH STATEMENT EXECUTE FUNCTION journal_words_refuse()`,
];
