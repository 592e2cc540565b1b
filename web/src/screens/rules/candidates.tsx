import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type {
  AdoptedDto,
  CheckDto,
  FolderDto,
  FolderVersionDto,
  ProposalDto,
  ReportHeadDto,
  StartCheckDto,
} from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link } from '../../app/router';
import { minuteText } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { Trouble, Waiting } from '../../ui/states';

interface CandidatesProps {
  readonly proposals: readonly ProposalDto[];
  readonly reports: readonly ReportHeadDto[];
  readonly onStart: (order: StartCheckDto) => Promise<void>;
  /** What ended lately: an activation among them changes what lies in use. */
  readonly settled: readonly CheckDto[];
}

/** 候选版本 — what lies in the folder and does not stand, with the four steps to law. */
export function Candidates({ proposals, reports, onStart, settled }: CandidatesProps): ReactNode {
  const activations = settled.filter(({ kind, state }) => kind === 'activation' && state === 'done').length;
  const { data, problem, reload, loading } = useLoad(`folder ${activations}`, (signal) =>
    request<FolderDto>('/policy/folder', { signal }),
  );
  const open = (data?.versions ?? []).filter(({ standing }) => standing !== 'stands');
  const waiting = (data?.versions ?? []).filter(({ standing, inUse }) => standing === 'stands' && !inUse);
  return (
    <section aria-labelledby="candidates">
      <div className="group-head">
        <h2 id="candidates" className="block-title">
          候选版本
        </h2>
        <button type="button" className="link-button" disabled={loading} onClick={reload}>
          重新读取规则目录
        </button>
      </div>
      {problem !== null ? (
        <Trouble problem={problem} onRetry={reload} />
      ) : data === null ? (
        <Waiting what="正在读取、检查规则目录，要几秒钟…" />
      ) : (
        <>
          {open.length === 0 && (
            <p className="empty">规则目录里的版本都已启用。改好的规则放进规则目录以后，会列在这里。</p>
          )}
          {open.map((version) => (
            <Candidate
              key={`${version.pack}@${version.effectiveFrom}`}
              version={version}
              proposal={proposals.find(
                ({ pack, effectiveFrom }) => pack === version.pack && effectiveFrom === version.effectiveFrom,
              )}
              report={reports.find(
                ({ kind, candidate }) => kind === 'rehearsal' && candidate === version.digest,
              )}
              onStart={onStart}
            />
          ))}
          {(waiting.length > 0 || data.gone.length > 0) && <Adoption onDone={reload} />}
        </>
      )}
    </section>
  );
}

interface CandidateProps {
  readonly version: FolderVersionDto;
  readonly proposal: ProposalDto | undefined;
  readonly report: ReportHeadDto | undefined;
  readonly onStart: (order: StartCheckDto) => Promise<void>;
}

function Candidate({ version, proposal, report, onStart }: CandidateProps): ReactNode {
  const [sure, setSure] = useState(false);
  const { pack, effectiveFrom, title, standing } = version;
  const proposed = proposal?.digest === version.digest ? proposal : null;
  const start = (kind: StartCheckDto['kind'], rehearsal?: string): void =>
    void onStart({ kind, pack, effectiveFrom, ...(rehearsal === undefined ? {} : { rehearsal }) });
  return (
    <div className="card candidate">
      <h3>
        {title}{' '}
        <span className="lead">
          {pack}@{effectiveFrom}
        </span>
      </h3>
      <p className="help">{standing === 'new' ? '从未启用过。' : '启用以后改过；服务仍按启用的内容办。'}</p>
      <ol className="candidate-steps">
        <li>
          <span>在以往和在办的件上试运行，什么也不改变。</span>
          <button type="button" className="plain-button" onClick={() => start('rehearsal')}>
            {report === undefined ? '试运行' : '重新试运行'}
          </button>
        </li>
        <li>
          <span>两个人都读过报告。</span>
          {report === undefined ? (
            <span className="lead">还没有报告</span>
          ) : (
            <Link to={`/rules/reports/${report.hash}`}>阅读 {minuteText(report.madeAt)} 的报告</Link>
          )}
        </li>
        <li>
          <span>
            {proposed !== null
              ? `${proposed.personName} 已于 ${minuteText(proposed.at)} 提请。`
              : '一人提请。系统会重新检查、演练、验证，约一分钟。'}
          </span>
          {report !== undefined && proposed === null && (
            <button type="button" className="plain-button" onClick={() => start('proposal', report.hash)}>
              提请启用
            </button>
          )}
        </li>
        <li>
          <span>另一人启用。启用以后立刻按它办，不用重启。</span>
          {report !== undefined && proposed !== null && (
            <button type="button" className="plain-button" onClick={() => setSure(true)}>
              启用
            </button>
          )}
        </li>
      </ol>
      {sure && report !== undefined && (
        <Dialog
          title={`启用 ${pack}@${effectiveFrom}`}
          onClose={() => setSure(false)}
          foot={
            <>
              <button type="button" className="plain-button" onClick={() => setSure(false)}>
                再想想
              </button>
              <button
                type="button"
                className="plain-button strong-button"
                onClick={() => {
                  setSure(false);
                  start('activation', report.hash);
                }}
              >
                启用
              </button>
            </>
          }
        >
          <p>
            启用记入规则台账，不能撤销，只能用新版本代替。新立的件按它办；在办的件仍按立件时的规定，除非以后迁移。
          </p>
        </Dialog>
      )}
    </div>
  );
}

/** The service works by something else than the folder holds: once everything there stands, it may change over. */
function Adoption({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const adopt = async (): Promise<void> => {
    setProblem(null);
    try {
      await request<AdoptedDto>('/policy/folder/adoption', { method: 'POST' });
      onDone();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  };
  return (
    <div className="card">
      <p>规则目录里有已启用、服务还没有用上的内容。</p>
      {problem !== null && <Trouble problem={problem} />}
      <button type="button" className="plain-button" onClick={() => void adopt()}>
        换用规则目录
      </button>
    </div>
  );
}
