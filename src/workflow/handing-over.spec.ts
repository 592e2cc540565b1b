import {
  AT,
  beginSynthetic,
  compileSynthetic,
  person,
  substitute,
  worldOf,
} from '../../test/support/synthetic-chart.js';
import type { Actor } from '../identity/index.js';
import type { JsonObject } from '../kernel/index.js';
import type { CaseState } from './engine/advance.js';
import { step } from './step.js';

const drafter = person('drafter', 'drafter');
const one = person('one', 'secrecy-reviewer');
const two = person('two', 'secrecy-reviewer');
const three = person('three', 'secrecy-reviewer');
const outsider = person('outsider', 'web-desk');
const world = worldOf([drafter, one, two, three, outsider]);

const reviewed = compileSynthetic({
  binds: ['paper.hash'],
  initial: 'drafting',
  states: {
    drafting: { step: { by: { role: 'drafter' } }, on: { SUBMIT: [{ target: 'review' }] } },
    review: { step: { by: { role: 'secrecy-reviewer' } }, next: 'done' },
    done: { type: 'final' },
  },
});

const attempt = (at: CaseState, actor: Actor, type: string, payload: JsonObject = {}) =>
  step(reviewed, at, { type, payload: { reason: '出差', ...payload }, at: AT, actor }, world);
const done = (at: CaseState, actor: Actor, type: string, payload: JsonObject = {}): CaseState => {
  const result = attempt(at, actor, type, payload);
  if (!result.ok) throw new Error(result.error.map(({ code }) => code).join());
  return result.value;
};
const codes = (at: CaseState, actor: Actor, type: string, payload: JsonObject = {}): readonly string[] => {
  const result = attempt(at, actor, type, payload);
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('a task that was handed over', () => {
  let review: CaseState;
  let reassigned: CaseState;
  beforeAll(() => {
    review = done(beginSynthetic(reviewed), drafter, 'SUBMIT');
    reassigned = done(review, one, 'REASSIGN', { to: 'two' });
  });

  it('is decided by whoever has it (转办)', () => {
    expect(codes(reassigned, two, 'APPROVE')).toEqual([]);
    expect(codes(reassigned, one, 'APPROVE')).toEqual(['no-mandate']);
  });

  it('is no longer decided by somebody who has lost the role since', () => {
    expect(codes(reassigned, person('two', 'web-desk'), 'APPROVE')).toEqual(['no-mandate']);
  });

  it('can be given to a third colleague, by whoever has it and by anybody of the same role', () => {
    expect(codes(reassigned, two, 'REASSIGN', { to: 'three' })).toEqual([]);
    expect(codes(reassigned, one, 'REASSIGN', { to: 'three' })).toEqual([]);
    expect(codes(reassigned, outsider, 'REASSIGN', { to: 'three' })).toEqual(['no-mandate']);
  });

  it('is taken over by a colleague of its desk when whoever has it is gone, and by nobody who has it already', () => {
    const taken = done(reassigned, one, 'REASSIGN', { to: 'one' });
    expect(codes(taken, one, 'APPROVE')).toEqual([]);
    expect(codes(taken, two, 'APPROVE')).toEqual(['no-mandate']);
    expect(codes(reassigned, two, 'REASSIGN', { to: 'two' })).toEqual(['already-involved']);
    // What nobody was given by name needs no taking over.
    expect(codes(review, one, 'REASSIGN', { to: 'one' })).toEqual(['already-involved']);
  });

  it('is lent on by nobody who has it on loan (委托)', () => {
    const standsIn = substitute('outsider', 'one', 'secrecy-reviewer');
    expect(codes(review, standsIn, 'DELEGATE', { to: 'three' })).toEqual(['not-lent-on']);
    const lent = done(review, one, 'DELEGATE', { to: 'outsider' });
    expect(codes(lent, outsider, 'DELEGATE', { to: 'three' })).toEqual(['not-lent-on']);
    expect(codes(lent, outsider, 'APPROVE')).toEqual([]);
  });

  it('of an added signer (加签) who is gone goes to another, so that the step can end', () => {
    const added = done(review, one, 'ADD_SIGNER', { person: 'outsider' });
    const decided = done(added, one, 'APPROVE');
    const tasks = decided.facts.steps['review']?.tasks.filter(({ decision }) => decision === null) ?? [];
    const task = tasks[0]?.id ?? '';
    const moved = done(decided, two, 'REASSIGN', { to: 'three', task });
    expect(codes(moved, three, 'APPROVE', { task })).toEqual([]);
  });
});
