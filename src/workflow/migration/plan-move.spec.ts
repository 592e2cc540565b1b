import { join } from 'node:path';
import {
  AT,
  beginSynthetic,
  compileSynthetic,
  person,
  worldOf,
} from '../../../test/support/synthetic-chart.js';
import { loadCalendar } from '../../calendar/index.js';
import type { Actor } from '../../identity/index.js';
import { localDate, type JsonObject } from '../../kernel/index.js';
import type { DeadlineSource } from '../../policy/index.js';
import { activeStates, type CaseState } from '../engine/advance.js';
import { step } from '../step.js';
import { changeLaw } from './change-law.js';
import { planMove, type PlannedMoveOfLaw } from './plan-move.js';

const drafter = person('drafter', 'drafter');
const secrecy = person('secrecy', 'secrecy-reviewer');
const head = person('head', 'division-head');
const leader = person('leader', 'principal');
const other = person('other', 'deputy-in-charge');
const world = worldOf([drafter, secrecy, head, leader, other]);
const loaded = loadCalendar(join(__dirname, '../../../policies/calendars/cn'));
if (!loaded.ok) throw new Error('no calendar');
const calendar = loaded.value;

const deadline = (after: string, extra: Partial<DeadlineSource> = {}): DeadlineSource => ({
  id: 'review',
  clause: [],
  after,
  onLapse: ['remind'],
  ...extra,
});

type Source = Parameters<typeof compileSynthetic>[0];
type States = Source['states'];

/** drafting → head-check → reviews (specialist beside interpreter) → sign-off → published. */
const STATES: States = {
  drafting: { step: { by: { role: 'drafter' } }, on: { SUBMIT: [{ target: 'head-check' }] } },
  'head-check': {
    step: { by: { role: 'division-head' }, deadlines: [deadline('3wd')] },
    deadlines: [deadline('3wd')],
    next: 'reviews',
  },
  reviews: {
    type: 'parallel',
    next: 'sign-off',
    states: { secrecy: { chain: 'secrecy' }, interpretation: { chain: 'interpretation' } },
  },
  'sign-off': { step: { by: { role: 'principal' } }, next: 'published' },
  published: {
    tags: ['public', 'closed'],
    on: { WITHDRAW: [{ target: 'drafting', by: { role: 'principal' } }] },
  },
};
const CHAINS = {
  secrecy: { steps: [{ id: 'specialist', by: { role: 'secrecy-reviewer' } }] },
  interpretation: { steps: [{ id: 'interpreter', by: { role: 'division-head' } }] },
};

const compile = (states: States, chains: typeof CHAINS = CHAINS, binds = ['paper.hash']) =>
  compileSynthetic({ binds, initial: 'drafting', states }, { chains });
const old = compile(STATES);
const withHeadCheck = (change: Partial<States[string]>): States => ({
  ...STATES,
  'head-check': { ...STATES['head-check'], ...change },
});

const does = (at: CaseState, actor: Actor, type: string, payload: JsonObject = {}): CaseState => {
  const result = step(old, at, { type, payload, at: AT, actor }, world);
  if (!result.ok) throw new Error(result.error.map(({ code }) => code).join());
  return result.value;
};
const drafting = beginSynthetic(old);
const checking = does(drafting, drafter, 'SUBMIT');
const reviewing = does(checking, head, 'APPROVE');
const signing = does(does(reviewing, secrecy, 'APPROVE'), head, 'APPROVE');
const published = does(signing, leader, 'APPROVE');

function plan(
  to: ReturnType<typeof compile>,
  at: CaseState,
  states: Record<string, string> = {},
  clocks: Record<string, string> = {},
): PlannedMoveOfLaw {
  return planMove({
    from: old,
    to,
    at,
    mapping: { states, clocks },
    lawOn: localDate('2018-03-01'),
    moment: { at: AT, actor: { person: 'officer', onBehalfOf: null, task: null } },
    calendar,
    world,
  });
}
const codes = (planned: PlannedMoveOfLaw): readonly string[] => planned.problems.map(({ code }) => code);
const factsAfter = (planned: PlannedMoveOfLaw) => planned.move?.after.facts;

