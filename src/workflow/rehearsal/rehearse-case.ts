import { SYSTEM, type Actor, type Directory } from '../../identity/index.js';
import {
  dateAt,
  omit,
  type Instant,
  type Json,
  type JsonObject,
  type LocalDate,
} from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { PackRef } from '../../policy/index.js';
import { worldOf } from '../cases/world-of.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import { activeStates, advance, begin, type CaseState } from '../engine/advance.js';
import type { Law } from '../law/law.js';
import { carry } from '../migration/carry.js';
import { changeLaw } from '../migration/change-law.js';
import { LAW_CHANGED } from '../migration/law-change.js';
import { placeUnder, type Misplaced } from '../migration/place.js';
import type { CaseEvent } from '../model/events.js';
import { chartsOfChange, eventIn, openedBy } from '../retrace.js';
import { compareMoves } from './compare-moves.js';
import { ruleDifferences, type RehearsedCase, type RehearsedRuling } from './rehearsed.js';
import { differences, openUnder, tryUnder, type Tried } from './try-under.js';

/** The candidate as it is read for a case of a law date; the chart is null where the candidate has none of that name. */
export type CandidateOn = (
  lawOn: LocalDate,
  chart: string,
) => { readonly chart: CompiledChart | null; readonly readOn: LocalDate };

export interface RehearsalInput {
  readonly caseId: string;
  readonly entries: readonly LedgerEntry[];
  readonly law: Law;
  readonly candidate: CandidateOn;
  readonly lexicon: Lexicon;
  readonly directory: Directory;
  /** Whether the case still goes on; then what can be done now is compared too. */
  readonly open: boolean;
  readonly now: Instant;
}

/**
 * 试运行 — walks a case's journal under the law that decided it, and at every entry tries the same attempt under the
 * candidate, by the same `step`: from the case as it stood, carried under the candidate's chart.
 */
export function rehearseCase(input: RehearsalInput): RehearsedCase {
  const [first] = input.entries;
  const opened =
    first === undefined ? null : openedBy(first.payload, eventIn(first), input.law, input.lexicon);
  if (first === undefined || opened === null) return untold(input, null, 'unreadable');
  const { lawOn, chart: id } = opened.facts.case;
  const about: About = { pinned: opened.chart.ref, lawOn, ...input.candidate(lawOn, id) };
  if (about.chart === null) return untold(input, about, 'chart-missing');
  if (input.entries.some((entry) => entry.wordsDestroyed === true))
    return untold(input, about, 'words-destroyed');
  return new Walk(input, { ...about, chart: about.chart }).run(first, opened);
}

interface About {
  readonly pinned: PackRef;
  readonly lawOn: LocalDate;
  readonly readOn: LocalDate;
  readonly chart: CompiledChart | null;
}

class Walk {
  readonly #rulings: RehearsedRuling[] = [];
  readonly #gone = new Map<string, { state: string; seq: number; why: string }>();

  constructor(
    private readonly input: RehearsalInput,
    private readonly about: About & { readonly chart: CompiledChart },
  ) {}

  run(first: LedgerEntry, opened: NonNullable<ReturnType<typeof openedBy>>): RehearsedCase {
    const { entries, law } = this.input;
    let chart = opened.chart;
    let state: CaseState = begin(chart, opened.facts, eventIn(first));
    this.#opening(first, opened);
    for (const entry of entries.slice(1)) {
      const event = eventIn(entry);
      if (event.type === LAW_CHANGED) {
        const charts = chartsOfChange(chart, event, law);
        const moved = changeLaw(charts, state, event);
        if (!moved.ok) return untold(this.input, this.about, 'unreadable');
        chart = charts.to;
        state = moved.value;
        continue;
      }
      const move = entry.payload['move'];
      if (typeof move !== 'string') return untold(this.input, this.about, 'unreadable');
      this.#attempt(entry, { ...event, state: chart.move(move).state }, chart, state);
      state = advance(chart, state, event, move);
    }
    return this.#told(chart, state);
  }

