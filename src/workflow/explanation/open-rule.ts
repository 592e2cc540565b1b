import { type Json, type JsonObject, type LocalDate, type Refusal } from '../../kernel/index.js';
import { DESTROYED_WORDS } from '../../ledger/index.js';
import { parameterOn, showable, type CompiledRule, type PolicyPack } from '../../policy/index.js';
import { clauseTexts, type Instruments } from './clause-texts.js';
import type {
  FactChange,
  FactReading,
  ParameterUse,
  RuleExplanation,
  RuleFinding,
  TurningChange,
} from './explanation.js';
import type { Judgements } from './judgements.js';
import { valueAt, type Path } from './paths.js';
import { turningChanges, type Ask } from './turning-changes.js';

/** Where a rule is opened: the facts of the moment, the law, and what the reader may see. */
export interface Opening {
  readonly scope: JsonObject;
  readonly rules: readonly CompiledRule[];
  readonly ask: Ask;
  readonly pack: PolicyPack;
  readonly lawOn: LocalDate;
  readonly instruments: Instruments;
  readonly judgements: Judgements;
  /** The case is the stub of a state secret: what it held is not shown, and not sounded out. */
  readonly sealed: boolean;
  /** Words that rules read are destroyed: what they found then is on record, and cannot be asked again. */
  readonly wordsDestroyed: boolean;
  /** What each rule found by the journal; empty for what has not happened. */
  readonly recorded: JsonObject;
}

/** Opens every rule of a ruling. */
export function openRules(at: Opening): readonly RuleExplanation[] {
  const { findings, refusals } = at.ask(at.rules, at.scope);
  return at.rules.map((compiled) => {
    const { rule, when, must } = compiled;
    const finding = findings.find((one) => one.rule === rule.id);
    const today: RuleFinding =
      finding?.applied === false ? 'not-applied' : finding?.holds === true ? 'holds' : 'fails';
    const found = findingIn(at.recorded[rule.id]) ?? today;
    const conditions = when === null ? [must] : [when, must];
    const paths = unique(conditions.flatMap(({ facts }) => facts.map(({ path }) => path)));
    const readable = !at.sealed && !at.wordsDestroyed;
    return {
      rule: rule.id,
      pack: rule.pack,
      source: rule.source,
      clauses: clauseTexts(rule.clause, at.instruments),
      when: rule.when ?? null,
      must: rule.must,
      found,
      unevaluable: at.wordsDestroyed ? null : (finding?.unevaluable ?? null),
      refusal: found === 'fails' ? shownRefusal(at, refusals, rule.id) : null,
      facts: paths.filter(([root]) => root !== 'params').map((path) => readingOf(at, path)),
      parameters: parametersIn(at, paths),
      turns: readable ? turnsOf(at, compiled) : [],
    };
  });
}

function findingIn(recorded: Json | undefined): RuleFinding | null {
  return recorded === 'holds' || recorded === 'fails' || recorded === 'not-applied' ? recorded : null;
}

/** What a refusal rests on is told with the facts, as far as it may be. */
function shownRefusal(at: Opening, refusals: readonly Refusal[], id: string): Refusal | null {
  const refused = refusals.find((one) => one.rule === id);
  if (refused === undefined) return null;
  return at.sealed || at.wordsDestroyed ? { ...refused, facts: {} } : refused;
}

/** What a stub still shows: who and which matter, the day. */
const OF_THE_STUB: ReadonlySet<string> = new Set(['case', 'actor', 'today']);

function readingOf({ scope, sealed, judgements }: Opening, path: Path): FactReading {
  const value = valueAt(scope, path);
  const judged = judgements.isJudged(path);
  const named = { path: path.join('.'), judged, judgements: judgements.of(path) };
  if (value === DESTROYED_WORDS) return { ...named, shown: 'destroyed', value: null };
  if (sealed && !OF_THE_STUB.has(path[0] ?? '')) return { ...named, shown: 'sealed', value: null };
  return value === undefined
    ? { ...named, shown: 'missing', value: null }
    : { ...named, shown: 'told', value: showable(value) };
}

function parametersIn(
  { pack, lawOn, instruments }: Opening,
  paths: readonly Path[],
): readonly ParameterUse[] {
  const used = paths.filter(([root]) => root === 'params');
  const ids = used.some((path) => path.length === 1)
    ? Object.keys(pack.parameters)
    : used.map(([, id = '']) => id);
  return [...new Set(ids)].map((id) => {
    const { label = id, unit = '' } = pack.parameters[id] ?? {};
    const found = parameterOn(pack, id, lawOn);
    if (!found.ok) return { id, label, unit, on: lawOn, inForce: null };
    const { value, from, to, clause } = found.value;
    return {
      id,
      label,
      unit,
      on: lawOn,
      inForce: { value, from, to, clauses: clauseTexts(clause, instruments) },
    };
  });
}

function turnsOf(at: Opening, rule: CompiledRule): readonly TurningChange[] {
  const { rules, scope, ask, pack, judgements } = at;
  return turningChanges({ rule, rules, scope, lists: pack.lists, ask }).map(
    ({ changes, finds, stillRefusing }) => ({
      changes: changes.map(({ path, from, to, example }): FactChange => ({
        path: path.join('.'),
        from,
        to,
        example,
        judged: judgements.isJudged(path),
        judgements: judgements.of(path),
      })),
      finds,
      stillRefusing,
    }),
  );
}

function unique(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [path.join('\u0000'), path])).values()];
}
