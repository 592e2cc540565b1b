import { useState, type ReactNode } from 'react';
import { Clauses } from '../../ui/clauses';
import { Empty } from '../../ui/states';
import type { Finding, MutationBody, ProofBody, ScenariosBody, StoryLine } from './bodies';

const VISITS: Readonly<Record<string, string>> = {
  rule: '规则从未拒绝过',
  state: '环节',
  move: '去向',
  outcome: '结论',
};

/** Scenarios with their results; those that do not hold stand first. */
export function ScenarioReport({ body }: { readonly body: ScenariosBody }): ReactNode {
  const [text, setText] = useState('');
  const failing = body.scenarios.filter(({ holds }) => !holds);
  const found = [...failing, ...body.scenarios.filter(({ holds }) => holds)].filter(({ title }) =>
    title.includes(text.trim()),
  );
  const missed = (body.visits ?? []).filter(({ scenarios }) => scenarios.length === 0);
  return (
    <>
      <p className={failing.length === 0 ? 'notice notice-good' : 'notice notice-error'}>
        {failing.length === 0
          ? `${body.scenarios.length} 个情景全部成立。`
          : `${body.scenarios.length} 个情景中 ${failing.length} 个不成立：规则或情景写错了，都要弄清楚。`}
      </p>
      {missed.length > 0 && (
        <details className="card">
          <summary>没有情景走过的 {missed.length} 处</summary>
          <ul>
            {missed.map(({ kind, id }) => (
              <li key={`${kind} ${id}`}>
                {VISITS[kind] ?? kind} {id}
              </li>
            ))}
          </ul>
        </details>
      )}
      <label className="filter rules-filters">
        <span>查找情景</span>
        <input
          type="search"
          className="text-input"
          value={text}
          onChange={(change) => setText(change.target.value)}
        />
      </label>
      {found.length === 0 && <Empty title="没有符合的情景">换一个词再查。</Empty>}
      <ul className="rows">
        {found.map(({ id, title, holds, failures }) => (
          <li key={id} className="row scenario">
            <span className={holds ? 'light light-green' : 'light light-red'}>
              {holds ? '成立' : '不成立'}
            </span>
            <span>
              {title}
              {failures.map((failure, index) => (
                <span key={index} className="scenario-failure">
                  {typeof failure === 'string' ? failure : failure.message}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const PERCENT = 100;

/** What was spoilt and no scenario noticed. */
export function MutationReport({
  body: { killed, refused, survivors },
}: {
  readonly body: MutationBody;
}): ReactNode {
  const alive = killed + survivors.length;
  const score = alive === 0 ? PERCENT : (killed / alive) * PERCENT;
  return (
    <>
      <p className="notice">
        改错 {killed + refused + survivors.length} 处：情景发现 {killed} 处，加载时就拒绝 {refused}{' '}
        处，没有发现 {survivors.length} 处；得分 {score.toFixed(1)}%。
      </p>
      {survivors.length === 0 ? (
        <p className="all-there">每一处改错都有情景发现。</p>
      ) : (
        <>
          <h2 className="block-title">没有情景发现的改错</h2>
          <ul className="rows">
            {survivors.map(({ id, what, clause, source }) => (
              <li key={id} className="row survivor">
                <p>{what}</p>
                <p className="help">{source}</p>
                <Clauses clauses={clause} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface ProofProps {
  readonly body: ProofBody;
  readonly roles: Readonly<Record<string, string>>;
}

/** What was proved, and of what was not the shortest story. */
export function ProofReport({ body, roles }: ProofProps): ReactNode {
  if (body.proofs.length === 0)
    return <Empty title="没有流程可验证">国家包没有流程，叠加在它之上的规则包才有。</Empty>;
  return (
    <>
      {body.proofs.map(({ on, proved, charts }) => (
        <section key={on} className="proof" aria-labelledby={`proof-${on}`}>
          <h2 id={`proof-${on}`} className="block-title">
            {on} 起的组合
          </h2>
          <p className={proved ? 'notice notice-good' : 'notice notice-error'}>
            {proved
              ? '已证明：下面每一条，无论谁按什么次序办，都成立。'
              : '没有证明：有不成立的，或没有走完。'}
          </p>
          {charts.map(({ chart, acts, properties, findings }) => (
            <div key={chart}>
              <p className="help">
                看了 {acts.reduce((sum, act) => sum + act.situations, 0)} 种情形、
                {acts.reduce((sum, act) => sum + act.steps, 0)} 次尝试；回头至多{' '}
                {Math.max(0, ...acts.map(({ rounds }) => rounds))} 次，内容改动次数不限。
              </p>
              {findings.map((finding) => (
                <Story key={finding.property} finding={finding} roles={roles} />
              ))}
              <ul className="rows">
                {properties
                  .filter(({ id }) => findings.every(({ property }) => property !== id))
                  .map(({ id, label, clause }) => (
                    <li key={id} className="row property">
                      <span className="light light-green">{proved ? '已证明' : '没有发现不成立'}</span>
                      <div>
                        <p>{label}</p>
                        <Clauses clauses={clause} />
                      </div>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** 反例 — the shortest way in which it does not hold, step by step. */
function Story({
  finding,
  roles,
}: {
  readonly finding: Finding;
  readonly roles: ProofProps['roles'];
}): ReactNode {
  return (
    <article className="card story">
      <p className="light light-red">不成立</p>
      <h3>{finding.label}</h3>
      <Clauses clauses={finding.clause} />
      {finding.story.length > 0 && <p className="lead">会这样发生：</p>}
      <ol>
        {finding.story.map((line, index) => (
          <li key={index}>
            <p>
              <strong>{whoIn(line, roles)}</strong> 在“{line.stateLabel}” {line.label}
              {Object.values(line.said).length > 0 &&
                `（${Object.values(line.said)
                  .map((said) => (said === true ? '是' : said === false ? '否' : String(said)))
                  .join('、')}）`}
            </p>
            <p className="help">然后到：{line.afterLabels.join('、')}</p>
            <Clauses clauses={line.clause} />
          </li>
        ))}
      </ol>
    </article>
  );
}

/** People of the verification's small world are called by their role. */
function whoIn({ by, onBehalfOf }: StoryLine, roles: ProofProps['roles']): string {
  const special: Readonly<Record<string, string>> = {
    both: '兼任两岗的人',
    substitute: '代理人',
    system: '系统',
  };
  const nameOf = (id: string): string => special[id] ?? roles[id.replace(/-1$/, '')] ?? id;
  return onBehalfOf === null ? nameOf(by) : `${nameOf(by)}（代 ${nameOf(onBehalfOf)}）`;
}
