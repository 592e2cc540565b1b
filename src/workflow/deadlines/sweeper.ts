import type { Calendars } from '../../calendar/index.js';
import { forUpdateSkipLocked, run, sql, type Database, type Tx } from '../../database/index.js';
import { SYSTEM } from '../../identity/index.js';
import type { Clock, Instant, JsonObject } from '../../kernel/index.js';
import type { Cases } from '../cases/cases.js';
import { dueOf } from './due.js';

interface Row {
  readonly case_id: string;
  readonly token: string;
  readonly name: string;
  readonly term: string;
}

const BATCH = 64;

/** 催办 — sends `DEADLINE.LAPSED` for every clock that has run out. A lapse reminds and escalates; it decides nothing. */
export class DeadlineSweeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly calendars: Calendars,
  ) {}

  /** Handles every lapsed deadline. @returns how many lapsed */
  async sweep(): Promise<number> {
    await this.redetermine();
    let lapsed = 0;
    for (;;) {
      const handled = await this.database.write((tx) => this.#some(tx));
      lapsed += handled;
      if (handled === 0) return lapsed;
    }
  }

  /** When the next deadline runs out, null where none is running: for a clock that only moves when told to. */
  async nextDue(): Promise<Instant | null> {
    const [next] = await run<{ readonly due_at: Instant }>(
      this.database.reader,
      sql`select due_at from workflow_deadline where status = ${'running'} order by due_at limit 1`,
    );
    return next?.due_at ?? null;
  }

  /**
   * Finds the days of terms for which the calendar was missing when they started, and those that were counted by another
   * calendar than the one in use: an adoption counts all of them anew, and one that was begun beside it is found here.
   */
  async redetermine(): Promise<void> {
    await this.database.write(async (tx) => {
      const calendar = await this.calendars.seenBy(tx);
      const rows = await run<Row>(
        tx,
        sql`select case_id, token, name, term from workflow_deadline
            where status = ${'undetermined'} or (status = ${'running'} and calendar <> ${calendar.version})
            order by status, case_id limit ${BATCH}`,
      );
      for (const row of rows) {
        const due = dueOf(calendar, JSON.parse(row.term) as JsonObject);
        if (due.at === null) continue;
        await run(
          tx,
          sql`update workflow_deadline set due_on = ${due.on}, due_at = ${due.at}, status = ${'running'}, calendar = ${calendar.version}
              where case_id = ${row.case_id} and token = ${row.token}`,
        );
      }
    });
  }

  async #some(tx: Tx): Promise<number> {
    const rows = await run<Row>(
      tx,
      sql`select case_id, token, name, term from workflow_deadline where status = ${'running'} and due_at <= ${this.clock.now()}
          order by due_at limit ${BATCH} ${forUpdateSkipLocked}`,
    );
    for (const row of rows) await this.#lapse(tx, row);
    return rows.length;
  }

  /** The clock counts as lapsed even where the case takes no notice any more (it has ended): nothing is swept twice. */
  async #lapse(tx: Tx, row: Row): Promise<void> {
    await run(
      tx,
      sql`update workflow_deadline set status = ${'lapsed'} where case_id = ${row.case_id} and token = ${row.token}`,
    );
    const payload = { name: row.name, token: row.token };
    await this.cases.act(tx, {
      actor: SYSTEM,
      caseId: row.case_id,
      expectedVersion: null,
      type: 'DEADLINE.LAPSED',
      payload,
    });
  }
}
