import fc from 'fast-check';
import { localDate, type ClauseRef, type JsonObject } from '../../kernel/index.js';
import { goodPolicies, loaded, TEST_VOCABULARY } from '../../../test/support/policy-fixtures.js';
import { composePack } from '../compose/compose-pack.js';
import type { Parameter, PolicyPack, Rule } from '../model/pack.js';
import { ask } from '../rules/ask.js';
import { RuleSet } from '../rules/rule-set.js';
import { ConflictSearch, type ConflictReport } from './find-conflicts.js';

const [national] = loaded(goodPolicies()).packs.get('test-national') ?? [];
if (national === undefined) throw new Error('fixture');
const pack: PolicyPack = composePack(national, null).pack;

type Said = Partial<Pick<Rule, 'when' | 'must' | 'on' | 'at'>>;
const rule = (id: string, said: Said): Rule => ({
  id,
  pack: 'test-national',
  clause: ['test-law-2008#14' as ClauseRef],
  chart: 'paper',
  on: ['SUBMIT'],
  at: [],
  must: 'true',
  refuse: { code: id, message: id, cure: id, by: ['drafter'] },
  source: `rules/test.yaml:${id.length}`,
  ...said,
});
const parameter = (id: string, value: Parameter['values'][number]['value']): Parameter => ({
  id,
  label: id,
  unit: 'list',
  values: [{ from: localDate('2008-05-01'), to: null, value, clause: [] }],
});
const parameters = {
  'required-channels': parameter('required-channels', ['website', 'bulletin']),
  most: parameter('most', 3),
};
const searched = (first: Said, second?: Said): ConflictReport =>
  new ConflictSearch(TEST_VOCABULARY).find(
    {
      ...pack,
      parameters,
      rules: [rule('first', first), ...(second === undefined ? [] : [rule('second', second)])],
    },
    localDate('2018-03-01'),
  );

const POLICY = 'document.kind == "policy"';

describe('two clauses in force together that demand opposite results', () => {
  it('are told with a sample case, and with what each of them alone would want', () => {
    const report = searched(
      { when: POLICY, must: 'document.attribute == "open"' },
      { when: 'document.normative', must: 'document.attribute == "closed"' },
    );
    expect(report.unsearched).toEqual([]);
    expect(report.conflicts).toEqual([
      {
        kind: 'opposed',
        chart: 'paper',
        events: ['SUBMIT'],
        given: { 'document.kind': 'policy', 'document.normative': true },
        rules: [
          expect.objectContaining({ id: 'first', needs: { 'document.attribute': 'open' } }) as unknown,
          expect.objectContaining({ id: 'second', needs: { 'document.attribute': 'closed' } }) as unknown,
        ],
      },
    ]);
  });

  it.each<[string, Said, Said]>([
    [
      'two values of one fact',
      { must: 'document.attribute == "open"' },
      { must: 'document.attribute == "closed"' },
    ],
    [
      'a list of values and its opposite',
      { must: 'document.attribute in ["open", "half-open"]' },
      { when: POLICY, must: '!(document.attribute in ["open", "half-open"])' },
    ],
    ['bounds that exclude one another', { must: 'document.version >= 3' }, { must: 'document.version < 3' }],
    [
      'a bound and a number of the law',
      { must: 'document.version > params.most' },
      { when: 'document.normative', must: 'document.version <= 3' },
    ],
    [
      'a ground and none',
      { must: 'document.ground != null' },
      { when: POLICY, must: 'document.ground == null' },
    ],
    [
      'a day before and after',
      { must: 'document.signedOn != null && document.signedOn <= "2018-01-31"' },
      { must: 'document.signedOn != null && document.signedOn >= "2018-02-01"' },
    ],
    ['a flag and its denial', { must: 'document.normative' }, { when: POLICY, must: '!document.normative' }],
    [
      'channels that are required and forbidden',
      { must: 'params["required-channels"].all(channel, channel in document.channels)' },
      { must: 'document.channels.all(channel, channel == "website")' },
    ],
    [
      'more and fewer channels',
      { must: 'size(document.channels) > 2' },
      { must: 'size(document.channels) <= 2' },
    ],
    [
      'an opinion and another',
      { must: '"specialist" in approvals && approvals["specialist"].outcome == "clear"' },
      { when: POLICY, must: '"specialist" in approvals && approvals["specialist"].outcome == "withhold"' },
    ],
    [
      'an opinion and its absence',
      { must: '["specialist"].all(step, step in approvals)' },
      { must: '!("specialist" in approvals)' },
    ],
    [
      'a requirement that calls up another which forbids the case',
      { when: POLICY, must: 'document.attribute == "open"' },
      { when: 'document.attribute == "open"', must: 'document.kind != "policy"' },
    ],
    [
      'one fact that must equal a second and differ from it',
      { must: 'document.title == document.contentHash' },
      { must: 'document.title != document.contentHash' },
    ],
    [
      'the payload of the event',
      { on: ['PUBLISH'], must: '"website" in event.channels' },
      { on: ['PUBLISH'], must: 'size(event.channels) == 0' },
    ],
  ])('%s', (_what, first, second) => {
    const { conflicts, unsearched } = searched(first, second);
    expect(unsearched).toEqual([]);
    expect(conflicts.map(({ kind }) => kind)).toEqual(['opposed']);
  });
});

