import type { Actor, ResolvedMandate } from '../../identity/index.js';
import { readPath, type ClauseRef, type Json, type JsonObject, type LocalDate } from '../../kernel/index.js';
import { parametersOn, type BySource, type DeadlineSource, type PolicyPack } from '../../policy/index.js';
import { compileChart } from '../compile/compile-chart.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import type { ChartPlan } from '../compile/plan.js';
import type { CaseState } from '../engine/advance.js';
import { parseTerm } from '../engine/moves.js';
import type { Breadth } from '../exploration.js';
import { ruleBookOf } from '../law/rule-book.js';
import type { Facts } from '../model/facts.js';
import { isOfPerson, partiesOf } from '../model/tasks.js';
import type { Stepped } from '../step.js';
import { castOf, PARTNER, rolesIn, type Cast } from './cast.js';
import { explore, wayTo, type Passage } from './explore.js';
import { lineOf, type StoryLine } from './finding.js';
import { lensesOf } from './lens.js';
import { packWords } from './pack-words.js';
import { storyOf, watchedBy } from './story.js';
import { explorationsOf, repertoireOf } from './repertoire.js';

/** 还差什么 — the smallest set of acts that makes an event possible, the event itself the last of them. */
export interface WayAhead {
  readonly toward: string;
  /** `found`: by these acts; `none`: by no acts that were tried; `too-far`: not before the search was given up. */
  readonly outcome: 'found' | 'none' | 'too-far';
  readonly acts: readonly ActAhead[];
  /** How many situations were looked at. */
  readonly situations: number;
}

/** One act: what, where, by a holder of which roles, and the terms that run there. */
export interface ActAhead extends Omit<StoryLine, 'by' | 'onBehalfOf'> {
  /** Roles of which any may do it; empty for what the system does. */
  readonly roles: readonly string[];
  readonly terms: readonly TermAhead[];
}

/** A term that runs where an act is due: from the day on which the case comes there, unless its clause says otherwise. */
export interface TermAhead {
  readonly id: string;
  readonly clause: readonly ClauseRef[];
  readonly amount: number;
  /** 工作日 or 日. */
  readonly unit: 'wd' | 'd';
}

/** All plain data, so that the search can run beside what asks for it. */
export interface AheadInput {
  readonly pack: PolicyPack;
  readonly chart: string;
  readonly at: CaseState;
  readonly toward: string;
  /** The day from which it is looked ahead. */
  readonly on: LocalDate;
}

/** Situations after which a search is given up. */
const MOST = 4_000;
const LIBERTIES = { handover: null, takeBack: false, lapses: false, rounds: 1 } as const;

/**
 * Looks for the shortest way from where a case stands to an event, with the engine's own step: first by what brings a
 * case on, then also by what can be changed in it. Everybody but who did something already is somebody else: who acts is
 * told by role, and who must stand aside is for the step to say.
 */
export function wayAhead(input: AheadInput, lexicon: Lexicon): WayAhead {
  const { pack, toward } = input;
  const source = pack.charts[input.chart];
  if (source === undefined) return { toward, outcome: 'none', acts: [], situations: 0 };
  const rules = ruleBookOf(pack, lexicon);
  const chart = compileChart({ ref: pack.ref, chart: source, chains: pack.chains, rules, lexicon });
  const onCourse = search(input, chart, lexicon, 'course');
  return onCourse.outcome === 'none' ? search(input, chart, lexicon, 'changes') : onCourse;
}

function search(
  { pack, at, toward, on }: AheadInput,
  chart: CompiledChart,
  lexicon: Lexicon,
  breadth: Breadth,
): WayAhead {
  const cast = castAround(chart.plan, at.facts);
  const watched = watchedBy(explorationsOf(lexicon));
  const words = packWords(pack, { on, breadth, everyKind: false });
  let last: Passage | null = null;
  const explored = explore({
    repertoire: repertoireOf(chart, lexicon, { cast, liberties: LIBERTIES, words }),
    lenses: lensesOf(pack, chart, lexicon, []),
    watched,
    roots: [{ state: at, story: storyOf(at.facts.case.createdBy, [], watched) }],
    most: MOST,
    on,
    judge: (passage) => {
      if (passage.after.event.type !== toward) return true;
      last = passage;
      return false;
    },
  });
  const situations = explored.situations.length;
  const found = last as Passage | null;
  if (found === null)
    return { toward, outcome: explored.complete ? 'none' : 'too-far', acts: [], situations };
  const way = [...wayTo(explored.situations, found.from), found.after];
  return {
    toward,
    outcome: 'found',
    acts: way.map((stepped) => actOf(stepped, { chart, cast, pack })),
    situations,
  };
}

