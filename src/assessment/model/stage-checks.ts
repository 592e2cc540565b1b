import { refusal, type LocalDate, type Refusal } from '../../kernel/index.js';
import { fullMarksOf, gradesFor, type AssessmentScheme, type EvidenceItem } from '../../policy/index.js';
import { evidenceUnder, figuresUnder } from './challenged.js';
import type { Period } from './period.js';
import type { Appeal, Correction, ScoreStanding, Stage } from './records.js';
import type { ScoreSheet } from './sheet.js';
import type { SuppliedEvidence } from './score-input.js';

/** Who asks, as the checks need to know them. */
export interface Asker {
  readonly person: string;
  /** Belongs to the unit that is scored, or acts there. */
  readonly ofUnit: boolean;
}

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  open: '未自评',
  'self-scored': '已自评',
  reviewed: '已核分',
  public: '公示',
  decided: '已审定',
};

const no = (code: string, message: string, cure: string): Refusal => refusal({ code, message, cure });

/** Evidence as it is to be supplied, and what it is held against. */
export interface EvidenceToCheck {
  readonly value: SuppliedEvidence['value'];
  readonly scheme: AssessmentScheme;
  readonly period: Pick<Period, 'from'>;
  readonly today: LocalDate;
}

/** 报送佐证: once the period has begun and until the score is public, each item by whom the scheme names, and of its kind. */
export function againstSupplying(
  { stage }: ScoreStanding,
  item: EvidenceItem,
  { value, scheme, period, today }: EvidenceToCheck,
  asker: Asker,
): readonly Refusal[] {
  return [
    ...(today < period.from
      ? [no('period-in-future', `考核期从 ${period.from} 起，还没有开始`, '核对考核期；开始以后再报送')]
      : []),
    ...(stage === 'public' || stage === 'decided'
      ? [no('score-public', `得分${STAGE_LABELS[stage]}，不能再报送佐证`, '公示期内请以申诉提出')]
      : []),
    ...(item.by === 'unit' && !asker.ofUnit
      ? [no('not-of-unit', `“${item.label}”由被考核单位报送`, '请由该单位人员报送')]
      : []),
    ...(item.by === 'office' && asker.ofUnit
      ? [no('own-unit', `“${item.label}”由考核单位报送，不能给自己的单位报送`, '请由考核单位其他人员报送')]
      : []),
    ...wrongValue(item, value, scheme),
  ];
}

function wrongValue(
  item: EvidenceItem,
  value: SuppliedEvidence['value'],
  scheme: AssessmentScheme,
): readonly Refusal[] {
  const { kind, label } = item;
  const grades = gradesFor(scheme, item.id);
  const right = {
    count: typeof value === 'number' && Number.isInteger(value) && value >= 0,
    points: typeof value === 'number' && Number.isFinite(value) && value >= 0,
    'yes-no': typeof value === 'boolean',
    grade: typeof value === 'string' && grades.includes(value),
  }[kind];
  if (right) return aboveFullMarks(item, value, scheme);
  const cure = {
    count: '写件数：不小于 0 的整数',
    points: '写得分：不小于 0 的数',
    'yes-no': '写是（true）或否（false）',
    grade: `写等次：${grades.join('、')}`,
  }[kind];
  return [no('evidence-value', `“${label}”的值写法不对`, cure)];
}

/** No score is above its own full marks, taken over or given: 95 of 100 was meant, or another scale. */
function aboveFullMarks(
  item: EvidenceItem,
  value: SuppliedEvidence['value'],
  scheme: AssessmentScheme,
): readonly Refusal[] {
  const full = fullMarksOf(scheme, item);
  return full !== null && typeof value === 'number' && value > full
    ? [no('evidence-over-full', `“${item.label}”满分 ${full}，报送的是 ${value}`, `写 0 到 ${full} 之间的数`)]
    : [];
}

/** 自评: by the unit itself, after the period, before the review. */
export function againstSelfScoring(
  { stage }: ScoreStanding,
  period: Period,
  asker: Asker,
  today: LocalDate,
): readonly Refusal[] {
  return [
    ...tooEarly(period, today),
    ...(asker.ofUnit ? [] : [no('not-of-unit', '自评由被考核单位自己作出', '请由该单位人员自评')]),
    ...(stage === 'open' || stage === 'self-scored' ? [] : [wrongStage(stage, '自评')]),
  ];
}

