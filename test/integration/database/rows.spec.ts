import {
  execute,
  insertNumbered,
  insertRow,
  insertRows,
  isUniqueViolation,
  list,
  run,
  sql,
  updateVersioned,
} from '../../../src/database/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { aNote, Note, notes, Numbered } from './note.js';

describeOnBothEngines('rows', notes, (engine) => {
  const read = (id: string) => engine.database.reader.findOneBy(Note, { id });

  it('come back as they were written, in every kind of column', async () => {
    const note = aNote('kinds', {
      title: '关于“五公开”的’引号',
      remark: '备注',
      done: true,
      bytes: 9_007_199_254_740_991,
      facts: { 条款: ['三', null, 1.5, { 深: false }] },
    });
    await engine.database.write((tx) => insertRow(tx, Note, note));
    expect(await read('kinds')).toEqual(note);
    expect(await read('kinds')).toBeInstanceOf(Note);
  });

  it('keep nothing as nothing', async () => {
    await engine.database.write((tx) => insertRow(tx, Note, aNote('empty')));
    expect(await read('empty')).toEqual(aNote('empty'));
  });

  it('are added many at once, more than one statement can carry too', async () => {
    const many = Array.from({ length: 3_000 }, (_, number) => aNote(`many-${number}`));
    await engine.database.write(async (tx) => {
      await insertRows(tx, Note, many);
      await insertRows(tx, Note, []);
    });
    const [row] = await run<{ count: number }>(
      engine.database.reader,
      sql`select count(*) as count from note where id like 'many-%'`,
    );
    expect(row).toEqual({ count: 3_000 });
  });

  it('are numbered by the database, and the number comes back', async () => {
    const positions = await engine.database.write(async (tx) => [
      await insertNumbered(tx, Numbered, 'position', { text: 'a' }),
      await insertNumbered(tx, Numbered, 'position', { text: 'b' }),
    ]);
    expect(positions).toEqual([1, 2]);
    expect(await engine.database.reader.findOneBy(Numbered, { position: 2 })).toEqual({
      position: 2,
      text: 'b',
    });
  });

  it('are refused with a recognisable error where the key is taken', async () => {
    await engine.database.write((tx) => insertRow(tx, Note, aNote('taken')));
    const again = (more: Partial<Note>) =>
      engine.database
        .write((tx) => insertRow(tx, Note, aNote('taken', more)))
        .catch((error: unknown) => error);
    expect(isUniqueViolation(await again({ title: 'other' }))).toBe(true);
    expect(isUniqueViolation(await again({ id: 'other' }))).toBe(true);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });

  it('change only from the version that was seen', async () => {
    await engine.database.write((tx) => insertRow(tx, Note, aNote('edited')));
    const edit = (version: number, remark: string | null) =>
      engine.database.write((tx) =>
        updateVersioned(tx, Note, 'edited', version, { remark, done: true, facts: [remark] }),
      );
    expect(await edit(1, '第一稿')).toBe(true);
    expect(await edit(1, '另一稿')).toBe(false);
    expect(await read('edited')).toEqual(
      aNote('edited', { version: 2, remark: '第一稿', done: true, facts: ['第一稿'] }),
    );
    expect(await edit(2, null)).toBe(true);
    expect(await read('edited')).toMatchObject({ version: 3, remark: null });
  });

  it('take one of two edits that start from the same version', async () => {
    await engine.database.write((tx) => insertRow(tx, Note, aNote('raced')));
    const edits = await Promise.all(
      ['甲', '乙'].map((remark) =>
        engine.database.write((tx) => updateVersioned(tx, Note, 'raced', 1, { remark })),
      ),
    );
    expect(edits.sort()).toEqual([false, true]);
  });

  it('are not there to change: no row, no success', async () => {
    const edited = await engine.database.write((tx) =>
      updateVersioned(tx, Note, 'nobody', 1, { remark: 'x' }),
    );
    expect(edited).toBe(false);
  });

  it('are found by values that stay values', async () => {
    const evil = `x' or '1'='1`;
    const on = engine.database.reader;
    expect(await run(on, sql`select id from note where title = ${evil}`)).toEqual([]);
    await engine.database.write((tx) => insertRows(tx, Note, [aNote('list-1'), aNote('list-2')]));
    const rows = await run<{ id: string }>(
      on,
      sql`select id from note where id in ${list(['list-1', 'list-2', evil])} order by id`,
    );
    expect(rows).toEqual([{ id: 'list-1' }, { id: 'list-2' }]);
    expect(await run(on, sql`select id from note where id in ${list([])}`)).toEqual([]);
    const others = await run(on, sql`select id from note where id not in ${list([])} and id = ${'list-1'}`);
    expect(others).toHaveLength(1);
  });

  it('tell how many of them a statement changed, and hand back those it returns', async () => {
    await engine.database.write((tx) => insertRows(tx, Note, [aNote('count-1'), aNote('count-2')]));
    await engine.database.write(async (tx) => {
      expect(await execute(tx, sql`update note set done = ${true} where id like 'count-%'`)).toBe(2);
      const rows = await run<{ id: string; done: unknown }>(
        tx,
        sql`update note set remark = ${'r'} where id = ${'count-1'} returning id, done`,
      );
      expect(rows.map(({ id, done }) => [id, Boolean(done)])).toEqual([['count-1', true]]);
      expect(await execute(tx, sql`delete from note where id = ${'count-3'}`)).toBe(0);
    });
  });
});
