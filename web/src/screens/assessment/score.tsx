import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { SheetViewDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link } from '../../app/router';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { Bar } from './bar';
import { DeedDialog } from './deed-dialog';
import type { Deed } from './deed-forms';
import { Evidence } from './evidence';
import { periodText } from './period-choice';
import { Stages } from './stages';
import { Tree } from './tree';
import { WhatIf } from './what-if';
import { pointsText, scoreAt } from './words';

interface ScoreProps {
  readonly scheme: string;
  readonly period: string;
  readonly unit: string;
}

/** 计分表 — the score of a unit, what it rests on, what would have regained points, and what I may do now. */
export function Score({ scheme, period, unit }: ScoreProps): ReactNode {
  const at = scoreAt(scheme, period, unit);
  const path = `/assessments/${encodeURIComponent(scheme)}/${period}/units/${encodeURIComponent(unit)}`;
  const { data, problem, reload } = useLoad(at, (signal) => request<SheetViewDto>(path, { signal }));
  const [deed, setDeed] = useState<Deed | null>(null);
  useTitle(data === null ? '计分表' : `${data.unit.name}的计分表`);
  const back = <Link to={`/assessment?period=${period}`}>返回{periodText(period)}考核</Link>;
  if (problem !== null)
    return (
      <>
        <h1>计分表</h1>
        {back}
        <Trouble problem={problem} onRetry={reload} />
      </>
    );
  if (data === null) return <Waiting what="正在计分…" />;
  const { sheet } = data;
  return (
    <>
      <p>{back}</p>
      <div className="screen-head">
        <div>
          <h1>{data.unit.name}</h1>
          <p className="lead">
            {sheet.label} · {periodText(period)} · 截至 {sheet.asOf}
          </p>
        </div>
      </div>
      <div className="score-columns">
        <div className="score-side">
          <section className="score-card" aria-label="得分">
            <p className="score-total">
              {pointsText(sheet.points)}
              <span className="when">满分 {sheet.outOf}</span>
            </p>
            <Bar value={sheet.points} of={sheet.outOf} />
            {sheet.band !== null && <p>等次：{sheet.band.label}</p>}
            {sheet.annual?.points != null && (
              <p>
                折合{sheet.annual.of} {sheet.annual.points} 分
              </p>
            )}
            {data.asStated === false && (
              <p className="score-note">台账有了新的记录，现在的得分与上次办理时不同。</p>
            )}
            {sheet.hiddenEntries > 0 && (
              <p className="score-note">有 {sheet.hiddenEntries} 条依据您无权查看，没有列出。</p>
            )}
          </section>
          <Stages view={data} onChoose={setDeed} />
        </div>
        <div className="score-main">
          <Tree view={data} />
          <WhatIf view={data} />
          <Evidence view={data} onSupply={(line) => setDeed({ deed: 'supply', line })} />
        </div>
      </div>
      {deed !== null && (
        <DeedDialog
          deed={deed}
          view={data}
          path={path}
          onClose={() => setDeed(null)}
          onDone={() => {
            setDeed(null);
            reload();
          }}
        />
      )}
    </>
  );
}
