import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { CaseDiagramDto, DiagramStateDto, TrackEntryDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Segments } from '../../ui/segments';
import { Trouble, Waiting } from '../../ui/states';
import { useNarrow } from '../../ui/use-narrow';
import { BackTable, BackTold, backText } from './flow-backs';
import { Steps } from './flow-steps';
import { ArrowTold, arrowText, StateTold } from './flow-told';
import './flow.css';

const LINE_HEIGHT = 19;
const MARGIN = 16;
const PLATE_HEIGHT = 24;
const ZOOMS = [0.5, 0.65, 0.8, 1, 1.25, 1.6] as const;
const WHOLE = 3;
const LOOKS = [
  { value: 'map', label: '看图' },
  { value: 'list', label: '逐步看' },
] as const;

/** What of the chart is being looked at. */
type Chosen =
  | { readonly state: string }
  | { readonly from: string; readonly to: string }
  /** A return or a taking back, by its number in the list of them. */
  | { readonly back: number };

interface FlowProps {
  readonly id: string;
  readonly version: number;
  readonly track: readonly TrackEntryDto[];
}

/** 流程图 — where the case stands, the way it came, and the clause on each arrow; on the map, or step by step. */
export function Flow({ id, version, track }: FlowProps): ReactNode {
  const narrow = useNarrow();
  const [look, setLook] = useState<'map' | 'list'>(narrow ? 'list' : 'map');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { data, problem, reload } = useLoad(`${id}/${version}/diagram`, (signal) =>
    request<CaseDiagramDto>(`/cases/${encodeURIComponent(id)}/diagram`, { signal }),
  );
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在取流程图…" />;
  return (
    <div className="flow">
      <Segments label="流程图的样子" value={look} options={LOOKS} onChange={setLook} />
      {look === 'map' ? (
        <div className="flow-map">
          <FlowMap diagram={data} chosen={chosen} onChoose={setChosen} />
          <div className="flow-told" aria-live="polite">
            {chosen === null ? (
              <p className="lead">选一个环节或箭头（Tab 键也可以），看它的依据和怎么走到这里。</p>
            ) : 'state' in chosen ? (
              <StateTold id={id} diagram={data} state={chosen.state} track={track} />
            ) : 'back' in chosen ? (
              <BackTold diagram={data} index={chosen.back} />
            ) : (
              <ArrowTold diagram={data} from={chosen.from} to={chosen.to} />
            )}
          </div>
        </div>
      ) : (
        <Steps id={id} diagram={data} track={track} />
      )}
      <BackTable diagram={data} />
    </div>
  );
}

interface FlowMapProps {
  readonly diagram: CaseDiagramDto;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}

