import type { ReactNode } from 'react';
import { Clauses } from '../../ui/clauses';
import type { MutationBody } from './bodies';
import { inWords, nameIn, type Words } from './words';

const PERCENT = 100;
/** What weighs more stands first: a requirement or a person gone, then where things lead, then terms and words. */
const WEIGHTS: Readonly<Record<string, number>> = { guard: 0, actor: 1, target: 2, effect: 3 };
const LIGHT = 4;

type Survivor = MutationBody['survivors'][number];

/** What was spoilt and no scenario noticed, by the rule or chart in which it was. */
export function MutationReport({ body }: { readonly body: MutationBody }): ReactNode {
  const { killed, refused, survivors, words = {} } = body;
  const alive = killed + survivors.length;
  const score = alive === 0 ? PERCENT : (killed / alive) * PERCENT;
  return (
    <>
      <p className="notice">
        故意改错 {killed + refused + survivors.length} 处，一次一处：情景发现 {killed} 处，检查时就不让用{' '}
        {refused} 处，没有发现 {survivors.length} 处；发现率 {score.toFixed(1)}%。
      </p>
      {survivors.length === 0 ? (
        <p className="all-there">每一处改错都有情景发现。</p>
      ) : (
        <>
          <h2 className="block-title">改错了也没有情景发现的</h2>
          <p className="help">
            下面每一处，规则真要是写成这样，没有一个情景会提醒。要紧的，请补一个情景：写明照原来的规则应当怎样。
          </p>
          <ul className="rehearsed">
            {groupsOf(survivors).map(({ place, survivors: here }) => (
              <li key={place} className="card">
                <h3>
                  {placeText(place, words)}
                  <span className="standing"> {here.length} 处</span>
                </h3>
                <Clauses clauses={here[0]?.clause ?? []} />
                <ul className="spoilt">
                  {here.map(({ id, what }) => (
                    <li key={id}>{inWords(changeIn(what), words)}</li>
                  ))}
                </ul>
                <p className="help">
                  写在 {[...new Set(here.map(({ source }) => source.replace(/^.*\/packs\//, '')))].join('、')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function placeIn(what: string): string {
  return what.split('：')[0] ?? what;
}

function changeIn(what: string): string {
  return what.slice(what.indexOf('：') + 1);
}

/** `规则 x` as what the rule says to whoever it refuses. */
function placeText(place: string, words: Words): string {
  const [kind = '', id] = place.split(' ');
  return id === undefined ? `流程“${place}”` : `${kind}“${nameIn(id, words)}”`;
}

function groupsOf(
  survivors: readonly Survivor[],
): readonly { readonly place: string; readonly survivors: readonly Survivor[] }[] {
  const weight = ({ kind = '' }: Survivor): number => WEIGHTS[kind] ?? LIGHT;
  const groups = new Map<string, Survivor[]>();
  for (const one of survivors.toSorted((a, b) => weight(a) - weight(b))) {
    const place = placeIn(one.what);
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  return [...groups].map(([place, here]) => ({ place, survivors: here }));
}
