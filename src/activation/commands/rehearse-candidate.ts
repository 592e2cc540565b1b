import { setImmediate } from 'node:timers/promises';
import { run, sql, type Database } from '../../database/index.js';
import type { Actor, Authorizer, DirectorySource } from '../../identity/index.js';
import {
  err,
  instant,
  ok,
  type Clock,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { Journal } from '../../ledger/index.js';
import {
  isChanged,
  rehearseCase,
  type Law,
  type LawMapping,
  type Lexicon,
  type RehearsedCase,
} from '../../workflow/index.js';
import { UNWATCHED, type Watch } from '../checks/watch.js';
import { candidateRecord, type Candidate } from '../model/candidate.js';
import { NOTHING_RENAMED } from '../model/dry-run.js';
import type { CandidatePlace, CandidateSource } from '../model/source.js';
import { lawOfCandidate } from '../rehearsal-law.js';
import type { OpenCases } from '../open-cases.js';
import type { Reports } from '../reports.js';

export interface RehearsalDeps {
  readonly database: Database;
  readonly journal: Journal;
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly source: CandidateSource;
  readonly reports: Reports;
  readonly openCases: OpenCases;
  readonly clock: Clock;
}

export interface RehearseInput {
  readonly place: CandidatePlace;
  /** Cases created in these days; null for all. */
  readonly over: { readonly from: LocalDate | null; readonly to: LocalDate | null } | null;
  /** States and deadlines that changed their names, for the dry run of the open cases. */
  readonly mapping?: LawMapping;
}

/** What a rehearsal came to, without reading it: the report itself is read under its hash. */
export interface Rehearsed {
  readonly hash: string;
  readonly pack: string;
  readonly effectiveFrom: string;
  readonly candidate: string;
  readonly cases: number;
  readonly changed: number;
  readonly untold: number;
}

const FORMAT = 'wugongkai-rehearsal-2';
const PAGE = 100;

/** 试运行 — a candidate over past and open cases of the office. Changes nothing but that its report is kept. */
export class RehearseCandidate {
  constructor(private readonly deps: RehearsalDeps) {}

  async run(
    actor: Actor,
    { place, over, mapping = NOTHING_RENAMED }: RehearseInput,
    watch: Watch = UNWATCHED,
  ): Promise<Result<Rehearsed, readonly Refusal[]>> {
    const { authorizer, source, reports, database, clock, openCases } = this.deps;
    const denied = authorizer.require(actor, 'policy.rehearse');
    if (denied.length > 0) return err(denied);
    const taken = await source.take(place, false, watch);
    if (!taken.ok) return taken;
    const { candidate } = taken.value;
    // Before the long walk: a mapping with a slip is refused at once.
    const dryRun = await openCases.dryRun(candidate, mapping, watch);
    if (!dryRun.ok) return dryRun;
    const cases = await this.#cases(candidate, over, watch);
    const untold = cases.filter((one) => one.untold !== null);
    const changed = cases.filter(isChanged);
    const body: JsonObject = {
      format: FORMAT,
      version: candidateRecord(candidate),
      over: over === null ? null : { ...over },
      at: clock.now(),
      person: actor.person,
      cases: cases.length,
      entries: cases.reduce((sum, one) => sum + one.entries, 0),
      changed,
      untold: untold.map((one) => ({ caseId: one.caseId, why: one.untold })),
      limits: LIMITS,
      dryRun: dryRun.value,
      words: await openCases.words(
        candidate.pack,
        candidate.compositions.map(({ pack }) => pack),
      ),
    };
    const hash = await database.write((tx) => reports.keep(tx, 'rehearsal', candidate, actor.person, body));
    const { pack, effectiveFrom, digest } = candidate;
    return ok({
      hash,
      pack,
      effectiveFrom,
      candidate: digest,
      cases: cases.length,
      changed: changed.length,
      untold: untold.length,
    });
  }

  async #cases(
    candidate: Candidate,
    over: RehearseInput['over'],
    watch: Watch,
  ): Promise<readonly RehearsedCase[]> {
    const { database, journal, law, lexicon, directories, clock } = this.deps;
    const candidateOn = lawOfCandidate(candidate, lexicon);
    const directory = await directories.current();
    const found: RehearsedCase[] = [];
    const of = await this.#count(candidate, over);
    for (let page = await this.#page(candidate, over, ''); page.length > 0;) {
      for (const { id, closed_at: closed, sealed } of page) {
        const entries = await journal.read(id, database.reader);
        const open = closed === null && sealed === 0;
        const now = clock.now();
        found.push(
          rehearseCase({ caseId: id, entries, law, candidate: candidateOn, lexicon, directory, open, now }),
        );
        // A long rehearsal leaves the service its turns.
        await setImmediate();
        watch.signal.throwIfAborted();
        watch.told({ done: found.length, of, what: '试运行办件' });
      }
      page = await this.#page(candidate, over, page.at(-1)?.id ?? '');
    }
    return found;
  }

  async #count({ pack }: Candidate, over: RehearseInput['over']): Promise<number> {
    const { from, to } = within(over);
    const [row] = await run<{ of: number | string }>(
      this.deps.database.reader,
      sql`select count(*) as "of" from workflow_case where pack = ${pack} ${from} ${to}`,
    );
    return Number(row?.of ?? 0);
  }

  #page({ pack }: Candidate, over: RehearseInput['over'], after: string): Promise<readonly Row[]> {
    const { from, to } = within(over);
    return run<Row>(
      this.deps.database.reader,
      sql`select id, closed_at, sealed from workflow_case where pack = ${pack} and id > ${after} ${from} ${to} order by id limit ${PAGE}`,
    );
  }
}

/** Bounds of the days in which cases were created. */
function within(over: RehearseInput['over']) {
  return {
    from: over?.from == null ? sql`` : sql`and created_at >= ${instant(`${over.from}T00:00:00+08:00`)}`,
    to: over?.to == null ? sql`` : sql`and created_at <= ${instant(`${over.to}T23:59:59.999+08:00`)}`,
  };
}

interface Row {
  readonly id: string;
  readonly closed_at: string | null;
  readonly sealed: number;
}

/** What no rehearsal can tell, said in every report. */
const LIMITS = [
  '当时被拒绝的尝试不在台账里，内容没有保存，不能重试：新规则本会允许的，只在办件现在所处的环节列出',
  '封存的办件没有文字可读，不作比较',
  '每一条从办件当时实际所处的情形出发，各自比较；不推演“如果当初走了另一条路”以后的事',
  '候选版本没有的环节，办件在其中的各条不比较，另行列出',
];
