import { type ReactNode } from 'react';
import { request } from '../../api/request';
import type { MeDto, ReportListDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { ReportList } from './report-list';
import { Running } from './running';
import { useChecks } from './use-checks';

const KINDS = [
  {
    kind: 'scenarios',
    label: '演练情景',
    about: '规则包自带的情景，在真正的引擎上走一遍；并看哪些条款、环节没有情景走过。几秒钟。',
  },
  { kind: 'mutation', label: '改错检验', about: '故意把规则一处一处改错，看情景能不能发现。约半分钟。' },
  {
    kind: 'proof',
    label: '验证',
    about: '各种办法、各种次序都走一遍，证明没有审查过的内容到不了公众面前。约一分钟。',
  },
] as const;

interface ChecksProps {
  readonly pack: string;
  readonly effectiveFrom: string;
  readonly me: MeDto;
}

/** 情景与验证 — what is found out about a version now, and what was. */
export function Checks({ pack, effectiveFrom, me }: ChecksProps): ReactNode {
  const reports = useLoad(`reports ${pack}`, (signal) =>
    request<ReportListDto>(`/policy/reports?pack=${encodeURIComponent(pack)}`, { signal }),
  );
  const { items, problem, start, cancel } = useChecks(reports.reload);
  const here = items.filter((one) => one.pack === pack && one.effectiveFrom === effectiveFrom);
  const mayRun = may(me, ['policy.rehearse']);
  const kept = (reports.data?.items ?? []).filter(
    (one) => one.kind.startsWith('check-') && one.effectiveFrom === effectiveFrom,
  );
  return (
    <>
      {mayRun && (
        <section className="check-kinds" aria-label="现在核对">
          {KINDS.map(({ kind, label, about }) => (
            <div key={kind} className="card">
              <h2>{label}</h2>
              <p className="help">{about}</p>
              <button
                type="button"
                className="plain-button"
                onClick={() => void start({ kind, pack, effectiveFrom })}
              >
                现在{label}
              </button>
            </div>
          ))}
        </section>
      )}
      {problem !== null && <Trouble problem={problem} />}
      <Running
        items={here.slice(0, 5)}
        roles={{}}
        {...(mayRun ? { onCancel: (id: string) => void cancel(id) } : {})}
      />
      <section aria-labelledby="kept">
        <h2 id="kept" className="block-title">
          存下的报告
        </h2>
        {reports.problem !== null ? (
          <Trouble problem={reports.problem} onRetry={reports.reload} />
        ) : reports.data === null ? (
          <Waiting what="正在取报告…" />
        ) : kept.length === 0 ? (
          <Empty title="还没有核对过">规则管理人员核对以后，报告会列在这里，人人可看。</Empty>
        ) : (
          <ReportList items={kept} />
        )}
      </section>
    </>
  );
}
