import type { ReactNode } from 'react';
import { Clauses } from '../../ui/clauses';
import { Refusals } from '../../ui/refusals';
import type { BodyProps, DryRunBody } from './bodies';
import { Cases } from './cases';
import { placesIn } from './words';

type DryCase = DryRunBody['cases'][number];

const FATES: Readonly<Record<string, { readonly weight: number; readonly title: string }>> = {
  failed: { weight: 0, title: '没有办成' },
  stays: { weight: 1, title: '只能留在原规定下' },
  'would-move': { weight: 2, title: '可以改按新规定' },
  moved: { weight: 3, title: '已改按新规定' },
  already: { weight: 4, title: '已在新规定下' },
};

/** What a migration would do: cases that fare the same together, those that cannot move first. */
export function DryRunReport({ body, visible, roles }: BodyProps<DryRunBody>): ReactNode {
  const pinned = body.pinned ?? [];
  if (pinned.length > 0)
    return (
      <div className="card">
        <p>一件也不改：在办的件都依立件时的规定办完。</p>
        {pinned.map(({ code, message, cure, clause }) => (
          <div key={code}>
            <p className="help">
              {message}。{cure}。
            </p>
            <Clauses clauses={clause} />
          </div>
        ))}
      </div>
    );
  const words = body.words ?? {};
  const groups = groupsOf(body.cases);
  return (
    <>
      <p className="notice">{dryRunSummary(body)}</p>
      <ul className="rehearsed">
        {groups.map(({ key, title, problems, redone, cases }) => (
          <li key={key} className="card">
            <h3>
              {title}
              <span className="standing"> {cases.length} 件</span>
            </h3>
            {redone.length > 0 && <p>须重新办：{placesIn(redone, words)}。</p>}
            {problems.length > 0 && (
              <Refusals refusals={problems.map((one) => ({ ...one, facts: {} }))} roles={roles} />
            )}
            <Cases
              visible={visible}
              cases={cases.map(({ caseId, from, to, fate }) => ({
                caseId,
                note:
                  fate === 'would-move' && placesIn(from, words) !== placesIn(to, words)
                    ? `${placesIn(from, words)} → ${placesIn(to, words)}`
                    : `在${placesIn(from, words)}`,
              }))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A dry run in a sentence. */
export function dryRunSummary({ cases, pinned = [] }: DryRunBody): string {
  if (pinned.length > 0) return '在办的件都依立件时的规定办完，一件也不改。';
  if (cases.length === 0) return '没有在办的件。';
  const count = (fate: string): number => cases.filter((one) => one.fate === fate).length;
  const parts = Object.entries(FATES).flatMap(([fate, { title }]) =>
    count(fate) === 0 ? [] : [`${title} ${count(fate)} 件`],
  );
  return `在办 ${cases.length} 件：${parts.join('，')}。只是试，什么也没有改变。`;
}

interface Group {
  readonly key: string;
  readonly weight: number;
  readonly title: string;
  readonly problems: DryCase['problems'];
  readonly redone: readonly string[];
  readonly cases: DryCase[];
}

function groupsOf(cases: readonly DryCase[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of cases) {
    const { fate, problems } = one;
    const redone = one.approvals?.redone ?? [];
    const key = JSON.stringify([fate, problems.map(({ code, message }) => [code, message]), redone]);
    const { weight, title } = FATES[fate] ?? { weight: 0, title: fate };
    const known = groups.get(key) ?? {
      key,
      weight,
      title,
      problems,
      redone,
      cases: [],
    };
    known.cases.push(one);
    groups.set(key, known);
  }
  return [...groups.values()].sort((a, b) => a.weight - b.weight || b.cases.length - a.cases.length);
}
