import { Worker } from 'node:worker_threads';
import { err, isJsonObject, ok, type Result } from '../../../kernel/index.js';
import { errorCode, errorName } from '../error-code.js';
import type { DocxLimits } from '../limits.js';

/** A document as mammoth converted it, and what it had to say about it. */
export interface ConvertedDocx {
  readonly html: string;
  readonly notes: readonly string[];
}

/** `too-complex` covers time and memory: whatever ran out, the file is not one that people write. */
export type ConversionFault = 'too-complex' | 'damaged';

type Converted = Result<ConvertedDocx, ConversionFault>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Converts a package in a worker with bounded time and memory. One after the other: several at once would take
 * as many times the memory, and the imports of an office are few.
 */
export function convertInWorker(docx: Uint8Array, limits: DocxLimits): Promise<Converted> {
  const turn = last.then(() => convert(docx, limits));
  last = turn.catch(() => undefined);
  return turn;
}

function convert(docx: Uint8Array, limits: DocxLimits): Promise<Converted> {
  return new Promise((resolve) => {
    const worker = new Worker(require.resolve('./docx-worker.js'), {
      workerData: docx,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const settle = (result: Converted): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle(err('too-complex')), limits.timeoutMs);
    worker.on('message', (message: unknown) => settle(parse(message)));
    worker.on('error', (error: unknown) => settle(err(isTooMuch(error) ? 'too-complex' : 'damaged')));
    worker.on('exit', () => settle(err('damaged')));
  });
}

function parse(message: unknown): Converted {
  if (!isJsonObject(message) || typeof message['html'] !== 'string' || !Array.isArray(message['notes']))
    return err('damaged');
  return ok({ html: message['html'], notes: message['notes'].map(String) });
}

/** Memory runs out as an error of its own, nesting without end as an overflow of the stack. */
function isTooMuch(error: unknown): boolean {
  return errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' || errorName(error) === 'RangeError';
}
