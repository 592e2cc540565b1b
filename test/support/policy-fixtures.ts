import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadPolicies, type LintVocabulary, type PolicyLibrary } from '../../src/policy/index.js';

const FIXTURES = join(__dirname, '..', 'fixtures', 'packs');

/** What the synthetic packs may name. */
export const TEST_VOCABULARY: LintVocabulary = {
  factTypes: {
    document: {
      kind: 'string',
      'attribute?': 'string',
      'ground?': { id: 'string', rank: 'string', basis: 'string' },
      normative: 'bool',
      citesNonPublic: 'bool',
      version: 'int',
      channels: 'list<string>',
      contentHash: 'string',
      title: 'string',
      'signedOn?': 'string',
    },
  },
  eventNames: ['CREATE', 'EDIT', 'SUBMIT', 'REVIEW', 'PUBLISH', 'RETURN'],
  eventTypes: {
    SUBMIT: {},
    PUBLISH: { channels: 'list<string>' },
    RETURN: { to: 'string', reason: 'string' },
  },
  roles: ['drafter', 'division-head', 'secrecy-reviewer', 'web-desk'],
};

/** A copy of the good library in a folder of its own, named `policies`. */
export function goodPolicies(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  cpSync(join(FIXTURES, 'good'), folder, { recursive: true });
  return folder;
}

/** A copy of the chain of four levels: national, province, department, county. */
export function levelPolicies(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  cpSync(join(FIXTURES, 'levels'), folder, { recursive: true });
  return folder;
}

/** The good library with the files of one fault laid over it. */
export function faultyPolicies(code: string): string {
  const folder = goodPolicies();
  cpSync(join(FIXTURES, 'faults', code), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('expect.txt'),
  });
  return folder;
}

/** `file:line code` of each fault that a fixture must show, the folder's own name left out. */
export function expectedFaults(code: string): string[] {
  return readFileSync(join(FIXTURES, 'faults', code, 'expect.txt'), 'utf8')
    .trim()
    .split('\n');
}

/** Codes that have a fixture. */
export function faultFixtures(): string[] {
  return readdirSync(join(FIXTURES, 'faults')).filter((code) =>
    existsSync(join(FIXTURES, 'faults', code, 'expect.txt')),
  );
}

/** Writes one file of a library, with its folders. */
export function writePolicy(folder: string, file: string, content: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Reads one file of a library. */
export function readPolicy(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Replaces text that must be there. */
export function editPolicy(folder: string, file: string, from: string, to: string): void {
  const before = readPolicy(folder, file);
  if (!before.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writePolicy(folder, file, before.replace(from, to));
}

/** Loads a library that must be without faults. */
export function loaded(folder: string): PolicyLibrary {
  const library = loadPolicies(folder);
  if (!library.ok)
    throw new Error(library.error.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return library.value;
}
