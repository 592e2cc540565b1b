import type { TestEngine } from './database.js';

/** What somebody with the database's own password can do: past the journal's triggers, which are put back. */
export async function pastTheTriggers(engine: TestEngine, ...statements: readonly string[]): Promise<void> {
  if (engine.dialect === 'postgres') {
    await engine.raw(`set session_replication_role = replica`, ...statements);
    return;
  }
  const guards = ['journal_entry_no_update', 'journal_entry_no_delete'];
  const definitions = await engine.database.reader.query<{ sql: string }[]>(
    `select sql from sqlite_master where type = 'trigger' and name in ('${guards.join(`','`)}')`,
  );
  await engine.raw(
    ...guards.map((guard) => `drop trigger "${guard}"`),
    ...statements,
    ...definitions.map(({ sql }) => sql),
  );
}
