import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type {
  AdoptedDto,
  CheckDto,
  FolderDto,
  ProposalDto,
  ReportHeadDto,
  StartCheckDto,
} from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Trouble, Waiting } from '../../ui/states';
import { Candidate } from './candidate';

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
              reports={reports.filter(({ candidate }) => candidate === version.digest)}
              onStart={onStart}
            />
          ))}
          {(waiting.length > 0 || data.gone.length > 0) && <Adoption onDone={reload} />}
        </>
      )}
    </section>
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
