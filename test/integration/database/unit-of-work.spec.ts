import { setTimeout } from 'node:timers/promises';
import {
  insertRow,
  OutsideUnitOfWorkError,
  run,
  sql,
  StorageError,
  type Tx,
} from '../../../src/database/index.js';
import { err, ok } from '../../../src/kernel/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { aNote, Note, notes } from './note.js';

describeOnBothEngines('a unit of work', { ...notes, limits: { idleMs: 400 } }, (engine) => {
  const add = (tx: Tx, id: string) => insertRow(tx, Note, aNote(id));
  const stored = async (prefix: string) => {
    const rows = await run<{ id: string }>(
      engine.database.reader,
      sql`select id from note where id like ${`${prefix}%`} order by id`,
    );
    return rows.map(({ id }) => id);
  };

  it('is seen by readers once it has resolved', async () => {
    const answer = await engine.database.write(async (tx) => {
      await add(tx, 'seen-1');
      return 'done';
    });
    expect([answer, await stored('seen')]).toEqual(['done', ['seen-1']]);
  });

  it('leaves nothing when it throws, and the error reaches the caller', async () => {
    const failing = engine.database.write(async (tx) => {
      await add(tx, 'thrown-1');
      throw new Error('the pen broke');
    });
    await expect(failing).rejects.toThrow('the pen broke');
    expect(await stored('thrown')).toEqual([]);
  });

  it('leaves nothing when it refuses, and the refusal is returned', async () => {
    const refused = await engine.database.decide(async (tx) => {
      await add(tx, 'refused-1');
      return err('not yet');
    });
    const accepted = await engine.database.decide(async (tx) => {
      await add(tx, 'refused-2');
      return ok('now');
    });
    expect([refused, accepted]).toEqual([err('not yet'), ok('now')]);
    expect(await stored('refused')).toEqual(['refused-2']);
  });

  it('does not mix with others that wait in its midst', async () => {
    const commands = Array.from({ length: 20 }, (_, number) =>
      engine.database.write(async (tx) => {
        await add(tx, `mixed-${number}-a`);
        await setTimeout(number % 3);
        await add(tx, `mixed-${number}-b`);
        if (number % 2 === 1) throw new Error('odd');
      }),
    );
    const outcomes = await Promise.allSettled(commands);
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
      Array.from({ length: 20 }, (_, number) => number % 2 === 0),
    );
    const kept = Array.from({ length: 10 }, (_, half) => [`mixed-${2 * half}-a`, `mixed-${2 * half}-b`]);
    expect(await stored('mixed')).toEqual(kept.flat().sort());
  });

  it('fails alone among fifty that are ready together', async () => {
    const commands = Array.from({ length: 50 }, (_, number) =>
      engine.database.write(async (tx) => {
        await add(tx, `fifty-${String(number).padStart(2, '0')}`);
        if (number === 25) await add(tx, 'fifty-00');
      }),
    );
    const outcomes = await Promise.allSettled(commands);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(outcomes[25]?.status).toBe('rejected');
    const kept = await stored('fifty');
    expect(kept).toHaveLength(49);
    expect(kept).not.toContain('fifty-25');
  });

  it('is invisible to readers until it is committed, and they do not wait for it', async () => {
    const [inside, entered] = gate();
    const [hold, release] = gate();
    const writing = engine.database.write(async (tx) => {
      await add(tx, 'hidden-1');
      entered();
      await hold;
    });
    await inside;
    const meanwhile = await stored('hidden');
    release();
    await writing;
    expect([meanwhile, await stored('hidden')]).toEqual([[], ['hidden-1']]);
  });

  it('takes in a call made inside it: both are kept or neither', async () => {
    const { database } = engine;
    await database.write(async (tx) => {
      await add(tx, 'joined-1');
      await database.write((inner) => add(inner, 'joined-2'));
    });
    const failing = database.write(async () => {
      await database.write((inner) => add(inner, 'joined-3'));
      throw new Error('after all');
    });
    await expect(failing).rejects.toThrow('after all');
    expect(await stored('joined')).toEqual(['joined-1', 'joined-2']);
  });

  it('outlives a call made inside it that fails or refuses', async () => {
    const { database } = engine;
    await database.write(async (tx) => {
      await add(tx, 'outer-1');
      const refused = await database.decide(async (inner) => {
        await add(inner, 'outer-refused');
        return err('no');
      });
      expect(refused).toEqual(err('no'));
      const clash = database.write(async (inner) => {
        await add(inner, 'outer-failed');
        await add(inner, 'outer-1');
      });
      await expect(clash).rejects.toThrow();
      await add(tx, 'outer-2');
    });
    expect(await stored('outer')).toEqual(['outer-1', 'outer-2']);
  });

  it('gives calls made side by side inside it their turns', async () => {
    const { database } = engine;
    await database.write(async () => {
      const parts = ['a', 'b', 'c'].map((letter) =>
        database.write(async (tx) => {
          await add(tx, `turns-${letter}1`);
          await setTimeout(2);
          await add(tx, `turns-${letter}2`);
          if (letter === 'b') throw new Error('b');
        }),
      );
      await Promise.allSettled(parts);
    });
    expect(await stored('turns')).toEqual(['turns-a1', 'turns-a2', 'turns-c1', 'turns-c2']);
  });

  it('waits for a call made inside it that nobody awaited', async () => {
    const { database } = engine;
    const floating: Promise<void>[] = [];
    await database.write(async (tx) => {
      await add(tx, 'floating-1');
      floating.push(
        database.write(async (inner) => {
          await setTimeout(5);
          await add(inner, 'floating-2');
        }),
      );
    });
    expect(await stored('floating')).toEqual(['floating-1', 'floating-2']);
    await Promise.all(floating);
  });

  it('lets a call that comes after its end be a unit of its own', async () => {
    const { database } = engine;
    let later: Promise<void> = Promise.resolve();
    await expect(
      database.write(async () => {
        later = setTimeout(20).then(() => database.write((tx) => add(tx, 'later-1')));
        throw new Error('first one fails');
      }),
    ).rejects.toThrow('first one fails');
    await later;
    expect(await stored('later')).toEqual(['later-1']);
  });

  it('refuses a statement that comes after its end', async () => {
    const kept: Tx[] = [];
    await engine.database.write(async (tx) => {
      kept.push(tx);
    });
    for (const tx of kept) {
      await expect(add(tx, 'ended-1')).rejects.toThrow();
      await expect(tx.find(Note)).rejects.toThrow();
    }
    expect(await stored('ended')).toEqual([]);
  });

  it('cannot be ended, split or gone around by what works inside it', async () => {
    const ways: readonly ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.transaction(async () => undefined),
      (tx) => tx.dataSource.transaction(async () => undefined),
      (tx) => tx.dataSource.query('select 1'),
      (tx) => tx.dataSource.manager.insert(Note, aNote('around')),
      (tx) => tx.query('commit'),
      (tx) => tx.query(' ROLLBACK'),
      (tx) => tx.query('savepoint mine'),
      (tx) => Promise.resolve(tx.queryRunner?.startTransaction()),
      (tx) => Promise.resolve(tx.queryRunner?.commitTransaction()),
      (tx) => Promise.resolve(tx.queryRunner?.rollbackTransaction()),
    ];
    for (const way of ways) {
      await engine.database.write(async (tx) => {
        await expect(way(tx)).rejects.toThrow(OutsideUnitOfWorkError);
      });
    }
    await engine.database.write(async (tx) => {
      await tx.release();
      await add(tx, 'around-ok');
    });
    expect(await stored('around')).toEqual(['around-ok']);
  });

  it('carries TypeORM’s own ways of writing', async () => {
    await engine.database.write(async (tx) => {
      await tx.save(Note, aNote('orm-1', { facts: { a: [1] }, done: true }));
      await tx.insert(Note, aNote('orm-2'));
      await tx.update(Note, { id: 'orm-2' }, { remark: 'seen' });
      await tx.getRepository(Note).delete({ id: 'orm-none' });
    });
    expect(await engine.database.reader.findBy(Note, { id: 'orm-1' })).toEqual([
      aNote('orm-1', { facts: { a: [1] }, done: true }),
    ]);
    expect(await engine.database.reader.findOneByOrFail(Note, { id: 'orm-2' })).toMatchObject({
      remark: 'seen',
    });
  });

  it('does not let the reader write or open a transaction', async () => {
    const { reader } = engine.database;
    await expect(reader.insert(Note, aNote('reader-1'))).rejects.toThrow(/read-?only/);
    await expect(reader.query(`delete from note`)).rejects.toThrow(/read-?only/);
    await expect(reader.transaction(async () => undefined)).rejects.toThrow(OutsideUnitOfWorkError);
    expect(await stored('reader')).toEqual([]);
  });

  it('is given up when it waits for something other than the database, and others go on', async () => {
    const stuck = engine.database.write(async (tx) => {
      await add(tx, 'stuck-1');
      await setTimeout(2_000);
      await add(tx, 'stuck-2');
    });
    const next = engine.database.write((tx) => add(tx, 'stuck-next'));
    await expect(stuck).rejects.toThrow(StorageError);
    await next;
    expect(await stored('stuck')).toEqual(['stuck-next']);
  });
});

describeOnBothEngines('a closed database', notes, (engine) => {
  it('finishes what was running and takes no more', async () => {
    const { database } = engine;
    const running = database.write((tx) => insertRow(tx, Note, aNote('closing-1')));
    await database.close();
    await running;
    await expect(database.write(async () => undefined)).rejects.toThrow(StorageError);
    await engine.reopen();
    expect(await engine.database.reader.countBy(Note, { id: 'closing-1' })).toBe(1);
  });
});

/** Something to wait for, and what ends the waiting. */
function gate(): [wait: Promise<void>, open: () => void] {
  let open = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [wait, open];
}
