import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of this package, found upwards from here, because the compiled file lies one level deeper (dist/src)
 * than its source and the compiler copies no style sheets.
 * @throws Error when the package was taken apart
 */
export function packageRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('找不到程序包根目录（package.json）');
  }
}
