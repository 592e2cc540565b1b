import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What the linter owns: types used honestly, one clock, one door to the environment, sizes that stay
 * readable. Layout belongs to prettier, folders to dependency-cruiser, words to scripts/check-glossary.mjs.
 * There is no way to switch a rule off inside a file (`noInlineConfig`): an exception is made here, with its reason.
 */

const typed = ['src/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'web/**/*.{ts,tsx,mts}'];
const plain = ['**/*.js', '**/*.mjs', '**/*.cjs'];
const specs = ['**/*.spec.ts', '**/*.e2e-spec.ts', 'test/**/*.ts'];

const nodeGlobals = Object.fromEntries(
  [
    'AbortController AbortSignal Buffer URL URLSearchParams TextDecoder TextEncoder Blob FormData Headers Response',
    'clearInterval clearTimeout console fetch performance process queueMicrotask setImmediate setInterval',
    'setTimeout structuredClone',
  ].flatMap((line) => line.split(' ').map((name) => [name, 'readonly'])),
);
const commonJsGlobals = {
  ...nodeGlobals,
  module: 'writable',
  require: 'readonly',
  exports: 'writable',
  __dirname: 'readonly',
};

const noClock = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Date.now()'],
].map(([selector, what]) => ({
  selector,
  message: `${what} reads the machine's clock: take the time from the injected Clock (src/kernel/clock.ts).`,
}));
const noEnvironment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'The environment is read once, in src/config; inject the configuration instead.',
  },
];
const noDefaultExport = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Named exports only: one thing has one name everywhere.',
  },
];
const fewParameters = [
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>7]',
    message: 'More than seven injected dependencies: this class does two things.',
  },
  {
    selector:
      ':matches(FunctionDeclaration, ArrowFunctionExpression, MethodDefinition[kind!="constructor"] > FunctionExpression)[params.length>5]',
    message: 'More than five parameters: pass one object with names.',
  },
];
const wholeTests = [
  {
    selector:
      'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|fails?)$/]',
    message: 'Every test runs: no only, skip or todo.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs: no only, skip or todo.',
  },
];

/** Flat config replaces a rule's options whole, so every area says its full list. */
const restricted = (...groups) => ['error', ...groups.flat()];

const coreRules = {
  'array-callback-return': 'error',
  'constructor-super': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'for-direction': 'error',
  'getter-return': 'error',
  'max-lines': ['error', { max: 400 }],
  'no-async-promise-executor': 'error',
  'no-case-declarations': 'error',
  'no-compare-neg-zero': 'error',
  'no-cond-assign': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-control-regex': 'off', // text that comes from outside is cleaned of control characters by such expressions
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-dupe-keys': 'error',
  'no-duplicate-case': 'error',
  'no-else-return': 'error',
  'no-empty': 'error',
  'no-empty-character-class': 'error',
  'no-empty-pattern': 'error',
  'no-eval': 'error',
  'no-ex-assign': 'error',
  'no-extra-boolean-cast': 'error',
  'no-fallthrough': 'error',
  'no-global-assign': 'error',
  'no-implied-eval': 'error',
  'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-prototype-builtins': 'error',
  'no-regex-spaces': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-unreachable': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-unused-labels': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'no-useless-rename': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-object-has-own': 'error',
  'require-yield': 'error',
  'use-isnan': 'error',
  'valid-typeof': 'error',
};

export default defineConfig(
  { ignores: ['dist/', 'dist-web/', 'coverage/', 'data/', 'node_modules/', 'web/src/api/types.gen.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' }, rules: coreRules },

  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
      ],
      // The rule itself spares files with decorators: dependency injection needs the class at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off', // facts and payloads need type aliases: an interface is not a Record
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-meaningless-void-operator': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-shadow': ['error', { hoist: 'never' }],
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/require-await': 'off', // a port's method is async whether or not this adapter waits
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'A cycle of modules: cut it instead.',
            },
          ],
        },
      ],
      'no-restricted-syntax': restricted(noDefaultExport, fewParameters, wholeTests, noClock, noEnvironment),
    },
  },

  // The one clock and the one reader of the environment.
  {
    files: ['src/kernel/clock.ts'],
    rules: { 'no-restricted-syntax': restricted(noDefaultExport, fewParameters, noEnvironment) },
  },
  {
    files: ['src/config/**/*.ts'],
    rules: { 'no-restricted-syntax': restricted(noDefaultExport, fewParameters, wholeTests, noClock) },
  },
  // The command line speaks to people on standard output.
  {
    files: ['src/cli.ts', 'src/**/cli/**/*.ts', 'scripts/**', 'test/bench/**'],
    rules: { 'no-console': 'off' },
  },

  {
    files: specs,
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-base-to-string': 'off', // a test that prints [object Object] fails by itself
      '@typescript-eslint/unbound-method': 'off', // expect(mock.method) reads a method without calling it
      'no-restricted-syntax': restricted(noDefaultExport, fewParameters, wholeTests, noClock),
    },
  },
  // A browser has its own clock and no environment. What is loaded late is a file's default export: lazy() asks for it.
  {
    files: ['web/**/*.{ts,tsx,mts}'],
    rules: {
      'no-restricted-syntax': restricted(noDefaultExport, fewParameters),
      'no-restricted-properties': [
        'error',
        {
          object: 'crypto',
          property: 'randomUUID',
          message: 'Browsers deny it to offices without https: take newKey (web/src/api/key.ts).',
        },
      ],
    },
  },
  {
    // Typing for somebody so that the browser's own undo still works has no newer way.
    files: ['web/src/screens/draft/paste.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['web/vite.config.mts', 'web/src/app/shell.tsx', 'web/src/screens/*.tsx'],
    rules: { 'no-restricted-syntax': restricted(fewParameters) },
  },
  // Measuring needs the machine's clock.
  {
    files: ['test/bench/**/*.ts'],
    rules: { 'no-restricted-syntax': restricted(noDefaultExport, fewParameters) },
  },

  {
    files: plain,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { sourceType: 'commonjs', globals: commonJsGlobals },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  { files: ['**/*.mjs'], languageOptions: { sourceType: 'module', globals: nodeGlobals } },
);
