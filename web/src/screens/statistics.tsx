import { useState, type ReactNode } from 'react';
import { request } from '../api/request';
import type { OrganDto, StatisticsAnswerDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { navigate, useRoute } from '../app/router';
import type { ScreenProps } from '../app/screen-props';
import { ExportButton } from '../ui/export-button';
import { Trouble, Waiting } from '../ui/states';
import { useTitle } from '../ui/use-title';
import { EntriesDialog } from './statistics/entries-dialog';
import { partsOf } from './statistics/parts';
import { Bar } from './assessment/bar';
import '../ui/lists.css';
import './assessment/assessment.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 统计 — any period: tables with bars beside the numbers, each measure opened to its entries. */
export default function Statistics({ words }: ScreenProps): ReactNode {
  const { query } = useRoute();
  useTitle('统计');
  const year = new Date().getFullYear();
  const day = (name: string, otherwise: string): string => {
    const asked = query.get(name) ?? '';
    return DAY.test(asked) ? asked : otherwise;
  };
  const span = { from: day('from', `${year}-01-01`), to: day('to', `${year}-12-31`) };
  const search = new URLSearchParams(span).toString();
  const { data, problem, reload } = useLoad(search, (signal) =>
    request<StatisticsAnswerDto>(`/statistics?${search}`, { signal }),
  );
  // Where the directory cannot be had, a division bears its number.
  const organs = useLoad('organs', (signal) => request<readonly OrganDto[]>('/organs', { signal }));
  const divisions = Object.fromEntries((organs.data ?? []).map(({ id, name }) => [id, name]));
  const go = (changed: Partial<typeof span>): void =>
    navigate(`/statistics?${new URLSearchParams({ ...span, ...changed }).toString()}`, { replace: true });
  return (
    <>
      <h1>统计</h1>
      <p className="lead">数都从台账得来；空白是不知道，不是 0。</p>
      <div className="filters" role="search" aria-label="选择日子">
        <label className="filter">
          <span>从</span>
          <input type="date" value={span.from} onChange={(event) => go({ from: event.target.value })} />
        </label>
        <label className="filter">
          <span>到</span>
          <input type="date" value={span.to} onChange={(event) => go({ to: event.target.value })} />
        </label>
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting what="正在统计…" />}
      {data !== null && (
        <>
          {partsOf(data, words, divisions).map((part) => (
            <section key={part.label} className="group" aria-label={part.label}>
              <div className="group-head score-head">
                <h2>{part.label}</h2>
                <ExportButton
                  sheet={{
                    name: `${part.label}-${span.from}-${span.to}`,
                    heads: ['项', part.unit],
                    rows: part.rows.map((row) => [row.label, row.value]),
                  }}
                />
              </div>
              <Rows rows={part.rows} unit={part.unit} />
            </section>
          ))}
          <p className="help">
            以上各表是全部台账的汇总，没有逐条的依据；要看是哪几件，从下面的口径点“依据”。
          </p>
          <Measures data={data} search={search} />
          {data.unreadable.length > 0 && (
            <p className="score-note">有 {data.unreadable.length} 件的台账不能重演，没有计入。</p>
          )}
        </>
      )}
    </>
  );
}

interface Row {
  readonly label: string;
  readonly value: number | null;
}

function Rows({ rows, unit }: { readonly rows: readonly Row[]; readonly unit: string }): ReactNode {
  const most = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  if (rows.length === 0) return <p className="help">这段日子没有。</p>;
  return (
    <ul className="rows">
      {rows.map(({ label, value }) => (
        <li key={label} className="row score-row">
          <span className="row-main">
            <span>{label}</span>
            <Bar value={value} of={most} />
          </span>
          <strong>{value === null ? '不知道' : `${value} ${unit}`}</strong>
        </li>
      ))}
    </ul>
  );
}

interface MeasuresProps {
  readonly data: StatisticsAnswerDto;
  readonly search: string;
}

function Measures({ data: { measures }, search }: MeasuresProps): ReactNode {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <section className="group" aria-label="各个口径">
      <div className="group-head score-head">
        <h2>各个口径</h2>
        <ExportButton
          sheet={{
            name: `统计口径-${search}`,
            heads: ['口径', '数', '单位'],
            rows: measures.map((one) => [one.label, one.value, one.unit]),
          }}
        />
      </div>
      <ul className="rows">
        {measures.map((one) => (
          <li key={one.id} className="row score-row">
            <span className="row-main">{one.label}</span>
            <strong>{one.value === null ? '不知道' : `${one.value} ${one.unit}`}</strong>
            <button
              type="button"
              className="plain-button"
              aria-label={`依据：${one.label}`}
              onClick={() => setOpened(one.id)}
            >
              依据
            </button>
          </li>
        ))}
      </ul>
      {opened !== null && <EntriesDialog measure={opened} search={search} onClose={() => setOpened(null)} />}
    </section>
  );
}
