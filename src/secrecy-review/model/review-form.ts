import {
  choice,
  date,
  distinct,
  flag,
  group,
  line,
  list,
  nullable,
  optional,
  proposed,
  readShape,
  reference,
  required,
  statement,
  telling,
  type Shaped,
} from '../../documents/index.js';
import type { JsonObject, Refusal, Result } from '../../kernel/index.js';
import { REVIEW_OUTCOMES } from './secrecy-facts.js';

const TEXT_MAX = 2_000;
const SHORT_MAX = 200;
const LIST_MAX = 100;

/** Questions of the form that must be answered 是 or 否: an empty box is no answer. */
export const REVIEW_QUESTIONS = {
  stateSecret: '是否涉及国家秘密',
  workSecret: '是否属于内部敏感信息或工作秘密',
  commercialSecret: '是否涉及商业秘密',
  personalPrivacy: '是否涉及个人隐私',
  threatensStability: '公开后是否可能危及国家安全、公共安全、经济安全、社会稳定',
  otherUnfit: '是否有其他不宜公开的重大事项',
  citesNonPublic: '是否引用非公开文件',
  needsConsultation: '是否需要征求其他机关或第三方意见',
} as const;

/** 保密审查表 — what a reviewer fills in; the rest of the form is known from the document. */
export const REVIEW_FORM = {
  stateSecret: required(REVIEW_QUESTIONS.stateSecret, flag()),
  workSecret: required(REVIEW_QUESTIONS.workSecret, flag()),
  commercialSecret: required(REVIEW_QUESTIONS.commercialSecret, flag()),
  personalPrivacy: required(REVIEW_QUESTIONS.personalPrivacy, flag()),
  threatensStability: required(REVIEW_QUESTIONS.threatensStability, flag()),
  otherUnfit: required(REVIEW_QUESTIONS.otherUnfit, flag()),
  citesNonPublic: required(REVIEW_QUESTIONS.citesNonPublic, flag()),
  needsConsultation: required(REVIEW_QUESTIONS.needsConsultation, flag()),
  commercialSecretHolder: telling(optional('商业秘密权利人', nullable(line(SHORT_MAX)), null), {
    when: { field: 'commercialSecret', is: [true] },
  }),
  privacyMasked: telling(optional('个人隐私是否已脱敏', nullable(flag()), null), {
    when: { field: 'personalPrivacy', is: [true] },
  }),
  consulted: telling(optional('征求意见的对象和结果', nullable(statement(TEXT_MAX)), null), {
    when: { field: 'needsConsultation', is: [true] },
  }),
  checkedByHand: optional('人工核看的附件', distinct(reference('attachment'), LIST_MAX), []),
  outcome: required('审查结论', proposed(choice(REVIEW_OUTCOMES), 'review-outcomes')),
  deletions: telling(
    optional(
      '要求删减的内容',
      list(
        group({
          where: telling(required('位置', line(SHORT_MAX)), { help: '如：正文第三段' }),
          what: required('删减要求', line(SHORT_MAX)),
        }),
        LIST_MAX,
      ),
      [],
    ),
    { when: { field: 'outcome', is: ['clear-after-deletion'] } },
  ),
  referTo: telling(optional('报审机关', nullable(proposed(line(SHORT_MAX), 'referral-bodies')), null), {
    when: { field: 'outcome', is: ['refer-up'] },
  }),
  handling: optional('处理结果', nullable(statement(TEXT_MAX)), null),
  opinion: optional('审查意见', nullable(statement(TEXT_MAX)), null),
  plannedOn: telling(optional('拟公开时间', nullable(date()), null), { aside: true }),
  formNumber: telling(optional('表号', nullable(line(SHORT_MAX)), null), { aside: true }),
  keptBy: telling(optional('留存单位', nullable(line(SHORT_MAX)), null), { aside: true }),
};

/** A filled-in form. */
export type ReviewForm = Shaped<typeof REVIEW_FORM> & JsonObject;

/** Reads a filled-in form. Every question without an answer is refused, all at once. */
export function parseReview(payload: JsonObject): Result<ReviewForm, readonly Refusal[]> {
  return readShape(REVIEW_FORM, payload);
}
