import { dateAt, err, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import { BODY_MEDIA_TYPE } from '../content-store.js';
import type { DocumentsDeps } from '../documents-deps.js';
import { coIssuerFaults } from '../model/co-issuers.js';
import { BLANK_DOCUMENT, type DocumentContent } from '../model/document-facts.js';
import { DRAFT_FORM, parseDraft } from '../model/draft.js';
import { revise, revised } from '../model/revision.js';
import { refuseMarked } from '../model/screening.js';
import { taskOf } from '../model/shape.js';
import { bodyPart, metadataParts } from '../model/texts.js';
import { numberTaken } from '../numbering/issued-numbers.js';
import { keepUploads, openUploads } from './keep-uploads.js';

/** 拟稿 — the first version: screened, stored by hash, and only hashes for the journal. */
export function createEvent(deps: DocumentsDeps): EventSpec {
  return {
    label: '拟稿',
    payload: { document: 'map', screening: 'map' },
    form: DRAFT_FORM,
    permission: 'case.act',
    prepare: (input) => prepare(deps, input),
  };
}

async function prepare(
  deps: DocumentsDeps,
  input: PrepareInput,
): Promise<Result<JsonObject, readonly Refusal[]>> {
  const draft = parseDraft(input.payload);
  if (!draft.ok) return draft;
  const { body, attachments: uploads, ...metadata } = draft.value;
  const opened = openUploads(uploads, BLANK_DOCUMENT.version + 1);
  const parts = [...metadataParts(metadata), bodyPart(body), ...opened.map(({ part }) => part)];
  const on = dateAt(input.at);
  const directory = await deps.directories.current(input.tx);
  const reasons = [
    ...refuseMarked(parts, on),
    ...coIssuerFaults(directory, metadata.coIssuers, input.facts.case.organ, on),
    ...(await numberTaken(input.tx, metadata.stated)),
  ];
  if (reasons.length > 0) return err(reasons);
  const bodyHash = await deps.content.put(input.tx, body, BODY_MEDIA_TYPE, input.at);
  const attachments = await keepUploads(deps.content, input, opened);
  if (!bodyHash.ok) return bodyHash;
  if (!attachments.ok) return attachments;
  const content: DocumentContent = {
    ...metadata,
    bodyHash: bodyHash.value,
    attachments: attachments.value,
    unscannable: opened.flatMap(({ id, scannable }) => (scannable ? [] : [id])),
  };
  const document = revised(BLANK_DOCUMENT, revise(BLANK_DOCUMENT, content, deps.algorithm));
  return ok({ document, screening: deps.screener.screen(parts), ...taskOf(input.payload) });
}
