import { AT, beginSynthetic, compileSynthetic, person, worldOf } from '../../test/support/synthetic-chart.js';
import type { Actor } from '../identity/index.js';
import type { JsonObject, Refusal, Result } from '../kernel/index.js';
import type { CompiledChart } from './compile/compiled-chart.js';
import type { CaseState } from './engine/advance.js';
import type { Attempt } from './engine/aim.js';
import { outlook } from './outlook.js';
import { step, type Stepped } from './step.js';

const drafter = person('drafter', 'drafter');
const secrecy = person('secrecy', 'secrecy-reviewer');
const leader = person('leader', 'deputy-in-charge');
/** Holds the post of the secrecy reviewer and that of the countersigner. */
const both = person('both', 'secrecy-reviewer', 'deputy-in-charge');
const other = person('other', 'deputy-in-charge', 'secrecy-reviewer');

/** Secrecy review and countersigning beside each other: in both somebody says 同意. */
const chart = compileSynthetic(
  {
    binds: ['paper.hash'],
    initial: 'drafting',
    states: {
      drafting: {
        label: '拟稿',
        step: { by: { role: 'drafter', of: 'case.division' } },
        on: { SUBMIT: [{ target: 'reviews' }] },
      },
      reviews: {
        label: '并行',
        type: 'parallel',
        next: 'end',
        states: { one: { chain: 'one' }, two: { chain: 'two' } },
      },
      end: { label: '办结' },
    },
  },
  {
    chains: {
      one: {
        steps: [
          { id: 'specialist', label: '保密审查', by: { role: 'secrecy-reviewer' } },
          { id: 'specialist-again', label: '保密复核', by: { role: 'secrecy-reviewer' } },
        ],
        returns: ['drafting'],
      },
      two: {
        steps: [{ id: 'countersign', label: '会签', by: { role: 'deputy-in-charge' } }],
        returns: ['drafting'],
      },
    },
  },
);

