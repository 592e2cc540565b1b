import type { ReactNode } from 'react';
import { Link } from '../../app/router';
import { AsOf, dated, useAsOf } from './as-of';

interface HeadProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly here: 'shelf' | 'changes' | null;
}

/** What stands above every screen of this area: its two ways, and the day. */
export function Head({ title, lead, here }: HeadProps): ReactNode {
  const on = useAsOf();
  const way = (to: string, label: string, is: boolean): ReactNode => (
    <Link to={dated(to, on)} className="tab" {...(is ? { 'aria-current': 'page' as const } : {})}>
      {label}
    </Link>
  );
  return (
    <>
      <nav className="tabs" aria-label="规则各栏">
        {way('/rules', '规则包', here === 'shelf')}
        {way('/rules/changes', '启用与衔接', here === 'changes')}
      </nav>
      <div className="screen-head rules-head">
        <div>
          <h1>{title}</h1>
          <div className="lead">{lead}</div>
        </div>
        <AsOf />
      </div>
    </>
  );
}
