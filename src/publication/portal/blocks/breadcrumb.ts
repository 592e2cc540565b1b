import { markup, type Html } from '../html.js';
import { HOME_PATH, LIST_PATH } from '../paths.js';
import type { LinkView } from '../views.js';

const HOME: LinkView = { text: '首页', href: HOME_PATH };
const CATALOGUE: LinkView = { text: '信息公开目录', href: LIST_PATH };

/** Where a page stands: home, catalogue, and what lies between them and the page. */
export function breadcrumb(here: string, between: readonly LinkView[] = []): Html {
  return trail([HOME, CATALOGUE, ...between], here);
}

/** Where a page stands that is not below the catalogue. */
export function homeBreadcrumb(here: string): Html {
  return trail([HOME], here);
}

function trail(links: readonly LinkView[], here: string): Html {
  const above = links.map((link) => markup`<li><a href="${link.href}">${link.text}</a></li>`);
  return markup`<nav class="breadcrumb" aria-label="当前位置"><ol>${above}<li aria-current="page">${here}</li></ol></nav>
`;
}
