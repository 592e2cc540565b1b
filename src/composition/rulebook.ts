import { join } from 'node:path';
import {
  loadCalendar,
  type CalendarFault,
  type ProposedYear,
  type WorkdayCalendar,
} from '../calendar/index.js';
import { err, ok, type Result } from '../kernel/index.js';
import {
  lintLibrary,
  loadPolicies,
  placeInside,
  type LintReport,
  type PolicyLibrary,
  type Reading,
} from '../policy/index.js';
import { ROLES } from '../identity/index.js';
import { eventTypes, lintCharts, type Lexicon } from '../workflow/index.js';

/** The packs of this installation, all checks passed. */
export interface CheckedLibrary {
  readonly library: PolicyLibrary;
  readonly report: LintReport;
}

/** A place in a file and what is wrong there, whichever loader found it. */
export interface RulebookFault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** Loads and checks packs; nothing is loaded where anything is wrong. */
export function loadLibrary(
  policiesDir: string,
  lexicon: Lexicon,
  reading?: Reading,
): Result<CheckedLibrary, readonly RulebookFault[]> {
  const loaded = loadPolicies(policiesDir, reading);
  if (!loaded.ok) return loaded;
  const roles = new Set<string>(ROLES);
  const report = lintLibrary(loaded.value, {
    factTypes: lexicon.facts,
    eventNames: [...lexicon.events.keys()],
    eventTypes: eventTypes(lexicon),
    roles: [...roles],
    checks: [
      ({ pack, library }) =>
        lintCharts(pack, {
          lexicon,
          roles,
          place: (source, pointer) => placeInside(library, source, pointer),
        }),
    ],
  });
  return report.faults.length > 0 ? err(report.faults) : ok({ library: loaded.value, report });
}

/** Loads the holidays and make-up workdays of the installation, with a year that is only proposed among them. */
export function loadWorkdays(
  policiesDir: string,
  proposed?: ProposedYear,
): Result<WorkdayCalendar, readonly CalendarFault[]> {
  return loadCalendar(join(policiesDir, 'calendars', 'cn'), proposed);
}
