import type { ReactNode } from 'react';
import { Refusals } from '../../ui/refusals';
import type { BodyProps, RehearsalBody, SideBody } from './bodies';
import { CaseName, Cases } from './cases';
import { differencesIn, type Difference } from './differences';
import { DryRunReport } from './dry-run';

const WHY: Readonly<Record<string, string>> = {
  'words-destroyed': '已封存，没有文字可读',
  'chart-missing': '候选版本没有这个流程',
  unreadable: '台账缺少重演所需的内容',
};

/** What would have gone otherwise under the candidate — each difference once, with its cases — and what becomes of open cases. */
export function RehearsalReport({ body, visible, roles }: BodyProps<RehearsalBody>): ReactNode {
  const differences = differencesIn(body, roles);
  return (
    <>
      <p className="notice">
        在 {body.cases} 件、{body.entries} 条台账上逐条重走：
        {body.changed.length === 0
          ? '没有一件会办得不一样'
          : `${body.changed.length} 件会办得不一样，归为 ${differences.length} 种不同，放宽的在前`}
        {body.untold.length > 0 && `；${body.untold.length} 件不能比较`}。什么也没有改变。
      </p>
      {differences.length > 0 && (
        <section aria-labelledby="differences">
          <h2 id="differences" className="block-title">
            会办得不一样的
          </h2>
          <ul className="rehearsed">
            {differences.map((one) => (
              <li key={one.key} className="card">
                <Told difference={one} visible={visible} roles={roles} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {body.dryRun !== undefined && (
        <section aria-labelledby="open-cases">
          <h2 id="open-cases" className="block-title">
            在办的件改按新规定会怎样
          </h2>
          <DryRunReport body={{ ...body.dryRun, words: body.words }} visible={visible} roles={roles} />
        </section>
      )}
      <section className="card limits" aria-labelledby="limits">
        <h2 id="limits">这份报告说不了的</h2>
        <ul>
          {body.untold.map(({ caseId, why }) => (
            <li key={caseId}>
              <CaseName id={caseId} visible={visible} />：{WHY[why] ?? why}
            </li>
          ))}
          {body.limits.map((limit) => (
            <li key={limit}>{limit}。</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface ToldProps {
  readonly difference: Difference;
  readonly visible: BodyProps<unknown>['visible'];
  readonly roles: BodyProps<unknown>['roles'];
}

function Told({ difference, visible, roles }: ToldProps): ReactNode {
  const { title, before, after, refusals, rules, cases } = difference;
  return (
    <>
      <h3>
        {title}
        <span className="standing"> {cases.length} 件</span>
      </h3>
      {before !== null && after !== null && (
        <div className="sides">
          <div>
            <p className="code-label">当时（原规则）</p>
            <Side lines={before} refusals={refusals.before} roles={roles} />
          </div>
          <div>
            <p className="code-label">候选版本</p>
            <Side lines={after} refusals={refusals.after} roles={roles} />
          </div>
        </div>
      )}
      {rules.length > 0 && (
        <>
          <p className="code-label">因为</p>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </>
      )}
      <Cases
        visible={visible}
        cases={cases.map(({ caseId, open, seq }) => ({
          caseId,
          note: `${open ? '在办' : '已办结'}${seq === null ? '' : `，台账第 ${seq} 条`}`,
        }))}
      />
    </>
  );
}

interface SideProps {
  readonly lines: readonly string[];
  readonly refusals: SideBody['refusals'];
  readonly roles: BodyProps<unknown>['roles'];
}

function Side({ lines, refusals, roles }: SideProps): ReactNode {
  if (refusals.length > 0)
    return <Refusals refusals={refusals.map((one) => ({ ...one, facts: {} }))} roles={roles} />;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
