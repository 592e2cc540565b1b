/**
 * The floors of the house (.dependency-cruiser.cjs), checked twice: first on a small tree in which every rule
 * is broken once on purpose — a rule that misses its plant is itself the fault — and then on the project.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finish, root } from './lib/gate.mjs';
import { plants, innocents } from './lib/floor-plants.mjs';

const require = createRequire(import.meta.url);
const config = require('../.dependency-cruiser.cjs');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Runs dependency-cruiser on a tree and returns its JSON result. */
function cruise(directory, folders) {
  const args = [
    cruiser,
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...folders,
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: directory, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
      else reject(new Error(stderr || stdout || String(error)));
    });
  });
}

/** Plants every violation in a throw-away tree and tells which rules stayed silent, and which cried without cause. */
async function prove() {
  const directory = mkdtempSync(join(tmpdir(), 'floors-'));
  try {
    for (const [path, text] of [...plants, ...innocents].flatMap(({ files }) => Object.entries(files))) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    copyFileSync(join(root, 'package.json'), join(directory, 'package.json'));
    copyFileSync(join(root, 'tsconfig.json'), join(directory, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction');
    const { summary } = await cruise(directory, ['src', 'migrations', 'test', 'web']);
    const caught = (rule, from) =>
      summary.violations.some((found) => found.rule.name === rule && found.from === from);
    const silent = plants
      .filter(({ rule, from }) => !caught(rule, from))
      .map(({ rule, from }) => `rule ${rule} does not catch the violation planted in ${from}`);
    const expected = new Set(plants.map(({ rule, from }) => `${rule} ${from}`));
    const noisy = summary.violations
      .filter(({ rule, from }) => rule.name !== 'no-cycle' && !expected.has(`${rule.name} ${from}`))
      .map(({ rule, from, to }) => `rule ${rule.name} forbids what is allowed: ${from} → ${to}`);
    const planted = new Set(plants.map(({ rule }) => rule));
    const unproven = config.forbidden
      .filter(({ name }) => !planted.has(name))
      .map(({ name }) => `rule ${name} has no planted violation in scripts/lib/floor-plants.mjs`);
    const wheel = folderCycles([
      { source: 'src/calendar/a.ts', dependencies: [{ resolved: 'src/ledger/index.ts' }] },
      { source: 'src/ledger/b.ts', dependencies: [{ resolved: 'src/calendar/index.ts' }] },
    ]);
    return [
      ...silent,
      ...noisy,
      ...unproven,
      ...(wheel.length === 1 ? [] : ['the search for circles of folders finds none']),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Folders need an order even where no two files form a circle: a → b/index, b/other → a/index. */
function folderCycles(modules) {
  const folderOf = (path) => /^src\/([^/]+)\//.exec(path)?.[1];
  const edges = new Map();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (from && to && from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  const done = new Set();
  const cycles = [];
  const visit = (folder, path) => {
    if (path.includes(folder)) {
      cycles.push(`folders in a circle: ${[...path.slice(path.indexOf(folder)), folder].join(' → ')}`);
    } else if (!done.has(folder)) {
      for (const next of edges.get(folder) ?? []) visit(next, [...path, folder]);
      done.add(folder);
    }
  };
  for (const folder of edges.keys()) visit(folder, []);
  return cycles;
}

async function inspect() {
  const known = new Set(config.FLOORS.flat());
  const homeless = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !known.has(entry.name))
    .map((entry) => `src/${entry.name} stands on no floor: give it one in .dependency-cruiser.cjs`);
  const folders = ['src', 'migrations', 'test', 'web'].filter((folder) => existsSync(join(root, folder)));
  const { summary, modules } = await cruise(root, folders);
  const found = summary.violations.map(
    ({ rule, from, to, cycle }) =>
      `${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}\n    ${rule.name}: ${commentOf(rule.name)}`,
  );
  return { faults: [...homeless, ...found, ...folderCycles(modules)], files: summary.totalCruised };
}

function commentOf(rule) {
  return config.forbidden.find(({ name }) => name === rule)?.comment ?? '';
}

const [unproven, { faults, files }] = await Promise.all([prove(), inspect()]);
finish([...unproven, ...faults], `${config.forbidden.length} rules proved, ${files} files on their floors`);
