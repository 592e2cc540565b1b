import { approvedRecord, documentOf, type ContentStore, type DocumentFacts } from '../../documents/index.js';
import type { Tx } from '../../database/index.js';
import { interpretationOf } from '../../interpretation/index.js';
import { algorithmOf, canonicalJson, digest, type Digest } from '../../kernel/index.js';
import {
  ANNUAL_REPORT_KIND,
  documentPath,
  interpretationPath,
  renderDocumentPage,
  renderInterpretationPage,
  type ContentPageView,
} from '../portal/index.js';
import type { PortalPageRow } from '../site/portal-page.entity.js';
import { documentPageView, interpretationPageView } from './page-views.js';
import { ReleaseFault, type ReleaseInput } from './release-input.js';

/**
 * The pages of a case, from exactly the bytes that were approved: what the store holds is hashed again before it
 * goes out.
 * @throws ReleaseFault when bytes are missing or are not the approved ones
 */
export async function renderRelease(
  tx: Tx,
  content: ContentStore,
  input: ReleaseInput,
): Promise<readonly PortalPageRow[]> {
  const document = documentOf(input.view.facts);
  const interpretation = interpretationOf(input.view.facts);
  const body = await approvedText(tx, content, document.bodyHash);
  const explained = interpretation.bodyHash === null ? null : interpretation;
  const page = documentPageView(input, document, body, explained);
  const record = canonicalJson(approvedRecord(document));
  if (digest(record, algorithmOf(page.certificate.contentHash)) !== page.certificate.contentHash)
    throw new ReleaseFault('the record differs from the approved one');
  const row: PortalPageRow = {
    ...rowOf(input, document, page, renderDocumentPage(page, input.site)),
    path: documentPath(page.slug),
    kind: page.reportYear === null ? page.kind : ANNUAL_REPORT_KIND,
    listed: 1,
    hasInterpretation: explained === null ? 0 : 1,
    record,
  };
  if (explained === null) return [row];
  const text = await approvedText(tx, content, explained.bodyHash);
  const twin = interpretationPageView(input, document, text, explained);
  const html = renderInterpretationPage(twin, input.site);
  return [
    row,
    {
      ...rowOf(input, document, twin, html),
      path: interpretationPath(twin.slug),
      kind: 'interpretation',
      listed: 0,
      hasInterpretation: 0,
      record: null,
    },
  ];
}

async function approvedText(tx: Tx, content: ContentStore, hash: Digest | null): Promise<string> {
  const text = hash === null ? null : await content.readText(tx, hash);
  if (hash === null || text === null) throw new ReleaseFault('approved bytes are not in the store');
  if (digest(text, algorithmOf(hash)) !== hash)
    throw new ReleaseFault('stored bytes differ from the approved ones');
  return text;
}

type Common = Omit<PortalPageRow, 'path' | 'kind' | 'listed' | 'hasInterpretation' | 'record'>;

function rowOf({ view }: ReleaseInput, document: DocumentFacts, page: ContentPageView, html: string): Common {
  return {
    caseId: view.id,
    slug: page.slug,
    status: 'live',
    title: page.title,
    documentNumber: document.documentNumber,
    indexNumber: document.indexNumber,
    issuer: page.contentSource,
    standing: document.validity,
    publishedAt: page.publishedAt,
    etag: `"${digest(html).slice(7, 39)}"`,
    html,
  };
}
