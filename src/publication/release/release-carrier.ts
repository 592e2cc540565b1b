import type { Database, Tx } from '../../database/index.js';
import { SYSTEM } from '../../identity/index.js';
import { ok, readPath, type Refusal, type Result } from '../../kernel/index.js';
import {
  lockCase,
  type Carried,
  type Cases,
  type CaseView,
  type OutboxCarrier,
  type OutboxMessage,
} from '../../workflow/index.js';
import { documentPath } from '../portal/index.js';
import { putPages } from '../site/portal-pages.js';
import { RELEASE } from '../orders.js';
import { ReleaseFault } from './release-input.js';
import type { ReleaseSource } from './release-source.js';

/** The built-in portal's name among channels. */
const CHANNEL = 'portal';

/** Carries releases to the built-in portal: renders, stores and confirms in one transaction, so that a page is there exactly when its receipt is. */
export class ReleaseCarrier implements OutboxCarrier {
  readonly topic = RELEASE;

  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
    private readonly source: ReleaseSource,
  ) {}

  carry(messages: readonly OutboxMessage[]): Promise<readonly Carried[]> {
    return Promise.all(messages.map((message) => this.#carryOne(message)));
  }

  async #carryOne(message: OutboxMessage): Promise<Carried> {
    try {
      const done = await this.database.decide((tx) => this.#release(tx, message));
      return { id: message.id, error: done.ok ? null : done.error.map((reason) => reason.code).join(',') };
    } catch (thrown) {
      if (!(thrown instanceof ReleaseFault)) throw thrown;
      await this.#report(message, thrown.message);
      return { id: message.id, error: null };
    }
  }

  /** An order whose case has gone on since (withdrawn, quarantined, released already) is done: there is nothing to release any more. */
  async #release(
    tx: Tx,
    { caseId, payload }: OutboxMessage,
  ): Promise<Result<CaseView | null, readonly Refusal[]>> {
    const found = await lockCase(tx, this.source.law, caseId);
    if (found?.view.states.includes('releasing') !== true) return ok(null);
    if (readPath(found.view.facts, 'publication.releaseId') !== payload['releaseId']) return ok(null);
    const pages = await this.source.pagesOf(tx, found.view);
    await putPages(tx, pages);
    const [page] = pages;
    const receipt = {
      releaseId: payload['releaseId'] ?? null,
      channel: CHANNEL,
      hash: page?.etag ?? '',
      url: page?.path ?? documentPath(caseId),
    };
    return this.cases.act(tx, {
      actor: SYSTEM,
      caseId,
      expectedVersion: null,
      type: 'RELEASED',
      payload: receipt,
    });
  }

  /** A release that can never succeed goes back to people: the case leaves `releasing` with the reason. */
  async #report({ caseId, payload }: OutboxMessage, error: string): Promise<void> {
    const failure = { releaseId: payload['releaseId'] ?? null, error };
    await this.database.decide((tx) =>
      this.cases.act(tx, {
        actor: SYSTEM,
        caseId,
        expectedVersion: null,
        type: 'RELEASE_FAILED',
        payload: failure,
      }),
    );
  }
}
