import { documentOf } from '../../documents/index.js';
import { digest, localDate, type JsonObject } from '../../kernel/index.js';
import { incoherences } from './review-coherence.js';
import { parseReview, REVIEW_QUESTIONS } from './review-form.js';
import { NOT_REVIEWED, type Referral, type SecrecyFacts } from './secrecy-facts.js';

const ANSWERED_NO = Object.fromEntries(Object.keys(REVIEW_QUESTIONS).map((question) => [question, false]));
const NOW = digest('present bytes');
const REFERRAL: Referral = {
  to: '省保密局',
  askedOn: localDate('2018-03-01'),
  contentHash: NOW,
  answeredOn: null,
  outcome: null,
};

/** What is wrong with a form, answered 否 throughout except for what the test says. */
function faults(
  answers: JsonObject,
  known: { document?: JsonObject; secrecy?: Partial<SecrecyFacts> } = {},
): readonly string[] {
  const form = parseReview({ ...ANSWERED_NO, outcome: 'clear', opinion: '已核', ...answers });
  if (!form.ok) throw new Error('the form itself is faulty');
  const document = documentOf({ document: { ...documentOf({}), contentHash: NOW, ...known.document } });
  const matter = {
    document,
    secrecy: { ...NOT_REVIEWED, ...known.secrecy } as SecrecyFacts,
    on: localDate('2018-03-01'),
  };
  return incoherences(form.value, matter).map(({ code, facts }) =>
    typeof facts['field'] === 'string' ? `${code} ${facts['field']}` : code,
  );
}

describe('a form that holds together', () => {
  it('clears a harmless document', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ opinion: null })).toEqual([]);
  });

  it('gives reasons for every outcome but 可以公开', () => {
    expect(faults({ outcome: 'withhold', opinion: null })).toEqual(['field-required opinion']);
  });

  it('lists deletions with 删减后公开 and with no other outcome', () => {
    const deletions = [{ where: '正文第三段', what: '删去联系人手机号' }];
    expect(faults({ outcome: 'clear-after-deletion' })).toEqual(['field-required deletions']);
    expect(faults({ outcome: 'clear-after-deletion', deletions })).toEqual([]);
    expect(faults({ deletions })).toEqual(['field-invalid deletions']);
  });

  it('names the authority of a referral, the holder of a commercial secret, the masking of personal data', () => {
    expect(faults({ outcome: 'refer-up' })).toEqual(['field-required referTo']);
    expect(faults({ commercialSecret: true })).toEqual(['field-required commercialSecretHolder']);
    expect(faults({ personalPrivacy: true })).toEqual(['field-required privacyMasked']);
    expect(faults({ personalPrivacy: true, privacyMasked: true })).toEqual([]);
  });

  it('opens nothing before those were asked whom it says must be asked', () => {
    expect(faults({ needsConsultation: true })).toEqual(['field-required consulted']);
    expect(faults({ needsConsultation: true, consulted: '已征求某局意见，同意公开' })).toEqual([]);
    expect(faults({ needsConsultation: true, outcome: 'withhold' })).toEqual([]);
  });
});

describe('a state secret in the answers (涉及国家秘密)', () => {
  it.each(['clear', 'on-application', 'withhold'])('does not go together with the outcome %s', (outcome) => {
    expect(faults({ stateSecret: true, outcome })).toEqual(['review-contradiction stateSecret']);
  });

  it.each(['state-secret', 'refer-up'])('goes together with %s', (outcome) => {
    expect(faults({ stateSecret: true, outcome, referTo: '省保密局' })).toEqual([]);
  });

  it('must be answered 是 where the outcome says it', () => {
    expect(faults({ outcome: 'state-secret' })).toEqual(['review-contradiction stateSecret']);
  });
});

describe('what the screening left to people', () => {
  it('attachments that no program could read must have been opened by hand', () => {
    const document = { unscannable: ['a1-1', 'a1-2'] };
    expect(faults({ checkedByHand: ['a1-1'] }, { document })).toEqual(['attachment-unchecked checkedByHand']);
    expect(faults({ checkedByHand: ['a1-1', 'a1-2'] }, { document })).toEqual([]);
    expect(faults({ outcome: 'withhold' }, { document })).toEqual([]);
  });

  it('a hit of personal data is answered 是, or explained', () => {
    const secrecy = { hits: [{ where: 'body', code: 'mobile-number' }] };
    expect(faults({}, { secrecy })).toEqual(['screening-hit-unanswered']);
    expect(faults({ handling: '系单位公开的值班手机' }, { secrecy })).toEqual([]);
    expect(faults({ personalPrivacy: true, privacyMasked: false }, { secrecy })).toEqual([]);
  });

  it('a cited number is a question and no obstacle', () => {
    expect(faults({}, { secrecy: { hits: [{ where: 'body', code: 'citation' }] } })).toEqual([]);
  });
});

describe('a referral (报审)', () => {
  it('keeps everything shut until it is answered', () => {
    expect(faults({}, { secrecy: { referral: REFERRAL } })).toEqual(['referral-pending']);
    expect(
      faults({ outcome: 'refer-up', referTo: '国家保密局' }, { secrecy: { referral: REFERRAL } }),
    ).toEqual([]);
  });

  it('binds the review of the same bytes: nothing wider than the answer', () => {
    const referral: Referral = {
      ...REFERRAL,
      answeredOn: localDate('2018-03-05'),
      outcome: 'on-application',
    };
    expect(faults({}, { secrecy: { referral } })).toEqual(['referral-contradiction']);
    expect(faults({ outcome: 'withhold' }, { secrecy: { referral } })).toEqual([]);
    expect(faults({}, { secrecy: { referral }, document: { attribute: 'on-application' } })).toEqual([]);
    expect(faults({}, { secrecy: { referral }, document: { contentHash: digest('other bytes') } })).toEqual(
      [],
    );
  });

  it('binds nobody once it was withdrawn', () => {
    const referral: Referral = { ...REFERRAL, answeredOn: localDate('2018-03-05'), outcome: 'withdrawn' };
    expect(faults({}, { secrecy: { referral } })).toEqual([]);
  });
});
