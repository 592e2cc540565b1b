import type { EntityManager } from 'typeorm';
import { execute, insertRow, run, sql, type Database, type Tx } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';
import type { ReportDue } from '../../policy/index.js';
import type { FilledForm } from '../model/filled-form.js';
import type { Texts } from '../model/text-places.js';
import type { ReadNote } from '../read/read-request.js';
import { AnnualReportDraftRow } from './report-draft.entity.js';

/** Last year's report as it was read from a file; the file itself is not kept. */
export interface KeptPrevious {
  /** The file's name. */
  readonly name: string;
  readonly filled: FilledForm;
  readonly notes: readonly ReadNote[];
}

/** What stands in a draft. */
export interface DraftContent {
  /** Null: the form of the year. */
  readonly form: string | null;
  readonly variant: string | null;
  readonly whose: ReportDue['whose'];
  readonly texts: Texts;
  readonly previous: KeptPrevious | null;
}

/** 年报草稿 of an organ's year. */
export interface ReportDraft extends DraftContent {
  readonly version: number;
  /** Who saved it last, and when. */
  readonly savedBy: string;
  readonly savedAt: Instant;
  /** Who stated that it holds no state secret. */
  readonly declaredBy: string;
}

/** What writers of one draft wait for in turn (`takeTurns`). */
export function draftTurn(organ: string, year: number): string {
  return `annual report draft ${organ} ${year}`;
}

/** Keeps the drafts of yearly reports. */
export class ReportDrafts {
  constructor(private readonly database: Database) {}

  /** The draft of an organ's year, or null. */
  async find(
    organ: string,
    year: number,
    on: EntityManager = this.database.reader,
  ): Promise<ReportDraft | null> {
    const [row] = await run<{ version: number; body: string; by: string; at: string; declared: string }>(
      on,
      sql`select version, body, saved_by as by, saved_at as at, declared_by as declared
          from annual_report_draft where organ = ${organ} and year = ${year}`,
    );
    if (row === undefined) return null;
    return {
      ...(JSON.parse(row.body) as DraftContent),
      version: row.version,
      savedBy: row.by,
      savedAt: row.at as Instant,
      declaredBy: row.declared,
    };
  }

  /** Writes a draft whose version whoever writes has counted on from the one before. */
  async put(tx: Tx, organ: string, year: number, draft: ReportDraft): Promise<void> {
    const { version, savedBy, savedAt, declaredBy, form, variant, whose, texts, previous } = draft;
    const body = JSON.stringify({ form, variant, whose, texts, previous } satisfies DraftContent);
    const changed = await execute(
      tx,
      sql`update annual_report_draft set version = ${version}, body = ${body}, saved_by = ${savedBy}, saved_at = ${savedAt}
          where organ = ${organ} and year = ${year}`,
    );
    if (changed === 0)
      await insertRow(tx, AnnualReportDraftRow, {
        organ,
        year,
        version,
        body,
        savedBy,
        savedAt,
        declaredBy,
      });
  }
}
