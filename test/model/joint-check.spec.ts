import type { JsonObject } from '../../src/kernel/index.js';
import { findingsOf } from '../support/case-invariants.js';
import { describeOnBothEngines } from '../support/database.js';
import { OFFICE_SCHEMA } from '../support/http-office.js';
import { LivingOffice } from '../support/living-office.js';
import { policiesWith } from '../support/policies-with.js';
import { NO } from '../support/review-form.js';

/** Where a case may be after the first verb. */
type Place = 'joint-check' | 'drafting' | 'discarded';

interface Verb {
  readonly who: string;
  readonly event: string;
  readonly payload: JsonObject;
}

const REASON = { reason: '检验' };
/** Every verb as the first one in a 会签 step: of the deputy, or of whoever it is the business of. */
const FIRST: Readonly<Record<string, Verb>> = {
  approve: { who: 'sunfuting', event: 'APPROVE', payload: { outcome: 'approve', opinion: '甲意见' } },
  oppose: { who: 'sunfuting', event: 'APPROVE', payload: { outcome: 'oppose', opinion: '甲意见' } },
  return: { who: 'sunfuting', event: 'RETURN', payload: { to: 'drafting', ...REASON } },
  'take back': { who: 'wangnigao', event: 'TAKE_BACK', payload: REASON },
  reassign: { who: 'sunfuting', event: 'REASSIGN', payload: { to: 'demo-qian', ...REASON } },
  delegate: { who: 'sunfuting', event: 'DELEGATE', payload: { to: 'demo-qian', ...REASON } },
  'add signer': { who: 'sunfuting', event: 'ADD_SIGNER', payload: { person: 'demo-feng', ...REASON } },
  remind: { who: 'wangnigao', event: 'REMIND', payload: { message: '请尽快' } },
  copy: { who: 'wangnigao', event: 'COPY', payload: { to: ['demo-zheng'] } },
  withdraw: { who: 'zhoubanhe', event: 'WITHDRAW', payload: REASON },
  discard: { who: 'wangnigao', event: 'DISCARD', payload: REASON },
  edit: { who: 'wangnigao', event: 'EDIT', payload: { body: '改后的正文' } },
  open: { who: 'sunfuting', event: 'OPEN', payload: {} },
};
/** The same verbs as the second one: of the secrecy reviewer, another party of the same 会签. */
const SECOND: Readonly<Record<string, Verb>> = {
  ...FIRST,
  approve: { who: 'chenbaomi', event: 'APPROVE', payload: { outcome: 'approve', opinion: '乙意见' } },
  oppose: { who: 'chenbaomi', event: 'APPROVE', payload: { outcome: 'oppose', opinion: '乙意见' } },
  return: { who: 'chenbaomi', event: 'RETURN', payload: { to: 'drafting', ...REASON } },
  reassign: { who: 'chenbaomi', event: 'REASSIGN', payload: { to: 'demo-wei', ...REASON } },
  delegate: { who: 'chenbaomi', event: 'DELEGATE', payload: { to: 'demo-wei', ...REASON } },
  'add signer': { who: 'chenbaomi', event: 'ADD_SIGNER', payload: { person: 'demo-han', ...REASON } },
  open: { who: 'chenbaomi', event: 'OPEN', payload: {} },
};
const VERBS = Object.keys(FIRST);

/** What the first verb leads to: a single no sends the paper back, a single yes does not send it on. */
const AFTER: Readonly<Record<string, Place>> = {
  oppose: 'drafting',
  return: 'drafting',
  'take back': 'drafting',
};
/** In 会签 nobody withdraws, discards or edits: what is not public cannot be withdrawn, and the draft is out of the drafter's hands. */
const NEVER_IN_JOINT_CHECK = ['withdraw', 'discard', 'edit'];
/** Whoever has begun to act has opened the paper, and then it cannot be taken back. */
const OPENS = ['approve', 'reassign', 'delegate', 'add signer', 'open'];
/** Back with the drafter these are possible; the others have nobody there to do them. */
const POSSIBLE_IN_DRAFTING = ['remind', 'copy', 'discard', 'edit'];

