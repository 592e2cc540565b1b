import {
  AT,
  beginSynthetic,
  compileSynthetic,
  person,
  substitute,
  worldOf,
} from '../../test/support/synthetic-chart.js';
import type { Actor } from '../identity/index.js';
import type { JsonObject, Refusal } from '../kernel/index.js';
import type { CompiledChart } from './compile/compiled-chart.js';
import { activeStates, type CaseState } from './engine/advance.js';
import { step, type Stepped } from './step.js';

const drafter = person('drafter', 'drafter');
const head = person('head', 'division-head');
const office = person('office', 'office-reviewer');
const secrecy = person('secrecy', 'secrecy-reviewer');
const secrecy2 = person('secrecy2', 'secrecy-reviewer');
const leader = person('leader', 'principal');
const everyone = [drafter, head, office, secrecy, secrecy2, leader];

const sequential = compileSynthetic(
  {
    binds: ['paper.hash'],
    initial: 'drafting',
    states: {
      drafting: {
        step: { by: { role: 'drafter', of: 'case.division' } },
        on: {
          EDIT: [{ effects: [{ do: 'revise-paper' }] }],
          SUBMIT: [{ target: 'head-review' }],
          DISCARD: [{ target: 'discarded' }],
        },
      },
      'head-review': {
        step: {
          by: { role: 'division-head', of: 'case.division', not: ['drafting'] },
          returns: ['drafting'],
        },
        next: 'reviews',
      },
      reviews: {
        type: 'parallel',
        next: 'sign-off',
        states: {
          secrecy: { chain: 'secrecy' },
          interpretation: { chain: 'interpretation', when: 'is policy' },
        },
      },
      'sign-off': {
        step: { by: { role: 'principal', not: ['drafting', 'specialist'] }, returns: ['any'] },
        next: 'ready',
      },
      ready: {
        on: {
          PUBLISH: [{ target: 'published', by: { role: 'office-reviewer' }, effects: [{ do: 'announce' }] }],
        },
      },
      published: {
        tags: ['public'],
        on: { WITHDRAW: [{ target: 'discarded', by: { role: 'office-reviewer' } }] },
      },
      discarded: { type: 'final' },
    },
  },
  {
    chains: {
      secrecy: {
        steps: [
          { id: 'self-review', by: { role: 'drafter', of: 'case.division' } },
          {
            id: 'specialist',
            by: { role: 'secrecy-reviewer', not: ['drafting', 'sign-off'] },
            outcomes: { clear: { to: 'next' }, 'clear-after-deletion': { to: 'drafting' } },
          },
          { id: 'leader', by: { role: 'principal' }, when: 'needs leader' },
        ],
        returns: ['drafting'],
      },
      interpretation: {
        steps: [{ id: 'first-interpreter', by: { role: 'division-head', of: 'case.division' } }],
      },
    },
    predicates: {
      'is policy': (scope) => (scope['paper'] as JsonObject)['kind'] === 'policy',
      'needs leader': () => false,
    },
  },
);

