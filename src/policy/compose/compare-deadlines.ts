import type { DeadlineSource } from '../model/pack.js';
import { looseningWhen } from './tighten-rule.js';

/** In what an overlay's deadlines ask less than the base's: dropped, longer, counted from another day, silent when they lapse. */
export function loosenedDeadlines(
  base: readonly DeadlineSource[] = [],
  overlay: readonly DeadlineSource[] = [],
): readonly string[] {
  return base.flatMap((deadline) => {
    const other = overlay.find(({ id }) => id === deadline.id);
    if (other === undefined) return [`少了期限 ${deadline.id}`];
    return compare(deadline, other).map((what) => `期限 ${deadline.id} ${what}`);
  });
}

function compare(base: DeadlineSource, overlay: DeadlineSource): string[] {
  const loosened: string[] = [];
  const term = looserTerm(base, overlay);
  if (term !== null) loosened.push(term);
  if (base.from !== overlay.from) loosened.push(`起算日须与基础包相同（${base.from ?? '进入环节之日'}）`);
  if (looseningWhen(base.when, overlay.when) !== null) loosened.push('适用的情形变少了');
  const actions = base.onLapse.filter((action) => !overlay.onLapse.includes(action));
  if (actions.length > 0) loosened.push(`逾期不再 ${actions.join('、')}`);
  const told = (base.escalateTo ?? []).filter((role) => !(overlay.escalateTo ?? []).includes(role));
  if (told.length > 0) loosened.push(`逾期不再上报 ${told.join('、')}`);
  return loosened;
}

function looserTerm(base: DeadlineSource, overlay: DeadlineSource): string | null {
  if (base.parameter !== overlay.parameter) {
    return `须用基础包的${base.parameter === undefined ? '期限写法 after' : `参数 ${base.parameter}`}；要缩短请改参数的值或 after`;
  }
  const [before, after] = [termOf(base.after), termOf(overlay.after)];
  if (before === null || after === null) return null;
  if (before.unit !== after.unit) return `单位须与基础包相同（${base.after ?? ''}）`;
  return after.amount > before.amount ? `比基础包长（${base.after ?? ''} → ${overlay.after ?? ''}）` : null;
}

/** `3wd`, `30d`. */
function termOf(after: string | undefined): { readonly amount: number; readonly unit: string } | null {
  const [, amount, unit] = /^(\d+)(\D+)$/.exec(after ?? '') ?? [];
  return amount === undefined || unit === undefined ? null : { amount: Number(amount), unit };
}
