import type { EntityManager } from 'typeorm';
import { insertRow, run, sql, type Database, type Tx } from '../database/index.js';
import type { Instant, JsonObject } from '../kernel/index.js';
import { OwnChain, type Journal, type LedgerEntry } from '../ledger/index.js';
import { FiguresSuppliedRow } from './entities/figures-supplied.js';
import type { SuppliedFigure, SuppliedScope } from './model/supplied.js';

/** The chain in which figures are entered. */
const CHAIN = 'figures';
/** What the ledger calls the deed. */
const SUPPLIED = 'FIGURE.SUPPLIED';

/** Figures that people entered: each an entry of the room's own chain, repeated in a table for looking up. */
export class SuppliedStore {
  readonly #chain: OwnChain;

  constructor(
    private readonly database: Database,
    journal: Journal,
  ) {
    this.#chain = new OwnChain(journal, CHAIN);
  }

  /** Enters a figure. What was entered before stays, superseded. */
  async enter(tx: Tx, figure: Omit<SuppliedFigure, 'id' | 'seq'>): Promise<SuppliedFigure> {
    await this.#chain.lock(tx);
    const { at, person, organ, division, period, key, value, note } = figure;
    const payload: JsonObject = { organ, division, period, key, value, note };
    const seq = await this.#chain.append(tx, { at, type: SUPPLIED, person, payload });
    const entered = { ...figure, seq, id: `${CHAIN}/${seq}` };
    await insertRow(tx, FiguresSuppliedRow, rowOf(entered));
    return entered;
  }

  /** What stands for a scope, by key: the last entry of each. */
  async standing(
    scope: SuppliedScope,
    on: EntityManager = this.database.reader,
  ): Promise<ReadonlyMap<string, SuppliedFigure>> {
    const rows = await this.#rows(scope, on);
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** Everything that was ever entered for a scope, oldest first. */
  history(scope: SuppliedScope): Promise<readonly SuppliedFigure[]> {
    return this.#rows(scope, this.database.reader);
  }

  /** Writes the table again from the chain. */
  async rebuild(): Promise<void> {
    await this.database.write(async (tx) => {
      await run(tx, sql`delete from figures_supplied`);
      for (const entry of await this.#chain.read(tx)) {
        if (entry.type === SUPPLIED) await insertRow(tx, FiguresSuppliedRow, rowOf(figureIn(entry)));
      }
    });
  }

  async #rows(
    { organ, division, period }: SuppliedScope,
    on: EntityManager,
  ): Promise<readonly SuppliedFigure[]> {
    const rows = await run<FiguresSuppliedRow>(
      on,
      sql`select * from figures_supplied
          where organ = ${organ} and division = ${division ?? ''} and period = ${period} order by seq`,
    );
    return rows.map(figureOf);
  }
}

function rowOf({
  seq,
  organ,
  division,
  period,
  key,
  value,
  note,
  person,
  at,
}: SuppliedFigure): FiguresSuppliedRow {
  return {
    seq,
    organ,
    division: division ?? '',
    period,
    key,
    value: JSON.stringify(value),
    note,
    person,
    at,
  };
}

function figureOf(row: FiguresSuppliedRow): SuppliedFigure {
  return {
    ...row,
    id: `${CHAIN}/${row.seq}`,
    division: row.division === '' ? null : row.division,
    value: JSON.parse(row.value) as number | null,
    at: row.at as Instant,
  };
}

function figureIn({ seq, at, actor, payload }: LedgerEntry): SuppliedFigure {
  const told = payload as unknown as Omit<SuppliedFigure, 'id' | 'seq' | 'person' | 'at'>;
  return { ...told, id: `${CHAIN}/${seq}`, seq, person: actor.person, at };
}
