import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { MeDto, ReadDto, ReportDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { Link } from '../../app/router';
import { minuteText } from '../../ui/dates';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { dated, useAsOf } from './as-of';
import type { DryRunBody, MutationBody, ProofBody, RehearsalBody, ScenariosBody } from './bodies';
import { Head } from './head';
import { DryRunReport } from './dry-run';
import { ProofReport, ScenarioReport } from './found';
import { MutationReport } from './mutants';
import { RehearsalReport } from './rehearsed';
import { REPORTS } from './report-list';

interface ReportProps {
  readonly hash: string;
  readonly me: MeDto;
  readonly roles: Readonly<Record<string, string>>;
}

/** A kept report, told. */
export function Report({ hash, me, roles }: ReportProps): ReactNode {
  const on = useAsOf();
  const { data, problem, reload } = useLoad(hash, (signal) =>
    request<ReportDto>(`/policy/reports/${encodeURIComponent(hash)}`, { signal }),
  );
  const name = data === null ? '报告' : `${REPORTS[data.kind] ?? data.kind}报告`;
  useTitle(name);
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在打开报告…" />;
  return (
    <>
      <Head
        title={name}
        lead={
          <>
            <Link to={dated(`/rules/packs/${data.pack}`, on, { view: 'checks' })}>{data.title}</Link>（
            {data.effectiveFrom} 起）。{data.madeByName} 于 {minuteText(data.madeAt)} 做。
            <span className="digest">报告 {data.hash.slice(0, 19)}…</span>
          </>
        }
        here={data.kind === 'rehearsal' || data.kind === 'dry-run' ? 'changes' : null}
      />
      {!data.current && (
        <p className="notice">报告说的是候选版本（或后来又改过的版本），不是现在办件所依的内容。</p>
      )}
      <p className="group-head">
        <span />
        <a className="export" href={`/api/v1/policy/reports/${encodeURIComponent(data.hash)}/csv`} download>
          导出表格
        </a>
      </p>
      <Body report={data} roles={roles} />
      {data.kind === 'rehearsal' && <Readings report={data} me={me} onRead={reload} />}
    </>
  );
}

function Body({
  report,
  roles,
}: {
  readonly report: ReportDto;
  readonly roles: Readonly<Record<string, string>>;
}): ReactNode {
  const { kind, body, visible } = report;
  switch (kind) {
    case 'check-scenarios':
    case 'tests':
      return <ScenarioReport body={body as unknown as ScenariosBody} />;
    case 'check-mutation':
      return <MutationReport body={body as unknown as MutationBody} />;
    case 'check-proof':
      return <ProofReport body={body as unknown as ProofBody} roles={roles} />;
    case 'rehearsal':
      return <RehearsalReport body={body as unknown as RehearsalBody} visible={visible} roles={roles} />;
    case 'dry-run':
      return <DryRunReport body={body as unknown as DryRunBody} visible={visible} roles={roles} />;
    default:
      return <pre tabIndex={0}>{JSON.stringify(body, null, 2)}</pre>;
  }
}

interface ReadingsProps {
  readonly report: ReportDto;
  readonly me: MeDto;
  readonly onRead: () => void;
}

/** Who has read it; whoever proposes or activates must have. */
function Readings({ report, me, onRead }: ReadingsProps): ReactNode {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const mine = report.readings.some(({ person }) => person === me.person);
  const read = async (): Promise<void> => {
    setProblem(null);
    try {
      await request<ReadDto>(`/policy/rehearsals/${encodeURIComponent(report.hash)}/readings`, {
        method: 'POST',
        body: { hash: report.hash },
      });
      onRead();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  };
  return (
    <section className="card" aria-labelledby="readings">
      <h2 id="readings">谁读过</h2>
      {report.readings.length === 0 ? (
        <p className="lead">还没有人说读过。</p>
      ) : (
        <ul>
          {report.readings.map(({ person, name, at }) => (
            <li key={person}>
              {name}，{minuteText(at)}
            </li>
          ))}
        </ul>
      )}
      <p className="help">提请的人和启用的人都须读过，才能办。</p>
      {problem !== null && <Trouble problem={problem} />}
      {!mine && may(me, ['policy.rehearse']) && (
        <button type="button" className="plain-button" onClick={() => void read()}>
          我已读过
        </button>
      )}
    </section>
  );
}
