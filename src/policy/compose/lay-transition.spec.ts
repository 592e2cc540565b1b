import { editPolicy, goodPolicies, loaded, TEST_VOCABULARY } from '../../../test/support/policy-fixtures.js';
import { formatFault } from '../cli/format-fault.js';
import { lintLibrary } from '../lint/lint-library.js';
import { loadPolicies } from '../loader/load-policies.js';
import { PolicyRegistry } from '../registry/policy-registry.js';

const BUREAU = 'packs/test-bureau/2017-05-17/pack.yaml';
const NATIONAL = 'packs/test-national/2008-05-01/pack.yaml';

/** The good library, in which packs say something of cases that have started. */
function saying(said: Readonly<Record<string, string>>): string {
  const folder = goodPolicies();
  for (const [file, transition] of Object.entries(said))
    editPolicy(folder, file, 'coverage:', `transition: ${transition}\ncoverage:`);
  return folder;
}

function told(folder: string): readonly string[] {
  const library = loadPolicies(folder);
  const faults = library.ok ? lintLibrary(library.value, TEST_VOCABULARY).faults : library.error;
  return faults.map(formatFault);
}

function transitionOf(folder: string) {
  const [first] = new PolicyRegistry(loaded(folder)).compositions('test-bureau', '2017-05-17');
  return first?.pack.transition;
}

describe('what a pack says of cases that have started (新旧衔接)', () => {
  it('is nothing where it says nothing: they end under the law they began under', () => {
    expect(transitionOf(goodPolicies())).toBeNull();
  });

  it('is read with its clauses, and an overlay that says nothing has its base’s', () => {
    const own = saying({ [BUREAU]: '{ started: migrate, clause: test-plan-2017#1 }' });
    expect(told(own)).toEqual([]);
    expect(transitionOf(own)).toEqual({ started: 'migrate', clause: ['test-plan-2017#1'] });
    const inherited = saying({ [NATIONAL]: '{ started: pinned, clause: [test-law-2008#14] }' });
    expect(told(inherited)).toEqual([]);
    expect(transitionOf(inherited)).toEqual({ started: 'pinned', clause: ['test-law-2008#14'] });
  });

  it('is part of what cases pin: the same rules with other transitional law are another version', () => {
    const hash = (folder: string) =>
      new PolicyRegistry(loaded(folder)).compositions('test-bureau', '2017-05-17')[0]?.pack.ref.sha256;
    expect(hash(saying({ [BUREAU]: '{ started: migrate, clause: test-plan-2017#1 }' }))).not.toBe(
      hash(goodPolicies()),
    );
  });

  it('must rest on a clause that resolves and was read, and know one of the two words', () => {
    const place = `policies/${BUREAU}`;
    expect(told(saying({ [BUREAU]: '{ started: migrate, clause: test-plan-2017#99 }' }))).toEqual([
      expect.stringMatching(new RegExp(`^${place}:8 clause-unresolved 新旧衔接`)),
    ]);
    expect(told(saying({ [BUREAU]: '{ started: migrate, clause: test-plan-2017#9 }' }))).toEqual([
      expect.stringMatching(new RegExp(`^${place}:8 unverified-fact 新旧衔接`)),
    ]);
    expect(told(saying({ [BUREAU]: '{ started: move, clause: test-plan-2017#1 }' }))).toEqual([
      expect.stringMatching(new RegExp(`^${place}:8 schema`)),
    ]);
    expect(told(saying({ [BUREAU]: '{ started: migrate, clause: [] }' }))[0]).toMatch(/schema/);
    expect(told(saying({ [BUREAU]: '{ started: migrate }' }))[0]).toMatch(/schema/);
  });

  it('cannot let cases move that the base holds to old law', () => {
    const loose = saying({
      [NATIONAL]: '{ started: pinned, clause: test-law-2008#14 }',
      [BUREAU]: '{ started: migrate, clause: test-plan-2017#1 }',
    });
    expect(told(loose)).toEqual([expect.stringMatching(/overlay-looser 新旧衔接 migrate 放宽了基础包/)]);
    const strict = saying({
      [NATIONAL]: '{ started: migrate, clause: test-law-2008#14 }',
      [BUREAU]: '{ started: pinned, clause: test-plan-2017#1 }',
    });
    expect(told(strict)).toEqual([]);
  });
});
