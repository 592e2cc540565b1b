import type { ChainSource, ChartSource, StateSource } from '../../policy/index.js';
import { expandChart } from '../compile/expand.js';
import type { ChartPlan, PlannedMove, PlannedState } from '../compile/plan.js';
import type { Diagram, DiagramEdge, DiagramLine, DiagramState, DiagramWay, DiagramWords } from './diagram.js';
import { deadlineLine, labelOf, peopleText, stepLines } from './words-of-step.js';

/** A state to which so many others lead is told in each of them instead of being tied to all of them. */
const CROWD = 4;

/**
 * Puts a chart, its chains written out, into the words and lines of a drawing. Everything the chart states is in it:
 * states, clauses, people, terms, outcomes, returns; only the verbs that every step has are left out. Arrows show the
 * way on; ways back, and ways that many states have alike, are told in the states, or nobody could follow the arrows.
 */
export function drawChart(
  chart: ChartSource,
  chains: Readonly<Record<string, ChainSource>>,
  words: DiagramWords,
): Diagram {
  const plan = expandChart(chart, chains);
  const ways = new Ways(plan);
  return {
    title: chart.label,
    notes: notesOf(chart, chains, words),
    initial: plan.initial,
    states: [...plan.states.values()].map((state) => drawState(state, { plan, ways, words })),
    edges: mergeEdges(
      [...plan.states.values()].flatMap((state) => edgesOf(state, { plan, ways, words })),
      ways,
    ),
  };
}

/** What all parts of a drawing are made with. */
interface Drawing {
  readonly plan: ChartPlan;
  readonly ways: Ways;
  readonly words: DiagramWords;
}

/** Which ways become arrows. */
class Ways {
  readonly #order: readonly string[];
  readonly #sources = new Map<string, Set<string>>();

  constructor(plan: ChartPlan) {
    this.#order = [...plan.states.keys()];
    for (const { id, moves } of plan.states.values())
      for (const move of moves.filter(isWritten))
        if (move.target !== null)
          this.#sources.set(move.target, (this.#sources.get(move.target) ?? new Set()).add(id));
  }

  isBack(from: string, to: string): boolean {
    return this.#order.indexOf(to) < this.#order.indexOf(from);
  }

