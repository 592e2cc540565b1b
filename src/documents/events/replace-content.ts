import { dateAt, err, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { PrepareInput } from '../../workflow/index.js';
import { BODY_MEDIA_TYPE } from '../content-store.js';
import type { DocumentsDeps } from '../documents-deps.js';
import { documentOf, type Attachment } from '../model/document-facts.js';
import { BODY_MAX } from '../model/draft.js';
import { paragraphs } from '../model/readers.js';
import { revise } from '../model/revision.js';
import { refuseMarked } from '../model/screening.js';
import { attachmentWhere, bodyPart, metadataParts } from '../model/texts.js';
import { upload, type Upload } from '../model/upload.js';
import { keepUploads, openUploads } from './keep-uploads.js';

/** What another room makes of a document: its text, and files that it makes from the same source. */
export interface MadeContent {
  readonly title: string;
  readonly body: string;
  readonly files: readonly Upload[];
  /** Names of files that it made before: those that it makes no more go. What people attached stays. */
  readonly formerly: readonly string[];
}

/**
 * 重新生成 — title, body and files of a document in one revision, for events that make documents. The same bytes under
 * the same name stay the attachment that they were. The answer is the payload of a revision, as an edit has it.
 */
export async function replaceContent(
  deps: DocumentsDeps,
  input: PrepareInput,
  { title, body, files, formerly }: MadeContent,
): Promise<Result<JsonObject, readonly Refusal[]>> {
  const document = documentOf(input.facts);
  const text = paragraphs(BODY_MAX)(body, 'body', '正文');
  const uploads = files.map((file, index) => upload()(file, `attachments.${index}`, '附件'));
  const faults = [text, ...uploads].flatMap((read) => (read.ok ? [] : read.error));
  if (!text.ok || faults.length > 0) return err(faults);
  const opened = openUploads(files, document.version + 1);
  const texts = [...metadataParts({ ...document, title }), bodyPart(text.value)];
  const marked = refuseMarked([...texts, ...opened.map(({ part }) => part)], dateAt(input.at));
  if (marked.length > 0) return err(marked);
  const bodyHash = await deps.content.put(input.tx, text.value, BODY_MEDIA_TYPE, input.at);
  if (!bodyHash.ok) return bodyHash;
  const kept = await keepUploads(deps.content, input, opened);
  if (!kept.ok) return kept;
  const names = [...formerly, ...files.map(({ name }) => name)];
  const others = document.attachments.filter(({ name }) => !names.includes(name));
  const made = kept.value.map((one) => document.attachments.find((old) => sameBytes(old, one)) ?? one);
  const attachments = [...made, ...others];
  const stays = ({ id }: Pick<Attachment, 'id'>): boolean => attachments.some((one) => one.id === id);
  const fresh = opened.filter(stays);
  const blind = [
    ...document.unscannable.filter((id) => stays({ id })),
    ...fresh.flatMap(({ id, scannable }) => (scannable ? [] : [id])),
  ];
  const { parts, hits } = deps.screener.screen([...texts, ...fresh.map(({ part }) => part)]);
  const gone = document.attachments.filter((one) => !stays(one)).map(({ id }) => attachmentWhere(id));
  const wanted = { title, bodyHash: bodyHash.value, attachments, unscannable: blind };
  return ok({ ...revise(document, wanted, deps.algorithm), screening: { parts: [...parts, ...gone], hits } });
}

function sameBytes(one: Attachment, other: Attachment): boolean {
  return one.name === other.name && one.hash === other.hash;
}
