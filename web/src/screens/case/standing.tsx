import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { OutlookDto, WayAheadDto, WordsDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Clauses } from '../../ui/clauses';
import { Refusals } from '../../ui/refusals';
import type { CaseData } from './load-case';
import { documentIn } from './facts';
import { labelOf, type Act, type Choices } from './moves';

interface StandingProps {
  readonly data: CaseData;
  readonly choices: Choices;
}

/** 还差什么 — where it stands, who must act, what is missing and by which clause, and the way that is left. */
export function Standing({ data, choices }: StandingProps): ReactNode {
  const { view, outlook, words } = data;
  const closed = view.tags.includes('closed') || view.closedAt !== null;
  const { primary, hands } = choices;
  const ahead = hands.length > 0 ? hands : [{ state: '', stateLabel: '', primary }];
  return (
    <>
      <section className="card" aria-labelledby="now">
        <h2 id="now">现在</h2>
        <ul className="now">
          {outlook.states
            .filter(
              ({ id, waitingFor }) =>
                waitingFor.length > 0 || outlook.states.length === 1 || id !== 'reviews',
            )
            .map((state) => (
              <li key={state.id}>
                <p className="now-label">{state.label}</p>
                {state.waitingFor.length > 0 && <p className="now-who">等 {whoIn(state, words)} 办理</p>}
                <Clauses clauses={state.clause} />
              </li>
            ))}
        </ul>
      </section>
      {!closed && ahead.some((one) => one.primary !== null) && (
        <section className="card" aria-labelledby="missing">
          <h2 id="missing">还差什么</h2>
          {ahead.map(
            ({ state, stateLabel, primary: act }) =>
              act !== null && <Missing key={state} act={act} step={stateLabel} roles={words.roles} />,
          )}
        </section>
      )}
      {!closed && <Way data={data} />}
    </>
  );
}

interface MissingProps {
  readonly act: Act;
  /** Named where tasks of several steps are mine. */
  readonly step: string;
  readonly roles: WordsDto['roles'];
}

function Missing({ act, step, roles }: MissingProps): ReactNode {
  const where = step === '' ? '' : `${step}：`;
  if (act.missing.length === 0)
    return (
      <p className="all-there">
        {where}不差什么，可以{labelOf(act)}。
      </p>
    );
  return (
    <>
      <p className="lead">
        {where}要{labelOf(act)}，还差 {act.missing.length} 项：
      </p>
      <Refusals refusals={act.missing} roles={roles} />
    </>
  );
}

function whoIn({ waitingFor }: OutlookDto['states'][number], { roles }: WordsDto): string {
  const names = waitingFor.flatMap((one) => [
    ...one.roles.map(({ role }) => roles[role] ?? role),
    ...one.persons,
  ]);
  return [...new Set(names)].join('、');
}

/** 前路 — the fewest acts to the end of this paper's way; found by search, so asked for beside the rest. */
function Way({ data: { view, words } }: { readonly data: CaseData }): ReactNode {
  const attribute = documentIn(view)?.attribute ?? null;
  const toward = attribute === null || attribute === 'proactive' ? 'PUBLISH' : 'FILE';
  const { data, problem } = useLoad(`${view.id}/${view.version}/${toward}`, (signal) =>
    request<WayAheadDto>(`/cases/${encodeURIComponent(view.id)}/ahead?toward=${toward}`, { signal }),
  );
  if (problem !== null) return null;
  return (
    <section className="card" aria-labelledby="way">
      <h2 id="way">
        到{toward === 'PUBLISH' ? '公开' : '归档'}还有
        {data?.outcome !== 'found' ? '几步' : ` ${data.acts.length} 步`}
      </h2>
      {data === null ? (
        <p className="lead" role="status">
          正在推算…
        </p>
      ) : data.outcome !== 'found' ? (
        <p className="lead">
          {data.outcome === 'none'
            ? '按现在的情形走不到这一步，请先看“还差什么”。'
            : '步骤较多，暂时推算不出。'}
        </p>
      ) : (
        <ol className="way">
          {data.acts.map((act, index) => (
            <li key={index}>
              <span className="way-what">
                {act.stateLabel}：{labelOf(act)}
              </span>
              <span className="way-who">
                {act.roles.map((role) => words.roles[role] ?? role).join('或') || '系统'}
              </span>
              {act.terms.map(({ id, amount, unit }) => (
                <span key={id} className="way-term">
                  {amount} {unit === 'wd' ? '个工作日' : '日'}内
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