describe('the place of a case under new law', () => {
  it('is the same everywhere when nothing changed: tasks, clocks and approvals stay as they are', () => {
    for (const at of [drafting, checking, reviewing, signing, published]) {
      const planned = plan(compile(STATES), at);
      expect(codes(planned)).toEqual([]);
      const { case: about, ...facts } = planned.move?.after.facts ?? at.facts;
      const { case: before, ...were } = at.facts;
      expect([facts, about, planned.move?.after.value]).toEqual([were, before, at.value]);
      expect(planned.move?.after.intents).toEqual([]);
    }
  });

  it('is not where the new law has no such state, until the mapping names one', () => {
    const { 'head-check': check = {}, ...rest } = STATES;
    const renamed = compile({
      ...rest,
      drafting: { ...STATES['drafting'], on: { SUBMIT: [{ target: 'division-check' }] } },
      'division-check': check,
    });
    expect(codes(plan(renamed, checking))).toEqual(['state-gone']);
    const mapped = plan(renamed, checking, { 'head-check': 'division-check' });
    expect(codes(mapped)).toEqual([]);
    expect(activeStates(mapped.move?.after.value ?? '')).toEqual(['division-check']);
    expect(factsAfter(mapped)?.clocks['review']?.state).toBe('division-check');
    const taken = plan(renamed, signing, { 'head-check': 'division-check' });
    expect(codes(taken)).toEqual([]);
    expect(Object.keys(factsAfter(taken)?.approvals ?? {}).sort()).toEqual([
      'division-check',
      'interpreter',
      'specialist',
    ]);
  });

  it('is never one that the public sees and the old place did not, nor one of another kind', () => {
    expect(codes(plan(old, signing, { 'sign-off': 'published' }))).toEqual(['kind-differs']);
    const untagged = compile({ ...STATES, published: { ...STATES['published'], tags: ['closed'] } });
    expect(codes(plan(untagged, published))).toEqual(['tags-differ']);
  });

  it('is not side by side with a review that the new law adds, until the whole goes back', () => {
    const chains = { ...CHAINS, legality: { steps: [{ id: 'legality', by: { role: 'deputy-in-charge' } }] } };
    const reviews = {
      ...STATES['reviews'],
      states: { ...STATES['reviews']?.states, law: { chain: 'legality' } },
    };
    const wider = compile({ ...STATES, reviews }, chains);
    expect(codes(plan(wider, reviewing))).toEqual(['region-without-place']);
    const back = plan(wider, reviewing, { reviews: 'head-check' });
    expect([codes(back), back.to]).toEqual([[], ['head-check']]);
    expect(codes(plan(wider, signing))).toEqual(['step-not-taken']);
  });
});