describe('clauses that only look opposite', () => {
  it.each<[string, Said, Said]>([
    [
      'for cases that exclude one another',
      { when: POLICY, must: 'document.attribute == "open"' },
      { when: 'document.kind == "ordinary"', must: 'document.attribute == "closed"' },
    ],
    [
      'at different events',
      { on: ['PUBLISH'], must: 'document.attribute == "open"' },
      { on: ['SUBMIT'], must: 'document.attribute == "closed"' },
    ],
    [
      'in states that are never stood in together',
      { at: ['drafting'], must: 'document.attribute == "open"' },
      { at: ['ready'], must: 'document.attribute == "closed"' },
    ],
    [
      'with a value that meets both',
      { must: 'document.attribute in ["open", "half-open"]' },
      { must: 'document.attribute in ["half-open", "closed"]' },
    ],
    ['bounds that touch', { must: 'document.version >= 3' }, { must: 'document.version <= 3' }],
    [
      'days that touch',
      { must: 'document.signedOn != null && document.signedOn <= "2018-02-01"' },
      { must: 'document.signedOn != null && document.signedOn >= "2018-02-01"' },
    ],
    [
      'a case that one of them forbids outright',
      { when: 'document.attribute == "closed"', must: 'document.ground != null' },
      { must: 'document.attribute == "open"' },
    ],
    [
      'with a way round the second',
      { when: POLICY, must: 'document.attribute == "open"' },
      { must: 'document.attribute == "closed" || document.normative' },
    ],
    [
      'where the second yields',
      { when: POLICY, must: 'document.attribute == "open"' },
      { when: 'document.normative && document.kind != "policy"', must: 'document.attribute == "closed"' },
    ],
    [
      'about an opinion not yet given',
      { must: '"specialist" in approvals && approvals["specialist"].outcome == "clear"' },
      {
        when: '"specialist" in approvals',
        must: 'approvals["specialist"].by.all(person, person != actor.person)',
      },
    ],
    [
      'about channels that are all to be had',
      { must: 'params["required-channels"].all(channel, channel in document.channels)' },
      { must: 'size(document.channels) <= 2' },
    ],
  ])('%s', (_what, first, second) => {
    expect(searched(first, second)).toEqual({ conflicts: [], unsearched: [] });
  });
});