function FlowMap({ diagram, chosen, onChoose }: FlowMapProps): ReactNode {
  const [zoom, setZoom] = useState(WHOLE);
  const frame = useRef<HTMLDivElement>(null);
  const width = diagram.width + 2 * MARGIN;
  const height = diagram.height + 2 * MARGIN;
  const scale = ZOOMS[zoom] ?? 1;
  const press = (what: Chosen) => (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Enter' && pressed.key !== ' ') return;
    pressed.preventDefault();
    onChoose(what);
  };
  useEffect(() => centre(frame.current), [diagram]);
  const frames = diagram.states.filter(isFrame);
  return (
    <div className="flow-picture">
      <div className="flow-zoom" role="group" aria-label="缩放">
        <button
          type="button"
          className="plain-button"
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          缩小
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          放大
        </button>
        <button type="button" className="plain-button" onClick={() => centre(frame.current)}>
          到当前环节
        </button>
      </div>
      <div className="flow-frame" ref={frame} onFocus={({ target }) => follow(target, frame.current)}>
        <svg
          role="group"
          aria-label={`${diagram.title}的流程图`}
          width={width * scale}
          height={height * scale}
          viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
        >
          {frames.map((state) => (
            <g key={state.id}>
              <rect className="flow-region" {...boxOf(state)} rx="8" />
              <Lines lines={state.lines} x={state.x + MARGIN} y={state.y + MARGIN} anchor="start" />
            </g>
          ))}
          {diagram.backs.map((back, index) => (
            <g
              key={`${back.from}/${back.to}/${back.label}`}
              className={`flow-edge flow-back${
                chosen !== null && 'back' in chosen && chosen.back === index ? ' flow-chosen' : ''
              }`}
              role="button"
              tabIndex={0}
              aria-label={backText(diagram, back)}
              onClick={() => onChoose({ back: index })}
              onKeyDown={press({ back: index })}
            >
              <path className="flow-reach" d={back.line} />
              <path className="flow-line" d={back.line} />
              <path className="flow-tip" d={back.tip} />
              <rect
                className="flow-plate"
                x={back.words.x - back.plate / 2}
                y={back.words.y - PLATE_HEIGHT / 2}
                width={back.plate}
                height={PLATE_HEIGHT}
                rx={PLATE_HEIGHT / 2}
              />
              <Lines
                lines={[back.label]}
                x={back.words.x}
                y={back.words.y - LINE_HEIGHT / 2}
                anchor="middle"
              />
            </g>
          ))}
          {diagram.edges.map((edge) => (
            <g
              key={`${edge.from}/${edge.to}`}
              className={`flow-edge${edge.walked > 0 ? ' flow-walked' : ''}${
                chosen !== null && 'from' in chosen && chosen.from === edge.from && chosen.to === edge.to
                  ? ' flow-chosen'
                  : ''
              }`}
              role="button"
              tabIndex={0}
              aria-label={arrowText(diagram, edge)}
              onClick={() => onChoose({ from: edge.from, to: edge.to })}
              onKeyDown={press({ from: edge.from, to: edge.to })}
            >
              <path className="flow-reach" d={edge.line} />
              <path className="flow-line" d={edge.line} />
              <path className="flow-tip" d={edge.tip} />
              {edge.words !== null && (
                <Lines
                  lines={edge.lines}
                  x={edge.words.x}
                  y={edge.words.y - (edge.lines.length * LINE_HEIGHT) / 2}
                  anchor="middle"
                />
              )}
            </g>
          ))}
          {diagram.states
            .filter((state) => !isFrame(state))
            .map((state) =>
              state.kind === 'end' ? (
                <circle
                  key={state.id}
                  className="flow-end"
                  cx={state.x + state.width / 2}
                  cy={state.y + state.height / 2}
                  r={state.width / 2}
                />
              ) : (
                <g
                  key={state.id}
                  className={`flow-state flow-${state.kind}${state.entered > 0 ? ' flow-walked' : ''}${
                    state.current ? ' flow-current' : ''
                  }${chosen !== null && 'state' in chosen && chosen.state === state.id ? ' flow-chosen' : ''}`}
                  role="button"
                  tabIndex={0}
                  aria-label={stateText(state)}
                  onClick={() => onChoose({ state: state.id })}
                  onKeyDown={press({ state: state.id })}
                >
                  <rect {...boxOf(state)} rx={state.kind === 'choice' ? state.height / 2 : 8} />
                  <Lines
                    lines={state.lines}
                    x={state.x + state.width / 2}
                    y={state.y + state.height / 2 - (state.lines.length * LINE_HEIGHT) / 2}
                    anchor="middle"
                  />
                </g>
              ),
            )}
        </svg>
      </div>
      <p className="help">
        <span className="flow-key flow-key-current" aria-hidden="true" /> 现在在这里{' '}
        <span className="flow-key flow-key-walked" aria-hidden="true" /> 走过{' '}
        <span className="flow-key" aria-hidden="true" /> 没有走过
        {diagram.backs.length > 0 && (
          <>
            {' '}
            <span className="flow-key flow-key-back" aria-hidden="true" />{' '}
            退回、撤回等（只画发生过的，详见下表）
          </>
        )}
      </p>
    </div>
  );
}

/** Brings where the case stands into the middle of the picture, and leaves the page where it is. */
function centre(frame: HTMLElement | null): void {
  const current = frame?.querySelector('.flow-current');
  if (current != null) reveal(current, frame);
}

/** Keeps in sight what the keyboard goes to: browsers do not agree on scrolling to what is drawn. */
function follow(part: Element, frame: HTMLElement | null): void {
  // Under a mouse or a finger nothing may move: the press would end on something else.
  if (!part.matches(':focus-visible')) return;
  frame?.scrollIntoView({ block: 'nearest' });
  reveal(part, frame);
}

function reveal(part: Element, frame: HTMLElement | null): void {
  if (frame === null) return;
  const [box, around] = [part.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollBy(
    box.left + box.width / 2 - around.left - around.width / 2,
    box.top + box.height / 2 - around.top - around.height / 2,
  );
}

function boxOf({ x, y, width, height }: DiagramStateDto): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  return { x, y, width, height };
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

function Lines({ lines, x, y, anchor }: LinesProps): ReactNode {
  return (
    <text textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={y + (index + 0.75) * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function isFrame({ kind }: DiagramStateDto): boolean {
  return kind === 'parallel' || kind === 'region';
}

function stateText({ lines, current, entered }: DiagramStateDto): string {
  const stands = current ? '，现在在这里' : entered > 0 ? `，到过 ${entered} 次` : '';
  return `环节“${lines.join('')}”${stands}`;
}
