import type { ReactNode } from 'react';
import { request } from '../api/request';
import type { DocumentPageDto, DocumentSummaryDto, InboxItemDto, MeDto, WordsDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import { Link } from '../app/router';
import { mayDraft } from '../app/rights';
import { Icon } from '../ui/icon';
import { PaperRow } from '../ui/paper-row';
import { Empty, Trouble, Waiting } from '../ui/states';
import { waitText } from '../ui/dates';
import { useTitle } from '../ui/use-title';
import { standingText } from '../ui/words';

const RECENT = 200;

interface Todo {
  readonly item: InboxItemDto;
  readonly paper: DocumentSummaryDto;
}

interface Loaded {
  readonly todos: readonly Todo[];
  readonly drafts: readonly DocumentSummaryDto[];
  readonly mine: readonly DocumentSummaryDto[];
  readonly at: number;
}

async function load(me: MeDto, signal: AbortSignal): Promise<Loaded> {
  const [inbox, { items }] = await Promise.all([
    request<readonly InboxItemDto[]>('/inbox', { signal }),
    request<DocumentPageDto>(`/documents?limit=${RECENT}`, { signal }),
  ]);
  const byCase = new Map(items.map((paper) => [paper.caseId, paper]));
  const own = (paper: DocumentSummaryDto): boolean => paper.createdBy === me.person;
  return {
    // One's own drafts wait for nobody else: they stand apart.
    todos: inbox.flatMap((item) => {
      const paper = byCase.get(item.caseId);
      return paper === undefined || (own(paper) && paper.states.includes('drafting')) ? [] : [{ item, paper }];
    }),
    drafts: items.filter((paper) => own(paper) && paper.states.includes('drafting')),
    mine: items.filter((paper) => own(paper) && !paper.states.includes('drafting')),
    at: Date.now(),
  };
}

/** 工作台 — what waits for me, oldest first; then what I have begun. */
export default function Desk({ me, words }: { readonly me: MeDto; readonly words: WordsDto }): ReactNode {
  const { data, problem, reload } = useLoad('desk', (signal) => load(me, signal));
  useTitle('工作台');
  return (
    <>
      <div className="screen-head">
        <div>
          <h1>工作台</h1>
          <p className="lead">
            {me.name}，{data === null ? '正在看有什么要办。' : leadOf(data)}
          </p>
        </div>
        {mayDraft(me) && (
          <Link to="/documents/new" className="primary-link">
            <Icon name="pen" />
            拟稿
          </Link>
        )}
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting what="正在取待办…" />}
      {data !== null && <Sections data={data} words={words} drafting={mayDraft(me)} />}
    </>
  );
}

function leadOf({ todos, drafts }: Loaded): string {
  if (todos.length > 0) return `有 ${todos.length} 件等您办，最早到的在最上面。`;
  return drafts.length > 0 ? `没有待办；有 ${drafts.length} 件草稿。` : '没有待办。';
}

interface SectionsProps {
  readonly data: Loaded;
  readonly words: WordsDto;
  readonly drafting: boolean;
}

function Sections({ data, words, drafting }: SectionsProps): ReactNode {
  return (
    <>
      <section aria-labelledby="todo" className="group">
        <h2 id="todo">
          待办 <span className="count">{data.todos.length}</span>
        </h2>
        {data.todos.length === 0 ? (
          <Empty title="都办完了">有新的待办时会出现在这里。</Empty>
        ) : (
          <ul className="rows">
            {data.todos.map(({ item, paper }) => (
              <PaperRow
                key={`${item.caseId}/${item.task}`}
                paper={paper}
                words={words}
                standing={standingText(words, [item.state])}
                when={waitText(item.openedAt, data.at)}
                urgent={data.at - Date.parse(item.openedAt) > 3 * 86_400_000}
              />
            ))}
          </ul>
        )}
      </section>
      {drafting && (
        <section aria-labelledby="drafts" className="group">
          <h2 id="drafts">
            草稿 <span className="count">{data.drafts.length}</span>
          </h2>
          {data.drafts.length === 0 ? (
            <Empty title="没有草稿">
              <Link to="/documents/new">拟一份新稿</Link>
            </Empty>
          ) : (
            <ul className="rows">
              {data.drafts.map((paper) => (
                <PaperRow key={paper.caseId} paper={paper} words={words} />
              ))}
            </ul>
          )}
        </section>
      )}
      {data.mine.length > 0 && (
        <section aria-labelledby="mine" className="group">
          <h2 id="mine">
            我拟的 <span className="count">{data.mine.length}</span>
          </h2>
          <ul className="rows">
            {data.mine.map((paper) => (
              <PaperRow key={paper.caseId} paper={paper} words={words} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
