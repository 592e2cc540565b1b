import { run, sql, type Database } from '../database/index.js';
import type { Calendars } from '../calendar/index.js';
import { dateAt, type Instant, type LocalDate } from '../kernel/index.js';
import type { Journal } from '../ledger/index.js';
import type { Law, Lexicon } from '../workflow/index.js';
import type { FiguresRecordRow } from './entities/figures-record.js';
import type { HitStore } from './hit-store.js';
import type { CaseHistory } from './model/case-history.js';
import { deriveHistory, type WorkingDays } from './model/derive-history.js';

/** Raised whenever records are derived in another way: those that are there are then derived anew. */
const FORMAT = 1;
/** Cases replayed, or records read, at a time. */
const PAGE = 200;

/** A case whose record is behind, as its row tells it. */
interface StaleCase {
  readonly id: string;
  readonly chart: string;
  readonly organ: string;
  readonly division: string;
  readonly created_at: Instant;
}

export interface RecordStoreDeps {
  readonly database: Database;
  readonly journal: Journal;
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly hits: HitStore;
}

type Derived = Omit<FiguresRecordRow, 'maker'>;

/** Where records lie. Only cases with new entries are replayed; everything here can be dropped and comes again. */
export class RecordStore {
  readonly workingDays: WorkingDays;

  constructor(
    private readonly deps: RecordStoreDeps,
    private readonly calendars: Calendars,
  ) {
    this.workingDays = (from, to) => {
      const found = calendars.now.workingDaysBetween(from, to);
      return found.ok ? found.value : null;
    };
  }

  /** What records were derived by; those of another calendar are derived anew. */
  get #maker(): string {
    return `${FORMAT}/${this.calendars.now.version}`;
  }

  /** Brings the records up to the last entries. @returns how many cases were replayed */
  async refresh(): Promise<number> {
    let replayed = 0;
    for (let page = await this.#stale(''); page.length > 0; page = await this.#stale(page.at(-1)?.id ?? '')) {
      const derived: Derived[] = [];
      for (const stale of page) derived.push(await this.#derive(stale));
      await this.deps.database.write(async (tx) => {
        for (const { caseId, seq, organ, division, openedOn, record } of derived) {
          // Another instance may have come further meanwhile.
          await run(
            tx,
            sql`insert into figures_record (case_id, seq, maker, organ, division, opened_on, record)
                values (${caseId}, ${seq}, ${this.#maker}, ${organ}, ${division}, ${openedOn}, ${record})
                on conflict (case_id) do update set seq = excluded.seq, maker = excluded.maker,
                organ = excluded.organ, division = excluded.division, opened_on = excluded.opened_on,
                record = excluded.record where figures_record.seq <= excluded.seq`,
          );
        }
        await this.deps.hits.forget(
          tx,
          page.map(({ id }) => id),
        );
      });
      replayed += page.length;
    }
    return replayed;
  }

  /** Drops every record and derives them all again. */
  async rebuild(): Promise<number> {
    await this.deps.database.write(async (tx) => {
      await run(tx, sql`delete from figures_record`);
      await this.deps.hits.forgetAll(tx);
    });
    return this.refresh();
  }

  /** Every case of some organs that had begun by a day, in pages: there may be more than fit in memory. */
  async *histories(organs: readonly string[], openedBy: LocalDate): AsyncGenerator<readonly CaseHistory[]> {
    for (const organ of new Set(organs)) {
      let after = '';
      for (;;) {
        const rows = await run<{ case_id: string; record: string }>(
          this.deps.database.reader,
          sql`select case_id, record from figures_record
              where organ = ${organ} and opened_on <= ${openedBy} and case_id > ${after}
              order by case_id limit ${PAGE}`,
        );
        yield rows.map(({ record }) => JSON.parse(record) as CaseHistory);
        if (rows.length < PAGE) break;
        after = rows.at(-1)?.case_id ?? after;
      }
    }
  }

  /** Cases with entries that their records do not have, or records of another make; a page after a case. */
  #stale(after: string): Promise<readonly StaleCase[]> {
    return run<StaleCase>(
      this.deps.database.reader,
      // What is behind is found in two indexes alone; only of those cases the rows are read.
      sql`select id, chart, organ, division, created_at from workflow_case where id in (
            select c.id from workflow_case c left join figures_record r on r.case_id = c.id
            where c.id > ${after} and (r.case_id is null or r.seq < c.version or r.maker <> ${this.#maker})
            order by c.id limit ${PAGE})
          order by id`,
    );
  }

  async #derive(stale: StaleCase): Promise<Derived> {
    const { id, chart, organ, division } = stale;
    const { law, lexicon } = this.deps;
    const openedOn = dateAt(stale.created_at);
    const entries = await this.deps.journal.read(id);
    const known = { id, chart, organ, division, openedOn };
    const history = deriveHistory(known, entries, law, lexicon, this.workingDays);
    const seq = entries.at(-1)?.seq ?? 0;
    return { caseId: id, seq, organ, division, openedOn, record: JSON.stringify(history) };
  }
}
