import type { JsonObject } from '../../kernel/index.js';
import { TEST_VOCABULARY } from '../../../test/support/policy-fixtures.js';
import type { Outcome } from './condition.js';
import { ConditionCompiler } from './condition-compiler.js';

const compiler = new ConditionCompiler({
  facts: TEST_VOCABULARY.factTypes,
  events: TEST_VOCABULARY.eventTypes,
  params: { 'reply-working-days': 'int', share: 'double', elements: 'list<string>' },
});

const SCOPE: JsonObject = {
  case: {
    id: 'c1',
    chart: 'paper',
    organ: 'o1',
    division: 'd1',
    createdBy: 'p1',
    lawOn: '2018-03-01',
    taskCount: 3,
  },
  steps: {},
  approvals: { specialist: { outcome: 'clear', by: ['p2'], at: '2018-03-02T01:00:00.000Z', of: 'sha256:0' } },
  acted: { drafting: ['p1'] },
  document: {
    kind: 'policy',
    attribute: null,
    ground: null,
    normative: true,
    citesNonPublic: false,
    version: 3,
    channels: ['portal', 'gazette'],
    contentHash: 'sha256:0',
    title: '关于样例的通知',
    signedOn: '2018-02-28',
  },
  event: { reason: '补正' },
  params: { 'reply-working-days': 15, share: 0.04, elements: ['background'] },
  today: '2018-03-01',
  actor: { person: 'p1', task: null, onBehalfOf: null },
};

const evaluate = (source: string, scope: JsonObject = SCOPE): Outcome => {
  const compiled = compiler.compile(source);
  if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message).join('\n'));
  return compiled.value.evaluate(scope);
};
const faultsOf = (source: string, events: readonly string[] = []): string[] => {
  const compiled = compiler.compile(source, events);
  return compiled.ok ? [] : compiled.error.map(({ code }) => code);
};

describe('plain JSON facts in CEL', () => {
  it.each([
    // whole numbers are integers, as the schema says, whatever JavaScript calls them
    'document.version == 3',
    'document.version + 1 > 3 && document.version % 2 == 1 && document.version / 2 == 1',
    'params["reply-working-days"] - 5 == 10 && case.taskCount < params["reply-working-days"]',
    'size(document.channels) + document.version == 5',
    'document.version in [1, 2, 3]',
    // other numbers mix with integers
    'params.share * 100 == 4.0 && params.share >= 0.04',
    // null
    'document.attribute == null && document.ground == null',
    '!(document.attribute in ["proactive"]) && document.attribute != "proactive"',
    // maps, missing keys
    '"specialist" in approvals && !("leader" in approvals)',
    'approvals["specialist"].outcome == "clear" && approvals.specialist.outcome == "clear"',
    'has(document.ground) && !has(approvals.leader)',
    // lists
    '"portal" in document.channels && document.channels[1] == "gazette"',
    'document.channels.exists(c, c == "portal") && document.channels.all(c, size(c) > 0)',
    '"p2" in approvals["specialist"].by && !(actor.person in approvals["specialist"].by)',
    // days compare as text
    'document.signedOn != null && document.signedOn <= today && today > "2018-02-27"',
    // text
    'document.title.contains("样例") && document.title.matches("^关于.{1,40}的通知$") && size(document.title) == 7',
    'event.reason != ""',
  ])('%s', (source) => {
    expect(evaluate(source)).toEqual({ value: true, failed: null });
  });

  it.each([
    ['a missing key', 'approvals["leader"].outcome == "clear"', '缺少事实 approvals.leader.outcome'],
    ['a field of null', 'document.ground.rank == "law"', '缺少事实 document.ground.rank'],
    ['order against null', 'document.attribute < "x"', '表达式算不出来（no_such_overload）'],
    ['an index beyond the end', 'document.channels[5] == "x"', '表达式算不出来（index_out_of_bounds）'],
  ])('gives no answer for %s', (_what, source, failed) => {
    expect(evaluate(source)).toEqual({ value: false, failed });
  });

  it('an error on one side counts only where the other side does not decide', () => {
    expect(evaluate('document.ground.rank == "law" || document.normative').value).toBe(true);
    expect(evaluate('document.ground.rank == "law" && !document.normative')).toEqual({
      value: false,
      failed: null,
    });
    expect(evaluate('document.ground.rank == "law" || !document.normative').failed).not.toBeNull();
  });

  it('takes no fact that is not of its declared type', () => {
    const wrong = {
      ...SCOPE,
      document: { ...(SCOPE.document as JsonObject), normative: 'yes', version: 2.5 },
    };
    expect(evaluate('document.normative', wrong).failed).toBe('事实 document.normative 应为真假值');
    expect(evaluate('document.version != 3', wrong).failed).toBe('事实 document.version 应为整数');
  });

  it('reads own members only', () => {
    expect(evaluate('"constructor" in approvals || "toString" in approvals').value).toBe(false);
    expect(evaluate('approvals["constructor"].name == "Object"').failed).not.toBeNull();
  });

  it('does not change the facts', () => {
    const before = JSON.stringify(SCOPE);
    evaluate('document.version + 1 == 4');
    expect(JSON.stringify(SCOPE)).toBe(before);
  });
});

