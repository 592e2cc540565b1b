import { parentPort } from 'node:worker_threads';
import { proveHere, type ProofOrder } from './prove.js';

parentPort?.on('message', (order: ProofOrder) => parentPort?.postMessage(proveHere(order)));
