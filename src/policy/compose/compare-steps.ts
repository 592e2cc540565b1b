import { canonicalJson, type Json } from '../../kernel/index.js';
import type { EffectSource, OutcomeSource, StepSource, TransitionSource } from '../model/pack.js';
import { loosenedDeadlines } from './compare-deadlines.js';
import { loosenedBy, loosenedWho } from './compare-who.js';
import { looseningWhen } from './tighten-rule.js';

/** What an overlay's step asks less than the base's (`loosened`), and in what it differs without proof either way. */
export interface StepComparison {
  readonly loosened: readonly string[];
  readonly unproved: readonly string[];
}

/** What only the whole chart can tell: where the overlay goes on instead of `to`, or null where it may. */
export type Diverts = (base: string | undefined, overlay: string | undefined) => string | null;

/** Within a chain, and wherever nothing else is known: another target is another way. */
const anyOther: Diverts = (base, overlay) => (base === overlay ? null : (overlay ?? '原处'));

/** Compares a step that both packs have. */
export function compareSteps(
  base: StepSource,
  overlay: StepSource,
  diverts: Diverts = anyOther,
): StepComparison {
  const loosened: string[] = [];
  const unproved: string[] = [];
  if (skipsMore(base.when, overlay.when)) loosened.push('跳过环节的条件放宽了');
  if (base.delegable === false && overlay.delegable !== false) loosened.push('基础包不许委托，这里许了');
  if ((base.decide ?? 'APPROVE') !== (overlay.decide ?? 'APPROVE')) loosened.push('作出决定的事件变了');
  if (base.form !== undefined && overlay.form !== base.form) loosened.push(`不再要求填 ${base.form}`);
  const tags = (base.tags ?? []).filter((tag) => !(overlay.tags ?? []).includes(tag));
  if (tags.length > 0) loosened.push(`少了标签 ${tags.join('、')}`);
  loosened.push(...loosenedDeadlines(base.deadlines, overlay.deadlines));
  loosened.push(...loosenedWho(base, overlay));
  loosened.push(...droppedEffects(base.effects, overlay.effects));
  loosened.push(...droppedReturns(base.returns, overlay.returns));
  const outcomes = compareOutcomes(base.outcomes, overlay.outcomes, diverts);
  const moves = compareMoves(base.on, overlay.on, diverts);
  for (const key of ['on', 'effects', 'returns'] as const) {
    if (spelling(base[key]) !== spelling(overlay[key])) unproved.push(key);
  }
  return {
    loosened: [...loosened, ...outcomes.loosened, ...moves],
    unproved: [...outcomes.unproved, ...unproved],
  };
}

/** A step is passed over when its condition fails, so here a condition is a loosening and its absence is not. */
export function skipsMore(base: string | undefined, overlay: string | undefined): boolean {
  return looseningWhen(base, overlay) !== null;
}

/** Ways back that the overlay no longer has. */
export function droppedReturns(base: readonly string[] = [], overlay: readonly string[] = []): string[] {
  if (overlay.includes('any')) return [];
  const dropped = base.filter((state) => !overlay.includes(state));
  return dropped.length === 0 ? [] : [`不能再退回 ${dropped.join('、')}`];
}

/** Effects that no longer happen; the same effect with other parameters counts as another. */
export function droppedEffects(
  base: readonly EffectSource[] = [],
  overlay: readonly EffectSource[] = [],
): string[] {
  const kept = new Set(overlay.map(spelling));
  const dropped = base.filter((effect) => !kept.has(spelling(effect)));
  return dropped.length === 0 ? [] : [`少了效果 ${dropped.map((effect) => effect.do).join('、')}`];
}

/** Events of a state: where the base's moves lead, what they do, who may make them. */
export function compareMoves(
  base: StepSource['on'] = {},
  overlay: StepSource['on'] = {},
  diverts: Diverts = anyOther,
): string[] {
  return Object.entries(overlay).flatMap(([event, moves]) => {
    const before = Object.hasOwn(base, event) ? base[event] : undefined;
    return before === undefined ? [] : moves.flatMap((move) => compareMove(event, before, move, diverts));
  });
}

function compareMove(
  event: string,
  base: readonly TransitionSource[],
  move: TransitionSource,
  diverts: Diverts,
): string[] {
  const known = base.find(({ target }) => diverts(target, move.target) === null);
  if (known === undefined) return [`${event} 改去了 ${move.target ?? '原处'}`];
  return [
    ...droppedEffects(known.effects, move.effects).map((what) => `${event} ${what}`),
    ...(loosenedBy(known.by, move.by) ? [`${event} 可由更多的人办`] : []),
  ];
}

const ONLY_APPROVE: Readonly<Record<string, OutcomeSource>> = { approve: { to: 'next' } };

function compareOutcomes(
  base: StepSource['outcomes'] = ONLY_APPROVE,
  overlay: StepSource['outcomes'] = ONLY_APPROVE,
  diverts: Diverts = anyOther,
): StepComparison {
  const loosened: string[] = [];
  for (const [id, outcome] of Object.entries(base)) {
    const other = Object.hasOwn(overlay, id) ? overlay[id] : undefined;
    if (other === undefined) loosened.push(`少了结论 ${id}`);
    else {
      const elsewhere = diverts(outcome.to, other.to);
      if (elsewhere !== null) loosened.push(`结论 ${id} 改去了 ${elsewhere}（基础包是 ${outcome.to}）`);
      loosened.push(...droppedEffects(outcome.effects, other.effects).map((what) => `结论 ${id} ${what}`));
    }
  }
  if (Object.keys(base)[0] !== Object.keys(overlay)[0]) loosened.push('第一个结论（即“同意”）变了');
  const added = Object.keys(overlay).filter((id) => !Object.hasOwn(base, id));
  return { loosened, unproved: added.map((id) => `新结论 ${id}`) };
}

/** Canonical text of anything that came out of a YAML file; the order of outcomes counts, since the first agrees. */
export function spelling(value: unknown): string {
  return value === undefined
    ? ''
    : canonicalJson(JSON.parse(JSON.stringify(value), keepOutcomeOrder) as Json);
}

function keepOutcomeOrder(key: string, value: unknown): unknown {
  const ordered = key === 'outcomes' && typeof value === 'object' && value !== null && !Array.isArray(value);
  return ordered ? Object.entries(value) : value;
}
