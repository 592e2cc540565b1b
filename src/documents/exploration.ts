import { addDays, digestJson, type JsonObject } from '../kernel/index.js';
import type { Exploration, Facts, PackWords } from '../workflow/index.js';
import {
  BLANK_DOCUMENT,
  DISCLOSURE_ATTRIBUTES,
  DOCUMENT_KINDS,
  documentOf,
  type DisclosureAttribute,
  type DocumentContent,
  type DocumentFacts,
  type Ground,
} from './model/document-facts.js';
import { NOT_SCREENED } from './model/screening.js';

const REASON = { reason: '事由' };
/** Attachments that no program can read: a person must open them. */
const UNSCANNABLE = ['a1'];

/** 公文 — every kind of document in every attribute, alone and with a co-issuer; every edit that makes it another. */
export const documentsExploration: Exploration = {
  openings: (words) =>
    (words.everyKind ? everyKind(words) : [{ kind: 'policy', attribute: 'proactive' } as const]).map(
      (variant) => ({ document: opened(variant, words), screening: NOT_SCREENED }),
    ),
  payloads: {
    EDIT: (facts, { breadth }) => [
      revision(facts, {}),
      ...(breadth === 'changes' ? otherAttributes(facts) : []),
    ],
    ATTACH: (facts, { breadth }) =>
      breadth === 'changes' && documentOf(facts).unscannable.length === 0
        ? [revision(facts, { unscannable: UNSCANNABLE })]
        : [],
    DETACH: (facts) =>
      documentOf(facts).unscannable.length > 0 ? [revision(facts, { unscannable: [] })] : [],
    SUBMIT: () => [{}],
    DISCARD: () => [REASON],
    RETURN_TO_ORGAN: (_facts, words) => [{ reasons: returnReasons(words), ...REASON }],
    REGISTER: (facts) => [numbers(facts)],
    FILE: () => [{ fileNumber: null }],
    REPEAL: () => [{ ...REASON, basis: null }],
    LAPSE: () => [REASON],
  },
  bytes: ['document.contentHash'],
  unseen: [
    'document.attachments',
    'document.bodyHash',
    'document.stated',
    'document.summary',
    'document.title',
    'document.version',
  ],
};

type Variant = Partial<DocumentContent>;

/** Kinds and attributes, alone and with a co-issuer, and the genres that the pack names in a condition. */
function everyKind(words: PackWords): readonly Variant[] {
  const kinds = DOCUMENT_KINDS.flatMap((kind) =>
    DISCLOSURE_ATTRIBUTES.map((attribute): Variant => ({ kind, attribute })),
  );
  const joint = DOCUMENT_KINDS.map((kind): Variant => ({
    kind,
    attribute: 'proactive',
    coIssuers: [words.partner],
  }));
  const genres = words
    .literals('document.genre')
    .map((genre): Variant => ({ kind: 'policy', attribute: 'proactive', genre }));
  return [...kinds, ...joint, ...genres];
}

function otherAttributes(facts: Facts): readonly JsonObject[] {
  return DISCLOSURE_ATTRIBUTES.filter((attribute) => attribute !== documentOf(facts).attribute).map(
    (attribute) => revision(facts, { attribute, ground: groundOf(attribute) }),
  );
}

function opened(wanted: Variant, words: PackWords): DocumentFacts {
  const attribute = wanted.attribute ?? 'proactive';
  const document: DocumentFacts = {
    ...BLANK_DOCUMENT,
    documentType: wanted.kind === 'information' ? null : 'notice',
    title: '示例',
    ground: groundOf(attribute),
    declaredNonSecret: true,
    channels: channelsIn(words),
    expiresOn: addDays(words.on, -1),
    ...wanted,
    version: 1,
  };
  return { ...document, contentHash: digestJson(document) };
}

/** Every carrier that a pack knows: what must be on some of them is on them. */
function channelsIn({ lists }: PackWords): readonly string[] {
  return Object.entries(lists).flatMap(([id, items]) =>
    id.endsWith('channels') ? items.map((item) => item.id) : [],
  );
}

function returnReasons({ lists }: PackWords): readonly string[] {
  return (lists['return-reasons'] ?? []).slice(0, 1).map(({ id }) => id);
}

function groundOf(attribute: DisclosureAttribute): Ground | null {
  const basis = { rank: 'law', basis: '依据', reason: '说明' } as const;
  switch (attribute) {
    case 'proactive':
      return null;
    case 'on-application':
      return { id: 'outside-proactive-scope', ...basis };
    case 'withheld':
      return { id: 'personal-privacy', ...basis };
  }
}

function revision(facts: Facts, changes: Variant): JsonObject {
  const version = documentOf(facts).version + 1;
  const content = { ...documentOf(facts), ...changes, version };
  return {
    changes: { ...changes } as JsonObject,
    version,
    contentHash: digestJson(content),
    screening: NOT_SCREENED,
  };
}

function numbers(facts: Facts): JsonObject {
  const { kind, attribute } = documentOf(facts);
  return {
    ...(kind === 'information' ? {} : { documentNumber: '示发〔2026〕1号' }),
    ...(attribute === 'withheld' ? {} : { indexNumber: '000000000/2026-00001' }),
  };
}
