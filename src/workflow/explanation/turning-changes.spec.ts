import type { JsonObject } from '../../kernel/index.js';
import { ask, type CompiledRule, type ListItem } from '../../policy/index.js';
import { ConditionCompiler } from '../../policy/rules/condition-compiler.js';
import { turningChanges } from './turning-changes.js';

const compiler = new ConditionCompiler({
  facts: {
    paper: {
      'attribute?': 'string',
      'ground?': { id: 'string', basis: 'string' },
      'signedOn?': 'string',
      elements: 'list<string>',
      makers: 'list<string>',
      normative: 'bool',
      pages: 'int',
    },
  },
  params: { needed: 'list<string>' },
});
const SCOPE: JsonObject = {
  paper: {
    attribute: 'withheld',
    ground: { id: 'privacy', basis: '条例第十五条' },
    signedOn: null,
    elements: ['background'],
    makers: [],
    normative: false,
    pages: 3,
  },
  approvals: { review: { outcome: 'clear', by: ['p1'] } },
  params: { needed: ['background', 'objectives'] },
  event: {},
  actor: { person: 'p2', task: null, onBehalfOf: null },
  today: '2018-03-01',
};
const item = (id: string): ListItem => ({ id, label: id, clause: [], with: {} });
const LISTS = {
  attributes: ['proactive', 'on-application', 'withheld'].map(item),
  grounds: ['privacy', 'trade-secret', 'internal'].map(item),
  unrelated: ['withheld', 'lost', 'late'].map(item),
};

function condition(source: string) {
  const compiled = compiler.compile(source);
  if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message).join());
  return compiled.value;
}

function rule(id: string, must: string, when?: string): CompiledRule {
  const refuse = { code: id, message: id, cure: id, by: [] };
  const stated = {
    id,
    pack: 'p',
    clause: [],
    chart: 'paper',
    on: ['SUBMIT'],
    at: [],
    must,
    refuse,
    source: 'f:1',
  };
  return { rule: stated, when: when === undefined ? null : condition(when), must: condition(must) };
}

/** `path: from → to|to` of each change, then what the rule finds and who still refuses. */
function turnsOf(
  asked: CompiledRule,
  scope = SCOPE,
  others: readonly CompiledRule[] = [],
): readonly string[] {
  const rules = [asked, ...others];
  return turningChanges({ rule: asked, rules, scope, lists: LISTS, ask }).map(
    ({ changes, finds, stillRefusing }) =>
      [
        changes
          .map(({ path, from, to, example }) => {
            const values = example ? '*' : to.map((one) => JSON.stringify(one)).join('|');
            return `${path.join('.')}: ${JSON.stringify(from)} → ${values}`;
          })
          .join(', '),
        finds,
        ...stillRefusing,
      ].join(' / '),
  );
}

const paperBut = (changes: JsonObject): JsonObject => ({
  ...SCOPE,
  paper: { ...(SCOPE['paper'] as JsonObject), ...changes },
});

describe('the smallest change of facts that turns a rule', () => {
  it('is the one value that a refusal to disclose asks for', () => {
    expect(turnsOf(rule('published', 'paper.attribute == "proactive"'))).toEqual([
      'paper.attribute: "withheld" → "proactive" / holds',
    ]);
  });

  it('is any one of the values of the list to which the fact belongs, and of no other list', () => {
    const listed = rule('listed', 'paper.ground.id in ["privacy", "trade-secret"]');
    expect(turnsOf(listed)).toEqual(['paper.ground.id: "privacy" → "internal" / fails']);
  });

  it('may take the rule out of application, and tells it apart from fulfilling it', () => {
    const reasoned = rule('reasoned', 'paper.ground != null', 'paper.attribute == "withheld"');
    const declared = rule('declared', 'paper.attribute in ["proactive", "on-application", "withheld"]');
    expect(turnsOf(reasoned, paperBut({ ground: null }), [declared])).toEqual([
      'paper.attribute: "withheld" → null / not-applied / declared',
      'paper.attribute: "withheld" → "proactive"|"on-application" / not-applied',
      'paper.ground: null → * / holds',
    ]);
  });

  it('takes in what another fact, the day or a parameter says', () => {
    expect(turnsOf(rule('signed', 'paper.signedOn != null && paper.signedOn <= today'))).toEqual([
      'paper.signedOn: null → "2018-03-01" / holds',
    ]);
    expect(turnsOf(rule('complete', 'params.needed.all(one, one in paper.elements)'))).toEqual([
      'paper.elements: ["background"] → ["background","objectives"] / holds',
    ]);
  });

  it('goes one below and one above a number that the rule names', () => {
    expect(turnsOf(rule('short', 'paper.pages < 4'))).toEqual(['paper.pages: 3 → 4|5 / fails']);
  });

  it('takes an approval away, gives one, or gives it another outcome', () => {
    const reviewed = rule('reviewed', '"review" in approvals && approvals["review"].outcome == "clear"');
    expect(turnsOf(reviewed)).toEqual([
      'approvals.review.outcome: "clear" → null / fails',
      'approvals.review: "（2 个字段）" → null / fails',
    ]);
    expect(turnsOf(reviewed, { ...SCOPE, approvals: {} })).toEqual([
      'approvals.review.outcome: null → "clear" / holds',
    ]);
  });

  it('is of two facts only where no single one is enough', () => {
    const both = rule('both', 'paper.attribute == "proactive" && paper.normative');
    expect(turnsOf(both)).toEqual([
      'paper.attribute: "withheld" → "proactive", paper.normative: false → true / holds',
    ]);
  });

  it('is none where three facts would have to change, where nothing may be changed, or the rule was not asked', () => {
    const three = rule('three', 'paper.attribute == "proactive" && paper.normative && paper.pages == 9');
    expect(turnsOf(three)).toEqual([]);
    expect(turnsOf(rule('today', 'today == "2018-03-02"'))).toEqual([]);
    expect(turnsOf(rule('idle', 'paper.normative', 'paper.attribute == "proactive"'))).toEqual([]);
  });

  it('tells which other rules would refuse all the same', () => {
    const published = rule('published', 'paper.attribute == "proactive"');
    const made = rule('made', 'size(paper.makers) > 0');
    const open = rule('open-only-if-normative', 'paper.attribute != "proactive" || paper.normative');
    expect(turnsOf(published, SCOPE, [made, open])).toEqual([
      'paper.attribute: "withheld" → "proactive" / holds / made / open-only-if-normative',
    ]);
  });

  it('never leads where the rule could not be decided', () => {
    const unread = rule('unread', 'paper.ground.basis != ""');
    expect(turnsOf(unread, paperBut({ ground: null }))).toEqual(['paper.ground.basis: null → * / holds']);
  });
});
