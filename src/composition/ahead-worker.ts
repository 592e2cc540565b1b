import { parentPort, workerData } from 'node:worker_threads';
import { lookHere, type AheadOrder } from './look-ahead.js';

parentPort?.postMessage(lookHere(workerData as AheadOrder));
