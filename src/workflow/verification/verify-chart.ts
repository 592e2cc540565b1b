import type { ClauseRef, JsonObject, LocalDate } from '../../kernel/index.js';
import {
  compileProperties,
  type CompiledProperty,
  type PolicyPack,
  type Property,
} from '../../policy/index.js';
import { OPENING_EVENT } from '../compile/engine-events.js';
import type { PlannedState } from '../compile/plan.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import { begin } from '../engine/advance.js';
import { openedSteps } from '../engine/manner.js';
import { UnlintedPackError } from '../law/rule-book.js';
import type { CaseEvent } from '../model/events.js';
import type { Facts } from '../model/facts.js';
import { initialFacts } from '../model/initial-facts.js';
import { partiesOf } from '../model/tasks.js';
import type { Breadth, PackWords } from '../exploration.js';
import type { Liberties } from './attempts.js';
import { DIVISION, ORGAN, rolesIn, type Cast } from './cast.js';
import { deadEnd } from './ends.js';
import {
  explore,
  momentAt,
  wayTo,
  type Explored,
  type Passage,
  type Root,
  type Situation,
} from './explore.js';
import { engineJudgements, judgementsOf, type Judgement } from './judge.js';
import { lensesOf, type Lenses } from './lens.js';
import { packWords } from './pack-words.js';
import { explorationsOf, repertoireOf } from './repertoire.js';
import { storyOf, watchedBy, type Watched } from './story.js';
import type { Stepped } from '../step.js';

/** One law and one chart, ready to be explored by several casts. */
export interface Stage {
  readonly pack: PolicyPack;
  readonly chart: CompiledChart;
  readonly on: LocalDate;
  readonly lenses: Lenses;
  readonly watched: Watched;
  readonly lexicon: Lexicon;
  readonly judgements: readonly Judgement[];
  /** States whose deciders some property compares with somebody. */
  readonly compared: ReadonlySet<string>;
}

/** 一幕 — who plays, what is varied, what may be done beside the office's own business. */
export interface Act {
  readonly id: string;
  readonly cast: Cast;
  readonly breadth: Breadth;
  /** Whether every kind of case is begun, or one. */
  readonly everyKind: boolean;
  readonly liberties: Liberties;
}

/** A way that the pack leaves open and that should not be. */
export interface Violation {
  readonly property: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** Facts with which the case began. */
  readonly opening: Facts;
  readonly way: readonly Stepped[];
}

export interface Performance {
  readonly act: Act;
  readonly explored: Explored;
  readonly violations: readonly Violation[];
}

/**
 * Sets a stage.
 * @throws UnlintedPackError when a property does not compile
 */
export function stageOf(
  pack: PolicyPack,
  chart: CompiledChart,
  { on, lexicon }: { readonly on: LocalDate; readonly lexicon: Lexicon },
): Stage {
  const explorations = explorationsOf(lexicon);
  const properties = propertiesOf(pack, chart, on, lexicon);
  const watched = watchedBy(explorations);
  return {
    pack,
    chart,
    on,
    lenses: lensesOf(pack, chart, lexicon, properties),
    watched,
    lexicon,
    compared: comparedBy(properties, chart),
    judgements: [...engineJudgements(chart, watched), ...judgementsOf(properties, chart)],
  };
}

/** A property that names who did something compares them, and so does one that reads who was busy in a state. */
function comparedBy(properties: readonly CompiledProperty[], { plan }: CompiledChart): ReadonlySet<string> {
  const expressions = properties.flatMap(({ when, must }) => [when, must].filter((one) => one !== null));
  const naming = expressions.filter(({ source }) => /\.(by|onBehalfOf)\b/.test(source));
  const acts = new Set(naming.flatMap(({ touches }) => touches));
  const doers = new Set(expressions.flatMap(({ touches }) => touches));
  const isCompared = ({ id, moves }: PlannedState): boolean =>
    doers.has(`story.doers.${id}`) ||
    moves.some(({ engine, event }) => engine === 'decide' && acts.has(`story.acts.${event}`));
  return new Set([...plan.states.values()].filter(isCompared).map(({ id }) => id));
}

function propertiesOf(
  pack: PolicyPack,
  { plan }: CompiledChart,
  on: LocalDate,
  lexicon: Lexicon,
): readonly CompiledProperty[] {
  const always = explorationsOf(lexicon).flatMap(({ properties }) =>
    (properties ?? []).map(({ clause, ...said }): Property => ({
      ...said,
      clause: clause(on),
      chart: plan.id,
      source: `${said.id}:1`,
    })),
  );
  const own = pack.properties.filter(({ chart }) => chart === plan.id);
  const compiled = compileProperties([...always, ...own], pack, lexicon.facts);
  if (!compiled.ok) throw new UnlintedPackError(compiled.error);
  return compiled.value;
}

