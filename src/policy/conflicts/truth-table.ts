import type { Json, JsonObject } from '../../kernel/index.js';
import type { CompiledRule } from '../rules/rule-set.js';
import type { Candidate } from './candidates.js';
import type { Variable } from './fact-uses.js';

/** A fact with the values to try. */
export interface Choice {
  readonly variable: Variable;
  readonly candidates: readonly Candidate[];
}

/** One way the facts of a rule can be, and what the rule makes of it. */
export interface Row {
  /** Values by name; a fact inside a missing object has none. */
  readonly values: ReadonlyMap<string, Candidate>;
  /** Whether its `when` is met; where that cannot be decided, it neither applies nor lets pass. */
  readonly applies: boolean;
  /** Whether the rule lets the event pass: it does not apply, or it holds. */
  readonly passes: boolean;
}

/** Ways to try for one rule; a table beyond it is not searched. */
export const MOST_ROWS = 20_000;

/** Every way the facts of a rule can be; null where there are too many. */
export function truthTable({ when, must }: CompiledRule, choices: readonly Choice[]): readonly Row[] | null {
  const ordered = [...choices].sort((a, b) => a.variable.path.length - b.variable.path.length);
  if (ordered.reduce((product, { candidates }) => product * candidates.length, 1) > MOST_ROWS) return null;
  const roots = new Set([
    ...[...(when?.reads ?? []), ...must.reads].map((name) => name.split('.')[0] ?? ''),
    ...ordered.map(({ variable }) => variable.path[0] ?? ''),
  ]);
  return assignments(ordered).map((values): Row => {
    const scope = scopeOf(ordered, values, roots);
    const asked = when?.evaluate(scope) ?? { value: true, failed: null };
    if (!asked.value) return { values, applies: false, passes: asked.failed === null };
    return { values, applies: true, passes: must.evaluate(scope).value };
  });
}

type Values = ReadonlyMap<string, Candidate>;

function assignments(choices: readonly Choice[]): readonly Values[] {
  let ways: Values[] = [new Map()];
  for (const { variable, candidates } of choices) {
    const owners = choices.map((one) => one.variable).filter((outer) => holds(outer, variable));
    ways = ways.flatMap((way) => {
      const missing = owners.some(({ name }) => (way.get(name) ?? null) === null);
      if (missing) return [way];
      return candidates.map((candidate) => new Map(way).set(variable.name, candidate));
    });
  }
  return ways;
}

/** Whether a fact stands inside another. */
function holds(outer: Variable, inner: Variable): boolean {
  return (
    outer.path.length < inner.path.length && outer.path.every((part, index) => inner.path[index] === part)
  );
}

interface Growing {
  [key: string]: Json;
}

function scopeOf(choices: readonly Choice[], values: Values, roots: ReadonlySet<string>): JsonObject {
  const scope: Growing = {};
  for (const root of roots) if (root !== 'today') scope[root] = {};
  for (const { variable } of choices) {
    const value = values.get(variable.name);
    if (value !== undefined) place(scope, variable.path, value);
  }
  return scope;
}

function place(scope: Growing, path: readonly string[], value: Json): void {
  let here = scope;
  for (const part of path.slice(0, -1)) {
    const inner = Object.hasOwn(here, part) ? here[part] : undefined;
    const next: Growing = isGrowing(inner) ? inner : {};
    here[part] = next;
    here = next;
  }
  const last = path.at(-1) ?? '';
  here[last] = isGrowing(value) ? {} : value;
}

function isGrowing(value: Json | undefined): value is Growing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
