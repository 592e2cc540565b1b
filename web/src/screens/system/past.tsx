import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { PastPageDto, PastPaperDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link, navigate, useRoute } from '../../app/router';
import { may } from '../../app/rights';
import type { ScreenProps } from '../../app/screen-props';
import { dayText } from '../../ui/dates';
import { Segments } from '../../ui/segments';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { attributeText, labelIn } from '../../ui/words';
import { saveCsv } from '../../ui/save-file';
import { Head } from './head';
import { PastDesk } from './past-desk';
import { PastNote } from './past-note';

/** 回看某日 — papers, and one's own desk, as the journal has them at the end of a day. Nothing can be done here. */
export function Past(props: ScreenProps): ReactNode {
  useTitle('回看某日');
  const { query } = useRoute();
  const on = query.get('on');
  const mayDesk = may(props.me, ['inbox.read']);
  const view = mayDesk && query.get('view') === 'desk' ? 'desk' : 'papers';
  return (
    <>
      <Head
        title="回看某日"
        lead="某一天结束时公文办到哪里、您的工作台上有什么，按台账还原。只列您今天可以看的；今天已封存的不显示标题。"
      />
      <PastNote on={on} what={VIEWS[view]} />
      {mayDesk && (
        <Segments
          label="看什么"
          value={view}
          options={[
            { value: 'papers', label: VIEWS.papers },
            { value: 'desk', label: VIEWS.desk },
          ]}
          onChange={(chosen) => {
            const next = new URLSearchParams(query);
            next.set('view', chosen);
            navigate(`/system/past?${next.toString()}`, { replace: true });
          }}
        />
      )}
      {on === null ? (
        <Empty title="先选一天">
          机构任职在<Link to="/system/directory">机构人员</Link>里也可以看某一天的。
        </Empty>
      ) : view === 'desk' ? (
        <PastDesk key={on} {...props} on={on} />
      ) : (
        <Papers key={on} {...props} on={on} />
      )}
    </>
  );
}

const VIEWS = { papers: '公文', desk: '我的工作台' } as const;

function Papers({ words, on }: ScreenProps & { readonly on: string }): ReactNode {
  const { data, problem, reload } = useLoad(`past/${on}`, (signal) =>
    request<PastPageDto>(`/past/documents?on=${on}`, { signal }),
  );
  const [more, setMore] = useState<readonly PastPaperDto[]>([]);
  const [next, setNext] = useState<string | null | undefined>(undefined);
  const [failed, setFailed] = useState<ApiProblem | null>(null);
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在按台账还原…" />;
  const items = [...data.items, ...more];
  const cursor = next === undefined ? data.next : next;
  if (items.length === 0) return <Empty title={`${on} 还没有公文`} />;
  const ask = async (): Promise<void> => {
    try {
      const page = await request<PastPageDto>(
        `/past/documents?on=${on}&cursor=${encodeURIComponent(cursor ?? '')}`,
      );
      setMore([...more, ...page.items]);
      setNext(page.next);
      setFailed(null);
    } catch (thrown) {
      setFailed(problemIn(thrown));
    }
  };
  const standing = (paper: PastPaperDto): string => paper.states.map(({ label }) => label).join('、');
  return (
    <>
      <div className="card">
        <div className="card-head">
          <h2>{on} 的公文</h2>
          <button
            type="button"
            className="plain-button"
            onClick={() =>
              saveCsv(
                `${on}的公文`,
                ['编号', '标题', '公开属性', '环节', '最后变动', '台账条数'],
                items.map((paper) => [
                  paper.caseId,
                  paper.title ?? '（涉密封存）',
                  attributeText(words, paper.attribute),
                  standing(paper),
                  dayText(paper.at),
                  String(paper.seq),
                ]),
              )
            }
          >
            导出表格
          </button>
        </div>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">标题</th>
              <th scope="col">那天的环节</th>
              <th scope="col">那天之前最后变动</th>
            </tr>
          </thead>
          <tbody>
            {items.map((paper) => (
              <tr key={paper.caseId}>
                <td>
                  <strong>{paper.title ?? '（涉密封存）'}</strong>
                  <p className="soft">
                    {attributeText(words, paper.attribute)}
                    {paper.documentType !== null &&
                      `，${labelIn(words, 'document-types', paper.documentType)}`}
                    {paper.documentNumber !== null && `，${paper.documentNumber}`}
                  </p>
                  <Link to={`/documents/${paper.caseId}`}>看今天的样子</Link>
                </td>
                <td data-label="那天的环节">{standing(paper)}</td>
                <td data-label="最后变动" className="number">
                  {dayText(paper.at)}，第 {paper.seq} 条
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failed !== null && <Trouble problem={failed} />}
      {cursor !== null && (
        <button type="button" className="plain-button more" onClick={() => void ask()}>
          再看 20 件
        </button>
      )}
    </>
  );
}
