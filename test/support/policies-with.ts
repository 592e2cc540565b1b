import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHIPPED = join(__dirname, '../../policies');

/**
 * A policies folder of its own: the shipped one with a fixture's packs and instruments beside it.
 * @param packs of the shipped packs only these; all where nothing is said. What is not there need not be read each time.
 */
export function policiesWith(
  fixture: string,
  packs: readonly string[] = readdirSync(join(SHIPPED, 'packs')),
): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  for (const part of readdirSync(SHIPPED).filter((name) => name !== 'packs'))
    cpSync(join(SHIPPED, part), join(folder, part), { recursive: true });
  for (const pack of packs)
    cpSync(join(SHIPPED, 'packs', pack), join(folder, 'packs', pack), { recursive: true });
  cpSync(join(__dirname, '../fixtures', fixture), folder, { recursive: true });
  return folder;
}
