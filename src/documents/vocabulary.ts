import { dateAt, type JsonObject } from '../kernel/index.js';
import type { CaseEvent, Effect, Facts, FactType, Vocabulary } from '../workflow/index.js';
import type { DocumentsDeps } from './documents-deps.js';
import { documentsExploration } from './exploration.js';
import { attachEvent } from './events/attach.js';
import { createEvent } from './events/create.js';
import { detachEvent } from './events/detach.js';
import { editEvent } from './events/edit.js';
import { OFFICE_EVENTS } from './events/office-events.js';
import { registerEvent } from './events/register.js';
import { documentOf, VALIDITIES } from './model/document-facts.js';
import { revised } from './model/revision.js';
import { parseScreening, type Screener } from './model/screening.js';

/** Order to whoever shows the document: its validity is another now. */
export const VALIDITY_CHANGED = 'document.validity-changed';

const DOCUMENT_FACTS: Readonly<Record<string, FactType>> = {
  kind: 'string',
  'documentType?': 'string',
  title: 'string',
  normative: 'bool',
  draftOnBehalf: 'bool',
  'forwarded?': { title: 'string', 'attribute?': 'string' },
  coIssuers: 'list<string>',
  'attribute?': 'string',
  'ground?': { id: 'string', rank: 'string', basis: 'string', reason: 'string' },
  citesNonPublic: 'bool',
  declaredNonSecret: 'bool',
  channels: 'list<string>',
  'subjectCategory?': 'string',
  'genre?': 'string',
  'assortedCategory?': 'string',
  'summary?': 'string',
  'effectiveOn?': 'string',
  'expiresOn?': 'string',
  'stated?': { 'signedOn?': 'string', 'documentNumber?': 'string' },
  'bodyHash?': 'string',
  attachments: 'list<map>',
  unscannable: 'list<string>',
  version: 'int',
  'contentHash?': 'string',
  'signedOn?': 'string',
  'documentNumber?': 'string',
  'indexNumber?': 'string',
  validity: 'string',
  sealed: 'bool',
};

/** What the drafter decides by weighing it; everything else of a document can be read from it. */
const JUDGEMENTS: Readonly<Record<string, readonly string[]>> = {
  'document.kind': [],
  'document.normative': [],
  'document.attribute': [],
  'document.ground': [],
  'document.citesNonPublic': [],
  'document.declaredNonSecret': [],
};

/** 公文的词汇 — facts, events and effects that charts and rules about documents may name. */
export function documentsVocabulary(deps: DocumentsDeps): Vocabulary {
  return {
    name: 'documents',
    facts: { document: DOCUMENT_FACTS },
    judgements: JUDGEMENTS,
    initial: (payload) => ({ document: documentOf(payload) }),
    effects: {
      'revise-document': revision('修改公文', deps.screener),
      'add-attachment': revision('添加附件', deps.screener),
      'remove-attachment': revision('移除附件', deps.screener),
      'sign-off': {
        label: '记载成文日期',
        apply: (facts, event) => patch(facts, { signedOn: dateAt(event.at) }),
      },
      'assign-number': { label: '登记文号和索引号', apply: (facts, event) => patch(facts, numbersIn(event)) },
      'set-validity': {
        label: '改变有效性',
        apply: (facts, _event, params) => patch(facts, validityIn(params)),
        emit: () => [{ kind: VALIDITY_CHANGED, payload: {} }],
      },
    },
    events: {
      CREATE: createEvent(deps),
      EDIT: editEvent(deps),
      ATTACH: attachEvent(deps),
      DETACH: detachEvent(deps.algorithm),
      REGISTER: registerEvent(deps),
      ...OFFICE_EVENTS,
    },
    exploration: documentsExploration,
  };
}

function revision(label: string, screener: Screener): Effect {
  return {
    label,
    apply: (facts, event) => {
      const before = documentOf(facts);
      const document = revised(before, event.payload);
      if (document.version === before.version) return {};
      return { document, ...screener.afterChange(facts, parseScreening(event.payload)) };
    },
  };
}

function patch(facts: Facts, changes: JsonObject): JsonObject {
  return { document: { ...documentOf(facts), ...changes } };
}

function numbersIn({ payload }: CaseEvent): JsonObject {
  const { documentNumber, indexNumber } = payload;
  return {
    ...(typeof documentNumber === 'string' ? { documentNumber } : {}),
    ...(typeof indexNumber === 'string' ? { indexNumber } : {}),
  };
}

function validityIn(params: JsonObject): JsonObject {
  const validity = VALIDITIES.find((one) => one === params['validity']);
  return validity === undefined ? {} : { validity };
}
