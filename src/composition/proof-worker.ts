import { parentPort, workerData } from 'node:worker_threads';
import { proveHere, type ProofOrder } from './prove.js';

parentPort?.postMessage(proveHere(workerData as ProofOrder));