/** 核分: by the office, of a score that can be assessed, and never of one's own. */
export function againstReviewing(
  { stage, selfScore }: ScoreStanding,
  { sheet, period, note }: { readonly sheet: ScoreSheet; readonly period: Period; readonly note: string },
  asker: Asker,
  today: LocalDate,
): readonly Refusal[] {
  return [
    ...tooEarly(period, today),
    ...ownScore(asker, selfScore?.person ?? null, '核分'),
    ...(stage === 'public' || stage === 'decided' ? [wrongStage(stage, '核分')] : []),
    ...(selfScore === null && note === ''
      ? [no('self-score-missing', '该单位没有自评', '请该单位自评；不自评的，核分时写明情况')]
      : []),
    ...notAssessable(sheet),
  ];
}

/** 公示: of all units of a scheme at once, so that nobody's rank is kept back. */
export function againstPublicising(standings: readonly ScoreStanding[]): readonly Refusal[] {
  const done = standings.filter(({ stage }) => stage === 'public' || stage === 'decided');
  const waiting = standings.filter(({ stage }) => stage === 'open' || stage === 'self-scored');
  return [
    ...(standings.length === 0 ? [no('no-units', '没有要考核的单位', '核对考核办法和机构')] : []),
    ...(done.length > 0 ? [no('score-public', '已经公示', '不能重复公示')] : []),
    ...(waiting.length > 0
      ? [
          refusal({
            code: 'units-not-reviewed',
            message: `还有 ${waiting.length} 个单位没有核分`,
            cure: '全部核分后一并公示',
            facts: { units: waiting.map(({ unit }) => unit) },
          }),
        ]
      : []),
  ];
}

/** 申诉: by the unit, within the days of the publicity, against what its points were reckoned from. */
export function againstAppealing(
  { stage, publicUntil, appeals }: ScoreStanding,
  {
    sheet,
    criterion,
    entries,
    grounds,
  }: Pick<Appeal, 'criterion' | 'entries' | 'grounds'> & { readonly sheet: ScoreSheet },
  asker: Asker,
  today: LocalDate,
): readonly Refusal[] {
  const figures = figuresUnder(sheet, criterion);
  const counted = figures.flatMap((one) => one.entries);
  const strange = entries.filter(
    (one) => !counted.some((entry) => entry.case === one.case && entry.seq === one.seq),
  );
  // Of what is a sum of amounts nothing can be struck; what did not come has no entry to name.
  const summed = figures.some((one) => one.supplied === null && (one.value ?? 0) > one.entries.length);
  const absent = figures.some((one) => one.missing || one.unknown === 'not-supplied');
  return [
    ...(asker.ofUnit ? [] : [no('not-of-unit', '申诉由被考核单位提出', '请由该单位人员提出')]),
    ...(stage === 'public' ? [] : [wrongStage(stage, '申诉')]),
    ...(publicUntil !== null && today > publicUntil
      ? [
          refusal({
            code: 'appeal-late',
            message: `公示期到 ${publicUntil} 为止，已经过了`,
            cure: '逾期不再受理；确有错误的，请考核单位依职权另行处理',
            facts: { publicUntil, today },
          }),
        ]
      : []),
    ...(grounds === '' ? [no('grounds-missing', '没有写明申诉理由', '写明理由')] : []),
    ...(figures.length === 0
      ? [
          no(
            'criterion-unknown',
            `计分表里没有可以申诉的 “${criterion}”`,
            '写扣分项、得分项、否决项，或者按佐证、比例计分的指标的编号，见计分表',
          ),
        ]
      : []),
    ...(figures.length > 0 && entries.length === 0 && !absent
      ? [no('entries-missing', '没有写明对哪一条有异议', '写明台账的件和序号')]
      : []),
    ...(figures.length > 0 && strange.length > 0
      ? [no('entry-not-counted', '有的条目不在这一项里', '核对计分表中这一项所列的条目')]
      : []),
    ...(entries.length > 0 && summed
      ? [no('entry-in-sum', '这一项按数额累计，不能逐条划去', '请考核单位核对数额后更正来源')]
      : []),
    ...(appeals.some((one) => one.criterion === criterion && one.answer === null)
      ? [no('appeal-pending', '对这一项已经申诉，还没有答复', '等候答复')]
      : []),
  ];
}

/** An answer as it is to be given. */
export interface AnswerToCheck {
  readonly appeal: number;
  readonly upheld: boolean;
  readonly reason: string;
  readonly corrected: Correction | null;
  readonly scheme: AssessmentScheme;
}

