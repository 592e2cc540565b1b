import { localDate } from '../../kernel/index.js';
import type { Scenario } from '../model/scenario.js';
import { shippedSchemaSet } from '../schema/schema-set.js';
import { readYaml } from '../yaml/read-yaml.js';
import { parseScenarios } from './parse-scenario.js';

const parsed = (text: string): readonly Scenario[] => {
  const source = readYaml(text, 'policies/packs/p/2017-05-17/scenarios/return.yaml');
  if (!source.ok) throw new Error('not YAML');
  const raw = shippedSchemaSet().validate('scenario', source.value);
  if (!raw.ok) throw new Error(raw.error.map(({ message }) => message).join('\n'));
  return parseScenarios(raw.value, source.value, localDate('2017-05-17'));
};

describe('a scenario', () => {
  it('of one event', () => {
    const [scenario] = parsed(`
title: 未标明公开属性的公文退文
given: { document: { kind: policy, attribute: null }, actor: { role: drafter } }
when: SUBMIT
expect: { refused: [{ code: attribute-missing, clause: zj-housing-plan-2017#1 }], state: drafting }
`);
    expect(scenario).toEqual({
      id: 'return',
      title: '未标明公开属性的公文退文',
      on: '2017-05-17',
      chart: null,
      given: {
        facts: { document: { kind: 'policy', attribute: null } },
        state: [],
        approvals: {},
        actor: { role: 'drafter', person: null },
      },
      steps: [
        {
          event: 'SUBMIT',
          payload: {},
          as: null,
          expect: {
            state: ['drafting'],
            refused: [{ code: 'attribute-missing', clause: ['zj-housing-plan-2017#1'] }],
            facts: {},
          },
          line: 4,
        },
      ],
      source: 'policies/packs/p/2017-05-17/scenarios/return.yaml:2',
    });
  });

  it('of an event with its content, on a day, from a state', () => {
    const [scenario] = parsed(`
title: 退回
on: 2018-03-01
chart: paper
given: { state: [reviews.secrecy, reviews.interpretation], approvals: { specialist: { outcome: clear } }, actor: drafter }
when: { event: RETURN, payload: { to: drafting } }
expect: { refused: [] }
`);
    expect(scenario).toMatchObject({
      on: '2018-03-01',
      chart: 'paper',
      given: {
        state: ['reviews.secrecy', 'reviews.interpretation'],
        approvals: { specialist: { outcome: 'clear' } },
      },
      steps: [{ event: 'RETURN', payload: { to: 'drafting' }, expect: { state: null, refused: [] } }],
    });
  });

  it('of several steps by several people; what stands beside them is expected of the last', () => {
    const [scenario] = parsed(`
title: 一路走到公开
when:
  - { event: SUBMIT, as: drafter, expect: { state: review } }
  - { event: REVIEW, as: { role: secrecy-reviewer, person: wang }, payload: { outcome: clear } }
expect: { state: ready }
`);
    expect(scenario?.given.actor).toBeNull();
    expect(scenario?.steps.map(({ event, as, expect: expected }) => [event, as, expected?.state])).toEqual([
      ['SUBMIT', { role: 'drafter', person: null }, ['review']],
      ['REVIEW', { role: 'secrecy-reviewer', person: 'wang' }, ['ready']],
    ]);
  });

  it('may expect facts by their path, of a step and of the end together', () => {
    const [scenario] = parsed(`
title: 废止
when:
  - { event: REPEAL, as: office-reviewer, expect: { facts: { document.validity: repealed } } }
expect: { facts: { clocks.proactive-publication: null }, state: published }
`);
    expect(scenario?.steps[0]?.expect).toEqual({
      state: ['published'],
      refused: null,
      facts: { 'document.validity': 'repealed', 'clocks.proactive-publication': null },
    });
  });

  it('several in one file are told apart by number', () => {
    expect(
      parsed('- { title: 甲, when: SUBMIT }\n- { title: 乙, when: EDIT }\n').map(({ id }) => id),
    ).toEqual(['return', 'return-2']);
  });

  it.each([
    ['without a title', '{ when: SUBMIT }', '缺少必填项 “title”'],
    ['that expects nothing', '{ title: 甲, when: SUBMIT, expect: {} }', '“expect”：不能为空'],
    [
      'with a fact that is no object',
      '{ title: 甲, given: { document: x }, when: SUBMIT }',
      '“document”：应为“键: 值” 的对照',
    ],
    ['with an event in small letters', '{ title: 甲, when: submit }', '事件名用大写字母'],
  ])('%s is refused', (_what, text, message) => {
    expect(() => parsed(text)).toThrow(message);
  });
});
