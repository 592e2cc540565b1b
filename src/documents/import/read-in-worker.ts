import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../kernel/index.js';
import { errorCode, errorName } from './error-code.js';

/** How much a worker may take before it is ended. */
export interface WorkerLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** `too-complex` covers time and memory: whatever ran out, the file is not one that people write. */
export type ConversionFault = 'too-complex' | 'damaged';

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a worker with bounded time and memory; what the worker posts is the answer. One after the other:
 * several at once would take as many times the memory, and the imports of an office are few.
 * @param script file of the worker
 */
export function readInWorker(
  script: string,
  bytes: Uint8Array,
  limits: WorkerLimits,
): Promise<Result<unknown, ConversionFault>> {
  const turn = last.then(() => read(script, bytes, limits));
  last = turn.catch(() => undefined);
  return turn;
}

function read(
  script: string,
  bytes: Uint8Array,
  limits: WorkerLimits,
): Promise<Result<unknown, ConversionFault>> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const settle = (result: Result<unknown, ConversionFault>): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle(err('too-complex')), limits.timeoutMs);
    worker.on('message', (message: unknown) => settle(ok(message)));
    worker.on('error', (error: unknown) => settle(err(isTooMuch(error) ? 'too-complex' : 'damaged')));
    worker.on('exit', () => settle(err('damaged')));
  });
}

/** Memory runs out as an error of its own, nesting without end as an overflow of the stack. */
function isTooMuch(error: unknown): boolean {
  return errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' || errorName(error) === 'RangeError';
}
