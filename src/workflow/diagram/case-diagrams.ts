import type { Actor, DirectorySource } from '../../identity/index.js';
import { ok, type ClauseRef, type Refusal, type Result } from '../../kernel/index.js';
import type { PolicyPack } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { activeStates } from '../engine/advance.js';
import type { Law } from '../law/law.js';
import type { CaseQueries } from '../queries/case-queries.js';
import type { CaseMoments } from '../track/case-moments.js';
import { nameBlock, wayBlock } from './boxes.js';
import type { Diagram, DiagramState, DiagramWay, DiagramWords } from './diagram.js';
import { drawChart } from './draw-chart.js';
import { layOut, type Layout } from './layout.js';
import { tipOf, lineOf } from './svg.js';
import { waysBackOf, type WayBack } from './ways-back.js';
import { arrowKey, arrowsOf, walksOf, type Walk } from './walked.js';

/** 流程图 of a case: the chart of its law, placed, with where it stands and the way it came. */
export interface CaseDiagram {
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly states: readonly CaseDiagramState[];
  readonly edges: readonly CaseDiagramEdge[];
  /** Every move from state to state, the first one first. */
  readonly walks: readonly NamedWalk[];
  /** 退回、撤回: those that happened and are no arrow of the chart, on lanes to the right of it. */
  readonly backs: readonly WayBack[];
}

export interface CaseDiagramState {
  readonly id: string;
  readonly label: string;
  readonly kind: DiagramState['kind'];
  readonly parent: string | null;
  readonly clause: readonly ClauseRef[];
  /** Whether the case stands here now. */
  readonly current: boolean;
  /** How often it was entered. */
  readonly entered: number;
  /** Top left corner, and size, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface CaseDiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly ways: readonly DiagramWay[];
  /** How often the case went along it. */
  readonly walked: number;
  /** Path of the line and of its tip, in the language of SVG. */
  readonly line: string;
  readonly tip: string;
  /** Middle of its words; null without any. */
  readonly words: { readonly x: number; readonly y: number } | null;
  readonly lines: readonly string[];
}

export interface NamedWalk extends Walk {
  readonly name: string;
}

interface Placed {
  readonly diagram: Diagram;
  readonly layout: Layout;
}

/** The live chart of a case. A drawing is placed once for each chart of a pack version; what was walked is each case's. */
export class CaseDiagrams {
  readonly #placed = new Map<string, Promise<Placed>>();

  constructor(
    private readonly queries: CaseQueries,
    private readonly moments: CaseMoments,
    private readonly law: Law,
    private readonly directories: DirectorySource,
    private readonly wordsOf: (pack: PolicyPack) => DiagramWords,
  ) {}

  /** @returns `not-visible` for a case that is not there or not the actor's to see */
  async of(actor: Actor, id: string): Promise<Result<CaseDiagram, readonly Refusal[]>> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    const { chart, state } = seen.value;
    const { diagram, layout } = await this.#place(chart);
    const walks = walksOf(await this.moments.of(id));
    const directory = await this.directories.current();
    const arrows = walks.map((walk) => arrowsOf(walk, diagram));
    const now = new Set(activeStates(state.value));
    const { width: wide, ways } = waysBackOf(walks, diagram, layout);
    return ok({
      title: diagram.title,
      width: wide,
      height: layout.height,
      states: layout.states.map(({ state: drawn, block, at, width, height }) => ({
        id: drawn.id,
        label: drawn.label,
        kind: drawn.kind,
        parent: drawn.parent,
        clause: chart.plan.states.get(drawn.id)?.clause ?? [],
        current: now.has(drawn.id),
        entered: walks.filter(({ to }) => to.includes(drawn.id)).length,
        x: at.x - width / 2,
        y: at.y - height / 2,
        width,
        height,
        lines: block.lines.map(({ text }) => text),
      })),
      edges: layout.edges.map(({ edge, block, curve, tip, words }) => ({
        from: edge.from,
        to: edge.to,
        ways: edge.ways,
        walked: arrows.filter((along) => along.has(arrowKey(edge.from, edge.to))).length,
        line: lineOf(curve),
        tip: tipOf(curve.at(-1) ?? tip, tip),
        words,
        lines: block.lines.map(({ text }) => text),
      })),
      walks: walks.map((walk) => ({
        ...walk,
        name: walk.person === 'system' ? '系统' : (directory.person(walk.person)?.name ?? walk.person),
      })),
      backs: ways,
    });
  }

  #place(chart: CompiledChart): Promise<Placed> {
    const key = `${chart.ref.sha256}/${chart.plan.id}`;
    const known = this.#placed.get(key);
    if (known !== undefined) return known;
    const placing = this.#draw(chart);
    this.#placed.set(key, placing);
    placing.catch(() => this.#placed.delete(key));
    return placing;
  }

  async #draw({ ref, plan }: CompiledChart): Promise<Placed> {
    const pack = this.law.packOf(ref);
    const source = pack.charts[plan.id];
    if (source === undefined) throw new Error(`no chart ${plan.id} in ${ref.pack}`);
    const drawn = drawChart(source, pack.chains, this.wordsOf(pack));
    const diagram = { ...drawn, states: drawn.states.map((state) => named(state, drawn, plan)) };
    return { diagram, layout: await layOut(diagram, { state: nameBlock, edge: wayBlock }) };
  }
}

/** A condition is called by the step that it opens: its own language is nobody's at the desk. */
function named(state: DiagramState, { edges }: Diagram, { states }: CompiledChart['plan']): DiagramState {
  const marks = state.marks.filter((mark) => mark === '公众可见');
  if (state.kind !== 'choice') return { ...state, marks };
  const [first] = edges.filter(({ from }) => from === state.id);
  return { ...state, marks, label: `须“${states.get(first?.to ?? '')?.label ?? '此环节'}”？` };
}
