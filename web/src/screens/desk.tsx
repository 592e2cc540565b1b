import type { ReactNode } from 'react';
import { request } from '../api/request';
import type { DeskCountsDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { Link, useRoute } from '../app/router';
import { may } from '../app/rights';
import type { ScreenProps } from '../app/screen-props';
import { Icon } from '../ui/icon';
import { useTitle } from '../ui/use-title';
import { BoxList } from './desk/box-list';
import { BOXES } from './desk/boxes';
import './desk/desk.css';
import '../ui/lists.css';

/** 工作台 — seven boxes with their counts; what waited longest stands on top. */
export default function Desk({ me, words }: ScreenProps): ReactNode {
  const { query } = useRoute();
  useTitle('工作台');
  const counts = useLoad('counts', (signal) => request<DeskCountsDto>('/desk', { signal }));
  const shown = BOXES.filter(({ drafting }) => drafting !== true || may(me, ['document.create']));
  const here = shown.find(({ box }) => box === query.get('box')) ?? shown[0];
  return (
    <>
      <div className="screen-head">
        <div>
          <h1>工作台</h1>
          <p className="lead">
            {me.name}，{leadOf(counts.data)}
          </p>
        </div>
        {may(me, ['document.create']) && (
          <Link to="/documents/new" className="primary-link">
            <Icon name="pen" />
            拟稿
          </Link>
        )}
      </div>
      <nav className="boxes" aria-label="工作台各栏">
        {shown.map(({ box, label }) => (
          <Link
            key={box}
            to={box === 'todo' ? '/' : `/?box=${box}`}
            className={box === 'due-soon' && (counts.data?.[box] ?? 0) > 0 ? 'box box-urgent' : 'box'}
            {...(box === here?.box ? { 'aria-current': 'page' as const } : {})}
          >
            <span className="box-count">{counts.data?.[box] ?? '·'}</span>
            <span className="box-label">{label}</span>
          </Link>
        ))}
      </nav>
      {here !== undefined && (
        <BoxList
          key={here.box}
          of={here}
          count={counts.data?.[here.box] ?? null}
          query={query}
          words={words}
          drafting={may(me, ['document.create'])}
          onActed={counts.reload}
        />
      )}
    </>
  );
}

function leadOf(counts: DeskCountsDto | null): string {
  if (counts === null) return '正在看有什么要办。';
  const { todo, 'due-soon': soon, reminded } = counts;
  if (todo === 0) return '没有待办。';
  const hurry = [
    ...(soon !== null && soon > 0 ? [`${soon} 件快到期或已逾期`] : []),
    ...(reminded !== null && reminded > 0 ? [`${reminded} 件有人催`] : []),
  ];
  return `有 ${todo} 件等您办${hurry.length > 0 ? `，其中 ${hurry.join('、')}` : '，等得最久的在最上面'}。`;
}