interface Around {
  readonly chart: CompiledChart;
  readonly cast: Cast;
  readonly pack: PolicyPack;
}

function actOf(stepped: Stepped, { chart, cast: { people }, pack }: Around): ActAhead {
  const { by, onBehalfOf: _lender, ...line } = lineOf(stepped, chart);
  const actor = people.find(({ person }) => person === by);
  const state = chart.plan.states.get(line.state);
  const able = new Set((state?.step == null ? [] : partiesOf(state.step)).flatMap(rolesIn));
  const held = [...new Set((actor?.mandates ?? []).map(({ role }) => role))];
  const roles = held.some((role) => able.has(role)) ? [...able] : held;
  return {
    ...line,
    roles,
    terms: (state?.deadlines ?? []).flatMap((deadline) =>
      termAhead(deadline, pack, stepped.facts.case.lawOn),
    ),
  };
}

function termAhead(
  { id, clause, after, parameter }: DeadlineSource,
  pack: PolicyPack,
  lawOn: LocalDate,
): readonly TermAhead[] {
  const written = after === undefined ? null : parseTerm(after);
  const source = parameter === undefined ? undefined : pack.parameters[parameter];
  const value = source === undefined ? null : parametersOn(pack, lawOn)[source.id];
  const dated =
    typeof value === 'number'
      ? ({ amount: value, unit: source?.unit === 'working-days' ? 'wd' : 'd' } as const)
      : null;
  const term = written ?? dated;
  return term === null ? [] : [{ id, clause, ...term }];
}

/** Somebody for each role that the chart names, at home in every organ that the case names; and whoever has a task in person. */
function castAround(plan: ChartPlan, facts: Facts): Cast {
  const states = [...plan.states.values()];
  const parties = states.flatMap(({ step, moves }) => [
    ...(step === null ? [] : partiesOf(step)),
    ...moves.flatMap(({ who }) => (typeof who === 'object' ? [who] : [])),
  ]);
  const tasks = Object.values(facts.steps).flatMap((step) => step.tasks);
  const organs = new Set<string>([PARTNER, facts.case.organ, facts.case.division]);
  for (const party of parties) for (const organ of organsOf(party, facts)) organs.add(organ);
  for (const { desk, mandates } of tasks)
    for (const mandate of [...desk, ...mandates]) if (!isOfPerson(mandate)) organs.add(mandate.organ);
  const covers = [...organs];
  const mandateOf = (role: string): ResolvedMandate => ({ role, organ: facts.case.organ, covers });
  const roles = [...new Set(parties.flatMap(rolesIn))];
  const named = tasks.flatMap(({ desk, mandates }): readonly Actor[] =>
    mandates.filter(isOfPerson).map(({ person }) => ({
      person,
      name: person,
      mandates: desk.map(({ role }) => mandateOf(role)),
    })),
  );
  const people = roles.map((role): Actor => ({
    person: `${role}-1`,
    name: role,
    mandates: [mandateOf(role)],
  }));
  return castOf('around', '', [...people, ...named]);
}

function organsOf({ of, each, anyOf }: BySource, facts: JsonObject): readonly string[] {
  const named = [of, each].flatMap((path): readonly Json[] => {
    const value = path === undefined ? undefined : readPath(facts, path);
    if (value === undefined) return [];
    return Array.isArray(value) ? (value as readonly Json[]) : [value];
  });
  return [
    ...named.filter((one) => typeof one === 'string'),
    ...(anyOf ?? []).flatMap((inner) => organsOf(inner, facts)),
  ];
}
