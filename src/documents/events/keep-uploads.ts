import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { PrepareInput } from '../../workflow/index.js';
import type { ContentStore } from '../content-store.js';
import { readAttachmentText } from '../model/attachment-text.js';
import type { Attachment } from '../model/document-facts.js';
import { mediaTypeFor } from '../model/media-types.js';
import type { TextPart } from '../model/screening.js';
import { attachmentPart } from '../model/texts.js';
import { bytesOf, type Upload } from '../model/upload.js';

/** An attachment that was read but not yet stored. */
export interface Opened {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly part: TextPart;
  readonly scannable: boolean;
}

/** Opens uploads and reads what can be read. Ids carry the version that brings them, so that none is used twice. */
export function openUploads(uploads: readonly Upload[], version: number): readonly Opened[] {
  return uploads.map((upload, index) => {
    const id = `a${version}-${index + 1}`;
    const bytes = bytesOf(upload);
    const mediaType = mediaTypeFor(upload.name) ?? '';
    const { text, complete } = readAttachmentText(bytes, mediaType);
    return {
      id,
      name: upload.name,
      mediaType,
      bytes,
      part: attachmentPart({ id, name: upload.name }, text),
      scannable: complete,
    };
  });
}

/** Stores opened uploads by hash. */
export async function keepUploads(
  content: ContentStore,
  input: PrepareInput,
  opened: readonly Opened[],
): Promise<Result<readonly Attachment[], readonly Refusal[]>> {
  const kept: Attachment[] = [];
  const faults: Refusal[] = [];
  for (const { id, name, mediaType, bytes } of opened) {
    const stored = await content.put(input.tx, bytes, mediaType, input.at);
    if (stored.ok) kept.push({ id, name, mediaType, size: bytes.byteLength, hash: stored.value });
    else faults.push(...stored.error);
  }
  return faults.length > 0 ? err(faults) : ok(kept);
}
