import type { ReactNode } from 'react';
import type { ConstraintResultDto } from '../../api/types.gen';

const VERDICTS = {
  fail: { label: '不成立', light: 'light light-red' },
  'not-assessable': { label: '不能判断', light: 'light light-yellow' },
  pass: { label: '成立', light: 'light light-green' },
} as const;
const ORDER = ['fail', 'not-assessable', 'pass'] as const;

/** 勾稽关系 of the report as it is now, those between the years too. */
export function Lights({ results }: { readonly results: readonly ConstraintResultDto[] }): ReactNode {
  return (
    <section className="score-card" aria-label="勾稽关系">
      <h2>勾稽关系</h2>
      <Verdicts results={results} />
    </section>
  );
}

/** The constraints by verdict, what is wrong first. */
export function Verdicts({ results }: { readonly results: readonly ConstraintResultDto[] }): ReactNode {
  return ORDER.map((verdict) => {
    const those = results.filter((one) => one.verdict === verdict);
    if (those.length === 0) return null;
    return (
      <details key={verdict} open={verdict === 'fail'}>
        <summary>
          <span className={VERDICTS[verdict].light}>
            {VERDICTS[verdict].label} {those.length}
          </span>
        </summary>
        <ul className="score-deeds">
          {those.map((one, index) => (
            <li key={`${one.id}-${index}`}>{one.why === '' ? one.id : one.why}</li>
          ))}
        </ul>
      </details>
    );
  });
}
