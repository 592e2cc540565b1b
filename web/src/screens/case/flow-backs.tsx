import type { ReactNode } from 'react';
import type { CaseDiagramDto, WalkDto, WayBackDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';
import { minuteText } from '../../ui/dates';

/** What people call a state of the chart. */
export function nameIn({ states }: CaseDiagramDto, id: string): string {
  return states.find((state) => state.id === id)?.label ?? id;
}

/** An arrow of a return in words, for whoever does not see it. */
export function backText(diagram: CaseDiagramDto, back: WayBackDto): string {
  const times = walksOf(diagram, back).map(({ at, name }) => `${minuteText(at)} ${name}`);
  return `${back.label}：从“${nameIn(diagram, back.from)}”到“${nameIn(diagram, back.to)}”，${times.join('；')}`;
}

/** 退回、撤回 chosen on the map: who, when, why, and under which clause. */
export function BackTold({
  diagram,
  index,
}: {
  readonly diagram: CaseDiagramDto;
  readonly index: number;
}): ReactNode {
  const back = diagram.backs[index];
  if (back === undefined) return null;
  const walks = walksOf(diagram, back);
  return (
    <>
      <h3>
        {nameIn(diagram, back.from)} → {nameIn(diagram, back.to)}
      </h3>
      <p className="flow-back-label">{back.label}</p>
      <ul className="flow-back-list">
        {walks.map((walk) => (
          <li key={walk.seq}>
            <time dateTime={walk.at}>{minuteText(walk.at)}</time> {walk.name}
            {walk.reason !== null && <blockquote className="track-opinion">{walk.reason}</blockquote>}
          </li>
        ))}
      </ul>
      <Clauses clauses={[...new Set(walks.flatMap(({ clause }) => clause))]} />
    </>
  );
}

/** The same as a table: every return and taking back of this case. */
export function BackTable({ diagram }: { readonly diagram: CaseDiagramDto }): ReactNode {
  const rows = diagram.backs
    .flatMap((back) => walksOf(diagram, back).map((walk) => ({ back, walk })))
    .sort((one, other) => one.walk.seq - other.walk.seq);
  if (rows.length === 0) return null;
  return (
    <table className="handlings flow-backs">
      <caption>退回、撤回和转出</caption>
      <thead>
        <tr>
          <th scope="col">办理</th>
          <th scope="col">从</th>
          <th scope="col">到</th>
          <th scope="col">办理人</th>
          <th scope="col">时间</th>
          <th scope="col">事由</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ back, walk }) => (
          <tr key={walk.seq}>
            <th scope="row">{walk.label}</th>
            <td data-name="从">{nameIn(diagram, back.from)}</td>
            <td data-name="到">{nameIn(diagram, back.to)}</td>
            <td data-name="办理人">{walk.name}</td>
            <td data-name="时间" className="handling-moment">
              <time dateTime={walk.at}>{minuteText(walk.at)}</time>
            </td>
            <td data-name="事由">{walk.reason ?? '—'}</td>
            <td data-name="依据">
              <Clauses clauses={walk.clause} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function walksOf({ walks }: CaseDiagramDto, { seqs }: WayBackDto): readonly WalkDto[] {
  return walks.filter(({ seq }) => seqs.includes(seq));
}
