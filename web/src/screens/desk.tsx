import type { ReactNode } from 'react';
import { request } from '../api/request';
import type { DeskCountsDto, DeskPageDto, WordsDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { Link, useRoute } from '../app/router';
import { may } from '../app/rights';
import type { ScreenProps } from '../app/screen-props';
import { DeskRow } from '../ui/desk-row';
import { Icon } from '../ui/icon';
import { Empty, Trouble, Waiting } from '../ui/states';
import { useTitle } from '../ui/use-title';
import './desk.css';
import '../ui/lists.css';

const MOST = 100;

type Box = keyof DeskCountsDto;
interface BoxWords {
  readonly box: Box;
  readonly label: string;
  readonly empty: string;
  readonly hint: string;
  readonly drafting?: true;
}

const BOXES: readonly BoxWords[] = [
  { box: 'todo', label: '待办', empty: '都办完了', hint: '有新的待办时会出现在这里。' },
  { box: 'due-soon', label: '即将到期', empty: '没有快到期的', hint: '逾期的和只剩两个工作日的会列在这里。' },
  { box: 'reminded', label: '催办', empty: '没有人催', hint: '催到您这里、还没有办的会列在这里。' },
  {
    box: 'drafts',
    label: '草稿',
    empty: '没有草稿',
    hint: '您拟的、还没有送出的会列在这里。',
    drafting: true,
  },
  {
    box: 'started',
    label: '我发起',
    empty: '没有在办的',
    hint: '您拟的、已经送出的会列在这里。',
    drafting: true,
  },
  { box: 'done', label: '已办', empty: '还没有办过', hint: '您办过、别人还在办的会列在这里。' },
  { box: 'closed', label: '办结', empty: '还没有办结的', hint: '您参与过、已经办完的会列在这里。' },
];

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
        <BoxList key={here.box} of={here} words={words} drafting={may(me, ['document.create'])} />
      )}
    </>
  );
}

function leadOf(counts: DeskCountsDto | null): string {
  if (counts === null) return '正在看有什么要办。';
  const { todo, 'due-soon': soon, reminded } = counts;
  if (todo === 0) return '没有待办。';
  const hurry = [
    ...(soon > 0 ? [`${soon} 件快到期或已逾期`] : []),
    ...(reminded > 0 ? [`${reminded} 件有人催`] : []),
  ];
  return `有 ${todo} 件等您办${hurry.length > 0 ? `，其中 ${hurry.join('、')}` : '，等得最久的在最上面'}。`;
}

interface BoxListProps {
  readonly of: BoxWords;
  readonly words: WordsDto;
  readonly drafting: boolean;
}

function BoxList({ of, words, drafting }: BoxListProps): ReactNode {
  const { data, problem, reload } = useLoad(of.box, (signal) =>
    request<DeskPageDto>(`/desk/${of.box}?limit=${MOST}`, { signal }),
  );
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what={`正在取${of.label}…`} />;
  if (data.items.length === 0)
    return (
      <Empty title={of.empty}>
        {of.box === 'drafts' && drafting ? <Link to="/documents/new">拟一份新稿</Link> : of.hint}
      </Empty>
    );
  return (
    <section aria-labelledby="box">
      <div className="group-head">
        <h2 id="box">{of.label}</h2>
        <a className="export" href={`/api/v1/desk/${of.box}/csv`} download>
          导出表格
        </a>
      </div>
      <ul className="rows">
        {data.items.map((item) => (
          <DeskRow key={item.caseId} item={item} words={words} />
        ))}
      </ul>
      {data.next !== null && (
        <p className="lead more-note">只列了前 {MOST} 件；其余请在“公文”里查找，或导出表格。</p>
      )}
    </section>
  );
}
