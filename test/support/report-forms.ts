import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicies, type StatisticalForm } from '../../src/policy/index.js';

const ROOT = join(__dirname, '..', '..');

/** The statutory forms of the shipped packs, oldest first. */
export function shippedForms(): readonly StatisticalForm[] {
  const loaded = loadPolicies(join(ROOT, 'policies'), { scenarios: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const versions = [...loaded.value.packs.values()].flat();
  return versions.flatMap(({ forms }) => Object.values(forms)).sort((a, b) => a.years.from - b.years.from);
}

/** A fixture of test/fixtures/annual-report, as bytes. */
export function reportFixture(name: string): Uint8Array {
  return readFileSync(join(ROOT, 'test', 'fixtures', 'annual-report', name));
}
