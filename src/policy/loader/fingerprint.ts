import { readFileSync } from 'node:fs';
import { canonicalJson, digest, type Digest } from '../../kernel/index.js';
import { findFiles } from './find-files.js';

/**
 * What a policy folder says, as one digest over the names and bytes of all its files: folders of one fingerprint
 * load alike. Null where something cannot be read or does not belong there; the loader tells what.
 */
export function folderFingerprint(dir: string): Digest | null {
  const { files, faults } = findFiles(dir);
  if (faults.length > 0) return null;
  try {
    return digest(canonicalJson(files.map(({ path, file }) => [file, digest(readFileSync(path))])));
  } catch {
    return null;
  }
}
