import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/index.js';
import { conforms, shapeName } from './fact-shape.js';
import { showable } from './inputs.js';
import type { Compared, Lookup, Read, Reading } from './reads.js';
import { holdsIntegers, toJson, withIntegers, type CelObject } from './whole-numbers.js';

/**
 * Everything an expression may read, by root: the facts of the case, `event` (payload of the attempted
 * event), `params`, `today`, `actor`. Plain JSON.
 */
export type Scope = JsonObject;

/** What came of an evaluation; `failed` says in Chinese why there is no answer, and then `value` is false. */
export interface Outcome {
  readonly value: boolean;
  readonly failed: string | null;
}

/** What an expression came to, whatever its type; `failed` says in Chinese why there is no answer. */
export type Valued =
  { readonly value: Json; readonly failed: null } | { readonly value: null; readonly failed: string };

const HOLDS: Outcome = { value: true, failed: null };
const DOES_NOT: Outcome = { value: false, failed: null };

interface PlannedRead extends Read {
  readonly name: string;
}

/** A checked CEL expression. Evaluation is total: whatever the facts are, it answers and never throws. */
export class Condition {
  /** Facts read, as dotted paths. */
  readonly reads: readonly string[];
  /** The same with the shapes that they are declared to have. */
  readonly facts: readonly Read[];
  /** Words that the expression looks up in maps of facts: `"specialist" in approvals`. */
  readonly lookups: readonly Lookup[];
  /** Dotted paths on which the answer can depend; finer than `reads` where a word is looked up in a map. */
  readonly touches: readonly string[];
  /** With what its facts are compared. */
  readonly compared: readonly Compared[];
  private readonly planned: readonly PlannedRead[];
  private readonly integers: readonly (readonly string[])[];

  constructor(
    readonly source: string,
    private readonly program: ParseResult,
    reading: Pick<Reading, 'reads' | 'lookups' | 'touches' | 'compared'>,
  ) {
    const { reads: facts } = reading;
    this.facts = facts;
    this.lookups = reading.lookups;
    this.touches = reading.touches;
    this.compared = reading.compared;
    this.planned = facts.map((read) => ({ ...read, name: read.path.join('.') }));
    this.reads = this.planned.map(({ name }) => name);
    this.integers = facts.filter(({ shape }) => holdsIntegers(shape)).map(({ path }) => path);
  }

  /** The syntax tree, for those who reason about the expression instead of evaluating it. */
  get tree(): ASTNode {
    return this.program.ast;
  }

  /** Evaluates over the scope. A fact that is not of its declared type is no ground for an answer. */
  evaluate(scope: Scope): Outcome {
    const { value, failed } = this.value(scope);
    if (failed !== null) return { value: false, failed };
    if (typeof value === 'boolean') return value ? HOLDS : DOES_NOT;
    return { value: false, failed: '结果不是真假值' };
  }

  /** The same, of an expression that need not be true or false. */
  value(scope: Scope): Valued {
    for (const { path, shape, name } of this.planned) {
      const value = memberAt(scope, path);
      if (value !== undefined && !conforms(shape, value)) {
        return { value: null, failed: `事实 ${name} 应为${shapeName(shape)}` };
      }
    }
    try {
      let facts: CelObject = scope;
      for (const path of this.integers) facts = withIntegers(facts, path);
      const value = toJson(this.program(facts));
      return value === undefined
        ? { value: null, failed: '结果不是真假值、文本或数字' }
        : { value, failed: null };
    } catch (error) {
      return { value: null, failed: this.reasonOf(scope, error) };
    }
  }

  /** The facts read with their values, fit to be shown; facts that are missing are left out. */
  addInputs(scope: Scope, into: Record<string, Json>): void {
    for (const { path, name } of this.planned) {
      const value = memberAt(scope, path);
      if (value !== undefined) into[name] = showable(value);
    }
  }

  /** Never the error's own text: it may quote a fact. */
  private reasonOf(scope: Scope, error: unknown): string {
    const missing = this.planned
      .filter(({ path }) => memberAt(scope, path) === undefined)
      .map(({ name }) => name);
    if (missing.length > 0) return `缺少事实 ${missing.join('、')}`;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    return `表达式算不出来（${code}）`;
  }
}

/** The value at a path, own members only. */
function memberAt(scope: Scope, path: readonly string[]): Json | undefined {
  let here: Json | undefined = scope;
  for (const key of path) {
    if (!isJsonObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}
