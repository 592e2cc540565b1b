import { ROLES } from '../identity/index.js';
import {
  clauseMap,
  PolicyRegistry,
  type PackVersion,
  type PolicyLibrary,
  type PolicyPack,
  type Scenario,
} from '../policy/index.js';
import {
  judgeMutants,
  mutantsJudged,
  Law,
  packCoverage,
  ruleBookOf,
  runScenario,
  type JudgedMutant,
  type Lexicon,
  type MutantFate,
  type PackCoverage,
  type ScenarioGroup,
  type ScenarioReport,
} from '../workflow/index.js';

/** Which version of a pack something was found out about. */
interface AboutVersion {
  readonly pack: string;
  readonly effectiveFrom: string;
}

/** What came of the scenarios of one pack version. */
export interface PackTestReport extends AboutVersion {
  readonly scenarios: readonly ScenarioReport[];
}

export interface PackCoverageReport extends AboutVersion, PackCoverage {}

export interface PackMutationReport extends AboutVersion {
  readonly mutants: readonly MutantFate[];
}

/** What the scenarios of packs prove: that they hold, what they pass through, and what they would notice. */
export class PackTests {
  readonly #registry: PolicyRegistry;
  readonly #law: Law;

  constructor(
    private readonly library: PolicyLibrary,
    private readonly lexicon: Lexicon,
  ) {
    this.#registry = new PolicyRegistry(library);
    this.#law = new Law(
      this.#registry,
      lexicon,
      (pack) => ruleBookOf(pack, lexicon),
      (pack) => pack,
    );
  }

  /** Versions of one pack, or of all. */
  versions(pack?: string): readonly PackVersion[] {
    return [...this.library.packs.values()].flat().filter(({ id }) => pack === undefined || id === pack);
  }

  /** Plays every scenario of a version on the real engine, under the law of the scenario's day. */
  test(version: PackVersion): PackTestReport {
    return {
      ...about(version),
      scenarios: version.scenarios.map((scenario) => this.play(version, scenario)),
    };
  }

  /** What the scenarios of a version pass through, under the law of its latest scenario. */
  coverage(version: PackVersion): PackCoverageReport | null {
    return this.coverageBy(version, this.test(version).scenarios);
  }

  /** The same by scenarios that were played already. */
  coverageBy(version: PackVersion, reports: readonly ScenarioReport[]): PackCoverageReport | null {
    const last = this.#groups(version).at(-1);
    if (last === undefined) return null;
    const { pack } = last;
    const plans = Object.keys(pack.charts).map((chart) => this.#law.pinned(pack.ref, chart).plan);
    const clauses = clauseMap(pack, this.library.instruments);
    return { ...about(version), ...packCoverage({ pack, plans, clauses, reports }) };
  }

  /** What the scenarios of a version would notice, if something in it were wrong. */
  mutation(version: PackVersion): PackMutationReport {
    return { ...about(version), mutants: judgeMutants(this.#groups(version), this.lexicon, new Set(ROLES)) };
  }

  /** The same, one mutant after the other. */
  mutants(version: PackVersion): Iterable<JudgedMutant> {
    return mutantsJudged(this.#groups(version), this.lexicon, new Set(ROLES));
  }

  /** Plays one scenario. */
  play(version: PackVersion, scenario: Scenario): ScenarioReport {
    const chart = this.#law.inForce(
      version.id,
      scenario.chart ?? this.#onlyChart(version, scenario),
      scenario.on,
    );
    if (chart.ok) return runScenario(scenario, chart.value, this.lexicon);
    const { id, title, source } = scenario;
    const failures = chart.error.map((reason) => ({ line: 1, message: reason.message }));
    const visited = { states: [], moves: [], outcomes: [], refusing: [], holding: [] };
    return { id, title, source, holds: false, failures, visited };
  }

  /** The chart of a pack that has just one. */
  #onlyChart(version: PackVersion, { on }: Scenario): string {
    const pack = this.#registry.inForce(version.id, on);
    const charts = pack.ok ? Object.keys(pack.value.charts) : [];
    return charts.length === 1 ? (charts[0] ?? '') : '';
  }

  /** Scenarios by the composition under which they happen, in the order of days. */
  #groups(version: PackVersion): readonly ScenarioGroup[] {
    const groups = new Map<string, { pack: PolicyPack; scenarios: Scenario[] }>();
    for (const scenario of version.scenarios.toSorted((one, other) => (one.on < other.on ? -1 : 1))) {
      const pack = this.#registry.inForce(version.id, scenario.on);
      if (!pack.ok) continue;
      const key = pack.value.ref.sha256;
      const group = groups.get(key) ?? { pack: pack.value, scenarios: [] };
      group.scenarios.push(scenario);
      groups.set(key, group);
    }
    return [...groups.values()];
  }
}

function about({ id, effectiveFrom }: PackVersion): AboutVersion {
  return { pack: id, effectiveFrom };
}
