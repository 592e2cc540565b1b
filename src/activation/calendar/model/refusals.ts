import { refusal, type Refusal } from '../../../kernel/index.js';
import type { CalendarFault } from '../../../calendar/index.js';
import type { Arrangement, ArrangementProposal } from './arrangements.js';

/** Everything that is wrong with an arrangement, one reason each. */
export function unfit(faults: readonly CalendarFault[]): readonly Refusal[] {
  return faults.map(({ code, line, message }) =>
    refusal({
      code: 'arrangement-unfit',
      message: `第 ${line} 行：${message}`,
      cure: '对照通知原文改正，再检查一遍',
      facts: { fault: code, line },
    }),
  );
}

/** Nobody needs to decide what already counts. */
export function inUse(year: number): Refusal {
  return refusal({
    code: 'arrangement-in-use',
    message: `${year} 年现在就是这样安排的，不用再提请`,
    cure: '核对年份和内容；要改的，先改再提请',
    facts: { year },
  });
}

/** What somebody wants to decide must be there, and be what was read. */
export function againstDeciding(
  proposal: ArrangementProposal | undefined,
  { year, digest }: Pick<Arrangement, 'year' | 'digest'>,
): readonly Refusal[] {
  if (proposal === undefined)
    return [
      refusal({
        code: 'not-proposed',
        message: `没有 ${year} 年放假安排的提请`,
        cure: '先由一人录入、提请，再由另一人采用；可能已经采用或撤回，刷新后再看',
        facts: { year },
      }),
    ];
  if (proposal.digest === digest) return [];
  return [
    refusal({
      code: 'proposal-changed',
      message: `提请的 ${year} 年安排在您看过以后又改过`,
      cure: '重新阅读现在提请的内容和它的影响，再决定',
      facts: { year },
    }),
  ];
}

/** Two people decide. */
export function againstAlone(proposal: ArrangementProposal, person: string): readonly Refusal[] {
  return proposal.person === person
    ? [
        refusal({
          code: 'same-person',
          message: '提请和采用须是两个人：这一份是您提请的',
          cure: '请另一位规则管理人员对照通知原文核对后采用',
          who: ['policy-officer'],
        }),
      ]
    : [];
}
