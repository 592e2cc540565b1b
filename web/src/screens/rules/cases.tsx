import type { ReactNode } from 'react';
import { Link } from '../../app/router';

interface CaseNameProps {
  readonly id: string;
  readonly visible: Readonly<Record<string, string>>;
}

/** A case by its title where one may open it; by its number where not. */
export function CaseName({ id, visible }: CaseNameProps): ReactNode {
  const title = visible[id];
  return title === undefined ? (
    <span className="case-number">办件 {id}</span>
  ) : (
    <Link to={`/documents/${id}`}>{title}</Link>
  );
}

const FEW = 3;

interface CasesProps {
  readonly cases: readonly { readonly caseId: string; readonly note: string }[];
  readonly visible: Readonly<Record<string, string>>;
}

/** Which cases; many of them only where asked for. */
export function Cases({ cases, visible }: CasesProps): ReactNode {
  return (
    <details className="which" open={cases.length <= FEW}>
      <summary>哪 {cases.length} 件</summary>
      <ul>
        {cases.map(({ caseId, note }, index) => (
          <li key={`${caseId} ${index}`}>
            <CaseName id={caseId} visible={visible} />
            {note !== '' && <span className="help"> {note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
