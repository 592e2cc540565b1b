import type { LocalDate } from '../../kernel/index.js';
import { composeLibrary } from '../compose/compose-library.js';
import { conflictFault } from '../conflicts/conflict-faults.js';
import type { Conflict, Unsearched } from '../conflicts/conflict.js';
import { ConflictSearch } from '../conflicts/find-conflicts.js';
import type { OverlayEntry, OverlayItem } from '../compose/composition.js';
import { FAULT_CODES } from '../fault-codes.js';
import { sortFaults, type Fault } from '../model/fault.js';
import type { PolicyLibrary } from '../model/library.js';
import { lintAssessments } from './lint-assessments.js';
import { lintCharts } from './lint-charts.js';
import { lintCitations } from './lint-citations.js';
import type { LintCheck, LintVocabulary } from './lint-context.js';
import { lintCoverage } from './lint-coverage.js';
import { lintExpressions } from './lint-expressions.js';
import { lintForms } from './lint-forms.js';
import { lintMeasures } from './lint-measures.js';
import { lintPeriods } from './lint-periods.js';
import { lintProperties } from './lint-properties.js';
import { lintRules } from './lint-rules.js';
import { lintScenarios } from './lint-scenarios.js';

export interface LintReport {
  /** What must be mended before the packs may be used; in order of file and line. */
  readonly faults: readonly Fault[];
  /** What is said aloud and stops nothing: gaps, and what the machine could not prove. */
  readonly notes: readonly Fault[];
  /** Every overlay compared with its base, item by item. */
  readonly overlays: readonly OverlayReport[];
  /** What was found, and not looked at, in the search for clauses that demand opposite results. */
  readonly conflicts: readonly ConflictsReport[];
}

export interface OverlayReport {
  readonly pack: string;
  readonly effectiveFrom: LocalDate;
  /** First day of the combination of versions compared. */
  readonly on: LocalDate;
  readonly entries: readonly OverlayEntry[];
  /** Every part, inherited ones included, with what each level made of it, the lowest base first. */
  readonly items: readonly OverlayItem[];
}

export interface ConflictsReport {
  readonly pack: string;
  readonly effectiveFrom: LocalDate;
  /** First day of the combination of versions searched. */
  readonly on: LocalDate;
  readonly conflicts: readonly Conflict[];
  readonly unsearched: readonly Unsearched[];
}

const CHECKS: readonly LintCheck[] = [
  lintCitations,
  lintCoverage,
  lintRules,
  lintExpressions,
  lintProperties,
  lintCharts,
  lintForms,
  lintAssessments,
  lintMeasures,
  lintScenarios,
];

/**
 * Checks a loaded library against what the features registered: each pack version with each combination of
 * bases it meets in its time. All faults at once.
 * @param options.checks further checks, of things that stand above this folder (compiled charts)
 */
export function lintLibrary(
  library: PolicyLibrary,
  { checks = [], ...vocabulary }: LintVocabulary & { readonly checks?: readonly LintCheck[] },
): LintReport {
  const found: Fault[] = [...lintPeriods(library)];
  const overlays: OverlayReport[] = [];
  const conflicts: ConflictsReport[] = [];
  const search = new ConflictSearch(vocabulary);
  for (const { version, on, composition } of composeLibrary(library)) {
    const context = { library, version, on, pack: composition.pack, vocabulary };
    for (const check of [...CHECKS, ...checks]) found.push(...check(context));
    found.push(...composition.notes);
    const searched = search.find(composition.pack, on);
    found.push(...searched.conflicts.map(conflictFault));
    conflicts.push({ pack: version.id, effectiveFrom: version.effectiveFrom, on, ...searched });
    const { entries, items } = composition;
    if (entries.length > 0)
      overlays.push({ pack: version.id, effectiveFrom: version.effectiveFrom, on, entries, items });
  }
  const sorted = sortFaults(found);
  return {
    faults: sorted.filter((item) => !isNote(item)),
    notes: sorted.filter(isNote),
    overlays,
    conflicts,
  };
}

function isNote({ code }: Fault): boolean {
  const levels: Readonly<Record<string, { readonly level: string }>> = FAULT_CODES;
  return levels[code]?.level === 'note';
}
