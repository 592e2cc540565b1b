import { ok, type HashAlgorithm, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import { documentOf } from '../model/document-facts.js';
import { line } from '../model/readers.js';
import { revise } from '../model/revision.js';
import { fault, formOf, readShape, required, taskOf } from '../model/shape.js';
import { attachmentWhere } from '../model/texts.js';
import { REVISION_PAYLOAD } from './edit.js';

const DETACH = { id: required('附件编号', line(20)) };

/** 移除附件 — its bytes stay with the earlier version; hits in it are no longer hits of this one. */
export function detachEvent(algorithm: HashAlgorithm): EventSpec {
  return {
    label: '移除附件',
    payload: REVISION_PAYLOAD,
    form: formOf(DETACH),
    permission: 'case.act',
    prepare: async (input) => prepare(algorithm, input),
  };
}

function prepare(algorithm: HashAlgorithm, input: PrepareInput): Result<JsonObject, readonly Refusal[]> {
  const parsed = readShape(DETACH, input.payload);
  if (!parsed.ok) return parsed;
  const { id } = parsed.value;
  const document = documentOf(input.facts);
  if (!document.attachments.some((attachment) => attachment.id === id))
    return fault('attachment-unknown', 'id', '没有这个附件');
  const left = {
    attachments: document.attachments.filter((attachment) => attachment.id !== id),
    unscannable: document.unscannable.filter((one) => one !== id),
  };
  const screening = { parts: [attachmentWhere(id)], hits: [] };
  return ok({ ...revise(document, left, algorithm), screening, ...taskOf(input.payload) });
}
