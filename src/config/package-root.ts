import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of this package. Sources and compiled files lie at different depths, so it is looked for, not counted.
 * @throws Error when no package.json lies above
 */
export function packageRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isPackage(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`在 ${from} 之上找不到 package.json`);
  }
}

function isPackage(folder: string): boolean {
  try {
    readFileSync(join(folder, 'package.json'));
    return true;
  } catch {
    return false;
  }
}
