import { dateAt, err, ok, omit, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import type { DocumentsDeps } from '../documents-deps.js';
import { documentOf } from '../model/document-facts.js';
import { ATTACHMENTS_MAX } from '../model/draft.js';
import { revise } from '../model/revision.js';
import { refuseMarked } from '../model/screening.js';
import { fault, taskOf } from '../model/shape.js';
import { upload, UPLOAD_FORM } from '../model/upload.js';
import { REVISION_PAYLOAD } from './edit.js';
import { keepUploads, openUploads } from './keep-uploads.js';

/** 添加附件 — one file; it makes a new version. */
export function attachEvent(deps: DocumentsDeps): EventSpec {
  return {
    label: '添加附件',
    payload: REVISION_PAYLOAD,
    form: UPLOAD_FORM,
    permission: 'case.act',
    prepare: (input) => prepare(deps, input),
  };
}

async function prepare(
  deps: DocumentsDeps,
  input: PrepareInput,
): Promise<Result<JsonObject, readonly Refusal[]>> {
  const document = documentOf(input.facts);
  const parsed = upload()(omit(input.payload, 'task'), 'attachment', '附件');
  if (!parsed.ok) return parsed;
  if (document.attachments.length >= ATTACHMENTS_MAX) {
    return fault('field-too-long', 'attachments', `附件不得多于 ${ATTACHMENTS_MAX} 个`, {
      max: ATTACHMENTS_MAX,
    });
  }
  if (document.attachments.some(({ name }) => name === parsed.value.name)) {
    return fault('attachment-duplicate', 'attachment.name', '已有同名附件；替换请先移除原附件');
  }
  const opened = openUploads([parsed.value], document.version + 1);
  const parts = opened.map(({ part }) => part);
  const marked = refuseMarked(parts, dateAt(input.at));
  if (marked.length > 0) return err(marked);
  const kept = await keepUploads(deps.content, input, opened);
  if (!kept.ok) return kept;
  const unscannable = opened.flatMap(({ id, scannable }) => (scannable ? [] : [id]));
  const revision = revise(
    document,
    {
      attachments: [...document.attachments, ...kept.value],
      unscannable: [...document.unscannable, ...unscannable],
    },
    deps.algorithm,
  );
  return ok({ ...revision, screening: deps.screener.screen(parts), ...taskOf(input.payload) });
}
