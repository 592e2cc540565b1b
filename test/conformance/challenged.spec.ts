import { evidence, happened, inputFor, schemeNamed } from '../support/schemes.js';
import { instant, localDate, type JsonObject } from '../../src/kernel/index.js';
import type { LedgerEntry } from '../../src/ledger/index.js';
import type { AssessmentScheme } from '../../src/policy/index.js';
import { DEEDS, type ScoreStanding } from '../../src/assessment/model/records.js';
import { score } from '../../src/assessment/model/score.js';
import {
  againstAnswering,
  againstAppealing,
  type AnswerToCheck,
} from '../../src/assessment/model/stage-checks.js';
import { standingsOf } from '../../src/assessment/model/standing.js';
import type { ScoreSheet, SheetIndicator } from '../../src/assessment/model/sheet.js';

const CHAIN = 'assessment-2022';
const ASKER = { person: 'clerk', ofUnit: true };
const OTHER = { person: 'head', ofUnit: false };
const TODAY = localDate('2023-02-03');

/** What was done about one score, one entry a day from 10 January 2023 on. */
function standingAfter(...deeds: readonly (readonly [type: string, payload: JsonObject])[]): ScoreStanding {
  const entries = deeds.map(([type, payload], index): LedgerEntry => {
    const name = { organ: 'o', scheme: 's', period: '2022', unit: 'unit-a' };
    const at = instant(`2023-01-${10 + index}T02:00:00.000Z`);
    const actor = { person: 'clerk', onBehalfOf: null, task: null };
    const sealed = { prevHash: null, hash: '' as LedgerEntry['hash'], ruling: null, position: index };
    return {
      caseId: CHAIN,
      seq: index + 1,
      at,
      type,
      actor,
      payload: { ...name, ...payload },
      ...sealed,
    };
  });
  const [standing] = standingsOf(entries).values();
  if (standing === undefined) throw new Error('nothing was done');
  return standing;
}

const PUBLIC = [DEEDS.publicised, { until: '2023-02-05' }] as const;
const gives = (id: string, value: number) => [DEEDS.supplied, { evidence: id, value, source: '' }] as const;

function sheetOf(
  scheme: AssessmentScheme,
  { evidence: supplied, struck }: Pick<ScoreStanding, 'evidence' | 'struck'>,
): ScoreSheet {
  const input = inputFor(scheme, { period: '2022', asOf: '2023-01-15', evidence: supplied });
  return score({ ...input, struck });
}

function pointsOf({ indicators }: ScoreSheet, id: string): number | null {
  const all = (some: readonly SheetIndicator[]): readonly SheetIndicator[] =>
    some.flatMap((one) => [one, ...all(one.parts)]);
  return all(indicators).find((one) => one.id === id)?.points ?? null;
}

describe('an appeal against a score that was given', () => {
  const scheme = schemeNamed('mianyang-2022');
  const appeal = { criterion: 'website', entries: [{ case: CHAIN, seq: 1 }], grounds: '记错了' };
  const appealed = standingAfter(gives('website-score', 20), PUBLIC, [DEEDS.appealed, appeal]);
  const answer = (more: Partial<AnswerToCheck>): readonly string[] =>
    againstAnswering(
      appealed,
      { appeal: 3, upheld: true, reason: '查实', corrected: null, scheme, ...more },
      OTHER,
    ).map(({ code }) => code);

  it('names the indicator and the entry that gave it', () => {
    const standing = standingAfter(gives('website-score', 20), PUBLIC);
    const sheet = sheetOf(scheme, standing);
    const against = (more: object): readonly string[] =>
      againstAppealing(standing, { sheet, ...appeal, ...more }, ASKER, TODAY).map(({ code }) => code);
    expect(pointsOf(sheet, 'website')).toBe(20);
    expect(against({})).toEqual([]);
    expect(against({ criterion: 'carriers' })).toEqual(['criterion-unknown']);
    expect(against({ entries: [{ case: CHAIN, seq: 9 }] })).toEqual(['entry-not-counted']);
    expect(against({ entries: [] })).toEqual(['entries-missing']);
  });

  it('that is upheld puts the right score in its place, though it was answered after the review', () => {
    const corrected = { evidence: 'website-score', value: 30 };
    const standing = standingAfter(
      ...[gives('website-score', 20), PUBLIC, [DEEDS.appealed, appeal] as const],
      [DEEDS.answered, { appeal: 3, upheld: true, reason: '查实', corrected }],
    );
    expect(standing.appeals[0]?.answer).toMatchObject({ upheld: true, corrected });
    expect(pointsOf(sheetOf(scheme, standing), 'website')).toBe(30);
  });

  it('that is upheld without another score leaves what was given before, or nothing known', () => {
    const struck = [{ criterion: 'website', case: CHAIN, seq: 2 }];
    const twice = standingAfter(gives('website-score', 28), gives('website-score', 20));
    expect(pointsOf(sheetOf(scheme, { evidence: twice.evidence, struck }), 'website')).toBe(28);
    const once = standingAfter(PUBLIC, gives('website-score', 20));
    expect(sheetOf(scheme, { evidence: once.evidence, struck }).points).toBeNull();
  });

  it('is answered with evidence of that indicator, of its kind, and only if it is upheld', () => {
    expect(answer({})).toEqual([]);
    expect(answer({ corrected: { evidence: 'website-score', value: 30 } })).toEqual([]);
    expect(answer({ corrected: { evidence: 'media-score', value: 30 } })).toEqual(['evidence-unknown']);
    expect(answer({ corrected: { evidence: 'website-score', value: 'much' } })).toEqual(['evidence-value']);
    expect(answer({ upheld: false, corrected: { evidence: 'website-score', value: 30 } })).toEqual([
      'correction-without-upholding',
    ]);
  });

  it('against evidence that was taken for missing names no entry, and is upheld with what should have been there', () => {
    const standing = standingAfter(PUBLIC);
    const lost = { criterion: 'website', entries: [], grounds: '已按时报送' };
    const sheet = score({
      ...inputFor(scheme, { period: '2022', asOf: '2023-02-10' }),
      evidence: standing.evidence,
    });
    expect(againstAppealing(standing, { sheet, ...lost }, ASKER, TODAY)).toEqual([]);
    const missing = standingAfter(PUBLIC, [DEEDS.appealed, lost]);
    const codes = againstAnswering(
      missing,
      { appeal: 2, upheld: true, reason: '查实', corrected: null, scheme },
      OTHER,
    ).map(({ code }) => code);
    expect(codes).toEqual(['correction-missing']);
  });
});

describe('an appeal against a deed that counts in a share', () => {
  it('takes it out of the part and the whole', () => {
    const scheme = schemeNamed('zj-divisions');
    const counts = {
      'documents-proactive': happened('c1'),
      'policy-published': happened('c1', 'c2', 'c3', 'c4'),
      'policy-interpreted': happened('c1', 'c2', 'c3'),
    };
    const input = inputFor(scheme, { counts, evidence: [evidence('training-joined', true)] });
    // 3 of 4 of 15 points; without c4, which should not have counted, 3 of 3.
    expect(pointsOf(score(input), 'interpreted')).toBe(11.25);
    const struck = [{ criterion: 'interpreted', case: 'c4', seq: 3 }];
    expect(pointsOf(score({ ...input, struck }), 'interpreted')).toBe(15);
  });
});
