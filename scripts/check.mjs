/**
 * The fast gate before every commit: `npm run check`, or some of it: `npm run check -- lint types`.
 * Exit code 0 when everything holds, 1 when something does not, 2 for an unknown gate.
 */
import { fastGateNames, gateNames, runGates, withPrerequisites } from './lib/gates.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !gateNames.includes(name));
if (unknown.length > 0) {
  console.error(`no such gate: ${unknown.join(', ')}; there are ${gateNames.join(', ')}`);
  process.exitCode = 2;
} else {
  const started = performance.now();
  const { passed, failed } = await runGates(asked.length > 0 ? withPrerequisites(asked) : fastGateNames);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `\n${failed === 0 ? `all ${passed} gates hold` : `${failed} of ${passed + failed} gates fail`} (${seconds} s)`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}
