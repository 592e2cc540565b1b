import type { Config } from '../config/index.js';
import { STANDARD_COLUMNS, type SiteView } from '../publication/index.js';

/** The public site as the configuration names it. */
export function siteView(config: Config): SiteView {
  return {
    name: config.site.name,
    organ: config.site.name,
    domain: config.site.domain,
    idCode: config.site.idCode,
    origin: config.publicUrl,
    columns: STANDARD_COLUMNS,
    searchable: true,
    hasFeed: true,
    applicationHref: null,
    contact: [],
  };
}
