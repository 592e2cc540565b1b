import type { DocumentFacts } from '../../documents/index.js';
import type { InterpretationFacts } from '../../interpretation/index.js';
import { readPath } from '../../kernel/index.js';
import type { PolicyPack } from '../../policy/index.js';
import type {
  CertificateView,
  ContentPageView,
  DocumentPageView,
  InterpretationPageView,
} from '../portal/index.js';
import { attachmentPath, recordPath, slugOf } from '../site/addresses.js';
import { ReleaseFault, type ReleaseInput } from './release-input.js';

/** Channels that an office has for itself, and those that everybody knows. */
const CHANNEL_LISTS = ['office-channels', 'channels'];

/** The page of a document as the portal renders it; `interpretation` is null where none goes out with it. */
export function documentPageView(
  input: ReleaseInput,
  document: DocumentFacts,
  body: string,
  interpretation: InterpretationFacts | null,
): DocumentPageView {
  const { pack, directory } = input;
  const common = commonOf(input, document, body);
  const genre = document.genre ?? document.documentType;
  return {
    ...common,
    kind: document.kind,
    reportYear: reportYearOf(input),
    metadata: {
      indexNumber: document.indexNumber,
      documentNumber: document.documentNumber,
      issuer: common.contentSource,
      coIssuers: document.coIssuers.map((organ) => directory.organ(organ)?.name ?? organ),
      signedOn: document.signedOn,
      attribute: document.attribute ?? 'withheld',
      channels: document.channels.map((channel) => labelOf(pack, CHANNEL_LISTS, channel)),
      subjectCategory: document.subjectCategory,
      genre: genre === null ? null : labelOf(pack, ['document-types'], genre),
      assortedCategory: document.assortedCategory,
      effectiveOn: document.effectiveOn,
      expiresOn: document.expiresOn,
    },
    standing: { standing: document.validity, since: null, reason: null, successor: null },
    attachments: document.attachments.map((one) => ({
      name: one.name,
      href: attachmentPath(common.slug, one),
      mediaType: one.mediaType,
      size: one.size,
      hash: one.hash,
    })),
    interpretations:
      interpretation === null ? [] : [{ slug: common.slug, title: titleOf(interpretation, document) }],
  };
}

/** Of a document that the yearly reports know as theirs. */
function reportYearOf({ view }: ReleaseInput): number | null {
  const year = readPath(view.facts, 'annualReport.year');
  return typeof year === 'number' ? year : null;
}

/** The page of an interpretation (政策解读), linked with its policy both ways. */
export function interpretationPageView(
  input: ReleaseInput,
  document: DocumentFacts,
  body: string,
  interpretation: InterpretationFacts,
): InterpretationPageView {
  const common = commonOf(input, document, body);
  return {
    ...common,
    title: titleOf(interpretation, document),
    summary: null,
    certificate: { ...common.certificate, recordHref: null },
    issuer: common.contentSource,
    forms: interpretation.forms.map((form) => labelOf(input.pack, ['interpretation-forms'], form)),
    policy: { slug: common.slug, title: document.title, documentNumber: document.documentNumber },
  };
}

function commonOf(input: ReleaseInput, document: DocumentFacts, body: string): ContentPageView {
  const slug = slugOf(document, input.view.id);
  const { organ } = input.view.facts.case;
  return {
    slug,
    title: document.title,
    body,
    summary: document.summary,
    publishedAt: input.entry.at,
    contentSource: input.directory.organ(organ)?.name ?? organ,
    author: null,
    keywords: [],
    certificate: certificateOf(input, document, slug),
  };
}

function certificateOf(
  { entry }: ReleaseInput,
  { contentHash }: DocumentFacts,
  slug: string,
): CertificateView {
  if (contentHash === null) throw new ReleaseFault('a document without content');
  return { contentHash, entryNumber: entry.seq, entryHash: entry.hash, recordHref: recordPath(slug) };
}

function titleOf(interpretation: InterpretationFacts, document: DocumentFacts): string {
  return interpretation.title ?? `《${document.title}》解读`;
}

/** Labels are the pack's; an id that none of the lists has is shown as it is. */
function labelOf(pack: PolicyPack, lists: readonly string[], id: string): string {
  const items = lists.flatMap((list) => pack.lists[list] ?? []);
  return items.find((item) => item.id === id)?.label ?? id;
}
