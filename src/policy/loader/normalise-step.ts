import type {
  BySource,
  DeadlineSource,
  EffectSource,
  OutcomeSource,
  StepSource,
  TransitionSource,
} from '../model/pack.js';
import type {
  OneOrMany,
  RawBy,
  RawDeadline,
  RawEffect,
  RawOutcome,
  RawStep,
  RawTransition,
  RawTransitions,
} from '../schema/raw.js';
import { many, manyOrNone, mapRecord } from './sugar.js';

/** `drafter`, `[drafter, division-head]` or the full form. */
function bySource(raw: RawBy): BySource {
  if (typeof raw === 'string') return { role: raw };
  if (isByList(raw)) return { anyOf: raw.map(bySource) };
  return { ...raw, anyOf: raw.anyOf?.map(bySource), not: manyOrNone(raw.not) };
}

function isByList(raw: Exclude<RawBy, string>): raw is readonly RawBy[] {
  return Array.isArray(raw);
}

/** Effects, where a bare word is an effect without parameters. */
export function effectSources(raw: OneOrMany<RawEffect> | undefined): readonly EffectSource[] | undefined {
  return manyOrNone(raw)?.map((effect) => (typeof effect === 'string' ? { do: effect } : effect));
}

/** Transitions by event, always lists; a bare word is a target. */
export function transitionSources(
  raw: RawTransitions | undefined,
): Readonly<Record<string, readonly TransitionSource[]>> | undefined {
  return raw === undefined
    ? undefined
    : mapRecord(raw, (transitions) => many(transitions).map(transitionSource));
}

function transitionSource(raw: RawTransition): TransitionSource {
  if (typeof raw === 'string') return { target: raw };
  return {
    ...raw,
    clause: manyOrNone(raw.clause),
    effects: effectSources(raw.effects),
    by: raw.by === undefined ? undefined : bySource(raw.by),
  };
}

function outcomeSource(raw: RawOutcome): OutcomeSource {
  return typeof raw === 'string' ? { to: raw } : { ...raw, effects: effectSources(raw.effects) };
}

/** Deadlines with their lists spelt out. */
export function deadlineSources(
  raw: readonly RawDeadline[] | undefined,
): readonly DeadlineSource[] | undefined {
  return raw?.map((deadline) => ({
    ...deadline,
    clause: many(deadline.clause),
    onLapse: many(deadline.onLapse),
    escalateTo: manyOrNone(deadline.escalateTo),
  }));
}

/** A step with every sugar resolved. */
export function stepSource(raw: RawStep): StepSource {
  return {
    ...raw,
    clause: manyOrNone(raw.clause),
    tags: manyOrNone(raw.tags),
    by: raw.by === undefined ? undefined : bySource(raw.by),
    all: raw.all?.map(bySource),
    anyOf: raw.anyOf?.map(bySource),
    vote: raw.vote === undefined ? undefined : { ...raw.vote, of: raw.vote.of.map(bySource) },
    outcomes: raw.outcomes === undefined ? undefined : mapRecord(raw.outcomes, outcomeSource),
    returns: manyOrNone(raw.returns),
    on: transitionSources(raw.on),
    effects: effectSources(raw.effects),
    deadlines: deadlineSources(raw.deadlines),
  };
}
