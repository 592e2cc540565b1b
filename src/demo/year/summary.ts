import type { Office } from '../../composition/office.js';
import { run, sql } from '../../database/index.js';
import { documentOf } from '../../documents/index.js';
import { digestJson, readPath, type Digest, type JsonObject } from '../../kernel/index.js';
import { verifyLedger, type LedgerReport } from '../../ledger/index.js';
import { caseHeads, readCase, type CaseView } from '../../workflow/index.js';

/** How often each was met, by its id. */
export type Tally = Readonly<Record<string, number>>;

/** What a year came to, counted from what was stored. */
export interface YearSummary {
  readonly documents: number;
  readonly byKind: Tally;
  readonly byAttribute: Tally;
  readonly byState: Tally;
  readonly byDivision: Tally;
  /** 退文 by reason; a return may have several. */
  readonly returns: Tally;
  /** Entries of the journal by event. */
  readonly byEvent: Tally;
  /** Attempts that a rule or a missing right stopped. */
  readonly refusals: number;
  readonly publicDocuments: number;
  readonly quarantined: number;
  readonly ledger: LedgerReport;
  /** One hash of the heads of all cases: equal for equal journals. */
  readonly journal: Digest;
}

const PAGE = 200;

/** Counts a year and verifies its ledger. */
export async function summaryOf(office: Office): Promise<YearSummary> {
  const { reader } = office.database;
  const views = await allCases(office);
  const documents = views.map(({ facts }) => documentOf(facts));
  return {
    documents: views.length,
    byKind: tally(documents.map(({ kind }) => kind)),
    byAttribute: tally(documents.map(({ attribute }) => attribute ?? '')),
    byState: tally(views.map(({ states }) => states[0] ?? '')),
    byDivision: tally(views.map(({ facts }) => facts.case.division)),
    returns: tally(await returnReasons(office)),
    byEvent: await events(office),
    refusals: await count(office, sql`select count(*) as n from workflow_attempt`),
    publicDocuments: views.filter(({ tags }) => tags.includes('public')).length,
    quarantined: views.filter(({ sealed }) => sealed).length,
    ledger: await verifyLedger(reader, caseHeads(reader)),
    journal: digestJson(views.map(({ id, headHash }) => [id, headHash])),
  };
}

/** Every case in the order of its id, page by page. */
async function allCases({ database, law }: Office): Promise<readonly CaseView[]> {
  const heads = caseHeads(database.reader);
  const views: CaseView[] = [];
  for (let page = await heads.after(null, PAGE); page.length > 0;) {
    for (const { caseId } of page) {
      const found = await readCase(database.reader, law, caseId);
      if (found !== null) views.push(found.view);
    }
    page = await heads.after(page.at(-1)?.caseId ?? null, PAGE);
  }
  return views;
}

async function events({ database }: Office): Promise<Tally> {
  const rows = await run<{ readonly type: string; readonly n: number | string }>(
    database.reader,
    sql`select "type", count(*) as n from "journal_entry" group by "type" order by "type"`,
  );
  return Object.fromEntries(rows.map(({ type, n }) => [type, Number(n)]));
}

async function returnReasons({ database }: Office): Promise<readonly string[]> {
  const rows = await run<{ readonly payload: string }>(
    database.reader,
    sql`select "payload" from "journal_entry" where "type" = ${'RETURN_TO_ORGAN'}`,
  );
  return rows.flatMap(({ payload }) => {
    const reasons = readPath(JSON.parse(payload) as JsonObject, 'payload.reasons');
    return Array.isArray(reasons) ? reasons.map(String) : [];
  });
}

async function count({ database }: Office, counting: ReturnType<typeof sql>): Promise<number> {
  const [row] = await run<{ readonly n: number | string }>(database.reader, counting);
  return Number(row?.n ?? 0);
}

function tally(names: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
