import type { Instant } from '../../../kernel/index.js';
import { FEED_PATH, HOME_PATH } from '../paths.js';
import type { SiteView } from '../views.js';
import { xmlText } from './xml.js';

/** One text in the feed. */
export interface FeedEntryView {
  /** Path of its page. */
  readonly path: string;
  readonly title: string;
  readonly summary: string | null;
  readonly issuer: string;
  readonly publishedAt: Instant;
  /** Last change that the public can see. */
  readonly updatedAt: Instant;
}

export interface FeedView {
  /** Newest first. */
  readonly entries: readonly FeedEntryView[];
  /** When the feed last changed. */
  readonly updatedAt: Instant;
}

/** The feed of new texts, Atom (RFC 4287). Addresses of pages never change, so they serve as ids. */
export function renderFeed(view: FeedView, site: SiteView): string {
  const home = xmlText(site.origin + HOME_PATH);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${xmlText(site.name)}</title>
<id>${home}</id>
<link href="${home}"/>
<link rel="self" type="application/atom+xml" href="${xmlText(site.origin + FEED_PATH)}"/>
<updated>${view.updatedAt}</updated>
<author><name>${xmlText(site.organ)}</name></author>
${view.entries.map((entry) => renderEntry(entry, site)).join('')}</feed>
`;
}

function renderEntry(entry: FeedEntryView, site: SiteView): string {
  const address = xmlText(site.origin + entry.path);
  const summary = entry.summary === null ? '' : `<summary>${xmlText(entry.summary)}</summary>\n`;
  return `<entry>
<title>${xmlText(entry.title)}</title>
<id>${address}</id>
<link href="${address}"/>
<published>${entry.publishedAt}</published>
<updated>${entry.updatedAt}</updated>
<author><name>${xmlText(entry.issuer)}</name></author>
${summary}</entry>
`;
}
