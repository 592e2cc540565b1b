import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice, type Office } from '../../../src/composition/office.js';
import { packProver } from '../../../src/composition/prover.js';
import { loadConfig, type Config } from '../../../src/config/index.js';
import { run, sql } from '../../../src/database/index.js';
import { playYear } from '../../../src/demo/year/run-year.js';
import { Chance } from '../../../src/demo/year/model/chance.js';
import { summaryOf, type YearSummary } from '../../../src/demo/year/summary.js';
import { readPath, VirtualClock } from '../../../src/kernel/index.js';
import type { LedgerEntry } from '../../../src/ledger/index.js';
import { caseHeads, readCase } from '../../../src/workflow/index.js';
import { commandLineIn } from '../../support/command-line.js';
import { findingsOf } from '../../support/case-invariants.js';
import { policiesWith } from '../../support/policies-with.js';

/** A seed whose few documents meet with much: secrets found in review and after release, returns, edits, withdrawals. */
const SEED = 2296;
const DOCUMENTS = 20;
const YEAR = 2018;
/** Days off on which nobody may work though they are weekdays, and weekend days that are worked: of the notice for 2018. */
const HOLIDAYS = [
  '2018-01-01',
  '2018-02-16',
  '2018-04-05',
  '2018-05-01',
  '2018-06-18',
  '2018-09-24',
  '2018-10-02',
];
const MADE_UP = [
  '2018-02-11',
  '2018-02-24',
  '2018-04-08',
  '2018-04-28',
  '2018-09-29',
  '2018-09-30',
  '2018-12-29',
];

interface Matter {
  readonly id: string;
  readonly sealed: boolean;
  readonly isPublic: boolean;
  readonly entries: readonly LedgerEntry[];
}

