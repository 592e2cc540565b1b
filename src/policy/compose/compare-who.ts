import type { BySource, StepSource } from '../model/pack.js';

/** In what an overlay's step lets other people act than the base's, or fewer of those who must; empty where it does not. */
export function loosenedWho(base: StepSource, overlay: StepSource): readonly string[] {
  const [before, after] = [partiesOf(base), partiesOf(overlay)];
  if (before === null && after === null) return [];
  if (after === null) return ['不再有人办理'];
  if (before === null) return [];
  if (base.vote !== undefined || overlay.vote !== undefined) return loosenedVote(base, overlay);
  // Every party of the base must still act, and through nobody whom the base would not have let act.
  const lost = before.filter((party) => !after.some((other) => other.every((by) => admits(party, by))));
  return lost.map((party) => `办理人放宽了，基础包是 ${party.map(text).join(' 或 ')}`);
}

/** Whether two statements of who acts come to the same, or the overlay's only excludes more people. */
export function loosenedBy(base: BySource | undefined, overlay: BySource | undefined): boolean {
  if (base === undefined) return false;
  if (overlay === undefined) return true;
  const allowed = alternatives(base);
  return !alternatives(overlay).every((by) => admits(allowed, by));
}

/** Alternatives by party: each party must act, any of its alternatives will do. Null: nobody acts. */
function partiesOf(step: StepSource): readonly (readonly BySource[])[] | null {
  if (step.all !== undefined) return step.all.map(alternatives);
  if (step.anyOf !== undefined) return [step.anyOf.flatMap(alternatives)];
  if (step.vote !== undefined) return [step.vote.of.flatMap(alternatives)];
  return step.by === undefined ? null : [alternatives(step.by)];
}

function alternatives(by: BySource): readonly BySource[] {
  if (by.anyOf === undefined) return [by];
  const { anyOf, not = [], ...shared } = by;
  return anyOf
    .flatMap(alternatives)
    .map((inner) => ({ ...shared, ...inner, not: [...not, ...(inner.not ?? [])] }));
}

/** Whether everybody whom the overlay lets act could act under one of the base's alternatives. */
function admits(base: readonly BySource[], overlay: BySource): boolean {
  return base.some(
    (by) =>
      by.role === overlay.role &&
      by.each === overlay.each &&
      (by.of === undefined || by.of === overlay.of) &&
      (by.person === undefined || by.person === overlay.person) &&
      (by.not ?? []).every((step) => (overlay.not ?? []).includes(step)),
  );
}

function loosenedVote(base: StepSource, overlay: StepSource): readonly string[] {
  const { vote: before } = base;
  const { vote: after } = overlay;
  if (before === undefined || after === undefined) return ['票签改成了别的办法，或别的办法改成了票签'];
  const loosened: string[] = [];
  const same =
    before.of.length === after.of.length && before.of.every((by, index) => !loosenedBy(by, after.of[index]));
  if (!same) loosened.push('参加票签的人变了');
  if (share(after.pass) < share(before.pass)) loosened.push(`票签通过的比例低于基础包的 ${before.pass}`);
  if (before.onFail !== after.onFail) loosened.push('票签不通过的去向变了');
  return loosened;
}

/** `2/3` as a number. */
function share(pass: string): number {
  const [part = 0, whole = 1] = pass.split('/').map(Number);
  return part / whole;
}

function text({ role, of, each, person, not = [] }: BySource): string {
  const who = role ?? person ?? '';
  const where = of ?? each;
  const except = not.length === 0 ? '' : `，办过 ${not.join('、')} 的除外`;
  return `${who}${where === undefined ? '' : `（${where}${except}）`}${where === undefined ? except : ''}`;
}