describe('one step of a case', () => {
  it('carries a paper through every step to publication, and nobody is left with an open task', () => {
    let at = beginSynthetic(sequential);
    at = done(at, drafter, 'SUBMIT');
    at = done(at, head, 'APPROVE');
    expect(states(at)).toEqual([
      'reviews',
      'secrecy',
      'self-review',
      'interpretation',
      'interpretation-done',
    ]);
    at = done(at, drafter, 'APPROVE');
    at = done(at, secrecy, 'APPROVE', { outcome: 'clear' });
    expect(states(at)).toEqual(['sign-off']);
    at = done(at, leader, 'APPROVE');
    at = done(at, office, 'PUBLISH');
    expect(states(at)).toEqual(['published']);
    expect(at.facts.steps).toEqual({});
    expect(Object.keys(at.facts.approvals)).toEqual(['head-review', 'self-review', 'specialist', 'sign-off']);
  });

  it('opens the interpretation beside the secrecy review for a policy document and waits for both', () => {
    let at = beginSynthetic(sequential, { paper: { hash: 'h0', kind: 'policy' } });
    at = done(at, drafter, 'SUBMIT');
    at = done(at, head, 'APPROVE');
    expect(Object.keys(at.facts.steps)).toEqual(['self-review', 'first-interpreter']);
    at = done(at, drafter, 'APPROVE');
    at = done(at, secrecy, 'APPROVE', { outcome: 'clear' });
    expect(states(at)).toContain('first-interpreter');
    at = done(at, head, 'APPROVE');
    expect(states(at)).toEqual(['sign-off']);
  });

  it('refuses an event that the step does not know, and one that nobody knows', () => {
    const at = beginSynthetic(sequential);
    expect(codes(at, drafter, 'PUBLISH')).toEqual(['event-not-possible']);
    expect(codes(at, drafter, 'FORGE')).toEqual(['event-unknown']);
  });

  it('refuses whoever has no mandate, and whoever must stand aside', () => {
    const at = done(beginSynthetic(sequential), drafter, 'SUBMIT');
    expect(codes(at, office, 'APPROVE')).toEqual(['no-mandate']);
    const both = person('drafter', 'drafter', 'division-head');
    expect(codes(at, both, 'APPROVE')).toEqual(['separation-of-duties']);
  });

  it('does not let a substitute do what the person behind must not do', () => {
    const at = done(beginSynthetic(sequential), drafter, 'SUBMIT');
    expect(codes(at, substitute('somebody', 'drafter', 'division-head'), 'APPROVE')).toEqual([
      'separation-of-duties',
    ]);
    const next = done(at, substitute('somebody', 'head', 'division-head'), 'APPROVE');
    expect(next.facts.acted['head-review']).toEqual(['somebody', 'head']);
  });

  it('does not go where nobody could act', () => {
    const at = done(beginSynthetic(sequential), drafter, 'SUBMIT');
    const result = step(sequential, at, attempt(head, 'APPROVE'), worldOf([head, office]));
    expect(result.ok ? [] : result.error.map((reason) => reason.code)).toEqual(['no-eligible-actor']);
  });

  it('takes a paper back until somebody opens it, and not afterwards', () => {
    const sent = done(beginSynthetic(sequential), drafter, 'SUBMIT');
    expect(states(done(sent, drafter, 'TAKE_BACK'))).toEqual(['drafting']);
    expect(codes(sent, head, 'TAKE_BACK')).toEqual(['take-back-too-late']);
    expect(codes(done(sent, head, 'OPEN'), drafter, 'TAKE_BACK')).toEqual(['take-back-too-late']);
  });

  it('takes a paper back out of side-by-side reviews only while none of them was opened', () => {
    let at = beginSynthetic(sequential, { paper: { hash: 'h0', kind: 'policy' } });
    at = done(at, drafter, 'SUBMIT');
    at = done(at, head, 'APPROVE');
    expect(states(done(at, head, 'TAKE_BACK'))).toEqual(['head-review']);
    expect(codes(done(at, head, 'OPEN'), head, 'TAKE_BACK')).toEqual(['take-back-too-late']);
  });

  it('returns to a named earlier step with a reason, out of side-by-side reviews too, and leaves no open task behind', () => {
    let at = beginSynthetic(sequential, { paper: { hash: 'h0', kind: 'policy' } });
    at = done(at, drafter, 'SUBMIT');
    at = done(at, head, 'APPROVE');
    at = done(at, drafter, 'APPROVE');
    expect(codes(at, secrecy, 'RETURN', { to: 'drafting' })).toEqual(['reason-missing']);
    expect(codes(at, secrecy, 'RETURN', { to: 'sign-off', reason: 'x' })).toEqual(['return-target-unknown']);
    at = done(at, secrecy, 'RETURN', { to: 'drafting', reason: '数据有误' });
    expect(Object.keys(at.facts.steps)).toEqual(['drafting']);
  });

  it('sends the paper back for deletion and asks every reviewer again for the new bytes', () => {
    let at = beginSynthetic(sequential);
    at = done(at, drafter, 'SUBMIT');
    at = done(at, head, 'APPROVE');
    at = done(at, drafter, 'APPROVE');
    at = done(at, secrecy, 'APPROVE', { outcome: 'clear-after-deletion' });
    expect(states(at)).toEqual(['drafting']);
    expect(Object.keys(at.facts.approvals)).toContain('head-review');
    at = done(at, drafter, 'EDIT', { hash: 'h1' });
    expect(at.facts.approvals).toEqual({});
  });

  it('demands an outcome where there are several', () => {
    let at = beginSynthetic(sequential);
    for (const [who, what] of [
      [drafter, 'SUBMIT'],
      [head, 'APPROVE'],
      [drafter, 'APPROVE'],
    ] as const)
      at = done(at, who, what);
    expect(codes(at, secrecy, 'APPROVE')).toEqual(['outcome-unknown']);
    expect(codes(at, secrecy, 'APPROVE', { outcome: 'whatever' })).toEqual(['outcome-unknown']);
  });

  it('collects every reason of the rules', () => {
    const ruled = compileSynthetic(
      {
        binds: [],
        initial: 'drafting',
        states: {
          drafting: { step: { by: { role: 'drafter' } }, on: { SUBMIT: [{ target: 'end' }] } },
          end: { type: 'final' },
        },
      },
      {
        rules: [
          { id: 'first', on: ['SUBMIT'], must: () => false },
          { id: 'second', on: ['SUBMIT'], must: () => false },
          { id: 'third', on: ['EDIT'], must: () => false },
        ],
      },
    );
    expect(codes(beginSynthetic(ruled), drafter, 'SUBMIT', {}, ruled)).toEqual(['first', 'second']);
  });
});