/** Evidence is corrected only where an appeal against it is upheld, and as evidence of its kind is written. */
function wrongCorrection(
  { criterion, entries }: Appeal,
  { upheld, corrected, scheme }: Pick<AnswerToCheck, 'upheld' | 'corrected' | 'scheme'>,
): readonly Refusal[] {
  if (corrected === null) {
    return upheld && entries.length === 0
      ? [no('correction-missing', '支持“漏计佐证”的申诉，要写明佐证的值', '写明佐证的编号和应有的值')]
      : [];
  }
  if (!upheld)
    return [no('correction-without-upholding', '不支持申诉的，不能更正佐证', '去掉更正，或者支持申诉')];
  const known = evidenceUnder(scheme, criterion);
  const item = scheme.evidence.find(({ id }) => id === corrected.evidence && known.includes(id));
  if (item === undefined) {
    const cure = known.length === 0 ? '这一项由台账计算，只能划去条目' : `可更正的：${known.join('、')}`;
    return [no('evidence-unknown', `“${corrected.evidence}”不是这一项的佐证`, cure)];
  }
  return wrongValue(item, corrected.value, scheme);
}

/** 答复申诉: by somebody else than who appealed and who reviewed, with a reason. */
export function againstAnswering(
  { stage, appeals, review }: ScoreStanding,
  { appeal, upheld, reason, corrected, scheme }: AnswerToCheck,
  asker: Asker,
): readonly Refusal[] {
  const found = appeals.find(({ seq }) => seq === appeal);
  return [
    ...(stage === 'public' ? [] : [wrongStage(stage, '答复申诉')]),
    ...(found === undefined ? [no('appeal-unknown', `没有第 ${appeal} 号申诉`, '核对申诉的编号')] : []),
    ...(found !== undefined && found.answer !== null
      ? [no('appeal-answered', '这件申诉已经答复', '不能重复答复')]
      : []),
    ...(reason === '' ? [no('reason-missing', '没有写明理由', '写明支持或者不支持的理由')] : []),
    ...(found === undefined ? [] : wrongCorrection(found, { upheld, corrected, scheme })),
    ...ownScore(asker, found?.person ?? null, '答复'),
    ...(review?.person === asker.person
      ? [no('reviewed-by-same', '核分的人不能答复对自己核分的申诉', '请由其他人答复')]
      : []),
  ];
}

/** 审定: after the publicity, with every appeal answered, by somebody who neither scored nor reviewed. Silence decides nothing. */
export function againstDeciding(
  { stage, publicUntil, appeals, selfScore, review }: ScoreStanding,
  sheet: ScoreSheet,
  asker: Asker,
  today: LocalDate,
): readonly Refusal[] {
  const open = appeals.filter(({ answer }) => answer === null);
  return [
    ...(stage === 'public' ? [] : [wrongStage(stage, '审定')]),
    ...(publicUntil !== null && today <= publicUntil
      ? [no('publicity-running', `公示到 ${publicUntil} 为止`, '公示期满后审定')]
      : []),
    ...(open.length > 0
      ? [no('appeals-open', `有 ${open.length} 件申诉没有答复`, '逐件答复后审定；不答复不等于不支持')]
      : []),
    ...ownScore(asker, selfScore?.person ?? null, '审定'),
    ...(review?.person === asker.person
      ? [no('reviewed-by-same', '核分的人不能审定自己核的分', '请由其他人审定')]
      : []),
    ...notAssessable(sheet),
  ];
}

function tooEarly({ to }: Period, today: LocalDate): readonly Refusal[] {
  return today > to ? [] : [no('period-not-over', `考核期到 ${to} 为止，还没有结束`, '期满后再办')];
}

function ownScore({ person, ofUnit }: Asker, other: string | null, what: string): readonly Refusal[] {
  return ofUnit || person === other
    ? [no('own-unit', `自己单位的分不能由自己${what}`, '请由考核单位其他人员办理')]
    : [];
}

function wrongStage(stage: Stage, what: string): Refusal {
  return no(
    'wrong-stage',
    `得分${STAGE_LABELS[stage]}，现在不能${what}`,
    '按 自评、核分、公示、审定 的次序办理',
  );
}

function notAssessable({ status }: ScoreSheet): readonly Refusal[] {
  return status === 'scored'
    ? []
    : [no('score-not-assessable', '有的指标不能评定，得不出总分', '补齐计分表中没有数的各项')];
}
