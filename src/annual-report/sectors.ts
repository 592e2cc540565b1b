import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../config/index.js';
import { isJsonObject } from '../kernel/index.js';
import type { Sector } from './validate/narrative/other-organs.js';

/**
 * Lines of work of government and the words for them, shipped beside the code.
 * @throws Error when one has no words: the build is broken
 */
export function loadSectors(): readonly Sector[] {
  const file = join(packageRoot(), 'src', 'annual-report', 'data', 'sectors.yaml');
  const source: unknown = parse(readFileSync(file, 'utf8'));
  const list: unknown = isJsonObject(source) ? source['sectors'] : undefined;
  if (!Array.isArray(list)) throw new Error('sectors.yaml: no list of sectors');
  return list.map((one: unknown): Sector => {
    const words: unknown = isJsonObject(one) ? one['words'] : undefined;
    if (!isJsonObject(one) || typeof one['id'] !== 'string' || !Array.isArray(words) || words.length === 0)
      throw new Error('sectors.yaml: a sector without an id or words');
    return { id: one['id'], words: words.map(String) };
  });
}
