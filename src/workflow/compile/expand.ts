import type { ClauseRef } from '../../kernel/index.js';
import type {
  ChainSource,
  ChartSource,
  OutcomeSource,
  StateSource,
  StepSource,
  TransitionSource,
} from '../../policy/index.js';
import { VOTE_FAILED, VOTE_PASSED } from '../model/quorum.js';
import { engineMoves, move, type WaysBack } from './moves-of-step.js';
import type { ChartPlan, PlannedMove, PlannedState } from './plan.js';

/** Suffix of the state that decides whether a conditional state is entered or passed over. */
const CHOICE = '-choice';
/** Suffix of the state in which a region of a parallel state rests when it is through. */
export const DONE = '-done';

/** Writes out the chains of a chart, conditional entries and the verbs that every step has. */
export function expandChart(chart: ChartSource, chains: Readonly<Record<string, ChainSource>>): ChartPlan {
  const expansion = new Expansion(chart, chains);
  const states = expansion.run();
  return { id: chart.id, binds: chart.binds, initial: expansion.entryOf(chart.initial), states };
}

interface Draft {
  readonly state: PlannedState;
  readonly returns: readonly string[];
}

/** Where a state stands: in which region, before what, and to where its chain lets it return. */
interface Placing {
  readonly parent: string | null;
  readonly next: string | undefined;
  readonly returns: readonly string[];
}

class Expansion {
  readonly #drafts = new Map<string, Draft>();
  readonly #conditional = new Set<string>();
  readonly #firstOfChain = new Map<string, string>();

  constructor(
    private readonly chart: ChartSource,
    private readonly chains: Readonly<Record<string, ChainSource>>,
  ) {
    this.#scan(chart.states);
  }

  run(): ReadonlyMap<string, PlannedState> {
    for (const [id, source] of Object.entries(this.chart.states)) this.#expand(id, source, null);
    const finished = new Map<string, PlannedState>();
    for (const [id, { state, returns }] of this.#drafts) {
      const earlier = this.#earlier(state);
      const ways = { returns, earlier, inside: this.#inside(state, earlier) };
      finished.set(id, { ...state, moves: [...state.moves, ...engineMoves(state, ways)] });
    }
    return finished;
  }

  /** Where a move to `id` enters: a chain's first step, or the state that decides whether `id` is passed over. */
  entryOf(id: string): string {
    const first = this.#firstOfChain.get(id) ?? id;
    if (this.#conditional.has(id)) return id + CHOICE;
    return this.#conditional.has(first) ? first + CHOICE : first;
  }

  #scan(states: Readonly<Record<string, StateSource>>): void {
    for (const [id, source] of Object.entries(states)) {
      if (source.when !== undefined || source.step?.when !== undefined) this.#conditional.add(id);
      if (source.states !== undefined) this.#scan(source.states);
      const steps = source.chain === undefined ? [] : (this.chains[source.chain]?.steps ?? []);
      for (const step of steps) if (step.when !== undefined) this.#conditional.add(step.id);
      if (steps[0] !== undefined) this.#firstOfChain.set(id, steps[0].id);
    }
  }

  #expand(id: string, source: StateSource, parent: string | null): readonly string[] {
    if (source.type === 'parallel') return this.#expandParallel(id, source, parent);
    const when = source.when ?? source.step?.when;
    const choice = when === undefined ? [] : [this.#choice(id, when, source.next, parent)];
    if (source.chain !== undefined) return [...choice, ...this.#expandChain(source, parent)];
    this.#addState(id, source, source.step ?? null, { parent, next: source.next, returns: [] });
    return [...choice, id];
  }

  #expandParallel(id: string, source: StateSource, parent: string | null): readonly string[] {
    const regions = Object.entries(source.states ?? {});
    const done = source.next === undefined ? [] : [this.#auto(id, 'done', 0, source.next, { done: true })];
    this.#put({
      ...blank(id, source),
      kind: 'parallel',
      parent,
      children: regions.map(([region]) => region),
      moves: [...done, ...this.#declared(id, source.on, 'by')],
    });
    for (const [region, inner] of regions) this.#expandRegion(region, inner, id);
    return [id];
  }

  /** A region is an ordered chain, or nothing at all where its condition fails; either way it ends in its own rest state. */
  #expandRegion(region: string, source: StateSource, parent: string): void {
    const end = region + DONE;
    this.#put({ ...blank(region, source), kind: 'region', parent });
    const choice = source.when === undefined ? [] : [this.#choice(region, source.when, end, region)];
    const children = [...choice, ...this.#expandChain({ ...source, next: end }, region), end];
    this.#put({ ...blank(end, {}), kind: 'final', parent: region });
    this.#put({ ...blank(region, source), kind: 'region', parent, children });
  }

  #expandChain(source: StateSource, parent: string | null): readonly string[] {
    const chain = this.chains[source.chain ?? ''];
    if (chain === undefined) return [];
    return chain.steps.flatMap((step, index) => {
      const next = chain.steps[index + 1]?.id ?? source.next;
      const choice = step.when === undefined ? [] : [this.#choice(step.id, step.when, next, parent)];
      const state: StateSource = {
        ...step,
        clause: step.clause ?? chain.clause,
        tags: [...(source.tags ?? []), ...(step.tags ?? [])],
      };
      this.#addState(step.id, state, step, { parent, next, returns: chain.returns ?? [] });
      return [...choice, step.id];
    });
  }

  #choice(id: string, when: string, next: string | undefined, parent: string | null): string {
    const key = id + CHOICE;
    const first = this.#firstOfChain.get(id);
    const enter = {
      ...this.#auto(key, '', 0, id, { chosen: true }),
      target: first === undefined ? id : this.entryOf(first),
      when,
    };
    const pass = next === undefined ? [] : [this.#auto(key, '', 1, next, { chosen: false })];
    this.#put({ ...blank(key, {}), kind: 'choice', parent, moves: [enter, ...pass] });
    return key;
  }

  #addState(
    id: string,
    source: StateSource,
    step: StepSource | null,
    { parent, next, returns }: Placing,
  ): void {
    const kind = source.type === 'final' ? 'final' : step === null ? 'plain' : 'step';
    const concluded = step === null ? [] : this.#conclusions(id, step, next);
    const declared = [...this.#declared(id, source.on, step === null ? 'by' : 'task')];
    const extra =
      step === null || step.on === source.on ? [] : this.#declared(id, step.on, 'task', declared.length);
    const deadlines = [
      ...(source.deadlines ?? []),
      ...(step === null || step.deadlines === source.deadlines ? [] : (step.deadlines ?? [])),
    ];
    const label = source.label ?? step?.label ?? id;
    this.#put(
      {
        ...blank(id, source),
        label,
        kind,
        parent,
        step,
        deadlines,
        moves: [...concluded, ...declared, ...extra],
      },
      [...returns, ...(step?.returns ?? [])],
    );
  }

  #conclusions(id: string, step: StepSource, next: string | undefined): readonly PlannedMove[] {
    return Object.entries(outcomesOf(step)).flatMap(([outcome, source], index) => {
      const target = source.to === 'next' ? next : source.to;
      if (target === undefined) return [];
      const auto = this.#auto(id, '', index, target, { concluded: outcome });
      return [{ ...auto, label: source.label ?? outcome, effects: source.effects ?? [] }];
    });
  }

