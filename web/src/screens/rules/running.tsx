import type { ReactNode } from 'react';
import type { CheckDto } from '../../api/types.gen';
import { Link } from '../../app/router';
import { minuteText } from '../../ui/dates';
import { Refusals } from '../../ui/refusals';
import { dated, useAsOf } from './as-of';
import { isOpen } from './use-checks';

export const KINDS: Readonly<Record<CheckDto['kind'], string>> = {
  scenarios: '情景',
  mutation: '改错检验',
  proof: '验证',
  rehearsal: '试运行',
  proposal: '提请启用',
  activation: '启用',
};
const STATES: Readonly<Record<CheckDto['state'], string>> = {
  waiting: '排队等候',
  running: '正在进行',
  done: '已办完',
  refused: '不能办',
  failed: '出错了',
  cancelled: '已取消',
};

interface RunningProps {
  readonly items: readonly CheckDto[];
  readonly roles: Readonly<Record<string, string>>;
  /** Absent: who looks on may not call it off. */
  readonly onCancel?: (id: string) => void;
}

/** What is being found out, how far it is, and what came of the last ones. */
export function Running({ items, roles, onCancel }: RunningProps): ReactNode {
  const on = useAsOf();
  if (items.length === 0) return null;
  return (
    <ul className="running" aria-label="核对进度" aria-live="polite">
      {items.map((one) => (
        <li key={one.id} className={`card running-${one.state}`}>
          <p className="running-head">
            <strong>
              {KINDS[one.kind]} {one.pack}@{one.effectiveFrom}
            </strong>
            <span className="standing">{STATES[one.state]}</span>
          </p>
          <p className="help">
            {one.personName}，{minuteText(one.startedAt)}
            {one.report !== null && (
              <Link to={dated(`/rules/reports/${one.report}`, on)} className="running-report">
                打开报告
              </Link>
            )}
          </p>
          {isOpen(one) && one.progress !== null && (
            <>
              <progress
                max={Math.max(1, one.progress.of)}
                value={one.progress.done}
                aria-label={`${KINDS[one.kind]}的进度`}
              />
              <p className="help">
                {one.progress.done}/{one.progress.of} {one.progress.what}
              </p>
            </>
          )}
          {isOpen(one) && <p className="help">可以离开本页，办完的结果会留着。</p>}
          {isOpen(one) && onCancel !== undefined && (
            <button type="button" className="plain-button" onClick={() => onCancel(one.id)}>
              取消
            </button>
          )}
          {one.deed !== null && <p className="all-there">已记入规则台账第 {one.deed.seq} 条。</p>}
          {one.refusals.length > 0 && <Refusals refusals={one.refusals} roles={roles} />}
        </li>
      ))}
    </ul>
  );
}
