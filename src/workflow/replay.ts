import { canonicalJson, isJsonObject, textAt, type JsonObject } from '../kernel/index.js';
import type { LedgerEntry } from '../ledger/index.js';
import type { PackRef } from '../policy/index.js';
import { rulingRecord } from './cases/ruling-record.js';
import type { CompiledChart } from './compile/compiled-chart.js';
import { advance, begin, type CaseState } from './engine/advance.js';
import type { Lexicon } from './compile/features.js';
import type { Law } from './law/law.js';
import { changeLaw } from './migration/change-law.js';
import { LAW_CHANGED, type LawChange } from './migration/law-change.js';
import type { CaseEvent } from './model/events.js';
import type { NewCase } from './model/initial-facts.js';
import { initialFacts } from './model/initial-facts.js';

/** A difference between what the journal says must be and what is stored. */
export interface ReplayFinding {
  readonly caseId: string;
  readonly seq: number;
  readonly code: 'state-differs' | 'facts-differ' | 'ruling-differs' | 'unreadable';
  readonly message: string;
}

export interface Replayed {
  readonly state: CaseState | null;
  readonly findings: readonly ReplayFinding[];
}

/**
 * Repeats a case from its journal: the same moves under the same law must give the same facts, and the same
 * rules must rule the same. Asks nothing of today's world.
 */
export function replay(
  caseId: string,
  entries: readonly LedgerEntry[],
  law: Law,
  lexicon: Lexicon,
): Replayed {
  const findings: ReplayFinding[] = [];
  let state: CaseState | null = null;
  let chart: CompiledChart | null = null;
  // Rules read what people wrote. Where it is destroyed they cannot be asked again; state and facts still are.
  const asksAgain = entries.every((entry) => entry.wordsDestroyed !== true);
  for (const entry of entries) {
    const record = entry.payload;
    const event = eventIn(entry);
    if (state === null || chart === null) {
      const opened = openedBy(record, event, law, lexicon);
      if (opened === null) return { state: null, findings: [...findings, unreadable(caseId, entry.seq)] };
      chart = opened.chart;
      const ruling = chart.ask(
        chart.rulesFor(chart.plan.initial, event.type),
        chart.scope({ facts: opened.facts }, event),
      );
      if (asksAgain && differs(rulingRecord(ruling), entry.ruling))
        findings.push(rulingDiffers(caseId, entry.seq));
      state = begin(chart, opened.facts, event);
      continue;
    }
    if (event.type === LAW_CHANGED) {
      const charts = chartsOfChange(chart, event, law);
      const moved = changeLaw(charts, state, event);
      if (!moved.ok) return { state, findings: [...findings, unreadable(caseId, entry.seq)] };
      chart = charts.to;
      state = moved.value;
      continue;
    }
    const move = record['move'];
    if (typeof move !== 'string') return { state, findings: [...findings, unreadable(caseId, entry.seq)] };
    const ruling = chart.ask(chart.rulesFor(chart.move(move).state, event.type), chart.scope(state, event));
    if (asksAgain && differs(rulingRecord(ruling), entry.ruling))
      findings.push(rulingDiffers(caseId, entry.seq));
    state = advance(chart, state, event, move);
  }
  return { state, findings };
}

/** Compares a replayed state with the stored one. */
export function compare(
  caseId: string,
  seq: number,
  replayed: CaseState,
  stored: CaseState,
): readonly ReplayFinding[] {
  const findings: ReplayFinding[] = [];
  if (canonicalJson(plain(replayed.value)) !== canonicalJson(plain(stored.value))) {
    findings.push({ caseId, seq, code: 'state-differs', message: '按台账重演得到的环节与存储的环节不一致' });
  }
  if (canonicalJson(plain(replayed.facts)) !== canonicalJson(plain(stored.facts))) {
    findings.push({ caseId, seq, code: 'facts-differ', message: '按台账重演得到的事实与存储的事实不一致' });
  }
  return findings;
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

/** A case as its first entry tells it: by which chart, with which facts. */
export function openedBy(
  record: JsonObject,
  event: CaseEvent,
  law: Law,
  lexicon: Lexicon,
): { chart: CompiledChart; facts: ReturnType<typeof initialFacts> } | null {
  const about = record['case'];
  const pack = record['pack'];
  if (!isJsonObject(about) || !isJsonObject(pack)) return null;
  const features = Object.assign(
    {},
    ...lexicon.features.map((feature) => feature.vocabulary.initial(event.payload)),
  ) as JsonObject;
  return {
    chart: law.pinned(pack as unknown as PackRef, textAt(about, 'chart') ?? ''),
    facts: initialFacts(about as unknown as NewCase, features),
  };
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

function differs(now: JsonObject, then: unknown): boolean {
  return canonicalJson(now) !== canonicalJson(plain(then));
}

function plain(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value ?? null)) as JsonObject;
}

function unreadable(caseId: string, seq: number): ReplayFinding {
  return { caseId, seq, code: 'unreadable', message: '台账条目缺少重演所需的内容' };
}

function rulingDiffers(caseId: string, seq: number): ReplayFinding {
  return { caseId, seq, code: 'ruling-differs', message: '按当时的规则重新裁断，结论与台账所记不一致' };
}
