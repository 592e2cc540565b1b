import type { Calendars } from '../../calendar/index.js';
import { insertRow, run, sql } from '../../database/index.js';
import { textAt } from '../../kernel/index.js';
import { DeadlineRow } from '../store/deadline.entity.js';
import type { IntentHandler } from '../vocabulary.js';
import { dueOf } from './due.js';

/** Turns `deadline.start` and `deadline.cancel` into rows. The law's term is kept, the day is found by the calendar. */
export function deadlineHandlers(calendars: Calendars): readonly IntentHandler[] {
  return [
    {
      kind: 'deadline.start',
      handle: async (tx, { payload }, recorded) => {
        const calendar = await calendars.seenBy(tx);
        const due = dueOf(calendar, payload);
        await insertRow(tx, DeadlineRow, {
          caseId: recorded.caseId,
          token: textAt(payload, 'token') ?? '',
          name: textAt(payload, 'name') ?? '',
          state: textAt(payload, 'state') ?? '',
          term: JSON.stringify(payload),
          dueOn: due.on,
          dueAt: due.at,
          status: due.at === null ? 'undetermined' : 'running',
          startedAt: recorded.event.at,
          calendar: due.at === null ? null : calendar.version,
        });
      },
    },
    {
      kind: 'deadline.cancel',
      handle: async (tx, { payload }, recorded) => {
        const token = textAt(payload, 'token') ?? '';
        await run(
          tx,
          sql`update workflow_deadline set status = ${'ended'} where case_id = ${recorded.caseId} and token = ${token} and status <> ${'lapsed'}`,
        );
      },
    },
  ];
}
