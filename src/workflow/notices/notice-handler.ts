import { insertRows } from '../../database/index.js';
import { textAt, type JsonObject } from '../../kernel/index.js';
import type { Facts } from '../model/facts.js';
import { isOfPerson } from '../model/tasks.js';
import { NoticeRow } from '../store/notice.entity.js';
import type { IntentHandler } from '../vocabulary.js';

interface Addressee {
  readonly person: string | null;
  readonly role: string | null;
  readonly organ: string | null;
}

/** Tells people: reminders go to whoever has the open tasks of a state, escalations also above, copies to those named. */
export const noticeHandler: IntentHandler = {
  kind: 'notify',
  handle: async (tx, { id, payload }, { caseId, facts, event }) => {
    const state = textAt(payload, 'state') ?? '';
    const message = textAt(payload, 'message');
    const rows = addressees(payload, facts, state).map((to, index): NoticeRow => ({
      id: `${id}/${index}`,
      caseId,
      at: event.at,
      action: textAt(payload, 'action') ?? '',
      state,
      message,
      ...to,
    }));
    if (rows.length > 0) await insertRows(tx, NoticeRow, rows);
  },
};

function addressees(payload: JsonObject, facts: Facts, state: string): readonly Addressee[] {
  if (payload['action'] === 'copy')
    return texts(payload['to']).map((person) => ({ person, role: null, organ: null }));
  const tasks = facts.steps[state]?.tasks.filter((task) => task.decision === null) ?? [];
  const holders = tasks.flatMap((task) =>
    task.mandates.map((one) =>
      isOfPerson(one)
        ? { person: one.person, role: null, organ: null }
        : { person: null, role: one.role, organ: one.organ },
    ),
  );
  const above = texts(payload['escalateTo']).map((role) => ({ person: null, role, organ: facts.case.organ }));
  return payload['action'] === 'escalate' ? [...holders, ...above] : holders;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
