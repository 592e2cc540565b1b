import { run, sql, type Tx } from '../../database/index.js';
import type { ContentStore } from '../../documents/index.js';
import type { DirectorySource } from '../../identity/index.js';
import type { Digest, Instant } from '../../kernel/index.js';
import type { CaseView, Law } from '../../workflow/index.js';
import type { SiteView } from '../portal/index.js';
import type { PortalPageRow } from '../site/portal-page.entity.js';
import { ReleaseFault } from './release-input.js';
import { renderRelease } from './render-release.js';

/** Where pages come from: the case, its law, the approved bytes, and the journal entry that says when they became public. */
export class ReleaseSource {
  constructor(
    readonly law: Law,
    private readonly content: ContentStore,
    private readonly directories: DirectorySource,
    private readonly site: SiteView,
  ) {}

  /**
   * The pages of a case as they are to be read now.
   * @throws ReleaseFault when bytes are missing or are not the approved ones, or nothing was ever released
   */
  async pagesOf(tx: Tx, view: CaseView): Promise<readonly PortalPageRow[]> {
    const [entry] = await run<{ seq: number; hash: Digest; at: Instant }>(
      tx,
      sql`select "seq", "hash", "at" from "journal_entry" where "caseId" = ${view.id} and "type" = ${'PUBLISH'} order by "seq" desc limit 1`,
    );
    if (entry === undefined) throw new ReleaseFault('a release without a journal entry');
    const directory = await this.directories.current(tx);
    const pack = this.law.packOf(view.pack);
    return renderRelease(tx, this.content, { view, pack, directory, site: this.site, entry });
  }
}
