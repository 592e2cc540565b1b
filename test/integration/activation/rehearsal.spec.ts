import { localDate } from '../../../src/kernel/index.js';
import type { RehearsedCase } from '../../../src/workflow/index.js';
import { PROVES_ALL, WorkingCopy } from '../../support/candidate.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { policiesWith } from '../../support/policies-with.js';
import { NO } from '../../support/review-form.js';

const DAY_MS = 86_400_000;
/** The review form of a document that is a state secret. */
const FORM = { ...NO, stateSecret: true };

describeOnBothEngines('what a rehearsal tells and what it cannot', OFFICE_SCHEMA, (engine) => {
  const folder = policiesWith('verbs', ['cn-national']);
  const candidate = new WorkingCopy(folder, 'verb-office/2017-05-17')
    .edit(
      'charts/document.yaml',
      '- { role: office-reviewer, of: case.organ, not: [drafting] }',
      '- { role: principal, of: case.organ, not: [drafting] }',
    )
    .edit('charts/document.yaml', 'next: ballot', 'next: vote')
    .edit('charts/document.yaml', '  ballot:\n', '  vote:\n')
    .edit(
      'charts/document.yaml',
      'EDIT: { effects: [revise-document], label: 修改 }',
      'ATTACH: { effects: [add-attachment], label: 加附件 }',
    );
  let living: LivingOffice;
  let drafting: string;
  let inBallot: string;
  let sealed: string;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'verb-office', folder, PROVES_ALL);
    sealed = await toBallot();
    for (const who of ['sunfuting', 'zhoubanhe'])
      await living.does(who, sealed, 'APPROVE', { outcome: 'approve' });
    await living.does('chenbaomi', sealed, 'REVIEW', {
      outcome: 'state-secret',
      opinion: '涉及某事项',
      ...FORM,
    });
    inBallot = await toBallot();
    living.clock.advance(DAY_MS);
    drafting = (await living.drafted()).id;
  });
  afterAll(() => living.close());

  async function toBallot(): Promise<string> {
    const { id } = await living.drafted();
    await living.does('wangnigao', id, 'SUBMIT');
    for (const who of ['sunfuting', 'chenbaomi', 'zhoubanhe'])
      await living.does(who, id, 'APPROVE', { outcome: 'approve' });
    await living.does('lichuzhang', id, 'APPROVE');
    return id;
  }

  async function told(
    over: { from: string | null; to: string | null } | null = null,
    folderOf = candidate.folder,
  ) {
    const feng = await living.actor('fengfagui');
    const { rehearse, rehearsals } = living.office.activation;
    const done = await rehearse.run(feng, {
      place: { pack: 'verb-office', effectiveFrom: '2017-05-17', folder: folderOf },
      over:
        over === null
          ? null
          : {
              from: over.from === null ? null : localDate(over.from),
              to: over.to === null ? null : localDate(over.to),
            },
    });
    if (!done.ok) throw new Error(done.error.map(({ message }) => message).join());
    const read = await rehearsals.see(feng, done.value.hash);
    if (!read.ok) throw new Error('no report');
    return {
      ...done.value,
      body: read.value.body,
      changed: read.value.body['changed'] as unknown as readonly RehearsedCase[],
    };
  }

  it('tells nothing of the law that stands already', async () => {
    const { changed, cases } = await told(null, folder);
    expect([cases, changed]).toEqual([3, []]);
  });

  it('tells who else would have been asked, whose decision would no longer have counted, and what is gone', async () => {
    const { changed } = await told();
    const one = changed.find(({ caseId }) => caseId === inBallot);
    expect(one?.rulings.map(({ event, differs }) => [event, differs])).toEqual([
      // The principal is asked beside the other two, not the general office.
      ['SUBMIT', ['other-hands']],
      // So that the general office has no task in it.
      ['APPROVE', ['refused']],
      ['APPROVE', ['goes-elsewhere']],
    ]);
    const refused = one?.rulings.find(({ differs }) => differs.includes('refused'));
    expect(refused?.after.refusals.map(({ code, who }) => [code, who])).toEqual([
      ['no-mandate', ['secrecy-reviewer', 'deputy-in-charge', 'principal']],
    ]);
    expect(one?.statesGone).toEqual([{ state: 'ballot', seq: 6, why: 'state-gone' }]);
    expect(one?.moves).toBeNull();
  });

  it('tells which moves an open case loses and gains where it stands now', async () => {
    const { changed } = await told();
    const moves = changed.find(({ caseId }) => caseId === drafting)?.moves;
    expect(moves?.lost.map(({ event }) => event)).toEqual(['EDIT']);
    expect(moves?.gained.map(({ event, label }) => [event, label])).toEqual([['ATTACH', '加附件']]);
    expect(moves?.judged).toEqual([]);
  });

  it('says of a sealed case that it cannot tell, and nothing else of it', async () => {
    const { body, changed } = await told();
    expect(body['untold']).toEqual([{ caseId: sealed, why: 'words-destroyed' }]);
    expect(changed.some(({ caseId }) => caseId === sealed)).toBe(false);
  });

  it('looks only at cases begun in the days that were asked for', async () => {
    expect((await told({ from: null, to: '2018-03-01' })).cases).toBe(2);
    expect((await told({ from: '2018-03-02', to: null })).cases).toBe(1);
    expect((await told({ from: '2019-01-01', to: '2019-12-31' })).cases).toBe(0);
  });

  it('leaves every case as it was', async () => {
    const before = await living.view(inBallot);
    await told();
    expect(await living.view(inBallot)).toEqual(before);
  });
});
