import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewPack } from './new-pack.js';

/**
 * Writes a new pack below a policies folder: whole or not at all. It is written aside first, under a name that no
 * loader looks at, and then moved into its place at once; what is already there is never touched.
 * @throws the system's error (no permission, no space, already there); nothing of the pack is left then
 */
export function writePack(policiesDir: string, pack: NewPack): void {
  const target = join(policiesDir, pack.folder);
  const instrument = join(policiesDir, pack.instrument.path);
  for (const path of [target, instrument]) if (existsSync(path)) throw already(path);
  const aside = mkdtempSync(join(policiesDir, '.new-'));
  try {
    for (const [file, text] of pack.version) {
      const path = join(aside, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    mkdirSync(dirname(target), { recursive: true });
    mkdirSync(dirname(instrument), { recursive: true });
    writeFileSync(instrument, pack.instrument.text, { flag: 'wx' });
    try {
      renameSync(aside, target);
    } catch (thrown) {
      rmSync(instrument, { force: true });
      throw thrown;
    }
  } catch (thrown) {
    rmSync(aside, { recursive: true, force: true });
    throw thrown;
  }
}

function already(path: string): Error {
  return Object.assign(new Error(`${path} is already there`), { code: 'EEXIST' });
}
