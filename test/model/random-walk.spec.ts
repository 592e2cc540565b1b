import fc from 'fast-check';
import type { JsonObject } from '../../src/kernel/index.js';
import { verifyLedger } from '../../src/ledger/index.js';
import { caseHeads, type CaseView, type MoveOutlook } from '../../src/workflow/index.js';
import { replayFindings, standingFindings } from '../support/case-invariants.js';
import { describeOnBothEngines, type TestEngine } from '../support/database.js';
import { OFFICE_SCHEMA } from '../support/http-office.js';
import { LivingOffice } from '../support/living-office.js';
import { policiesWith } from '../support/policies-with.js';
import { NO } from '../support/review-form.js';

/** Everybody who could have a part, and two who have none: their posts as the demonstration office fills them, by hand. */
const POSTS: Readonly<Record<string, string>> = {
  wangnigao: 'drafter@demo-housing-security',
  zhangnigao: 'drafter@demo-housing-market',
  lichuzhang: 'division-head@demo-housing-security',
  zhoubanhe: 'office-reviewer@demo-housing',
  wugongkaiyuan: 'disclosure-office@demo-housing',
  chenbaomi: 'secrecy-reviewer@demo-housing',
  weibaomi: 'secrecy-reviewer@demo-housing',
  sunfuting: 'deputy-in-charge@demo-housing',
  qianfuting: 'deputy-in-charge@demo-housing',
  zhaotingzhang: 'principal@demo-housing',
  zhengxinxi: 'web-desk@demo-housing',
  fengfagui: 'policy-officer@demo-housing',
};
const PEOPLE = Object.keys(POSTS);
/** Of another division, with no part in anything here. */
const OUTSIDERS = ['zhangnigao'];
/** Verbs of whoever has a part in the case. */
const PARTY = ['TAKE_BACK', 'REMIND', 'COPY'];
/** Verbs for which the chart names the people, and who that is. */
const WITHOUT_TASK: Readonly<Record<string, readonly string[]>> = {
  WITHDRAW: ['zhoubanhe', 'wugongkaiyuan'],
  REPEAL: ['zhoubanhe', 'wugongkaiyuan'],
};
const IDS = [
  'demo-wang',
  'demo-li',
  'demo-zhou',
  'demo-wu',
  'demo-chen',
  'demo-wei',
  'demo-sun',
  'demo-qian',
  'demo-feng',
];
/** Tried by anybody at any time, sense or no sense. */
const ANY_EVENT = [
  'SUBMIT',
  'APPROVE',
  'SIGN_OFF',
  'PUBLISH',
  'WITHDRAW',
  'DISCARD',
  'REMIND',
  'TAKE_BACK',
  'REVIEW',
  'FORGE',
];
/** What moves a case on, and what happens by the way. */
const ONWARD = ['SUBMIT', 'APPROVE', 'REVIEW', 'SIGN_OFF', 'REGISTER', 'PUBLISH', 'REFERRAL_ANSWERED'];
const SIDEWAYS = [
  'EDIT',
  'EDIT_INTERPRETATION',
  'RETURN',
  'RETURN_TO_ORGAN',
  'TAKE_BACK',
  'REASSIGN',
  'DELEGATE',
  'ADD_SIGNER',
  'REMIND',
  'COPY',
  'OPEN',
];
/** What ends a case, or nearly so. */
const RARE = ['DISCARD', 'WITHDRAW', 'REPEAL'];
const ACTS = 50;
const WALKS = 8;
/** A replay begins at the first entry and looks at the receipt of each: what it finds late, it finds. */
const REPLAY_EVERY = 5;

/** One act of a walk: numbers that choose among what is there, so that a failing walk can be shortened. */
const act = fc.record({ kind: fc.nat(11), person: fc.nat(997), move: fc.nat(997), detail: fc.nat(997) });
type Act = Readonly<Record<'kind' | 'person' | 'move' | 'detail', number>>;

