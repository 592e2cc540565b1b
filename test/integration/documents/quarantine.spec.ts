import { documentOf, listVersions } from '../../../src/documents/index.js';
import { digest } from '../../../src/kernel/index.js';
import { listIncidents, REVIEW_QUESTIONS, secrecyReviewRecord } from '../../../src/secrecy-review/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { featureEntities, FeatureOffice, refusedCodes } from '../../support/feature-office.js';

const ANSWERED_NO = Object.fromEntries(Object.keys(REVIEW_QUESTIONS).map((question) => [question, false]));
const base64 = (text: string) => Buffer.from(text).toString('base64');

describeOnBothEngines('secrecy reviews and what they find', { entities: featureEntities }, (engine) => {
  const office = new FeatureOffice(() => engine.database);
  const read = (text: string) => office.content.read(engine.database.reader, digest(text));

  it('keep one record for each item, with every review of every version', async () => {
    const draft = await office.created({ attribute: 'proactive', channels: ['website'] });
    const first = await office.moved(draft, {
      type: 'REVIEW',
      payload: {
        ...ANSWERED_NO,
        outcome: 'clear-after-deletion',
        opinion: '删去第二段',
        deletions: [{ where: '第二段', what: '全段' }],
      },
      effects: ['record-review'],
      person: 'reviewer-1',
    });
    const edited = await office.moved(first, {
      type: 'EDIT',
      payload: { body: '删减后的正文' },
      effects: ['revise-document'],
    });
    const second = await office.moved(edited, {
      type: 'REVIEW',
      payload: { ...ANSWERED_NO, outcome: 'clear' },
      effects: ['record-review'],
      person: 'reviewer-2',
    });
    const record = await secrecyReviewRecord(engine.database.reader, second.facts);
    expect(record).toMatchObject({
      outcome: 'clear',
      version: 2,
      attribute: 'proactive',
      channels: ['website'],
      answers: { stateSecret: false },
    });
    expect(record.entries.map(({ version, outcome, reviewedBy }) => [version, outcome, reviewedBy])).toEqual([
      [1, 'clear-after-deletion', 'reviewer-1'],
      [2, 'clear', 'reviewer-2'],
    ]);
    expect(record.entries[0]?.form).toMatchObject({ opinion: '删去第二段' });
  });

  it('refuse a form with an open question and store nothing', async () => {
    const draft = await office.created();
    const { stateSecret: _open, ...rest } = ANSWERED_NO;
    const refused = await office.attempt(draft, {
      type: 'REVIEW',
      payload: { ...rest, outcome: 'clear' },
      effects: ['record-review'],
    });
    expect(refusedCodes(refused)).toEqual(['field-required']);
  });

  it('refuse an opinion that itself bears a mark', async () => {
    const draft = await office.created();
    const refused = await office.attempt(draft, {
      type: 'REVIEW',
      payload: { ...ANSWERED_NO, outcome: 'withhold', opinion: '机密★内容' },
    });
    expect(refusedCodes(refused)).toEqual(['classification-mark-found']);
  });

  it('take the answer of the authority to a referral once', async () => {
    const draft = await office.created();
    const answer = {
      type: 'REFERRAL_ANSWERED',
      payload: { outcome: 'clear', opinion: '可以公开' },
      effects: ['record-referral'],
    };
    expect(refusedCodes(await office.attempt(draft, answer))).toEqual(['referral-not-asked']);
    const asked = await office.moved(draft, {
      type: 'REVIEW',
      payload: { ...ANSWERED_NO, outcome: 'refer-up', referTo: '某省保密局', opinion: '拿不准' },
      effects: ['record-review'],
    });
    const tooEarly = await office.attempt(asked, {
      ...answer,
      payload: { ...answer.payload, answeredOn: '2018-02-28' },
    });
    expect(refusedCodes(tooEarly)).toEqual(['field-invalid']);
    const answered = await office.moved(asked, answer);
    expect(answered.facts['secrecy']).toMatchObject({
      referral: { outcome: 'clear', answeredOn: '2018-03-01' },
    });
    expect(refusedCodes(await office.attempt(answered, answer))).toEqual(['referral-not-asked']);
  });

  it('destroy every version, every attachment and the interpretation of a state secret, and report within 24 hours', async () => {
    const draft = await office.created({
      body: '密一',
      attachments: [{ name: '密表.txt', content: base64('密二') }],
    });
    const edited = await office.moved(draft, {
      type: 'EDIT',
      payload: { body: '密三' },
      effects: ['revise-document'],
    });
    const explained = await office.moved(edited, {
      type: 'EDIT_INTERPRETATION',
      payload: { title: '解读密', body: '密四' },
      effects: ['revise-interpretation'],
    });
    const { id } = explained.facts.case;
    const other = await office.created({ body: '密一' });
    const bystander = await office.created({ body: '无关' });
    const sealed = await office.moved(explained, {
      type: 'REVIEW',
      payload: { ...ANSWERED_NO, stateSecret: true, outcome: 'state-secret', opinion: '涉及某事项' },
      effects: ['record-review', 'destroy-content'],
      person: 'reviewer-1',
      state: ['quarantined'],
    });
    const foundAt = office.clock.now();
    for (const text of ['密一', '密二', '密三', '密四']) expect((await read(text))?.status).toBe('destroyed');
    expect((await read('无关'))?.status).toBe('present');
    expect(documentOf(bystander.facts).sealed).toBe(false);
    expect(JSON.stringify(sealed.facts)).not.toMatch(/密一|密二|密三|密四|密表|解读密|涉及某事项/);
    expect(JSON.stringify(await listVersions(engine.database.reader, id))).not.toContain('密表');
    expect(JSON.stringify(await secrecyReviewRecord(engine.database.reader, sealed.facts))).not.toContain(
      '涉及某事项',
    );
    expect(await listIncidents(engine.database.reader, ['finance'])).toEqual([]);
    const [incident] = await listIncidents(engine.database.reader, ['zj-housing']);
    expect(incident).toEqual({
      caseId: id,
      organ: 'zj-housing',
      foundAt,
      foundBy: 'reviewer-1',
      reasonCode: 'review-finding',
      reportDueAt: foundAt.replace('2018-03-01', '2018-03-02'),
      clause: ['gwy-ling-646#34'],
      sharedWith: [other.facts.case.id],
      administrationToldAt: null,
      superiorToldAt: null,
    });
    const again = await office.attempt(bystander, { type: 'EDIT', payload: { body: '密三' } });
    expect(refusedCodes(again)).toEqual(['content-destroyed']);
  });

  it('note when each addressee was told', async () => {
    const sealed = await office.moved(await office.created({ body: '密五' }), {
      type: 'QUARANTINE',
      payload: { reasonCode: 'leak-reported' },
      effects: ['destroy-content'],
      state: ['quarantined'],
    });
    const tell = (at: typeof sealed, addressee: string) =>
      office.moved(at, {
        type: 'INCIDENT_REPORTED',
        payload: { addressee },
        effects: ['record-incident-report'],
      });
    const first = await tell(sealed, 'secrecy-administration');
    const told = office.clock.now();
    await tell(await tell(first, 'secrecy-administration'), 'superior-department');
    const incident = (await listIncidents(engine.database.reader, ['zj-housing'])).find(
      ({ caseId }) => caseId === sealed.facts.case.id,
    );
    expect(incident).toMatchObject({
      reasonCode: 'leak-reported',
      administrationToldAt: told,
      superiorToldAt: office.clock.now(),
    });
  });

  it('take no word of a quarantine but its code', async () => {
    const draft = await office.created();
    const refused = await office.attempt(draft, {
      type: 'QUARANTINE',
      payload: { reasonCode: 'mark-overlooked', reason: '其中写到某事项' },
    });
    expect(refusedCodes(refused)).toEqual(['field-unknown']);
  });
});
