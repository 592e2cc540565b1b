import type { Database } from '../../database/index.js';
import type { ContentStore } from '../../documents/index.js';
import type { Clock } from '../../kernel/index.js';
import type { SiteView } from '../../publication/index.js';
import type { Law } from '../../workflow/index.js';

/** What the public pages need. */
export interface PortalDeps {
  readonly database: Database;
  readonly content: ContentStore;
  readonly law: Law;
  readonly clock: Clock;
  readonly site: SiteView;
}
