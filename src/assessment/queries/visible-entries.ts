import type { EntryRef } from '../../figures/index.js';
import type { Actor } from '../../identity/index.js';
import { readPath } from '../../kernel/index.js';
import type { CaseQueries } from '../../workflow/index.js';
import type { ScoreSheet, SheetCriterion, SheetFigure, SheetIndicator } from '../model/sheet.js';

/** A sheet of which the reader sees only those entries whose cases are theirs to see; how many more there are, the points tell anyway. */
export type ShownSheet = ScoreSheet & { readonly hiddenEntries: number };

/** Which of some cases a reader may see. Entries of the assessment's own chain are part of the score and always shown. */
export async function visibleCases(
  cases: CaseQueries,
  actor: Actor,
  entries: readonly EntryRef[],
): Promise<{
  readonly sees: (entry: EntryRef) => boolean;
  /** By id, as the reader may see them. */
  readonly titles: Readonly<Record<string, string>>;
}> {
  const ids = new Set(entries.filter((entry) => !isOwn(entry)).map((entry) => entry.case));
  const seen = new Set<string>();
  const titles: Record<string, string> = {};
  for (const id of ids) {
    const found = await cases.see(actor, id);
    if (!found.ok) continue;
    seen.add(id);
    const title = readPath(found.value.view.facts, 'document.title');
    if (typeof title === 'string' && title !== '') titles[id] = title;
  }
  return { sees: (entry) => isOwn(entry) || seen.has(entry.case), titles };
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
