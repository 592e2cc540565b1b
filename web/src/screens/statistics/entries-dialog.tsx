import { Button } from 'antd';
import type { ReactNode } from 'react';
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

/** Where a figure comes from: its entries, each with a way to the case. */
export function EntriesDialog({ measure, search, onClose }: EntriesDialogProps): ReactNode {
  const path = `/measures/${encodeURIComponent(measure)}/entries?${search}`;
  const { data, problem, reload } = useLoad(path, (signal) => request<EntriesAnswerDto>(path, { signal }));
  return (
    <Dialog title={data?.label ?? '依据'} onClose={onClose} foot={<Button onClick={onClose}>关闭</Button>}>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting />}
      {data?.entries.length === 0 && <p>没有可以列出的记录。</p>}
      {data !== null && (
        <ul className="score-entries">
          {data.entries.map((one) => (
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
      {data !== null && data.hidden > 0 && <p className="help">另有 {data.hidden} 条您无权查看。</p>}
      {data !== null && data.more > 0 && <p className="help">后面还有 {data.more} 条，缩短日子再看。</p>}
    </Dialog>
  );
}
