import { rmSync } from 'node:fs';

/** Stops what postgres.setup.mjs started. */
export default async function stopPostgres() {
  const { testPostgres } = globalThis;
  if (testPostgres === undefined) return;
  await testPostgres.server.stop();
  rmSync(testPostgres.home, { recursive: true, force: true });
}
