import { parseReview, REVIEW_QUESTIONS } from './review-form.js';

const ANSWERED_NO = Object.fromEntries(Object.keys(REVIEW_QUESTIONS).map((question) => [question, false]));
const codes = (payload: Parameters<typeof parseReview>[0]) => {
  const form = parseReview(payload);
  return form.ok
    ? []
    : form.error.map(({ code, facts }) => `${code} ${JSON.stringify(facts['field'])}`.replaceAll('"', ''));
};

describe('the review form (保密审查表)', () => {
  it('is complete when every question is answered and the outcome said', () => {
    const form = parseReview({ outcome: 'clear', ...ANSWERED_NO });
    expect(form.ok && form.value).toMatchObject({
      outcome: 'clear',
      stateSecret: false,
      deletions: [],
      opinion: null,
    });
  });

  it('refuses every question left open, all at once: an empty box is no answer', () => {
    expect(codes({ outcome: 'clear' })).toEqual(
      Object.keys(REVIEW_QUESTIONS).map((question) => `field-required ${question}`),
    );
  });

  it.each(Object.keys(REVIEW_QUESTIONS))('takes neither null nor a word for the answer to %s', (question) => {
    expect(codes({ outcome: 'clear', ...ANSWERED_NO, [question]: null })).toEqual([
      `field-invalid ${question}`,
    ]);
    expect(codes({ outcome: 'clear', ...ANSWERED_NO, [question]: '否' })).toEqual([
      `field-invalid ${question}`,
    ]);
  });

  it('knows six outcomes and no agreement by silence', () => {
    for (const outcome of [
      'clear',
      'clear-after-deletion',
      'on-application',
      'withhold',
      'refer-up',
      'state-secret',
    ]) {
      expect(codes({ outcome, ...ANSWERED_NO })).toEqual([]);
    }
    expect(codes({ outcome: 'deemed-agreed', ...ANSWERED_NO })).toEqual(['field-invalid outcome']);
    expect(codes(ANSWERED_NO)).toEqual(['field-required outcome']);
  });
});
