import type { ReactNode } from 'react';
import type { Refusal } from '../api/types.gen';
import { Clauses } from './clauses';

interface RefusalsProps {
  readonly refusals: readonly Refusal[];
  /** Chinese names of roles. */
  readonly roles?: Readonly<Record<string, string>>;
}

/** Reasons, each with its cure, its clauses and who can help. */
export function Refusals({ refusals, roles = {} }: RefusalsProps): ReactNode {
  return (
    <ul className="refusals">
      {refusals.map(({ code, message, cure, clause, who }, index) => (
        <li key={`${code}-${index}`}>
          <p className="refusal-message">{message}</p>
          {cure !== '' && <p className="refusal-cure">怎么办：{cure}</p>}
          {who.length > 0 && (
            <p className="refusal-who">可找：{who.map((role) => roles[role] ?? role).join('、')}</p>
          )}
          <Clauses clauses={clause} />
        </li>
      ))}
    </ul>
  );
}
