import type { StepSource } from '../../policy/index.js';
import type { StepFacts, TaskFacts } from './facts.js';

/** Outcomes of a step that names none: somebody agrees. */
const AGREE = 'approve';
/** What a single vote may be, and what the vote as a whole comes to. */
export const BALLOTS = ['approve', 'oppose', 'abstain'] as const;
/** What people call a single vote. */
export const VOTES: Readonly<Record<string, string>> = { approve: '同意', oppose: '反对', abstain: '弃权' };
export const VOTE_PASSED = 'passed';
export const VOTE_FAILED = 'failed';

/** Outcomes that a person may choose in deciding a task of this step; the first one agrees. */
export function choicesOf(step: StepSource): readonly string[] {
  if (step.vote !== undefined) return BALLOTS;
  const named = Object.keys(step.outcomes ?? {});
  return named.length === 0 ? [AGREE] : named;
}

/** The outcome with which a step is done, or null while it is not. Silence is never an outcome. */
export function conclusionOf(step: StepSource, facts: StepFacts): string | null {
  const base = facts.tasks.filter((task) => !task.added);
  const added = facts.tasks.filter((task) => task.added);
  if (base.length === 0) return null;
  if (step.vote !== undefined) return voteOf(step.vote.pass, [...base, ...added]);
  const agree = choicesOf(step)[0] ?? AGREE;
  const dissent = [...base, ...added].map(outcomeOf).find((outcome) => outcome !== null && outcome !== agree);
  if (dissent !== undefined && dissent !== null) return dissent;
  const enough = step.anyOf === undefined ? base.every(decided) : base.some(decided);
  return enough && added.every(decided) ? agree : null;
}

/** Parses `2/3` (at least) or `>1/2` (more than); null when malformed or outside 0–1. */
export function parseShare(text: string): { over: number; of: number; strict: boolean } | null {
  const parts = /^(>?)\s*(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text);
  if (parts === null) return null;
  const [, strict, over, of] = parts;
  const share = { over: Number(over), of: Number(of), strict: strict === '>' };
  return share.of === 0 || share.over === 0 || share.over > share.of ? null : share;
}

function voteOf(pass: string, voters: readonly TaskFacts[]): string | null {
  const share = parseShare(pass);
  if (share === null) return null;
  const reaches = (votes: number): boolean => {
    const left = votes * share.of;
    const right = voters.length * share.over;
    return share.strict ? left > right : left >= right;
  };
  const approvals = voters.filter((task) => outcomeOf(task) === AGREE).length;
  if (reaches(approvals)) return VOTE_PASSED;
  const undecided = voters.filter((task) => !decided(task)).length;
  return reaches(approvals + undecided) ? null : VOTE_FAILED;
}

function decided(task: TaskFacts): boolean {
  return task.decision !== null;
}

function outcomeOf(task: TaskFacts): string | null {
  return task.decision?.outcome ?? null;
}
