import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { list, run, sql, type SqlValue } from '../database/index.js';
import type { CaseHeads } from './heads.js';
import { allHeads, headsOf } from './own-chain.js';
import {
  compareHead,
  follow,
  ledgerFault,
  START,
  type LedgerFault,
  type Link,
  type SealedRecord,
  type StoredHead,
} from './model/chain.js';
import { sealedRecord, type StoredRow } from './model/stored-row.js';
import { areIntact, wordsDigestOf } from './model/words.js';
import { Findings, type LedgerReport } from './report.js';

const PAGE = 500;

/** A chain followed to the last entry seen. */
interface Followed {
  readonly caseId: string;
  readonly end: Link;
}

/**
 * Checks every entry, every chain and every case's head, a page at a time: a changed byte, a missing,
 * swapped or doubled entry. What it cannot see is a history rewritten from some entry to the end together
 * with its case's head; that takes a checkpoint kept elsewhere. Commands may go on meanwhile.
 */
export async function verifyLedger(reader: EntityManager, cases: CaseHeads): Promise<LedgerReport> {
  const going = verification(reader, cases);
  for (;;) {
    const step = await going.next();
    if (step.done === true) return step.value;
  }
}

/** The same, telling after every page how many entries were checked; whoever stops asking stops it. */
export async function* verification(
  reader: EntityManager,
  cases: CaseHeads,
): AsyncGenerator<number, LedgerReport> {
  const findings = new Findings();
  const heads = withOwnChains(reader, cases);
  let current: Followed | null = null;
  for await (const rows of entryPages(reader)) {
    const finished: Followed[] = [];
    for (const row of rows) {
      const caseId = String(row['caseId']);
      if (current !== null && current.caseId !== caseId) finished.push(current);
      const before: Link = current?.caseId === caseId ? current.end : START;
      current = { caseId, end: followRow(before, caseId, row, findings) };
    }
    await checkHeads(reader, heads, finished, findings);
    yield findings.entries;
    // A long verification leaves the service its turns.
    await setImmediate();
  }
  if (current !== null) await checkHeads(reader, heads, [current], findings);
  await findLostCases(reader, heads, findings);
  await findLostChains(reader, findings);
  return findings.report();
}

/** Chains of the installation remember their ends as cases do, and are no cases. */
interface Heads extends CaseHeads {
  own(ids: readonly string[]): Promise<readonly StoredHead[]>;
}

function withOwnChains(reader: EntityManager, cases: CaseHeads): Heads {
  const own = (ids: readonly string[]): Promise<readonly StoredHead[]> => headsOf(reader, ids);
  return {
    own,
    of: async (ids) => [...(await cases.of(ids)), ...(await own(ids))],
    after: (id, limit) => cases.after(id, limit),
  };
}

async function findLostChains(reader: EntityManager, findings: Findings): Promise<void> {
  for (const head of await allHeads(reader)) {
    const [entry] = await run(
      reader,
      sql`select "seq" from "journal_entry" where "caseId" = ${head.caseId} limit 1`,
    );
    if (entry === undefined) findings.add(compareHead(head.caseId, START, head));
  }
}

function followRow(before: Link, caseId: string, row: StoredRow, findings: Findings): Link {
  findings.entries += 1;
  const entry = sealedRecord(row);
  if (entry === null) {
    const seq = before.seq + 1;
    findings.add([ledgerFault(caseId, seq, 'entry-unreadable')]);
    return { seq, hash: null };
  }
  const { link, faults } = follow(before, entry);
  findings.add([...faults, ...wordsFaults(entry, row)]);
  return link;
}

/** Words that were destroyed are no fault of the ledger: that they were is what it says. */
function wordsFaults({ caseId, seq, payload }: SealedRecord, row: StoredRow): readonly LedgerFault[] {
  const sealed = wordsDigestOf(payload);
  if (sealed === null) return [];
  const { words, destroyedAt } = row;
  if (typeof words !== 'string')
    return typeof destroyedAt === 'string' ? [] : [ledgerFault(caseId, seq, 'words-missing')];
  return areIntact(words, sealed) ? [] : [ledgerFault(caseId, seq, 'words-changed')];
}

type RawRow = Readonly<Record<string, SqlValue>>;

async function* entryPages(reader: EntityManager): AsyncGenerator<readonly RawRow[]> {
  const entries = sql`select e.*, w."words", w."destroyedAt" from "journal_entry" e
    left join "journal_words" w on w."caseId" = e."caseId" and w."seq" = e."seq"`;
  const order = sql`order by e."caseId", e."seq", e."position" limit ${PAGE}`;
  let page = await run<RawRow>(reader, sql`${entries} ${order}`);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    yield page;
    const { caseId = null, seq = null, position = null } = last;
    page = await run<RawRow>(
      reader,
      sql`${entries} where (e."caseId", e."seq", e."position") > (${caseId}, ${seq}, ${position}) ${order}`,
    );
  }
}

async function checkHeads(
  reader: EntityManager,
  heads: Heads,
  chains: readonly Followed[],
  findings: Findings,
): Promise<void> {
  if (chains.length === 0) return;
  const own = await heads.own(chains.map(({ caseId }) => caseId));
  findings.cases += chains.length - own.length;
  const stored = new Map(
    (await heads.of(chains.map(({ caseId }) => caseId))).map((head) => [head.caseId, head]),
  );
  for (const { caseId, end } of chains) {
    const head = stored.get(caseId) ?? null;
    if (compareHead(caseId, end, head).length > 0) findings.add(await lookAgain(reader, heads, caseId));
  }
}

/**
 * Tells a fault from a case that moved on while its entries were being read: its head is read before and
 * after its last entry, and entries and head move together.
 */
async function lookAgain(reader: EntityManager, heads: CaseHeads, caseId: string) {
  const [before] = await heads.of([caseId]);
  const ends = await run<StoredHead>(
    reader,
    sql`select "caseId", "seq", "hash" from "journal_entry"
        where "caseId" = ${caseId} and ("seq" = ${before?.seq ?? 0}
          or "seq" = (select max("seq") from "journal_entry" where "caseId" = ${caseId}))
        order by "seq", "position"`,
  );
  const [after] = await heads.of([caseId]);
  const at = (seq: number | undefined): Link => ends.find((end) => end.seq === seq) ?? ends.at(-1) ?? START;
  const remembered = compareHead(caseId, at(before?.seq), before ?? null);
  if (remembered.length > 0) return remembered;
  return compareHead(caseId, ends.at(-1) ?? START, after ?? null).filter(
    ({ code }) => code === 'beyond-head',
  );
}

/** Cases that remember entries where the journal has none at all. */
async function findLostCases(reader: EntityManager, heads: CaseHeads, findings: Findings): Promise<void> {
  let page = await heads.after(null, PAGE);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    const present = await run<{ readonly caseId: string }>(
      reader,
      sql`select distinct "caseId" from "journal_entry" where "caseId" in ${list(page.map(({ caseId }) => caseId))}`,
    );
    const known = new Set(present.map(({ caseId }) => caseId));
    const lost = page.filter(({ caseId }) => !known.has(caseId));
    findings.cases += lost.length;
    for (const head of lost) findings.add(compareHead(head.caseId, START, head));
    page = await heads.after(last.caseId, PAGE);
  }
}
