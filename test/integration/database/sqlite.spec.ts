import BetterSqlite3 from 'better-sqlite3';
import { insertRow, openDatabase, run, sql, StorageError, type Tx } from '../../../src/database/index.js';
import { describeOnEngine } from '../../support/database.js';
import { aNote, Note, notes } from './note.js';

const setting = (tx: Tx, name: string) =>
  run<Record<string, unknown>>(tx, sql`select * from ${pragma(name)}`);
const pragma = (name: string) => sql(Object.assign([`pragma_${name}`], { raw: [] }));

describeOnEngine('sqlite', 'the embedded store', { ...notes, limits: { lockMs: 200 } }, (engine) => {
  const fileOf = () => (engine.options.target.kind === 'sqlite' ? engine.options.target.file : '');

  it('keeps a write-ahead log, waits for the disk at every commit and keeps foreign keys', async () => {
    const settings = await engine.database.write(async (tx) =>
      Promise.all(['journal_mode', 'synchronous', 'foreign_keys'].map((name) => setting(tx, name))),
    );
    expect(settings).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]]);
  });

  it('answers commands that are ready together with one commit: when it fails none of them is kept', async () => {
    await engine.raw(
      `create table owner (id integer primary key)`,
      `create table owned (owner integer references owner (id) deferrable initially deferred)`,
    );
    const commands = Array.from({ length: 10 }, (_, number) =>
      engine.database.write(async (tx) => {
        await insertRow(tx, Note, aNote(`together-${number}`));
        if (number === 5) await tx.query('insert into owned (owner) values (404)');
      }),
    );
    const outcomes = await Promise.allSettled(commands);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(commands[0]).rejects.toThrow(StorageError);
    expect(await engine.database.reader.count(Note)).toBe(0);
    await engine.database.write((tx) => insertRow(tx, Note, aNote('together-after')));
    expect(await engine.database.reader.count(Note)).toBe(1);
  });

  it('puts no more commands under one commit than its limit', async () => {
    const few = await openDatabase({ ...engine.options, limits: { batch: 4 } });
    const commands = Array.from({ length: 12 }, (_, number) =>
      few.write(async (tx) => {
        await insertRow(tx, Note, aNote(`limited-${number}`));
        if (number === 5) await tx.query('insert into owned (owner) values (404)');
      }),
    );
    const outcomes = await Promise.allSettled(commands);
    await few.close();
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
      ...[true, true, true, true],
      ...[false, false, false, false],
      ...[true, true, true, true],
    ]);
  });

  it('tells whoever waits that another process holds the file, and goes on afterwards', async () => {
    const other = new BetterSqlite3(fileOf());
    other.exec('begin immediate');
    const commands = ['busy-1', 'busy-2'].map((id) =>
      engine.database.write((tx) => insertRow(tx, Note, aNote(id))),
    );
    const outcomes = await Promise.allSettled(commands);
    other.exec('rollback');
    other.close();
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await engine.database.write((tx) => insertRow(tx, Note, aNote('busy-3')));
  });

  it('loses the whole batch when SQLite rolls it back on its own, and goes on', async () => {
    await engine.raw(
      `create trigger disk_full before insert on note when new.title = 'full'
       begin select raise(rollback, 'disk full'); end`,
    );
    const outcomes = await Promise.allSettled(
      ['auto-1', 'full', 'auto-2'].map((id) => engine.database.write((tx) => insertRow(tx, Note, aNote(id)))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(await engine.database.reader.countBy(Note, { id: 'auto-1' })).toBe(0);
    expect(await engine.database.reader.countBy(Note, { id: 'auto-2' })).toBe(1);
  });
});
