import type { AssessmentScheme, SchemeChoices } from '../model/assessment.js';
import { indicatorsOf, type SchemeProblem } from './scheme-parts.js';

/** Points that the words of a scheme leave open, and when they matter: each must be decided, with a reason. */
const OPEN_POINTS: readonly {
  readonly key: keyof SchemeChoices;
  readonly written: string;
  readonly what: string;
  readonly matters: (scheme: AssessmentScheme) => boolean;
}[] = [
  { key: 'weights', written: 'weights', what: '分值从哪里来', matters: () => true },
  { key: 'rounding', written: 'rounding', what: '怎样取整', matters: () => true },
  { key: 'ties', written: 'ties', what: '同分怎样排名', matters: () => true },
  {
    key: 'notApplicable',
    written: 'not-applicable',
    what: '不适用的指标的分值怎么办',
    matters: (scheme) => mayNotApply(scheme),
  },
  {
    key: 'capOrder',
    written: 'cap-order',
    what: '扣分封顶和折算谁先',
    matters: (scheme) =>
      mayNotApply(scheme) &&
      /^rescale/.test(scheme.choices.notApplicable?.take ?? '') &&
      indicatorsOf(scheme).some(({ indicator }) => indicator.scoring.mode === 'deduct'),
  },
  {
    key: 'bonusCeiling',
    written: 'bonus-ceiling',
    what: '加分后能否超过满分',
    matters: ({ bonus }) => bonus.length > 0,
  },
  {
    key: 'lateEvidence',
    written: 'late-evidence',
    what: '逾期报送的佐证算不算',
    matters: ({ evidence }) => evidence.length > 0,
  },
];

/** Open points that matter in this scheme and that nobody decided. */
export function missingChoices(scheme: AssessmentScheme): readonly SchemeProblem[] {
  return OPEN_POINTS.filter(({ key, matters }) => scheme.choices[key] === undefined && matters(scheme)).map(
    ({ written, what }) => ({
      pointer: '/choices',
      code: 'choice-missing',
      message: `${what}，办法没有说清；请在 choices 写 ${written}，写明取哪一种、理由和由谁定`,
    }),
  );
}

/** Whether any indicator may not apply: by its own words, by the period, or for want of something to be a part of. */
function mayNotApply(scheme: AssessmentScheme): boolean {
  return indicatorsOf(scheme).some(
    ({ indicator: { noneOf, periods, scoring } }) =>
      noneOf !== null ||
      periods.length > 0 ||
      (scoring.mode === 'proportional' && scoring.proportion.whenNone === 'not-applicable'),
  );
}
