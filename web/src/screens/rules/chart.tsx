import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { ChartStateDto, ChartViewDto, PackBookDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Trouble, Waiting } from '../../ui/states';

/** Where a drawing cannot be read without moving it about. */
const NARROW = '(max-width: 860px)';
const STEP = 60;
const NEARER = 1.25;
const NEAREST = 4;

/** 流程图 — told step by step and drawn; the words come first on a phone. */
export function Chart({ book }: { readonly book: PackBookDto }): ReactNode {
  const [chart, setChart] = useState(book.charts[0]?.id ?? '');
  const at = `/policy/packs/${encodeURIComponent(book.id)}/${book.on}/charts/${encodeURIComponent(chart)}`;
  const { data, problem, reload } = useLoad(at, (signal) => request<ChartViewDto>(at, { signal }));
  const [narrow] = useState(() => window.matchMedia(NARROW).matches);
  const drawing = (
    <Drawing src={`/api/v1${at}/svg`} title={book.charts.find(({ id }) => id === chart)?.label ?? ''} />
  );
  return (
    <>
      {book.charts.length > 1 && (
        <label className="filter chart-choice">
          <span>哪一张</span>
          <select value={chart} onChange={(event) => setChart(event.target.value)}>
            {book.charts.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {!narrow && drawing}
      {problem !== null ? (
        <Trouble problem={problem} onRetry={reload} />
      ) : data === null ? (
        <Waiting what="正在取流程…" />
      ) : (
        <Told view={data} />
      )}
      {narrow && drawing}
    </>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}
const WHOLE: Place = { x: 0, y: 0, scale: 1 };

/** Large enough to read and no wider than the window, from the top: charts are tall. */
function readable({ clientWidth, clientHeight, naturalWidth, naturalHeight }: HTMLImageElement): Place {
  if (naturalHeight === 0 || clientHeight === 0) return WHOLE;
  const shown = Math.min(clientHeight / naturalHeight, clientWidth / naturalWidth);
  const scale = Math.max(1, Math.min(1 / shown, clientWidth / (naturalWidth * shown)));
  return { x: 0, y: ((scale - 1) * naturalHeight * shown) / 2, scale };
}

/** The drawing in a window: dragged or pinched by finger, moved by arrows, nearer and farther by + and −. */
function Drawing({ src, title }: { readonly src: string; readonly title: string }): ReactNode {
  const [place, setPlace] = useState<Place>(WHOLE);
  const [failed, setFailed] = useState(false);
  const image = useRef<HTMLImageElement>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const zoom = (by: number): void =>
    setPlace(({ x, y, scale }) => ({ x, y, scale: Math.min(NEAREST * 3, Math.max(1, scale * by)) }));
  const move = (x: number, y: number): void => setPlace((now) => ({ ...now, x: now.x + x, y: now.y + y }));
  const read = (): void => {
    if (image.current !== null) setPlace(readable(image.current));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(STEP, 0),
    ArrowRight: () => move(-STEP, 0),
    ArrowUp: () => move(0, STEP),
    ArrowDown: () => move(0, -STEP),
    '+': () => zoom(NEARER),
    '=': () => zoom(NEARER),
    '-': () => zoom(1 / NEARER),
    '0': () => setPlace(WHOLE),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
  const onPointerMove = (event: PointerEvent): void => {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    const now = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, now);
    if (other === undefined) return move(now.x - before.x, now.y - before.y);
    const far = (from: { x: number; y: number }): number => Math.hypot(from.x - other.x, from.y - other.y);
    if (far(before) > 0) zoom(far(now) / far(before));
  };
  const release = (event: PointerEvent): void => void fingers.current.delete(event.pointerId);
  return (
    <section className="drawing" aria-labelledby="drawing">
      <div className="group-head">
        <h2 id="drawing">流程图</h2>
        <a className="export" href={src} download={`${title}.svg`}>
          下载图
        </a>
      </div>
      {failed ? (
        <p className="notice notice-error">图没有画出来，请看下面的文字说明；刷新本页可以重试。</p>
      ) : (
        <>
          <div
            className="drawing-window"
            tabIndex={0}
            role="application"
            aria-label={`${title}：方向键移动，加号减号缩放，0 看全图；同样的内容在“逐个环节”里有文字说明`}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
            }}
            onPointerMove={onPointerMove}
            onPointerUp={release}
            onPointerCancel={release}
          >
            <img
              ref={image}
              onLoad={read}
              src={src}
              alt={`${title}的流程图，同样的内容在“逐个环节”里有文字说明`}
              draggable={false}
              onError={() => setFailed(true)}
              style={{ transform: `translate(${place.x}px, ${place.y}px) scale(${place.scale})` }}
            />
          </div>
          <div className="drawing-keys">
            <button type="button" className="plain-button" onClick={() => zoom(NEARER)}>
              放大
            </button>
            <button type="button" className="plain-button" onClick={() => zoom(1 / NEARER)}>
              缩小
            </button>
            <button type="button" className="plain-button" onClick={read}>
              看得清
            </button>
            <button type="button" className="plain-button" onClick={() => setPlace(WHOLE)}>
              看全图
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** The same in words, from the first step to the last. */
function Told({ view }: { readonly view: ChartViewDto }): ReactNode {
  const states = view.states.filter(({ kind }) => kind !== 'end' && kind !== 'choice');
  return (
    <section aria-labelledby="told">
      <h2 id="told">逐个环节</h2>
      <ul className="chart-notes">
        {view.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <ol className="chart-steps">
        {states.map((state) => (
          <li key={state.id} className={state.parent === null ? 'card' : 'card chart-inner'}>
            <Step state={state} />
            <ul className="chart-ways">
              {view.edges
                .filter(({ from }) => from === state.id)
                .map((edge) => (
                  <li key={edge.to}>
                    <Way edge={edge} view={view} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An arrow in words; through a choice it leads to all that may come after it. */
function Way({
  edge: { to, labels: by, back },
  view,
}: {
  readonly edge: ChartViewDto['edges'][number];
  readonly view: ChartViewDto;
}): ReactNode {
  const labelOf = (id: string): string => view.states.find((state) => state.id === id)?.label ?? id;
  const choice = view.states.find(({ id, kind }) => id === to && kind === 'choice');
  const places =
    choice === undefined ? [to] : view.edges.filter(({ from }) => from === to).map((next) => next.to);
  return (
    <>
      <span aria-hidden="true">{back ? '↩' : '→'} </span>
      {by.length === 0 ? '办完' : `“${by.join('”“')}”`}
      {back ? '，回到' : choice === undefined ? '，到' : '，视情形到'}“{places.map(labelOf).join('”或“')}”
      {choice !== undefined && <span className="help way-condition"> 情形：{choice.label}</span>}
    </>
  );
}

function Step({ state }: { readonly state: ChartStateDto }): ReactNode {
  return (
    <>
      <h3>
        {state.label}
        {state.marks.map((mark) => (
          <span key={mark} className="attribute">
            {mark}
          </span>
        ))}
      </h3>
      <ul>
        {state.lines.map(({ kind, text }, index) => (
          <li key={index} className={`line-${kind}`}>
            {text}
          </li>
        ))}
      </ul>
      {state.clauses.length > 0 && <p className="help">依据：{state.clauses.join('、')}</p>}
    </>
  );
}
