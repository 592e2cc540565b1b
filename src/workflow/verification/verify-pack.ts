import type { WorkdayCalendar } from '../../calendar/index.js';
import type { ClauseRef, LocalDate } from '../../kernel/index.js';
import type { DatedPack, PackRef } from '../../policy/index.js';
import { compileChart } from '../compile/compile-chart.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import { activeStates } from '../engine/advance.js';
import { ruleBookOf } from '../law/rule-book.js';
import { actsOf, MOVED, movedAct } from './acts.js';
import type { Root } from './explore.js';
import { takenOver } from './taken-over.js';
import { perform, stageOf, type Limits, type Performance, type Stage } from './verify-chart.js';
import { findingOf, type Finding } from './finding.js';

/** Situations of one act after which it is given up, and nothing is proved. */
const MOST = 60_000;

/** 验证报告 — what was looked at, how far, and what should not be possible. */
export interface Verification {
  readonly pack: PackRef;
  /** Day from which this composition of the pack applies. */
  readonly on: LocalDate;
  readonly charts: readonly ChartVerification[];
  /** Whether every act was looked at to its end and every property held. */
  readonly proved: boolean;
}

export interface ChartVerification {
  readonly chart: string;
  readonly acts: readonly ActReport[];
  readonly properties: readonly {
    readonly id: string;
    readonly label: string;
    readonly clause: readonly ClauseRef[];
  }[];
  readonly findings: readonly Finding[];
  /** Moves of the chart that no act made: what follows them was not looked at. */
  readonly unmade: readonly string[];
}

/** One act and how far it went. */
export interface ActReport {
  readonly id: string;
  readonly label: string;
  /** How often a case may go back in it. */
  readonly rounds: number;
  readonly situations: number;
  readonly steps: number;
  readonly complete: boolean;
}

/** A law that is to take over the cases of another: what they are then must be sound as well. */
export interface Verifying {
  readonly lexicon: Lexicon;
  /** The composition before this one, whose running cases may be moved here, and the calendar by which their terms move. */
  readonly takesOver?: { readonly before: DatedPack; readonly calendar: WorkdayCalendar };
  readonly most?: number;
  /** Whether to stop at the first finding: quicker, and nothing is proved then. */
  readonly first?: boolean;
  /** Told before each act how far it is. */
  readonly acted?: (act: { readonly done: number; readonly of: number; readonly label: string }) => void;
}

/**
 * Explores every chart of a pack, each in several acts: every kind of case; everything that can be changed in one;
 * each pair of roles in one hand, by right and by standing in; tasks handed over and taken back.
 * @throws UnlintedPackError when the pack does not compile
 */
export function verifyPack({ pack, from: on }: DatedPack, verifying: Verifying): Verification {
  const { takesOver, lexicon } = verifying;
  const earlier = takesOver === undefined ? null : stagesOf(takesOver.before, lexicon);
  const stages = [...stagesOf({ pack, from: on }, lexicon).values()];
  const charts = stages.map((stage) =>
    verifyChart(stage, takenOver(stage, earlier?.get(stage.chart.plan.id), takesOver?.calendar), {
      most: verifying.most ?? MOST,
      first: verifying.first === true,
      acted: verifying.acted,
    }),
  );
  const proved = charts.every(
    ({ acts, findings }) => findings.length === 0 && acts.every(({ complete }) => complete),
  );
  return { pack: pack.ref, on, charts, proved };
}

function stagesOf({ pack, from: on }: DatedPack, lexicon: Lexicon): ReadonlyMap<string, Stage> {
  const rules = ruleBookOf(pack, lexicon);
  return new Map(
    Object.values(pack.charts).map((chart) => {
      const compiled = compileChart({ ref: pack.ref, chart, chains: pack.chains, rules, lexicon });
      return [chart.id, stageOf(pack, compiled, { lexicon, on })];
    }),
  );
}

function verifyChart(
  stage: Stage,
  taken: readonly Root[],
  { acted, ...limits }: Limits & Pick<Verifying, 'acted'>,
): ChartVerification {
  const { chart, judgements } = stage;
  const played: Performance[] = [];
  const found = (): boolean => played.some(({ violations }) => violations.length > 0);
  const acts = [...actsOf(stage), ...(taken.length > 0 ? [movedAct(chart.plan)] : [])];
  for (const [done, act] of acts.entries()) {
    acted?.({ done, of: acts.length, label: act.cast.label });
    if (limits.first === true && found()) break;
    played.push(perform(stage, act, { ...limits, taken: act.id === MOVED ? taken : [] }));
  }
  const made = new Set(played.flatMap(({ explored }) => [...explored.moves]));
  const findings = new Map(
    played
      .flatMap(({ violations, act }) => violations.map((violation) => findingOf(violation, act, chart)))
      .toReversed()
      .toSorted((one, other) => other.story.length - one.story.length)
      .map((finding) => [finding.property, finding]),
  );
  return {
    chart: chart.plan.id,
    acts: played.map(({ act, explored }) => ({
      id: act.id,
      label: act.cast.label,
      rounds: act.liberties.rounds,
      situations: explored.situations.length,
      steps: explored.steps,
      complete: explored.complete,
    })),
    properties: [...judgements.map(({ id, label, clause }) => ({ id, label, clause })), END],
    findings: [...findings.values(), ...(limits.first === true && found() ? [] : unreached(chart, played))],
    unmade: [...chart.plan.states.values()]
      .flatMap(({ moves }) => moves)
      .filter(({ auto, engine, key }) => auto === null && engine === null && !made.has(key))
      .map(({ key }) => key),
  };
}

const END = { id: 'way-to-an-end', label: '每一种未办结的情形，都有有权办理的人和走到办结的路', clause: [] };

/** States that no act came to: whatever stands there was not looked at. */
function unreached(chart: CompiledChart, played: readonly Performance[]): readonly Finding[] {
  const reached = new Set(
    played.flatMap(({ explored }) => explored.situations.flatMap(({ state }) => activeStates(state.value))),
  );
  return [...chart.plan.states.values()]
    .filter(({ id, kind }) => kind !== 'choice' && !reached.has(id))
    .map(({ id, label, clause }) => ({
      property: 'state-never-reached',
      label: `没有任何办法走到“${label}”（${id}）`,
      clause,
      act: '',
      opening: {},
      story: [],
    }));
}