describe('the same act in two steps beside each other', () => {
  const sent = (): CaseState => accepted(tried(beginSynthetic(chart), drafter, 'SUBMIT'));

  it('asks whoever could do it in both which one is meant, and names them', () => {
    const [reason, ...more] = refused(tried(sent(), both, 'APPROVE', { opinion: '同意' }));
    expect(more).toEqual([]);
    expect(reason).toMatchObject({
      code: 'step-not-chosen',
      message: '本件有2个并行的环节都可以由您进行此项操作，须指明办哪一个',
      cure: '可选环节：保密审查（specialist）、会签（countersign）',
      facts: { event: 'APPROVE', states: ['specialist', 'countersign'] },
    });
  });

  it('acts on the step that was named and leaves the other one open', () => {
    const signed = accepted(tried(sent(), both, 'APPROVE', {}, 'countersign'));
    expect(Object.keys(signed.facts.steps)).toEqual(['specialist']);
    expect(Object.keys(signed.facts.approvals)).toEqual(['countersign']);
    const reviewed = accepted(tried(sent(), both, 'APPROVE', {}, 'specialist'));
    expect(Object.keys(reviewed.facts.steps)).toEqual(['countersign', 'specialist-again']);
  });

  it('asks nothing where only one step is possible: of whoever holds one post, or once the other step is through', () => {
    expect(Object.keys(accepted(tried(sent(), leader, 'APPROVE')).facts.steps)).toEqual(['specialist']);
    const signed = accepted(tried(sent(), leader, 'APPROVE'));
    const reviewed = accepted(tried(signed, both, 'APPROVE'));
    expect(Object.keys(reviewed.facts.steps)).toEqual(['specialist-again']);
  });

  it.each([
    ['RETURN', { to: 'drafting', reason: '数据有误' }],
    ['REASSIGN', { to: 'other', reason: '出差' }],
    ['DELEGATE', { to: 'other', reason: '出差' }],
    ['ADD_SIGNER', { person: 'drafter', reason: '请核' }],
    ['OPEN', {}],
  ])('asks the same of %s, which is done to one of them', (event, payload) => {
    expect(refused(tried(sent(), both, event, payload)).map(({ code }) => code)).toEqual(['step-not-chosen']);
    const done = accepted(tried(sent(), both, event, payload, 'countersign'));
    expect([done.move.split('/')[0], done.event.actor.task]).toEqual(['countersign', 't3']);
  });

  it('a task that is named is answer enough', () => {
    const done = accepted(tried(sent(), both, 'REASSIGN', { task: 't3', to: 'other', reason: '出差' }));
    expect(done.move).toBe('countersign/REASSIGN/reassign0');
  });

  it('a reminder asks nothing and reaches everybody for whom the paper waits', () => {
    const { intents } = accepted(tried(sent(), drafter, 'REMIND', { message: '请尽快' }));
    expect(intents).toEqual(
      ['specialist', 'countersign'].map((state) => ({
        kind: 'notify',
        payload: { action: 'remind', message: '请尽快', state },
      })),
    );
  });

  it('refuses a step in which the act is not possible, and one that is not theirs', () => {
    expect(refused(tried(sent(), both, 'APPROVE', {}, 'drafting'))).toMatchObject([
      {
        code: 'step-not-open',
        message: '“拟稿”环节现在不能进行此项操作',
        cure: '可选环节：保密审查（specialist）、会签（countersign）',
      },
    ]);
    const codes = refused(tried(sent(), secrecy, 'APPROVE', {}, 'countersign')).map(({ code }) => code);
    expect(codes).toEqual(['no-mandate']);
  });

  it('takes back a paper from the step that was named, where it could be from either', () => {
    const drawn = compileSynthetic(
      {
        binds: [],
        initial: 'reviews',
        states: {
          reviews: {
            type: 'parallel',
            next: 'end',
            states: { one: { chain: 'one' }, two: { chain: 'two' } },
          },
          end: {},
        },
      },
      {
        chains: {
          one: {
            steps: [
              { id: 'a1', by: { role: 'secrecy-reviewer' } },
              { id: 'a2', by: { role: 'drafter' } },
            ],
          },
          two: {
            steps: [
              { id: 'b1', by: { role: 'deputy-in-charge' } },
              { id: 'b2', by: { role: 'drafter' } },
            ],
          },
        },
      },
    );
    const go = (at: CaseState, type: string, state: string | null) =>
      accepted(triedOn(drawn, at, { type, payload: {}, at: AT, actor: both, state }));
    const on = go(go(beginSynthetic(drawn), 'APPROVE', 'a1'), 'APPROVE', null);
    expect(Object.keys(on.facts.steps)).toEqual(['a2', 'b2']);
    expect(
      refused(triedOn(drawn, on, { type: 'TAKE_BACK', payload: {}, at: AT, actor: both })).map(
        ({ code }) => code,
      ),
    ).toEqual(['step-not-chosen']);
    expect(Object.keys(go(on, 'TAKE_BACK', 'b2').facts.steps)).toEqual(['a2', 'b1']);
  });

  it('tells beforehand that the act is theirs in both steps, and of whoever holds one post only there', () => {
    const mine = (actor: Actor): readonly string[] =>
      outlook(chart, sent(), actor, AT).moves.flatMap(({ event, state, mine: may }) =>
        may && event === 'APPROVE' ? [state] : [],
      );
    expect(mine(both)).toEqual(['specialist', 'countersign']);
    expect(mine(leader)).toEqual(['countersign']);
  });
});

function tried(
  at: CaseState,
  actor: Actor,
  type: string,
  payload: JsonObject = {},
  state: string | null = null,
): Result<Stepped, readonly Refusal[]> {
  return triedOn(chart, at, { type, payload, at: AT, actor, state });
}

function triedOn(on: CompiledChart, at: CaseState, attempt: Attempt): Result<Stepped, readonly Refusal[]> {
  return step(on, at, attempt, worldOf([drafter, secrecy, leader, both, other]));
}

function accepted(result: Result<Stepped, readonly Refusal[]>): Stepped {
  if (!result.ok) throw new Error(result.error.map(({ code, message }) => `${code} ${message}`).join());
  return result.value;
}

function refused(result: Result<Stepped, readonly Refusal[]>): readonly Refusal[] {
  if (result.ok) throw new Error(`not refused: ${result.value.move}`);
  return result.error;
}
