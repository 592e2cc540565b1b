import { availableParallelism } from 'node:os';
import type { Config } from '../config/index.js';
import type { DatedPack } from '../policy/index.js';
import { verifyPack, type Verification } from '../workflow/index.js';
import type { Provable } from './pack-proofs.js';
import { hire, inWorker } from './in-worker.js';
import { loadWorkdays } from './rulebook.js';
import { wordsOf } from './words.js';

/** What is to be proved: a composition, and the one before it, whose cases it may take over. */
export interface ProofOrder {
  readonly config: Config;
  readonly composition: DatedPack;
  readonly before: DatedPack | null;
  /** Whether to stop at the first finding. */
  readonly first: boolean;
}

const WORKER = 'proof-worker.js';

/** Proves one composition beside everything else that this process does. */
export function prove(order: ProofOrder): Promise<Verification> {
  return inWorker(WORKER, order, proveHere);
}

/**
 * Proves one composition in this thread.
 * @throws Error when the calendar of the installation has faults, which its start would have told
 */
export function proveHere({ config, composition, before, first }: ProofOrder): Verification {
  const calendar = loadWorkdays(config.policiesDir);
  if (!calendar.ok) throw new Error(calendar.error.map(({ message }) => message).join('\n'));
  const takesOver = before === null ? undefined : { before, calendar: calendar.value };
  return verifyPack(composition, { lexicon: wordsOf(config), takesOver, first });
}

/** Proves compositions side by side, as many at a time as the machine has cores; reports in the order asked for. */
export async function proveAll(
  config: Config,
  provables: readonly Provable[],
  first: boolean,
): Promise<readonly Verification[]> {
  const reports = new Map<number, Verification>();
  // Bigger packs first, so that no core is left alone with the longest at the end.
  const waiting = [...provables.entries()].toSorted(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  const work = async (): Promise<void> => {
    // One worker for many: it reads the program once and has it warm from the second proof on.
    const clerk = hire<ProofOrder, Verification>(WORKER, proveHere);
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, { composition, before }] = next;
        reports.set(index, await clerk.ask({ config, composition, before, first }));
      }
    } finally {
      await clerk.dismiss();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, work));
  return provables.flatMap((_, index) => reports.get(index) ?? []);
}

function sizeOf({ composition: { pack } }: Provable): number {
  return JSON.stringify([pack.charts, pack.chains]).length;
}
