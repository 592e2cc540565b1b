import type { EntryRef } from '../../figures/index.js';
import type { Actor } from '../../identity/index.js';
import type { CaseQueries } from '../../workflow/index.js';
import type { ScoreSheet, SheetCriterion, SheetFigure, SheetIndicator } from '../model/sheet.js';

/** A sheet of which the reader sees only those entries whose cases are theirs to see; how many more there are, the points tell anyway. */
export type ShownSheet = ScoreSheet & { readonly hiddenEntries: number };

/** Which of some cases a reader may see. Entries of the assessment's own chain are part of the score and always shown. */
export async function visibleCases(
  cases: CaseQueries,
  actor: Actor,
  entries: readonly EntryRef[],
): Promise<(entry: EntryRef) => boolean> {
  const ids = new Set(entries.filter((entry) => !isOwn(entry)).map((entry) => entry.case));
  const seen = new Set<string>();
  for (const id of ids) if ((await cases.see(actor, id)).ok) seen.add(id);
  return (entry) => isOwn(entry) || seen.has(entry.case);
}

/** The sheet with only what may be seen. */
export function withOnly(sheet: ScoreSheet, sees: (entry: EntryRef) => boolean): ShownSheet {
  let hiddenEntries = 0;
  const figure = <T extends SheetFigure>(one: T): T => {
    const entries = one.entries.filter(sees);
    hiddenEntries += one.entries.length - entries.length;
    return { ...one, entries };
  };
  const criteria = (all: readonly SheetCriterion[]): readonly SheetCriterion[] => all.map(figure);
  const indicator = (one: SheetIndicator): SheetIndicator => ({
    ...one,
    deductions: criteria(one.deductions),
    credits: criteria(one.credits),
    read: one.read.map(figure),
    parts: one.parts.map(indicator),
  });
  const shown = {
    ...sheet,
    indicators: sheet.indicators.map(indicator),
    bonus: sheet.bonus.map((one) => ({ ...one, credits: criteria(one.credits) })),
    vetoes: sheet.vetoes.map((one) => ({ ...one, figure: one.figure === null ? null : figure(one.figure) })),
  };
  return { ...shown, hiddenEntries };
}

/** Every entry that a sheet rests on. */
export function entriesOf({ indicators, bonus, vetoes }: ScoreSheet): readonly EntryRef[] {
  const below = (all: readonly SheetIndicator[]): readonly EntryRef[] =>
    all.flatMap(({ deductions, credits, read, parts }) => [
      ...[...deductions, ...credits, ...read].flatMap(({ entries }) => entries),
      ...below(parts),
    ]);
  return [
    ...below(indicators),
    ...bonus.flatMap(({ credits }) => credits.flatMap(({ entries }) => entries)),
    ...vetoes.flatMap(({ figure }) => figure?.entries ?? []),
  ];
}

function isOwn(entry: EntryRef): boolean {
  return /^assessment-\d{4}$/.test(entry.case);
}
