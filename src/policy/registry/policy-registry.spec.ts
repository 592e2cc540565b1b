import { localDate, type Refusal, type Result } from '../../kernel/index.js';
import { editPolicy, goodPolicies, loaded } from '../../../test/support/policy-fixtures.js';
import { PolicyRegistry } from './policy-registry.js';

const registryOf = (change: (folder: string) => void = () => undefined): PolicyRegistry => {
  const folder = goodPolicies();
  change(folder);
  return new PolicyRegistry(loaded(folder));
};
const refusalOf = (result: Result<unknown, Refusal>): Refusal | undefined =>
  result.ok ? undefined : result.error;
const BUREAU = 'packs/test-bureau/2017-05-17/pack.yaml';
const OLD_LAW = 'packs/test-national/2008-05-01/pack.yaml';

describe('the pack in force', () => {
  const registry = registryOf();

  it.each([
    ['on the first day', '2008-05-01', '2008-05-01'],
    ['on the last day of the old law', '2019-05-14', '2008-05-01'],
    ['on the first day of the new law', '2019-05-15', '2019-05-15'],
    ['long after', '2031-01-01', '2019-05-15'],
  ])('%s', (_what, on, version) => {
    const found = registry.inForce('test-national', localDate(on));
    expect(found.ok && found.value.effectiveFrom).toBe(version);
  });

  it('before the first version there is none, and the dates are told', () => {
    const refused = refusalOf(registry.inForce('test-national', localDate('2008-04-30')));
    expect(refused?.code).toBe('pack-not-in-force');
    expect(refused?.message).toBe(
      '规则包 test-national 在 2008-04-30 没有生效的版本；现有版本：2008-05-01 至 2019-05-14、2019-05-15 起',
    );
    expect(refused?.facts.versions).toEqual(['2008-05-01 至 2019-05-14', '2019-05-15 起']);
  });

  it('an ended version never comes back for the days after it', () => {
    const ended = registryOf((folder) =>
      editPolicy(folder, BUREAU, 'extends:', 'effectiveTo: 2018-12-31\nextends:'),
    );
    expect(ended.inForce('test-bureau', localDate('2018-12-31')).ok).toBe(true);
    expect(refusalOf(ended.inForce('test-bureau', localDate('2019-01-01')))?.code).toBe('pack-not-in-force');
  });

  it('in a gap between two versions there is none', () => {
    const gap = registryOf((folder) => {
      editPolicy(folder, OLD_LAW, 'effectiveTo: 2019-05-14', 'effectiveTo: 2019-04-30');
      editPolicy(folder, BUREAU, 'extends:', 'effectiveTo: 2019-04-30\nextends:');
    });
    expect(refusalOf(gap.inForce('test-national', localDate('2019-05-01')))?.code).toBe('pack-not-in-force');
  });

  it('refuses a day about which the pack says nothing', () => {
    const narrow = registryOf((folder) =>
      editPolicy(folder, BUREAU, 'coverage: { from: 2017-05-17 }', 'coverage: { from: 2018-01-01 }'),
    );
    const refused = refusalOf(narrow.inForce('test-bureau', localDate('2017-06-01')));
    expect(refused?.code).toBe('outside-coverage');
    expect(refused?.message).toContain('2018-01-01 至 2019-05-14');
  });

  it('names the pack that was meant when a name is misspelt', () => {
    expect(refusalOf(registry.inForce('test-burau', localDate('2018-01-01')))?.message).toBe(
      '没有名为 “test-burau” 的规则包，是否想写 “test-bureau”？',
    );
  });

  it('lists packs and their periods', () => {
    expect(registry.packIds()).toEqual(['test-bureau', 'test-national']);
    expect(registry.periods('test-bureau')).toEqual([{ from: '2017-05-17', to: null }]);
  });
});

describe('an overlay', () => {
  const registry = registryOf();
  const on = (day: string) => {
    const found = registry.inForce('test-bureau', localDate(day));
    if (!found.ok) throw new Error(found.error.message);
    return found.value;
  };

  it('stands on the version of its base that is in force on the day', () => {
    expect(on('2018-03-01').lineage.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2008-05-01']);
    expect(on('2019-05-15').lineage.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2019-05-15']);
    expect(on('2018-03-01').ref.sha256).not.toBe(on('2019-05-15').ref.sha256);
  });

  it('has the rules of both, the tightened ones in the place of the base’s', () => {
    const rules = on('2018-03-01').rules;
    expect(rules.map(({ id, pack }) => `${id} ${pack}`)).toEqual([
      'reviewed-before-release test-bureau',
      'withheld-needs-ground test-bureau',
      'attribute-declared test-bureau',
    ]);
    expect(rules[1]).toMatchObject({
      clause: ['test-law-2008#14', 'test-plan-2017#1'],
      when: 'document.attribute == "withheld"',
      must: '(document.ground != null) && (document.ground.rank in ["law", "administrative-regulation"])',
      refuse: { code: 'ground-missing', cure: '选择依据', effect: 'return-to-organ' },
    });
  });

  it('speaks only about days of which both speak', () => {
    expect(on('2018-03-01').coverage).toEqual({ from: '2017-05-17', to: '2019-05-14' });
  });

  it('is composed once', () => {
    expect(on('2018-03-01')).toBe(on('2018-03-02'));
  });

  it('tells rule by rule what it added, tightened or left', () => {
    const verdicts = registry
      .overlay('test-bureau', localDate('2018-03-01'))
      .map(({ kind, id, verdict }) => `${kind} ${id} ${verdict}`);
    expect(verdicts).toEqual([
      'rule reviewed-before-release tightened',
      'rule withheld-needs-ground tightened',
      'rule attribute-declared added',
      'parameter reply-working-days tightened',
      'list return-reasons added',
    ]);
  });
});

describe('a pinned pack', () => {
  const registry = registryOf();

  it('is found by its hash, also when its base has changed since', () => {
    const then = registry.inForce('test-bureau', localDate('2018-03-01'));
    if (!then.ok) throw new Error(then.error.message);
    const pinned = registry.pinned(then.value.ref);
    expect(pinned.ok && pinned.value).toBe(then.value);
  });

  it('is refused with both hashes when the content is another', () => {
    const then = registry.inForce('test-national', localDate('2018-03-01'));
    if (!then.ok) throw new Error(then.error.message);
    const changed = registryOf((folder) =>
      editPolicy(folder, 'packs/test-national/2008-05-01/rules/review.yaml', '送保密审查', '送审'),
    );
    const refused = refusalOf(changed.pinned(then.value.ref));
    const now = changed.inForce('test-national', localDate('2018-03-01'));
    expect(refused?.code).toBe('pack-hash-mismatch');
    expect(refused?.message).toContain(then.value.ref.sha256);
    expect(refused?.message).toContain(now.ok ? now.value.ref.sha256 : 'none');
  });

  it('is refused when no such version exists', () => {
    const then = registry.inForce('test-national', localDate('2018-03-01'));
    if (!then.ok) throw new Error(then.error.message);
    const { ref } = then.value;
    expect(refusalOf(registry.pinned({ ...ref, effectiveFrom: localDate('2010-01-01') }))?.code).toBe(
      'pack-version-unknown',
    );
    expect(refusalOf(registry.pinned({ ...ref, pack: 'other' }))?.code).toBe('pack-unknown');
  });
});
