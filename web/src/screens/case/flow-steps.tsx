import { useState, type ReactNode } from 'react';
import type { CaseDiagramDto, TrackEntryDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';
import { minuteText } from '../../ui/dates';
import { nameIn } from './flow-backs';
import { arrowText, StateTold } from './flow-told';

interface StepsProps {
  readonly id: string;
  readonly diagram: CaseDiagramDto;
  readonly track: readonly TrackEntryDto[];
}

/** The same in words: the way walked, then every step of the chart in order with its ways on. */
export function Steps({ id, diagram, track }: StepsProps): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const steps = diagram.states.filter(({ kind }) => kind !== 'end' && kind !== 'choice' && kind !== 'region');
  return (
    <div className="flow-steps">
      <h3>走过的路</h3>
      <ol className="flow-walk">
        {diagram.walks.map((walk) => (
          <li key={walk.seq}>
            <time dateTime={walk.at}>{minuteText(walk.at)}</time> {walk.name}
            {walk.label} →{' '}
            {walk.to
              .filter((one) => isStep(diagram, one))
              .map((one) => nameIn(diagram, one))
              .join('、')}
            {diagram.backs.some(({ seqs }) => seqs.includes(walk.seq)) && walk.reason !== null && (
              <span className="flow-reason">事由：{walk.reason}</span>
            )}
          </li>
        ))}
      </ol>
      <h3>全部环节</h3>
      <ol className="flow-list">
        {steps.map((state) => (
          <li
            key={state.id}
            className={state.current ? 'flow-now' : state.entered > 0 ? 'flow-been' : undefined}
            aria-current={state.current ? 'step' : undefined}
          >
            <button
              type="button"
              className="link-button"
              aria-expanded={open === state.id}
              onClick={() => setOpen(open === state.id ? null : state.id)}
            >
              {state.label}
            </button>
            <span className="help">
              {state.current ? '现在在这里' : state.entered > 0 ? `到过 ${state.entered} 次` : '没有到过'}
            </span>
            {open === state.id && (
              <div className="flow-step-told">
                <StateTold id={id} diagram={diagram} state={state.id} track={track} />
                {diagram.edges
                  .filter(({ from }) => from === state.id)
                  .map((edge) => (
                    <div key={edge.to}>
                      <p>{arrowText(diagram, edge)}</p>
                      <Clauses clauses={[...new Set(edge.ways.flatMap(({ clause }) => clause))]} />
                    </div>
                  ))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function isStep({ states }: CaseDiagramDto, id: string): boolean {
  const kind = states.find((state) => state.id === id)?.kind;
  return kind !== 'region' && kind !== 'parallel';
}
