import { join } from 'node:path';
import fc from 'fast-check';
import { configFromEnvironment } from '../../src/composition/config-from-environment.js';
import { wordsOf } from '../../src/composition/words.js';
import { localDate, type JsonObject } from '../../src/kernel/index.js';
import { ask, loadPolicies, parametersOn, PolicyRegistry, RuleSet } from '../../src/policy/index.js';
import { eventTypes } from '../../src/workflow/index.js';
import { CedarRules, PORTED } from './lib/cedar.js';
import { median } from './lib/measure.js';

/**
 * Rulings a second: the shipped rules that a document of the Zhejiang pack meets when it is submitted, by our
 * `ask` (CEL; every rule with the facts it read, its clause and its cure) and by Cedar (preparsed policies; the
 * ids of the policies that refuse), over the same random facts. First both must give the same verdicts.
 *
 *   npm run bench -- rules [rounds] [facts]
 */
const ON = localDate('2020-03-02');

function main(): void {
  const rounds = Number(process.argv[2] ?? 7);
  const count = Number(process.argv[3] ?? 2_000);
  const ours = ourRules();
  const cedar = new CedarRules();
  const facts = fc.sample(documents(), { numRuns: count, seed: 20200302 });
  const scopes = facts.map((one): JsonObject => ({
    ...one,
    params: ours.params,
    today: ON,
    event: {},
    acted: {},
    steps: {},
  }));
  const requests = facts.map((one) => {
    const document = one['document'] as JsonObject;
    return cedar.requestFor({ ...one, document: { ...document, attribute: document['attribute'] ?? '' } });
  });
  const differing = scopes.findIndex((scope, index) => {
    const request = requests[index];
    return request !== undefined && ours.refusing(scope).join() !== cedar.refusing(request).join();
  });
  const [scope, request] = [scopes[differing], requests[differing]];
  if (scope !== undefined && request !== undefined) {
    console.error(
      'the two differ',
      ours.refusing(scope),
      cedar.refusing(request),
      JSON.stringify(facts[differing]),
    );
    process.exitCode = 1;
    return;
  }
  const rates = Array.from({ length: rounds }, () => ({
    cedar: rate(requests, (one) => cedar.refusing(one)),
    ours: rate(scopes, (one) => ours.ruling(one)),
  }));
  const refused = scopes.filter((one) => ours.refusing(one).length > 0).length;
  console.log(
    JSON.stringify({
      rules: ours.rules,
      facts: count,
      refused,
      cedar: Math.round(median(rates.map((one) => one.cedar))),
      ours: Math.round(median(rates.map((one) => one.ours))),
      ratio: Number(median(rates.map((one) => one.ours / one.cedar)).toFixed(2)),
    }),
  );
}

function ourRules() {
  const config = configFromEnvironment();
  const lexicon = wordsOf(config);
  const library = loadPolicies(join(process.cwd(), 'policies'), { scenarios: false });
  if (!library.ok) throw new Error('the shipped packs do not load');
  const pack = new PolicyRegistry(library.value).inForce('zhejiang-housing', ON);
  if (!pack.ok) throw new Error(pack.error.message);
  const compiled = RuleSet.compile(pack.value, lexicon.facts, eventTypes(lexicon));
  if (!compiled.ok) throw new Error('the shipped rules do not compile');
  const rules = compiled.value.asked('document', 'SUBMIT', ['drafting']);
  const missing = rules.filter(({ rule }) => !PORTED.has(rule.id)).map(({ rule }) => rule.id);
  if (missing.length > 0 || rules.length !== PORTED.size) {
    throw new Error(
      `test/bench/lib/cedar.ts must have exactly the rules of SUBMIT; missing: ${missing.join(', ')}`,
    );
  }
  return {
    rules: rules.length,
    params: parametersOn(pack.value, ON),
    ruling: (scope: JsonObject) => ask(rules, scope),
    refusing: (scope: JsonObject): string[] =>
      ask(rules, scope)
        .refusals.flatMap(({ rule }) => rule ?? [])
        .sort(),
  };
}

/** Answers a second, over all items once. */
function rate<T>(items: readonly T[], answer: (item: T) => unknown): number {
  const started = performance.now();
  for (const item of items) answer(item);
  return (items.length * 1_000) / (performance.now() - started);
}

/** Documents as drafters leave them: some complete, many with something missing. */
function documents(): fc.Arbitrary<JsonObject> {
  const attribute = fc.constantFrom('proactive', 'proactive', 'on-application', 'withheld', null);
  const ground = fc.record({
    id: fc.constantFrom(
      'prohibited-by-law',
      'state-secret',
      'trade-secret',
      'outside-proactive-scope',
      'public-interest',
    ),
    rank: fc.constantFrom('law', 'administrative-regulation', 'rule', 'notice'),
    basis: fc.constantFrom('', '第十四条'),
    reason: fc.constantFrom('', '涉及个人隐私'),
  });
  const outcome = fc.record({
    outcome: fc.constantFrom('clear', 'clear-after-deletion', 'on-application', 'withhold'),
    by: fc.constant(['reviewer']),
  });
  return fc.record({
    document: fc.record({
      kind: fc.constantFrom('policy', 'ordinary', 'information'),
      documentType: fc.constantFrom('notice', 'opinion', 'poem', null),
      title: fc.constant('关于保障性住房管理的通知'),
      attribute,
      ground: fc.option(ground),
      forwarded: fc.option(fc.record({ title: fc.constant('原件'), attribute })),
      normative: fc.boolean(),
      draftOnBehalf: fc.boolean(),
      citesNonPublic: fc.boolean(),
      declaredNonSecret: fc.boolean(),
      contentHash: fc.constantFrom('sha256:a', 'sha256:b'),
    }),
    interpretation: fc.record({
      plan: fc.constantFrom('处室负责人解读', '', null),
      title: fc.constantFrom('解读', null),
      bodyHash: fc.constantFrom('sha256:c', null),
      elements: fc.subarray(['background', 'objectives', 'main-content', 'examples']),
    }),
    secrecy: fc.record({
      referral: fc.option(
        fc.record({
          to: fc.constant('保密局'),
          askedOn: fc.constant('2020-02-01'),
          outcome: fc.constantFrom('clear', 'withdrawn', 'withhold', null),
          contentHash: fc.constantFrom('sha256:a', 'sha256:b'),
        }),
      ),
    }),
    approvals: fc.record(
      { 'self-check': outcome, specialist: outcome, leader: outcome },
      { requiredKeys: [] },
    ),
  }) as fc.Arbitrary<JsonObject>;
}

main();
