import { isDigest } from '../../../src/kernel/index.js';
import { Journal } from '../../../src/ledger/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { Cases, ledgerSchema, nextEntry } from './cases.js';

describeOnBothEngines('the journal (台账)', ledgerSchema, (engine) => {
  const journalOf = () => new Journal(engine.database, 'sm3');
  const casesOf = () => new Cases(engine.database, journalOf());

  it('gives back what was written, in order, sealed by the hash of the deployment', async () => {
    const cases = casesOf();
    const payload = { 标题: '关于“五公开”的通知', 份数: 3 };
    const created = await engine.database.write((tx) => cases.act(tx, 'read-1', 'CREATE', payload));
    await cases.open('read-1', 'SUBMIT');
    const entries = await journalOf().read('read-1');
    expect(entries).toEqual([
      {
        position: expect.any(Number) as unknown,
        caseId: 'read-1',
        seq: 1,
        prevHash: null,
        hash: created.hash,
        at: '2018-03-01T01:30:00.000Z',
        type: 'CREATE',
        actor: { person: 'p-1', onBehalfOf: null, task: null },
        payload,
        ruling: null,
      },
      expect.objectContaining({ seq: 2, type: 'SUBMIT', prevHash: created.hash }),
    ]);
    expect(isDigest(created.hash) && created.hash.startsWith('sm3:')).toBe(true);
  });

  it('keeps on whose behalf, on which task and by which ruling', async () => {
    const more = {
      actor: { person: 'p-1', onBehalfOf: 'p-2', task: 'review#1' },
      ruling: { pack: 'zhejiang-housing', rules: [{ id: 'attribute-given', holds: true }] },
    };
    const entry = { ...nextEntry('read-2', null, 'REVIEW'), ...more };
    await engine.database.write((tx) => journalOf().append(tx, entry));
    expect(await journalOf().read('read-2')).toEqual([expect.objectContaining(more)]);
  });

  it('numbers entries of all cases upwards', async () => {
    const cases = casesOf();
    await cases.open('up-1', 'CREATE');
    await cases.open('up-2', 'CREATE');
    const [[first], [second]] = await Promise.all([journalOf().read('up-1'), journalOf().read('up-2')]);
    expect((second?.position ?? 0) > (first?.position ?? 0)).toBe(true);
  });

  it('shows a unit of work its own entries and nobody else', async () => {
    const cases = casesOf();
    await engine.database.write(async (tx) => {
      await cases.act(tx, 'own-1', 'CREATE');
      expect(await journalOf().read('own-1', tx)).toHaveLength(1);
      expect(await journalOf().read('own-1')).toEqual([]);
    });
  });

  it('knows the last entry of every case', async () => {
    const cases = casesOf();
    await cases.open('head-1', 'CREATE', 'SUBMIT');
    await cases.open('head-2', 'CREATE');
    const heads = await journalOf().heads(['head-1', 'head-2', 'head-none']);
    expect(new Set(heads)).toEqual(new Set(await cases.of(['head-1', 'head-2'])));
    expect(await journalOf().heads([])).toEqual([]);
  });

  it('is only ever added to', async () => {
    await casesOf().open('only-1', 'CREATE');
    const attempts = [
      `update "journal_entry" set "person" = 'p-9' where "caseId" = 'only-1'`,
      `delete from "journal_entry" where "caseId" = 'only-1'`,
    ];
    for (const attempt of attempts) {
      await expect(engine.database.write((tx) => tx.query(attempt))).rejects.toThrow('append-only');
      await expect(engine.raw(attempt)).rejects.toThrow('append-only');
    }
    const wipe =
      engine.dialect === 'postgres'
        ? 'truncate "journal_entry"'
        : `insert or replace into "journal_entry" select * from "journal_entry" where "caseId" = 'only-1'`;
    await expect(engine.raw(wipe)).rejects.toThrow();
    expect(await journalOf().read('only-1')).toHaveLength(1);
  });

  it('takes no entry that does not continue its case', async () => {
    const cases = casesOf();
    await cases.open('next-1', 'CREATE', 'SUBMIT');
    const next = nextEntry('next-1', await cases.head(engine.database.reader, 'next-1'), 'REVIEW');
    const wrong = [
      { ...next, seq: 2 },
      { ...next, seq: 4 },
      { ...next, prevHash: null },
      { ...next, prevHash: (await journalOf().read('next-1'))[0]?.hash ?? null },
      { ...next, caseId: 'next-2' },
      { ...next, seq: 1, prevHash: null },
    ];
    for (const entry of wrong) {
      await expect(engine.database.write((tx) => journalOf().append(tx, entry))).rejects.toThrow();
    }
    expect(await journalOf().read('next-1')).toHaveLength(2);
  });

  it('takes one of two entries that continue a case at the same time', async () => {
    const cases = casesOf();
    await cases.open('race-1', 'CREATE');
    const next = nextEntry('race-1', await cases.head(engine.database.reader, 'race-1'), 'SUBMIT');
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => engine.database.write((tx) => journalOf().append(tx, next))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
