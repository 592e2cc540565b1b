import { useState, type ReactNode } from 'react';
import { Clauses } from '../../ui/clauses';
import { Empty } from '../../ui/states';
import type { Finding, ProofBody, ScenariosBody, StoryLine } from './bodies';
import { inWords, nameIn, type Words } from './words';

const VISITS: Readonly<Record<string, string>> = {
  rule: '规则从未拒绝过',
  state: '环节',
  move: '去向',
  outcome: '结论',
};

/** Scenarios with their results; those that do not hold stand first. */
export function ScenarioReport({ body }: { readonly body: ScenariosBody }): ReactNode {
  const [text, setText] = useState('');
  const words = body.words ?? {};
  const failing = body.scenarios.filter(({ holds }) => !holds);
  const found = body.scenarios.filter(({ title }) => title.includes(text.trim()));
  const holding = found.filter(({ holds }) => holds);
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
                {VISITS[kind] ?? kind}：{inWords(id, words)}
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
      <ScenarioRows scenarios={found.filter(({ holds }) => !holds)} words={words} />
      {holding.length > 0 && (
        <details className="holding" open={failing.length === 0 || text.trim() !== ''}>
          <summary>成立的 {holding.length} 个</summary>
          <ScenarioRows scenarios={holding} words={words} />
        </details>
      )}
    </>
  );
}

interface ScenarioRowsProps {
  readonly scenarios: ScenariosBody['scenarios'];
  readonly words: Words;
}

function ScenarioRows({ scenarios, words }: ScenarioRowsProps): ReactNode {
  if (scenarios.length === 0) return null;
  return (
    <ul className="rows">
      {scenarios.map(({ id, title, holds, failures }) => (
        <li key={id} className="row scenario">
          <span className={holds ? 'light light-green' : 'light light-red'}>{holds ? '成立' : '不成立'}</span>
          <span>
            {title}
            {failures.map((failure, index) => (
              <span key={index} className="scenario-failure">
                {inWords(typeof failure === 'string' ? failure : failure.message, words)}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
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
      {body.proofs.map(({ on, proved, charts }) => {
        const broken = charts.reduce((sum, { findings }) => sum + findings.length, 0);
        return (
          <section key={on} className="proof" aria-labelledby={`proof-${on}`}>
            <h2 id={`proof-${on}`} className="block-title">
              依 {on} 起施行的国家规定
            </h2>
            <p className={proved ? 'notice notice-good' : 'notice notice-error'}>
              {proved
                ? '已证明：下面每一条，无论谁按什么次序办，都成立。'
                : broken > 0
                  ? `不能启用：有 ${broken} 条不成立，下面逐步说明会怎样发生。`
                  : '没有走完，还不能说都成立；请重新验证。'}
            </p>
            {charts.map(({ chart, acts, properties, findings }) => (
              <div key={chart}>
                <p className="help">
                  走过 {acts.reduce((sum, act) => sum + act.situations, 0)} 种情形，试过{' '}
                  {acts.reduce((sum, act) => sum + act.steps, 0)} 种办法：同一件至多退回{' '}
                  {Math.max(0, ...acts.map(({ rounds }) => rounds))} 次，内容改动不限次数。
                </p>
                {findings.map((finding) => (
                  <Story key={finding.property} finding={finding} words={body.words ?? {}} roles={roles} />
                ))}
                <ul className="rows">
                  {properties
                    .filter(({ id }) => findings.every(({ property }) => property !== id))
                    .map(({ id, label, clause }) => (
                      <li key={id} className="row property">
                        <span className="light light-green">{proved ? '已证明' : '没有发现反例'}</span>
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
        );
      })}
    </>
  );
}

/** 反例 — the shortest way in which it does not hold, step by step. */
function Story({
  finding,
  words,
  roles,
}: {
  readonly finding: Finding;
  readonly words: Words;
  readonly roles: ProofProps['roles'];
}): ReactNode {
  const { label, clause, opening = {}, story } = finding;
  return (
    <article className="card story">
      <p className="light light-red">不成立</p>
      <h3>{label}</h3>
      <p className="code-label">
        {clause.length > 0
          ? '违反的条款'
          : '这是每个流程都须守住的，不由哪一条单独规定；每一步所依的条款注在后面'}
      </p>
      <Clauses clauses={clause} />
      {story.length > 0 && (
        <p className="lead">
          按这个版本，{openingIn(opening, words)}，{story.length} 步就会发生：
        </p>
      )}
      <ol>
        {story.map((line, index) => (
          <li key={index}>
            <p>
              <strong>{whoIn(line, roles)}</strong>在“{line.stateLabel}”{line.label}
              {saidIn(line, words)}
            </p>
            {line.afterLabels.length > 0 && <p className="help">件到了“{line.afterLabels.join('”“')}”</p>}
            {index === story.length - 1 && <p className="story-end">到这一步，“{label}”就不成立了。</p>}
            <Clauses clauses={line.clause} />
          </li>
        ))}
      </ol>
    </article>
  );
}

/** What kind of case it began with, by what its values are called. */
function openingIn(opening: NonNullable<Finding['opening']>, { names = {} }: Words): string {
  const said = Object.values(opening['document'] ?? {}).flatMap((value) =>
    typeof value === 'string' && Object.hasOwn(names, value) ? [`“${names[value] ?? value}”`] : [],
  );
  return said.length === 0 ? '一份文件' : `一份${said.join('、')}的文件`;
}

/** What was said in a step, by name; a conclusion is in the step's own label already. */
function saidIn({ said }: StoryLine, words: Words): string {
  const told = Object.entries(said)
    .filter(([field]) => field !== 'outcome')
    .map(([, value]) => (value === true ? '是' : value === false ? '否' : nameIn(String(value), words)));
  return told.length === 0 ? '' : `（${told.join('、')}）`;
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
