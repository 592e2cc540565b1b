import { canonicalJson, type Json, type JsonObject } from '../../kernel/index.js';
import { showable, type CompiledRule, type Ruling } from '../../policy/index.js';
import { candidatesOf, type Candidate, type Lists } from './candidates.js';
import type { RuleFinding } from './explanation.js';
import { samePath, valueAt, withValue, type Path } from './paths.js';

/** How rules are asked: the engine's own way, there is no second one. */
export type Ask = (rules: readonly CompiledRule[], scope: JsonObject) => Ruling;

/** A change of facts that turns a rule, before it is known who judged them. */
export interface BareTurn {
  readonly changes: readonly BareChange[];
  readonly finds: RuleFinding;
  readonly stillRefusing: readonly string[];
}

export interface BareChange {
  readonly path: Path;
  readonly from: Json;
  /** Any one of these. */
  readonly to: readonly Json[];
  readonly example: boolean;
}

export interface TurnInput {
  readonly rule: CompiledRule;
  /** All rules that are asked of the event, to tell what would refuse it still. */
  readonly rules: readonly CompiledRule[];
  readonly scope: JsonObject;
  readonly lists: Lists;
  readonly ask: Ask;
}

/** Questions asked of one rule: all pairs over some five facts, in some milliseconds. */
const MOST_TRIES = 4_000;
/** Whoever is told more reads none. */
const MOST_TOLD = 12;

/**
 * The smallest changes of facts that turn what a rule found, all of one size: one fact where one is enough,
 * otherwise two. Only values of `candidatesOf` are tried; none found means none among them within the bound. What
 * was not asked of this case, because the rule does not apply, has nothing to turn.
 */
export function turningChanges(input: TurnInput): readonly BareTurn[] {
  const before = foundIn(input, input.scope);
  if (before === 'not-applied') return [];
  const refuses = before !== 'holds';
  const candidates = candidatesOf(input.rule, input.rules, input.scope, input.lists);
  const single = turnsAmong(
    input,
    refuses,
    candidates.map((one) => [one]),
  );
  return single.length > 0 ? single : turnsAmong(input, refuses, pairsOf(candidates));
}

function turnsAmong(
  input: TurnInput,
  refuses: boolean,
  sets: Iterable<readonly Candidate[]>,
): readonly BareTurn[] {
  const turns = new Map<string, BareTurn>();
  let tries = 0;
  for (const set of sets) {
    if (++tries > MOST_TRIES) break;
    const scope = set.reduce<JsonObject>(
      (facts, { path, value }) => withValue(facts, path, value),
      input.scope,
    );
    const finds = foundIn(input, scope);
    if (finds === null || (finds === 'fails') === refuses) continue;
    const others = input.rules.filter((one) => one !== input.rule);
    const refusing = input.ask(others, scope).findings.filter(({ holds }) => !holds);
    const turn = {
      changes: set.map((one) => changeOf(one, input.scope)),
      finds,
      stillRefusing: refusing.map(({ rule }) => rule),
    };
    keep(turns, turn);
  }
  return namedFirst([...turns.values()]).slice(0, MOST_TOLD);
}

/** Null where the rule cannot be decided: changed facts that leave it so turn nothing. */
function foundIn({ rule, ask }: TurnInput, scope: JsonObject): RuleFinding | null {
  const [finding] = ask([rule], scope).findings;
  if (finding?.unevaluable !== null) return null;
  if (!finding.applied) return 'not-applied';
  return finding.holds ? 'holds' : 'fails';
}

function changeOf({ path, value, example }: Candidate, scope: JsonObject): BareChange {
  return { path, from: showable(valueAt(scope, path) ?? null), to: [showable(value ?? null)], example };
}

/** Changes that differ only in the last value, and come to the same, are one with a choice of values. */
function keep(turns: Map<string, BareTurn>, turn: BareTurn): void {
  const { changes, finds, stillRefusing } = turn;
  const last = changes.at(-1);
  if (last === undefined) return;
  const others = changes.slice(0, -1).map(({ path, to, example }) => ({ path, to, example }));
  const key = canonicalJson({ others, path: last.path, example: last.example, finds, stillRefusing });
  const known = turns.get(key);
  const to = new Map(
    [...(known?.changes.at(-1)?.to ?? []), ...last.to].map((one) => [canonicalJson(one), one]),
  );
  turns.set(key, { ...turn, changes: [...changes.slice(0, -1), { ...last, to: [...to.values()] }] });
}

/** Any text is told only where no named value of the same facts does it. */
function namedFirst(turns: readonly BareTurn[]): readonly BareTurn[] {
  const named = turns.filter(({ changes }) => changes.every(({ example }) => !example));
  const idle = (turn: BareTurn): boolean =>
    named.some(
      ({ changes }) =>
        changes.length === turn.changes.length &&
        changes.every(({ path }, index) => samePath(path, turn.changes[index]?.path ?? [])),
    );
  return [...named, ...turns.filter((turn) => !named.includes(turn) && !idle(turn))];
}

function* pairsOf(candidates: readonly Candidate[]): Generator<readonly Candidate[]> {
  for (const [index, one] of candidates.entries()) {
    for (const other of candidates.slice(index + 1)) {
      if (!within(one.path, other.path) && !within(other.path, one.path)) yield [one, other];
    }
  }
}

/** Whether a path lies in another, so that changing both is changing one. */
function within(inner: Path, outer: Path): boolean {
  return samePath(inner.slice(0, outer.length), outer);
}
