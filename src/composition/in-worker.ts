import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Room for what lives shortly: exploring makes much of it, and collecting it costs a tenth of the time otherwise. */
const YOUNG = { maxYoungGenerationSizeMb: 64 };

/** Somebody who makes one long calculation after the other, beside everything else that this process does. */
export interface Clerk<In, Out> {
  /**
   * Has one calculation made; the one before must be done.
   * @throws Error when the worker fails
   */
  ask(input: In): Promise<Out>;
  dismiss(): Promise<void>;
}

/**
 * Hires a worker. From source, where there is no compiled one, `here` takes this thread.
 * @param file name of the worker beside this file, which answers each message with one
 */
export function hire<In extends object, Out>(file: string, here: (input: In) => Out): Clerk<In, Out> {
  const path = join(__dirname, file);
  if (!existsSync(path)) {
    return { ask: (input) => Promise.resolve().then(() => here(input)), dismiss: () => Promise.resolve() };
  }
  const worker = new Worker(path, { resourceLimits: YOUNG });
  return {
    ask: (input) =>
      new Promise((resolve, reject) => {
        const ended = (code: number): void => reject(new Error(`${file} ended with code ${code}`));
        worker.once('error', reject);
        worker.once('exit', ended);
        worker.once('message', (output: Out) => {
          worker.off('error', reject).off('exit', ended);
          resolve(output);
        });
        worker.postMessage(input);
      }),
    dismiss: async () => {
      await worker.terminate();
    },
  };
}

/** Has one long calculation made and the worker dismissed. */
export async function inWorker<In extends object, Out>(
  file: string,
  input: In,
  here: (input: In) => Out,
): Promise<Out> {
  const clerk = hire(file, here);
  try {
    return await clerk.ask(input);
  } finally {
    await clerk.dismiss();
  }
}
