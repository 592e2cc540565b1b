import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Progress, Watch } from '../activation/index.js';

/** Told between two parts of a long calculation; in a thread of the service it lets others have their turn. */
export type Tell = (progress: Progress) => Promise<void> | void;

/** What a watched worker says. */
export type Said<Out> = { readonly progress: Progress } | { readonly out: Out };

/**
 * Has one long calculation made beside everything else that this process does, with somebody looking on who may call
 * it off. From source, where there is no compiled worker, `here` takes this thread.
 * @param file name of the worker beside this file, which reads the order from its data
 * @throws Error when the worker fails, or the watch was called off
 */
export async function watchedWorker<In extends object, Out>(
  file: string,
  order: In,
  watch: Watch,
  here: (order: In, tell: Tell) => Promise<Out>,
): Promise<Out> {
  watch.signal.throwIfAborted();
  const path = join(__dirname, file);
  if (!existsSync(path))
    return here(order, async (progress) => {
      watch.told(progress);
      await setImmediate();
      watch.signal.throwIfAborted();
    });
  const worker = new Worker(path, { workerData: order });
  const stop = (): void => void worker.terminate();
  watch.signal.addEventListener('abort', stop);
  try {
    return await new Promise<Out>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`${file} ended with code ${code}`)));
      worker.on('message', (said: Said<Out>) => {
        if ('out' in said) resolve(said.out);
        else watch.told(said.progress);
      });
    });
  } finally {
    watch.signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
