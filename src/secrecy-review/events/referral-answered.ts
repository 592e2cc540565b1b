import {
  choice,
  date,
  fault,
  formOf,
  line,
  nullable,
  optional,
  proposed,
  readShape,
  refuseMarked,
  required,
  statement,
  taskOf,
  wordsIn,
} from '../../documents/index.js';
import { dateAt, err, ok, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { EventSpec, PrepareInput } from '../../workflow/index.js';
import { REFERRAL_OUTCOMES, secrecyOf } from '../model/secrecy-facts.js';

const ANSWER = {
  outcome: required(
    '报审答复',
    proposed(choice(REFERRAL_OUTCOMES, { withdrawn: '撤回报审' }), 'review-outcomes'),
  ),
  opinion: required('答复内容', statement(2_000)),
  answeredOn: optional('答复日期', nullable(date()), null),
  replyNumber: optional('答复文号', nullable(line(200)), null),
};

/** 登记报审答复 — what the superior department or the secrecy administration answered. */
export const REFERRAL_ANSWERED_EVENT: EventSpec = {
  label: '登记报审答复',
  payload: { outcome: 'string', opinion: 'string', answeredOn: 'string', 'replyNumber?': 'string' },
  form: formOf(ANSWER),
  consequence: {
    note: '答复为国家秘密的，即销毁本件内容，不可恢复，只留办理记录；并须在 24 小时内报告。',
    irreversible: true,
    when: { field: 'outcome', is: ['state-secret'] },
  },
  permission: 'case.act',
  prepare: async (input) => prepare(input),
};

function prepare({ facts, payload, at }: PrepareInput): Result<JsonObject, readonly Refusal[]> {
  const answer = readShape(ANSWER, payload);
  if (!answer.ok) return answer;
  const { referral } = secrecyOf(facts);
  if (referral?.answeredOn !== null) return fault('referral-not-asked', 'outcome', '没有待答复的报审');
  const today = dateAt(at);
  const answeredOn = answer.value.answeredOn ?? today;
  if (answeredOn < referral.askedOn || answeredOn > today) {
    return fault('field-invalid', 'answeredOn', '答复日期应在报审日期与今天之间', {
      askedOn: referral.askedOn,
    });
  }
  const marked = refuseMarked(wordsIn(answer.value), today);
  return marked.length > 0 ? err(marked) : ok({ ...answer.value, answeredOn, ...taskOf(payload) });
}
