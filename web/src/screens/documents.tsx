import { useState, type SubmitEvent, type ReactNode } from 'react';
import { request } from '../api/request';
import type { DocumentPageDto, DocumentSummaryDto, WordsDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { problemIn, type ApiProblem } from '../api/problem';
import { Link, navigate, useRoute } from '../app/router';
import { may } from '../app/rights';
import type { ScreenProps } from '../app/screen-props';
import { Icon } from '../ui/icon';
import { PaperRow } from '../ui/paper-row';
import { Empty, Trouble, Waiting } from '../ui/states';
import { useTitle } from '../ui/use-title';
import { KINDS } from '../ui/words';
import '../ui/lists.css';

const PAGE = 30;
const FILTERS = ['title', 'kind', 'attribute', 'state'] as const;
type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

/** 公文 — every paper that I may see; what narrows the list stands in its address. */
export default function Documents({ me, words }: ScreenProps): ReactNode {
  const { query } = useRoute();
  useTitle('公文');
  const filter: Filter = Object.fromEntries(
    FILTERS.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
  );
  const search = new URLSearchParams({ ...filter, limit: String(PAGE) }).toString();
  const { data, problem, loading, reload } = useLoad(search, (signal) =>
    request<DocumentPageDto>(`/documents?${search}`, { signal }),
  );
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <div className="screen-head">
        <div>
          <h1>公文</h1>
          <p className="lead">您能看到的公文，最近变动的在最上面。</p>
        </div>
        {may(me, ['document.create']) && (
          <Link to="/documents/new" className="primary-link">
            <Icon name="pen" />
            拟稿
          </Link>
        )}
      </div>
      <Filters key={search} filter={filter} words={words} />
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting what="正在取公文…" />}
      {data !== null && data.items.length === 0 && (
        <Empty title={narrowed ? '没有符合条件的公文' : '还没有公文'}>
          {narrowed ? (
            <Link to="/documents">看全部公文</Link>
          ) : (
            may(me, ['document.create']) && <Link to="/documents/new">拟第一份稿</Link>
          )}
        </Empty>
      )}
      {data !== null && data.items.length > 0 && (
        <Pages key={`${search}/${String(loading)}`} first={data} search={search} words={words} />
      )}
    </>
  );
}

function Filters({ filter, words }: { readonly filter: Filter; readonly words: WordsDto }): ReactNode {
  const go = (changed: Filter): void => {
    const next = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== '');
    navigate(`/documents?${new URLSearchParams(next).toString()}`.replace(/\?$/, ''));
  };
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const title = new FormData(event.currentTarget).get('title');
    go({ title: typeof title === 'string' ? title.trim() : '' });
  };
  const steps = words.states.filter(({ id }) => id !== 'reviews');
  return (
    <form className="filters" role="search" aria-label="查找公文" onSubmit={find}>
      <label className="filter filter-wide">
        <span>标题包含</span>
        <span className="search-field">
          <input name="title" type="search" defaultValue={filter.title ?? ''} maxLength={100} />
          <button type="submit">
            <Icon name="search" />
            查找
          </button>
        </span>
      </label>
      <Choice label="环节" value={filter.state} onChange={(state) => go({ state })}>
        {steps.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Choice>
      <Choice label="公开属性" value={filter.attribute} onChange={(attribute) => go({ attribute })}>
        {(words.lists['disclosure-attributes'] ?? []).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Choice>
      <Choice label="类别" value={filter.kind} onChange={(kind) => go({ kind })}>
        {KINDS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly children: ReactNode;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, children, onChange }: ChoiceProps): ReactNode {
  return (
    <label className="filter">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">全部</option>
        {children}
      </select>
    </label>
  );
}

interface PagesProps {
  readonly first: DocumentPageDto;
  readonly search: string;
  readonly words: WordsDto;
}

function Pages({ first, search, words }: PagesProps): ReactNode {
  const [items, setItems] = useState<readonly DocumentSummaryDto[]>(first.items);
  const [next, setNext] = useState(first.next);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const more = async (): Promise<void> => {
    setProblem(null);
    try {
      const page = await request<DocumentPageDto>(
        `/documents?${search}&cursor=${encodeURIComponent(next ?? '')}`,
      );
      setItems([...items, ...page.items]);
      setNext(page.next);
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  };
  return (
    <>
      <ul className="rows" aria-label="公文">
        {items.map((paper) => (
          <PaperRow key={paper.caseId} paper={paper} words={words} />
        ))}
      </ul>
      {problem !== null && <Trouble problem={problem} />}
      {next !== null && (
        <button type="button" className="plain-button more" onClick={() => void more()}>
          再看 {PAGE} 件
        </button>
      )}
    </>
  );
}
