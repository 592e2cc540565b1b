import { Journal, verifyLedger, type LedgerReport } from '../../../src/ledger/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { pastTheTriggers as past } from '../../support/past-the-triggers.js';
import { Cases, ledgerSchema, nextEntry } from './cases.js';

const TYPES = ['CREATE', 'SUBMIT', 'REVIEW', 'SIGN_OFF', 'PUBLISH'];

describeOnBothEngines('verification of the ledger (台账核验)', ledgerSchema, (engine) => {
  let cases: Cases;
  const verify = () => verifyLedger(engine.database.reader, cases);
  const faults = async () => (await verify()).faults.map(({ caseId, seq, code }) => [caseId, seq, code]);

  beforeEach(async () => {
    await past(engine, 'delete from "journal_entry"', 'delete from remembered');
    cases = new Cases(engine.database, new Journal(engine.database, 'sha256'));
    for (const caseId of ['case-1', 'case-2', 'case-3']) await cases.open(caseId, ...TYPES);
  });

  it('holds when nothing was touched, and counts what it has seen', async () => {
    expect(await verify()).toEqual({ entries: 15, cases: 3, faults: [], omitted: 0, holds: true });
  });

  it('holds on an empty ledger', async () => {
    await past(engine, 'delete from "journal_entry"', 'delete from remembered');
    expect(await verify()).toMatchObject({ entries: 0, cases: 0, holds: true });
  });

  it.each([
    ['the payload', `"payload" = '{"a":1}'`],
    ['a blank in the payload', `"payload" = '{ }'`],
    ['the person', `"person" = 'p-2'`],
    ['the time', `"at" = '2018-03-01T01:30:00.001Z'`],
    ['the type', `"type" = 'WITHDRAW'`],
    ['on whose behalf', `"onBehalfOf" = ''`],
    ['the ruling', `"ruling" = '{}'`],
    ['the hash', `"hash" = substr("hash", 1, 70) || '0'`],
  ])('finds a change of %s', async (_what, change) => {
    await past(engine, `update "journal_entry" set ${change} where "caseId" = 'case-2' and "seq" = 3`);
    expect(await faults()).toContainEqual(['case-2', 3, 'entry-changed']);
  });

  it('finds a removed entry in the middle, at the beginning and at the end', async () => {
    await past(
      engine,
      `delete from "journal_entry" where "caseId" = 'case-1' and "seq" = 3`,
      `delete from "journal_entry" where "caseId" = 'case-2' and "seq" = 1`,
      `delete from "journal_entry" where "caseId" = 'case-3' and "seq" in (4, 5)`,
    );
    expect(await faults()).toEqual([
      ['case-1', 3, 'entry-missing'],
      ['case-2', 1, 'entry-missing'],
      ['case-3', 4, 'entry-missing'],
    ]);
  });

  it('finds entries that changed places', async () => {
    await past(
      engine,
      `update "journal_entry" set "seq" = 30 where "caseId" = 'case-1' and "seq" = 3`,
      `update "journal_entry" set "seq" = 3 where "caseId" = 'case-1' and "seq" = 2`,
      `update "journal_entry" set "seq" = 2 where "caseId" = 'case-1' and "seq" = 30`,
    );
    const found = await faults();
    expect(found).toContainEqual(['case-1', 2, 'entry-changed']);
    expect(found).toContainEqual(['case-1', 3, 'entry-changed']);
  });

  it('finds an entry that was moved to another case', async () => {
    await past(
      engine,
      `update "journal_entry" set "caseId" = 'case-2', "seq" = 6 where "caseId" = 'case-1' and "seq" = 5`,
    );
    expect(await faults()).toEqual([
      ['case-2', 6, 'entry-changed'],
      ['case-2', 6, 'chain-broken'],
      ['case-1', 5, 'entry-missing'],
      ['case-2', 6, 'beyond-head'],
    ]);
  });

  it('finds a case whose entries are all gone, and entries whose case is gone', async () => {
    await past(
      engine,
      `delete from "journal_entry" where "caseId" = 'case-2'`,
      `delete from remembered where "caseId" = 'case-3'`,
    );
    expect(await faults()).toEqual([
      ['case-3', 5, 'head-missing'],
      ['case-2', 1, 'entry-missing'],
    ]);
  });

  it('finds entries that no command has written', async () => {
    const journal = new Journal(engine.database, 'sha256');
    const head = await cases.head(engine.database.reader, 'case-1');
    await engine.database.write((tx) => journal.append(tx, nextEntry('case-1', head, 'PUBLISH')));
    expect(await faults()).toEqual([['case-1', 6, 'beyond-head']]);
  });

  it('finds a history rewritten to its end by what the case remembers', async () => {
    const head = await cases.head(engine.database.reader, 'case-1');
    await past(
      engine,
      `delete from "journal_entry" where "caseId" = 'case-1'`,
      `delete from remembered where "caseId" = 'case-1'`,
    );
    await cases.open('case-1', ...TYPES.slice(0, 4), 'DISCARD');
    if (head !== null) await engine.database.write((tx) => cases.remember(tx, head));
    expect(await faults()).toEqual([['case-1', 5, 'head-mismatch']]);
  });

  it('goes through many pages without losing a case on the way', async () => {
    const many = Array.from({ length: 620 }, (_, number) => `many-${String(number).padStart(4, '0')}`);
    await engine.database.write(async (tx) => {
      for (const caseId of many) {
        await cases.act(tx, caseId, 'CREATE');
        await cases.act(tx, caseId, 'SUBMIT');
      }
    });
    expect(await verify()).toMatchObject({ entries: 15 + 1_240, cases: 623, holds: true });
    await past(
      engine,
      `update "journal_entry" set "person" = 'p-2' where "caseId" = 'many-0619' and "seq" = 2`,
    );
    expect(await faults()).toEqual([['many-0619', 2, 'entry-changed']]);
  });

  it('does not take commands that go on meanwhile for faults', async () => {
    const reports: LedgerReport[] = [];
    const verifying = (async () => {
      while (reports.length < 8) reports.push(await verify());
    })();
    for (let turn = 0; reports.length < 8; turn += 1) await cases.open(`case-${(turn % 3) + 1}`, 'EDIT');
    await verifying;
    expect(reports.flatMap((report) => report.faults)).toEqual([]);
  });

  it('keeps what it tells within bounds when everything is broken', async () => {
    await engine.database.write(async (tx) => {
      for (let number = 0; number < 1_100; number += 1) await cases.act(tx, 'long', 'EDIT', { number });
    });
    await past(engine, `update "journal_entry" set "person" = 'p-2' where "caseId" = 'long'`);
    const report = await verify();
    expect([report.faults.length, report.omitted, report.holds]).toEqual([1_000, 100, false]);
  });
});
