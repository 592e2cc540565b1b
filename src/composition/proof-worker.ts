import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from './rulebook.js';
import { PackProofs } from './pack-proofs.js';
import type { ProofOrder } from './prove-in-parallel.js';
import { wordsOf } from './words.js';

const { config, pack, effectiveFrom, on } = workerData as ProofOrder;
const lexicon = wordsOf(config);
const library = loadLibrary(config.policiesDir, lexicon, { scenarios: false });
if (!library.ok) throw new Error(`the packs changed while they were being proved`);
const proofs = new PackProofs(library.value.library, lexicon);
const wanted = proofs
  .provables(pack)
  .find((one) => one.version.effectiveFrom === effectiveFrom && one.on === on);
if (wanted === undefined) throw new Error(`no ${pack} of ${effectiveFrom} on ${on}`);
parentPort?.postMessage(proofs.prove(wanted));
