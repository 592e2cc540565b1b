import type { EventSpec } from '../vocabulary.js';

const act = 'case.act' as const;

/** The event with which every case begins, whichever feature gives it its shape. */
export const OPENING_EVENT = 'CREATE';

/** Verbs that every step has; charts need not mention them. */
export const ENGINE_EVENTS: Readonly<Record<string, EventSpec>> = {
  APPROVE: { label: '同意', payload: { outcome: 'string', opinion: 'string' }, permission: act },
  RETURN: { label: '退回', payload: { to: 'string', reason: 'string' }, permission: act },
  TAKE_BACK: { label: '撤回', payload: { reason: 'string' }, permission: act },
  REASSIGN: { label: '转办', payload: { task: 'string', to: 'string', reason: 'string' }, permission: act },
  DELEGATE: { label: '委托', payload: { task: 'string', to: 'string', reason: 'string' }, permission: act },
  ADD_SIGNER: { label: '加签', payload: { person: 'string', reason: 'string' }, permission: act },
  REMIND: { label: '催办', payload: { message: 'string' }, permission: act },
  COPY: { label: '抄送', payload: { to: 'list<string>', message: 'string' }, permission: act },
  OPEN: { label: '阅', payload: {}, permission: act },
  'LAW.CHANGED': { label: '改按新规定办理', payload: {}, permission: act, system: true },
  'DEADLINE.LAPSED': {
    label: '期限届满',
    payload: { name: 'string', token: 'string' },
    permission: act,
    system: true,
  },
};
