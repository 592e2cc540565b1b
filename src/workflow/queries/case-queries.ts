import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/index.js';
import {
  canSee,
  notVisible,
  type Actor,
  type Authorizer,
  type DirectorySource,
} from '../../identity/index.js';
import { err, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { Journal } from '../../ledger/index.js';
import { accessOf, fullAccessOf } from '../cases/case-access.js';
import { readCase, type StoredCase } from '../cases/read-case.js';
import { chartsOf } from '../law/charts-of.js';
import type { Law } from '../law/law.js';
import { outlook, type Outlook } from '../outlook.js';
import { runningClocks, type RunningClock } from './running-clocks.js';
import { trackOf, type TrackEntry } from './track.js';

type Seen<T> = Promise<Result<T, readonly Refusal[]>>;

/** An outlook, and the terms that must be kept. */
export interface TimedOutlook extends Outlook {
  readonly clocks: readonly RunningClock[];
}

/** Looking at cases: every way in asks the same question first. */
export class CaseQueries {
  constructor(
    private readonly database: Database,
    private readonly law: Law,
    private readonly journal: Journal,
    private readonly directories: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  /** A case that the actor may see; inside a unit of work pass its `tx` to see its own. */
  async see(actor: Actor, id: string, on: EntityManager = this.database.reader): Seen<StoredCase> {
    const found = await readCase(on, this.law, id);
    if (found === null) return err([notVisible()]);
    const near = accessOf(found.view);
    const access = canSee(actor, near) ? near : await fullAccessOf(on, found.view);
    const denied = this.authorizer.require(actor, 'case.read', access);
    return denied.length > 0 ? err(denied) : ok(found);
  }

  /** What can be done next, what is missing, why not, who must act, and by when. */
  async outlook(actor: Actor, id: string): Seen<TimedOutlook> {
    const seen = await this.see(actor, id);
    if (!seen.ok) return seen;
    const { chart, state, view } = seen.value;
    const { parameters } = this.law.packOf(chart.ref);
    const clocks = await runningClocks(this.database.reader, id, { chart, parameters, states: view.states });
    // What lapsed before the case came to rest is history; what still runs there (a leak to report) is not.
    const rests = view.tags.includes('closed');
    return ok({
      ...outlook(chart, state, actor, this.clock.now()),
      clocks: clocks.filter(({ lapsed }) => !rests || !lapsed),
    });
  }

  /** The way of a case so far. */
  async track(actor: Actor, id: string): Seen<readonly TrackEntry[]> {
    const seen = await this.see(actor, id);
    if (!seen.ok) return seen;
    const entries = await this.journal.read(id);
    const charts = chartsOf(entries, this.law, seen.value.chart);
    return ok(trackOf(entries, charts, await this.directories.current()));
  }
}
