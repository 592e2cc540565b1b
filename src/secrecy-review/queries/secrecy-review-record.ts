import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';
import type { JsonObject } from '../../kernel/index.js';
import type { Facts } from '../../workflow/index.js';
import { recordView, type ReviewEntry, type SecrecyReviewRecord } from '../model/record-view.js';

interface Row {
  readonly event: string;
  readonly version: number;
  readonly content_hash: string | null;
  readonly step: string | null;
  readonly reviewed_by: string;
  readonly on_behalf_of: string | null;
  readonly reviewed_at: string;
  readonly outcome: string;
  readonly form: string;
}

/** 一事一审 — the review record of one case. Whether the reader may see the case is asked before, with its facts. */
export async function secrecyReviewRecord(reader: EntityManager, facts: Facts): Promise<SecrecyReviewRecord> {
  const rows = await run<Row>(
    reader,
    sql`select event, version, content_hash, step, reviewed_by, on_behalf_of, reviewed_at, outcome, form
        from secrecy_review where case_id = ${facts.case.id} order by seq`,
  );
  return recordView(facts, rows.map(entryOf));
}

function entryOf(row: Row): ReviewEntry {
  return {
    event: row.event,
    version: row.version,
    contentHash: row.content_hash,
    step: row.step,
    reviewedBy: row.reviewed_by,
    onBehalfOf: row.on_behalf_of,
    reviewedAt: row.reviewed_at,
    outcome: row.outcome,
    form: parseForm(row.form),
  };
}

function parseForm(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}