describe('checking an expression at load', () => {
  it.each([
    ['documnt.kind == "policy"', ['unknown-fact']],
    ['document.knd == "policy"', ['unknown-fact']],
    ['document.ground.rnk == "law"', ['unknown-fact']],
    ['has(document.knd)', ['unknown-fact']],
    ['document.title.length == 3', ['unknown-fact']],
    ['params["reply-days"] == 20', ['unknown-fact']],
    ['document.channels.exists(c, d == "x")', ['unknown-fact']],
    ['document.knd == "a" && document.atribute == "b"', ['unknown-fact', 'unknown-fact']],
    ['document.normative == "yes"', ['expression-type']],
    ['document.version == "3"', ['expression-type']],
    ['document.kind == null', ['expression-type']],
    ['document.channels == null', ['expression-type']],
    ['3 in document.channels', ['expression-type']],
    ['document.title', ['expression-type']],
    ['document.attribute', ['expression-type']],
    ['approvals["x"].ok', ['expression-type']],
    ['document.normative && document.title', ['expression-type']],
    ['document.kind =', ['expression-syntax']],
    ['document.kind == "policy', ['expression-syntax']],
    ['document.kind == “policy”', ['expression-syntax']],
    ['nosuch(document.kind)', ['expression-type']],
    [`${'('.repeat(60)}document.normative${')'.repeat(60)}`, ['expression-syntax']],
    [`document.kind in [${'"x",'.repeat(150)}"y"]`, ['expression-syntax']],
    [`document.title == "${'字'.repeat(700)}"`, ['expression-too-long']],
    ['document.title.matches("(a+)+$")', ['unsafe-pattern']],
    ['document.title.matches(document.kind)', ['unsafe-pattern']],
  ])('refuses %s', (source, codes) => {
    expect(faultsOf(source)).toEqual(codes);
  });

  it('knows what an event carries, and what only some events carry', () => {
    expect(faultsOf('event.reason != ""', ['RETURN'])).toEqual([]);
    expect(faultsOf('event.reason != ""', ['RETURN', 'SUBMIT'])).toEqual(['unknown-fact']);
    expect(faultsOf('"portal" in event.channels', ['PUBLISH'])).toEqual([]);
    expect(faultsOf('event.anything != ""', ['EDIT'])).toEqual([]);
  });

  it('refuses a fact type that does not exist: that is a mistake in code', () => {
    expect(() => new ConditionCompiler({ facts: { document: { kind: 'strng' } } })).toThrow(
      'unknown fact type: strng',
    );
  });

  it('refuses a fact that takes the name of the event or the actor', () => {
    expect(() => new ConditionCompiler({ facts: { actor: 'dyn' } })).toThrow('a fact cannot be called actor');
  });

  it('tells what an expression reads', () => {
    const compiled = compiler.compile(
      'document.kind == "policy" && document.channels.exists(c, c == today) && approvals["specialist"].outcome == "clear"',
    );
    expect(compiled.ok && compiled.value.reads).toEqual([
      'document.kind',
      'document.channels',
      'today',
      'approvals.specialist.outcome',
    ]);
  });
});
