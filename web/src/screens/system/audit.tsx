import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { AuditPageDto, AuditRecordDto, AuditWordsDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { navigate, useRoute } from '../../app/router';
import type { ScreenProps } from '../../app/screen-props';
import { minuteText } from '../../ui/dates';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { Head } from './head';
import { organName, peopleOptions, personName, postTitle, useOffice, type OfficeView } from './load-office';

const PAGE = 50;
const FILTERS = ['actor', 'action', 'outcome', 'from', 'to'] as const;
type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

const OUTCOME_MARKS = { done: 'mark mark-good', refused: 'mark mark-bad', failed: 'mark mark-warn' } as const;

/** 审计记录 — what was done to organs, people, rights and accounts, refused and failed attempts among it. */
export function Audit({ me }: ScreenProps): ReactNode {
  useTitle('审计记录');
  const { query } = useRoute();
  const filter: Filter = Object.fromEntries(
    FILTERS.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
  );
  const search = new URLSearchParams(Object.entries(filter)).toString();
  const office = useOffice(me);
  const words = useLoad('audit-words', (signal) => request<AuditWordsDto>('/audit/words', { signal }));
  const { data, problem, reload } = useLoad(`audit/${search}`, (signal) =>
    request<AuditPageDto>(`/audit?limit=${PAGE}&${search}`, { signal }),
  );
  const failed = problem ?? office.problem ?? words.problem;
  return (
    <>
      <Head
        title="审计记录"
        lead="谁在何时对机构、人员、职责和账号做了什么；被拒绝和失败的也在内。最近的在前。"
      >
        <a className="plain-button" href={`/api/v1/audit/csv?${search}`} download>
          导出表格
        </a>
      </Head>
      {office.data !== null && words.data !== null && (
        <Filters key={search} filter={filter} office={office.data} words={words.data} />
      )}
      {failed !== null && <Trouble problem={failed} onRetry={reload} />}
      {failed === null && (data === null || office.data === null || words.data === null) && (
        <Waiting what="正在取审计记录…" />
      )}
      {data !== null && data.items.length === 0 && <Empty title="没有符合条件的记录" />}
      {data !== null && data.items.length > 0 && office.data !== null && words.data !== null && (
        <Pages key={search} first={data} search={search} office={office.data} words={words.data} />
      )}
    </>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly office: OfficeView;
  readonly words: AuditWordsDto;
}

function Filters({ filter, office, words }: FiltersProps): ReactNode {
  const go = (name: keyof Filter, value: string): void => {
    const next = Object.entries({ ...filter, [name]: value }).filter(([, one]) => one !== '');
    navigate(`/system/audit?${new URLSearchParams(next).toString()}`.replace(/\?$/, ''));
  };
  const choice = (name: keyof Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <label className="filter">
      <span>{label}</span>
      <select value={filter[name] ?? ''} onChange={(event) => go(name, event.target.value)}>
        <option value="">全部</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (name: 'from' | 'to', label: string) => (
    <label className="filter">
      <span>{label}</span>
      <input
        type="date"
        className="input"
        defaultValue={filter[name] ?? ''}
        onBlur={(event) => event.target.value !== (filter[name] ?? '') && go(name, event.target.value)}
      />
    </label>
  );
  return (
    <div className="filters" role="search" aria-label="查找审计记录">
      {choice('actor', '何人', [
        ['system', '系统'],
        ['anonymous', '未登录者'],
        ...peopleOptions(office).map(({ value }) => [value, personName(office, value)] as const),
      ])}
      {choice('action', '事项', Object.entries(words.actions))}
      {choice('outcome', '结果', Object.entries(words.outcomes))}
      {day('from', '自')}
      {day('to', '至')}
    </div>
  );
}

interface PagesProps {
  readonly first: AuditPageDto;
  readonly search: string;
  readonly office: OfficeView;
  readonly words: AuditWordsDto;
}

function Pages({ first, search, office, words }: PagesProps): ReactNode {
  const [items, setItems] = useState<readonly AuditRecordDto[]>(first.items);
  const [next, setNext] = useState(first.next);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const more = async (): Promise<void> => {
    setProblem(null);
    try {
      const page = await request<AuditPageDto>(
        `/audit?limit=${PAGE}&cursor=${encodeURIComponent(next ?? '')}&${search}`,
      );
      setItems([...items, ...page.items]);
      setNext(page.next);
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  };
  return (
    <>
      <div className="card">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">何人</th>
              <th scope="col">事项</th>
              <th scope="col">对象</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, at, actor, action, outcome, object, detail }) => (
              <tr key={id}>
                <td className="number">{minuteText(at)}</td>
                <td data-label="何人">{personName(office, actor)}</td>
                <td>
                  <strong>{words.actions[action] ?? action}</strong>
                </td>
                <td data-label="对象">
                  {objectName(office, object)}{' '}
                  {object.organ !== null && <span className="soft">{organName(office, object.organ)}</span>}
                  {Object.keys(detail).length > 0 && (
                    <details>
                      <summary className="soft">详情</summary>
                      <code>{JSON.stringify(detail)}</code>
                    </details>
                  )}
                </td>
                <td>
                  <span className={OUTCOME_MARKS[outcome]}>{words.outcomes[outcome] ?? outcome}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem !== null && <Trouble problem={problem} />}
      {next !== null && (
        <button type="button" className="plain-button more" onClick={() => void more()}>
          再看 {PAGE} 条
        </button>
      )}
    </>
  );
}

function objectName(office: OfficeView, { kind, id }: AuditRecordDto['object']): string {
  switch (kind) {
    case 'organ':
      return organName(office, id);
    case 'person':
    case 'account':
      return personName(office, id);
    case 'post':
      return postTitle(office, id);
    case 'holding': {
      const person = office.people.find(({ posts }) => posts.some(({ holding }) => holding === id));
      const title = person?.posts.find(({ holding }) => holding === id)?.title;
      return person === undefined ? '任职' : `${person.name}：${title ?? ''}`;
    }
    default:
      return { loan: '代理或委托', session: '会话', token: '接口令牌' }[kind];
  }
}
