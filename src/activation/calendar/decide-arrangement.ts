import { yearDigest } from '../../calendar/index.js';
import type { Database, Tx } from '../../database/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import {
  err,
  ok,
  textAt,
  type Clock,
  type JsonObject,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { recount, type Law } from '../../workflow/index.js';
import type { CalendarLedger } from './calendar-ledger.js';
import { CALENDAR_DEEDS, type Arrangement, type ArrangementProposal } from './model/arrangements.js';
import { againstAlone, againstDeciding, inUse, unfit } from './model/refusals.js';
import type { PutTogether } from './put-together.js';
import type { StandingCalendars } from './standing-calendars.js';

export interface ArrangementDeps {
  readonly database: Database;
  readonly ledger: CalendarLedger;
  readonly calendars: StandingCalendars;
  readonly law: Law;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
}

/** What was entered into the ledger. */
export interface CalendarDeed {
  readonly type: string;
  readonly year: number;
  readonly digest: string;
  /** Number of the entry in the calendar chain. */
  readonly seq: number;
  /** How many open deadlines moved. */
  readonly moved: number;
}

type Decided = Result<CalendarDeed, readonly Refusal[]>;

/** Which proposal is meant, as it was read. */
export type ReadProposal = Pick<Arrangement, 'year' | 'digest'>;

/** 提请、采用、撤回 — two people decide by which holiday notice days are counted from now on. */
export class DecideArrangement {
  constructor(private readonly deps: ArrangementDeps) {}

  /** The first person: enters the notice. One that is proposed later takes the place of one that waits. */
  async propose(actor: Actor, arrangement: Pick<Arrangement, 'year' | 'text'>): Promise<Decided> {
    const denied = this.deps.authorizer.require(actor, 'calendar.propose');
    if (denied.length > 0) return err(denied);
    return this.deps.database.decide(async (tx) => {
      await this.deps.ledger.locked(tx);
      const fitting = await this.#fitting(tx, arrangement);
      if (!fitting.ok) return fitting;
      const { digest, replaces } = fitting.value;
      if (digest === replaces) return err([inUse(arrangement.year)]);
      const { year, text } = arrangement;
      return ok(await this.#enter(tx, actor, CALENDAR_DEEDS.proposed, { year, digest, text }));
    });
  }

  /** The second person. From here on every day is counted by it, and every open deadline has been counted anew. */
  async adopt(actor: Actor, read: ReadProposal): Promise<Decided> {
    const denied = this.deps.authorizer.require(actor, 'calendar.adopt');
    if (denied.length > 0) return err(denied);
    const { database, calendars, law } = this.deps;
    const done = await this.#decide(read, async (tx, proposal) => {
      const alone = againstAlone(proposal, actor.person);
      if (alone.length > 0) return err(alone);
      const fitting = await this.#fitting(tx, proposal);
      if (!fitting.ok) return fitting;
      const { digest, replaces, after } = fitting.value;
      const moved = await recount(tx, law, after.calendar);
      const { year, text } = proposal;
      return ok(
        await this.#enter(tx, actor, CALENDAR_DEEDS.adopted, {
          year,
          digest,
          text,
          replaces,
          calendar: after.calendar.version,
          proposedBy: proposal.person,
          proposal: proposal.seq,
          moved: moved.map(({ caseId, token, before, after: then }) => ({
            case: caseId,
            token,
            before,
            after: then,
          })),
        }),
      );
    });
    if (done.ok) await calendars.seenBy(database.reader);
    return done;
  }

  /** Either of the two, or whoever could be: what waits is not adopted, for a reason that stays in the ledger. */
  async withdraw(
    actor: Actor,
    { reason, ...read }: ReadProposal & { readonly reason: string },
  ): Promise<Decided> {
    const denied = this.deps.authorizer.require(actor, 'calendar.propose');
    if (denied.length > 0) return err(denied);
    return this.#decide(read, async (tx, { year, digest }) =>
      ok(await this.#enter(tx, actor, CALENDAR_DEEDS.withdrawn, { year, digest, reason })),
    );
  }

  #decide(
    read: ReadProposal,
    work: (tx: Tx, proposal: ArrangementProposal) => Promise<Decided>,
  ): Promise<Decided> {
    const { database, ledger } = this.deps;
    return database.decide(async (tx) => {
      const { proposals } = await ledger.locked(tx);
      const proposal = proposals.get(read.year);
      const against = againstDeciding(proposal, read);
      return against.length > 0 || proposal === undefined ? err(against) : work(tx, proposal);
    });
  }

  /** What an arrangement comes to among the years that stand; every fault where it does not fit. */
  async #fitting(
    tx: Tx,
    arrangement: Pick<Arrangement, 'year' | 'text'>,
  ): Promise<Result<Fitting, readonly Refusal[]>> {
    const { calendars } = this.deps;
    const { years } = await calendars.standing(tx);
    const after = await calendars.with(tx, arrangement);
    if (!after.ok) return err(unfit(after.error));
    const [before, then] = [years.get(arrangement.year), after.value.years.get(arrangement.year)];
    return ok({
      after: after.value,
      digest: then === undefined ? '' : yearDigest(then),
      replaces: before === undefined ? null : yearDigest(before),
    });
  }

  async #enter(tx: Tx, { person }: Actor, type: string, payload: JsonObject): Promise<CalendarDeed> {
    const seq = await this.deps.ledger.enter(tx, { at: this.deps.clock.now(), type, person, payload });
    const { year, moved } = payload;
    return {
      type,
      year: Number(year),
      digest: textAt(payload, 'digest') ?? '',
      seq,
      moved: Array.isArray(moved) ? moved.length : 0,
    };
  }
}

interface Fitting {
  readonly after: PutTogether;
  readonly digest: string;
  readonly replaces: string | null;
}
