import { canonicalJson, type Json } from '../../kernel/index.js';
import type { BySource, StepSource } from '../model/pack.js';
import { looseningWhen } from './tighten-rule.js';

/** What an overlay's step asks less than the base's (`loosened`), and in what it differs without proof either way. */
export interface StepComparison {
  readonly loosened: readonly string[];
  readonly unproved: readonly string[];
}

/** Compares a step that both packs have. */
export function compareSteps(base: StepSource, overlay: StepSource): StepComparison {
  const loosened: string[] = [];
  const unproved: string[] = [];
  if (skipsMore(base.when, overlay.when)) loosened.push('跳过环节的条件放宽了');
  if (base.delegable === false && overlay.delegable !== false) loosened.push('基础包不许委托，这里许了');
  if ((base.decide ?? 'APPROVE') !== (overlay.decide ?? 'APPROVE')) loosened.push('作出决定的事件变了');
  if (base.form !== undefined && overlay.form !== base.form) loosened.push(`不再要求填 ${base.form}`);
  const tags = (base.tags ?? []).filter((tag) => !(overlay.tags ?? []).includes(tag));
  if (tags.length > 0) loosened.push(`少了标签 ${tags.join('、')}`);
  const deadlines = (base.deadlines ?? []).filter(
    ({ id }) => !(overlay.deadlines ?? []).some((other) => other.id === id),
  );
  if (deadlines.length > 0) loosened.push(`少了期限 ${deadlines.map(({ id }) => id).join('、')}`);
  if (!sameWho(base, overlay)) unproved.push('办理人');
  for (const key of ['outcomes', 'on', 'effects', 'returns', 'deadlines'] as const) {
    if (spelling(base[key]) !== spelling(overlay[key])) unproved.push(key);
  }
  return { loosened, unproved };
}

/** A step is passed over when its condition fails, so here a condition is a loosening and its absence is not. */
export function skipsMore(base: string | undefined, overlay: string | undefined): boolean {
  return looseningWhen(base, overlay) !== null;
}

/** Whether the same people act, apart from further exclusions (`not`), which only make it stricter. */
function sameWho(base: StepSource, overlay: StepSource): boolean {
  const who = (step: StepSource): readonly BySource[] => [
    ...(step.by === undefined ? [] : [step.by]),
    ...(step.all ?? []),
    ...(step.anyOf ?? []),
    ...(step.vote?.of ?? []),
  ];
  const kind = (step: StepSource): string =>
    spelling([
      step.by !== undefined,
      step.all !== undefined,
      step.anyOf !== undefined,
      step.vote?.pass,
      step.vote?.onFail,
    ]);
  const [before, after] = [who(base), who(overlay)];
  if (kind(base) !== kind(overlay) || before.length !== after.length) return false;
  return before.every((by, index) => {
    const other = after[index];
    return other !== undefined && sameBy(by, other);
  });
}

function sameBy(base: BySource, overlay: BySource): boolean {
  const keepsExclusions = (base.not ?? []).every((step) => (overlay.not ?? []).includes(step));
  return (
    keepsExclusions && spelling({ ...base, not: undefined }) === spelling({ ...overlay, not: undefined })
  );
}

/** Canonical text of anything that came out of a YAML file. */
export function spelling(value: unknown): string {
  return value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
}
