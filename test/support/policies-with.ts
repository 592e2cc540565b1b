import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A policies folder of its own: the shipped one with a fixture's packs and instruments beside it. */
export function policiesWith(fixture: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  cpSync(join(__dirname, '../../policies'), folder, { recursive: true });
  cpSync(join(__dirname, '../fixtures', fixture), folder, { recursive: true });
  return folder;
}
