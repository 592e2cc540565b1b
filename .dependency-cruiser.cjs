/**
 * The house and its floors (docs/architecture of the folders): a folder imports from floors below it and
 * from itself; a sibling of the same floor only through its index.ts; nothing anywhere goes in a circle.
 * Type imports count: a type that needs an upper floor is on the wrong floor.
 *
 * `scripts/check-floors.mjs` proves on every run that each of these rules catches a planted violation.
 */
const FLOORS = [
  ['kernel'],
  ['config', 'database'],
  ['calendar', 'ledger', 'identity', 'signatures'],
  ['policy'],
  ['workflow'],
  // Which law stands, how it changes, and how cases follow: above the engine, and no feature's business.
  ['activation'],
  [
    'documents',
    'secrecy-review',
    'interpretation',
    'decisions',
    'applications',
    'concerns',
    'catalogue',
    'inspection',
  ],
  ['publication', 'portal', 'desk', 'printing'],
  ['figures'],
  ['assessment', 'annual-report', 'slips'],
  ['http'],
  // Puts the parts together, for the server and for commands that need only some of them.
  ['composition'],
  ['demo'],
  // The roof, together with src/*.ts: what starts things, and what nothing below may import.
  ['cli'],
];

const ROOF_FILES = '^src/[^/]+\\.ts$';
const SPEC = '\\.spec\\.ts$';
const folders = (names) => `^src/(?:${names.join('|')})/`;

/** Rules that are the same sentence for every floor, generated so that a new folder is one word above. */
const floorRules = FLOORS.flatMap((names, floor) => {
  const above = FLOORS.slice(floor + 1).flat();
  const upward = {
    name: `no-upward-import-from-floor-${floor}`,
    comment: `${names.join(', ')} must not know what stands above: ${above.join(', ')}, src/*.ts.`,
    severity: 'error',
    from: { path: folders(names) },
    to: { path: [folders(above), ROOF_FILES] },
  };
  const siblings = {
    name: `siblings-by-index-on-floor-${floor}`,
    comment: 'A sibling is reached through its index.ts only: the rest of its folder is its own business.',
    severity: 'error',
    from: { path: `^src/(${names.join('|')})/` },
    to: { path: folders(names), pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
  };
  return [...(above.length > 0 ? [upward] : []), ...(names.length > 1 ? [siblings] : [])];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'no-own-barrel',
      comment: 'index.ts is for outsiders; inside a folder name the file.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/[^/]+/index\\.ts$' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: { path: '^(?:src|test|migrations|web)/' },
      to: { circular: true },
    },
    {
      name: 'kernel-stands-alone',
      comment: 'The kernel imports nothing from npm: node:* only.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: SPEC },
      to: { path: 'node_modules/' },
    },
    {
      name: 'model-is-pure',
      comment: 'model/ decides; it does not store, serve, read files or inject.',
      severity: 'error',
      from: { path: '^src/.+/model/', pathNot: SPEC },
      to: {
        path: [
          'node_modules/@nestjs/',
          'node_modules/(?:typeorm|better-sqlite3|pg|fastify|@fastify|rxjs)/',
          '^(?:node:)?(?:fs|fs/promises|net|http|https|http2|child_process|worker_threads|dns)$',
        ],
      },
    },
    {
      name: 'model-below-its-feature',
      comment: 'Commands, queries, entities and modules build on model/, never the other way.',
      severity: 'error',
      from: { path: '^src/([^/]+)/model/', pathNot: SPEC },
      to: { path: ['^src/$1/(?:commands|entities|queries|http)/', '^src/$1/[^/]+[.]module[.]ts$'] },
    },
    {
      name: 'src-knows-no-test',
      comment: 'What ships does not depend on what checks it; specs beside the code may share support.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/', pathNot: SPEC },
      to: { path: '^test/' },
    },
    {
      name: 'migrations-stand-still',
      comment: 'A migration that ran must not change because a feature did: only kernel and database.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/', pathNot: '^src/(?:kernel|database)/' },
    },
    {
      name: 'client-stands-alone',
      comment:
        'The staff client knows the service by its API only, and the service the client by its built files.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(?:src|test|migrations|scripts)/' },
    },
    {
      name: 'service-knows-no-client',
      comment: 'The service serves what was built from web/, and imports nothing of it.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/' },
      to: { path: '^web/' },
    },
    {
      name: 'no-dev-dependency-in-src',
      comment: 'A production install has no devDependencies.',
      severity: 'error',
      from: { path: '^(?:src|migrations)/', pathNot: SPEC },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'not-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: { path: '^(?:src|test|migrations)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|dist-web|coverage|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types', 'import'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};

/** For scripts/check-floors.mjs; not part of dependency-cruiser's configuration. */
Object.defineProperty(module.exports, 'FLOORS', { value: FLOORS, enumerable: false });
