import { join } from 'node:path';
import { loadCalendar, type CalendarFault, type WorkdayCalendar } from '../calendar/index.js';
import { err, ok, type Result } from '../kernel/index.js';
import {
  folderFingerprint,
  lintLibrary,
  loadPolicies,
  placeInside,
  type LintReport,
  type PolicyLibrary,
  type Reading,
} from '../policy/index.js';
import { ROLES } from '../identity/index.js';
import { eventTypes, lintCharts, type Lexicon } from '../workflow/index.js';
import { RecentlyUsed } from './recently-used.js';

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

/** What stands and what may follow it, each with its scenarios and without. */
const checkedBefore = new RecentlyUsed<CheckedLibrary>(4);

/**
 * Loads and checks packs; nothing is loaded where anything is wrong. What this process has found without fault is
 * not checked again while every byte of the folder and every word that packs may use are the same: rehearsal,
 * proposal and activation read one candidate after the other, and a check takes a second. Faults are found anew.
 */
export function loadLibrary(
  policiesDir: string,
  lexicon: Lexicon,
  reading: Reading = {},
): Result<CheckedLibrary, readonly RulebookFault[]> {
  const about = aboutToCheck(policiesDir, lexicon, reading);
  const before = about === null ? undefined : checkedBefore.get(about);
  if (before !== undefined) return ok(before);
  const checked = checkLibrary(policiesDir, lexicon, reading);
  // A folder that somebody changes meanwhile was read as neither the one nor the other.
  if (checked.ok && about !== null && about === aboutToCheck(policiesDir, lexicon, reading))
    checkedBefore.set(about, checked.value);
  return checked;
}

/** All that the outcome of a check rests on; null where the folder is not fit to be read. */
function aboutToCheck(policiesDir: string, lexicon: Lexicon, reading: Reading): string | null {
  const folder = folderFingerprint(policiesDir);
  const words = lexicon.features.map(({ vocabulary }) => vocabulary);
  return folder === null
    ? null
    : JSON.stringify([folder, reading, [...lexicon.handlers.keys()], words], declared);
}

/** Of what a feature does, a check sees only that it does it. */
function declared(_key: string, value: unknown): unknown {
  return typeof value === 'function' ? 'function' : value;
}

function checkLibrary(
  policiesDir: string,
  lexicon: Lexicon,
  reading: Reading,
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

/** Loads the holidays and make-up workdays that lie in the folder. */
export function loadWorkdays(policiesDir: string): Result<WorkdayCalendar, readonly CalendarFault[]> {
  return loadCalendar(workdaysFolder(policiesDir));
}

/** Where the years of the calendar lie. */
export function workdaysFolder(policiesDir: string): string {
  return join(policiesDir, 'calendars', 'cn');
}
