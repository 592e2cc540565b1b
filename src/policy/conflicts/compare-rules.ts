import type { Json, JsonObject } from '../../kernel/index.js';
import type { FactShape } from '../rules/fact-shape.js';
import type { CompiledRule } from '../rules/rule-set.js';
import { candidatesFor, type Given } from './candidates.js';
import { FactUses } from './fact-uses.js';
import { MOST_ROWS, truthTable, type Choice, type Row } from './truth-table.js';

/** What a search over the facts of one or two rules found. */
export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsearched'; readonly why: string }
  | { readonly kind: 'never'; readonly given: JsonObject }
  | {
      readonly kind: 'opposed';
      readonly given: JsonObject;
      readonly needs: readonly [JsonObject, JsonObject];
    };

const NONE: Verdict = { kind: 'none' };
/** What nobody can choose: the numbers of the law. */
const isFixed = (fact: string): boolean => fact.startsWith('params.');

interface Searched {
  readonly asks: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

/** Looks for facts under which a rule applies, and for facts under which it then holds. */
export function checkRule(rule: CompiledRule, facts: ReadonlyMap<string, FactShape>, given: Given): Verdict {
  const searched = search([rule], facts, given);
  if (typeof searched === 'string') return { kind: 'unsearched', why: searched };
  const [{ rows } = { rows: [] }] = searched;
  const applying = rows.filter(({ applies }) => applies);
  const [first] = applying;
  if (first === undefined || applying.some(({ passes }) => passes)) return NONE;
  return { kind: 'never', given: plain(first.values, () => true) };
}

/**
 * Whether two rules asked at the same event contradict each other: there are given facts under which the
 * first can be met and the second can be met, but no choice of the other facts meets both. Given is what
 * both rules' `when` read; or what one of them reads, so that meeting the one may also call up the other.
 */
export function compareRules(
  pair: readonly [CompiledRule, CompiledRule],
  facts: ReadonlyMap<string, FactShape>,
  given: Given,
): Verdict {
  const searched = search(pair, facts, given);
  if (typeof searched === 'string') return { kind: 'unsearched', why: searched };
  const [first, second] = searched;
  if (first === undefined || second === undefined) return NONE;
  for (const asks of [union(first.asks, second.asks), first.asks, second.asks]) {
    const found = clash(first, second, (fact) => asks.has(fact) || isFixed(fact));
    if (found !== null) return found;
  }
  return NONE;
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other]);
}

/** The tables of rules over the same candidates; a text says why there are none. */
function search(
  rules: readonly CompiledRule[],
  facts: ReadonlyMap<string, FactShape>,
  given: Given,
): readonly Searched[] | string {
  const uses = new FactUses(facts);
  const read = rules.map(({ when, must }) => {
    const asks = when === null ? new Set<string>() : uses.read(when.tree);
    return { asks, facts: union(asks, uses.read(must.tree)) };
  });
  if (uses.outside !== null) return `用了搜索还不会推理的写法 ${uses.outside}`;
  nameParameters(uses, given);
  const choices = new Map<string, Choice>();
  for (const variable of uses.variables.values()) {
    const candidates = candidatesFor(variable, uses, given);
    if (candidates === null) return `事实 ${variable.name} 的取值列不完`;
    choices.set(variable.name, { variable, candidates });
  }
  const found: Searched[] = [];
  for (const [index, rule] of rules.entries()) {
    const own = read[index] ?? { asks: new Set<string>(), facts: new Set<string>() };
    const table = truthTable(
      rule,
      [...own.facts].flatMap((name) => choices.get(name) ?? []),
    );
    if (table === null) return `要试的情形超过 ${MOST_ROWS} 种`;
    found.push({ ...own, rows: table });
  }
  return found;
}

/** What the parameters say counts as written in the expressions that read them. */
function nameParameters(uses: FactUses, { params }: Given): void {
  for (const { name, path } of uses.variables.values()) {
    if (path[0] !== 'params') continue;
    for (const value of params[path[1] ?? ''] ?? []) uses.noteGiven(name, value);
  }
}

/** Rows of one rule that agree on the given facts. */
interface Group {
  readonly given: Row;
  /** A row that passes, by the values of the shared facts that can still be chosen; applying ones first. */
  readonly ways: Map<string, Row>;
}

type IsGiven = (fact: string) => boolean;

function clash(first: Searched, second: Searched, isGiven: IsGiven): Verdict | null {
  const shared = [...first.facts].filter((fact) => second.facts.has(fact));
  const open = shared.filter((fact) => !isGiven(fact));
  if (open.length === 0) return null;
  const common = shared.filter(isGiven);
  const [ours, theirs] = [groups(first, open, isGiven), groups(second, open, isGiven)];
  for (const group of ours) {
    for (const other of theirs) {
      if (spell(group.given, common) !== spell(other.given, common)) continue;
      if ([...group.ways.keys()].some((way) => other.ways.has(way))) continue;
      const [one, two] = [tellingWay(group), tellingWay(other)];
      if (one === undefined || two === undefined) continue;
      return {
        kind: 'opposed',
        given: { ...plain(group.given.values, isGiven), ...plain(other.given.values, isGiven) },
        needs: [plain(one.values, (fact) => !isGiven(fact)), plain(two.values, (fact) => !isGiven(fact))],
      };
    }
  }
  return null;
}

function groups({ rows, facts }: Searched, open: readonly string[], isGiven: IsGiven): readonly Group[] {
  const given = [...facts].filter(isGiven);
  const found = new Map<string, Group>();
  for (const row of rows) {
    const key = spell(row, given);
    const group = found.get(key) ?? { given: row, ways: new Map<string, Row>() };
    found.set(key, group);
    if (!row.passes) continue;
    const way = spell(row, open);
    if (group.ways.get(way)?.applies !== true) group.ways.set(way, row);
  }
  return [...found.values()].filter(({ ways }) => ways.size > 0);
}

/** A way in which the rule is met rather than avoided, where there is one. */
function tellingWay({ ways }: Group): Row | undefined {
  const rows = [...ways.values()];
  return rows.find(({ applies }) => applies) ?? rows[0];
}

/** One text for the values of some facts; a fact that is not there differs from one that is null. */
function spell({ values }: Row, facts: readonly string[]): string {
  return JSON.stringify(
    facts.map((fact) => {
      const value = values.get(fact);
      return value === undefined ? [values.has(fact)] : value;
    }),
  );
}

/** Values as they may be shown; facts that are not there are left out. */
function plain(values: Row['values'], wanted: (fact: string) => boolean): JsonObject {
  const shown = [...values].flatMap(([fact, value]): [string, Json][] =>
    value === undefined || !wanted(fact) ? [] : [[fact, value]],
  );
  return Object.fromEntries(shown);
}
