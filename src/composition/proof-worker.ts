import { parentPort, workerData } from 'node:worker_threads';
import { verifyPack } from '../workflow/index.js';
import type { ProofOrder } from './prove.js';
import { wordsOf } from './words.js';

const { config, composition, before } = workerData as ProofOrder;
parentPort?.postMessage(verifyPack(composition, { lexicon: wordsOf(config), before: before ?? undefined }));
