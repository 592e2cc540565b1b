import { attachmentsBlock } from '../blocks/attachments-block.js';
import { breadcrumb } from '../blocks/breadcrumb.js';
import { certificateBlock } from '../blocks/certificate-block.js';
import { documentMetadata } from '../blocks/metadata-block.js';
import { standingBanner } from '../blocks/standing-banner.js';
import { parseBody } from '../body/parse-body.js';
import { renderBody, renderContents } from '../body/render-body.js';
import { framePage } from '../frame.js';
import { markup, type Html } from '../html.js';
import { ATTRIBUTE_LABELS } from '../labels.js';
import { contentTags } from '../page-tags.js';
import { ANNUAL_REPORTS_PATH, documentPath, interpretationPath } from '../paths.js';
import { UnrenderablePageError } from '../unrenderable-page.js';
import type { DocumentPageView, PortalColumn, SiteView } from '../views.js';

/**
 * The public page of a document, complete HTML in normal mode (see `applyMode`).
 * @throws UnrenderablePageError when a required page tag would be empty or the document is not 主动公开
 */
export function renderDocumentPage(view: DocumentPageView, site: SiteView): string {
  const { attribute } = view.metadata;
  if (attribute !== 'proactive') {
    throw new UnrenderablePageError([`公开属性为“${ATTRIBUTE_LABELS[attribute]}”的文件不得生成公开页面`]);
  }
  const path = documentPath(view.slug);
  const address = site.origin + path;
  const page = {
    column: columnOf(view),
    level: 'content',
    title: view.title,
    tags: contentTags(view, address),
    path,
    query: '',
    main: documentMain(view, address),
  } as const;
  return framePage(page, site);
}

function columnOf({ kind, reportYear }: DocumentPageView): PortalColumn {
  if (reportYear !== null) return 'annual-reports';
  return kind === 'information' ? 'information' : 'policies';
}

function documentMain(view: DocumentPageView, address: string): Html {
  const blocks = parseBody(view.body);
  const above = view.reportYear === null ? [] : [{ href: ANNUAL_REPORTS_PATH, text: '政府信息公开年报' }];
  const here =
    view.reportYear === null ? (view.kind === 'policy' ? '政策文件' : '正文') : `${view.reportYear}年`;
  return markup`${breadcrumb(here, above)}<article class="document">
${heading(view)}${standingBanner(view.standing)}${documentMetadata(view)}<div class="reading">
<div class="side">${interpretationLinks(view)}${renderContents(blocks)}</div>
<div class="main-text">${renderBody(blocks)}${attachmentsBlock(view.attachments)}${certificateBlock(view, address, view.attachments)}</div>
</div></article>
`;
}

function heading(view: DocumentPageView): Html {
  const { issuer, coIssuers, documentNumber } = view.metadata;
  const organs = [issuer, ...coIssuers].map((organ) => markup`<span>${organ}</span> `);
  return markup`<header class="title"><p class="issuer">${organs}</p>
<h1>${view.title}</h1>
${documentNumber !== null && markup`<p class="number">${documentNumber}</p>`}</header>
`;
}

function interpretationLinks(view: DocumentPageView): Html | null {
  if (view.interpretations.length === 0) return null;
  return markup`<section class="twin" aria-labelledby="twin-title"><h2 id="twin-title">政策解读</h2><ul>${view.interpretations.map(
    (item) => markup`<li><a href="${interpretationPath(item.slug)}">${item.title}</a></li>`,
  )}</ul></section>
`;
}
