import { BLANK_FIELD, type FieldType, type FormField } from '../model/form-field.js';
import type { EventSpec } from '../vocabulary.js';

const act = 'case.act' as const;

/** 事由、意见不超过 2000 字；一次抄送不超过 100 人 */
const TEXT_MAX = 2_000;
const COPIES_MAX = 100;

const field = (name: string, label: string, type: FieldType, required = true): FormField => ({
  ...BLANK_FIELD,
  name,
  label,
  type,
  required,
});
const text = (name: string, label: string, required: boolean): FormField => ({
  ...field(name, label, 'text', required),
  max: TEXT_MAX,
});
const REASON = text('reason', '事由', true);
/** Its options are the step's. */
const OUTCOME = field('outcome', '结论', 'choice');

/** The event with which every case begins, whichever feature gives it its shape. */
export const OPENING_EVENT = 'CREATE';

/** Verbs that every step has; charts need not mention them. */
export const ENGINE_EVENTS: Readonly<Record<string, EventSpec>> = {
  APPROVE: {
    label: '同意',
    payload: { outcome: 'string', opinion: 'string' },
    form: [OUTCOME, text('opinion', '意见', false)],
    permission: act,
  },
  RETURN: {
    label: '退回',
    payload: { to: 'string', reason: 'string' },
    form: [field('to', '退回到', 'state'), REASON],
    permission: act,
  },
  TAKE_BACK: {
    label: '撤回',
    payload: { reason: 'string' },
    form: [text('reason', '事由', false)],
    permission: act,
    consequence: { note: '撤回到您手上，可以修改后再送。', irreversible: false, when: null },
  },
  REASSIGN: {
    label: '转办',
    payload: { task: 'string', to: 'string', reason: 'string' },
    form: [field('to', '转给', 'person'), REASON],
    permission: act,
  },
  DELEGATE: {
    label: '委托',
    payload: { task: 'string', to: 'string', reason: 'string' },
    form: [field('to', '委托给', 'person'), REASON],
    permission: act,
  },
  ADD_SIGNER: {
    label: '加签',
    payload: { person: 'string', reason: 'string' },
    form: [field('person', '加签人', 'person'), REASON],
    permission: act,
  },
  REMIND: {
    label: '催办',
    payload: { message: 'string' },
    form: [text('message', '留言', false)],
    permission: act,
  },
  COPY: {
    label: '抄送',
    payload: { to: 'list<string>', message: 'string' },
    form: [{ ...field('to', '抄送给', 'people'), max: COPIES_MAX }, text('message', '留言', false)],
    permission: act,
  },
  OPEN: { label: '阅', payload: {}, permission: act },
  'LAW.CHANGED': { label: '改按新规定办理', payload: {}, permission: act, system: true },
  'DEADLINE.LAPSED': {
    label: '期限届满',
    payload: { name: 'string', token: 'string' },
    permission: act,
    system: true,
  },
};
