import { dateAt, isJsonObject, type Json, type JsonObject } from '../kernel/index.js';
import {
  BLANK_FIELD,
  type CaseEvent,
  type Effect,
  type EventSpec,
  type Facts,
  type FormField,
  type Vocabulary,
} from '../workflow/index.js';
import { publicationExploration } from './exploration.js';
import { RELEASE, WITHDRAWAL } from './orders.js';

const BLANK: JsonObject = {
  releaseId: null,
  releasedAt: null,
  publishedOn: null,
  receipts: [],
  failure: null,
  withdrawnOn: null,
  withdrawReason: null,
};

function publicationOf(facts: Facts): JsonObject {
  const own = facts['publication'];
  return isJsonObject(own) ? own : BLANK;
}

const effects: Readonly<Record<string, Effect>> = {
  release: {
    label: '发布到各渠道',
    apply: (facts, event) => {
      const releaseId = `${facts.case.id}@${event.at}`;
      return {
        publication: {
          ...publicationOf(facts),
          releaseId,
          releasedAt: event.at,
          receipts: [],
          failure: null,
        },
      };
    },
    emit: (facts) => [{ kind: RELEASE, payload: { releaseId: publicationOf(facts)['releaseId'] ?? null } }],
  },
  'record-receipt': {
    label: '登记发布回执',
    apply: (facts, event) => {
      const before = publicationOf(facts);
      const receipts: readonly Json[] = Array.isArray(before['receipts']) ? before['receipts'] : [];
      const released = before['releasedAt'];
      const publishedOn = typeof released === 'string' ? dateAt(released as CaseEvent['at']) : null;
      return {
        publication: { ...before, publishedOn, receipts: [...receipts, { at: event.at, ...event.payload }] },
      };
    },
  },
  'record-failure': {
    label: '登记发布失败',
    apply: (facts, event) => ({
      publication: { ...publicationOf(facts), failure: event.payload['error'] ?? null },
    }),
  },
  'withdraw-release': {
    label: '从各渠道撤下',
    apply: (facts, event) => ({
      publication: {
        ...publicationOf(facts),
        withdrawnOn: dateAt(event.at),
        withdrawReason: event.payload['reason'] ?? null,
      },
    }),
    emit: (facts) => [
      { kind: WITHDRAWAL, payload: { releaseId: publicationOf(facts)['releaseId'] ?? null } },
    ],
  },
};

const REASON: FormField = { ...BLANK_FIELD, name: 'reason', label: '撤下事由', type: 'text', required: true };

const events: Readonly<Record<string, EventSpec>> = {
  PUBLISH: {
    label: '发布',
    payload: {},
    permission: 'case.act',
    consequence: {
      note: '发布后公众即可在公开网站看到本件和解读；看过的人无法收回，只能撤下。',
      irreversible: true,
      when: null,
    },
  },
  RELEASED: {
    label: '发布回执',
    payload: { releaseId: 'string', channel: 'string', hash: 'string', url: 'string' },
    permission: 'case.act',
    system: true,
  },
  RELEASE_FAILED: {
    label: '发布失败',
    payload: { releaseId: 'string', error: 'string' },
    permission: 'case.act',
    system: true,
  },
  WITHDRAW: {
    label: '撤下',
    payload: { reason: 'string' },
    form: [REASON],
    permission: 'case.act',
    consequence: {
      note: '撤下后公众不能再看到本件，本件不能恢复公开。',
      irreversible: true,
      when: null,
    },
  },
};

/** 发布 — what charts and rules may say of release and withdrawal. */
export const publicationVocabulary: Vocabulary = {
  name: 'publication',
  facts: {
    publication: {
      releaseId: 'dyn',
      releasedAt: 'dyn',
      publishedOn: 'dyn',
      receipts: 'list',
      failure: 'dyn',
      withdrawnOn: 'dyn',
      withdrawReason: 'dyn',
    },
  },
  initial: () => ({ publication: BLANK }),
  effects,
  events,
  exploration: publicationExploration,
};
