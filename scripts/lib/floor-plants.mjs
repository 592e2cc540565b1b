import { createRequire } from 'node:module';

const { FLOORS } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** One violation a rule, each in a file of its own; `from` is the file in which the rule must find it. */
const plant = (rule, from, text, others = {}) => ({ rule, from, files: { [from]: text, ...others } });

const barrels = Object.fromEntries(
  FLOORS.flat().map((folder) => [
    `src/${folder}/index.ts`,
    `export const ${folder.replaceAll('-', '_')} = 1;\n`,
  ]),
);

const HTTP = FLOORS.findIndex(([folder]) => folder === 'http');

/** Every floor below the roof tries the floor above it, and one the files that compose the application. */
const upward = [
  ...FLOORS.slice(0, -1).map(([folder], floor) =>
    plant(
      `no-upward-import-from-floor-${floor}`,
      `src/${folder}/climbs.ts`,
      `import type {} from '../${FLOORS[floor + 1][0]}/index.js';\n`,
    ),
  ),
  plant(
    `no-upward-import-from-floor-${HTTP}`,
    'src/http/climbs-out.ts',
    `import type {} from '../main.js';\n`,
  ),
];

const siblings = FLOORS.flatMap(([first, second], floor) =>
  second
    ? [
        plant(
          `siblings-by-index-on-floor-${floor}`,
          `src/${first}/reaches-inside.ts`,
          `import { inner } from '../${second}/inner.js';\nexport const used = inner;\n`,
          { [`src/${second}/inner.ts`]: 'export const inner = 1;\n' },
        ),
      ]
    : [],
);

export const plants = [
  ...upward,
  ...siblings,
  plant('client-stands-alone', 'web/src/reaches.ts', `export * from '../../src/kernel/index.js';\n`),
  plant('service-knows-no-client', 'src/http/looks.ts', `export * from '../../web/src/shown.js';\n`, {
    'web/src/shown.ts': 'export const shown = 1;\n',
  }),
  plant('no-own-barrel', 'src/calendar/own-barrel.ts', `export * from './index.js';\n`),
  plant(
    'no-cycle',
    'src/policy/chicken.ts',
    `import type { Egg } from './egg.js';\nexport type Chicken = Egg[];\n`,
    {
      'src/policy/egg.ts': `import type { Chicken } from './chicken.js';\nexport type Egg = Chicken | null;\n`,
    },
  ),
  plant('kernel-stands-alone', 'src/kernel/borrows.ts', `export { parse } from 'yaml';\n`),
  plant('model-is-pure', 'src/documents/model/injected.ts', `export { Injectable } from '@nestjs/common';\n`),
  plant('model-is-pure', 'src/documents/model/stored.ts', `export { Column } from 'typeorm';\n`),
  plant('model-is-pure', 'src/documents/model/reads.ts', `export { readFileSync } from 'node:fs';\n`),
  plant(
    'model-below-its-feature',
    'src/documents/model/climbs.ts',
    `export * from '../commands/file-it.js';\n`,
    {
      'src/documents/commands/file-it.ts': 'export const fileIt = 1;\n',
    },
  ),
  plant(
    'model-below-its-feature',
    'src/documents/model/injects.ts',
    `export * from '../documents.module.js';\n`,
    {
      'src/documents/documents.module.ts': 'export const module = 1;\n',
    },
  ),
  plant('src-knows-no-test', 'src/identity/tested.ts', `export * from '../../test/support/people.js';\n`, {
    'test/support/people.ts': 'export const people = 1;\n',
  }),
  plant(
    'migrations-stand-still',
    'migrations/1-create-case.ts',
    `export * from '../src/workflow/index.js';\n`,
  ),
  plant('no-dev-dependency-in-src', 'src/publication/dev.ts', `export { default } from 'fast-check';\n`),
  plant('not-unresolvable', 'src/ledger/nowhere.ts', `export * from './nothing-here.js';\n`),
];

/** Imports that must stay allowed: downwards, a sibling's face, node's own modules, the roof over all. */
export const innocents = [
  { files: barrels },
  {
    files: {
      'src/main.ts': `export * from './http/index.js';\nexport * from './documents/index.js';\n`,
      'src/cli/serves.ts': `export * from '../app.module.js';\n`,
      'src/app.module.ts': `export * from './http/index.js';\n`,
      'src/kernel/hashes.ts': `export { createHash } from 'node:crypto';\n`,
      'src/ledger/downwards.ts': `export * from '../kernel/index.js';\nexport * from '../calendar/index.js';\n`,
      'src/workflow/model/reads-packs.ts': `export * from '../../policy/index.js';\n`,
      'src/workflow/stores.ts': `export { Entity } from 'typeorm';\n`,
      'src/calendar/dates.spec.ts': `import fc from 'fast-check';\nexport * from '../../test/support/people.js';\nexport const used = fc;\n`,
      'migrations/2-create-entry.ts': `export * from '../src/database/index.js';\n`,
    },
  },
];
