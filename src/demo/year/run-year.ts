import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice, type Office } from '../../composition/office.js';
import { packProver } from '../../composition/prover.js';
import { Config } from '../../config/index.js';
import {
  identityServices,
  loadWords,
  SYSTEM,
  type DemonstrationPerson,
  type IssuedPassword,
} from '../../identity/index.js';
import {
  dateAt,
  err,
  ok,
  refusal,
  SystemClock,
  VirtualClock,
  type Instant,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { AssessmentSeason } from './assessment-season.js';
import { Agenda } from './model/agenda.js';
import { Chance } from './model/chance.js';
import { WorkHours } from './model/work-hours.js';
import { MATTERS } from './matters.js';
import { startOf } from './moment-in.js';
import { ZHEJIANG_YEAR } from './plan/zhejiang-year.js';
import { Stage } from './stage.js';
import { labelsOf, type YearLabels } from './year-labels.js';
import { summaryOf, type YearSummary } from './summary.js';

export interface YearOptions {
  readonly seed: number;
  readonly year: number;
  /** Where the year is kept; null: it is thrown away after it was counted. */
  readonly dataDir: string | null;
  /** How many documents; null: as many as the plan has. */
  readonly documents: number | null;
}

/** What a played year came to. */
export interface PlayedYear extends YearSummary, Omit<YearOptions, 'documents'> {
  readonly labels: YearLabels;
  /** How long it took, in seconds of the machine. */
  readonly seconds: number;
  /** Passwords of those who may sign in from now on; none where nothing is kept. */
  readonly accounts: readonly IssuedPassword[];
}

/**
 * 演示年 — plays a year of the demonstration office by its real commands. The same seed, year and number of documents give
 * the same journal, byte for byte. Refused where an office lives already, and for years that calendar or law do not know.
 */
export async function runYear(
  base: Config,
  options: YearOptions,
): Promise<Result<PlayedYear, readonly Refusal[]>> {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'wugongkai-year-'));
  const database = { kind: 'sqlite', file: join(folder, 'wugongkai.sqlite') } as const;
  const config = new Config({ ...base, dataDir: folder, database });
  const clock = new VirtualClock(startOf(options.year, 1));
  const started = performance.now();
  try {
    const random = new Chance(options.seed, 'ids').bytes;
    const office = await openOffice(config, clock, packProver(config), random);
    try {
      const people = await playYear(office, clock, options);
      if (!people.ok) return people;
      const seconds = (performance.now() - started) / 1_000;
      const summary = await summaryOf(office);
      const labels = await labelsOf(office, summary);
      const accounts = options.dataDir === null ? [] : await openAccounts(office, people.value);
      const { seed, year, dataDir } = options;
      return ok({ seed, year, dataDir, seconds, ...summary, labels, accounts });
    } finally {
      await office.database.close();
    }
  } finally {
    if (options.dataDir === null) rmSync(folder, { recursive: true, force: true });
  }
}

type People = readonly DemonstrationPerson[];

/** The department of the demonstration, which assesses its divisions, affiliates and the city bureaus. */
const ASSESSOR = 'demo-housing';

/** Plays a year in an empty office whose clock stands at its beginning. @returns the people of the office */
export async function playYear(
  office: Office,
  clock: VirtualClock,
  { seed, year, documents }: Omit<YearOptions, 'dataDir'>,
): Promise<Result<People, readonly Refusal[]>> {
  const plan = { ...ZHEJIANG_YEAR, documents: documents ?? ZHEJIANG_YEAR.documents };
  const hours = new WorkHours(office.calendar, plan.sessions);
  if (!hours.knows(year)) return err([calendarMissing(year)]);
  const law = office.registry.inForce(office.config.pack, dateAt(startOf(year, 1)));
  if (!law.ok) return err([law.error]);
  const people = await office.identity.settleYear();
  if (people === null) return err([inhabited()]);
  const stage = new Stage(office, clock);
  const agenda = new Agenda();
  for (const matter of MATTERS)
    for (const { at, course } of matter({ stage, plan, hours, year, seed })) agenda.enter(at, course);
  const pass = (at: Instant): Promise<void> => stage.passTime(at);
  const closing = office.registry.inForce(office.config.pack, dateAt(startOf(year, 12)));
  const season = new AssessmentSeason({
    ...{ stage, hours, year, seed },
    assessment: office.assessment,
    schemes: closing.ok ? closing.value.assessments : {},
    organ: ASSESSOR,
  });
  agenda.enter(startOf(year, 12), season.evidence());
  await agenda.playUntil(startOf(year + 1, 1), pass);
  if (hours.knows(year + 1)) await season.takePlace();
  return ok(people);
}

/** Accounts are of today, not of the year that was played: a password waits some days for its first use and no longer. */
async function openAccounts(office: Office, people: People): Promise<readonly IssuedPassword[]> {
  const { database, directories, authorizer } = office;
  const clock = new SystemClock();
  const identity = identityServices({ database, clock, directories, authorizer, words: loadWords() });
  const made = await Promise.all(
    people.map(({ id, username }) => identity.createAccount.run(SYSTEM, { person: id, username })),
  );
  return made.flatMap((one) => (one.ok ? [one.value] : []));
}

function calendarMissing(year: number): Refusal {
  return refusal({
    code: 'calendar-year-missing',
    message: `没有${year}年的工作日历`,
    cure: '选有节假日安排的年份',
    facts: { year },
  });
}

function inhabited(): Refusal {
  return refusal({
    code: 'office-exists',
    message: '这个目录里已经有机关，演示年只能在空的目录里进行',
    cure: '用 --data-dir 指明另一个目录',
  });
}
