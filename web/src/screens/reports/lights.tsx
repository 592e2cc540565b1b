import type { ReactNode } from 'react';
import type { ReportBuildAnswerDto, ValidationDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Trouble, Waiting } from '../../ui/states';
import { fileOf, validate } from './ask';

const VERDICTS = {
  fail: { label: '不成立', light: 'light light-red' },
  'not-assessable': { label: '不能判断', light: 'light light-yellow' },
  pass: { label: '成立', light: 'light light-green' },
} as const;
const ORDER = ['fail', 'not-assessable', 'pass'] as const;

/** 勾稽关系 of the report as it is now. */
export function Lights({ built }: { readonly built: ReportBuildAnswerDto }): ReactNode {
  const file = fileOf(built);
  const { data, problem, reload } = useLoad(file.content, () => validate(built.form, file));
  return (
    <section className="score-card" aria-label="勾稽关系">
      <h2>勾稽关系</h2>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting what="正在核对…" />}
      {data !== null && <Verdicts results={data.validation.results} />}
    </section>
  );
}

/** The constraints by verdict, what is wrong first. */
export function Verdicts({ results }: { readonly results: ValidationDto['results'] }): ReactNode {
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