describe('a rule that contradicts itself', () => {
  it.each<[string, Said, JsonObject]>([
    [
      'asks of a case what the case excludes',
      { when: 'document.attribute == "open"', must: 'document.attribute == "closed"' },
      { 'document.attribute': 'open' },
    ],
    [
      'asks for two things at once',
      { must: 'document.version > 3 && document.version < 3' },
      { 'document.version': 3 },
    ],
    ['never lets pass', { must: 'false' }, {}],
  ])('%s', (_what, said, given) => {
    const { conflicts } = searched(said);
    expect(conflicts.map((one) => [one.kind, one.given])).toEqual([['never', given]]);
  });

  it('is not one that no case ever meets', () => {
    expect(
      searched({ when: 'document.version > 3 && document.version < 3', must: 'false' }).conflicts,
    ).toEqual([]);
  });
});

describe('a contradiction that is told', () => {
  const words = fc.constantFrom('open', 'closed');
  const said = fc.record(
    {
      when: fc.constantFrom(
        POLICY,
        'document.normative',
        'document.attribute == "open"',
        'document.version > 2',
      ),
      must: fc.oneof(
        words.map((word) => `document.attribute == "${word}"`),
        words.map((word) => `document.attribute != "${word}" || document.normative`),
        fc.integer({ min: 0, max: 3 }).map((number) => `document.version >= ${number}`),
        fc.integer({ min: 0, max: 3 }).map((number) => `document.version < ${number}`),
        fc.constantFrom('document.kind != "policy"', '!document.normative'),
      ),
    },
    { requiredKeys: ['must'] },
  );
  const documents = fc.record({
    kind: fc.constantFrom('policy', 'ordinary'),
    attribute: fc.constantFrom('open', 'closed', 'other', null),
    normative: fc.boolean(),
    version: fc.integer({ min: -1, max: 5 }),
  });

  it('has no document that meets its case and both its rules', () => {
    let told = 0;
    fc.assert(
      fc.property(
        said,
        said,
        fc.array(documents, { minLength: 40, maxLength: 40 }),
        (first, second, others) => {
          const rules = [rule('first', first), rule('second', second)];
          const [conflict] = searched(first, second).conflicts.filter(({ kind }) => kind === 'opposed');
          if (conflict === undefined) return;
          told += 1;
          const compiled = RuleSet.compile({ ...pack, rules }, TEST_VOCABULARY.factTypes);
          if (!compiled.ok) throw new Error('fixture');
          const given = Object.entries(conflict.given).map(([fact, value]) => [
            fact.replace('document.', ''),
            value,
          ]);
          for (const other of others) {
            const document = { ...other, ...(Object.fromEntries(given) as JsonObject) };
            expect(ask(compiled.value.rules, { document }).holds).toBe(false);
          }
        },
      ),
      { numRuns: 300, seed: 20_171_128 },
    );
    expect(told).toBeGreaterThan(0);
  });
});

describe('what the search does not master', () => {
  it.each<[string, Said, Said]>([
    [
      'patterns',
      { must: 'document.title.matches("^[0-9]+$")' },
      { must: 'document.title.matches("^[a-z]+$")' },
    ],
    ['sums', { must: 'document.version + 1 == 3' }, { must: 'document.version > 5' }],
  ])('is said, and not taken for a contradiction: %s', (_what, first, second) => {
    const { conflicts, unsearched } = searched(first, second);
    expect(conflicts).toEqual([]);
    expect(unsearched.map(({ rules }) => rules)).toContainEqual(['first']);
  });

  it('is a table with too many ways', () => {
    const many = Array.from(
      { length: 12 },
      (_, index) => `document.channels.exists(channel, channel == "c${index}")`,
    );
    const { unsearched } = searched({ must: many.join(' && ') });
    expect(unsearched.map(({ why }) => why)).toEqual(['事实 document.channels 的取值列不完']);
  });

  it('does not touch anything outside the facts, whatever a rule names', () => {
    const hostile = { must: 'approvals["__proto__"].polluted == "yes"' };
    expect(searched(hostile, { must: 'size(approvals["specialist"].by) > 0' }).conflicts).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
