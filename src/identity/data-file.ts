import { join } from 'node:path';
import { packageRoot } from '../config/index.js';

/** A data file of this room. The compiler copies none, so it is read where it was written. */
export function dataFile(name: string): string {
  return join(packageRoot(), 'src', 'identity', 'data', name);
}
