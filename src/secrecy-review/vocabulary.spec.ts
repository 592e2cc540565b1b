import { digest, instant, localDate, type JsonObject } from '../kernel/index.js';
import type { CaseEvent, Facts } from '../workflow/index.js';
import { recordView } from './model/record-view.js';
import { NOT_REVIEWED, secrecyOf } from './model/secrecy-facts.js';
import { secrecyVocabulary } from './vocabulary.js';

const CASE = {
  id: 'c1',
  chart: 'document',
  organ: 'zj-housing',
  division: 'renovation',
  createdBy: 'drafter-1',
  lawOn: localDate('2018-03-01'),
  taskCount: 3,
  clockCount: 0,
};
const TASK = { id: 't3', mandates: [], desk: [], excluded: [], added: false, openedBy: null, decision: null };
const FACTS: Facts = {
  case: CASE,
  steps: { specialist: { openedAt: instant('2018-03-01T01:00:00.000Z'), from: null, tasks: [TASK] } },
  approvals: {},
  acted: { drafting: ['drafter-1'] },
  clocks: {},
  document: {
    title: '关于某工程的通知',
    contentHash: digest('bytes'),
    bodyHash: digest('body'),
    version: 2,
    attachments: [],
    unscannable: [],
    channels: ['website'],
    documentNumber: null,
    indexNumber: null,
    kind: 'policy',
    attribute: 'proactive',
    ground: null,
    sealed: false,
  },
  interpretation: {
    plan: '发布会',
    title: '解读某工程',
    bodyHash: digest('why'),
    contentHash: digest('twin'),
    elements: [],
    firstInterpreter: 'p1',
    forms: [],
  },
  secrecy: { ...NOT_REVIEWED, hits: [{ where: 'body', code: 'citation' }] },
};

function event(type: string, payload: JsonObject): CaseEvent {
  return {
    type,
    at: instant('2018-03-02T01:00:00.000Z'),
    actor: { person: 'reviewer-1', onBehalfOf: null, task: 't3' },
    payload,
  };
}

function run(effect: string, payload: JsonObject, facts: Facts = FACTS): Facts {
  return { ...facts, ...secrecyVocabulary.effects[effect]?.apply?.(facts, event('X', payload), {}) };
}

describe('record-review', () => {
  it('keeps the answers, who signed in which step and when, and the outcome', () => {
    const after = secrecyOf(
      run('record-review', {
        outcome: 'clear',
        opinion: '同意',
        stateSecret: false,
        deletions: [],
        task: 't3',
      }),
    );
    expect(after.outcome).toBe('clear');
    expect(after.record).toEqual({
      stateSecret: false,
      deletions: [],
      signatures: [
        {
          step: 'specialist',
          by: 'reviewer-1',
          onBehalfOf: null,
          at: '2018-03-02T01:00:00.000Z',
          outcome: 'clear',
          opinion: '同意',
        },
      ],
    });
  });

  it('lets a later reviewer’s answers stand and keeps every signature', () => {
    const once = run('record-review', { outcome: 'clear', personalPrivacy: false, formNumber: '1' });
    const twice = secrecyOf(
      run('record-review', { outcome: 'withhold', personalPrivacy: true, formNumber: '1' }, once),
    );
    expect(twice.record).toMatchObject({ personalPrivacy: true, formNumber: '1' });
    expect(twice.record?.signatures.map(({ outcome }) => outcome)).toEqual(['clear', 'withhold']);
  });

  it.each([
    ['on-application', 'on-application'],
    ['withhold', 'withheld'],
    ['clear', null],
  ])('asks after the outcome %s for the attribute %s', (outcome, attribute) => {
    expect(secrecyOf(run('record-review', { outcome })).requiredAttribute).toBe(attribute);
  });

  it('counts the deletions ever asked for: a later 可以公开 does not make the paper an uncut one', () => {
    const deletions = [
      { where: '一', what: '甲' },
      { where: '二', what: '乙' },
    ];
    const asked = run('record-review', { outcome: 'clear-after-deletion', deletions });
    expect(secrecyOf(asked).deletionsAsked).toBe(2);
    expect(secrecyOf(run('record-review', { outcome: 'clear', deletions: [] }, asked)).deletionsAsked).toBe(
      2,
    );
  });

  it('opens a referral about these bytes, and record-referral answers it', () => {
    const asked = run('record-review', { outcome: 'refer-up', referTo: '省保密局' });
    expect(secrecyOf(asked).referral).toEqual({
      to: '省保密局',
      askedOn: '2018-03-02',
      contentHash: digest('bytes'),
      answeredOn: null,
      outcome: null,
    });
    const answered = run('record-referral', { outcome: 'withhold', answeredOn: '2018-03-02' }, asked);
    expect(secrecyOf(answered).referral).toMatchObject({ answeredOn: '2018-03-02', outcome: 'withhold' });
    expect(run('record-referral', { outcome: 'withhold' })).toEqual(FACTS);
  });

  it('takes no outcome that is none', () => {
    expect(run('record-review', { outcome: 'deemed-agreed' })).toEqual(FACTS);
  });
});

