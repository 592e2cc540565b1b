import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A folder of the product's own policies, which lie above `src` in development and above `dist` once built.
 * @param parts path below `policies/`
 * @throws Error when the installation lacks it
 */
export function shippedPolicies(...parts: readonly string[]): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'policies', ...parts);
    if (existsSync(candidate)) return candidate;
  }
  throw new Error(`policies/${parts.join('/')} is missing from this installation`);
}
