import type { ContentStore } from '../../documents/index.js';
import { run, sql, type Database, type Tx } from '../../database/index.js';
import { SYSTEM, type DirectorySource } from '../../identity/index.js';
import { ok, readPath, type Digest, type Instant, type Refusal, type Result } from '../../kernel/index.js';
import {
  lockCase,
  type Carried,
  type Cases,
  type CaseView,
  type Law,
  type OutboxCarrier,
  type OutboxMessage,
} from '../../workflow/index.js';
import { documentPath, type SiteView } from '../portal/index.js';
import { putPages } from '../site/portal-pages.js';
import { RELEASE } from '../vocabulary.js';
import { ReleaseFault, type ReleaseInput } from './release-input.js';
import { renderRelease } from './render-release.js';

/** The built-in portal's name among channels. */
const CHANNEL = 'portal';

/** Carries releases to the built-in portal: renders, stores and confirms in one transaction, so that a page is there exactly when its receipt is. */
export class ReleaseCarrier implements OutboxCarrier {
  readonly topic = RELEASE;

  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
    private readonly law: Law,
    private readonly content: ContentStore,
    private readonly directories: DirectorySource,
    private readonly site: SiteView,
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
    const found = await lockCase(tx, this.law, caseId);
    if (found?.view.states.includes('releasing') !== true) return ok(null);
    if (readPath(found.view.facts, 'publication.releaseId') !== payload['releaseId']) return ok(null);
    const input = await this.#inputOf(tx, found.view);
    const pages = await renderRelease(tx, this.content, input);
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

  async #inputOf(tx: Tx, view: CaseView): Promise<ReleaseInput> {
    const [entry] = await run<{ seq: number; hash: Digest; at: Instant }>(
      tx,
      sql`select "seq", "hash", "at" from "journal_entry" where "caseId" = ${view.id} and "type" = ${'PUBLISH'} order by "seq" desc limit 1`,
    );
    if (entry === undefined) throw new ReleaseFault('a release without a journal entry');
    return {
      view,
      pack: this.law.packOf(view.pack),
      directory: await this.directories.current(tx),
      site: this.site,
      entry,
    };
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
