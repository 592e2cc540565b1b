import { run, sql, type Tx } from '../../database/index.js';
import {
  digest,
  err,
  isDigest,
  ok,
  refusal,
  type Instant,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { Stated } from '../model/document-facts.js';
import { nextSerial } from './serial-numbers.js';

export type NumberKind = 'document' | 'index';

/** On whose behalf a number is taken: within a transaction, for a case. */
export interface Claim {
  readonly tx: Tx;
  readonly caseId: string;
  readonly at: Instant;
}

/** Takes a number that a person states. A number belongs to one case for ever, whatever becomes of the case. */
export async function claimNumber(
  claim: Claim,
  kind: NumberKind,
  number: string,
): Promise<Result<string, readonly Refusal[]>> {
  return (await take(claim, kind, number)) ? ok(number) : err([taken(kind, number)]);
}

/**
 * Draws the next free number of a series, gap-free: the draw is undone with the transaction. A serial that an
 * imported paper bears already is passed over, for it is in use.
 */
export async function drawNumber(
  claim: Claim,
  kind: NumberKind,
  series: string,
  write: (serial: number) => string,
): Promise<string> {
  for (;;) {
    const number = write(await nextSerial(claim.tx, `${kind}:${series}`));
    if (await take(claim, kind, number)) return number;
  }
}

/** Refuses an import whose stated document number some case bears already. */
export async function numberTaken(tx: Tx, stated: Stated | null): Promise<readonly Refusal[]> {
  const number = stated?.documentNumber ?? null;
  if (number === null) return [];
  const borne = await run(
    tx,
    sql`select case_id from issued_number where kind = ${'document'} and number in (${number}, ${digest(number)})`,
  );
  return borne.length === 0 ? [] : [taken('document', number)];
}

/** Forgets which numbers a case bears, and keeps that they are given: a hash stands where each stood. */
export async function sealNumbersOf(tx: Tx, caseId: string): Promise<void> {
  const borne = await run<{ kind: string; number: string }>(
    tx,
    sql`select kind, number from issued_number where case_id = ${caseId}`,
  );
  for (const { kind, number } of borne.filter((one) => !isDigest(one.number))) {
    await run(
      tx,
      sql`update issued_number set number = ${digest(number)} where kind = ${kind} and number = ${number}`,
    );
  }
}

async function take({ tx, caseId, at }: Claim, kind: NumberKind, number: string): Promise<boolean> {
  const sealed = await run(
    tx,
    sql`select case_id from issued_number where kind = ${kind} and number = ${digest(number)}`,
  );
  if (sealed.length > 0) return false;
  const fresh = await run(
    tx,
    sql`insert into issued_number (kind, number, case_id, issued_at) values (${kind}, ${number}, ${caseId}, ${at})
        on conflict do nothing returning case_id`,
  );
  return fresh.length === 1;
}

function taken(kind: NumberKind, number: string): Refusal {
  return refusal({
    code: `${kind}-number-taken`,
    message: `${kind === 'document' ? '发文字号' : '索引号'} ${number} 已被使用`,
    cure: '核对是否重复导入或重复登记',
    facts: { number },
    who: ['office-reviewer'],
  });
}
