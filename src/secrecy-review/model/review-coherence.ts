import {
  clauseOn,
  fault,
  type CirculationCode,
  type DatedClause,
  type DocumentFacts,
} from '../../documents/index.js';
import { clauseRef, refusal, type LocalDate, type Refusal } from '../../kernel/index.js';
import { PERSONAL_DATA_CODES } from './personal-data.js';
import type { ReviewForm } from './review-form.js';
import { REVIEW_OUTCOMES, type ReviewOutcome, type SecrecyFacts } from './secrecy-facts.js';

/** What a form is checked against. */
export interface ReviewedMatter {
  readonly document: DocumentFacts;
  readonly secrecy: SecrecyFacts;
  readonly on: LocalDate;
}

/** 不得将国家秘密公开 */
const NO_SECRET_PUBLIC: readonly DatedClause[] = [
  { from: '2024-09-01', clause: clauseRef('gwy-ling-786#5') },
  { from: '2014-03-01', clause: clauseRef('gwy-ling-646#5') },
];
/** Hits that the answer about work secrets must speak to. */
const INTERNAL: readonly string[] = [
  'internal-only',
  'no-outside-circulation',
  'limited-circulation',
] satisfies CirculationCode[];
const OPENING: readonly ReviewOutcome[] = ['clear', 'clear-after-deletion'];

/** Whether a form holds together by itself and with what is known of the document. All reasons come at once. */
export function incoherences(form: ReviewForm, matter: ReviewedMatter): readonly Refusal[] {
  return [
    ...ownFaults(form),
    ...againstSecret(form, matter),
    ...unchecked(form, matter),
    ...unanswered(form, matter),
    ...againstReferral(form, matter),
  ];
}

function ownFaults(form: ReviewForm): readonly Refusal[] {
  const missing = (field: string, message: string): readonly Refusal[] =>
    fault('field-required', field, message).error;
  return [
    ...(form.outcome !== 'clear' && form.opinion === null
      ? missing('opinion', '不同意直接公开的，须写明审查意见')
      : []),
    ...(form.outcome === 'clear-after-deletion' && form.deletions.length === 0
      ? missing('deletions', '删减后公开的，须逐项列明删减要求')
      : []),
    ...(form.outcome !== 'clear-after-deletion' && form.deletions.length > 0
      ? fault('field-invalid', 'deletions', '列有删减要求的，结论应为“删减后公开”').error
      : []),
    ...(form.outcome === 'refer-up' && form.referTo === null
      ? missing('referTo', '报审的，须写明报审机关')
      : []),
    ...(form.commercialSecret && form.commercialSecretHolder === null
      ? missing('commercialSecretHolder', '涉及商业秘密的，须写明权利人')
      : []),
    ...(form.personalPrivacy && form.privacyMasked === null
      ? missing('privacyMasked', '涉及个人隐私的，须答明是否已脱敏')
      : []),
    ...(form.needsConsultation && OPENING.includes(form.outcome) && form.consulted === null
      ? missing('consulted', '需要征求意见的，须写明征求的对象和结果后才能同意公开')
      : []),
  ];
}

/** The answer about a state secret and the outcome must say the same. */
function againstSecret(form: ReviewForm, { on }: ReviewedMatter): readonly Refusal[] {
  const kept = form.outcome === 'state-secret' || form.outcome === 'refer-up';
  if (form.stateSecret ? kept : form.outcome !== 'state-secret') return [];
  return [
    refusal({
      code: 'review-contradiction',
      message: form.stateSecret
        ? '答明涉及国家秘密的，结论只能是“涉及国家秘密”或“报审”'
        : '结论为“涉及国家秘密”的，须答明涉及国家秘密',
      clause: clauseOn(NO_SECRET_PUBLIC, on),
      facts: { field: 'stateSecret', outcome: form.outcome },
      cure: '核对后更正回答或结论',
      who: ['secrecy-reviewer'],
    }),
  ];
}

/** What no program could read, a person must have read before it may become public. */
function unchecked(form: ReviewForm, { document }: ReviewedMatter): readonly Refusal[] {
  const left = document.unscannable.filter((attachment) => !form.checkedByHand.includes(attachment));
  if (left.length === 0 || !OPENING.includes(form.outcome)) return [];
  return [
    refusal({
      code: 'attachment-unchecked',
      message: '有附件无法自动筛查，须人工逐个打开核看',
      facts: { field: 'checkedByHand', attachments: left },
      cure: '核看后在“人工核看的附件”中列明',
      who: ['secrecy-reviewer'],
    }),
  ];
}

/** A hit that the answers deny needs a word why; whether the word is good is for people. */
function unanswered(form: ReviewForm, { secrecy }: ReviewedMatter): readonly Refusal[] {
  if (!OPENING.includes(form.outcome) || form.handling !== null) return [];
  const personal: readonly string[] = PERSONAL_DATA_CODES;
  const denied = secrecy.hits.filter(({ code }) => {
    if (personal.includes(code)) return !form.personalPrivacy;
    return INTERNAL.includes(code) && !form.workSecret;
  });
  if (denied.length === 0) return [];
  return [
    refusal({
      code: 'screening-hit-unanswered',
      message: '筛查命中个人信息或内部文件标志，而审查回答为“否”',
      facts: { hits: denied },
      cure: '更正回答，或在“处理结果”中说明为何可以公开',
      who: ['secrecy-reviewer'],
    }),
  ];
}

/** 拿不准的报审 — nothing opens before the answer, and nothing opens wider than the answer for the same bytes. */
function againstReferral(form: ReviewForm, { secrecy, document }: ReviewedMatter): readonly Refusal[] {
  const { referral } = secrecy;
  if (referral === null || form.outcome === 'refer-up' || form.outcome === 'state-secret') return [];
  if (referral.answeredOn === null) {
    return [
      refusal({
        code: 'referral-pending',
        message: '已报审，答复前不得作出其他结论',
        facts: { askedOn: referral.askedOn },
        cure: '登记报审答复；不再需要报审的，登记为“撤回报审”',
        who: ['secrecy-reviewer'],
      }),
    ];
  }
  const { outcome } = referral;
  if (outcome === null || outcome === 'withdrawn' || referral.contentHash !== document.contentHash) return [];
  if (REVIEW_OUTCOMES.indexOf(meantBy(form.outcome, document)) >= REVIEW_OUTCOMES.indexOf(outcome)) return [];
  return [
    refusal({
      code: 'referral-contradiction',
      message: '审查结论不得比报审答复更宽',
      facts: { answered: outcome, outcome: form.outcome },
      cure: '按答复作出结论，或修改内容后重新审查',
      who: ['secrecy-reviewer'],
    }),
  ];
}

/** “可以公开” of a document that is not to be proactive means: agreed to that attribute. */
function meantBy(outcome: ReviewOutcome, { attribute }: DocumentFacts): ReviewOutcome {
  if (outcome !== 'clear') return outcome;
  if (attribute === 'on-application') return 'on-application';
  return attribute === 'withheld' ? 'withhold' : outcome;
}
