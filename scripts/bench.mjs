/**
 * `npm run bench` builds and runs every program of test/bench, one after another; `npm run bench -- commit 3` runs
 * one, with its arguments. Each file directly in test/bench is a program; what they share lies in folders below.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/gate.mjs';

const programs = readdirSync(join(root, 'test/bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

/** Runs a node program in the foreground and gives back its exit code. */
function foreground(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

const [asked, ...rest] = process.argv.slice(2);
if (asked !== undefined && !programs.includes(asked)) {
  console.error(`no such bench: ${asked}; there are ${programs.join(', ')}`);
  process.exitCode = 2;
} else {
  // The service's own build leaves the tests out; the programs lie beside it so that their imports resolve.
  const builds = [
    ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
    ['node_modules/@swc/cli/bin/swc.js', 'test/bench', 'test/support', '--out-dir', 'dist', '--quiet'],
  ];
  const runs = (asked === undefined ? programs : [asked]).map((name) => [
    `dist/test/bench/${name}.js`,
    ...rest,
  ]);
  process.exitCode = [...builds, ...runs].reduce((code, args) => (code === 0 ? foreground(args) : code), 0);
}