describeOnBothEngines('whatever people try, in whatever order', OFFICE_SCHEMA, (engine) => {
  it.each([
    ['in a chart with every kind of step', 'verb-office', 'verbs', {}],
    ['under the plan of a department', 'zhejiang-housing', 'verbs', { channels: ['zj-construction-port'] }],
  ])(
    '%s: no opinion lost, no orphan task, no act without a mandate, nothing public unreviewed, replay equals what is stored',
    async (_what, pack, fixture, draft) => {
      const living = await LivingOffice.open(
        engine,
        pack,
        policiesWith(fixture, ['cn-national', 'zhejiang-housing']),
      );
      try {
        await fc.assert(
          fc.asyncProperty(fc.array(act, { minLength: ACTS, maxLength: ACTS }), async (acts) => {
            const walk = new Walk(living, (await living.drafted(draft)).id);
            for (const [index, one] of acts.entries()) {
              expect(await walk.act(one)).toEqual([]);
              if (index % REPLAY_EVERY === 0) expect(await walk.replay()).toEqual([]);
            }
            expect(await walk.replay()).toEqual([]);
            expect(await walk.lostOpinions()).toEqual([]);
          }),
          { numRuns: WALKS, endOnFailure: true },
        );
        const { reader } = living.office.database;
        expect((await verifyLedger(reader, caseHeads(reader))).faults).toEqual([]);
      } finally {
        await living.close();
        await empty(engine);
      }
    },
    120_000,
  );
});

/** The next pack begins on an empty storage. */
async function empty(engine: TestEngine): Promise<void> {
  await engine.stop();
  await engine.start();
}

/** One case, and what people have said in it. */
class Walk {
  readonly #said: string[] = [];
  #count = 0;

  constructor(
    private readonly living: LivingOffice,
    private readonly caseId: string,
  ) {}

  /** Tries one act. @returns what does not hold afterwards */
  async act(one: Act): Promise<readonly string[]> {
    if (one.kind === 11) {
      this.living.clock.advance((1 + (one.detail % 6)) * 86_400_000);
      await this.living.office.sweeper.sweep();
      return standingFindings(this.living, this.caseId);
    }
    const before = await this.living.view(this.caseId);
    const who = PEOPLE[one.person % PEOPLE.length] ?? '';
    const move = one.kind < 9 ? await this.#sensible(one) : null;
    const [username, type, payload, state] = move ?? [
      who,
      ANY_EVENT[one.move % ANY_EVENT.length] ?? '',
      this.#payload(undefined, one),
      null,
    ];
    const done = await this.living.tries(username, this.caseId, type, payload, state);
    if (!done.ok) {
      const after = await this.living.view(this.caseId);
      return after.version === before.version ? [] : [`a refused ${type} changed the case`];
    }
    if (typeof payload['opinion'] === 'string') this.#said.push(payload['opinion']);
    return [
      ...(await this.#unlawful(username, before)),
      ...(await standingFindings(this.living, this.caseId)),
    ];
  }

  /** Whether the journal still leads to what is stored. */
  replay(): Promise<readonly string[]> {
    return replayFindings(this.living, this.caseId);
  }

  /** Opinions that were given and are in no line of the track: only those of a sealed case may be gone. */
  async lostOpinions(): Promise<readonly string[]> {
    const view = await this.living.view(this.caseId);
    if (view.sealed) return [];
    const track = await this.living.office.queries.track(
      { person: 'system', name: '', mandates: [] },
      this.caseId,
    );
    const kept = track.ok ? track.value.flatMap(({ opinion }) => opinion ?? []) : [];
    return this.#said.filter((opinion) => !kept.includes(opinion));
  }

  /** Something that somebody could do by mandate, more often than not something that moves the case on. */
  async #sensible(one: Act): Promise<readonly [string, string, JsonObject, string] | null> {
    const possible: { readonly username: string; readonly move: MoveOutlook }[] = [];
    for (const username of PEOPLE) {
      const seen = await this.living.office.queries.outlook(await this.living.actor(username), this.caseId);
      const moves = seen.ok ? seen.value.moves.filter(({ mine }) => mine) : [];
      possible.push(...moves.map((move) => ({ username, move })));
    }
    const rare = one.detail % 8 === 0 ? RARE : [];
    const wanted = one.kind < 4 ? ONWARD : [...SIDEWAYS, ...rare];
    const events = [...new Set(possible.map(({ move }) => move.event))].filter((event) =>
      wanted.includes(event),
    );
    const event = events[one.move % Math.max(1, events.length)];
    const fitting = possible.filter(({ move }) => move.event === event);
    const chosen = fitting[one.person % Math.max(1, fitting.length)];
    return chosen === undefined
      ? null
      : [chosen.username, chosen.move.event, this.#payload(chosen.move, one), chosen.move.state];
  }

  /** Whether what was just done was the doer's to do, by the list of posts above and by what stood open before. */
  async #unlawful(username: string, before: CaseView): Promise<readonly string[]> {
    // A release follows its order by itself: what the person did is the entry right after what they saw.
    const entries = await this.living.office.journal.read(this.caseId);
    const done = entries.find(({ seq }) => seq === before.version + 1);
    if (done === undefined) return ['an accepted act is not in the journal'];
    const { actor, type } = done;
    const tasks = Object.values(before.facts.steps).flatMap((step) => step.tasks);
    const task = tasks.find(({ id }) => id === actor.task);
    const found = `${username} did ${type} ${actor.task ?? ''} without a mandate`;
    if (actor.task !== null) {
      const { mandates = [], desk = [], excluded = [] } = task ?? {};
      const owners = type === 'REASSIGN' ? [...mandates, ...desk] : mandates;
      const fits = owners.some((one) =>
        'person' in one ? one['person'] === actor.person : POSTS[username] === `${one.role}@${one.organ}`,
      );
      return fits && !excluded.includes(actor.person) ? [] : [found];
    }
    const allowed = WITHOUT_TASK[type];
    if (allowed !== undefined) return allowed.includes(username) ? [] : [found];
    return PARTY.includes(type) && !OUTSIDERS.includes(username) ? [] : [found];
  }

