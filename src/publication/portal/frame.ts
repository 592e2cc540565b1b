import { escapeText, markup, type Html } from './html.js';
import { modeSwitch } from './modes.js';
import type { TagLevel } from './page-tags.js';
import { PLAIN_MODES, shellOf } from './shell.js';
import type { PortalColumn, SiteView } from './views.js';

/** One page before it is put into the site's frame. */
export interface Page {
  readonly column: PortalColumn;
  readonly level: TagLevel;
  readonly title: string;
  /** Tags of the text, on a page of level `content`. */
  readonly tags: Html | null;
  /** Canonical path; null for pages that nobody should keep (errors, withdrawn texts): they ask not to be indexed. */
  readonly path: string | null;
  /** The page's query without the mode, so that switching the mode keeps the place. */
  readonly query: string;
  readonly main: Html;
}

const NOT_INDEXED = markup`<meta name="robots" content="noindex">\n`;

/**
 * Puts a page into the frame of the site: head, header, navigation, footer.
 * @throws UnrenderablePageError when a required tag of the site or of the column is empty
 */
export function framePage(page: Page, site: SiteView): string {
  const shell = shellOf(site, page.column, page.level);
  const title = page.title === site.name ? page.title : `${page.title} - ${site.name}`;
  const address =
    page.path === null ? NOT_INDEXED : markup`<link rel="canonical" href="${site.origin + page.path}">\n`;
  const modes = page.query === '' ? PLAIN_MODES : modeSwitch(page.query).text;
  return (
    shell.beforeTitle +
    escapeText(title) +
    shell.afterTitle +
    (page.tags === null ? '' : page.tags.text) +
    address.text +
    shell.beforeModes +
    modes +
    shell.afterModes +
    page.main.text +
    shell.end
  );
}
