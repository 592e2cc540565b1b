import { isJsonObject, type Json, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { CaseHistory, CaseRecord, Stands } from './case-history.js';

/** A case as it stood at the end of a day; null where it had not begun. */
export function recordAsOf(history: CaseHistory, day: LocalDate): CaseRecord | null {
  const { entries } = history;
  let count = entries.length;
  while (count > 0 && (entries[count - 1]?.event.on ?? '') > day) count -= 1;
  return count === 0 ? null : recordAfter(history, count);
}

/** A case as it stood after its first `count` entries, at least one. */
export function recordAfter(history: CaseHistory, count: number): CaseRecord {
  const { id, chart, organ, division, openedOn } = history;
  const facts: Record<string, Json> = {};
  let stands: Stands = { states: [], tags: [], closed: false, lawOn: openedOn };
  let closedOn: LocalDate | null = null;
  const first = history.entries.slice(0, count);
  for (const { event, facts: changed, stands: now } of first) {
    for (const root of Object.keys(changed)) {
      const before = facts[root] ?? null;
      const members = changed[root] ?? null;
      facts[root] = isJsonObject(before) && isJsonObject(members) ? { ...before, ...members } : members;
    }
    if (now === undefined) continue;
    if (!now.closed) closedOn = null;
    else if (!stands.closed) closedOn = event.on;
    stands = now;
  }
  const { states, tags, lawOn } = stands;
  return {
    case: { id, chart, organ, division, lawOn, openedOn, closedOn, states, tags },
    facts,
    events: first.map(({ event }) => event),
  };
}

/** What one entry changed, member by member below each root. */
export function changedFacts(before: JsonObject | null, after: JsonObject): JsonObject {
  const changed: Record<string, Json> = {};
  for (const [root, value] of Object.entries(after)) {
    const was = before?.[root];
    if (was === value || (was !== undefined && same(was, value))) continue;
    if (!isJsonObject(was ?? null) || !isJsonObject(value) || lost(was as JsonObject, value)) {
      changed[root] = value;
      continue;
    }
    const old = was as JsonObject;
    const members = Object.entries(value).filter(
      ([key, member]) => old[key] === undefined || !same(old[key], member),
    );
    changed[root] = Object.fromEntries(members);
  }
  return changed;
}

function same(one: Json, other: Json): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a member is gone: features change members and take none away, and one day one might. */
function lost(before: JsonObject, after: JsonObject): boolean {
  return Object.keys(before).some((key) => !Object.hasOwn(after, key));
}