  #payload(move: MoveOutlook | undefined, { detail }: Act): JsonObject {
    this.#count += 1;
    const opinion = `第${this.#count}次意见`;
    const reason = `第${this.#count}次事由`;
    const person = IDS[detail % IDS.length] ?? '';
    const outcomes = move?.outcomes ?? [];
    const outcome = outcomes[detail % 5 === 0 ? detail % Math.max(1, outcomes.length) : 0];
    const target = move?.targets[detail % Math.max(1, move.targets.length)];
    switch (move?.event) {
      case 'EDIT':
        return detail % 2 === 0 ? { body: `改稿${this.#count}` } : { title: `关于改稿${this.#count}的通知` };
      case 'EDIT_INTERPRETATION':
        return { plan: '同步发布', title: '解读', body: '背景', elements: ['background'], forms: ['text'] };
      case 'RETURN':
        return { reason, ...(target === undefined ? {} : { to: target }) };
      case 'RETURN_TO_ORGAN':
        return { reasons: ['attribute-missing'], reason };
      case 'REASSIGN':
      case 'DELEGATE':
        return { to: person, reason };
      case 'ADD_SIGNER':
        return { person, reason };
      case 'COPY':
        return { to: [person] };
      case 'REMIND':
        return { message: '请尽快' };
      case 'REVIEW': {
        const found = outcome === 'state-secret' ? 'clear' : (outcome ?? 'clear');
        const deletions = found === 'clear-after-deletion' ? [{ where: '第一段', what: '删去' }] : [];
        return {
          ...NO,
          outcome: found,
          opinion,
          deletions,
          ...(found === 'refer-up' ? { referTo: '保密局' } : {}),
        };
      }
      case 'APPROVE':
      case 'SIGN_OFF':
        return { opinion, ...(outcome === undefined ? {} : { outcome }) };
      case 'REGISTER':
      case 'PUBLISH':
      case 'SUBMIT':
      case 'OPEN':
      case 'FILE':
        return {};
      default:
        return { reason };
    }
  }
}
