import { canonicalJson, isJsonObject, type Json, type JsonObject, type Refusal } from '../../kernel/index.js';
import type { LawMapping, MovedCase } from '../../workflow/index.js';

/** One case, as a migration tells it. */
export type MigratedCase = Omit<MovedCase, 'move'> & {
  /** `moved`: it is under the new law; `stays`: it is not, and why; `would-move`: in a dry run; `failed`: nothing was changed. */
  readonly fate: 'moved' | 'already' | 'stays' | 'would-move' | 'failed';
};

/** A case of a dry run as it is kept: the reasons without the facts, which are the case's and not the reader's. */
export interface KeptCase extends JsonObject {
  readonly caseId: string;
  readonly fate: MigratedCase['fate'];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly approvals: { readonly kept: readonly string[]; readonly redone: readonly string[] };
  readonly reopened: readonly string[];
  readonly problems: readonly JsonObject[];
}

/** 试迁移 — what would become of the open cases under a candidate, kept with the rehearsal that both people read. */
export interface DryRun extends JsonObject {
  /** Names that changed, as the officer gave them. */
  readonly states: LawMapping['states'];
  readonly clocks: LawMapping['clocks'];
  /** Why no open case would move at all: transitional law. Then there are no cases. */
  readonly pinned: readonly JsonObject[];
  readonly cases: readonly KeptCase[];
}

/** Every state and deadline keeps its name. */
export const NOTHING_RENAMED: LawMapping = { states: {}, clocks: {} };

/** A case as a report keeps it. */
export function keptCase({ problems, ...one }: MigratedCase): KeptCase {
  return {
    ...one,
    approvals: { kept: [...one.approvals.kept], redone: [...one.approvals.redone] },
    problems: problems.map(keptReason),
  };
}

/** A reason as a report keeps it. */
export function keptReason({ code, message, cure, clause, who }: Refusal): JsonObject {
  return { code, message, cure, clause: [...clause], who: [...who] };
}

/** The dry run in the body of a rehearsal's report; null where it was made before dry runs were kept there. */
export function dryRunIn(body: JsonObject): DryRun | null {
  const found = body['dryRun'];
  return found !== undefined && isJsonObject(found) && Array.isArray(found['cases'])
    ? (found as DryRun)
    : null;
}

/**
 * Open cases that would fare otherwise now than the kept dry run said. Going on by a step is no change as long as the case
 * fares the same; ending is none; a case begun since is one unless it would move without losing anything.
 */
export function faringOtherwise(kept: DryRun, now: DryRun): readonly string[] {
  const told = new Map(kept.cases.map((one) => [one.caseId, one]));
  return now.cases
    .filter((one) => {
      const before = told.get(one.caseId);
      return before === undefined ? !goesFreely(one) : faring(before) !== faring(one);
    })
    .map(({ caseId }) => caseId);
}

/** Whether it was said in both that nothing moves, or in both that cases may, for the same reasons. */
export function samePinning(kept: DryRun, now: DryRun): boolean {
  return codes(kept.pinned) === codes(now.pinned);
}

function goesFreely({ fate, approvals }: KeptCase): boolean {
  return fate === 'already' || (fate === 'would-move' && approvals.redone.length === 0);
}

function faring({ fate, approvals, problems }: KeptCase): string {
  return canonicalJson([fate, [...approvals.redone].sort(), codes(problems)]);
}

function codes(reasons: readonly JsonObject[]): string {
  return reasons
    .map((one): Json => one['code'] ?? '')
    .map(String)
    .sort()
    .join();
}
