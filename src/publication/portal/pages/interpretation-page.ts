import { breadcrumb } from '../blocks/breadcrumb.js';
import { certificateBlock } from '../blocks/certificate-block.js';
import { interpretationMetadata } from '../blocks/metadata-block.js';
import { parseBody } from '../body/parse-body.js';
import { renderBody, renderContents } from '../body/render-body.js';
import { framePage } from '../frame.js';
import { markup, type Html } from '../html.js';
import { contentTags } from '../page-tags.js';
import { documentPath, interpretationPath } from '../paths.js';
import type { InterpretationPageView, SiteView } from '../views.js';

/**
 * The public page of an interpretation (政策解读), tied to the policy that it explains.
 * @throws UnrenderablePageError when a required page tag would be empty
 */
export function renderInterpretationPage(view: InterpretationPageView, site: SiteView): string {
  const path = interpretationPath(view.slug);
  const address = site.origin + path;
  const page = {
    column: 'interpretations',
    level: 'content',
    title: view.title,
    tags: contentTags(view, address),
    path,
    query: '',
    main: interpretationMain(view, address),
  } as const;
  return framePage(page, site);
}

function interpretationMain(view: InterpretationPageView, address: string): Html {
  const policyPath = documentPath(view.policy.slug);
  const blocks = parseBody(view.body);
  return markup`${breadcrumb('政策解读', [{ text: '政策文件', href: policyPath }])}<article class="document">
<header class="title"><p class="issuer">政策解读</p>
<h1>${view.title}</h1></header>
${interpretationMetadata(view)}<div class="reading">
<div class="side"><section class="twin" aria-labelledby="twin-title"><h2 id="twin-title">解读的文件</h2><p><a href="${policyPath}">${view.policy.title}</a></p></section>
${renderContents(blocks)}</div>
<div class="main-text">${renderBody(blocks)}${certificateBlock(view, address, [])}</div>
</div></article>
`;
}
