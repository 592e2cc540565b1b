import { randomUUID } from 'node:crypto';
import type { MadeContent } from '../../documents/index.js';
import type { AnnualReportFacts } from './model/report-facts.js';
import type { DueDay } from '../model/due-of.js';

/** A report that was built and rendered, on its way into a case. */
export interface BuiltPaper {
  readonly content: Omit<MadeContent, 'formerly'>;
  readonly facts: Omit<AnnualReportFacts, 'bodyHash' | 'files' | 'textsHash' | 'sourceHash' | 'dueOn'>;
  readonly due: DueDay | null;
  /** What people wrote, JSON. */
  readonly texts: string;
  /** The report with the entries behind its figures, JSON. */
  readonly source: string;
}

/**
 * Where built reports lie between the workshop and the case. Whoever sends `BUILD_REPORT` without having built one finds
 * nothing here: figures, digests and open places come from the building, never from whoever asks.
 */
export class ReportShelf {
  readonly #papers = new Map<string, BuiltPaper>();

  /** Lays a paper down for as long as `use` needs it. */
  async with<T>(paper: BuiltPaper, use: (ticket: string) => Promise<T>): Promise<T> {
    const ticket = randomUUID();
    this.#papers.set(ticket, paper);
    try {
      return await use(ticket);
    } finally {
      this.#papers.delete(ticket);
    }
  }

  /** The paper of a ticket, or undefined. */
  find(ticket: unknown): BuiltPaper | undefined {
    return typeof ticket === 'string' ? this.#papers.get(ticket) : undefined;
  }
}
