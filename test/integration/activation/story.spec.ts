import { candidateOf } from '../../../src/activation/index.js';
import type { Actor } from '../../../src/identity/index.js';
import type { Refusal, Result } from '../../../src/kernel/index.js';
import { verifyLedger } from '../../../src/ledger/index.js';
import { caseHeads, type RehearsedCase } from '../../../src/workflow/index.js';
import { nextVerbOffice, PROVES_ALL, type WorkingCopy } from '../../support/candidate.js';
import { findingsOf } from '../../support/case-invariants.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { policiesWith } from '../../support/policies-with.js';

const LONG = '关于进一步规范公共租赁住房轮候公示有关事项的补充通知';
const VERSION = { pack: 'verb-office', effectiveFrom: '2017-05-17' };

describeOnBothEngines(
  'a change of law, from the edited candidate to the moved cases',
  OFFICE_SCHEMA,
  (engine) => {
    const folder = policiesWith('verbs', ['cn-national']);
    let living: LivingOffice;
    let candidate: WorkingCopy;
    let feng: Actor;
    let han: Actor;
    let rehearsal: string;
    /** Open cases by where they stand: drafted with a long title, in joint check, in ballot. */
    const cases: Record<'drafting' | 'jointCheck' | 'ballot', string> = {
      drafting: '',
      jointCheck: '',
      ballot: '',
    };

    beforeAll(async () => {
      living = await LivingOffice.open(engine, 'verb-office', folder, PROVES_ALL);
      candidate = nextVerbOffice(folder);
      feng = await living.actor('fengfagui');
      han = await living.actor('hanfagui');
    });
    afterAll(() => living.close());

    const services = () => living.office.activation;
    const place = () => ({ ...VERSION, folder: candidate.folder });
    const input = () => ({ place: place(), rehearsal });

    it('begins with cases at three places under the law that was installed', async () => {
      cases.drafting = (await living.drafted({ title: LONG })).id;
      cases.jointCheck = (await living.drafted({ title: LONG })).id;
      await living.does('wangnigao', cases.jointCheck, 'SUBMIT');
      cases.ballot = (await living.drafted()).id;
      await living.does('wangnigao', cases.ballot, 'SUBMIT');
      for (const who of ['sunfuting', 'chenbaomi', 'zhoubanhe'])
        await living.does(who, cases.ballot, 'APPROVE', { outcome: 'approve' });
      await living.does('lichuzhang', cases.ballot, 'APPROVE');
      expect((await living.view(cases.ballot)).states).toEqual(['ballot']);
      const seen = value(await services().standing.run(feng));
      expect(seen.versions.every(({ deed, by }) => deed === 'PACK.INSTALLED' && by.join() === 'system')).toBe(
        true,
      );
    });

    it('rehearses the candidate: every changed ruling with both explanations, and what can be done now', async () => {
      const done = value(await services().rehearse.run(feng, { place: place(), over: null }));
      rehearsal = done.hash;
      expect([done.cases, done.changed, done.untold]).toEqual([3, 3, 0]);
      const report = value(await services().rehearsals.see(feng, rehearsal.slice(7, 19)));
      const changed = report.body['changed'] as unknown as readonly RehearsedCase[];
      const of = (id: string) => changed.find(({ caseId }) => caseId === id);

      // In drafting: SUBMIT would be refused now, for the title; nothing that happened would have come out otherwise.
      expect(of(cases.drafting)?.rulings).toEqual([]);
      const judged = of(cases.drafting)?.moves?.judged ?? [];
      expect(judged.map(({ event, before, after }) => [event, before.refusals, after.refusals])).toEqual([
        [
          'SUBMIT',
          [],
          [
            expect.objectContaining({
              code: 'title-too-long',
              rule: 'title-short',
              clause: ['verb-plan#1'],
              cure: '拟稿人改短标题',
            }),
          ],
        ],
      ]);

      // In joint check: the SUBMIT of then would have been refused.
      const submitted = of(cases.jointCheck)?.rulings ?? [];
      expect(submitted.map(({ event, differs }) => [event, differs])).toEqual([['SUBMIT', ['refused']]]);
      expect(submitted[0]?.before.refusals).toEqual([]);
      expect(submitted[0]?.after.refusals.map(({ message }) => message)).toEqual(['标题超过二十个字']);
      expect(submitted[0]?.rules).toEqual([
        { rule: 'title-short', clause: ['verb-plan#1'], before: 'absent', after: 'fails' },
      ]);

      // In the ballot: the term of the joint check was other, and the step after the either-check is the new one.
      expect((of(cases.ballot)?.rulings ?? []).map(({ event, differs }) => [event, differs])).toEqual([
        ['SUBMIT', ['other-terms']],
        ['APPROVE', ['goes-elsewhere']],
      ]);
      expect(JSON.stringify(report.body)).not.toContain('补充通知');
    });

    it('refuses the proposal of somebody who has not read the report', async () => {
      const refused = await services().activation.propose(feng, input());
      expect(codes(refused)).toEqual(['rehearsal-unread']);
    });

    it('is read by both, proposed by one, and activated by nobody but another', async () => {
      for (const actor of [feng, han])
        value(await services().rehearsals.read(actor, { id: rehearsal, hash: rehearsal }));
      expect(codes(await services().activation.activate(han, input()))).toEqual(['proposal-missing']);
      value(await services().activation.propose(feng, input()));
      expect(codes(await services().activation.activate(feng, input()))).toEqual(['same-person']);
      const deed = value(await services().activation.activate(han, input()));
      expect([deed.type, deed.evidence.rehearsal]).toEqual(['PACK.ACTIVATED', rehearsal]);
      expect(codes(await services().activation.propose(feng, input()))).toEqual(['already-active']);
    });

    it('refuses new cases as long as the service reads the old files, and says who can act', async () => {
      const refused = await living.drafts({ title: '短标题' });
      expect(codes(refused)).toEqual(['pack-not-activated']);
      expect(refused.ok ? [] : refused.error[0]?.who).toEqual(['policy-officer']);
      expect(refused.ok ? '' : refused.error[0]?.cure).toContain('policy activate');
    });

    it('begins new cases under the candidate once its files are in place, and old ones go on under theirs', async () => {
      candidate.putInto(folder);
      await living.close();
      living = await LivingOffice.open(engine, 'verb-office', folder, PROVES_ALL);
      feng = await living.actor('fengfagui');
      const fresh = await living.drafted({ title: '短标题' });
      const old = await living.view(cases.jointCheck);
      const [now] = living.office.registry.compositions('verb-office', '2017-05-17');
      expect(
        candidateOf(living.office.registry.compositions('verb-office', '2017-05-17'))?.digest,
      ).toBeDefined();
      expect(fresh.pack.sha256).toBe(now?.pack.ref.sha256);
      expect(old.pack.sha256).not.toBe(fresh.pack.sha256);
      // The files of the old version are gone; what it says is not.
      await living.does('sunfuting', cases.jointCheck, 'APPROVE', { outcome: 'approve' });
      expect(await findingsOf(living, cases.jointCheck)).toEqual([]);
    });

    it('tells in a dry run what would become of each case, and changes nothing', async () => {
      const before = await living.view(cases.ballot);
      const told = value(await migrate({ dryRun: true }));
      const fates = Object.fromEntries(
        told.cases.map(({ caseId, fate, problems }) => [caseId, [fate, problems.map(({ code }) => code)]]),
      );
      expect(fates[cases.drafting]).toEqual(['would-move', []]);
      expect(fates[cases.jointCheck]).toEqual(['would-move', []]);
      // The ballot lies behind the legality check, which this case has not been through.
      expect(fates[cases.ballot]).toEqual(['stays', ['step-not-taken']]);
      expect(await living.view(cases.ballot)).toEqual(before);
    });

    it('moves those that can move, with the stricter term, and keeps who has decided already', async () => {
      const done = value(await migrate({}));
      const fateOf = (id: string) => done.cases.find(({ caseId }) => caseId === id)?.fate;
      expect([cases.drafting, cases.jointCheck, cases.ballot].map(fateOf)).toEqual([
        'moved',
        'moved',
        'stays',
      ]);
      const { facts } = await living.view(cases.jointCheck);
      expect(facts.clocks['joint-check']?.term['amount']).toBe(2);
      const decided = facts.steps['joint-check']?.tasks.filter(({ decision }) => decision !== null) ?? [];
      expect(decided.map(({ decision }) => decision?.by)).toEqual(['demo-sun']);
      for (const id of Object.values(cases)) expect(await findingsOf(living, id)).toEqual([]);
    });

    it('does nothing when the same command comes again', async () => {
      const before = await living.view(cases.jointCheck);
      const again = value(await migrate({}));
      expect(again.cases.find(({ caseId }) => caseId === cases.jointCheck)?.fate).toBe('already');
      expect(await living.view(cases.jointCheck)).toEqual(before);
    });

    it('sends the third case back to the new check when the mapping says so; its vote is opened anew afterwards', async () => {
      const done = value(await migrate({ states: { ballot: 'legality' }, cases: [cases.ballot] }));
      expect(done.cases[0]?.problems).toEqual([]);
      const view = await living.view(cases.ballot);
      expect(view.states).toEqual(['legality']);
      expect(Object.keys(view.facts.approvals).sort()).toEqual(['either-check', 'joint-check']);
      await living.does('sunfuting', cases.ballot, 'APPROVE');
      expect((await living.view(cases.ballot)).states).toEqual(['ballot']);
      expect(await findingsOf(living, cases.ballot)).toEqual([]);
    });

    it('holds the moved case to the new rule, and its way can still be read from the first entry on', async () => {
      const refused = await living.tries('wangnigao', cases.drafting, 'SUBMIT');
      expect(codes(refused)).toEqual(['title-too-long']);
      const track = await living.office.queries.track(
        { person: 'system', name: '', mandates: [] },
        cases.ballot,
      );
      const labels = track.ok ? track.value.map(({ label }) => label) : [];
      expect(labels).toContain('改按新规定办理');
      expect(track.ok ? track.value.map(({ stateLabel }) => stateLabel) : []).toContain('合法性审核');
    });

    it('stands in the ledger as one chain that verifies, with who, when and on which reports', async () => {
      const { reader } = living.office.database;
      expect((await verifyLedger(reader, caseHeads(reader))).faults).toEqual([]);
      const seen = value(await services().standing.run(feng));
      const version = seen.versions.find(({ pack }) => pack === 'verb-office');
      expect([version?.deed, version?.by, version?.folder]).toEqual([
        'PACK.ACTIVATED',
        ['demo-feng', 'demo-han'],
        'stands',
      ]);
      await engine.raw(`update ledger_chain set seq = 99 where id = 'policy'`);
      const { faults } = await verifyLedger(reader, caseHeads(reader));
      expect(faults.map(({ caseId, code }) => [caseId, code])).toEqual([['policy', 'entry-missing']]);
    });

    async function migrate(choice: {
      dryRun?: boolean;
      states?: Record<string, string>;
      cases?: readonly string[];
    }) {
      return services().migration.run(feng, {
        to: VERSION,
        mapping: { states: choice.states ?? {}, clocks: {} },
        cases: choice.cases ?? null,
        dryRun: choice.dryRun === true,
      });
    }
  },
);

function codes(result: Result<unknown, readonly Refusal[]>): readonly string[] {
  return result.ok ? ['ok'] : result.error.map(({ code }) => code);
}

function value<T>(result: Result<T, readonly Refusal[]>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.map(({ code, message }) => `${code} ${message}`).join('\n'));
}
