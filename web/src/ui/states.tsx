import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { Refusals } from './refusals';

/** Something is on its way. Shown late, so that what is quick does not flicker. */
export function Waiting({ what = '正在打开…' }: { readonly what?: string }): ReactNode {
  return (
    <div className="waiting" role="status">
      <span className="waiting-mark" aria-hidden="true" />
      {what}
    </div>
  );
}

/** Nothing here, and what one may do about it. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}

interface TroubleProps {
  readonly problem: ApiProblem;
  readonly onRetry?: () => void;
}

/** It did not work: why, and what helps. */
export function Trouble({ problem, onRetry }: TroubleProps): ReactNode {
  return (
    <div className="trouble" role="alert">
      <h2>{problem.title}</h2>
      <Refusals refusals={problem.refusals} />
      {onRetry !== undefined && (
        <button type="button" className="plain-button" onClick={onRetry}>
          重试
        </button>
      )}
    </div>
  );
}
