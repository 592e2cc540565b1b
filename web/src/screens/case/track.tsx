import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Segments } from '../../ui/segments';
import { Waiting } from '../../ui/states';
import { Handlings } from './handlings';
import { Journal } from './journal';
import type { CaseData } from './load-case';
import './track.css';

const Flow = lazy(() => import('./flow').then((found) => ({ default: found.Flow })));

const VIEWS = [
  { value: 'handlings', label: '经办' },
  { value: 'flow', label: '流程图' },
  { value: 'journal', label: '全部记录' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/** 轨迹 — by tasks, on the map of the chart, or entry by entry. */
export function Track({ data }: { readonly data: CaseData }): ReactNode {
  const [view, setView] = useState<View>('handlings');
  const { view: shown, track, words, handlings, signatures } = data;
  return (
    <section className="card track-card" aria-labelledby="track">
      <div className="track-head">
        <h2 id="track">轨迹</h2>
        <Segments label="怎样看轨迹" value={view} options={VIEWS} onChange={setView} />
        <a
          className="export"
          href={`/api/v1/cases/${encodeURIComponent(shown.id)}/handlings?format=csv`}
          download
        >
          导出表格
        </a>
      </div>
      {view === 'handlings' && (
        <Handlings id={shown.id} handlings={handlings} track={track} signatures={signatures} />
      )}
      {view === 'journal' && <Journal id={shown.id} track={track} words={words} signatures={signatures} />}
      {view === 'flow' && (
        <Suspense fallback={<Waiting what="正在打开流程图…" />}>
          <Flow id={shown.id} version={shown.version} track={track} />
        </Suspense>
      )}
    </section>
  );
}
