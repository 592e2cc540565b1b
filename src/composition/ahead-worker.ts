import { parentPort } from 'node:worker_threads';
import { lookHere, type AheadOrder } from './look-ahead.js';

parentPort?.on('message', (order: AheadOrder) => parentPort?.postMessage(lookHere(order)));