describe('a demonstration year', () => {
  // The packs of other agencies need not be read each time.
  const policies = policiesWith('verbs', ['cn-national', 'zhejiang-housing']);
  const folders: string[] = [];
  let office: Office;
  let summary: YearSummary;
  let matters: readonly Matter[];

  beforeAll(async () => {
    office = await played(SEED, DOCUMENTS);
    summary = await summaryOf(office);
    matters = await mattersOf(office);
  });
  afterAll(async () => {
    await office.database.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('is the same journal to the byte for the same seed, and another for another', async () => {
    const words = ['--documents', String(DOCUMENTS), '--json'];
    const again = await commandLineIn(environment(), 'demo', 'year', '--seed', String(SEED), ...words);
    const told = JSON.parse(again.out) as YearSummary & { readonly accounts: readonly unknown[] };
    expect([again.code, told.journal, told.byEvent]).toEqual([0, summary.journal, summary.byEvent]);
    expect(told.accounts).toEqual([]);
    const other = await played(SEED + 1, 2);
    const ids = (await mattersOf(other)).map(({ id }) => id);
    await other.database.close();
    expect(matters.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('leaves a whole ledger that leads to what is stored', async () => {
    expect(summary.ledger).toMatchObject({ holds: true, cases: DOCUMENTS, faults: [] });
    for (const { id } of matters) expect([id, await findingsOf({ office }, id)]).toEqual([id, []]);
  });

  it('has documents on their way, returned, published, filed and sealed', () => {
    for (const event of [
      'RETURN',
      'RETURN_TO_ORGAN',
      'TAKE_BACK',
      'EDIT_INTERPRETATION',
      'PUBLISH',
      'FILE',
      'WITHDRAW',
      'INCIDENT_REPORTED',
      'DEADLINE.LAPSED',
    ])
      expect([event, (summary.byEvent[event] ?? 0) > 0]).toEqual([event, true]);
    expect([summary.quarantined, summary.refusals > 0]).toEqual([2, true]);
  });

  it('publishes nothing whose very bytes a secrecy reviewer did not clear before', () => {
    const published = matters.filter(({ entries }) => entries.some(({ type }) => type === 'PUBLISH'));
    expect(published.length).toBeGreaterThan(5);
    for (const { id, entries } of published) {
      const release = last(entries, ({ type }) => type === 'PUBLISH');
      const before = entries.slice(0, entries.indexOf(release));
      const changed = last(before, changesContent);
      const cleared = before
        .slice(before.indexOf(changed))
        .filter(({ payload }) => String(payload['move']).startsWith('specialist/REVIEW/'))
        .filter(({ payload }) => readPath(payload, 'payload.outcome') === 'clear');
      expect([id, cleared.length]).toEqual([id, 1]);
      expect(cleared[0]?.actor.person).not.toBe(entries[0]?.actor.person);
    }
  });

  it('shows nothing to the public that is sealed', async () => {
    const sealed = matters.filter((matter) => matter.sealed);
    expect(sealed).toHaveLength(2);
    for (const { id, isPublic } of sealed) {
      const pages = await run(
        office.database.reader,
        sql`select path from portal_page where case_id = ${id} and status = ${'live'}`,
      );
      expect([id, isPublic, pages]).toEqual([id, false, []]);
    }
  });

  it('lets people act on working days and in office hours only', () => {
    const moments = matters.flatMap(({ entries }) =>
      entries.filter(({ actor }) => actor.person !== 'system').map(({ at }) => shanghai(at)),
    );
    expect(moments.length).toBeGreaterThan(200);
    for (const { day, weekday, minute } of moments) {
      expect(HOLIDAYS).not.toContain(day);
      if (weekday === 0 || weekday === 6) expect(MADE_UP).toContain(day);
      const morning = minute >= 8 * 60 + 30 && minute <= 12 * 60;
      const afternoon = minute >= 14 * 60 && minute <= 17 * 60 + 30;
      expect([day, minute, morning || afternoon]).toEqual([day, minute, true]);
    }
  });

  it('is refused where an office lives, and in years whose calendar or law nobody knows', async () => {
    const kept = await commandLineIn(
      environment(),
      'demo',
      'year',
      '--seed',
      '1',
      '--data-dir',
      folders[0] ?? '',
    );
    expect([kept.code, kept.out]).toEqual([2, expect.stringContaining('目录不是空的')]);
    const again = async (year: number) => {
      const told = await playYear(office, new VirtualClock('2031-01-01T00:00:00Z'), {
        seed: 1,
        year,
        documents: 1,
      });
      return told.ok ? [] : told.error.map(({ code }) => code);
    };
    expect(await again(YEAR)).toEqual(['office-exists']);
    expect(await again(2031)).toEqual(['calendar-year-missing']);
    expect(await again(2016)).toEqual(['pack-not-in-force']);
  });

  function environment(): Readonly<Record<string, string>> {
    const folder = mkdtempSync(join(tmpdir(), 'wugongkai-year-test-'));
    folders.push(folder);
    return { WUGONGKAI_DATA_DIR: folder, WUGONGKAI_POLICIES_DIR: policies };
  }

  async function played(seed: number, documents: number): Promise<Office> {
    const config = configOf(environment());
    const clock = new VirtualClock('2017-12-31T16:00:00Z');
    const opened = await openOffice(config, clock, packProver(config), new Chance(seed, 'ids').bytes);
    const people = await playYear(opened, clock, { seed, year: YEAR, documents });
    if (!people.ok) throw new Error(people.error.map(({ message }) => message).join());
    return opened;
  }
});

function configOf(environment: Readonly<Record<string, string>>): Config {
  const config = loadConfig(environment);
  if (!config.ok) throw new Error('no configuration');
  return config.value;
}

async function mattersOf({ database, law, journal }: Office): Promise<readonly Matter[]> {
  const heads = await caseHeads(database.reader).after(null, 1_000);
  return Promise.all(
    heads.map(async ({ caseId }) => {
      const stored = await readCase(database.reader, law, caseId);
      const isPublic = stored?.view.tags.includes('public') === true;
      return {
        id: caseId,
        sealed: stored?.view.sealed === true,
        isPublic,
        entries: await journal.read(caseId),
      };
    }),
  );
}

function changesContent({ type, payload }: LedgerEntry): boolean {
  return type === 'CREATE' || typeof readPath(payload, 'payload.contentHash') === 'string';
}

function last(entries: readonly LedgerEntry[], fits: (entry: LedgerEntry) => boolean): LedgerEntry {
  const found = entries.filter(fits).at(-1);
  if (found === undefined) throw new Error('no such entry');
  return found;
}

function shanghai(at: string): { readonly day: string; readonly weekday: number; readonly minute: number } {
  const local = new Date(Date.parse(at) + 8 * 3_600_000);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  return { day: local.toISOString().slice(0, 10), weekday: local.getUTCDay(), minute };
}
