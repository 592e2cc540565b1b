import type { Actor } from '../../identity/index.js';
import { dateAt, err, ok, refusal, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { Law } from '../law/law.js';
import type { AheadInput, WayAhead } from '../verification/way-ahead.js';
import type { CaseQueries } from './case-queries.js';

/** Runs the search where it keeps nobody waiting. */
export type LookAhead = (input: AheadInput) => Promise<WayAhead>;

/** 还差什么 — for a case that somebody may see: the smallest set of acts that makes an event possible. */
export class WaysAhead {
  constructor(
    private readonly queries: CaseQueries,
    private readonly law: Law,
    private readonly look: LookAhead,
    private readonly clock: Clock,
  ) {}

  /** @returns `not-visible`, or `event-unknown` for an event that the chart of the case does not have */
  async toward(actor: Actor, id: string, event: string): Promise<Result<WayAhead, readonly Refusal[]>> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    const { chart, state } = seen.value;
    const events = new Set(
      [...chart.plan.states.values()].flatMap(({ moves }) => moves.map((one) => one.event)),
    );
    events.delete('');
    if (!events.has(event)) {
      return err([
        refusal({
          code: 'event-unknown',
          message: `本件的流程没有“${event}”这种操作`,
          cure: `可问：${[...events].toSorted().join('、')}`,
          facts: { event },
        }),
      ]);
    }
    const pack = this.law.packOf(chart.ref);
    const on = dateAt(this.clock.now());
    return ok(await this.look({ pack, chart: chart.plan.id, at: state, toward: event, on }));
  }
}
