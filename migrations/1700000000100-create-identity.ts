import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import {
  booleanColumn,
  dialectOfRunner,
  idColumn,
  integerColumn,
  textColumn,
} from '../src/database/index.js';

/**
 * Organs, people, rights, accounts and what was done to them. The audit table is append-only by triggers: a
 * later migration that alters it on SQLite replaces it, and must create them again.
 */
export class CreateIdentity1700000000100 implements MigrationInterface {
  readonly name = 'CreateIdentity1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(tableOf(table));
    await runner.query(`INSERT INTO "directory_version" ("id", "version") VALUES ('directory', 'empty')`);
    const guards = dialectOfRunner(runner) === 'postgres' ? POSTGRES_GUARDS : SQLITE_GUARDS;
    for (const statement of guards) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
    if (dialectOfRunner(runner) === 'postgres') await runner.query('DROP FUNCTION identity_event_refuse()');
  }
}

interface TablePlan {
  readonly name: string;
  readonly columns: TableColumnOptions[];
  /** Column → table whose key it holds. */
  readonly references?: Readonly<Record<string, string>>;
  readonly unique?: string;
  readonly index?: string[];
}

const maybe = { nullable: true };

/** Each after those it refers to. */
const TABLES: readonly TablePlan[] = [
  {
    name: 'identity_organ',
    columns: [
      idColumn(),
      textColumn('parentId', maybe),
      textColumn('kind'),
      textColumn('name'),
      textColumn('documentCodes'),
      textColumn('indexScheme', maybe),
      textColumn('indexFront', maybe),
      integerColumn('indexDigits', maybe),
      textColumn('region', maybe),
      textColumn('closedOn', maybe),
      textColumn('createdAt'),
    ],
    references: { parentId: 'identity_organ' },
  },
  {
    name: 'identity_person',
    columns: [idColumn(), textColumn('name'), textColumn('organId'), textColumn('createdAt')],
    references: { organId: 'identity_organ' },
  },
  {
    name: 'identity_post',
    columns: [idColumn(), textColumn('organId'), textColumn('title'), textColumn('createdAt')],
    references: { organId: 'identity_organ' },
  },
  {
    name: 'identity_post_role',
    columns: [idColumn(), textColumn('postId'), textColumn('role'), textColumn('organId', maybe)],
    references: { postId: 'identity_post', organId: 'identity_organ' },
    index: ['postId'],
  },
  {
    name: 'identity_holding',
    columns: [
      idColumn(),
      textColumn('personId'),
      textColumn('postId'),
      textColumn('fromOn'),
      textColumn('toOn', maybe),
      textColumn('madeBy'),
      textColumn('madeAt'),
    ],
    references: { personId: 'identity_person', postId: 'identity_post' },
  },
  {
    name: 'identity_loan',
    columns: [
      idColumn(),
      textColumn('kind'),
      textColumn('lenderId'),
      textColumn('borrowerId'),
      textColumn('postId', maybe),
      textColumn('roles'),
      textColumn('fromOn'),
      textColumn('toOn'),
      textColumn('reason'),
      textColumn('madeBy'),
      textColumn('madeAt'),
      textColumn('revokedOn', maybe),
      textColumn('revokedBy', maybe),
    ],
    references: { lenderId: 'identity_person', borrowerId: 'identity_person', postId: 'identity_post' },
  },
  {
    name: 'identity_account',
    columns: [
      idColumn('personId'),
      textColumn('username'),
      textColumn('passwordHash'),
      textColumn('formerHashes'),
      textColumn('passwordSetAt'),
      booleanColumn('mustChange'),
      textColumn('passwordExpiresAt', maybe),
      textColumn('disabledAt', maybe),
      textColumn('createdAt'),
      textColumn('lastLoginAt', maybe),
    ],
    references: { personId: 'identity_person' },
    unique: 'username',
  },
  {
    name: 'identity_session',
    columns: [
      idColumn(),
      textColumn('tokenHash'),
      textColumn('personId'),
      textColumn('createdAt'),
      textColumn('lastSeenAt'),
      textColumn('expiresAt'),
      textColumn('address'),
    ],
    references: { personId: 'identity_account' },
    unique: 'tokenHash',
    index: ['personId'],
  },
  {
    name: 'identity_token',
    columns: [
      idColumn(),
      textColumn('personId'),
      textColumn('name'),
      textColumn('tokenHash'),
      textColumn('createdAt'),
      textColumn('expiresAt'),
      textColumn('lastUsedAt', maybe),
      textColumn('revokedAt', maybe),
    ],
    references: { personId: 'identity_account' },
    unique: 'tokenHash',
    index: ['personId'],
  },
  {
    name: 'identity_login_guard',
    columns: [idColumn('key'), integerColumn('failures'), textColumn('endsAt')],
  },
  {
    name: 'identity_event',
    columns: [
      idColumn(),
      textColumn('at'),
      textColumn('actor'),
      textColumn('action'),
      textColumn('outcome'),
      textColumn('objectKind'),
      textColumn('objectId'),
      textColumn('organ', maybe),
      textColumn('detail'),
    ],
    index: ['objectKind', 'objectId'],
  },
  { name: 'directory_version', columns: [idColumn(), textColumn('version')] },
];

function tableOf({ name, columns, references = {}, unique, index }: TablePlan): Table {
  return new Table({
    name,
    columns,
    uniques: unique === undefined ? [] : [{ name: `uq_${name}_${unique}`, columnNames: [unique] }],
    indices: index === undefined ? [] : [{ name: ['ix', name, ...index].join('_'), columnNames: index }],
    foreignKeys: Object.entries(references).map(([column, table]) => ({
      name: `fk_${name}_${column}`,
      columnNames: [column],
      referencedTableName: table,
      referencedColumnNames: [table === 'identity_account' ? 'personId' : 'id'],
    })),
  });
}

// The last one is for INSERT OR REPLACE, which removes the row in its way without asking a trigger.
const SQLITE_GUARDS = ['UPDATE', 'DELETE', 'INSERT'].map(
  (verb) =>
    `CREATE TRIGGER "identity_event_no_${verb === 'INSERT' ? 'replace' : verb.toLowerCase()}"
     BEFORE ${verb} ON "identity_event"
     ${verb === 'INSERT' ? 'WHEN EXISTS (SELECT 1 FROM "identity_event" WHERE "id" = NEW."id")' : ''}
     BEGIN SELECT RAISE(ABORT, 'identity_event is append-only'); END`,
);

const POSTGRES_GUARDS = [
  `CREATE FUNCTION identity_event_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'identity_event is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$`,
  `CREATE TRIGGER "identity_event_no_change" BEFORE UPDATE OR DELETE ON "identity_event"
   FOR EACH ROW EXECUTE FUNCTION identity_event_refuse()`,
  `CREATE TRIGGER "identity_event_no_truncate" BEFORE TRUNCATE ON "identity_event"
   FOR EACH STATEMENT EXECUTE FUNCTION identity_event_refuse()`,
];
