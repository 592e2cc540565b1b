import { instance, type Graph, type Subgraph, type Viz } from '@viz-js/viz';
import { edgeBlock, stateBlock, type Block } from './boxes.js';
import type { Diagram, DiagramEdge, DiagramState } from './diagram.js';

/** Pixels from the left and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedState {
  readonly state: DiagramState;
  readonly block: Block;
  /** The box; the middle, width and height. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly edge: DiagramEdge;
  readonly block: Block;
  /** Start and then control points of cubic curves, three by three. */
  readonly curve: readonly Point[];
  /** Where the arrow's tip is. */
  readonly tip: Point;
  /** Middle of its words; null without any. */
  readonly words: Point | null;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly edges: readonly PlacedEdge[];
}

const POINTS_PER_INCH = 72;
const END_SIZE = 14;
const CHOICE_SLOPE = 34;
/** An edge along the reading order pulls its ends together. */
const STRAIGHT = 8;

/** How the words of states and arrows are set. */
export interface Blocks {
  readonly state: (state: DiagramState) => Block;
  readonly edge: (edge: DiagramEdge) => Block;
}

const IN_FULL: Blocks = { state: stateBlock, edge: edgeBlock };

/** Places a diagram with Graphviz (WebAssembly: no program, no network). The same diagram is always placed alike. */
export async function layOut(diagram: Diagram, blocks: Blocks = IN_FULL): Promise<Layout> {
  return new Placing(diagram, await instance(), blocks).run();
}

class Placing {
  readonly #names = new Map<string, string>();
  readonly #blocks: ReadonlyMap<string, Block>;

