import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Has a long calculation made beside everything else that this process does. From source, where there is no compiled
 * worker, it takes this thread.
 * @param file name of the worker beside this file
 * @throws Error when the worker fails
 */
export function inWorker<T>(file: string, input: object, here: () => T): Promise<T> {
  const path = join(__dirname, file);
  if (!existsSync(path)) return Promise.resolve(here());
  return new Promise((resolve, reject) => {
    const worker = new Worker(path, { workerData: input });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${file} ended with code ${code}`));
    });
  });
}
