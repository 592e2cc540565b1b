import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { dialectOfRunner, integerColumn, textColumn } from '../src/database/index.js';

const key = (name: string): TableColumnOptions => ({ ...textColumn(name), isPrimary: true });

/** Chains of the installation itself; the content of packs that stand, and reports about candidates, which only ever are added. */
export class CreateActivation1700000800000 implements MigrationInterface {
  readonly name = 'CreateActivation1700000800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    const postgres = dialectOfRunner(runner) === 'postgres';
    if (postgres) await runner.query(POSTGRES_REFUSE);
    for (const table of ADDED_ONLY)
      for (const statement of postgres ? onPostgres(table) : onSqlite(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table.name);
    if (dialectOfRunner(runner) === 'postgres') await runner.query('DROP FUNCTION policy_row_refuse()');
  }
}

const TABLES = [
  new Table({ name: 'ledger_chain', columns: [key('id'), integerColumn('seq'), textColumn('hash')] }),
  new Table({
    name: 'policy_content',
    columns: [
      key('sha256'),
      textColumn('pack'),
      textColumn('effective_from'),
      textColumn('content'),
      textColumn('hash'),
    ],
  }),
  new Table({
    name: 'policy_report',
    columns: [
      key('hash'),
      textColumn('kind'),
      textColumn('pack'),
      textColumn('effective_from'),
      textColumn('candidate'),
      textColumn('made_by'),
      textColumn('made_at'),
      textColumn('body'),
    ],
  }),
  new Table({ name: 'policy_reading', columns: [key('report'), key('person'), textColumn('at')] }),
];

const ADDED_ONLY = ['policy_content', 'policy_report', 'policy_reading'];

/** INSERT OR REPLACE removes the row in its way without asking a trigger: hence the guard on what is inserted. */
function onSqlite(table: string): readonly string[] {
  const keys =
    table === 'policy_content' ? ['sha256'] : table === 'policy_report' ? ['hash'] : ['report', 'person'];
  const same = keys.map((name) => `"${name}" = NEW."${name}"`).join(' AND ');
  const abort = `BEGIN SELECT RAISE(ABORT, '${table} is added to and never changed'); END`;
  return [
    `CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}" ${abort}`,
    `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE ON "${table}" ${abort}`,
    `CREATE TRIGGER "${table}_no_replace" BEFORE INSERT ON "${table}"
     WHEN EXISTS (SELECT 1 FROM "${table}" WHERE ${same}) ${abort}`,
  ];
}

const POSTGRES_REFUSE = `CREATE FUNCTION policy_row_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION '% is added to and never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$`;

function onPostgres(table: string): readonly string[] {
  return [
    `CREATE TRIGGER "${table}_no_change" BEFORE UPDATE OR DELETE ON "${table}"
     FOR EACH ROW EXECUTE FUNCTION policy_row_refuse()`,
    `CREATE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}"
     FOR EACH STATEMENT EXECUTE FUNCTION policy_row_refuse()`,
  ];
}
