import type { ReactNode } from 'react';
import type { DocumentSummaryDto, WordsDto } from '../api/types.gen';
import { usePages } from '../api/use-pages';
import { Link, navigate, useRoute } from '../app/router';
import { may } from '../app/rights';
import type { ScreenProps } from '../app/screen-props';
import { Choice } from '../ui/choice';
import { Icon } from '../ui/icon';
import { MoreButton } from '../ui/more-button';
import { PaperRow } from '../ui/paper-row';
import { Empty, Trouble, Waiting } from '../ui/states';
import { TitleSearch } from '../ui/title-search';
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
  const narrowing = new URLSearchParams(filter).toString();
  const search = new URLSearchParams({ ...filter, limit: String(PAGE) }).toString();
  const pages = usePages<DocumentSummaryDto>(`/documents?${search}`);
  const { items } = pages;
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <div className="screen-head">
        <div>
          <h1>公文</h1>
          <p className="lead">您能看到的公文，最近变动的在最上面。</p>
        </div>
        <div className="verbs">
          {items !== null && items.length > 0 && (
            <a className="export" href={`/api/v1/documents/csv?${narrowing}`} download>
              导出表格
            </a>
          )}
          {may(me, ['document.create']) && (
            <Link to="/documents/new" className="primary-link">
              <Icon name="pen" />
              拟稿
            </Link>
          )}
        </div>
      </div>
      <Filters filter={filter} words={words} />
      {pages.problem !== null && <Trouble problem={pages.problem} onRetry={pages.reload} />}
      {pages.problem === null && items === null && <Waiting what="正在取公文…" />}
      {items?.length === 0 && (
        <Empty title={narrowed ? '没有符合条件的公文' : '还没有公文'}>
          {narrowed ? (
            <Link to="/documents">看全部公文</Link>
          ) : (
            may(me, ['document.create']) && <Link to="/documents/new">拟第一份稿</Link>
          )}
        </Empty>
      )}
      {items !== null && items.length > 0 && (
        <ul className="rows" aria-label="公文">
          {items.map((paper) => (
            <PaperRow key={paper.caseId} paper={paper} words={words} />
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </>
  );
}

function Filters({ filter, words }: { readonly filter: Filter; readonly words: WordsDto }): ReactNode {
  const go = (changed: Filter): void => {
    const next = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== '');
    navigate(`/documents?${new URLSearchParams(next).toString()}`.replace(/\?$/, ''));
  };
  return (
    <div className="filters" role="search" aria-label="查找公文">
      <TitleSearch value={filter.title ?? ''} onFind={(title) => go({ title })} />
      <Choice
        label="环节"
        value={filter.state}
        options={words.states.filter(({ id }) => id !== 'reviews')}
        onChange={(state) => go({ state })}
      />
      <Choice
        label="公开属性"
        value={filter.attribute}
        options={words.lists['disclosure-attributes'] ?? []}
        onChange={(attribute) => go({ attribute })}
      />
      <Choice
        label="类别"
        value={filter.kind}
        options={KINDS.map(({ value, label }) => ({ id: value, label }))}
        onChange={(kind) => go({ kind })}
      />
    </div>
  );
}
