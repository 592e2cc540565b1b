import { rmSync } from 'node:fs';
import { run, sql, insertRows, type Tx } from '../../src/database/index.js';
import type { Office } from '../../src/composition/office.js';
import { addMilliseconds, localDate, type JsonObject, type Result } from '../../src/kernel/index.js';
import type { LedgerEntry } from '../../src/ledger/index.js';
import { CaseRow } from '../../src/workflow/store/case.entity.js';
import { LivingOffice } from '../support/living-office.js';
import { findsSecret, publishes, publishesPolicy } from '../support/played-cases.js';
import { benchFolder } from './lib/folders.js';

/**
 * Figures over journals of growing size: three cases played through the real commands, their journals repeated day
 * by day over two years, in four divisions, until there are as many entries as asked. Measured are, in seconds of
 * processor and each also as ratio to the size before: what is done once in the life of an entry — the derivation of
 * all records (each case replayed under its own law), what the cases bring to the measures, and both again when one
 * case in a hundred has moved on — and what is asked any day: every measure of the Zhejiang pack over a year, the
 * statistics of that year, the annual report, all scores of the year, the bulletin of its December with the trend of
 * twelve months, and one unit's sheet.
 *
 *   npm run bench -- figures [sizes, e.g. 10000,100000,1000000]
 */
const DAY_MS = 86_400_000;
const SPREAD_DAYS = 600;
const PAGE = 200;

const DIVISIONS = [
  'demo-housing-security',
  'demo-housing-market',
  'demo-housing-office',
  'demo-housing-regulation',
] as const;
const REPORT = {
  organ: 'demo-housing',
  year: 2019,
  form: null,
  variant: null,
  previous: null,
  texts: {},
  final: false,
};

interface Played {
  readonly row: CaseRow;
  readonly entries: readonly LedgerEntry[];
}

async function main(): Promise<void> {
  const sizes = (process.argv[2] ?? '10000,100000').split(',').map(Number);
  let before: Readonly<Record<string, number>> | null = null;
  for (const size of sizes) {
    const measured = await measure(size);
    const ratios = Object.entries(measured).map(([name, value]) => [
      `${name}×`,
      before === null ? null : Number((value / (before[name] ?? value)).toFixed(2)),
    ]);
    console.log(JSON.stringify({ ...measured, ...Object.fromEntries(ratios) }));
    before = measured;
  }
}

async function measure(size: number): Promise<Readonly<Record<string, number>>> {
  const folder = benchFolder();
  const environment = { WUGONGKAI_DATA_DIR: folder };
  const living = await LivingOffice.open({ environment }, 'zhejiang-housing');
  try {
    const { office } = living;
    const ids = [await publishes(living), await publishesPolicy(living), await findsSecret(living)];
    const played = await Promise.all(ids.map((id) => playedCase(office, id)));
    const cases = await multiply(office, played, size);
    const { figures } = office.figures;
    const scope = {
      organ: 'demo-housing',
      division: null,
      from: localDate('2019-01-01'),
      to: localDate('2019-12-31'),
    };
    const derive = await timed(() => figures.counts([], scope));
    const pack = office.registry.inForce('zhejiang-housing', scope.to);
    const measures = pack.ok ? Object.keys(pack.value.measures) : [];
    living.clock.moveTo('2020-01-15T01:00:00.000Z');
    const assessor = await living.actor('wugongkaiyuan');
    const { scores } = office.assessment;
    const year = { scheme: 'zj-divisions', period: '2019' };
    const december = { ...year, period: '2019-12' };
    // The law of the year changed in May: its months are counted by two books of measures.
    const read = await timed(async () => {
      await figures.counts(measures, scope);
      await sound(scores.bulletin(assessor, december));
    });
    await office.database.write((tx) =>
      run(tx, sql`update figures_record set seq = seq - 1 where case_id like ${'%-00'}`),
    );
    const refresh = await timed(() => figures.counts(measures.slice(0, 1), scope));
    return {
      entries: cases.entries,
      cases: cases.cases,
      measures: measures.length,
      deriveSeconds: derive,
      readSeconds: read,
      refreshSeconds: refresh,
      countSeconds: await timed(() => figures.counts(measures, scope)),
      statisticsSeconds: await timed(() => figures.statistics(scope)),
      reportSeconds: await timed(() => sound(office.reports.run(assessor, REPORT))),
      scoresSeconds: await timed(() => sound(scores.list(assessor, { period: '2019' }))),
      bulletinSeconds: await timed(() => sound(scores.bulletin(assessor, december))),
      sheetSeconds: await timed(() => sound(scores.sheet(assessor, { ...year, unit: DIVISIONS[0] }))),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await living.close();
    rmSync(folder, { recursive: true });
  }
}

async function playedCase(office: Office, id: string): Promise<Played> {
  const [row] = await office.database.reader.find(CaseRow, { where: { id } });
  if (row === undefined) throw new Error(`${id} is gone`);
  return { row, entries: await office.journal.read(id) };
}

/** Repeats what was played, each time a while later, until the journal is as long as asked. */
async function multiply(
  office: Office,
  played: readonly Played[],
  size: number,
): Promise<{ readonly cases: number; readonly entries: number }> {
  let cases = 3;
  let entries = played.reduce((sum, one) => sum + one.entries.length, 0);
  while (entries < size) {
    await office.database.write(async (tx) => {
      for (let n = 0; n < PAGE && entries < size; n += 1) {
        const one = played[cases % played.length];
        if (one === undefined) throw new Error('nothing was played');
        await repeat(office, tx, one, cases);
        cases += 1;
        entries += one.entries.length;
      }
    });
  }
  return { cases, entries };
}

async function repeat(office: Office, tx: Tx, { row, entries }: Played, number: number): Promise<void> {
  const id = `copy-${number}-${String(number % 10_000)
    .padStart(4, '0')
    .slice(-2)}`;
  const shift = (number % SPREAD_DAYS) * DAY_MS;
  // Texts of their own: the same information would count once.
  const own = number.toString(16).padStart(8, '0');
  const again = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll(row.id, id)
        .replaceAll(/("\w*Hash":"sha256:[0-9a-f]{56})[0-9a-f]{8}/g, `$1${own}`),
    ) as T;
  let prevHash: LedgerEntry['prevHash'] = null;
  for (const { seq, at, actor, type, payload } of entries) {
    const appended = await office.journal.append(tx, {
      caseId: id,
      seq,
      prevHash,
      at: addMilliseconds(at, shift),
      actor,
      type,
      payload: again<JsonObject>(payload),
      ruling: null,
    });
    prevHash = appended.hash;
  }
  const at = (text: string): string => addMilliseconds(text as LedgerEntry['at'], shift);
  await insertRows(tx, CaseRow, [
    {
      ...again(row),
      division: DIVISIONS[number % DIVISIONS.length] ?? DIVISIONS[0],
      headHash: prevHash ?? '',
      createdAt: at(row.createdAt),
      updatedAt: at(row.updatedAt),
    },
  ]);
}

/** @throws Error when what is measured was refused: a refusal is quick */
async function sound<T>(answer: Promise<Result<T, unknown>>): Promise<void> {
  const given = await answer;
  if (!given.ok) throw new Error(JSON.stringify(given.error));
}

/** Seconds of processor, which other work on the machine does not lengthen as it does those of the wall. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return Number(((user + system) / 1_000_000).toFixed(2));
}

void main();
