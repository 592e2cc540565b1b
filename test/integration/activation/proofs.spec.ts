import type { Actor } from '../../../src/identity/index.js';
import { WorkingCopy } from '../../support/candidate.js';
import { describeOnEngine } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';
import { policiesWith } from '../../support/policies-with.js';

const VERSION = { pack: 'liupanshui-housing', effectiveFrom: '2020-01-01' };
// Each proof looks at a whole pack.
jest.setTimeout(180_000);

const PATH = 'liupanshui-housing/2020-01-01';

// What a proof finds has nothing to do with where rows lie; who activates what does so on both in the story beside it.
describeOnEngine('sqlite', 'a candidate that is really proved', OFFICE_SCHEMA, (engine) => {
  const folder = policiesWith('verbs', ['cn-national', 'liupanshui-housing']);
  let living: LivingOffice;
  let feng: Actor;
  let han: Actor;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, VERSION.pack, folder);
    feng = await living.actor('fengfagui');
    han = await living.actor('hanfagui');
  });
  afterAll(() => living.close());

  const proposed = async (copy: WorkingCopy) => {
    const { rehearse, rehearsals, activation } = living.office.activation;
    const place = { ...VERSION, folder: copy.folder };
    const done = await rehearse.run(feng, { place, over: null });
    if (!done.ok) throw new Error(done.error.map(({ message }) => message).join());
    const { hash } = done.value;
    for (const reader of [feng, han]) await rehearsals.read(reader, { id: hash, hash });
    const input = { place, rehearsal: hash };
    return { input, answer: await activation.propose(feng, input) };
  };

  it('is refused with the story of what it would let happen', async () => {
    const faulty = new WorkingCopy(folder, PATH).edit(
      'charts/document.yaml',
      'binds: [document.contentHash, interpretation.contentHash]',
      'binds: [interpretation.contentHash]',
    );
    const { answer } = await proposed(faulty);
    const told = answer.ok ? [] : answer.error.filter(({ code }) => code === 'proof-fails');
    expect(told.map(({ facts }) => facts['property'])).toContain('edit-voids-approvals');
    expect(told.map(({ message }) => message).join()).toContain('EDIT');
  });

  it('is proposed by one and activated by another where everything holds', async () => {
    const sound = new WorkingCopy(folder, PATH).edit(
      'chains/online-approval.yaml',
      'label: 科室审核',
      'label: 科室初审',
    );
    const { input, answer } = await proposed(sound);
    expect(answer).toMatchObject({ ok: true });
    expect(await living.office.activation.activation.activate(han, input)).toMatchObject({ ok: true });
  });
});
