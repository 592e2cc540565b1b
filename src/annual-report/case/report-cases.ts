import type { EntityManager } from 'typeorm';
import { run, sql, type Database } from '../../database/index.js';
import type { ContentStore } from '../../documents/index.js';
import { readCase, type CaseView, type Law } from '../../workflow/index.js';
import type { ReportFile } from '../validate-file.js';
import { annualReportOf } from './model/report-facts.js';

/** How far a report has come. `ended`: thrown away, taken down or sealed. */
export type ReportStage = 'open' | 'public' | 'ended';

/** Finds the cases of yearly reports, and what lies beside their journals. */
export class ReportCases {
  constructor(
    private readonly database: Database,
    private readonly law: Law,
    private readonly content: ContentStore,
  ) {}

  /** The case of an organ's report that is under way or public; null where there is none. */
  async current(
    organ: string,
    year: number,
    on: EntityManager = this.database.reader,
  ): Promise<{ readonly view: CaseView; readonly stage: ReportStage } | null> {
    const rows = await run<{ case_id: string }>(
      on,
      sql`select case_id from annual_report_case where organ = ${organ} and year = ${year} order by case_id desc`,
    );
    for (const { case_id } of rows) {
      const found = await readCase(on, this.law, case_id);
      const stage = found === null ? 'ended' : stageOf(found.view);
      if (found !== null && stage !== 'ended') return { view: found.view, stage };
    }
    return null;
  }

  /** The report that an organ published for a year, with every figure, as next year's is held against it. */
  async published(organ: string, year: number): Promise<ReportFile | null> {
    const found = await this.current(organ, year);
    if (found?.stage !== 'public') return null;
    const { sourceHash } = annualReportOf(found.view.facts);
    const source = sourceHash === null ? null : await this.content.readText(this.database.reader, sourceHash);
    return source === null
      ? null
      : { name: `${organ}-${year}.json`, bytes: new TextEncoder().encode(source) };
  }

  /** What people wrote into a report so far, by section and draft. */
  async texts(view: CaseView): Promise<Readonly<Record<string, string>>> {
    const { textsHash } = annualReportOf(view.facts);
    const kept = textsHash === null ? null : await this.content.readText(this.database.reader, textsHash);
    return kept === null ? {} : (JSON.parse(kept) as Record<string, string>);
  }
}

function stageOf({ tags, closedAt, sealed }: CaseView): ReportStage {
  if (tags.includes('public') && !sealed) return 'public';
  return closedAt !== null || tags.includes('closed') ? 'ended' : 'open';
}
