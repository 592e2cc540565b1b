import type { Attachment, DocumentContent } from './document-facts.js';
import type { TextPart } from './screening.js';

type Described = Pick<
  DocumentContent,
  'title' | 'summary' | 'forwarded' | 'ground' | 'subjectCategory' | 'genre' | 'assortedCategory' | 'stated'
>;

/** Everything a person wrote about a document beside its body, in the parts by which it is screened. */
export function metadataParts(document: Described): readonly TextPart[] {
  const { forwarded, ground, stated } = document;
  const rest = [
    forwarded?.title,
    ground?.basis,
    ground?.reason,
    document.subjectCategory,
    document.genre,
    document.assortedCategory,
    stated?.documentNumber,
  ];
  return [
    { where: 'title', text: document.title },
    { where: 'summary', text: document.summary ?? '' },
    { where: 'metadata', text: rest.filter((text) => typeof text === 'string').join('\n') },
  ];
}

/** The body. */
export function bodyPart(text: string): TextPart {
  return { where: 'body', text };
}

/** An attachment: its name tells as much as its text. */
export function attachmentPart(attachment: Pick<Attachment, 'id' | 'name'>, text: string): TextPart {
  return { where: attachmentWhere(attachment.id), text: `${attachment.name}\n${text}` };
}

/** How hits name an attachment. */
export function attachmentWhere(id: string): string {
  return `attachment.${id}`;
}