describe('steps that must not be skipped by a change of law', () => {
  const inserted = compile({
    ...STATES,
    'head-check': { ...STATES['head-check'], next: 'legality' },
    legality: { step: { by: { role: 'deputy-in-charge' } }, next: 'reviews' },
  });

  it('holds a case that stands behind a step it has not taken, and moves one that stands before it', () => {
    expect(codes(plan(inserted, drafting))).toEqual([]);
    expect(codes(plan(inserted, checking))).toEqual([]);
    expect(codes(plan(inserted, reviewing))).toEqual(['step-not-taken']);
    expect(codes(plan(inserted, signing))).toEqual(['step-not-taken']);
    expect(codes(plan(inserted, published))).toEqual(['step-not-taken']);
  });

  it('lets the mapping send the case back to the step, which then is open to whoever may do it', () => {
    const planned = plan(inserted, signing, { 'sign-off': 'legality' });
    expect([codes(planned), planned.to]).toEqual([[], ['legality']]);
    const tasks = factsAfter(planned)?.steps['legality']?.tasks ?? [];
    expect(tasks.map(({ desk }) => desk.map(({ role }) => role))).toEqual([['deputy-in-charge']]);
  });

  it('asks for a step again whose outcome the new law does not know', () => {
    const chains = {
      ...CHAINS,
      secrecy: {
        steps: [{ id: 'specialist', by: { role: 'secrecy-reviewer' }, outcomes: { clear: { to: 'next' } } }],
      },
    };
    const planned = plan(compile(STATES, chains), signing);
    expect(codes(planned)).toEqual(['step-not-taken']);
    expect(planned.approvals.redone).toEqual(['specialist']);
  });

  it('voids every approval when the new law binds more than they were given for', () => {
    const planned = plan(compile(STATES, CHAINS, ['paper.hash', 'paper.annex']), signing);
    expect(codes(planned)).toEqual(['step-not-taken', 'step-not-taken', 'step-not-taken']);
    expect([...planned.approvals.redone].sort()).toEqual(['head-check', 'interpreter', 'specialist']);
  });

  it('holds a case behind a place where the new law waits for something, which no fact tells', () => {
    const waiting = compile({
      ...STATES,
      'head-check': { ...STATES['head-check'], next: 'publicity' },
      publicity: { on: { RECEIPT: [{ target: 'reviews' }] } },
    });
    expect(codes(plan(waiting, checking))).toEqual([]);
    expect(codes(plan(waiting, signing))).toEqual(['step-not-taken']);
  });

  it('takes no way back for a way forward: a return from an emergency path opens no door past the step', () => {
    const emergency = compile({
      ...STATES,
      'head-check': {
        ...STATES['head-check'],
        next: 'legality',
        on: { PUBLISH: [{ target: 'after-check', by: { role: 'principal' } }] },
      },
      legality: { step: { by: { role: 'deputy-in-charge' } }, next: 'reviews' },
      'after-check': { step: { by: { role: 'principal' }, returns: ['sign-off'] }, next: 'published' },
    });
    expect(codes(plan(emergency, signing))).toEqual(['step-not-taken']);
  });

  it('does not ask for a step that the facts pass over, and asks for it where they do not', () => {
    const passedOver = (when: boolean) =>
      compileSynthetic(
        {
          binds: ['paper.hash'],
          initial: 'drafting',
          states: {
            ...STATES,
            'head-check': { ...STATES['head-check'], next: 'legality' },
            legality: { when: 'needed', step: { by: { role: 'deputy-in-charge' } }, next: 'reviews' },
          },
        },
        { chains: CHAINS, predicates: { needed: () => when } },
      );
    expect(codes(plan(passedOver(false), signing))).toEqual([]);
    expect(codes(plan(passedOver(true), signing))).toEqual(['step-not-taken']);
  });

  it('leaves to the rules what was as open under the old law', () => {
    const { approvals, ...facts } = signing.facts;
    const { specialist, ...others } = approvals;
    expect(specialist).toBeDefined();
    const voided = { ...signing, facts: { ...facts, approvals: others } } as CaseState;
    expect(codes(plan(compile(STATES), voided))).toEqual([]);
  });
});

describe('tasks under new law', () => {
  it('stay with whoever has them, with what was decided, where the step is written the same', () => {
    const handed = does(checking, head, 'ADD_SIGNER', { person: 'leader', reason: '会商' });
    const planned = plan(compile(withHeadCheck({ label: '审核' })), handed);
    expect(factsAfter(planned)?.steps['head-check']).toBe(handed.facts.steps['head-check']);
  });

  it('are opened anew for others, with the added signers, where other people are asked', () => {
    const handed = does(checking, head, 'ADD_SIGNER', { person: 'leader', reason: '会商' });
    const asked = { step: { by: { role: 'deputy-in-charge' }, deadlines: [deadline('3wd')] } };
    const planned = plan(compile(withHeadCheck(asked)), handed);
    const tasks = factsAfter(planned)?.steps['head-check']?.tasks ?? [];
    expect(tasks.map(({ id, added, desk }) => [id, added, desk[0]?.role])).toEqual([
      ['t4', false, 'deputy-in-charge'],
      ['t5', true, 'division-head'],
    ]);
    expect(planned.reopened).toEqual(['head-check']);
  });

  it('do not move to a desk that nobody holds', () => {
    const nobody = { step: { by: { role: 'web-desk' }, deadlines: [deadline('3wd')] } };
    expect(codes(plan(compile(withHeadCheck(nobody)), checking))).toEqual(['no-eligible-actor']);
  });
});

