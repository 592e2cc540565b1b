import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { BulletinDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link } from '../../app/router';
import { ExportButton } from '../../ui/export-button';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { Bar } from './bar';
import { periodText } from './period-choice';
import { Trend } from './trend';
import { pointsText, scoreAt } from './words';

interface BulletinProps {
  readonly scheme: string;
  readonly period: string;
}

/** 通报 — ranking, negative list, and how each unit moved. */
export function Bulletin({ scheme, period }: BulletinProps): ReactNode {
  const path = `/assessments/${encodeURIComponent(scheme)}/${encodeURIComponent(period)}/bulletin`;
  const { data, problem, reload } = useLoad(path, (signal) => request<BulletinDto>(path, { signal }));
  useTitle('考核通报');
  return (
    <>
      <p>
        <Link to={`/assessment?period=${period}`}>返回{periodText(period)}考核</Link>
      </p>
      <h1>考核通报</h1>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting what="正在编通报…" />}
      {data !== null && <Told bulletin={data} />}
    </>
  );
}

function Told({ bulletin }: { readonly bulletin: BulletinDto }): ReactNode {
  const { label, period, ranking, negativeList, trend, unassessed, names } = bulletin;
  const nameOf = (unit: string): string => names[unit] ?? unit;
  return (
    <>
      <div className="group-head score-head">
        <p className="lead">
          {label} · {periodText(period)}
        </p>
        <ExportButton
          sheet={{
            name: `通报-${label}-${period}`,
            heads: ['名次', '单位', '得分', '满分', '比上期', '负面清单'],
            rows: ranking.map((one) => [
              one.rank,
              nameOf(one.unit),
              one.points,
              one.outOf,
              trend.find(({ unit }) => unit === one.unit)?.change ?? null,
              negativeList
                .filter(({ unit }) => unit === one.unit)
                .flatMap(({ reasons }) => reasons.map((reason) => reason.label))
                .join('；'),
            ]),
          }}
        />
      </div>
      <section className="group" aria-label="排名">
        <h2>排名</h2>
        <ol className="rows">
          {ranking.map((one) => (
            <li key={one.unit} className="row score-row">
              <span className="row-main">
                <Link className="row-title" to={`/assessment/${scoreAt(bulletin.scheme, period, one.unit)}`}>
                  {nameOf(one.unit)}
                </Link>
                {one.rank !== null && <span className="row-facts">第 {one.rank} 名</span>}
                <Bar value={one.points} of={one.outOf} />
              </span>
              <strong>{pointsText(one.points)}</strong>
            </li>
          ))}
        </ol>
        {unassessed.length > 0 && <p className="help">无法计分：{unassessed.map(nameOf).join('、')}</p>}
      </section>
      <section className="group" aria-label="负面清单">
        <h2>负面清单</h2>
        {negativeList.length === 0 && <p className="help">没有单位列入。</p>}
        <ul>
          {negativeList.map((one) => (
            <li key={one.unit} className="score-card">
              <strong>{nameOf(one.unit)}</strong>：{one.reasons.map((reason) => reason.label).join('、')}
              {one.losses.length > 0 && (
                <p className="when">
                  扣分：{one.losses.map((loss) => `${loss.label} ${loss.points} 分`).join('；')}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Trend trend={trend} nameOf={nameOf} />
    </>
  );
}
