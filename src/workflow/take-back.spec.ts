import { AT, beginSynthetic, compileSynthetic, person, worldOf } from '../../test/support/synthetic-chart.js';
import type { Actor } from '../identity/index.js';
import type { JsonObject } from '../kernel/index.js';
import { activeStates, type CaseState } from './engine/advance.js';
import { step } from './step.js';

const drafter = person('drafter', 'drafter');
const secrecy = person('secrecy', 'secrecy-reviewer');
const secrecy2 = person('secrecy2', 'secrecy-reviewer');
const head = person('head', 'division-head');
const leader = person('leader', 'principal');
const world = worldOf([drafter, secrecy, secrecy2, head, leader]);

const sideBySide = compileSynthetic(
  {
    binds: ['paper.hash'],
    initial: 'drafting',
    states: {
      drafting: { step: { by: { role: 'drafter' } }, on: { SUBMIT: [{ target: 'reviews' }] } },
      reviews: {
        type: 'parallel',
        next: 'sign-off',
        states: { secrecy: { chain: 'secrecy' }, interpretation: { chain: 'interpretation' } },
      },
      'sign-off': { step: { by: { role: 'principal' } }, next: 'done' },
      done: { type: 'final' },
    },
  },
  {
    chains: {
      secrecy: { steps: [{ id: 'specialist', by: { role: 'secrecy-reviewer' } }] },
      interpretation: { steps: [{ id: 'first-interpreter', by: { role: 'division-head' } }] },
    },
  },
);

const attempt = (at: CaseState, actor: Actor, type: string, payload: JsonObject = {}) =>
  step(sideBySide, at, { type, payload, at: AT, actor }, world);
const done = (at: CaseState, actor: Actor, type: string, payload: JsonObject = {}): CaseState => {
  const result = attempt(at, actor, type, payload);
  if (!result.ok) throw new Error(result.error.map(({ code }) => code).join());
  return result.value;
};
const codes = (at: CaseState, actor: Actor, type: string): readonly string[] => {
  const result = attempt(at, actor, type);
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('taking back what ended side-by-side reviews (撤回)', () => {
  let signing: CaseState;
  beforeAll(() => {
    const reviewing = done(beginSynthetic(sideBySide), drafter, 'SUBMIT');
    signing = done(done(reviewing, head, 'APPROVE'), secrecy, 'APPROVE');
  });

  it('is for whoever ended them last: the review is open again, the other one stays through', () => {
    expect(activeStates(signing.value)).toEqual(['sign-off']);
    const back = done(signing, secrecy, 'TAKE_BACK');
    expect(activeStates(back.value)).toEqual([
      'reviews',
      'secrecy',
      'specialist',
      'interpretation',
      'interpretation-done',
    ]);
    expect(Object.keys(back.facts.steps)).toEqual(['specialist']);
  });

  it('takes the opinion back with it: only the other one still stands', () => {
    expect(Object.keys(done(signing, secrecy, 'TAKE_BACK').facts.approvals)).toEqual(['first-interpreter']);
  });

  it('goes on to the signature when the review is given again', () => {
    const again = done(done(signing, secrecy, 'TAKE_BACK'), secrecy, 'APPROVE');
    expect(activeStates(again.value)).toEqual(['sign-off']);
  });

  it('is not for whoever had ended the other review before', () => {
    expect(codes(signing, head, 'TAKE_BACK')).toEqual(['take-back-too-late']);
  });

  it('is too late once the signatory has opened the paper', () => {
    expect(codes(done(signing, leader, 'OPEN'), secrecy, 'TAKE_BACK')).toEqual(['take-back-too-late']);
  });
});

describe('taking back what was sent into side-by-side reviews (撤回)', () => {
  const reviewing = (): CaseState => done(beginSynthetic(sideBySide), drafter, 'SUBMIT');

  it('is possible while neither was opened', () => {
    expect(activeStates(done(reviewing(), drafter, 'TAKE_BACK').value)).toEqual(['drafting']);
  });

  it('is too late once one of them is through, though nobody has opened the other', () => {
    const explained = done(reviewing(), head, 'APPROVE');
    expect(Object.keys(explained.facts.steps)).toEqual(['specialist']);
    expect(codes(explained, drafter, 'TAKE_BACK')).toEqual(['take-back-too-late']);
  });

  it.each([
    ['加签', 'ADD_SIGNER', { person: 'leader', reason: '涉及全局' }],
    ['委托', 'DELEGATE', { to: 'leader', reason: '外出' }],
    ['转办', 'REASSIGN', { to: 'secrecy2', reason: '出差' }],
  ])('is too late once a reviewer has done anything with the task: %s', (_label, verb, payload) => {
    expect(codes(done(reviewing(), secrecy, verb, payload), drafter, 'TAKE_BACK')).toEqual([
      'take-back-too-late',
    ]);
  });
});