  #declared(id: string, on: StateSource['on'], who: 'task' | 'by', offset = 0): readonly PlannedMove[] {
    return Object.entries(on ?? {}).flatMap(([event, transitions]) =>
      transitions.map((transition, index) => this.#declaredMove(id, event, offset + index, transition, who)),
    );
  }

  #declaredMove(
    id: string,
    event: string,
    index: number,
    source: TransitionSource,
    who: 'task' | 'by',
  ): PlannedMove {
    const target = source.target === undefined ? null : this.entryOf(source.target);
    return {
      ...move(id, event, index, target),
      label: source.label ?? '',
      clause: source.clause ?? [],
      when: source.when ?? null,
      who: source.by ?? (who === 'task' ? 'task' : 'system'),
      effects: source.effects ?? [],
      counts: who === 'task' && source.by === undefined,
    };
  }

  #auto(id: string, event: string, index: number, target: string, auto: PlannedMove['auto']): PlannedMove {
    return {
      ...move(id, event, index, this.entryOf(target)),
      key: `${id}/auto${event}/${index}`,
      auto,
      who: 'system',
    };
  }

  /** Steps and parallel states that come before `state` and can be entered from it without leaving a sibling region half done. */
  #earlier(state: PlannedState): readonly PlannedState[] {
    const order = [...this.#drafts.values()].map((draft) => draft.state);
    const before = order.slice(
      0,
      order.findIndex((one) => one.id === state.id),
    );
    const enterable = before.filter((one) => one.kind === 'step' || one.kind === 'parallel');
    return enterable.filter(
      (one) => one.id !== this.#parallelAround(state) && (one.parent === null || one.parent === state.parent),
    );
  }

  /** Steps of finished parallel states: whoever ended one may take it back, and the regions beside stay through. */
  #inside(state: PlannedState, earlier: readonly PlannedState[]): WaysBack['inside'] {
    const parallels = earlier.filter((one) => one.kind === 'parallel' && one.parent === state.parent);
    return parallels.flatMap(({ children }) =>
      children.flatMap((region) =>
        this.#stepsOf(region).map((step) => ({
          step,
          beside: children.filter((other) => other !== region).map((other) => other + DONE),
        })),
      ),
    );
  }

  #stepsOf(region: string): readonly string[] {
    const children = this.#drafts.get(region)?.state.children ?? [];
    return children.filter((child) => this.#drafts.get(child)?.state.kind === 'step');
  }

  #parallelAround(state: PlannedState): string | null {
    return state.parent === null ? null : (this.#drafts.get(state.parent)?.state.parent ?? null);
  }

  #put(state: PlannedState, returns: readonly string[] = []): void {
    this.#drafts.set(state.id, { state, returns });
  }
}

/** What each outcome of a step leads to; a vote ends `passed` or `failed`. */
export function outcomesOf(step: StepSource): Readonly<Record<string, OutcomeSource>> {
  if (step.vote !== undefined) {
    return {
      [VOTE_PASSED]: { to: 'next', label: '表决通过' },
      [VOTE_FAILED]: { to: step.vote.onFail, label: '表决未通过' },
    };
  }
  return step.outcomes ?? { approve: { to: 'next', label: '同意' } };
}

function blank(id: string, source: StateSource): PlannedState {
  const clause: readonly ClauseRef[] = source.clause ?? [];
  return {
    id,
    label: source.label ?? id,
    clause,
    tags: source.tags ?? [],
    kind: 'plain',
    parent: null,
    children: [],
    step: null,
    entry: source.entry ?? [],
    deadlines: source.deadlines ?? [],
    moves: [],
  };
}
