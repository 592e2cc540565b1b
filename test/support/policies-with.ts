import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { copiedPolicies } from './policy-line.js';

/**
 * A policies folder of its own: the shipped one with a fixture's packs and instruments beside it.
 * @param packs of the shipped packs only these; all where nothing is said
 */
export function policiesWith(fixture: string, packs?: readonly string[]): string {
  const folder = copiedPolicies(packs);
  cpSync(join(__dirname, '../fixtures', fixture), folder, { recursive: true });
  return folder;
}