describe('clocks under new law', () => {
  const timed = (...deadlines: DeadlineSource[]) =>
    compile(withHeadCheck({ step: { by: { role: 'division-head' } }, deadlines }));
  const termAfter = (planned: PlannedMoveOfLaw) => factsAfter(planned)?.clocks['review']?.term;

  it('take the earlier of the two days, counted from the same start', () => {
    // 2018-03-01 is a Thursday: three working days end on Tuesday the 6th, four days on Monday the 5th.
    const shorter = plan(timed(deadline('4d')), checking);
    expect(termAfter(shorter)).toMatchObject({ from: '2018-03-01', amount: 4, unit: 'd' });
    expect(shorter.move?.after.intents.map(({ kind }) => kind)).toEqual([
      'deadline.cancel',
      'deadline.start',
    ]);
    const longer = plan(timed(deadline('10wd')), checking);
    expect(termAfter(longer)).toMatchObject({ amount: 3, unit: 'wd' });
    expect(longer.move?.after.intents).toEqual([]);
  });

  it('keep the case where it is when the new law has no such deadline, unless the mapping names one', () => {
    expect(codes(plan(timed(), checking))).toEqual(['clock-without-place']);
    const renamed = timed(deadline('3wd', { id: 'division-review' }));
    expect(codes(plan(renamed, checking))).toEqual(['clock-without-place']);
    const mapped = plan(renamed, checking, {}, { review: 'division-review' });
    expect([codes(mapped), Object.keys(factsAfter(mapped)?.clocks ?? {})]).toEqual([[], ['division-review']]);
  });

  it('start on the day of the move where only the new law has the term', () => {
    const planned = plan(timed(deadline('3wd'), deadline('7d', { id: 'publicity' })), checking);
    expect(factsAfter(planned)?.clocks['publicity']?.term).toMatchObject({ from: '2018-03-01', amount: 7 });
    expect(codes(planned)).toEqual([]);
  });

  it('do not start where the old law had the same term and did not let it run', () => {
    const sometimes = (runs: boolean) =>
      compileSynthetic(
        {
          binds: ['paper.hash'],
          initial: 'drafting',
          states: withHeadCheck({
            step: { by: { role: 'division-head' } },
            deadlines: [deadline('3wd', { when: 'runs' })],
          }),
        },
        { chains: CHAINS, predicates: { runs: () => runs } },
      );
    const idle = { ...checking, facts: { ...checking.facts, clocks: {} } };
    const planned = planMove({
      from: sometimes(false),
      to: sometimes(true),
      at: idle,
      mapping: { states: {}, clocks: {} },
      lawOn: localDate('2018-03-01'),
      moment: { at: AT, actor: { person: 'officer', onBehalfOf: null, task: null } },
      calendar,
      world,
    });
    expect([codes(planned), factsAfter(planned)?.clocks]).toEqual([[], {}]);
  });

  it('keep the case where it is when nobody can say yet which day comes first', () => {
    const far = {
      ...checking,
      facts: {
        ...checking.facts,
        clocks: {
          review: {
            ...checking.facts.clocks['review'],
            term: { from: '2099-03-02', amount: 3, unit: 'wd', clause: [] },
          },
        },
      },
    } as CaseState;
    expect(codes(plan(timed(deadline('4d')), far))).toEqual(['clock-undetermined']);
    expect(codes(plan(timed(deadline('2wd')), far))).toEqual([]);
  });
});

describe('the event of the move', () => {
  it('alone gives the same case again: no calendar, no directory, no clock is asked', () => {
    const to = compile(
      withHeadCheck({ step: { by: { role: 'division-head' } }, deadlines: [deadline('4d')] }),
    );
    const planned = plan(to, checking);
    const event = planned.move?.event;
    if (event === undefined) throw new Error('it does not move');
    const stored = JSON.parse(JSON.stringify(event)) as typeof event;
    const again = changeLaw({ from: old, to }, checking, stored);
    expect(again.ok ? again.value : null).toEqual(planned.move?.after);
  });
});
