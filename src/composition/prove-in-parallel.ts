import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config/index.js';
import type { LocalDate } from '../kernel/index.js';
import type { Verification } from '../workflow/index.js';
import type { Provable } from './pack-proofs.js';

/** What a worker is told: which composition to prove; it reads the packs itself. */
export interface ProofOrder {
  readonly config: Config;
  readonly pack: string;
  readonly effectiveFrom: LocalDate;
  readonly on: LocalDate;
}

/**
 * Proves compositions side by side, as many at a time as the machine has cores; reports in the order asked for.
 * @throws Error when a worker fails
 */
export async function proveInParallel(
  config: Config,
  provables: readonly Provable[],
): Promise<readonly Verification[]> {
  const reports = new Map<number, Verification>();
  // Bigger packs first, so that no core is left alone with the longest at the end.
  const waiting = [...provables.entries()].toSorted(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { version, on }] = next;
      const order = { config, pack: version.id, effectiveFrom: version.effectiveFrom, on };
      reports.set(index, await proveInWorker(order));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, work));
  return provables.flatMap((_, index) => reports.get(index) ?? []);
}

function sizeOf({ pack }: Provable): number {
  return JSON.stringify([pack.charts, pack.chains]).length;
}

function proveInWorker(order: ProofOrder): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'proof-worker.js'), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the proof of ${order.pack} ended with code ${code}`));
    });
  });
}