function isAllowed(first: string, second: string): boolean {
  if (AFTER[first] === 'drafting') return POSSIBLE_IN_DRAFTING.includes(second);
  if (NEVER_IN_JOINT_CHECK.includes(second)) return false;
  return second !== 'take back' || !OPENS.includes(first);
}

describeOnBothEngines('two verbs one after the other in 会签', OFFICE_SCHEMA, (engine) => {
  let living: LivingOffice;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'verb-office', policiesWith('verbs', ['cn-national']));
  });
  afterAll(() => living.close());

  const inJointCheck = async (): Promise<string> => {
    const { id } = await living.drafted();
    await living.does('wangnigao', id, 'SUBMIT');
    return id;
  };

  it.each(VERBS)('%s as the first verb is allowed or refused as the plan says', async (verb) => {
    const id = await inJointCheck();
    const before = await living.view(id);
    const { who, event, payload } = FIRST[verb] ?? { who: '', event: '', payload: {} };
    const done = await living.tries(who, id, event, payload);
    expect(done.ok).toBe(!NEVER_IN_JOINT_CHECK.includes(verb));
    if (!done.ok) expect(await living.view(id)).toEqual(before);
    else expect(done.value.states).toEqual([AFTER[verb] ?? 'joint-check']);
    expect(await findingsOf(living, id)).toEqual([]);
  });

  const pairs = VERBS.flatMap((first) => VERBS.map((second) => [first, second] as const));
  it.each(pairs)('%s, then %s: nothing is lost, nobody waits in vain', async (first, second) => {
    const id = await inJointCheck();
    const one = FIRST[first] ?? { who: '', event: '', payload: {} };
    const two = SECOND[second] ?? { who: '', event: '', payload: {} };
    await living.tries(one.who, id, one.event, one.payload);
    const between = await living.view(id);
    const done = await living.tries(two.who, id, two.event, two.payload);
    expect([done.ok, done.ok ? [] : done.error.map(({ code }) => code)]).toEqual([
      isAllowed(first, second),
      isAllowed(first, second) ? [] : expect.any(Array),
    ]);
    if (!done.ok) expect(await living.view(id)).toEqual(between);
    expect(await findingsOf(living, id)).toEqual([]);
    const track = await living.office.queries.track({ person: 'system', name: '', mandates: [] }, id);
    const opinions = track.ok ? track.value.flatMap(({ opinion }) => opinion ?? []) : [];
    if (['approve', 'oppose'].includes(first)) expect(opinions).toContain('甲意见');
    if (done.ok && ['approve', 'oppose'].includes(second)) expect(opinions).toContain('乙意见');
  });

  it('a clock that runs out between two verbs reminds, then tells the head, and decides nothing', async () => {
    const id = await inJointCheck();
    await living.does('sunfuting', id, 'APPROVE', { outcome: 'approve', opinion: '甲意见' });
    for (let lapse = 0; lapse < 2; lapse += 1) {
      living.clock.advance(10 * 86_400_000);
      await living.office.sweeper.sweep();
      expect((await living.view(id)).states).toEqual(['joint-check']);
      expect(await findingsOf(living, id)).toEqual([]);
    }
    await living.does('chenbaomi', id, 'APPROVE', { outcome: 'approve' });
    await living.does('zhoubanhe', id, 'APPROVE', { outcome: 'approve' });
    expect((await living.view(id)).states).toEqual(['either-check']);
  });

  it('a substitution (代理) that begins and ends between two verbs lends the mandate for just that time', async () => {
    const id = await inJointCheck();
    const sun = await living.actor('sunfuting');
    const day = living.office.clock.today();
    const terms = { lender: 'demo-sun', borrower: 'demo-zheng', from: day, to: day, reason: '出差' };
    const post = 'demo-deputy-security';
    const made = await living.office.identity.arrangeSubstitution.run(sun, { ...terms, post });
    if (!made.ok) throw new Error(made.error.map(({ code }) => code).join());
    const opinion = { outcome: 'approve', opinion: '代为同意' };
    const other = await inJointCheck();
    await living.does('zhengxinxi', other, 'APPROVE', opinion);
    expect((await living.view(other)).facts.acted['joint-check']).toEqual(['demo-zheng', 'demo-sun']);
    const ended = await living.office.identity.revokeLoan.run(sun, { loan: made.value.id });
    expect(ended.ok).toBe(true);
    const late = await living.tries('zhengxinxi', id, 'APPROVE', opinion);
    expect(late.ok ? [] : late.error.map(({ code }) => code)).toEqual(['not-visible']);
    for (const one of [id, other]) expect(await findingsOf(living, one)).toEqual([]);
  });

  describe('with two reviews beside each other in one hand', () => {
    const inReviews = async (): Promise<string> => {
      const { id } = await living.drafted({ kind: 'policy' });
      await living.does('wangnigao', id, 'SUBMIT');
      for (const one of ['chenbaomi', 'sunfuting', 'zhoubanhe'])
        await living.does(one, id, 'APPROVE', { outcome: 'approve' });
      await living.does('lichuzhang', id, 'APPROVE');
      for (const one of ['sunfuting', 'zhoubanhe'])
        await living.does(one, id, 'APPROVE', { outcome: 'approve' });
      return id;
    };
    const stepsOf = async (id: string): Promise<readonly string[]> =>
      Object.keys((await living.view(id)).facts.steps).sort();

    beforeAll(async () => {
      // The secrecy reviewer stands in for the head of the division: both reviews are theirs.
      const head = await living.actor('lichuzhang');
      const from = living.office.clock.today();
      const terms = { lender: 'demo-li', borrower: 'demo-chen', from, to: from, reason: '出差' };
      const post = 'demo-security-head';
      const made = await living.office.identity.arrangeSubstitution.run(head, { ...terms, post });
      if (!made.ok) throw new Error(made.error.map(({ code }) => code).join());
    });

    const SHARED: readonly (readonly [string, JsonObject])[] = [
      ['RETURN', { to: 'drafting', ...REASON }],
      ['REASSIGN', { to: 'demo-wei', ...REASON }],
      ['DELEGATE', { to: 'demo-wei', ...REASON }],
      ['ADD_SIGNER', { person: 'demo-han', ...REASON }],
      ['OPEN', {}],
    ];
    it.each(SHARED)(
      '%s is refused until it is said in which of them, and then touches that one',
      async (event, payload) => {
        const id = await inReviews();
        const before = await living.view(id);
        const asked = await living.tries('chenbaomi', id, event, payload);
        expect(asked.ok ? [] : asked.error.map(({ code, cure }) => [code, cure])).toEqual([
          ['step-not-chosen', '可选环节：专审（specialist）、处室审（head-check）'],
        ]);
        expect(await living.view(id)).toEqual(before);
        const done = await living.tries('chenbaomi', id, event, payload, 'specialist');
        if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
        const { steps } = (await living.view(id)).facts;
        if (event === 'RETURN') expect(Object.keys(steps)).toEqual(['drafting']);
        else expect(steps['head-check']).toEqual(before.facts.steps['head-check']);
        expect(await findingsOf(living, id)).toEqual([]);
      },
    );

    it('both are done by the same hand, each by its name, and the paper goes on', async () => {
      const id = await inReviews();
      expect(await stepsOf(id)).toEqual(['head-check', 'specialist']);
      const done = await living.tries('chenbaomi', id, 'APPROVE', { opinion: '处室意见' }, 'head-check');
      expect(done.ok).toBe(true);
      expect(await stepsOf(id)).toEqual(['specialist']);
      await living.does('chenbaomi', id, 'REVIEW', { ...NO, outcome: 'clear' });
      expect(await stepsOf(id)).toEqual(['sign-off']);
      expect(await findingsOf(living, id)).toEqual([]);
    });
  });
});
