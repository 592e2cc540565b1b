import type { Office } from '../../composition/office.js';
import { run, sql } from '../../database/index.js';
import { documentOf } from '../../documents/index.js';
import { digestJson, type Digest } from '../../kernel/index.js';
import { verifyLedger, type LedgerReport } from '../../ledger/index.js';
import { caseHeads, readCase } from '../../workflow/index.js';

type Tally = Readonly<Record<string, number>>;

/** What a year came to, counted from what was stored. */
export interface YearSummary {
  readonly documents: number;
  readonly byKind: Tally;
  readonly byAttribute: Tally;
  readonly byState: Tally;
  readonly byDivision: Tally;
  /** Entries of the journal by event. */
  readonly byEvent: Tally;
  readonly refusals: number;
  readonly publicPages: number;
  readonly ledger: LedgerReport;
  /** One hash of the heads of all cases: equal for equal journals. */
  readonly journal: Digest;
}

const PAGE = 200;

/** Counts a year and verifies its ledger. */
export async function summaryOf({ database, law }: Office): Promise<YearSummary> {
  const { reader } = database;
  const heads = caseHeads(reader);
  const kinds: string[] = [];
  const attributes: string[] = [];
  const states: string[] = [];
  const divisions: string[] = [];
  const ends: [string, string][] = [];
  for (let page = await heads.after(null, PAGE); page.length > 0;) {
    for (const { caseId, hash } of page) {
      const found = await readCase(reader, law, caseId);
      if (found === null) continue;
      const { view } = found;
      const { kind, attribute } = documentOf(view.facts);
      kinds.push(kind);
      attributes.push(attribute ?? 'none');
      states.push(view.states[0] ?? '');
      divisions.push(view.facts.case.division);
      ends.push([caseId, hash]);
    }
    page = await heads.after(page.at(-1)?.caseId ?? null, PAGE);
  }
  const events = await run<{ readonly type: string; readonly n: number | string }>(
    reader,
    sql`select "type", count(*) as n from "journal_entry" group by "type" order by "type"`,
  );
  const [refused] = await run<{ readonly n: number | string }>(
    reader,
    sql`select count(*) as n from workflow_attempt`,
  );
  const [pages] = await run<{ readonly n: number | string }>(
    reader,
    sql`select count(*) as n from portal_page where status = ${'live'} and listed = 1`,
  );
  return {
    documents: ends.length,
    byKind: tally(kinds),
    byAttribute: tally(attributes),
    byState: tally(states),
    byDivision: tally(divisions),
    byEvent: Object.fromEntries(events.map(({ type, n }) => [type, Number(n)])),
    refusals: Number(refused?.n ?? 0),
    publicPages: Number(pages?.n ?? 0),
    ledger: await verifyLedger(reader, heads),
    journal: digestJson(ends),
  };
}

function tally(names: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