  #opening(entry: LedgerEntry, opened: NonNullable<ReturnType<typeof openedBy>>): void {
    const event = eventIn(entry);
    const world = worldOf(this.input.directory, dateAt(event.at));
    const { facts } = opened;
    const under = { ...facts, case: { ...facts.case, lawOn: this.about.readOn } };
    const before = openUnder(opened.chart, facts, event, world);
    this.#compare(entry, [], before, openUnder(this.about.chart, under, event, world));
  }

  #attempt(
    entry: LedgerEntry,
    { state: place, ...event }: CaseEvent & { readonly state: string },
    chart: CompiledChart,
    state: CaseState,
  ): void {
    const day = dateAt(event.at);
    const world = worldOf(this.input.directory, day);
    const actor = this.#actor(event, day);
    const attempt = { type: event.type, payload: event.payload, at: event.at, actor };
    const under = this.#carried(chart, state, event, entry.seq);
    if (under === null) return;
    // It is tried in the step in which it was done, wherever there still is one.
    const doneAt = (at: CaseState): string | null =>
      actor !== SYSTEM && activeStates(at.value).includes(place) ? place : null;
    const before = tryUnder(chart, state, { ...attempt, state: doneAt(state) }, world);
    const payload = numbersFit(state, under) ? attempt.payload : omit<Json>(attempt.payload, 'task');
    const after = tryUnder(this.about.chart, under, { ...attempt, payload, state: doneAt(under) }, world);
    this.#compare(entry, activeStates(state.value), before, after);
  }

  #actor({ actor }: CaseEvent, day: LocalDate): Actor {
    if (actor.person === SYSTEM.person) return SYSTEM;
    return this.input.directory.actor(actor.person, day) ?? { person: actor.person, name: '', mandates: [] };
  }

  /** The case under the candidate, or null where it has no place there; that is told once for each state. */
  #carried(chart: CompiledChart, at: CaseState, event: CaseEvent, seq: number): CaseState | null {
    const to = this.about.chart;
    const place = placeUnder(chart.plan, to.plan, at.value, {});
    if (place.ok) {
      return carry({ from: chart, to, at, place: place.value, states: {}, lawOn: this.about.readOn, event });
    }
    place.error.forEach((fault) => this.#lost(fault, seq));
    return null;
  }

  #lost({ state, why }: Misplaced, seq: number): void {
    if (!this.#gone.has(state)) this.#gone.set(state, { state, seq, why });
  }

  #compare(entry: LedgerEntry, states: readonly string[], before: Tried, after: Tried): void {
    const differs = differences(before.outcome, after.outcome);
    if (differs.length === 0) return;
    this.#rulings.push({
      seq: entry.seq,
      at: entry.at,
      event: entry.type,
      states: [...states],
      differs,
      before: before.outcome,
      after: after.outcome,
      rules: ruleDifferences(before.ruling, after.ruling),
    });
  }

  #told(chart: CompiledChart, state: CaseState): RehearsedCase {
    const { input } = this;
    const event: CaseEvent = {
      type: LAW_CHANGED,
      at: input.now,
      actor: { person: SYSTEM.person, onBehalfOf: null, task: null },
      payload: {},
    };
    const under = input.open ? this.#carried(chart, state, event, input.entries.length) : null;
    const moves =
      under === null
        ? null
        : compareMoves({ chart, at: state }, { chart: this.about.chart, at: under }, input.now);
    return {
      ...headOf(input, this.about),
      rulings: this.#rulings,
      statesGone: [...this.#gone.values()],
      moves,
      untold: null,
    };
  }
}

/** Whether the open tasks kept their numbers. */
function numbersFit(before: CaseState, after: CaseState): boolean {
  const numbers = ({ facts }: CaseState): string =>
    Object.values(facts.steps)
      .flatMap(({ tasks }) => tasks.map(({ id }) => id))
      .sort()
      .join();
  return numbers(before) === numbers(after);
}

function untold(input: RehearsalInput, about: About | null, why: string): RehearsedCase {
  return { ...headOf(input, about), rulings: [], statesGone: [], moves: null, untold: why };
}

function headOf({ caseId, entries, open }: RehearsalInput, about: About | null) {
  return {
    caseId,
    pinned: about === null ? null : ({ ...about.pinned } as JsonObject & PackRef),
    lawOn: about?.lawOn ?? null,
    readOn: about?.readOn ?? null,
    open,
    entries: entries.length,
  };
}

/** Whether a rehearsal found anything to tell about a case. */
export function isChanged({ rulings, statesGone, moves, untold: why }: RehearsedCase): boolean {
  const moved =
    moves !== null && (moves.lost.length > 0 || moves.gained.length > 0 || moves.judged.length > 0);
  return rulings.length > 0 || statesGone.length > 0 || moved || why === 'chart-missing';
}
