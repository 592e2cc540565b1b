import { err, isJsonObject, ok, type Result } from '../../../kernel/index.js';
import type { DocxLimits } from '../limits.js';
import { readInWorker, type ConversionFault } from '../read-in-worker.js';

/** A document as mammoth converted it, and what it had to say about it. */
export interface ConvertedDocx {
  readonly html: string;
  readonly notes: readonly string[];
}

/** Converts a package in a worker. */
export async function convertInWorker(
  docx: Uint8Array,
  limits: DocxLimits,
): Promise<Result<ConvertedDocx, ConversionFault>> {
  const answered = await readInWorker(require.resolve('./docx-worker.js'), docx, limits);
  if (!answered.ok) return answered;
  const message = answered.value;
  if (!isJsonObject(message) || typeof message['html'] !== 'string' || !Array.isArray(message['notes']))
    return err('damaged');
  return ok({ html: message['html'], notes: message['notes'].map(String) });
}
