import type { Directory } from '../../identity/index.js';
import type { ClauseRef, Instant, JsonObject } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';

/** 轨迹 — one line of a case's way: who did what, where, when, and with which words. */
export interface TrackEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly event: string;
  readonly label: string;
  readonly state: string | null;
  readonly stateLabel: string | null;
  readonly clause: readonly ClauseRef[];
  readonly person: string;
  readonly name: string;
  readonly onBehalfOf: string | null;
  readonly outcome: string | null;
  readonly opinion: string | null;
  /** Hash of the drawn signature that was put on it. */
  readonly signature: string | null;
  readonly hash: string;
}

/** The journal of a case as people read it, each entry with the chart of its time. Opinions are here for good, whatever became of the step. */
export function trackOf(
  entries: readonly LedgerEntry[],
  charts: readonly CompiledChart[],
  directory: Directory,
): readonly TrackEntry[] {
  return entries.flatMap((entry, index) => {
    const chart = charts[index];
    if (chart === undefined) return [];
    const payload = entry.payload['payload'] as JsonObject;
    const move = entry.payload['move'];
    const state = typeof move === 'string' ? chart.move(move).state : null;
    const planned = state === null ? undefined : chart.plan.states.get(state);
    return {
      seq: entry.seq,
      at: entry.at,
      event: entry.type,
      label:
        (typeof move === 'string' ? chart.move(move).label : '') ||
        (chart.events.get(entry.type)?.label ?? entry.type),
      state,
      stateLabel: planned?.label ?? null,
      clause: planned?.clause ?? [],
      person: entry.actor.person,
      name: nameOf(entry.actor.person, directory),
      onBehalfOf: entry.actor.onBehalfOf,
      outcome: textOf(payload['outcome']),
      opinion: textOf(payload['opinion']) ?? textOf(payload['reason']) ?? textOf(payload['message']),
      signature: textOf(entry.payload['signature']),
      hash: entry.hash,
    };
  });
}

function nameOf(person: string, directory: Directory): string {
  return person === 'system' ? '系统' : (directory.person(person)?.name ?? person);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
