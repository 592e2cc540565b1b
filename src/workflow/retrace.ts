import { err, isJsonObject, ok, textAt, type JsonObject, type Result } from '../kernel/index.js';
import type { LedgerEntry } from '../ledger/index.js';
import type { CompiledRule, PackRef } from '../policy/index.js';
import type { CompiledChart } from './compile/compiled-chart.js';
import type { Lexicon } from './compile/features.js';
import { advance, begin, type CaseState } from './engine/advance.js';
import type { Law } from './law/law.js';
import { changeLaw } from './migration/change-law.js';
import { LAW_CHANGED, type LawChange } from './migration/law-change.js';
import type { CaseEvent } from './model/events.js';
import type { Facts } from './model/facts.js';
import { initialFacts, type NewCase } from './model/initial-facts.js';

/** One entry of a journal as it was decided: what the rules could read then, and where it led. */
export interface Moment {
  readonly entry: LedgerEntry;
  readonly event: CaseEvent;
  readonly chart: CompiledChart;
  /** The state in which the event was tried. */
  readonly state: string;
  /** The move it was; null for the opening. */
  readonly move: string | null;
  /** The facts before it; of the opening, what it brought. */
  readonly before: Facts;
  readonly rules: readonly CompiledRule[];
  readonly scope: JsonObject;
  readonly after: CaseState;
}

/** Why a journal cannot be followed beyond an entry. */
export interface Untraceable {
  readonly entry: LedgerEntry;
  /** In Chinese where the law says why; empty where the entry lacks what it must have. */
  readonly why: string;
}

/**
 * Goes through the journal of a case once more, entry by entry, under the law that it names; asks no rule and
 * nothing of today's world. Ends after the first entry that cannot be followed.
 */
export function* retrace(
  entries: readonly LedgerEntry[],
  law: Law,
  lexicon: Lexicon,
): Generator<Result<Moment, Untraceable>> {
  let last: Moment | null = null;
  for (const entry of entries) {
    const next: Result<Moment, Untraceable> = follow(last, entry, law, lexicon);
    yield next;
    if (!next.ok) return;
    last = next.value;
  }
}

/** What a journal holds is input like any other: what does not fit the chart is told, not thrown. */
function follow(
  last: Moment | null,
  entry: LedgerEntry,
  law: Law,
  lexicon: Lexicon,
): Result<Moment, Untraceable> {
  try {
    const moment =
      last === null
        ? opened(entry, law, lexicon)
        : entry.type === LAW_CHANGED
          ? underOtherLaw(last, entry, law)
          : moved(last, entry);
    return moment === null ? err({ entry, why: '' }) : ok(moment);
  } catch (thrown) {
    return err({ entry, why: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

function opened(entry: LedgerEntry, law: Law, lexicon: Lexicon): Moment | null {
  const event = eventIn(entry);
  const begun = openedBy(entry.payload, event, law, lexicon);
  if (begun === null) return null;
  const { chart, facts: before } = begun;
  const state = chart.plan.initial;
  return {
    ...asked(chart, entry, event, state, before),
    move: null,
    after: begin(chart, before, event),
  };
}

/** A case that was moved to other law: no rule was asked, and from here on the other chart speaks. */
function underOtherLaw(
  { chart: from, after: at, state }: Moment,
  entry: LedgerEntry,
  law: Law,
): Moment | null {
  const event = eventIn(entry);
  const charts = chartsOfChange(from, event, law);
  const changed = changeLaw(charts, at, event);
  if (!changed.ok) return null;
  const scope = charts.to.scope({ facts: at.facts }, event);
  return {
    entry,
    event,
    chart: charts.to,
    state,
    move: null,
    before: at.facts,
    rules: [],
    scope,
    after: changed.value,
  };
}

/** The charts between which a case moved to other law; the old one is the one that it stood under. */
export function chartsOfChange(
  from: CompiledChart,
  event: CaseEvent,
  law: Law,
): { readonly from: CompiledChart; readonly to: CompiledChart } {
  const change = event.payload as LawChange;
  return { from, to: law.pinned(change.to, from.plan.id) };
}

/** A case as its first entry tells it: by which chart, with which facts; null where the entry lacks what it must have. */
export function openedBy(
  record: JsonObject,
  event: CaseEvent,
  law: Law,
  lexicon: Lexicon,
): { readonly chart: CompiledChart; readonly facts: Facts } | null {
  const { case: about, pack } = record;
  if (!isJsonObject(about) || !isJsonObject(pack)) return null;
  const chart = law.pinned(pack as unknown as PackRef, textAt(about, 'chart') ?? '');
  const features = lexicon.features.map((feature) => feature.vocabulary.initial(event.payload));
  return {
    chart,
    facts: initialFacts(about as unknown as NewCase, Object.assign({}, ...features) as JsonObject),
  };
}

function moved({ chart, after: at }: Moment, entry: LedgerEntry): Moment | null {
  const { move } = entry.payload;
  if (typeof move !== 'string') return null;
  const event = eventIn(entry);
  const { state } = chart.move(move);
  return { ...asked(chart, entry, event, state, at.facts), move, after: advance(chart, at, event, move) };
}

function asked(
  chart: CompiledChart,
  entry: LedgerEntry,
  event: CaseEvent,
  state: string,
  before: Facts,
): Omit<Moment, 'move' | 'after'> {
  const rules = chart.rulesFor(state, event.type);
  return { entry, event, chart, state, before, rules, scope: chart.scope({ facts: before }, event) };
}

/** What happened, as an entry tells it. */
export function eventIn(entry: LedgerEntry): CaseEvent {
  const { payload } = entry.payload;
  return {
    type: entry.type,
    at: entry.at,
    actor: entry.actor,
    payload: isJsonObject(payload) ? payload : {},
  };
}
