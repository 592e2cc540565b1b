import type { Actor, Directory } from '../../identity/index.js';
import { err, ok, refusal, type Instant, type Refusal, type Result } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { StoredCase } from '../cases/read-case.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import type { Law } from '../law/law.js';
import { consider, type Considered } from '../outlook.js';
import { hasReceipt, readReceipt, resultsIn } from '../receipts/receipt.js';
import { retrace, type Moment } from '../retrace.js';
import { clauseTexts, type Instruments } from './clause-texts.js';
import type { CaseExplanation, MoveExplanation, RulingExplanation } from './explanation.js';
import { judgedPathsOf, Judgements, type JudgedPaths, type Lived } from './judgements.js';
import { openRules, type Opening } from './open-rule.js';

/** What an explanation is made from. */
export interface ToExplain {
  readonly stored: StoredCase;
  readonly entries: readonly LedgerEntry[];
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly instruments: Instruments;
  readonly directory: Directory;
  /** Who reads it: may see the case, which was asked before. */
  readonly reader: Actor;
  readonly now: Instant;
}

/**
 * Opens every ruling of a case and what stands against each next event, or one past ruling alone. Pure: the facts
 * of a past moment come from going through the journal once more, what was found then from the receipt.
 * @param seq number of the entry whose ruling is asked for; null for all, and for what comes next
 * @returns a refusal `unknown` where the case has no such ruling
 */
export function explainCase(
  input: ToExplain,
  seq: number | null,
): Result<CaseExplanation, readonly Refusal[]> {
  const steps = [...retrace(input.entries, input.law, input.lexicon)];
  const moments = steps.flatMap((step) => (step.ok ? [step.value] : []));
  const last = steps.at(-1);
  const asked = seq === null ? moments : moments.filter(({ entry }) => entry.seq === seq);
  if (seq !== null && asked.length === 0) return err([noSuchRuling(seq)]);
  const { view } = input.stored;
  const explainer = new Explainer(input, moments);
  return ok({
    caseId: view.id,
    chart: view.chart,
    pack: view.pack,
    sealed: view.sealed,
    rulings: asked.map((moment) => explainer.ruling(moment)),
    brokenAt: last === undefined || last.ok ? null : { seq: last.error.entry.seq, why: last.error.why },
    next: seq === null ? explainer.next() : [],
  });
}

function noSuchRuling(seq: number): Refusal {
  return refusal({
    code: 'unknown',
    message: `本件没有第 ${seq} 条裁断`,
    cure: '在流程轨迹中核对序号',
    facts: { seq },
  });
}

/** The parts of one case's explanation. */
class Explainer {
  readonly #paths: JudgedPaths;
  readonly #lived: readonly Lived[];
  readonly #wordsDestroyed: boolean;

  constructor(
    private readonly input: ToExplain,
    moments: readonly Moment[],
  ) {
    this.#paths = judgedPathsOf(input.lexicon.features);
    this.#lived = moments.map(({ entry, after }) => ({ entry, facts: after.facts }));
    this.#wordsDestroyed = input.entries.some((entry) => entry.wordsDestroyed === true);
  }

  ruling(moment: Moment): RulingExplanation {
    const { entry, chart, state, move, rules, scope } = moment;
    const planned = chart.plan.states.get(state);
    const made = move === null ? null : chart.move(move);
    const { person, onBehalfOf } = entry.actor;
    const receipt = hasReceipt(entry.ruling) ? readReceipt(entry.ruling) : null;
    const label = made?.label ?? '';
    // The opening is judged over what it brought itself; every other event over what was there before it.
    const lived = this.#lived.filter(
      ({ entry: one }) => one.seq < entry.seq || (move === null && one === entry),
    );
    return {
      seq: entry.seq,
      at: entry.at,
      event: entry.type,
      label: label === '' ? (chart.events.get(entry.type)?.label ?? entry.type) : label,
      state,
      stateLabel: planned?.label ?? state,
      clauses: this.#clauses([...(made?.clause ?? []), ...(planned?.clause ?? [])]),
      by: { person, name: this.#nameOf(person), onBehalfOf },
      rules: openRules({
        ...this.#opening(chart, lived),
        scope,
        rules,
        recorded: resultsIn(entry.ruling),
      }),
      receipt,
    };
  }

  /** What stands against each event that could come next. */
  next(): readonly MoveExplanation[] {
    const { chart, state } = this.input.stored;
    return consider(chart, state, this.input.reader, this.input.now).map((one) => this.#move(one));
  }

  #move({ outlook, rules, scope }: Considered): MoveExplanation {
    const { event, label, state, clause, mine, missing } = outlook;
    const opening = this.#opening(this.input.stored.chart, this.#lived);
    return {
      event,
      label,
      state,
      clauses: this.#clauses(clause),
      mine,
      open: missing.length === 0,
      reasons: missing.filter(({ rule }) => rule === undefined),
      rules: openRules({ ...opening, scope, rules, recorded: {} }),
    };
  }

  #opening(chart: CompiledChart, lived: readonly Lived[]): Omit<Opening, 'scope' | 'rules' | 'recorded'> {
    const { stored, law, instruments } = this.input;
    return {
      ask: (rules, scope) => chart.ask(rules, scope),
      pack: law.packOf(chart.ref),
      lawOn: stored.view.facts.case.lawOn,
      instruments,
      judgements: new Judgements(this.#paths, lived, (person) => this.#nameOf(person)),
      sealed: stored.view.sealed,
      wordsDestroyed: this.#wordsDestroyed,
    };
  }

  #clauses(refs: Parameters<typeof clauseTexts>[0]): ReturnType<typeof clauseTexts> {
    return clauseTexts(refs, this.input.instruments);
  }

  #nameOf(person: string): string {
    return person === 'system' ? '系统' : (this.input.directory.person(person)?.name ?? person);
  }
}
