import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Ends a gate: prints what is wrong, or what was seen to be right; the exit code says the same. */
export function finish(faults, good) {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) console.error(`\n${faults.length} fault${faults.length === 1 ? '' : 's'}`);
  else console.log(good);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
