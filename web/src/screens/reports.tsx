import type { ReactNode } from 'react';
import { request } from '../api/request';
import type { OrganDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { navigate, useRoute } from '../app/router';
import type { ScreenProps } from '../app/screen-props';
import { Trouble, Waiting } from '../ui/states';
import { useTitle } from '../ui/use-title';
import { Workspace } from './reports/workspace';
import '../ui/lists.css';
import './assessment/assessment.css';
import './reports/reports.css';

const FIRST_YEAR = 2008;

/** 年报 — which organ's report of which year, and the place where it is written. */
export default function Reports({ me }: ScreenProps): ReactNode {
  const { query } = useRoute();
  useTitle('年报');
  const { data, problem, reload } = useLoad('organs', (signal) =>
    request<readonly OrganDto[]>('/organs', { signal }),
  );
  // A report is written after its year.
  const last = new Date().getFullYear() - 1;
  const asked = Number(query.get('year'));
  const year = Number.isInteger(asked) && asked >= FIRST_YEAR ? asked : last;
  const organs = data?.filter(({ kind, closedOn }) => kind !== 'division' && closedOn === null) ?? [];
  const mine = organs.find(({ id }) => me.mandates.some(({ covers }) => covers.includes(id)));
  const organ = query.get('organ') ?? mine?.id ?? organs[0]?.id;
  const go = (changed: Readonly<Record<string, string>>): void =>
    navigate(
      `/reports?${new URLSearchParams({ organ: organ ?? '', year: String(year), ...changed }).toString()}`,
    );
  const years = Array.from(
    { length: Math.max(last, year) - FIRST_YEAR + 1 },
    (_, index) => FIRST_YEAR + index,
  );
  return (
    <>
      <h1>年报</h1>
      <p className="lead">数从台账来，文字由人写，随写随存；每一格都能点开看依据。</p>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting />}
      {organ !== undefined && (
        <>
          <div className="filters" role="search" aria-label="选择年报">
            <label className="filter">
              <span>机关</span>
              <select value={organ} onChange={(event) => go({ organ: event.target.value })}>
                {organs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label className="filter">
              <span>年度</span>
              <select value={year} onChange={(event) => go({ year: event.target.value })}>
                {years.toReversed().map((one) => (
                  <option key={one} value={one}>
                    {one} 年
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Workspace key={`${organ}/${year}`} me={me} organ={organ} year={year} />
        </>
      )}
    </>
  );
}
