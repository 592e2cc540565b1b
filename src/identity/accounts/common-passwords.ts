import { readFileSync } from 'node:fs';
import { dataFile } from '../data-file.js';

/** Passwords and stems that everybody tries first, lower case. */
export function loadCommonPasswords(): ReadonlySet<string> {
  const lines = readFileSync(dataFile('common-passwords.txt'), 'utf8').split('\n');
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}
