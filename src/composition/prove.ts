import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config/index.js';
import type { DatedPack } from '../policy/index.js';
import { verifyPack, type Verification } from '../workflow/index.js';
import type { Provable } from './pack-proofs.js';
import { wordsOf } from './words.js';

/** What is to be proved: a composition, and the one before it, whose cases it may take over. */
export interface ProofOrder {
  readonly config: Config;
  readonly composition: DatedPack;
  readonly before: DatedPack | null;
}

const WORKER = join(__dirname, 'proof-worker.js');

/**
 * Proves one composition beside everything else that this process does. From source, where there is no compiled
 * worker, it takes this thread.
 * @throws Error when the worker fails
 */
export function prove(order: ProofOrder): Promise<Verification> {
  if (!existsSync(WORKER)) {
    const { config, composition, before } = order;
    return Promise.resolve(
      verifyPack(composition, { lexicon: wordsOf(config), before: before ?? undefined }),
    );
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`a proof ended with code ${code}`));
    });
  });
}

/** Proves compositions side by side, as many at a time as the machine has cores; reports in the order asked for. */
export async function proveAll(
  config: Config,
  provables: readonly Provable[],
): Promise<readonly Verification[]> {
  const reports = new Map<number, Verification>();
  // Bigger packs first, so that no core is left alone with the longest at the end.
  const waiting = [...provables.entries()].toSorted(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { composition, before }] = next;
      reports.set(index, await prove({ config, composition, before }));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, work));
  return provables.flatMap((_, index) => reports.get(index) ?? []);
}

function sizeOf({ composition: { pack } }: Provable): number {
  return JSON.stringify([pack.charts, pack.chains]).length;
}
