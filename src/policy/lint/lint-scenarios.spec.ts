import { editPolicy, goodPolicies, loaded, TEST_VOCABULARY } from '../../../test/support/policy-fixtures.js';
import { lintLibrary } from './lint-library.js';

const SCENARIO = 'packs/test-bureau/2017-05-17/scenarios/return-without-attribute.yaml';

/** What is said of the scenario once one of its words is misspelt. */
function misspelt(from: string, to: string): string[] {
  const folder = goodPolicies();
  editPolicy(folder, SCENARIO, from, to);
  return lintLibrary(loaded(folder), TEST_VOCABULARY).faults.map(({ code, message }) => `${code} ${message}`);
}

describe('the words of a scenario', () => {
  it('are known', () => {
    expect(misspelt('drafter', 'drafter')).toEqual([]);
  });

  it.each([
    ['attribute:', 'atribute:', 'unknown-fact', '“attribute”'],
    ['drafter', 'draftor', 'unknown-role', '“drafter”'],
    ['SUBMIT', 'SUBMITT', 'unknown-event', '“SUBMIT”'],
    ['state: drafting', 'state: draftin', 'unknown-state', '“drafting”'],
  ])('%s misspelt as %s is found, with what was meant', (from, to, code, meant) => {
    const [first = '', ...others] = misspelt(from, to);
    expect([first.startsWith(code), first.includes(meant), others]).toEqual([true, true, []]);
  });
});
