import { refusal, type Refusal, type Result } from '../../kernel/index.js';
import { hashesOf, nameOf, type Candidate } from './candidate.js';
import { faringOtherwise, samePinning, type DryRun } from './dry-run.js';
import type { Evidence } from './evidence.js';
import type { Proposal, Standing } from './standing.js';

const MOST_NAMED = 5;

/** A rehearsal as far as an activation rests on it. */
export interface RehearsalRecord {
  readonly hash: string;
  /** Digest of the candidate that was rehearsed. */
  readonly candidate: string;
  /** Everybody who read it. */
  readonly readers: readonly string[];
  /** What it says would become of the open cases; null of one made before that was kept. */
  readonly dryRun: DryRun | null;
}

export interface Dossier {
  readonly candidate: Candidate;
  readonly rehearsal: RehearsalRecord;
  readonly evidence: Evidence;
  /** The same dry run as it comes out now, or what is wrong with its mapping by now. */
  readonly dryRun: Result<DryRun, readonly Refusal[]>;
  readonly standing: Standing;
  /** What a person is called. */
  readonly named: (person: string) => string;
}

/** Everything that stands against proposing a candidate: all reasons at once, each with its cure. */
export function againstProposing(dossier: Dossier, person: string): readonly Refusal[] {
  return [
    ...againstRehearsal(dossier),
    ...againstDryRun(dossier),
    ...unread(dossier, [person]),
    ...againstEvidence(dossier.evidence),
    ...standsAlready(dossier),
  ];
}

/** Everything that stands against activating it. */
export function againstActivating(dossier: Dossier, person: string): readonly Refusal[] {
  const proposal = dossier.standing.proposals.get(nameOf(dossier.candidate));
  const people = proposal === undefined ? [person] : [proposal.person, person];
  return [
    ...againstRehearsal(dossier),
    ...againstDryRun(dossier),
    ...againstProposal(dossier, proposal, person),
    ...unread(dossier, [...new Set(people)]),
    ...againstEvidence(dossier.evidence),
    ...standsAlready(dossier),
  ];
}

function said(code: string, about: Pick<Refusal, 'message' | 'cure'> & Partial<Refusal>): Refusal {
  return refusal({ code, who: ['policy-officer'], ...about });
}

function againstRehearsal({ candidate, rehearsal }: Dossier): readonly Refusal[] {
  if (rehearsal.candidate === candidate.digest) return [];
  return [
    said('rehearsal-stale', {
      message: `试运行的不是现在的 ${nameOf(candidate)}：试运行以后候选版本（或它叠加的基础包）改过`,
      cure: '对现在的候选版本重新试运行，读过报告后再办',
      facts: { rehearsed: rehearsal.candidate, candidate: candidate.digest },
    }),
  ];
}

/** What the two read about the open cases must still be so. Of a rehearsal of something else nothing more need be said. */
function againstDryRun({ candidate, rehearsal, dryRun }: Dossier): readonly Refusal[] {
  if (rehearsal.candidate !== candidate.digest) return [];
  if (rehearsal.dryRun === null) {
    return [
      said('dry-run-missing', {
        message: '这次试运行的报告没有说在办的件会怎样',
        cure: '重新试运行，两个人读过新的报告再办',
        facts: { rehearsal: rehearsal.hash },
      }),
    ];
  }
  if (!dryRun.ok) return dryRun.error;
  const cases = faringOtherwise(rehearsal.dryRun, dryRun.value);
  if (cases.length === 0 && samePinning(rehearsal.dryRun, dryRun.value)) return [];
  return [
    said('dry-run-stale', {
      message: `试运行以后在办的件变了：有 ${cases.length} 件改按新规定时会与报告所说的不同（${someOf(cases)}）`,
      cure: '重新试运行，两个人读过新的报告再办；件上正在办的可以先等它办到头',
      facts: { rehearsal: rehearsal.hash, cases },
    }),
  ];
}

/** Some of many, so that a message stays readable; the facts name them all. */
function someOf(cases: readonly string[]): string {
  const shown = cases.slice(0, MOST_NAMED).join('、');
  return cases.length > MOST_NAMED ? `${shown} 等` : shown;
}

function againstProposal(
  { candidate, rehearsal }: Dossier,
  proposal: Proposal | undefined,
  person: string,
): readonly Refusal[] {
  if (proposal === undefined) {
    return [
      said('proposal-missing', {
        message: `还没有人提请启用 ${nameOf(candidate)}`,
        cure: '先由另一位规则管理人员提请（policy propose），再由您启用',
      }),
    ];
  }
  const reasons: Refusal[] = [];
  if (proposal.digest !== candidate.digest || proposal.rehearsal !== rehearsal.hash) {
    reasons.push(
      said('proposal-stale', {
        message: '提请启用的不是这个候选版本，或依据的不是这次试运行',
        cure: '对现在的候选版本和这次试运行重新提请',
        facts: { proposed: proposal.digest, candidate: candidate.digest },
      }),
    );
  }
  if (proposal.person === person) {
    reasons.push(
      said('same-person', {
        message: '提请和启用须由两个人分别办理，您是提请人',
        cure: '请另一位规则管理人员启用',
      }),
    );
  }
  return reasons;
}

function unread({ rehearsal, named }: Dossier, people: readonly string[]): readonly Refusal[] {
  return people
    .filter((person) => !rehearsal.readers.includes(person))
    .map((person) =>
      said('rehearsal-unread', {
        message: `${named(person)} 还没有读过这次试运行的报告`,
        cure: `由其本人在“启用与衔接”里打开报告，读后按“我已读过”；或用 policy rehearsal ${rehearsal.hash} 阅读`,
        facts: { person, rehearsal: rehearsal.hash },
      }),
    );
}

function againstEvidence({ tests, proofs }: Evidence): readonly Refusal[] {
  const failing = tests.filter(({ holds }) => !holds);
  const reasons: Refusal[] = [];
  if (tests.length === 0) {
    reasons.push(
      said('tests-missing', {
        message: '候选版本没有情景',
        cure: '先写情景：每条规则、每个环节、每条路至少一个，用 policy test 核对',
      }),
    );
  }
  if (failing.length > 0) {
    reasons.push(
      said('tests-fail', {
        message: `${failing.length} 个情景不成立：${failing.map(({ title }) => title).join('；')}`,
        cure: '改正规则或情景，用 policy test 核对到全部成立',
        facts: { scenarios: failing.map(({ id }) => id) },
      }),
    );
  }
  return [...reasons, ...proofs.flatMap(againstProof)];
}

function againstProof({ sha256, proof }: Evidence['proofs'][number]): readonly Refusal[] {
  if (proof.proved && proof.violations.length === 0) return [];
  if (proof.violations.length === 0) {
    return [
      said('proof-missing', {
        message: '未经验证：没有证明在这个版本下不会有未经审查的文件被公开',
        cure: '用 policy verify 验证候选版本，验证通过后再办',
        facts: { sha256 },
      }),
    ];
  }
  return proof.violations.map(({ property, story }) =>
    said('proof-fails', {
      message: `验证不通过：${property}。${story.join('；')}`,
      cure: '按反例改正规则或状态图，重新验证',
      facts: { sha256, property },
    }),
  );
}

function standsAlready({ candidate, standing }: Dossier): readonly Refusal[] {
  const now = standing.versions.get(nameOf(candidate));
  if (now?.hashes.join() !== hashesOf(candidate).join()) return [];
  return [
    said('already-active', {
      message: `${nameOf(candidate)} 的这些内容已经启用（${now.since}）`,
      cure: '不必再办',
      facts: { since: now.since },
    }),
  ];
}
