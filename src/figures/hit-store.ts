import { forUpdate, insertRows, list, run, sql, type Database, type Tx } from '../database/index.js';
import type { LocalDate } from '../kernel/index.js';
import { FiguresHitRow } from './entities/figures-hit.js';
import type { MeasureBook } from './law-of-day.js';
import type { CaseHistory } from './model/case-history.js';
import { standingHits, type StandingHit } from './model/standing-hits.js';

/** Cases read at a time. */
const CASES = 100;
/** Hits looked up at a time. */
const HITS = 5_000;

/** What is looked up: what cases of an organ bring to one measure under some days. */
export interface HitsAsked {
  readonly measure: string;
  readonly organ: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A hit and the division whose case it is. */
export interface FoundHit extends StandingHit {
  readonly division: string;
}

interface UnreadCase {
  readonly case_id: string;
  readonly seq: number;
  readonly division: string;
  readonly record: string;
}

/** Where it lies what cases bring to measures. Only cases with new entries are read again; all of it can be dropped. */
export class HitStore {
  constructor(private readonly database: Database) {}

  /** Reads the cases of an organ whose records were not read with these measures yet. @returns how many */
  async refresh(book: MeasureBook, organ: string): Promise<number> {
    let read = 0;
    for (let page = await this.#unread(book, organ, ''); page.length > 0;) {
      const rows = page.map((one) => ({ one, hits: rowsOf(book, organ, one) }));
      await this.database.write((tx) => this.#keep(tx, book, rows));
      read += page.length;
      page = await this.#unread(book, organ, page.at(-1)?.case_id ?? '');
    }
    return read;
  }

  /** In pages: there may be more than one wants to hold at once. */
  async *hits({ id }: Pick<MeasureBook, 'id'>, asked: HitsAsked): AsyncGenerator<readonly FoundHit[]> {
    yield* this.#between(id, asked, '', '');
    yield* this.#between(id, asked, asked.from, asked.to);
  }

  /** Forgets what some cases brought: their records have changed. */
  async forget(tx: Tx, cases: readonly string[]): Promise<void> {
    await run(tx, sql`delete from figures_read where case_id in ${list(cases)}`);
    await run(tx, sql`delete from figures_hit where case_id in ${list(cases)}`);
  }

  async forgetAll(tx: Tx): Promise<void> {
    await run(tx, sql`delete from figures_read`);
    await run(tx, sql`delete from figures_hit`);
  }

  async *#between(
    book: string,
    { measure, organ }: HitsAsked,
    from: string,
    to: string,
  ): AsyncGenerator<readonly FoundHit[]> {
    let [day, caseId, n] = [from, '', -1];
    for (;;) {
      const rows = await run<HitLine>(
        this.database.reader,
        sql`select case_id, n, division, day, since, until, seq, entry_on, same, amount from figures_hit
            where book = ${book} and measure = ${measure} and organ = ${organ} and day <= ${to}
              and (day, case_id, n) > (${day}, ${caseId}, ${n})
            order by day, case_id, n limit ${HITS}`,
      );
      yield rows.map(hitOf);
      const last = rows.at(-1);
      if (last === undefined || rows.length < HITS) return;
      [day, caseId, n] = [last.day, last.case_id, last.n];
    }
  }

  #unread({ id }: MeasureBook, organ: string, after: string): Promise<readonly UnreadCase[]> {
    return run<UnreadCase>(
      this.database.reader,
      sql`select r.case_id, r.seq, r.division, r.record from figures_record r
          left join figures_read h on h.case_id = r.case_id and h.book = ${id}
          where r.organ = ${organ} and r.case_id > ${after} and h.case_id is null
          order by r.case_id limit ${CASES}`,
    );
  }

  async #keep(
    tx: Tx,
    { id }: MeasureBook,
    read: readonly { readonly one: UnreadCase; readonly hits: readonly FiguresHitRow[] }[],
  ): Promise<void> {
    const ids = list(read.map(({ one }) => one.case_id));
    // Another instance may have come further meanwhile, or have read the same.
    const held = await run<{ case_id: string; seq: number }>(
      tx,
      sql`select case_id, seq from figures_record where case_id in ${ids} order by case_id ${forUpdate}`,
    );
    const known = await run<{ case_id: string }>(
      tx,
      sql`select case_id from figures_read where book = ${id} and case_id in ${ids}`,
    );
    const [seqs, done] = [
      new Map(held.map(({ case_id, seq }) => [case_id, seq])),
      new Set(known.map((row) => row.case_id)),
    ];
    const fresh = read.filter(({ one }) => seqs.get(one.case_id) === one.seq && !done.has(one.case_id));
    for (const { one } of fresh)
      await run(tx, sql`insert into figures_read (case_id, book) values (${one.case_id}, ${id})`);
    const rows = fresh.flatMap(({ hits }) => hits);
    if (rows.length > 0) await insertRows(tx, FiguresHitRow, rows);
  }
}

interface HitLine {
  readonly case_id: string;
  readonly n: number;
  readonly division: string;
  readonly day: string;
  readonly since: string;
  readonly until: string;
  readonly seq: number;
  readonly entry_on: string;
  readonly same: string | null;
  readonly amount: string;
}

function rowsOf(
  { id, readers, parametersOf }: MeasureBook,
  organ: string,
  { case_id, division, record }: UnreadCase,
): readonly FiguresHitRow[] {
  const found = standingHits(JSON.parse(record) as CaseHistory, readers, parametersOf);
  const all = [...found].flatMap(([measure, hits]) => hits.map((hit) => ({ measure, hit })));
  return all.map(({ measure, hit: { day, entry, key, amount, since, until } }, n) => ({
    ...{ caseId: case_id, book: id, n, measure, organ, division },
    ...{ day: day ?? '', since, until: until ?? '', seq: entry.seq, entryOn: entry.on },
    ...{ same: key, amount: JSON.stringify(amount) },
  }));
}

function hitOf(row: HitLine): FoundHit {
  const [since, until, on] = [row.since, row.until, row.entry_on] as LocalDate[];
  if (since === undefined || on === undefined) throw new Error('a hit without days');
  return {
    ...{ division: row.division, day: row.day === '' ? null : row.day, key: row.same },
    entry: { case: row.case_id, seq: row.seq, on },
    amount: JSON.parse(row.amount) as number | null,
    ...{ since, until: row.until === '' ? null : (until ?? null) },
  };
}
