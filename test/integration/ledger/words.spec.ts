import { instant } from '../../../src/kernel/index.js';
import { destroyWords, Journal, verifyLedger } from '../../../src/ledger/index.js';
import { describeOnBothEngines, type TestEngine } from '../../support/database.js';
import { Cases, ledgerSchema, nextEntry } from './cases.js';

const AT = instant('2018-03-02T01:00:00.000Z');
const SPOKEN = { payload: { reason: { $words: 0 }, outcome: 'return' }, words: ['表二有误'] };
const GUARDS = ['journal_words_no_update', 'journal_words_no_delete'];

describeOnBothEngines('words beside the journal (台账用语)', ledgerSchema, (engine) => {
  const journalOf = () => new Journal(engine.database, 'sm3');
  const casesOf = () => new Cases(engine.database, journalOf());
  const destroy = (caseId: string) => engine.database.write((tx) => destroyWords(tx, caseId, AT));

  async function said(caseId: string): Promise<void> {
    await engine.database.write(async (tx) => {
      const { hash } = await journalOf().append(tx, { ...nextEntry(caseId, null, 'RETURN'), ...SPOKEN });
      await casesOf().remember(tx, { caseId, seq: 1, hash });
    });
  }

  async function faults(): Promise<readonly unknown[]> {
    const report = await verifyLedger(engine.database.reader, casesOf());
    return report.faults.map(({ caseId, code }) => [caseId, code]);
  }

  it('are read with their entry and stand in no column of it', async () => {
    await said('said-1');
    expect((await journalOf().read('said-1'))[0]?.payload).toEqual({ reason: '表二有误', outcome: 'return' });
    const rows: unknown = await engine.database.reader.query(`select * from "journal_entry"`);
    expect(JSON.stringify(rows)).not.toContain('表二有误');
  });

  it('can be destroyed, and the ledger still holds', async () => {
    await said('gone-1');
    await destroy('gone-1');
    const [entry] = await journalOf().read('gone-1');
    expect(entry).toMatchObject({
      payload: { reason: '（已销毁）', outcome: 'return' },
      wordsDestroyed: true,
    });
    expect(await faults()).toEqual([]);
  });

  it('can neither be changed, nor removed, nor brought back', async () => {
    await said('kept-1');
    await said('kept-2');
    await destroy('kept-2');
    for (const attempt of [
      `update "journal_words" set "words" = '["x","改"]' where "caseId" = 'kept-1'`,
      `update "journal_words" set "words" = null where "caseId" = 'kept-1'`,
      `delete from "journal_words" where "caseId" = 'kept-1'`,
      `update "journal_words" set "words" = '["x","改"]', "destroyedAt" = null where "caseId" = 'kept-2'`,
      `delete from "journal_words" where "caseId" = 'kept-2'`,
    ])
      await expect(engine.raw(attempt)).rejects.toThrow('can only be destroyed');
  });

  it('are found missing or changed by whoever went past the triggers', async () => {
    await said('bad-1');
    await said('bad-2');
    await past(
      engine,
      `update "journal_words" set "words" = '["x","改"]' where "caseId" = 'bad-1'`,
      `delete from "journal_words" where "caseId" = 'bad-2'`,
    );
    expect(await faults()).toEqual([
      ['bad-1', 'words-changed'],
      ['bad-2', 'words-missing'],
    ]);
  });
});

/** Past the triggers. */
async function past(engine: TestEngine, ...statements: readonly string[]): Promise<void> {
  const opening =
    engine.dialect === 'postgres'
      ? ['set session_replication_role = replica']
      : GUARDS.map((guard) => `drop trigger "${guard}"`);
  await engine.raw(...opening, ...statements);
}
