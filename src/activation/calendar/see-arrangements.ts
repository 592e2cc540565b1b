import { changedDays, yearDigest, type CalendarFault, type ChangedDay } from '../../calendar/index.js';
import { joined, list, run, sql } from '../../database/index.js';
import { caseVisibility, type Actor } from '../../identity/index.js';
import { addDays, err, localDate, ok, type Refusal, type Result } from '../../kernel/index.js';
import { movedBy, visibilityGrounds, type MovedDeadline } from '../../workflow/index.js';
import type { ArrangementDeps } from './decide-arrangement.js';
import type { AdoptedArrangement, Arrangement, ArrangementProposal } from './model/arrangements.js';
import { againstDeciding } from './model/refusals.js';

/** A notice speaks of its own year and of the last month of the year before. */
const REACH_DAYS = 31;

/** Open deadlines of one kind that move from one day to one other. */
export interface MovedTogether extends Pick<MovedDeadline, 'label' | 'before' | 'after'> {
  readonly cases: number;
  /** Those of the cases that the reader may know of. */
  readonly visible: readonly string[];
}

/** What would be otherwise by an arrangement. Faults, or changes: never both. */
export interface ArrangementCheck extends Arrangement {
  readonly faults: readonly CalendarFault[];
  readonly changes: readonly ChangedDay[];
  readonly moved: readonly MovedTogether[];
  /** Whether it already counts as it stands here. */
  readonly inUse: boolean;
}

export interface ArrangementsView {
  readonly proposals: readonly ArrangementProposal[];
  /** Latest first. */
  readonly adopted: readonly AdoptedArrangement[];
}

/** Which arrangements wait and which were adopted, and what one would change before anybody decides. */
export class SeeArrangements {
  constructor(private readonly deps: Omit<ArrangementDeps, 'clock'>) {}

  async list(actor: Actor): Promise<Result<ArrangementsView, readonly Refusal[]>> {
    const { authorizer, ledger, database } = this.deps;
    const denied = authorizer.require(actor, 'directory.read');
    if (denied.length > 0) return err(denied);
    const { proposals, adopted } = await ledger.arrangements(database.reader);
    const ordered = [...proposals.values()].sort((a, b) => a.year - b.year);
    return ok({ proposals: ordered, adopted: [...adopted].reverse() });
  }

  /** What was proposed for a year, and what it would change now. @returns `not-proposed` */
  async proposal(
    actor: Actor,
    year: number,
  ): Promise<Result<ArrangementCheck & ArrangementProposal, readonly Refusal[]>> {
    const found = await this.list(actor);
    if (!found.ok) return found;
    const proposal = found.value.proposals.find((one) => one.year === year);
    if (proposal === undefined) return err(againstDeciding(undefined, { year, digest: '' }));
    const checked = await this.check(actor, proposal);
    return checked.ok ? ok({ ...checked.value, ...proposal }) : checked;
  }

  /** Checks an arrangement and tells what it would change. Enters nothing. */
  async check(
    actor: Actor,
    { year, text }: Pick<Arrangement, 'year' | 'text'>,
  ): Promise<Result<ArrangementCheck, readonly Refusal[]>> {
    const { authorizer, calendars, database, law } = this.deps;
    const denied = authorizer.require(actor, 'directory.read');
    if (denied.length > 0) return err(denied);
    const { reader } = database;
    const before = await calendars.standing(reader);
    const after = await calendars.with(reader, { year, text });
    const nothing = { year, text, digest: '', faults: [], changes: [], moved: [], inUse: false };
    if (!after.ok) return ok({ ...nothing, faults: after.error });
    const [old, now] = [before.years.get(year), after.value.years.get(year)];
    const digest = now === undefined ? '' : yearDigest(now);
    const from = addDays(localDate(`${year}-01-01`), -REACH_DAYS);
    const days = { from, to: localDate(`${year}-12-31`) };
    return ok({
      ...nothing,
      digest,
      inUse: old !== undefined && yearDigest(old) === digest,
      changes: changedDays(before.calendar, after.value.calendar, days),
      moved: await this.#together(actor, await movedBy(reader, law, after.value.calendar)),
    });
  }

  async #together(actor: Actor, moved: readonly MovedDeadline[]): Promise<readonly MovedTogether[]> {
    const visible = await this.#visible(actor, [...new Set(moved.map(({ caseId }) => caseId))]);
    const groups = new Map<string, MovedDeadline[]>();
    for (const one of moved) {
      const key = JSON.stringify([one.before, one.after, one.label]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return ordered.map(([, [first, ...others]]) => {
      const { label = '', before = null, after = null } = first ?? {};
      const ids = [first, ...others].flatMap((one) => one?.caseId ?? []);
      return { label, before, after, cases: ids.length, visible: ids.filter((id) => visible.has(id)) };
    });
  }

  async #visible(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const grounds = visibilityGrounds(caseVisibility(actor), {
      id: sql`c.id`,
      organ: sql`c.organ`,
      division: sql`c.division`,
      createdBy: sql`c.created_by`,
    });
    if (grounds.length === 0 || ids.length === 0) return new Set();
    const rows = await run<{ id: string }>(
      this.deps.database.reader,
      sql`select c.id from workflow_case c where c.id in ${list(ids)} and (${joined(grounds, ' or ')})`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
