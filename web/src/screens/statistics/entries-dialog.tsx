import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { EntriesAnswerDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Link } from '../../app/router';
import { Dialog } from '../../ui/dialog';
import { Trouble, Waiting } from '../../ui/states';

interface EntriesDialogProps {
  readonly measure: string;
  /** The days, as a query. */
  readonly search: string;
  readonly onClose: () => void;
}

/** Where a figure comes from: its entries, page by page, each with a way to the case. */
export function EntriesDialog({ measure, search, onClose }: EntriesDialogProps): ReactNode {
  const path = `/measures/${encodeURIComponent(measure)}/entries?${search}`;
  const { data, problem, reload } = useLoad(path, (signal) => request<EntriesAnswerDto>(path, { signal }));
  const [further, setFurther] = useState<readonly EntriesAnswerDto[]>([]);
  const [moreProblem, setMoreProblem] = useState<ApiProblem | null>(null);
  const pages = data === null ? [] : [data, ...further];
  const last = pages.at(-1);
  const hidden = pages.reduce((all, page) => all + page.hidden, 0);
  const more = async (): Promise<void> => {
    const read = pages.reduce((all, page) => all + page.entries.length + page.hidden, 0);
    setMoreProblem(null);
    try {
      const next = await request<EntriesAnswerDto>(`${path}&offset=${read}`);
      setFurther([...further, next]);
    } catch (thrown) {
      setMoreProblem(problemIn(thrown));
    }
  };
  return (
    <Dialog title={data?.label ?? '依据'} onClose={onClose} foot={<Button onClick={onClose}>关闭</Button>}>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting />}
      {data?.value === null && (
        <p className="score-note">这个数不知道：这段日子没有这一口径的规定，或者有的件不能判断算不算。</p>
      )}
      {data?.entries.length === 0 && <p>没有可以列出的记录。</p>}
      {data !== null && (
        <ul className="score-entries">
          {pages
            .flatMap((page) => page.entries)
            .map((one) => (
              <li key={`${one.case}/${one.seq}`}>
                {one.title === null ? (
                  <span>台账第 {one.seq} 条</span>
                ) : (
                  <Link to={`/documents/${encodeURIComponent(one.case)}`}>{one.title}</Link>
                )}
                <span className="when">
                  {one.on} {one.label} {one.name}
                </span>
              </li>
            ))}
        </ul>
      )}
      {hidden > 0 && <p className="help">另有 {hidden} 条您无权查看。</p>}
      {moreProblem !== null && <Trouble problem={moreProblem} />}
      {last !== undefined && last.more > 0 && (
        <button type="button" className="plain-button" onClick={() => void more()}>
          再看一些（还有 {last.more} 条）
        </button>
      )}
    </Dialog>
  );
}