  isCrowded(to: string): boolean {
    return (this.#sources.get(to)?.size ?? 0) >= CROWD;
  }

  /** Whether a way is an arrow: one that leads on, and a way back to where an arrow has just come from. */
  isDrawn({ state, target }: PlannedMove): boolean {
    if (target === null || this.isCrowded(target)) return false;
    return !this.isBack(state, target) || (this.#sources.get(state)?.has(target) ?? false);
  }
}

function notesOf(
  chart: ChartSource,
  chains: Readonly<Record<string, ChainSource>>,
  words: DiagramWords,
): readonly string[] {
  const used = chainsIn(chart.states).flatMap((id) => chains[id] ?? []);
  return [
    [`依据`, ...words.clauses(chart.clause)].join(' '),
    ...used.map((chain) => [`审批链“${chain.label}”`, ...words.clauses(chain.clause)].join(' ')),
    ...(chart.binds.length === 0 ? [] : [`意见针对 ${chart.binds.join('、')}；其中一个改动，意见全部作废`]),
  ];
}

function chainsIn(states: Readonly<Record<string, StateSource>>): readonly string[] {
  return Object.values(states).flatMap(({ chain, states: inner = {} }) => [
    ...(chain === undefined ? [] : [chain]),
    ...chainsIn(inner),
  ]);
}

function drawState(state: PlannedState, drawing: Drawing): DiagramState {
  const { id, kind, parent, tags, step } = state;
  const { plan, ways, words } = drawing;
  const end = kind === 'final' && parent !== null;
  const told = state.moves.filter((move) => isWritten(move) && !ways.isDrawn(move));
  return {
    id,
    label: kind === 'choice' ? choiceText(state) : end ? '完成' : state.label,
    kind: end ? 'end' : kind,
    parent,
    marks: [
      ...(tags.includes('public') ? ['公众可见'] : []),
      ...(tags.includes('closed') ? ['可以停留'] : []),
      ...tags.filter((tag) => tag !== 'public' && tag !== 'closed'),
    ],
    clauses: words.clauses(state.clause),
    lines: [
      ...(step === null ? [] : stepLines(step, plan, words)),
      ...state.deadlines.map((deadline) => deadlineLine(deadline, words)),
      ...returnLines(state, plan),
      ...outcomeLines(told, plan),
      ...stayLines(
        told.filter(({ auto, target }) => auto === null && target === null),
        words,
      ),
      ...told.filter(({ auto }) => auto === null).flatMap((move) => toldLine(move, drawing)),
      ...fromLines(id, drawing),
    ],
  };
}

function returnLines({ moves }: PlannedState, plan: ChartPlan): readonly DiagramLine[] {
  const targets = moves.flatMap(({ engine, target }) =>
    engine === 'return' && target !== null ? [labelOf(plan, target)] : [],
  );
  return targets.length === 0 ? [] : [{ kind: 'return', text: `可退回：${targets.join('、')}` }];
}

/** Outcomes that are no arrows, by where they lead. */
function outcomeLines(told: readonly PlannedMove[], plan: ChartPlan): readonly DiagramLine[] {
  const byTarget = new Map<string, string[]>();
  for (const { auto, target, label } of told)
    if (auto !== null && target !== null) byTarget.set(target, [...(byTarget.get(target) ?? []), label]);
  return [...byTarget].map(([target, labels]) => ({
    kind: 'return',
    text: `${labels.join('；')} → ${labelOf(plan, target)}`,
  }));
}

/** What may be done on the spot: what needs no further word on one line, the rest on lines of their own. */
function stayLines(moves: readonly PlannedMove[], words: DiagramWords): readonly DiagramLine[] {
  const texts = moves.map((move) => moveText(move, words));
  const bare = texts.filter((parts) => parts.length === 1).flat();
  return [
    ...(bare.length === 0 ? [] : [bare.join('、')]),
    ...texts.filter((parts) => parts.length > 1).map((parts) => parts.join('，')),
  ].map((text) => ({ kind: 'stay', text: `可办：${text}` }));
}

/** A way that is no arrow: in full, or, to a crowded state, in short; it is said in full there. */
function toldLine(move: PlannedMove, { plan, ways, words }: Drawing): readonly DiagramLine[] {
  const { target } = move;
  if (target === null) return [];
  const text = moveText(move, words);
  const crowded = ways.isCrowded(target);
  const said = crowded ? (text[0] ?? '') : text.join('，');
  return [{ kind: crowded ? 'common' : 'return', text: `${said} → ${labelOf(plan, target)}` }];
}

/** The ways into a crowded state, each in full once: what, by whom, by which clause, from where. */
function fromLines(id: string, { plan, ways, words }: Drawing): readonly DiagramLine[] {
  if (!ways.isCrowded(id)) return [];
  const sources = new Map<string, string[]>();
  for (const state of plan.states.values()) {
    for (const move of state.moves) {
      if (move.target !== id || !isWritten(move) || move.auto !== null) continue;
      const text = moveText(move, words).join('，');
      sources.set(text, [...(sources.get(text) ?? []), state.label]);
    }
  }
  return [...sources].map(([text, labels]) => ({ kind: 'from', text: `${text}（从${labels.join('、')}）` }));
}

/** What is done, on which condition, by whom, by which clause. */
function moveText(move: PlannedMove, words: DiagramWords): readonly string[] {
  const { label, event, when, who, clause } = move;
  return [
    label === '' ? words.event(event) : label,
    ...(when === null ? [] : [`当 ${when}`]),
    ...(typeof who === 'object' ? [`由${peopleText(who, words)}`] : []),
    ...words.clauses(clause),
  ];
}

/** Whether the chart says it: the engine's own verbs go without saying, its outcomes do not. */
function isWritten({ engine }: PlannedMove): boolean {
  return engine === null;
}

function choiceText({ moves }: PlannedState): string {
  return moves.find(({ when }) => when !== null)?.when ?? '';
}

function edgesOf(state: PlannedState, { plan, ways, words }: Drawing): readonly Omit<DiagramEdge, 'back'>[] {
  return state.moves
    .filter((move) => isWritten(move) && ways.isDrawn(move))
    .map((move) => ({
      from: state.id,
      to: move.target ?? '',
      labels: [edgeText(move, words)].filter((text) => text !== ''),
      ways: [{ label: wayText(move, words), clause: clauseOf(move, state, plan) }],
    }));
}

/** Its own; otherwise of the state it leaves, and of a condition, which has none, of what it opens or passes over. */
function clauseOf(move: PlannedMove, state: PlannedState, plan: ChartPlan): DiagramWay['clause'] {
  const target = plan.states.get(move.target ?? '')?.clause ?? [];
  return [move.clause, state.clause, target, aroundOf(state, plan)].find((one) => one.length > 0) ?? [];
}

/** Clauses of what encloses a state. */
function aroundOf({ parent }: PlannedState, plan: ChartPlan): DiagramWay['clause'] {
  const around = plan.states.get(parent ?? '');
  if (around === undefined) return [];
  return around.clause.length > 0 ? around.clause : aroundOf(around, plan);
}

/** What is done, in one word: the way of a region that is through, or of a condition, has its own. */
function wayText(move: PlannedMove, words: DiagramWords): string {
  const { auto, label, event } = move;
  return auto === null ? label || words.event(event) : edgeText(move, words);
}

function edgeText(move: PlannedMove, words: DiagramWords): string {
  const { auto, label } = move;
  if (auto === null) return moveText(move, words).join('，');
  if ('done' in auto) return '都完成';
  if ('chosen' in auto) return auto.chosen ? '是' : '否，跳过';
  return label;
}

/** One line between two states, however many ways lead along it. */
function mergeEdges(edges: readonly Omit<DiagramEdge, 'back'>[], ways: Ways): readonly DiagramEdge[] {
  const merged = new Map<string, DiagramEdge>();
  for (const { from, to, labels, ways: said } of edges) {
    const key = `${from}\n${to}`;
    const known = merged.get(key);
    merged.set(key, {
      from,
      to,
      labels: [...new Set([...(known?.labels ?? []), ...labels])],
      ways: [...(known?.ways ?? []), ...said],
      back: ways.isBack(from, to),
    });
  }
  return [...merged.values()];
}
