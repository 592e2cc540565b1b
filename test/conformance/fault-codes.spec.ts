import {
  expectedFaults,
  faultFixtures,
  faultyPolicies,
  goodPolicies,
  TEST_VOCABULARY,
} from '../support/policy-fixtures.js';
import { formatFault } from '../../src/policy/cli/format-fault.js';
import { FAULT_CODES } from '../../src/policy/fault-codes.js';
import { loadPolicies } from '../../src/policy/loader/load-policies.js';
import type { Fault } from '../../src/policy/model/fault.js';
import { lintLibrary } from '../../src/policy/lint/lint-library.js';

/** Made by hand in read-policy-file.spec.ts and load-policies.spec.ts: bytes that do not belong into a repository. */
const MADE_BY_TESTS = ['folder-missing', 'file-unreadable', 'file-too-large', 'not-utf8'];

/** Everything that loading and linting say about a folder. */
function told(folder: string): Fault[] {
  const library = loadPolicies(folder);
  if (!library.ok) return library.error;
  const { faults, notes } = lintLibrary(library.value, TEST_VOCABULARY);
  return [...faults, ...notes];
}

describe('every kind of fault', () => {
  it('the good library has none', () => {
    expect(told(goodPolicies()).map(formatFault)).toEqual([]);
  });

  it('every code has a fixture', () => {
    expect([...faultFixtures(), ...MADE_BY_TESTS].sort()).toEqual(Object.keys(FAULT_CODES).sort());
  });

  it.each(faultFixtures())('%s is found at its line, and nothing else', (code) => {
    const faults = told(faultyPolicies(code));
    const places = faults.map(
      ({ file, line, code: found }) => `${file.replace(/^policies\//, '')}:${line} ${found}`,
    );
    expect(places.sort()).toEqual(expectedFaults(code).sort());
  });

  it.each(faultFixtures())('%s is told in Chinese, with what to write instead', (code) => {
    for (const { message } of told(faultyPolicies(code))) {
      expect(message).toMatch(/[\u4e00-\u9fff]/);
      expect(message).toMatch(/请|应叫|须|可以写：|是否想写|写作|只能|不是 |不用|写成|大写/);
    }
  });
});
