import type { Names } from '../composition/names.js';
import type { ActAhead, WayAhead } from '../workflow/index.js';

const UNITS = { wd: '个工作日', d: '日' } as const;

/** 还差什么 as a person reads it: one act a line, by whom, under which clause, within which term. */
export function aheadText({ toward, outcome, acts, situations }: WayAhead, names: Names): string {
  if (outcome === 'none')
    return `试过的办法（走遍 ${situations} 种情形）都办不成 ${toward}；缺什么见 explain 的“还差”`;
  if (outcome === 'too-far') return `看了 ${situations} 种情形，还没有办成 ${toward}，不再往下找`;
  return acts.map((act, index) => `${index + 1}. ${lineOf(act, names)}`).join('\n');
}

function lineOf(
  { roles, stateLabel, label, event, said, clause, terms, afterLabels }: ActAhead,
  names: Names,
): string {
  const who = roles.length === 0 ? '系统' : roles.map((role) => names.role(role)).join('或');
  const words = Object.values(said).map(String).join('、');
  const due = terms.map(({ amount, unit }) => `${amount}${UNITS[unit]}内`).join('、');
  const cited = clause.length === 0 ? '' : `　［${names.clauses(clause)}］`;
  return `${who}　在“${stateLabel}”　${label}（${event}${words === '' ? '' : `：${words}`}）${due === '' ? '' : `　${due}`}　→ ${afterLabels.join('、')}${cited}`;
}