describe('steps of several people', () => {
  const together = (quorum: object): CompiledChart =>
    compileSynthetic({
      binds: ['paper.hash'],
      initial: 'drafting',
      states: {
        drafting: { step: { by: { role: 'drafter' } }, on: { SUBMIT: [{ target: 'signing' }] } },
        signing: { step: { returns: ['drafting'], ...quorum }, next: 'end' },
        end: { tags: ['end'] },
      },
    });
  const three = [{ role: 'office-reviewer' }, { role: 'secrecy-reviewer' }, { role: 'principal' }];

  it('会签: goes on when every one has agreed', () => {
    const chart = together({ all: three });
    let at = done(beginSynthetic(chart), drafter, 'SUBMIT', {}, chart);
    at = done(at, office, 'APPROVE', {}, chart);
    at = done(at, secrecy, 'APPROVE', {}, chart);
    expect(states(at)).toEqual(['signing']);
    expect(states(done(at, leader, 'APPROVE', {}, chart))).toEqual(['end']);
  });

  it('会签: one person cannot sign for two', () => {
    const chart = together({ all: [{ role: 'secrecy-reviewer' }, { role: 'secrecy-reviewer' }] });
    let at = done(beginSynthetic(chart), drafter, 'SUBMIT', {}, chart);
    at = done(at, secrecy, 'APPROVE', {}, chart);
    expect(codes(at, secrecy, 'APPROVE', {}, chart)).toEqual(['separation-of-duties']);
    expect(states(done(at, secrecy2, 'APPROVE', {}, chart))).toEqual(['end']);
  });

  it('或签: goes on with the first, and settles the others', () => {
    const chart = together({ anyOf: three });
    const at = done(done(beginSynthetic(chart), drafter, 'SUBMIT', {}, chart), secrecy, 'APPROVE', {}, chart);
    expect(states(at)).toEqual(['end']);
    expect(at.facts.steps).toEqual({});
  });

  it('票签: passes at two thirds, and fails as soon as two thirds are out of reach', () => {
    const chart = together({ vote: { of: three, pass: '2/3', onFail: 'drafting' } });
    const sent = done(beginSynthetic(chart), drafter, 'SUBMIT', {}, chart);
    const one = done(sent, office, 'APPROVE', { outcome: 'approve' }, chart);
    expect(states(one)).toEqual(['signing']);
    expect(states(done(one, secrecy, 'APPROVE', { outcome: 'approve' }, chart))).toEqual(['end']);
    const against = done(sent, office, 'APPROVE', { outcome: 'oppose' }, chart);
    expect(states(done(against, leader, 'APPROVE', { outcome: 'abstain' }, chart))).toEqual(['drafting']);
  });

  it('加签: the added signer must agree too, whatever the others have done', () => {
    const chart = together({ anyOf: three });
    let at = done(beginSynthetic(chart), drafter, 'SUBMIT', {}, chart);
    at = done(at, office, 'ADD_SIGNER', { person: 'head', reason: '涉及规划' }, chart);
    at = done(at, secrecy, 'APPROVE', {}, chart);
    expect(states(at)).toEqual(['signing']);
    expect(states(done(at, head, 'APPROVE', {}, chart))).toEqual(['end']);
  });

  it('转办: only to somebody who holds the role; the former holder is out', () => {
    const chart = together({ by: { role: 'secrecy-reviewer' } });
    let at = done(beginSynthetic(chart), drafter, 'SUBMIT', {}, chart);
    expect(codes(at, secrecy, 'REASSIGN', { to: 'office', reason: '出差' }, chart)).toEqual([
      'person-without-mandate',
    ]);
    at = done(at, secrecy, 'REASSIGN', { to: 'secrecy2', reason: '出差' }, chart);
    expect(codes(at, secrecy, 'APPROVE', {}, chart)).toEqual(['no-mandate']);
    expect(states(done(at, secrecy2, 'APPROVE', {}, chart))).toEqual(['end']);
  });

  it('委托: another acts in the holder’s name, and both count as doers', () => {
    const chart = together({ by: { role: 'secrecy-reviewer' } });
    let at = done(beginSynthetic(chart), drafter, 'SUBMIT', {}, chart);
    at = done(at, secrecy, 'DELEGATE', { to: 'office', reason: '外出' }, chart);
    at = done(at, office, 'APPROVE', {}, chart);
    expect(at.facts.acted['signing']).toEqual(['office', 'secrecy']);
  });

  it('refuses to send to a countersign of nobody', () => {
    const chart = together({ all: [{ role: 'principal', each: 'paper.organs' }] });
    const at = beginSynthetic(chart, { paper: { hash: 'h0', organs: [] } });
    expect(codes(at, drafter, 'SUBMIT', {}, chart)).toEqual(['empty-approver']);
  });

  it('asks again whoever has decided already when the bytes change under an open step', () => {
    const chart = compileSynthetic({
      binds: ['paper.hash'],
      initial: 'signing',
      states: {
        signing: {
          step: { all: [{ role: 'principal' }, { role: 'office-reviewer' }] },
          on: { EDIT: [{ effects: [{ do: 'revise-paper' }] }] },
          next: 'end',
        },
        end: {},
      },
    });
    let at = done(beginSynthetic(chart), leader, 'APPROVE', {}, chart);
    at = done(at, office, 'EDIT', { hash: 'h1' }, chart);
    at = done(at, office, 'APPROVE', {}, chart);
    expect(states(at)).toEqual(['signing']);
    expect(states(done(at, leader, 'APPROVE', {}, chart))).toEqual(['end']);
  });

  it('lets only the system report a receipt while a step waits for a person, who still has to act', () => {
    const chart = compileSynthetic({
      binds: ['paper.hash'],
      initial: 'explaining',
      states: {
        explaining: {
          step: { by: { role: 'drafter', of: 'case.division' } },
          on: { RECEIPT: [{ effects: [{ do: 'announce' }] }] },
          next: 'end',
        },
        end: {},
      },
    });
    const begun = beginSynthetic(chart);
    expect(codes(begun, drafter, 'RECEIPT', {}, chart)).not.toEqual([]);
    const at = done(begun, person('system'), 'RECEIPT', {}, chart);
    expect(states(at)).toEqual(['explaining']);
    expect(states(done(at, drafter, 'APPROVE', {}, chart))).toEqual(['end']);
  });
});

function attempt(actor: Actor, type: string, payload: JsonObject = {}) {
  return { type, payload, at: AT, actor };
}

function run(at: CaseState, actor: Actor, type: string, payload: JsonObject, chart: CompiledChart) {
  return step(chart, at, attempt(actor, type, payload), worldOf(everyone));
}

function done(
  at: CaseState,
  actor: Actor,
  type: string,
  payload: JsonObject = {},
  chart = sequential,
): Stepped {
  const result = run(at, actor, type, payload, chart);
  if (!result.ok) throw new Error(`${type}: ${result.error.map((reason) => reason.code).join(', ')}`);
  return result.value;
}

function codes(
  at: CaseState,
  actor: Actor,
  type: string,
  payload: JsonObject = {},
  chart = sequential,
): readonly string[] {
  const result = run(at, actor, type, payload, chart);
  return result.ok ? [] : result.error.map((reason: Refusal) => reason.code);
}

function states(at: CaseState): readonly string[] {
  return activeStates(at.value);
}
