import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, type Ran } from './command-line.js';

const SHIPPED = join(__dirname, '../../policies');
const PACKS = join(SHIPPED, 'packs');

/**
 * A copy of the shipped policies in a folder of its own, named `policies`.
 * @param packs of the shipped packs only these; all where nothing is said. What is not there need not be read each time.
 */
export function copiedPolicies(packs?: readonly string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  const others = packs === undefined ? [] : readdirSync(PACKS).filter((pack) => !packs.includes(pack));
  const left = new Set(others.map((pack) => join(PACKS, pack)));
  cpSync(SHIPPED, folder, { recursive: true, filter: (path) => !left.has(path) });
  return folder;
}

/** Runs `wugongkai policy …` on a policies folder, as a shell would. */
export function policyLine(policies: string, ...words: readonly string[]): Promise<Ran> {
  return commandLine({ environment: { WUGONGKAI_POLICIES_DIR: policies } }, 'policy', ...words);
}
