import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { MeDto, PackBookDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link, useRoute } from '../../app/router';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { Articles } from './articles';
import { dated, today, useAsOf } from './as-of';
import { Chart } from './chart';
import { Checks } from './checks';
import { Head } from './head';
import { RuleList } from './rule-list';

interface PackProps {
  readonly id: string;
  readonly me: MeDto;
  readonly roles: Readonly<Record<string, string>>;
}

/** A pack: its articles beside its rules, its charts, and what was found out about it. */
export function PackScreen({ id, me, roles }: PackProps): ReactNode {
  const on = useAsOf();
  const { query } = useRoute();
  const view = query.get('view') ?? 'articles';
  // Whoever names no day means the day of the service's own clock, which the shelf tells.
  const shelf = useLoad(`day ${on ?? ''}`, (signal) =>
    on === null ? request<{ readonly on: string }>('/policy/shelf', { signal }) : Promise.resolve({ on }),
  );
  const day = shelf.data?.on ?? null;
  const { data, problem, reload } = useLoad(`${id} ${day ?? ''}`, (signal) =>
    day === null
      ? Promise.resolve(null)
      : request<PackBookDto>(`/policy/packs/${encodeURIComponent(id)}/${day}/book`, { signal }),
  );
  useTitle(data === null ? '规则' : data.title);
  const trouble = shelf.problem ?? problem;
  if (trouble !== null)
    return (
      <>
        <Head title={id} lead={`${on ?? today()} 的规定`} here={null} />
        <Trouble problem={trouble} onRetry={reload} />
      </>
    );
  if (data === null) return <Waiting what="正在打开规则包…" />;
  const tab = (to: string, label: string): ReactNode => (
    <Link
      to={dated(`/rules/packs/${id}`, on, to === 'articles' ? {} : { view: to })}
      className="tab"
      {...(to === view ? { 'aria-current': 'page' as const } : {})}
    >
      {label}
    </Link>
  );
  return (
    <>
      <Head
        title={data.title}
        lead={
          <>
            {data.on} 施行的版本：{data.effectiveFrom} 起
            {data.effectiveTo === null ? '' : `，至 ${data.effectiveTo}`}。
            <span className="digest">摘要 {data.sha256.slice(0, 19)}…</span>
          </>
        }
        here={null}
      />
      <nav className="tabs inner-tabs" aria-label="本规则包">
        {tab('articles', '条文与规则')}
        {tab('rules', '规则')}
        {data.charts.length > 0 && tab('chart', '流程图')}
        {tab('checks', '情景与验证')}
      </nav>
      {view === 'rules' ? (
        <RuleList book={data} roles={roles} />
      ) : view === 'chart' ? (
        <Chart book={data} />
      ) : view === 'checks' ? (
        <Checks pack={data.id} effectiveFrom={data.effectiveFrom} me={me} />
      ) : (
        <Articles book={data} roles={roles} />
      )}
    </>
  );
}
