import type { PolicyPack, Scenario } from '../../policy/index.js';
import { compileChart } from '../compile/compile-chart.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import { ruleBookOf } from '../law/rule-book.js';
import { lintCharts } from '../lint/chart-lint.js';
import { runScenario } from '../scenarios/run-scenario.js';
import { chartMutants } from './chart-mutants.js';
import type { Mutant } from './mutant.js';
import { parameterMutants } from './parameter-mutants.js';
import { ruleMutants } from './rule-mutants.js';

/** Scenarios that happen under one composition of a pack (its bases change with the day). */
export interface ScenarioGroup {
  readonly pack: PolicyPack;
  readonly scenarios: readonly Scenario[];
}

/** How a mutant ended. `refused`: the loader or linter does not let it in at all. */
export type Fate = 'killed' | 'refused' | 'survived';

export interface MutantFate extends Omit<Mutant, 'pack' | 'near'> {
  readonly fate: Fate;
  /** The scenario that noticed. */
  readonly by: string | null;
}

/** Every mutant of a pack, one at a time. */
export function mutantsOf(pack: PolicyPack): readonly Mutant[] {
  return [...ruleMutants(pack), ...parameterMutants(pack), ...chartMutants(pack)];
}

/**
 * Plays the scenarios against every mutant until one notices. A mutant that no scenario notices survives: there the
 * pack says something that nobody has checked.
 */
export function judgeMutants(
  groups: readonly ScenarioGroup[],
  lexicon: Lexicon,
  roles: ReadonlySet<string>,
): readonly MutantFate[] {
  const judged = Array.from(mutantsJudged(groups, lexicon, roles), ({ fate }) => [fate.id, fate] as const);
  return [...new Map(judged).values()];
}

/** A mutant's fate, and how many were judged of how many there are. */
export interface JudgedMutant {
  readonly fate: MutantFate;
  readonly done: number;
  readonly of: number;
}

/** The same, one after the other: of one mutant told twice, in two compositions, the later fate counts. */
export function* mutantsJudged(
  groups: readonly ScenarioGroup[],
  lexicon: Lexicon,
  roles: ReadonlySet<string>,
): Iterable<JudgedMutant> {
  const fates = new Map<string, MutantFate>();
  const mutants = groups.map(({ pack }) => mutantsOf(pack));
  const of = mutants.reduce((sum, some) => sum + some.length, 0);
  let done = 0;
  for (const [index, group] of groups.entries()) {
    const judge = judgeOf(group, lexicon, roles);
    for (const mutant of mutants[index] ?? []) {
      done += 1;
      const known = fates.get(mutant.id);
      if (known !== undefined && known.fate !== 'survived') continue;
      const fate = judge(mutant);
      fates.set(mutant.id, fate);
      yield { fate, done, of };
    }
  }
}

function judgeOf(
  { pack, scenarios }: ScenarioGroup,
  lexicon: Lexicon,
  roles: ReadonlySet<string>,
): (mutant: Mutant) => MutantFate {
  const faultsOf = (of: PolicyPack) =>
    lintCharts(of, { lexicon, roles }).map(({ code, message }) => code + message);
  const before = new Set(faultsOf(pack));
  const nearest = orderOf(scenarios, compiledCharts(pack, lexicon), lexicon);
  return ({ pack: spoilt, near, ...mutant }) => {
    const charts = faultsOf(spoilt).every((fault) => before.has(fault))
      ? compiledCharts(spoilt, lexicon)
      : null;
    if (charts === null) return { ...mutant, fate: 'refused', by: null };
    const killer = nearest(near).find((scenario) => notices(scenario, chartOf(scenario, charts), lexicon));
    return { ...mutant, fate: killer === undefined ? 'survived' : 'killed', by: killer?.id ?? null };
  };
}

/** Scenarios that pass a rule or a state first, then the others. */
function orderOf(
  scenarios: readonly Scenario[],
  charts: Charts | null,
  lexicon: Lexicon,
): (near: string) => readonly Scenario[] {
  const passed = scenarios.map((scenario) => {
    const chart = charts === null ? undefined : chartOf(scenario, charts);
    const visited = chart === undefined ? null : runScenario(scenario, chart, lexicon).visited;
    return {
      scenario,
      places: new Set(visited === null ? [] : [...visited.refusing, ...visited.holding, ...visited.states]),
    };
  });
  return (near) => [
    ...passed.flatMap(({ scenario, places }) => (places.has(near) ? [scenario] : [])),
    ...passed.flatMap(({ scenario, places }) => (places.has(near) ? [] : [scenario])),
  ];
}

type Charts = ReadonlyMap<string, CompiledChart>;

function chartOf({ chart }: Scenario, charts: Charts): CompiledChart | undefined {
  return chart === null ? [...charts.values()][0] : charts.get(chart);
}

/** A scenario that cannot even be placed or played has noticed, too. */
function notices(scenario: Scenario, chart: CompiledChart | undefined, lexicon: Lexicon): boolean {
  if (chart === undefined) return true;
  try {
    return !runScenario(scenario, chart, lexicon).holds;
  } catch {
    return true;
  }
}

function compiledCharts(pack: PolicyPack, lexicon: Lexicon): Charts | null {
  try {
    const rules = ruleBookOf(pack, lexicon);
    return new Map(
      Object.values(pack.charts).map((chart) => [
        chart.id,
        compileChart({ ref: pack.ref, chart, chains: pack.chains, rules, lexicon }),
      ]),
    );
  } catch {
    return null;
  }
}
