import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/kernel/index.js';
import { TEST_VOCABULARY } from '../support/policy-fixtures.js';
import { ConditionCompiler } from '../../src/policy/rules/condition-compiler.js';
import type { Condition } from '../../src/policy/rules/condition.js';

const compiler = new ConditionCompiler({ facts: TEST_VOCABULARY.factTypes });
const SOURCES = [
  'document.attribute in ["proactive", "on-application", "withheld"]',
  'document.ground != null && document.ground.rank in ["law"]',
  '"specialist" in approvals && approvals["specialist"].outcome == "clear"',
  'document.version + 1 > 2 || document.version % 2 == 0',
  'document.channels.all(c, c.matches("^[a-z]+$")) && size(document.channels) < 5',
  'document.signedOn <= today',
  'document.ground.rank == "law" || document.normative',
  '!(actor.person in acted["drafting"])',
  'event.reason.startsWith("x") ? document.normative : !document.citesNonPublic',
  'case.taskCount > 3 && cel.bind(n, document.version, n * n > 4)',
];
const conditions: Condition[] = SOURCES.map((source) => {
  const compiled = compiler.compile(source);
  if (!compiled.ok) throw new Error(source);
  return compiled.value;
});

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
/** Facts of the right names with anything inside, some missing. */
const document = fc.record(
  {
    kind: json,
    attribute: fc.oneof(json, fc.constantFrom('proactive', null)),
    ground: fc.oneof(json, fc.record({ rank: fc.oneof(json, fc.constant('law')) })),
    normative: fc.oneof(fc.boolean(), json),
    citesNonPublic: fc.boolean(),
    version: fc.oneof(fc.integer(), json),
    channels: fc.oneof(fc.array(fc.string()), json),
    signedOn: fc.oneof(fc.constant('2018-01-01'), json),
  },
  { requiredKeys: [] },
);
const approvals = fc.oneof(
  json,
  fc.dictionary(fc.constantFrom('specialist', 'leader', '__proto__', 'constructor'), json),
);
const scope = fc.record(
  {
    document: fc.oneof(document, json),
    approvals,
    acted: json,
    case: json,
    today: json,
    event: json,
    actor: json,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

describe('an evaluation', () => {
  it('answers whatever the facts are, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...conditions), scope, (condition, facts) => {
        const { value, failed } = condition.evaluate(facts);
        expect(typeof value).toBe('boolean');
        expect(failed === null || failed.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never approves when it fails', () => {
    fc.assert(
      fc.property(fc.constantFrom(...conditions), scope, (condition, facts) => {
        const { value, failed } = condition.evaluate(facts);
        return failed === null || !value;
      }),
      { numRuns: 2000 },
    );
  });

  it('depends on nothing but what it reads', () => {
    fc.assert(
      fc.property(scope, fc.string(), (facts, title) => {
        const [condition] = conditions;
        const more = { ...facts, other: { title } };
        expect(condition?.evaluate(more)).toEqual(condition?.evaluate(facts));
      }),
    );
  });
});

describe('compiling', () => {
  it('accepts or refuses any text, and never throws', () => {
    const words = fc.constantFrom(
      'document',
      '.',
      'kind',
      '==',
      '"a"',
      '&&',
      '(',
      ')',
      '[',
      ']',
      '!',
      'in',
      'null',
      '1',
      'has',
      ',',
      '?',
      ':',
      '字',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (source) => {
          const compiled = compiler.compile(source);
          expect(compiled.ok || compiled.error.length > 0).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
