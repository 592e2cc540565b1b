import { useState, type ReactNode } from 'react';
import type { FolderVersionDto, ProposalDto, ReportHeadDto, StartCheckDto } from '../../api/types.gen';
import { Link } from '../../app/router';
import { minuteText } from '../../ui/dates';
import type { RehearsalBody } from './bodies';
import { dryRunSummary } from './dry-run';
import { NOTHING_RENAMED, renamedIn, Renaming } from './renaming';
import { Surely } from './surely';
import { useReport } from './use-report';

const CHECKS = [
  { kind: 'scenarios', report: 'check-scenarios', label: '演练情景' },
  { kind: 'proof', report: 'check-proof', label: '验证' },
  { kind: 'mutation', report: 'check-mutation', label: '改错检验' },
] as const;

interface CandidateProps {
  readonly version: FolderVersionDto;
  readonly proposal: ProposalDto | undefined;
  /** Reports about exactly this content, newest first. */
  readonly reports: readonly ReportHeadDto[];
  readonly onStart: (order: StartCheckDto) => Promise<void>;
}

/** A version on its way to law: looked at, rehearsed, read, proposed by one, activated by another. */
export function Candidate({ version, proposal, reports, onStart }: CandidateProps): ReactNode {
  const [sure, setSure] = useState(false);
  const [names, setNames] = useState(NOTHING_RENAMED);
  const { pack, effectiveFrom, title, standing } = version;
  const proposed = proposal?.digest === version.digest ? proposal : null;
  const newest = reports.find(({ kind }) => kind === 'rehearsal');
  // What was proposed is what is activated, whatever was rehearsed since.
  const hash = proposed?.rehearsal ?? newest?.hash ?? null;
  const start = (kind: StartCheckDto['kind'], more: Partial<StartCheckDto> = {}): void =>
    void onStart({ kind, pack, effectiveFrom, ...more });
  const later = proposed !== null && newest !== undefined && newest.hash !== proposed.rehearsal;
  return (
    <div className="card candidate">
      <h3>
        {title} <span className="lead">{effectiveFrom} 起</span>
      </h3>
      <p className="help">
        {standing === 'new' ? '从未启用过。' : '启用以后改过；服务仍按启用的内容办。'}
        <span className="digest">{pack}</span>
      </p>
      <ol className="candidate-steps">
        <li>
          <span>先核对：情景都成立、验证通过，才能提请。</span>
          <span className="candidate-verbs">
            {CHECKS.map(({ kind, report, label }) => {
              const made = reports.find((one) => one.kind === report);
              return made === undefined ? (
                <button key={kind} type="button" className="plain-button" onClick={() => start(kind)}>
                  {label}
                </button>
              ) : (
                <Link key={kind} to={`/rules/reports/${made.hash}`}>
                  {label}的报告
                </Link>
              );
            })}
          </span>
        </li>
        <li>
          <span>在以往和在办的件上试运行，什么也不改变。</span>
          <button type="button" className="plain-button" onClick={() => start('rehearsal', renamedIn(names))}>
            {newest === undefined ? '试运行' : '重新试运行'}
          </button>
          <Renaming names={names} onChange={setNames} />
        </li>
        <li>
          <span>两个人都读过报告。</span>
          {hash === null ? (
            <span className="lead">还没有报告</span>
          ) : (
            <Link to={`/rules/reports/${hash}`}>阅读报告</Link>
          )}
          {hash !== null && <ReadSoFar hash={hash} />}
        </li>
        <li>
          <span>
            {proposed !== null
              ? `${proposed.personName} 已于 ${minuteText(proposed.at)} 提请。`
              : '一人提请。系统会重新检查、演练、验证，约一分钟。'}
            {later && '提请以后又试运行过：要按新的报告办的，重新提请。'}
          </span>
          {newest !== undefined && (proposed === null || later) && (
            <button
              type="button"
              className="plain-button"
              onClick={() => start('proposal', { rehearsal: newest.hash })}
            >
              {later ? '重新提请' : '提请启用'}
            </button>
          )}
        </li>
        <li>
          <span>另一人启用，提请的人不能自己启用。启用以后立刻按它办，不用重启。</span>
          {hash !== null && proposed !== null && (
            <button type="button" className="plain-button" onClick={() => setSure(true)}>
              启用
            </button>
          )}
        </li>
      </ol>
      {sure && hash !== null && (
        <Surely
          title={`启用 ${pack}@${effectiveFrom}`}
          verb="启用"
          onClose={() => setSure(false)}
          onSure={() => start('activation', { rehearsal: hash })}
        >
          <p>您启用的，就是 {proposed?.personName ?? ''} 提请、两个人都读过的这一份：</p>
          <ReadSoFar hash={hash} />
          <p>
            启用记入规则台账，不能撤销，只能用新版本代替。新立的件按它办；在办的件仍按立件时的规定，除非以后迁移。在办的件如已变得与报告不同，系统会拒绝，并说明是哪几件。
          </p>
        </Surely>
      )}
    </div>
  );
}

/** What the report on which the two decide says in short, and who has read it. */
function ReadSoFar({ hash }: { readonly hash: string }): ReactNode {
  const { data } = useReport(hash);
  if (data === null) return null;
  const { changed, dryRun } = data.body as unknown as RehearsalBody;
  const readers = data.readings.map(({ name }) => name).join('、');
  return (
    <ul className="read-so-far">
      <li>
        {minuteText(data.madeAt)} 的试运行：
        {changed.length === 0 ? '没有一件会办得不一样' : `${changed.length} 件会办得不一样`}。
      </li>
      <li>
        {dryRun === undefined
          ? '报告没有说在办的件会怎样，须重新试运行。'
          : `试迁移：${dryRunSummary(dryRun)}`}
      </li>
      <li>{readers === '' ? '还没有人读过。' : `读过的人：${readers}。`}</li>
    </ul>
  );
}
