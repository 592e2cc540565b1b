import type { ReactNode } from 'react';
import type { CaseDiagramDto, DiagramEdgeDto, TrackEntryDto, WalkDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';
import { minuteText } from '../../ui/dates';
import { nameIn } from './flow-backs';
import { Why } from './why';

/** An arrow in words. */
export function arrowText(diagram: CaseDiagramDto, { from, to, ways, walked }: DiagramEdgeDto): string {
  const by = [...new Set(ways.map(({ label }) => label))].filter((label) => label !== '').join('、');
  return `从“${nameIn(diagram, from)}”到“${nameIn(diagram, to)}”${by === '' ? '' : `：${by}`}${
    walked > 0 ? `，走过 ${walked} 次` : ''
  }`;
}

interface ToldProps {
  readonly id: string;
  readonly diagram: CaseDiagramDto;
  readonly state: string;
  readonly track: readonly TrackEntryDto[];
}

/** 为什么到这一环节 — by whose act the case came here, under which clause, and which rules were asked. */
export function StateTold({ id, diagram, state, track }: ToldProps): ReactNode {
  const found = diagram.states.find((one) => one.id === state);
  const came = diagram.walks.findLast(({ to }) => to.includes(state));
  if (found === undefined) return null;
  return (
    <>
      <h3>{found.label}</h3>
      {found.current && <p className="all-there">本件现在在这里。</p>}
      <Clauses clauses={found.clause} />
      {came === undefined ? (
        <p className="lead">本件没有到过这里。</p>
      ) : (
        <>
          <p>{cameText(diagram, came)}</p>
          <Why id={id} seq={came.seq} clause={track.find(({ seq }) => seq === came.seq)?.clause ?? []} />
        </>
      )}
    </>
  );
}

function cameText(diagram: CaseDiagramDto, { at, name, label, from }: WalkDto): string {
  const where = from === null ? '' : `在“${nameIn(diagram, from)}”`;
  return `${minuteText(at)}，${name}${where}${label}，本件到了这里。`;
}

interface ArrowToldProps {
  readonly diagram: CaseDiagramDto;
  readonly from: string;
  readonly to: string;
}

export function ArrowTold({ diagram, from, to }: ArrowToldProps): ReactNode {
  const edge = diagram.edges.find((one) => one.from === from && one.to === to);
  if (edge === undefined) return null;
  return (
    <>
      <h3>
        {nameIn(diagram, from)} → {nameIn(diagram, to)}
      </h3>
      {edge.walked > 0 && <p className="all-there">本件走过 {edge.walked} 次。</p>}
      {edge.ways.map(({ label, clause }, index) => (
        <div key={index}>
          <p>{label === '' ? '自动' : label}</p>
          <Clauses clauses={clause} />
        </div>
      ))}
    </>
  );
}
