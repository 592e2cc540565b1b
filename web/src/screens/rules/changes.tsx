import { useCallback, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { MeDto, ReportListDto, StandingViewDto, VersionStandingDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { Link } from '../../app/router';
import { minuteText } from '../../ui/dates';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { dated, useAsOf } from './as-of';
import { Candidates } from './candidates';
import { Head } from './head';
import { Migration } from './migration';
import { ReportList, REPORTS } from './report-list';
import { Running } from './running';
import { isOpen, useChecks } from './use-checks';

/** Of what has ended only the last is told here; its reports are listed below. */
const ENDED_SHOWN = 2;

interface ChangesProps {
  readonly me: MeDto;
  readonly roles: Readonly<Record<string, string>>;
}

/** 启用与衔接 — which law stands and who decided it; and for those who may, how it changes. */
export function Changes({ me, roles }: ChangesProps): ReactNode {
  const on = useAsOf();
  useTitle('启用与衔接');
  const standing = useLoad(`standing ${on ?? ''}`, (signal) =>
    request<StandingViewDto>(dated('/policy/standing', on), { signal }),
  );
  const reports = useLoad('reports', (signal) => request<ReportListDto>('/policy/reports', { signal }));
  const { reload: again } = standing;
  const { reload: list } = reports;
  const ended = useCallback(() => {
    again();
    list();
  }, [again, list]);
  const checks = useChecks(ended);
  const officer = may(me, ['policy.rehearse']) && on === null;
  const kept = (reports.data?.items ?? []).filter(({ kind }) => kind === 'rehearsal' || kind === 'dry-run');
  return (
    <>
      <Head
        title="启用与衔接"
        lead={
          on === null
            ? '哪些规定已经启用、由谁启用；改规定要先试运行，一人提请，另一人启用。'
            : `${on} 那天哪些规定已经启用。`
        }
        here="changes"
      />
      {checks.problem !== null && <Trouble problem={checks.problem} />}
      <Running
        items={checks.items.filter((one, index) => isOpen(one) || index < ENDED_SHOWN)}
        roles={roles}
        {...(officer ? { onCancel: (id: string) => void checks.cancel(id) } : {})}
      />
      {officer && (
        <Candidates
          proposals={standing.data?.proposals ?? []}
          reports={reports.data?.items ?? []}
          onStart={checks.start}
          settled={checks.items}
        />
      )}
      <section aria-labelledby="stands">
        <div className="group-head">
          <h2 id="stands" className="block-title">
            已启用的
          </h2>
          <a className="export" href={dated('/api/v1/policy/standing/csv', on)} download>
            导出表格
          </a>
        </div>
        {standing.problem !== null ? (
          <Trouble problem={standing.problem} onRetry={standing.reload} />
        ) : standing.data === null ? (
          <Waiting what="正在取启用记录…" />
        ) : (
          <ul className="rows">
            {standing.data.versions.map((version) => (
              <li key={`${version.pack}@${version.effectiveFrom}`} className="row standing-row">
                <Version version={version} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {officer && <Migration versions={standing.data?.versions ?? []} roles={roles} onDone={list} />}
      {kept.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept" className="block-title">
            试运行和试迁移的报告
          </h2>
          <ReportList items={kept} />
        </section>
      )}
    </>
  );
}

const FOLDERS = {
  stands: '服务正按它办',
  changed: '服务读到的与它不同，新件不能立',
  'not-in-folder': '规则目录中已没有，在办的件仍按它办',
} as const;

/** A version that stands, who made it so, and the reports that it rests on. */
function Version({ version }: { readonly version: VersionStandingDto }): ReactNode {
  const on = useAsOf();
  const { pack, effectiveFrom, title, deed, since, byNames, seq, evidence, folder, digest } = version;
  const [proposer = '', activator = ''] = byNames;
  return (
    <>
      <p className="row-title">
        <Link to={`/rules/packs/${pack}?on=${effectiveFrom}`}>{title}</Link>
      </p>
      <p className="row-facts">
        <span>
          {pack}@{effectiveFrom}
        </span>
        <span>
          {deed === 'PACK.ACTIVATED' ? `${proposer} 提请，${activator} 启用` : '随产品安装，不是谁的决定'}
        </span>
        <span>{minuteText(since)}</span>
        <span className={folder === 'stands' ? 'light light-green' : 'light light-yellow'}>
          {FOLDERS[folder]}
        </span>
      </p>
      <details className="receipt">
        <summary>凭据</summary>
        <p className="help">
          规则台账第 {seq} 条；内容摘要 <span className="digest">{digest}</span>
        </p>
        <ul className="receipts">
          {Object.entries(evidence).map(([kind, hash]) => (
            <li key={kind}>
              <Link to={dated(`/rules/reports/${hash}`, on)}>{REPORTS[kind] ?? kind}报告</Link>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
