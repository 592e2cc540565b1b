import type { ReactNode } from 'react';
import type { Refusal } from '../../api/types.gen';
import { Link } from '../../app/router';
import { Refusals } from '../../ui/refusals';
import type { DryRunBody, RehearsalBody } from './bodies';

const DIFFERENCES: Readonly<Record<string, string>> = {
  refused: '原来可以，新规则不可以',
  allowed: '原来不可以，新规则可以',
  'goes-elsewhere': '去向不同',
  'other-hands': '办理人不同',
  'other-terms': '期限不同',
};
const FATES: Readonly<Record<string, string>> = {
  'would-move': '可以迁移',
  moved: '已迁移',
  already: '已在新规定下',
  stays: '留在原规定下',
  failed: '没有迁移',
};

interface CaseNameProps {
  readonly id: string;
  readonly visible: Readonly<Record<string, string>>;
}

/** A case by its title where one may open it; by its number where not. */
export function CaseName({ id, visible }: CaseNameProps): ReactNode {
  const title = visible[id];
  return title === undefined ? <>办件 {id}</> : <Link to={`/documents/${id}`}>{title}</Link>;
}

interface BodyProps<T> {
  readonly body: T;
  readonly visible: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
}

/** What would have gone otherwise under the candidate, case by case. */
export function RehearsalReport({ body, visible, roles }: BodyProps<RehearsalBody>): ReactNode {
  return (
    <>
      <p className="notice">
        在 {body.cases} 件、{body.entries} 条台账上走了一遍：{body.changed.length} 件有不同，
        {body.untold.length} 件不能比较。
      </p>
      {body.changed.length === 0 && <p className="all-there">没有一件会办得不一样。</p>}
      <ul className="rehearsed">
        {body.changed.map((one) => (
          <li key={one.caseId} className="card">
            <h2>
              <CaseName id={one.caseId} visible={visible} />
              <span className="standing"> {one.open ? '在办' : '已办结'}</span>
            </h2>
            {one.rulings.map((ruling) => (
              <div key={ruling.seq} className="difference">
                <h3>
                  第 {ruling.seq} 条 {ruling.event}：
                  {ruling.differs.map((each) => DIFFERENCES[each] ?? each).join('、')}
                </h3>
                <Sides before={ruling.before} after={ruling.after} roles={roles} />
              </div>
            ))}
            {one.statesGone.map(({ state, seq }) => (
              <p key={state}>
                第 {seq} 条起所处的环节“{state}”，候选版本里没有。
              </p>
            ))}
            {(one.moves?.judged ?? []).map(({ state, event, label, before, after }) => (
              <div key={`${state} ${event}`} className="difference">
                <h3>现在办“{label === '' ? event : label}”，裁断不同</h3>
                <Sides before={before} after={after} roles={roles} />
              </div>
            ))}
            {(one.moves?.lost ?? []).map(({ state, event, label }) => (
              <p key={`${state} ${event}`}>现在不能再办“{label === '' ? event : label}”。</p>
            ))}
            {(one.moves?.gained ?? []).map(({ state, event, label }) => (
              <p key={`${state} ${event}`}>现在新可以办“{label === '' ? event : label}”。</p>
            ))}
          </li>
        ))}
      </ul>
      <details className="card">
        <summary>没有比较的</summary>
        <ul>
          {body.untold.map(({ caseId }) => (
            <li key={caseId}>
              <CaseName id={caseId} visible={visible} />
            </li>
          ))}
          {body.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface Side {
  readonly refusals: readonly Pick<Refusal, 'code' | 'message' | 'cure' | 'clause' | 'who'>[];
  readonly states?: readonly string[];
}
interface SidesProps {
  readonly before: Side;
  readonly after: Side;
  readonly roles: Readonly<Record<string, string>>;
}

function Sides({ before, after, roles }: SidesProps): ReactNode {
  return (
    <div className="sides">
      <div>
        <p className="code-label">原规则</p>
        <Outcome side={before} roles={roles} />
      </div>
      <div>
        <p className="code-label">候选版本</p>
        <Outcome side={after} roles={roles} />
      </div>
    </div>
  );
}

function Outcome({ side, roles }: { readonly side: Side; readonly roles: SidesProps['roles'] }): ReactNode {
  if (side.refusals.length > 0)
    return <Refusals refusals={side.refusals.map((one) => ({ ...one, facts: {} }))} roles={roles} />;
  return <p>可以{side.states === undefined ? '' : `，到 ${side.states.join('、')}`}</p>;
}

/** What a migration would do, case by case. */
export function DryRunReport({ body, visible, roles }: BodyProps<DryRunBody>): ReactNode {
  const count = (fate: string): number => body.cases.filter((one) => one.fate === fate).length;
  return (
    <>
      <p className="notice">
        试迁移 {body.cases.length} 件：可以 {count('would-move')} 件，留在原规定下 {count('stays')}{' '}
        件。什么也没有改变。
      </p>
      <ul className="rows">
        {body.cases.map(({ caseId, fate, from, to, problems }) => (
          <li key={caseId} className="row survivor">
            <p>
              <CaseName id={caseId} visible={visible} /> <strong>{FATES[fate] ?? fate}</strong>
            </p>
            <p className="help">
              {from.join('、')}
              {fate === 'would-move' ? ` → ${to.join('、')}` : ''}
            </p>
            {problems.length > 0 && (
              <Refusals refusals={problems.map((one) => ({ ...one, facts: {} }))} roles={roles} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
