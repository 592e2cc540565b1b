import { PolicyRegistry, type PackVersion, type PolicyLibrary } from '../policy/index.js';
import { Law, ruleBookOf, runScenario, type Lexicon, type ScenarioReport } from '../workflow/index.js';

/** What came of the scenarios of one pack version. */
export interface PackTestReport {
  readonly pack: string;
  readonly effectiveFrom: string;
  readonly scenarios: readonly ScenarioReport[];
}

/** Plays every scenario of every pack version on the real engine, under the law of the scenario's day. */
export function testPacks(library: PolicyLibrary, lexicon: Lexicon): readonly PackTestReport[] {
  const registry = new PolicyRegistry(library);
  return [...library.packs.values()].flat().map((version) => ({
    pack: version.id,
    effectiveFrom: version.effectiveFrom,
    scenarios: version.scenarios.flatMap((scenario) => {
      const law = new Law(
        registry,
        lexicon,
        (pack) => ruleBookOf(pack, lexicon),
        () => version.id,
      );
      const chart = law.inForce(
        version.id,
        scenario.chart ?? onlyChart(registry, version, scenario.on),
        scenario.on,
      );
      if (chart.ok) return [runScenario(scenario, chart.value, lexicon)];
      const failures = chart.error.map((reason) => ({ line: 1, message: reason.message }));
      return [
        {
          id: scenario.id,
          title: scenario.title,
          source: scenario.source,
          holds: false,
          failures,
          moves: [],
          rules: [],
        },
      ];
    }),
  }));
}

/** The chart of a pack that has just one. */
function onlyChart(registry: PolicyRegistry, version: PackVersion, on: PackVersion['effectiveFrom']): string {
  const pack = registry.inForce(version.id, on);
  const charts = pack.ok ? Object.keys(pack.value.charts) : [];
  return charts.length === 1 ? (charts[0] ?? '') : '';
}
