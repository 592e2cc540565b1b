import { parentPort, workerData } from 'node:worker_threads';
import { workHere, type Work } from './folder-work.js';

void workHere(workerData as Work, (progress) => parentPort?.postMessage({ progress })).then((out) =>
  parentPort?.postMessage({ out }),
);
