import { Client } from 'pg';
import {
  execute,
  forUpdateSkipLocked,
  insertRow,
  insertRows,
  openDatabase,
  run,
  sql,
  StorageError,
} from '../../../src/database/index.js';
import { describeOnEngine, TestEngine } from '../../support/database.js';
import { aNote, Note, notes } from './note.js';

describeOnEngine('postgres', 'the shared store', notes, (engine) => {
  const urlOf = () => (engine.options.target.kind === 'postgres' ? engine.options.target.url : '');

  it('runs work again that lost a deadlock, and both are kept', async () => {
    await engine.database.write((tx) => insertRows(tx, Note, [aNote('lock-a'), aNote('lock-b')]));
    const bothHaveOne = meetingOf(2);
    const crossing = ([first, second]: readonly [string, string]) =>
      engine.database.write(async (tx) => {
        await execute(tx, sql`update note set version = version + 1 where id = ${first}`);
        await bothHaveOne();
        await execute(tx, sql`update note set version = version + 1 where id = ${second}`);
      });
    await Promise.all([crossing(['lock-a', 'lock-b']), crossing(['lock-b', 'lock-a'])]);
    const rows = await engine.database.reader.find(Note, { order: { id: 'ASC' } });
    expect(rows.map(({ id, version }) => [id, version])).toEqual([
      ['lock-a', 3],
      ['lock-b', 3],
    ]);
  });

  it('does not pretend to have stored what PostgreSQL rolled back', async () => {
    const passedOver = engine.database.write(async (tx) => {
      await insertRow(tx, Note, aNote('passed-1'));
      await insertRow(tx, Note, aNote('passed-1')).catch(() => undefined);
    });
    await expect(passedOver).rejects.toThrow(StorageError);
    expect(await engine.database.reader.countBy(Note, { id: 'passed-1' })).toBe(0);
  });

  it('lets two instances claim work without taking the same rows or waiting for each other', async () => {
    const ids = ['work-1', 'work-2', 'work-3', 'work-4'];
    await engine.database.write((tx) =>
      insertRows(
        tx,
        Note,
        ids.map((id) => aNote(id)),
      ),
    );
    const claim = sql`update note set done = ${true} where id in (
        select id from note where id like 'work%' and not done order by id limit 2 ${forUpdateSkipLocked}
      ) returning id`;
    const other = await openDatabase(engine.options);
    const claimed = await engine.database.write(async (tx) => {
      const mine = await run<{ id: string }>(tx, claim);
      const theirs = await other.write((theirTx) => run<{ id: string }>(theirTx, claim));
      return [...mine, ...theirs].map(({ id }) => id);
    });
    await other.close();
    expect(claimed.sort()).toEqual(ids);
  });

  it('goes on after the server has cut a connection', async () => {
    const cut = engine.database.write(async (tx) => {
      const [row] = await run<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
      const killer = new Client({ connectionString: urlOf() });
      await killer.connect();
      await killer.query('select pg_terminate_backend($1)', [row?.pid]);
      await killer.end();
      await insertRow(tx, Note, aNote('cut-1'));
    });
    await expect(cut).rejects.toThrow();
    await engine.database.write((tx) => insertRow(tx, Note, aNote('cut-2')));
    expect(await engine.database.reader.countBy(Note, { id: 'cut-1' })).toBe(0);
  });

  it('does not start on a server that may forget what it has committed', async () => {
    const name = new URL(urlOf()).pathname.slice(1);
    await engine.raw(`alter database ${name} set synchronous_commit = off`);
    await expect(openDatabase(engine.options)).rejects.toThrow('synchronous_commit');
    await engine.raw(`alter database ${name} reset synchronous_commit`);
  });
});

describe('instances that start together on an empty server (postgres)', () => {
  it('run every migration once', async () => {
    const engine = new TestEngine('postgres', notes);
    await engine.start();
    await engine.raw('drop table note, numbered, migrations');
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(engine.options)));
    const rows = await run<{ count: number }>(
      engine.database.reader,
      sql`select count(*) as count from migrations`,
    );
    await Promise.all(opened.map((database) => database.close()));
    await engine.stop();
    expect(rows).toEqual([{ count: 1 }]);
  });
});

/** Whoever comes waits until so many have come; later ones pass. */
function meetingOf(size: number): () => Promise<void> {
  let come = 0;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come === size) open();
    return opened;
  };
}
