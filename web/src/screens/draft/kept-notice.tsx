import { Button } from 'antd';
import type { ReactNode } from 'react';
import { minuteText } from '../../ui/dates';

interface KeptNoticeProps {
  /** Milliseconds. */
  readonly at: number;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}

/** What was written and never arrived is offered again; nothing happens to it before somebody says so. */
export function KeptNotice({ at, onTake, onDrop }: KeptNoticeProps): ReactNode {
  return (
    <div className="notice kept" role="alert">
      <p className="refusal-message">
        本机留有 {minuteText(new Date(at).toISOString())} 写了、没有来得及送达的内容。
      </p>
      <p className="kept-acts">
        <Button type="primary" onClick={onTake}>
          接着写
        </Button>
        <Button onClick={onDrop}>不要了</Button>
      </p>
    </div>
  );
}
