import { clauseRef, localDate, type JsonObject } from '../../kernel/index.js';
import { ask, type CompiledRule, type PolicyPack } from '../../policy/index.js';
import { ConditionCompiler } from '../../policy/rules/condition-compiler.js';
import { Judgements } from './judgements.js';
import { openRules, type Opening } from './open-rule.js';

const compiler = new ConditionCompiler({
  facts: { paper: { 'attribute?': 'string', 'reason?': 'string', title: 'string', makers: 'list<string>' } },
  params: { days: 'int', share: 'double' },
});
const SCOPE: JsonObject = {
  case: { id: 'c1', organ: 'o1' },
  paper: { attribute: 'withheld', reason: '（已销毁）', makers: ['a', 'b'] },
  params: { days: 5 },
  event: {},
  actor: { person: 'p1', task: null, onBehalfOf: null },
  today: '2018-03-01',
};
const pack = {
  ref: { pack: 'office' },
  lists: {},
  parameters: {
    days: {
      id: 'days',
      label: '期限',
      unit: 'working-days',
      values: [
        {
          from: localDate('2017-01-01'),
          to: localDate('2017-12-31'),
          value: 7,
          clause: [clauseRef('plan#2')],
        },
        { from: localDate('2018-01-01'), to: null, value: 5, clause: [clauseRef('plan#3')] },
      ],
    },
    share: { id: 'share', label: '权重', unit: 'share', values: [] },
  },
} as unknown as PolicyPack;

function rule(must: string, when?: string): CompiledRule {
  const conditions = [when ?? must, must].map((source) => {
    const compiled = compiler.compile(source);
    if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message).join());
    return compiled.value;
  });
  const [condition, demand] = conditions;
  if (condition === undefined || demand === undefined) throw new Error('no condition');
  const refuse = { code: 'refused', message: '不行', cure: '改正', by: ['drafter'] };
  const stated = {
    id: 'r',
    pack: 'office',
    clause: [clauseRef('plan#1')],
    chart: 'paper',
    on: ['SUBMIT'],
    at: [],
    must,
    refuse,
    source: 'rules/a.yaml:7',
    ...(when === undefined ? {} : { when }),
  };
  return { rule: stated, when: when === undefined ? null : condition, must: demand };
}

function opened(compiled: CompiledRule, over: Partial<Opening> = {}) {
  const judgements = new Judgements(new Map([['paper.attribute', []]]), [], String);
  const base = { scope: SCOPE, rules: [compiled], ask, pack, lawOn: localDate('2018-03-01'), judgements };
  const whole = { sealed: false, wordsDestroyed: false, recorded: {}, instruments: new Map() };
  const [only] = openRules({ ...base, ...whole, ...over });
  if (only === undefined) throw new Error('no rule was opened');
  return only;
}

/** `path shown value` of every fact. */
const factsOf = (compiled: CompiledRule, over: Partial<Opening> = {}): readonly string[] =>
  opened(compiled, over).facts.map(({ path, shown, value }) => `${path} ${shown} ${JSON.stringify(value)}`);

describe('a rule opened over the facts of a moment', () => {
  const reading = rule(
    'paper.title != "" || case.organ == "o1" && size(paper.makers) > 0',
    'paper.attribute == "withheld" && paper.reason != null',
  );

  it('tells each fact that it read, what is missing, and what is a destroyed word', () => {
    expect(factsOf(reading)).toEqual([
      'paper.attribute told "withheld"',
      'paper.reason destroyed null',
      'paper.title missing null',
      'case.organ told "o1"',
      'paper.makers told ["a","b"]',
    ]);
  });

  it('shows of a sealed case only what the stub shows, and searches no change that would sound it out', () => {
    expect(factsOf(reading, { sealed: true })).toEqual([
      'paper.attribute sealed null',
      'paper.reason destroyed null',
      'paper.title sealed null',
      'case.organ told "o1"',
      'paper.makers sealed null',
    ]);
    const refused = rule('paper.attribute == "proactive"');
    expect(opened(refused).turns).toHaveLength(1);
    expect(opened(refused, { sealed: true })).toMatchObject({ turns: [], refusal: { facts: {} } });
    expect(opened(refused, { wordsDestroyed: true })).toMatchObject({ turns: [], refusal: { facts: {} } });
    expect(opened(refused).refusal?.facts).toEqual({ 'paper.attribute': 'withheld' });
  });

  it('finds what the journal recorded, and what it finds itself where nothing is recorded', () => {
    const refused = rule('paper.attribute == "proactive"');
    expect([opened(refused).found, opened(refused, { recorded: { r: 'holds' } }).found]).toEqual([
      'fails',
      'holds',
    ]);
    expect(opened(rule('paper.attribute == "x"', 'paper.attribute == "proactive"')).found).toBe(
      'not-applied',
    );
  });

  it('says why it could not be decided, unless because words are destroyed', () => {
    const undecided = rule('paper.title == "通知"');
    expect(opened(undecided)).toMatchObject({ found: 'fails', unevaluable: '缺少事实 paper.title' });
    expect(opened(undecided, { wordsDestroyed: true }).unevaluable).toBeNull();
  });

  it('uses the parameter value in force on the day whose law governs the case, with its days and clause', () => {
    const timed = rule('params.days > 3 && params.share > 0.1');
    expect(opened(timed, { lawOn: localDate('2017-06-01') }).parameters).toMatchObject([
      {
        id: 'days',
        label: '期限',
        unit: 'working-days',
        on: '2017-06-01',
        inForce: { value: 7, from: '2017-01-01', to: '2017-12-31', clauses: [{ clause: 'plan#2' }] },
      },
      { id: 'share', label: '权重', unit: 'share', on: '2017-06-01', inForce: null },
    ]);
    expect(opened(timed).parameters[0]?.inForce).toMatchObject({ value: 5, from: '2018-01-01', to: null });
  });

  it('names itself, its pack, its place and its clauses', () => {
    expect(opened(reading)).toMatchObject({
      rule: 'r',
      pack: 'office',
      source: 'rules/a.yaml:7',
      clauses: [{ clause: 'plan#1', title: null }],
      when: 'paper.attribute == "withheld" && paper.reason != null',
    });
  });
});
