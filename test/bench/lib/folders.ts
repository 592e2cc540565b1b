import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** A throw-away folder on the same file system as the project: a memory disk would make commits free. */
export function benchFolder(): string {
  return mkdtempSync(join(process.cwd(), '.bench-'));
}

/** The shipped policies with the pack of the bench beside them. */
export function benchPolicies(folder: string): string {
  const policies = join(folder, 'policies');
  cpSync(join(process.cwd(), 'policies'), policies, { recursive: true });
  cpSync(join(process.cwd(), 'test/bench/office'), policies, { recursive: true });
  return policies;
}