describe('destroy-content', () => {
  const order = secrecyVocabulary.effects['destroy-content'];
  const after = run('destroy-content', { reasonCode: 'leak-reported' });

  it('leaves nothing of what a person wrote: not in the document, its twin or the review', () => {
    expect(JSON.stringify(after)).not.toMatch(/某工程|发布会/);
    expect(after['document']).toMatchObject({ sealed: true, contentHash: digest('bytes') });
    expect(after['interpretation']).toMatchObject({ title: null, plan: null, contentHash: digest('twin') });
    expect(secrecyOf(after)).toMatchObject({
      outcome: 'state-secret',
      record: null,
      incident: { reasonCode: 'leak-reported', reported: [] },
    });
  });

  it('orders the bytes destroyed, the incident opened and the clock of 24 hours started', () => {
    const intents = order?.emit?.(after, event('QUARANTINE', { reasonCode: 'leak-reported' }), {}) ?? [];
    expect(intents.map(({ kind }) => kind)).toEqual([
      'content.destroy',
      'secrecy.incident',
      'deadline.start',
    ]);
    expect(intents[2]?.payload).toEqual({
      name: 'report-incident',
      hours: 24,
      clause: ['gwy-ling-646#34'],
      escalateTo: ['secrecy-reviewer', 'principal'],
    });
  });

  it('takes the finding of a review for the reason where none is named', () => {
    expect(secrecyOf(run('destroy-content', { outcome: 'state-secret' })).incident?.reasonCode).toBe(
      'review-finding',
    );
  });

  it('stops the clock when both addressees were told', () => {
    const report = secrecyVocabulary.effects['record-incident-report'];
    const kinds = (facts: Facts, addressee: string) =>
      (report?.emit?.(facts, event('INCIDENT_REPORTED', { addressee }), {}) ?? []).map(({ kind }) => kind);
    const first = run('record-incident-report', { addressee: 'superior-department' }, after);
    expect(kinds(first, 'superior-department')).toEqual(['secrecy.incident-reported']);
    const both = run('record-incident-report', { addressee: 'secrecy-administration' }, first);
    expect(kinds(both, 'secrecy-administration')).toEqual(['secrecy.incident-reported', 'deadline.cancel']);
  });
});

describe('the exported record (保密审查表)', () => {
  it('joins what the case knows with what its reviewers answered', () => {
    const reviewed = run('record-review', { outcome: 'clear', stateSecret: false });
    expect(recordView(reviewed, [])).toMatchObject({
      organ: 'zj-housing',
      division: 'renovation',
      title: '关于某工程的通知',
      kind: 'policy',
      channels: ['website'],
      attribute: 'proactive',
      drafters: ['drafter-1'],
      outcome: 'clear',
      answers: { stateSecret: false },
    });
  });
});