  constructor(
    private readonly diagram: Diagram,
    private readonly viz: Viz,
    private readonly blocks: Blocks,
  ) {
    // Names of our own making: nothing that people wrote gets into the language of Graphviz.
    diagram.states.forEach(({ id }, index) => this.#names.set(id, `n${index}`));
    this.#blocks = new Map(diagram.states.map((state) => [state.id, blocks.state(state)]));
  }

  run(): Layout {
    const rendered = this.viz.render(this.#graph(), { format: 'json', yInvert: true });
    if (rendered.status !== 'success')
      throw new Error(`graphviz: ${rendered.errors.map(({ message }) => message).join('; ')}`);
    return this.#read(JSON.parse(rendered.output) as Placed);
  }

  #graph(): Graph {
    const { states, edges } = this.diagram;
    return {
      directed: true,
      graphAttributes: {
        rankdir: 'TB',
        compound: true,
        nodesep: 0.45,
        ranksep: 0.45,
        pad: 0.15,
        splines: 'spline',
        margin: 0,
      },
      nodeAttributes: { shape: 'box', fixedsize: true, label: '', margin: 0 },
      nodes: states.filter((state) => state.parent === null && !isFrame(state)).map((one) => this.#node(one)),
      subgraphs: this.#frames(null),
      edges: [...edges.map((edge) => this.#edge(edge)), ...this.#hooks()],
    };
  }

  /** Nothing drawn leads to some states: they hang, unseen, below the one before them instead of beside the first. */
  #hooks(): NonNullable<Graph['edges']> {
    const { states, edges, initial } = this.diagram;
    const tied = new Set([initial, ...edges.flatMap(({ from, to }) => [from, to])]);
    return states.flatMap(({ id, parent }, index) => {
      const before = states[index - 1];
      if (tied.has(id) || parent !== null || before === undefined) return [];
      const [tail] = this.#anchor(before.id, 'end');
      return [{ tail, head: this.#anchor(id, 'begin')[0], attributes: { style: 'invis' } }];
    });
  }

  #frames(parent: string | null): Subgraph[] {
    return this.diagram.states
      .filter((state) => state.parent === parent && isFrame(state))
      .map((state) => ({
        name: `cluster_${this.#name(state.id)}`,
        graphAttributes: { label: room(this.#block(state)), labelloc: 't', labeljust: 'l', margin: 14 },
        nodes: this.diagram.states
          .filter((child) => child.parent === state.id && !isFrame(child))
          .map((one) => this.#node(one)),
        subgraphs: this.#frames(state.id),
      }));
  }

  #node(state: DiagramState): { name: string; attributes: Record<string, string | number> } {
    const { width, height } = sizeOf(state, this.#block(state));
    return {
      name: this.#name(state.id),
      attributes: { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
    };
  }

  #edge(edge: DiagramEdge): Graph['edges'] extends (infer E)[] | undefined ? E : never {
    const block = this.blocks.edge(edge);
    // The reading order decides what stands above: a way back is laid as a way on, with its arrow at the start.
    const [above, below] = edge.back ? [edge.to, edge.from] : [edge.from, edge.to];
    const [tail, ltail] = this.#anchor(above, 'end');
    const [head, lhead] = this.#anchor(below, 'begin');
    return {
      tail,
      head,
      attributes: {
        ...(block.lines.length === 0 ? {} : { label: room(block) }),
        ...(ltail === null ? {} : { ltail }),
        ...(lhead === null ? {} : { lhead }),
        ...(edge.back ? { dir: 'back' } : { weight: STRAIGHT }),
      },
    };
  }

  /** A frame has no point of its own: an arrow ends at its border, on the way to its first state or from its last. */
  #anchor(id: string, side: 'begin' | 'end'): readonly [node: string, frame: string | null] {
    const state = this.diagram.states.find((one) => one.id === id);
    if (state === undefined || !isFrame(state)) return [this.#name(id), null];
    const children = this.diagram.states.filter((one) => one.parent === id);
    // Regions stand side by side: the first one serves for both. States of a region follow each other.
    const child = children.at(side === 'begin' || state.kind === 'parallel' ? 0 : -1);
    const node = child === undefined ? this.#name(id) : this.#anchor(child.id, side)[0];
    return [node, `cluster_${this.#name(id)}`];
  }

  #read({ bb, objects = [], edges = [] }: Placed): Layout {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(bb);
    const byName = new Map(objects.map((one) => [one.name, one]));
    const states = this.diagram.states.map((state): PlacedState => {
      const block = this.#block(state);
      const name = this.#name(state.id);
      if (!isFrame(state)) {
        const [x = 0, y = 0] = numbers(byName.get(name)?.pos ?? '');
        return { state, block, at: { x, y }, ...sizeOf(state, block) };
      }
      const [left = 0, top = 0, right = 0, bottom = 0] = numbers(byName.get(`cluster_${name}`)?.bb ?? '');
      const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
      return { state, block, at, width: right - left, height: Math.abs(bottom - top) };
    });
    const placed = this.diagram.edges.flatMap((edge, index) => {
      const found = edges[index];
      return found === undefined ? [] : [this.#placedEdge(edge, found)];
    });
    return { width: Math.ceil(x1 - x0), height: Math.ceil(Math.abs(y1 - y0)), states, edges: placed };
  }

  #placedEdge(edge: DiagramEdge, { pos, lp }: PlacedEdgeText): PlacedEdge {
    const parts = (pos ?? '').split(' ');
    const tip = parts.find((part) => part.startsWith(edge.back ? 's,' : 'e,'));
    const along = parts.filter((part) => !/^[es],/.test(part)).map(point);
    const curve = edge.back ? along.toReversed() : along;
    const end = tip === undefined ? curve.at(-1) : point(tip.slice(2));
    const words = lp === undefined ? null : point(lp);
    return { edge, block: this.blocks.edge(edge), curve, tip: end ?? { x: 0, y: 0 }, words };
  }

  #name(id: string): string {
    return this.#names.get(id) ?? '';
  }

  #block({ id }: DiagramState): Block {
    return this.#blocks.get(id) ?? { lines: [], width: 0, height: 0 };
  }
}

/** What Graphviz answers, as far as it is read. */
interface Placed {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly PlacedEdgeText[];
}
interface PlacedEdgeText {
  readonly pos?: string;
  readonly lp?: string;
}

/** Whether other states stand inside. */
function isFrame({ kind }: DiagramState): boolean {
  return kind === 'parallel' || kind === 'region';
}

function sizeOf({ kind }: DiagramState, { width, height }: Block): { width: number; height: number } {
  if (kind === 'end') return { width: END_SIZE, height: END_SIZE };
  return kind === 'choice' ? { width: width + CHOICE_SLOPE, height } : { width, height };
}

/** Room for a text that we set ourselves: Graphviz has no typefaces to measure Chinese with. */
function room({ width, height }: Block): { html: string } {
  const size = `FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${height}"`;
  return {
    html: `<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" ${size}><TR><TD></TD></TR></TABLE>`,
  };
}

function numbers(text: string): readonly number[] {
  return text.split(',').map(Number);
}

function point(text: string): Point {
  const [x = 0, y = 0] = numbers(text);
  return { x, y };
}
