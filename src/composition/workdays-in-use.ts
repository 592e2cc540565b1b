import { existsSync } from 'node:fs';
import { CalendarLedger, CalendarUnfitError, StandingCalendars } from '../activation/index.js';
import { readCalendar, type CalendarFault, type WorkdayCalendar } from '../calendar/index.js';
import type { Config } from '../config/index.js';
import { openDatabase } from '../database/index.js';
import { err, ok, type LocalDate, type Result } from '../kernel/index.js';
import { Journal } from '../ledger/index.js';
import { loadWorkdays, workdaysFolder } from './rulebook.js';
import { schema } from './schema.js';

/**
 * The calendar by which this installation counts days: the files, and what was adopted since. Where no office was ever
 * opened there is nothing but the files, and looking on begins none.
 * @param asOf what was in use at the end of that day; now where it is null
 */
export async function workdaysInUse(
  { database: target, policiesDir, hash }: Config,
  asOf: LocalDate | null,
): Promise<Result<WorkdayCalendar, readonly CalendarFault[]>> {
  if (target.kind === 'sqlite' && !existsSync(target.file)) return loadWorkdays(policiesDir);
  const files = readCalendar(workdaysFolder(policiesDir));
  if (!files.ok) return files;
  const database = await openDatabase({ ...schema, target });
  try {
    const calendars = new StandingCalendars(new CalendarLedger(new Journal(database, hash)), files.value);
    return ok(
      asOf === null ? await calendars.seenBy(database.reader) : await calendars.asOf(database.reader, asOf),
    );
  } catch (thrown) {
    if (thrown instanceof CalendarUnfitError) return err(thrown.faults);
    throw thrown;
  } finally {
    await database.close();
  }
}
