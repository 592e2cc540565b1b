import {
  dateAt,
  isJsonObject,
  textAt,
  type Json,
  type JsonObject,
  type LocalDate,
} from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import { ENGINE_FACT_TYPES } from '../../policy/index.js';
import {
  activeStates,
  isSpoken,
  retrace,
  type Law,
  type Lexicon,
  type Moment,
} from '../../workflow/index.js';
import type { CaseHistory, EventRecord, HistoryEntry, Stands } from './case-history.js';
import { changedFacts } from './record-as-of.js';

/** Working days after `from` up to and including `to`; null where no calendar tells. */
export type WorkingDays = (from: LocalDate, to: LocalDate) => number | null;

/** What the engine keeps for itself: who must act, who acted, what runs. */
const ENGINE_ROOTS = [...Object.keys(ENGINE_FACT_TYPES), 'clocks'];
/** Tag of states in which nothing more is to be done (办结). */
const CLOSED = 'closed';

/** What the case itself remembers, for a journal of which not even the opening can be read. */
export type KnownCase = Pick<CaseHistory, 'id' | 'chart' | 'organ' | 'division' | 'openedOn'>;

/** The history of a case, by going through its journal once more under its own law. Pure. */
export function deriveHistory(
  known: KnownCase,
  entries: readonly LedgerEntry[],
  law: Law,
  lexicon: Lexicon,
  days: WorkingDays,
): CaseHistory {
  const kept: HistoryEntry[] = [];
  let facts: JsonObject | null = null;
  let raw: JsonObject | null = null;
  let stands: Stands | null = null;
  let brokenAt: number | null = null;
  for (const step of retrace(entries, law, lexicon)) {
    if (!step.ok) {
      brokenAt = step.error.entry.seq;
      break;
    }
    const moment = step.value;
    const now = featureFacts(moment.after.facts, raw, facts);
    const standsNow = standsAt(moment);
    const event = eventOf(moment, { previous: kept.at(-1)?.event ?? null, stands, standsNow, days });
    const moved = stands === null || JSON.stringify(stands) !== JSON.stringify(standsNow);
    kept.push({ event, facts: changedFacts(facts, now), ...(moved ? { stands: standsNow } : {}) });
    facts = now;
    raw = moment.after.facts;
    stands = standsNow;
  }
  return { ...known, entries: kept, brokenAt };
}

interface Around {
  readonly previous: EventRecord | null;
  readonly stands: Stands | null;
  readonly standsNow: Stands;
  readonly days: WorkingDays;
}

function eventOf(moment: Moment, { previous, stands, standsNow, days }: Around): EventRecord {
  const { entry, event, before } = moment;
  const on = dateAt(entry.at);
  const state = moment.move === null ? null : moment.state;
  const opened = state === null ? undefined : before.steps[state]?.openedAt;
  const { reasons } = event.payload;
  return {
    seq: entry.seq,
    type: entry.type,
    state,
    entered: standsNow.states.filter((one) => stands?.states.includes(one) !== true),
    on,
    at: entry.at,
    by: entry.actor.person,
    onBehalfOf: entry.actor.onBehalfOf,
    outcome: codeAt(event.payload, 'outcome'),
    reasons: Array.isArray(reasons)
      ? reasons.filter((one: Json): one is string => typeof one === 'string' && !isSpoken('reasons', one))
      : [],
    clock: entry.type === 'DEADLINE.LAPSED' ? textAt(event.payload, 'name') : null,
    workingDays: previous === null ? null : days(previous.on, on),
    waited: opened === undefined ? null : days(dateAt(opened), on),
  };
}

function codeAt(payload: JsonObject, key: string): string | null {
  const text = textAt(payload, key);
  return text === null || isSpoken(key, text) ? null : text;
}

function standsAt({ chart, after }: Moment): Stands {
  const states = activeStates(after.value);
  const planned = states.flatMap((id) => chart.plan.states.get(id) ?? []);
  const tags = [...new Set(planned.flatMap((state) => state.tags))];
  const ended = planned.some((state) => state.kind === 'final' && state.parent === null);
  return { states, tags, closed: ended || tags.includes(CLOSED), lawOn: after.facts.case.lawOn };
}

/** The features' facts without words; what an entry left alone is what it was, and costs nothing. */
function featureFacts(facts: JsonObject, before: JsonObject | null, known: JsonObject | null): JsonObject {
  const own: Record<string, Json> = {};
  for (const [root, value] of Object.entries(facts)) {
    if (ENGINE_ROOTS.includes(root)) continue;
    const same = before !== null && before[root] === value ? known?.[root] : undefined;
    own[root] = same ?? wordless(value, root);
  }
  return own;
}

/** The same with every word that somebody wrote left blank: that something was written may count, what never does. */
function wordless(value: Json, field: string): Json {
  if (typeof value === 'string') return isSpoken(field, value) ? '' : value;
  if (Array.isArray(value)) return value.map((item: Json) => wordless(item, field));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, wordless(member, key)]));
}
