import { err, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { Attachment } from './document-facts.js';
import { mediaTypeFor } from './media-types.js';
import { line } from './readers.js';
import { fault, group, required } from './shape.js';
import { ATTACHMENT_NAME_MAX, nameFault } from './upload.js';

/** 附件改名 — which attachment, and what it is called from now on. */
export interface Renaming extends JsonObject {
  readonly id: string;
  readonly name: string;
}

/** Reads one renaming. */
export const renaming = group({
  id: required('附件编号', line(20)),
  name: required('附件名称', line(ATTACHMENT_NAME_MAX)),
});

/**
 * The attachments under their new names; all faults at once. A name never changes the type: the bytes were checked
 * against the old one. Two attachments never have one name.
 */
export function renamed(
  attachments: readonly Attachment[],
  renamings: readonly Renaming[],
): Result<readonly Attachment[], readonly Refusal[]> {
  const faults: Refusal[] = [];
  const next = attachments.map((one) => {
    const name = renamings.findLast(({ id }) => id === one.id)?.name;
    return name === undefined ? one : { ...one, name };
  });
  renamings.forEach(({ id, name }, index) => {
    const at = `attachmentNames.${index}`;
    const old = attachments.find((one) => one.id === id);
    const wrong = nameFault(name, `${at}.name`);
    if (old === undefined) faults.push(...fault('attachment-unknown', `${at}.id`, '没有这个附件').error);
    else if (wrong !== null) faults.push(...wrong.error);
    else if (mediaTypeFor(name) !== old.mediaType)
      faults.push(...fault('attachment-type', `${at}.name`, '改名不得改变文件类型，请保留原扩展名').error);
  });
  if (new Set(next.map(({ name }) => name)).size < next.length)
    faults.push(...fault('attachment-duplicate', 'attachmentNames', '已有同名附件，请换一个名称').error);
  return faults.length > 0 ? err(faults) : ok(next);
}
