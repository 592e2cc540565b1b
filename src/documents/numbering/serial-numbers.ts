import { run, sql, type Tx } from '../../database/index.js';

/**
 * The next serial of a series, from 1, without gaps: the row is locked until the transaction ends, and a
 * transaction that is rolled back gives its serial back.
 */
export async function nextSerial(tx: Tx, series: string): Promise<number> {
  const [drawn] = await run<{ last: number }>(
    tx,
    sql`insert into serial_number (series, last) values (${series}, 1)
        on conflict (series) do update set last = serial_number.last + 1 returning last`,
  );
  if (drawn === undefined) throw new Error('the series gave no serial');
  return drawn.last;
}
