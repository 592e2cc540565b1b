import type { ClauseRef, JsonObject, LocalDate, Refusal } from '../../kernel/index.js';
import type { PackRef, Ruling } from '../../policy/index.js';

/** A reason to refuse as a rehearsal tells it: everything but the facts, which are the case's and not the reader's. */
export interface Explained extends JsonObject {
  readonly code: string;
  readonly rule: string | null;
  readonly clause: readonly ClauseRef[];
  readonly message: string;
  readonly cure: string;
  readonly who: readonly string[];
}

export type RuleVerdict = 'holds' | 'fails' | 'not-applied' | 'absent';

/** A rule that found otherwise under the candidate. */
export interface RuleDifference extends JsonObject {
  readonly rule: string;
  readonly clause: readonly ClauseRef[];
  readonly before: RuleVerdict;
  readonly after: RuleVerdict;
}

/** What came of one attempt under one law. */
export interface Outcome extends JsonObject {
  readonly refusals: readonly Explained[];
  readonly states: readonly string[];
  /** Roles asked in the steps that it opened, by state. */
  readonly hands: Readonly<Record<string, readonly string[]>>;
  /** Terms that it started, by name: `3wd`. */
  readonly terms: Readonly<Record<string, string>>;
}

export type Difference = 'refused' | 'allowed' | 'goes-elsewhere' | 'other-hands' | 'other-terms';

/** One journal entry that would have come out otherwise. */
export interface RehearsedRuling extends JsonObject {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly states: readonly string[];
  readonly differs: readonly Difference[];
  readonly before: Outcome;
  readonly after: Outcome;
  readonly rules: readonly RuleDifference[];
}

/** A move where an open case stands now. */
export interface RehearsedMove extends JsonObject {
  readonly state: string;
  readonly event: string;
  readonly label: string;
}

/** A move that both laws know and judge otherwise: other reasons against it, other choices. */
export interface JudgedMove extends RehearsedMove {
  readonly before: { readonly refusals: readonly Explained[]; readonly choices: readonly string[] };
  readonly after: { readonly refusals: readonly Explained[]; readonly choices: readonly string[] };
}

export interface RehearsedMoves extends JsonObject {
  readonly lost: readonly RehearsedMove[];
  readonly gained: readonly RehearsedMove[];
  readonly judged: readonly JudgedMove[];
}

/** One case under the candidate: everything that would be otherwise, or why that cannot be told. */
export interface RehearsedCase extends JsonObject {
  readonly caseId: string;
  /** Null, like the days, where the first entry cannot be read. */
  readonly pinned: (JsonObject & PackRef) | null;
  readonly lawOn: LocalDate | null;
  /** The day as of which the candidate was read: the case's own, or the nearest on which the candidate is in force. */
  readonly readOn: LocalDate | null;
  readonly open: boolean;
  readonly entries: number;
  readonly rulings: readonly RehearsedRuling[];
  /** States that the candidate does not have, or has as something else, and the first entry at which the case stood there. */
  readonly statesGone: readonly { readonly state: string; readonly seq: number; readonly why: string }[];
  readonly moves: RehearsedMoves | null;
  /** `words-destroyed`, `chart-missing`, `unreadable`. */
  readonly untold: string | null;
}

/** A refusal without the facts of the case. */
export function explained({ code, rule, clause, message, cure, who }: Refusal): Explained {
  return { code, rule: rule ?? null, clause: [...clause], message, cure, who: [...who] };
}

/** Whether two lists refuse for the same reasons. */
export function sameReasons(one: readonly Explained[], other: readonly Explained[]): boolean {
  const reasons = (list: readonly Explained[]): string =>
    [...new Set(list.map(({ code, rule }) => `${code} ${rule ?? ''}`))].sort().join('\n');
  return reasons(one) === reasons(other);
}

/** Rules that found otherwise. */
export function ruleDifferences(before: Ruling | null, after: Ruling | null): readonly RuleDifference[] {
  if (before === null || after === null) return [];
  const verdicts = (ruling: Ruling): Map<string, RuleVerdict> =>
    new Map(
      ruling.findings.map(({ rule, applied, holds }) => [
        rule,
        applied ? (holds ? 'holds' : 'fails') : 'not-applied',
      ]),
    );
  const [was, is] = [verdicts(before), verdicts(after)];
  const clauses = new Map(
    [...before.findings, ...after.findings].map(({ rule, clause }) => [rule, clause] as const),
  );
  return [...clauses].flatMap(([rule, clause]) => {
    const pair = { before: was.get(rule) ?? 'absent', after: is.get(rule) ?? 'absent' } as const;
    return pair.before === pair.after ? [] : [{ rule, clause: [...clause], ...pair }];
  });
}
