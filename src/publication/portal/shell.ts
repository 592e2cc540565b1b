import { FONT_STYLESHEET, ICON, STYLESHEET } from './assets.js';
import { markup, type Html } from './html.js';
import { modeSwitch } from './modes.js';
import { columnTags, siteTags, type TagLevel } from './page-tags.js';
import { ABOUT_PATH, ANNUAL_REPORTS_PATH, FEED_PATH, HOME_PATH, LIST_PATH } from './paths.js';
import type { PortalColumn, SiteView } from './views.js';

/** The fixed parts of a page: everything around title, tags, mode switch and content. */
export interface Shell {
  readonly beforeTitle: string;
  readonly afterTitle: string;
  readonly beforeModes: string;
  readonly afterModes: string;
  readonly end: string;
}

const shells = new WeakMap<SiteView, Map<string, Shell>>();

/**
 * The fixed parts for a column, built once per site object.
 * @throws UnrenderablePageError when a tag of the site or of the column is empty
 */
export function shellOf(site: SiteView, column: PortalColumn, level: TagLevel): Shell {
  let known = shells.get(site);
  if (known === undefined) shells.set(site, (known = new Map<string, Shell>()));
  const key = `${column} ${level}`;
  let shell = known.get(key);
  if (shell === undefined) known.set(key, (shell = buildShell(site, column, level)));
  return shell;
}

/** Switch between modes for a page whose address has no query. */
export const PLAIN_MODES = modeSwitch('').text;

const START = markup`<!doctype html>
<html lang="zh-CN" data-mode="normal">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>`;

function buildShell(site: SiteView, column: PortalColumn, level: TagLevel): Shell {
  const tags = markup`</title>
${siteTags(site)}${level !== 'site' && columnTags(site.columns[column])}`;
  const feed = markup`<link rel="alternate" type="application/atom+xml" title="${site.name}" href="${FEED_PATH}">\n`;
  const links = markup`<meta name="theme-color" content="#a3161b">
<link rel="stylesheet" href="${STYLESHEET}">
<link rel="stylesheet" href="${FONT_STYLESHEET}">
<link rel="icon" type="image/svg+xml" href="${ICON}">
${site.hasFeed && feed}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="site">
<div class="utility"><nav class="wrap" aria-label="显示方式">`;
  const head = markup`</nav></div>
<div class="wrap masthead"><a class="brand" href="${HOME_PATH}"><img src="${ICON}" alt="" width="52" height="52"><span><span class="organ">${site.organ}</span> <span class="site-name">${shortName(site)}</span></span></a></div>
<nav class="main-nav" aria-label="主导航"><ul class="wrap">${navigation(site, column, level)}</ul></nav>
</header>
<main id="main" class="wrap" tabindex="-1">
`;
  const end = markup`</main>
<footer class="site"><div class="wrap">${footer(site)}</div></footer>
</body>
</html>
`;
  return {
    beforeTitle: START.text,
    afterTitle: tags.text,
    beforeModes: links.text,
    afterModes: head.text,
    end: end.text,
  };
}

/** The name of the site without the organ's, which stands above it. */
function shortName(site: SiteView): string {
  const rest = site.name.startsWith(site.organ) ? site.name.slice(site.organ.length).trim() : site.name;
  return rest === '' ? '政务公开' : rest;
}

function navigation(site: SiteView, column: PortalColumn, level: TagLevel): Html {
  const links = [
    { href: HOME_PATH, text: '首页', columns: ['home'] },
    {
      href: LIST_PATH,
      text: '信息公开目录',
      columns: ['catalogue', 'policies', 'information', 'interpretations'],
    },
    { href: ANNUAL_REPORTS_PATH, text: '政府信息公开年报', columns: ['annual-reports'] },
    ...(site.applicationHref === null
      ? []
      : [{ href: site.applicationHref, text: '依申请公开', columns: [] }]),
    { href: ABOUT_PATH, text: '关于本站', columns: ['about'] },
  ];
  const current = level === 'content' ? markup` aria-current="true"` : markup` aria-current="page"`;
  return markup`${links.map((link) => {
    const inside = level !== 'site' && link.columns.some((name) => name === column);
    return markup`<li><a href="${link.href}"${inside && current}>${link.text}</a></li>`;
  })}`;
}

function footer(site: SiteView): Html {
  const feed = site.hasFeed && markup`<li><a href="${FEED_PATH}">订阅更新（Atom）</a></li>`;
  return markup`<ul class="footer-links"><li><a href="${ABOUT_PATH}">关于本站</a></li><li><a href="${LIST_PATH}">信息公开目录</a></li>${feed}</ul>
<p>主办单位：${site.organ}</p>${site.contact.map((line) => markup`<p>${line.label}：${line.value}</p>`)}
<p>网站标识码：${site.idCode}</p>`;
}