/** How far an act is played. */
export interface Limits {
  /** Situations after which it is given up. */
  readonly most: number;
  /** Whether to stop at the first violation. */
  readonly first?: boolean;
  /** Cases that were begun under another law and go on under this one. */
  readonly taken?: readonly Root[];
}

/** Explores a chart with one cast and judges every step of every way. */
export function perform(stage: Stage, act: Act, { most, first = false, taken = [] }: Limits): Performance {
  const { cast, breadth, everyKind, liberties } = act;
  const { chart, lenses, watched, judgements, on } = stage;
  const broken = new Map<string, { judgement: Judgement; passage: Passage }>();
  const words = packWords(stage.pack, { on, breadth, everyKind });
  const begun = openingsOf(stage, words).flatMap((payload) => opened(stage, cast, payload));
  const roots = [...begun, ...taken];
  const explored = explore({
    repertoire: repertoireOf(chart, stage.lexicon, { cast, liberties, words }),
    lenses,
    watched,
    roots,
    most,
    on,
    judge: (passage) => {
      for (const judgement of judgements)
        if (!broken.has(judgement.id) && !judgement.holds(passage))
          broken.set(judgement.id, { judgement, passage });
      return !first || broken.size === 0;
    },
  });
  const violations = [...broken.values()].map(({ judgement, passage }): Violation => ({
    property: judgement.id,
    label: judgement.label,
    clause: judgement.clause,
    way: [...wayTo(explored.situations, passage.from), passage.after],
    opening: openingOf(explored.situations, passage.from),
  }));
  const lost = explored.complete ? deadEnd(explored, chart) : null;
  return { act, explored, violations: lost === null ? violations : [...violations, dead(explored, lost)] };
}

function dead({ situations }: Explored, lost: number): Violation {
  return {
    property: 'way-to-an-end',
    label: '每一种未办结的情形，都有有权办理的人和走到办结的路',
    clause: [],
    way: wayTo(situations, lost),
    opening: openingOf(situations, lost),
  };
}

function openingOf(situations: readonly Situation[], index: number): Facts {
  const situation = situations[index];
  if (situation === undefined) throw new Error('a way from nowhere');
  return situation.from === null ? situation.state.facts : openingOf(situations, situation.from);
}

/** How the cases of a chart may begin, by the words of all features together. */
function openingsOf({ lexicon }: Stage, words: PackWords): readonly JsonObject[] {
  return explorationsOf(lexicon)
    .map(({ openings }) => openings?.(words) ?? [{}])
    .reduce<readonly JsonObject[]>(
      (all, some) => all.flatMap((one) => some.map((other) => ({ ...one, ...other }))),
      [{}],
    );
}

function opened({ chart, lexicon, on, watched }: Stage, cast: Cast, payload: JsonObject): readonly Root[] {
  const opener = openerOf(chart, cast);
  const event: CaseEvent = {
    type: OPENING_EVENT,
    at: momentAt(on, 0),
    actor: { person: opener, onBehalfOf: null, task: null },
    payload,
  };
  const blank = {
    id: 'case',
    chart: chart.plan.id,
    organ: ORGAN,
    division: DIVISION,
    createdBy: opener,
    lawOn: on,
  };
  const features = lexicon.features.map(({ vocabulary }) => vocabulary.initial(payload));
  const facts = initialFacts(blank, Object.assign({}, ...features) as JsonObject);
  const ruling = chart.ask(chart.rulesFor(chart.plan.initial, event.type), chart.scope({ facts }, event));
  if (!ruling.holds) return [];
  const begun = begin(chart, facts, event);
  if (openedSteps(chart, facts, begun.facts, cast.world).length > 0) return [];
  return [{ state: begun, story: storyOf(opener, begun.intents, watched) }];
}

/** Whoever may do the first step opens the case; where the chart says nothing of that, anybody, and be it a stranger. */
function openerOf({ plan }: CompiledChart, { people }: Cast): string {
  const step = plan.states.get(plan.initial)?.step ?? null;
  const roles = step === null ? [] : partiesOf(step).flatMap(rolesIn);
  const found = people.find(({ mandates }) => mandates.some(({ role }) => roles.includes(role)));
  return (found ?? people[0])?.person ?? 'stranger';
}
