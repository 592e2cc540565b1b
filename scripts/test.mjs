/**
 * `npm test`: every gate of `npm run check`, then every test of every jest project — unit tests once.
 * Both halves always run, so that one run tells everything. The last line counts gates and tests together:
 * `N passed, N failed`; the exit code is 0 only if nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/gate.mjs';
import { gateNames, runGates } from './lib/gates.mjs';

const TIME_LIMIT_MS = 25 * 60_000;

/** Runs jest over all its projects and counts; a suite that cannot even start, or a crash of jest, is a failure. */
function runTests() {
  const directory = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(directory, 'report.json');
  try {
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        // A suite that leaves something open would keep jest waiting for ever: what hangs has failed.
        timeout: TIME_LIMIT_MS,
        killSignal: 'SIGKILL',
      },
    );
    const result = readReport(report);
    if (result === null) return { passed: 0, failed: 1 };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    // jest can fail without a failing test: a thrown global teardown, an open handle, no test found
    return { passed: result.numPassedTests, failed: status === 0 ? failed : Math.max(1, failed) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const gates = await runGates(gateNames.filter((name) => name !== 'unit'));
console.log('');
const tests = runTests();
const failed = gates.failed + tests.failed;
console.log(
  `\n${gates.passed} gates hold, ${gates.failed} fail; ${tests.passed} tests pass, ${tests.failed} fail`,
);
console.log(`${gates.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
