import type { ReactNode } from 'react';

interface HeadProps {
  readonly title: string;
  readonly lead: ReactNode;
  /** What one can do here. */
  readonly children?: ReactNode;
}

/** Top of a section. */
export function Head({ title, lead, children }: HeadProps): ReactNode {
  return (
    <div className="screen-head">
      <div>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      {children !== undefined && <div className="head-verbs">{children}</div>}
    </div>
  );
}

/** What was just done, for eyes and ears; nothing while nothing was. */
export function Said({ words }: { readonly words: string }): ReactNode {
  return (
    <div role="status" className={words === '' ? 'said-none' : 'notice notice-good'}>
      {words}
    </div>
  );
}
