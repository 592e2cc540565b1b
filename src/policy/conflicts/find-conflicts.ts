import type { Json, LocalDate } from '../../kernel/index.js';
import { ownOf } from '../compose/own.js';
import { commonDays, type DateRange } from '../model/date-range.js';
import type { FactSchema } from '../model/fact-type.js';
import type { PolicyPack } from '../model/pack.js';
import { RuleSet, type CompiledRule } from '../rules/rule-set.js';
import type { Given } from './candidates.js';
import { checkRule, compareRules, type Verdict } from './compare-rules.js';
import type { Conflict, ConflictRule, Unsearched } from './conflict.js';
import { standTogether } from './stand-together.js';

/** What the facts and events may be, as the features registered them. */
export interface FactTypes {
  readonly factTypes: FactSchema;
  readonly eventTypes?: Readonly<Record<string, FactSchema>>;
}

export interface ConflictReport {
  readonly conflicts: readonly Conflict[];
  /** Rules or pairs of which the search says nothing. */
  readonly unsearched: readonly Unsearched[];
}

/**
 * Searches packs for clauses in force together that demand opposite results, by evaluating the rules
 * themselves over every combination of the values that can make a difference to them, up to `MOST_ROWS`
 * for a rule. Pairs are searched, not three rules at a time. What was searched once is kept: packs share
 * the rules of their base.
 */
export class ConflictSearch {
  private readonly known = new Map<string, Verdict>();

  constructor(private readonly types: FactTypes) {}

  /** The contradictions of one composed pack; rules that do not compile are for another check. */
  find(pack: PolicyPack, on: LocalDate): ConflictReport {
    const compiled = RuleSet.compile(pack, this.types.factTypes, this.types.eventTypes);
    if (!compiled.ok) return { conflicts: [], unsearched: [] };
    const { rules, conditions } = compiled.value;
    const given = { on, params: parametersDuring(pack, { from: on, to: pack.effectiveTo }) };
    const conflicts: Conflict[] = [];
    const unsearched: Unsearched[] = [];
    const settled = new Set<CompiledRule>();
    const settle = (verdict: Verdict, asked: readonly CompiledRule[], events: readonly string[]): void => {
      const [
        {
          rule: { chart },
        },
      ] = asked as readonly [CompiledRule];
      if (verdict.kind === 'unsearched') {
        unsearched.push({ chart, rules: asked.map(({ rule }) => rule.id), why: verdict.why });
      } else if (verdict.kind !== 'none') {
        conflicts.push({
          kind: verdict.kind,
          chart,
          events,
          given: verdict.given,
          rules: named(verdict, asked),
        });
      }
    };
    for (const rule of rules) {
      const facts = conditions.factsOn(rule.rule.on);
      const verdict = this.once([rule], given, () => checkRule(rule, facts, given));
      if (verdict.kind !== 'none') settled.add(rule);
      settle(verdict, [rule], rule.rule.on);
    }
    for (const [pair, events] of askedTogether(
      rules.filter((rule) => !settled.has(rule)),
      pack,
    )) {
      const facts = conditions.factsOn(events);
      settle(
        this.once(pair, given, () => compareRules(pair, facts, given)),
        pair,
        events,
      );
    }
    return { conflicts, unsearched };
  }

  private once(rules: readonly CompiledRule[], { on, params }: Given, search: () => Verdict): Verdict {
    const said = rules.map(({ rule }) => [rule.when ?? null, rule.must, rule.on]);
    const numbers = rules
      .flatMap(({ when, must }) => [...(when?.reads ?? []), ...must.reads])
      .filter((name) => name.startsWith('params.'))
      .map((name) => params[name.slice('params.'.length)] ?? null);
    const dated = rules.some(({ when, must }) => [...(when?.reads ?? []), ...must.reads].includes('today'));
    const key = JSON.stringify([said, numbers, dated ? on : null]);
    const verdict = this.known.get(key) ?? search();
    this.known.set(key, verdict);
    return verdict;
  }
}

type Pair = readonly [CompiledRule, CompiledRule];

/** Pairs that some event asks at the same time, and that share a fact: others cannot contradict each other. */
function askedTogether(
  rules: readonly CompiledRule[],
  pack: PolicyPack,
): readonly (readonly [Pair, readonly string[]])[] {
  return rules.flatMap((first, index) =>
    rules.slice(index + 1).flatMap((second): (readonly [Pair, readonly string[]])[] => {
      const [one, two] = [first.rule, second.rule];
      if (one.chart !== two.chart || !shareFacts(first, second)) return [];
      const events = one.on.filter((event) => two.on.includes(event));
      const together = standTogether(ownOf(pack.charts, one.chart), pack, one.at, two.at);
      return events.length > 0 && together ? [[[first, second], events]] : [];
    }),
  );
}

function shareFacts(first: CompiledRule, second: CompiledRule): boolean {
  const read = ({ when, must }: CompiledRule): readonly string[] => [...(when?.reads ?? []), ...must.reads];
  const theirs = read(second).filter((name) => !name.startsWith('params.'));
  return read(first).some((name) =>
    theirs.some((other) => name === other || name.startsWith(`${other}.`) || other.startsWith(`${name}.`)),
  );
}

function named(verdict: Verdict, asked: readonly CompiledRule[]): readonly ConflictRule[] {
  return asked.map(({ rule: { id, pack, clause, source } }, index) => ({
    id,
    pack,
    clause,
    source,
    needs: verdict.kind === 'opposed' ? (verdict.needs[index] ?? {}) : {},
  }));
}

/** The values that parameters have on some day of a time. */
function parametersDuring(pack: PolicyPack, days: DateRange): Readonly<Record<string, readonly Json[]>> {
  return Object.fromEntries(
    Object.values(pack.parameters).map(({ id, values }) => [
      id,
      values.filter((value) => commonDays(value, days) !== null).map(({ value }) => value),
    ]),
  );
}
