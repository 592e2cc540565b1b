import { availableParallelism } from 'node:os';
import { run } from './run.mjs';

const bin = (path) => `node_modules/${path}`;
const cache = 'node_modules/.cache';

/** Every gate, longest first, so that two cores end together. `after` waits for a gate; `slow` is for `npm test` only. */
const GATES = [
  { name: 'build', why: 'swc compiles', args: [bin('@nestjs/cli/bin/nest.js'), 'build'] },
  {
    name: 'lint',
    why: 'eslint',
    args: [
      bin('eslint/bin/eslint.js'),
      '.',
      '--max-warnings=0',
      '--cache',
      `--cache-location=${cache}/eslint/`,
      '--cache-strategy=content',
    ],
  },
  {
    name: 'unit',
    why: 'pure code',
    args: [bin('jest/bin/jest.js'), '--selectProjects', 'unit'],
  },
  {
    name: 'types',
    why: 'tsc',
    args: [
      bin('typescript-7/bin/tsc'),
      '--noEmit',
      '-p',
      '.',
      '--incremental',
      '--tsBuildInfoFile',
      `${cache}/tsc-7.tsbuildinfo`,
    ],
  },
  {
    name: 'types-web',
    why: 'tsc of web/',
    args: [
      bin('typescript-7/bin/tsc'),
      '-p',
      'web/tsconfig.json',
      '--incremental',
      '--tsBuildInfoFile',
      `${cache}/tsc-7-web.tsbuildinfo`,
    ],
  },
  { name: 'unused', why: 'knip', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'floors', why: 'who imports whom', args: ['scripts/check-floors.mjs'] },
  {
    name: 'format',
    why: 'prettier',
    args: [
      bin('prettier/bin/prettier.cjs'),
      '.',
      '--check',
      '--log-level=warn',
      '--cache',
      `--cache-location=${cache}/prettier.json`,
    ],
  },
  { name: 'glossary', why: 'words', args: ['scripts/check-glossary.mjs'] },
  {
    name: 'api-types',
    why: 'API types of web/',
    args: ['scripts/api-types.mjs', '--check'],
    after: 'build',
    slow: true,
  },
  {
    name: 'packs',
    why: 'policy lint',
    args: ['bin/wugongkai.js', 'policy', 'lint', '--all'],
    after: 'build',
  },
  {
    name: 'scenarios',
    why: 'policy test',
    args: ['bin/wugongkai.js', 'policy', 'test', '--all'],
    after: 'build',
  },
  {
    name: 'proofs',
    why: 'policy verify',
    args: ['bin/wugongkai.js', 'policy', 'verify', '--all'],
    after: 'build',
    slow: true,
  },
];

export const gateNames = GATES.map(({ name }) => name);
/** Those of `npm run check`. */
export const fastGateNames = GATES.flatMap(({ name, slow }) => (slow ? [] : [name]));

/** The named gates and those they wait for. */
export function withPrerequisites(names) {
  return gateNames.filter((name) =>
    GATES.some((gate) => names.includes(gate.name) && (gate.name === name || gate.after === name)),
  );
}

/**
 * Runs gates, as many at once as there are cores; one line for each, then the full output of those that failed.
 * @param {readonly string[]} names
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runGates(names) {
  const waiting = GATES.filter(({ name }) => names.includes(name));
  const ready = ({ after }) => after === undefined || !names.includes(after) || codes.has(after);
  const codes = new Map();
  const failed = [];

  const worker = async () => {
    for (;;) {
      const index = waiting.findIndex(ready);
      if (index < 0) return;
      const [gate] = waiting.splice(index, 1);
      const blocked = codes.get(gate.after) > 0;
      const { code, output, seconds } = blocked
        ? { code: 1, output: `not run: ${gate.after} fails`, seconds: 0 }
        : await run(gate.args);
      codes.set(gate.name, code);
      if (code !== 0) failed.push({ ...gate, output });
      console.log(lineOf(gate, code, seconds));
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));

  for (const { name, args, output } of failed) {
    console.log(`\n──── ${name}: node ${args.join(' ')}\n${output.trimEnd()}`);
  }
  return { passed: codes.size - failed.length, failed: failed.length };
}

function lineOf({ name, why }, code, seconds) {
  return `${code === 0 ? 'holds' : 'FAILS'}  ${name.padEnd(10)} ${why.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s`;
}
