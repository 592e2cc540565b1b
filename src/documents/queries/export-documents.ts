import { joined, run, sql, type Database } from '../../database/index.js';
import {
  caseVisibility,
  SYSTEM,
  type Actor,
  type Directory,
  type DirectorySource,
} from '../../identity/index.js';
import { csvPortions } from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';
import type { Law, StateLabels } from '../../workflow/index.js';
import { DOCUMENT_HEAD, documentCells, type DocumentLine } from '../model/document-csv.js';
import { SUMMARY_COLUMNS, summaryOf, type DocumentSummary, type SummaryRow } from './document-summary.js';
import { conditionsOf, type DocumentFilter } from './list-documents.js';
import { documentGrounds } from './visible-documents.js';

const PORTION = 500;

interface Row extends SummaryRow {
  readonly pack: string;
  readonly pack_from: string;
  readonly pack_sha256: string;
  readonly chart: string;
  readonly value: string;
}

/** 公文 as a table: every document that fits the filter and that the actor may know of, the latest drafted first. */
export class ExportDocuments {
  constructor(
    private readonly database: Database,
    private readonly labels: StateLabels,
    private readonly law: Law,
    private readonly directories: DirectorySource,
  ) {}

  /** @param portion how many documents are read at a time */
  async run(actor: Actor, filter: DocumentFilter, portion = PORTION): Promise<AsyncGenerator<string, void>> {
    const directory = await this.directories.current();
    return csvPortions(DOCUMENT_HEAD, this.#portions(actor, filter, { portion, directory }));
  }

  /** Along the ids, which never change: a document that moves while the table is read is neither left out nor told twice. */
  async *#portions(
    actor: Actor,
    filter: DocumentFilter,
    { portion, directory }: { readonly portion: number; readonly directory: Directory },
  ): AsyncGenerator<readonly (readonly (string | null)[])[], void> {
    const grounds = documentGrounds(caseVisibility(actor));
    if (grounds.length === 0) return;
    const asked = [sql`(${joined(grounds, ' or ')})`, ...conditionsOf(filter)];
    let before: string | null = null;
    for (;;) {
      const behind = before === null ? [] : [sql`d.case_id < ${before}`];
      const rows: readonly Row[] = await run<Row>(
        this.database.reader,
        sql`select ${SUMMARY_COLUMNS}, c.pack, c.pack_from, c.pack_sha256, c.chart, c.value
            from document d join workflow_case c on c.id = d.case_id
            where ${joined([...asked, ...behind], ' and ')} order by d.case_id desc limit ${portion}`,
      );
      const cells: (readonly (string | null)[])[] = [];
      for (const row of rows) cells.push(documentCells(await this.#told(row, directory)));
      yield cells;
      const last = rows.at(-1);
      if (last === undefined || rows.length < portion) return;
      before = last.case_id;
    }
  }

  async #told(row: Row, directory: Directory): Promise<DocumentLine> {
    const summary = summaryOf(row);
    const { pack, pack_from: effectiveFrom, pack_sha256: sha256, chart, value } = row;
    const ref = { pack, effectiveFrom, sha256 } as PackRef;
    const states = await this.labels.of(this.database.reader, { pack: ref, chart, value });
    return {
      ...summary,
      typeLabel: this.#typeLabel(ref, summary),
      standing: states.map(({ label }) => label).join('、'),
      organ: directory.organ(summary.organ)?.name ?? summary.organ,
      division: directory.organ(summary.division)?.name ?? summary.division,
      drafter:
        summary.createdBy === SYSTEM.person
          ? SYSTEM.name
          : (directory.person(summary.createdBy)?.name ?? summary.createdBy),
    };
  }

  #typeLabel(ref: PackRef, { documentType }: DocumentSummary): string {
    if (documentType === null) return '';
    const types = this.law.packOf(ref).lists['document-types'] ?? [];
    return types.find(({ id }) => id === documentType)?.label ?? documentType;
  }
}
