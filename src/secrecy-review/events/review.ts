import { documentOf, formOf, refuseMarked, taskOf, wordsIn } from '../../documents/index.js';
import { dateAt, err, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import { guideReview } from '../model/guide-review.js';
import { incoherences } from '../model/review-coherence.js';
import { parseReview, REVIEW_FORM } from '../model/review-form.js';
import { secrecyOf } from '../model/secrecy-facts.js';

/** 保密审查 — decides a secrecy step with the form filled in to the last question. */
export const REVIEW_EVENT: EventSpec = {
  label: '保密审查',
  payload: {
    outcome: 'string',
    stateSecret: 'bool',
    workSecret: 'bool',
    commercialSecret: 'bool',
    personalPrivacy: 'bool',
    threatensStability: 'bool',
    otherUnfit: 'bool',
    citesNonPublic: 'bool',
    needsConsultation: 'bool',
    'commercialSecretHolder?': 'string',
    'privacyMasked?': 'bool',
    'consulted?': 'string',
    'formNumber?': 'string',
    'plannedOn?': 'string',
    deletions: 'list<map>',
    checkedByHand: 'list<string>',
    'referTo?': 'string',
    'opinion?': 'string',
    'handling?': 'string',
    'keptBy?': 'string',
  },
  form: formOf(REVIEW_FORM),
  guide: guideReview,
  consequence: {
    note: '判定为国家秘密，即销毁本件内容，不可恢复，只留办理记录；并须在 24 小时内报告。',
    irreversible: true,
    when: { field: 'outcome', is: ['state-secret'] },
  },
  permission: 'case.act',
  prepare: async (input) => prepare(input),
};

function prepare({ facts, payload, at }: PrepareInput): Result<JsonObject, readonly Refusal[]> {
  const form = parseReview(payload);
  if (!form.ok) return form;
  const on = dateAt(at);
  const asked = form.value.deletions.map(({ where, what }) => ({
    where: 'deletions',
    text: `${where}\n${what}`,
  }));
  const reasons = [
    ...refuseMarked([...wordsIn(form.value), ...asked], on),
    ...incoherences(form.value, { document: documentOf(facts), secrecy: secrecyOf(facts), on }),
  ];
  return reasons.length > 0 ? err(reasons) : ok({ ...form.value, ...taskOf(payload) });
}
