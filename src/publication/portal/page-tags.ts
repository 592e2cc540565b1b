import { minuteAt } from '../../kernel/index.js';
import { markup, type Html } from './html.js';
import { UnrenderablePageError } from './unrenderable-page.js';
import type { ColumnView, ContentPageView, SiteView } from './views.js';

/** A page carries the tags of its level and of those above: site ⊂ column ⊂ content (国办发〔2017〕47号 appendix). */
export type TagLevel = 'site' | 'column' | 'content';

const SITE_TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const COLUMN_TAGS = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const CONTENT_TAGS = ['ArticleTitle', 'PubDate', 'ContentSource'];

/** Names of the tags that a page of a level must carry, filled. */
export const REQUIRED_TAGS: Readonly<Record<TagLevel, readonly string[]>> = {
  site: SITE_TAGS,
  column: [...SITE_TAGS, ...COLUMN_TAGS],
  content: [...SITE_TAGS, ...COLUMN_TAGS, ...CONTENT_TAGS],
};

type Tag = readonly [name: string, value: string];

/**
 * Tags of the site.
 * @throws UnrenderablePageError when one is empty
 */
export function siteTags(site: SiteView): Html {
  return required([
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.idCode],
  ]);
}

/**
 * Tags of a column.
 * @throws UnrenderablePageError when one is empty
 */
export function columnTags(column: ColumnView): Html {
  return required([
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.keywords],
    ['ColumnType', column.type],
  ]);
}

/**
 * Tags of a text; the optional ones appear only when there is something to say.
 * @throws UnrenderablePageError when a required one is empty
 */
export function contentTags(view: ContentPageView, url: string): Html {
  const optional: readonly Tag[] = [
    ['Keywords', view.keywords.join(',')],
    ['Author', view.author ?? ''],
    ['Description', view.summary ?? ''],
    ['Url', url],
  ];
  return markup`${required([
    ['ArticleTitle', view.title],
    ['PubDate', minuteAt(view.publishedAt)],
    ['ContentSource', view.contentSource],
  ])}${metaTags(optional.filter(([, value]) => value.trim() !== ''))}`;
}

function required(tags: readonly Tag[]): Html {
  const empty = tags.filter(([, value]) => value.trim() === '');
  if (empty.length > 0) throw new UnrenderablePageError(empty.map(([name]) => `页面标签 ${name} 没有内容`));
  return metaTags(tags);
}

function metaTags(tags: readonly Tag[]): Html {
  return markup`${tags.map(([name, value]) => markup`<meta name="${name}" content="${value}">\n`)}`;
}

const META = /<meta name="([A-Za-z]+)" content="([^"]*)">/g;
const PUB_DATE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/**
 * Reads a finished page and names the required tags that it lacks, leaves empty or (PubDate) writes in another
 * form than `YYYY-MM-DD HH:MM`. An empty answer is what the release step asks for.
 */
export function missingTags(page: string, level: TagLevel = 'content'): readonly string[] {
  const head = page.slice(0, Math.max(0, page.indexOf('</head>')));
  const found = new Map(Array.from(head.matchAll(META), ([, name = '', value = '']) => [name, value.trim()]));
  return REQUIRED_TAGS[level].filter((name) => {
    const value = found.get(name) ?? '';
    return value === '' || (name === 'PubDate' && !PUB_DATE.test(value));
  });
}
