import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, type Ran } from './command-line.js';

/** A copy of the shipped policies in a folder of its own, named `policies`. */
export function copiedPolicies(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  cpSync(join(__dirname, '../../policies'), folder, { recursive: true });
  return folder;
}

/** Runs `wugongkai policy …` on a policies folder, as a shell would. */
export function policyLine(policies: string, ...words: readonly string[]): Promise<Ran> {
  return commandLine({ environment: { WUGONGKAI_POLICIES_DIR: policies } }, 'policy', ...words);
}
