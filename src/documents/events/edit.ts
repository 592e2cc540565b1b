import { dateAt, err, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import { BODY_MEDIA_TYPE } from '../content-store.js';
import type { DocumentsDeps } from '../documents-deps.js';
import { readAttachmentText } from '../model/attachment-text.js';
import { coIssuerFaults } from '../model/co-issuers.js';
import { documentOf, type Attachment, type DocumentContent } from '../model/document-facts.js';
import { CHANGES_FORM, parseChanges } from '../model/draft.js';
import { revise } from '../model/revision.js';
import { renamed } from '../model/rename-attachments.js';
import { NOT_SCREENED, refuseMarked, type TextPart } from '../model/screening.js';
import { taskOf } from '../model/shape.js';
import { attachmentPart, bodyPart, metadataParts } from '../model/texts.js';

/** 修改 — only the fields that are named change; nothing changed means no new version. */
export function editEvent(deps: DocumentsDeps): EventSpec {
  return {
    label: '修改',
    payload: REVISION_PAYLOAD,
    form: CHANGES_FORM,
    permission: 'case.act',
    prepare: (input) => prepare(deps, input),
  };
}

/** What the journal keeps of every change of a document. */
export const REVISION_PAYLOAD = {
  changes: 'map',
  version: 'int',
  contentHash: 'string',
  screening: 'map',
} as const;

async function prepare(
  deps: DocumentsDeps,
  input: PrepareInput,
): Promise<Result<JsonObject, readonly Refusal[]>> {
  const document = documentOf(input.facts);
  const parsed = parseChanges(input.payload, document);
  if (!parsed.ok) return parsed;
  const { body, attachmentNames, ...metadata } = parsed.value;
  const attachments = renamed(document.attachments, attachmentNames ?? []);
  if (!attachments.ok) return attachments;
  const renamedOnes = document.attachments.filter((one, at) => one !== attachments.value[at]);
  const parts = [
    ...metadataParts({ ...document, ...metadata }),
    ...(body === undefined ? [] : [bodyPart(body)]),
    ...(await partsUnderNewNames(deps, input, renamedOnes, attachments.value)),
  ];
  const on = dateAt(input.at);
  const directory = await deps.directories.current(input.tx);
  const coIssuers = coIssuerFaults(directory, metadata.coIssuers ?? [], input.facts.case.organ, on);
  const reasons = [...refuseMarked(parts, on), ...coIssuers];
  if (reasons.length > 0) return err(reasons);
  let wanted: Partial<DocumentContent> =
    renamedOnes.length === 0 ? metadata : { ...metadata, attachments: attachments.value };
  if (body !== undefined) {
    const bodyHash = await deps.content.put(input.tx, body, BODY_MEDIA_TYPE, input.at);
    if (!bodyHash.ok) return bodyHash;
    wanted = { ...wanted, bodyHash: bodyHash.value };
  }
  const revision = revise(document, wanted, deps.algorithm);
  const screening = revision.version === document.version ? NOT_SCREENED : deps.screener.screen(parts);
  return ok({ ...revision, screening, ...taskOf(input.payload) });
}

/** A name is screened together with the text below it, so that what was found in the text stays found. */
async function partsUnderNewNames(
  { content }: DocumentsDeps,
  { tx }: PrepareInput,
  old: readonly Attachment[],
  now: readonly Attachment[],
): Promise<readonly TextPart[]> {
  const parts: TextPart[] = [];
  for (const { id, hash, mediaType } of old) {
    const kept = await content.read(tx, hash);
    const text = kept?.status === 'present' ? readAttachmentText(kept.bytes, mediaType).text : '';
    const { name = '' } = now.find((one) => one.id === id) ?? {};
    parts.push(attachmentPart({ id, name }, text));
  }
  return parts;
}
