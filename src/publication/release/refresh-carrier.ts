import { VALIDITY_CHANGED } from '../../documents/index.js';
import type { Database, Tx } from '../../database/index.js';
import { lockCase, type Carried, type OutboxCarrier, type OutboxMessage } from '../../workflow/index.js';
import { putPages } from '../site/portal-pages.js';
import type { ReleaseSource } from './release-source.js';

/**
 * 有效性 — writes anew the pages of a document that was repealed or has lapsed, so that nobody reads 现行有效 on what is
 * not. Same bytes, same address, same day of publication: only what the page says of its validity is new.
 */
export class RefreshCarrier implements OutboxCarrier {
  readonly topic = VALIDITY_CHANGED;

  constructor(
    private readonly database: Database,
    private readonly source: ReleaseSource,
  ) {}

  carry(messages: readonly OutboxMessage[]): Promise<readonly Carried[]> {
    return Promise.all(
      messages.map(async ({ id, caseId }) => {
        await this.database.write((tx) => this.#refresh(tx, caseId));
        return { id, error: null };
      }),
    );
  }

  /** A case that is public no more has no page to write: it was withdrawn or sealed meanwhile. */
  async #refresh(tx: Tx, caseId: string): Promise<void> {
    const found = await lockCase(tx, this.source.law, caseId);
    if (found?.view.tags.includes('public') === true)
      await putPages(tx, await this.source.pagesOf(tx, found.view));
  }
}
