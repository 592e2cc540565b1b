import { isJsonObject, type Digest, type JsonObject, type LocalDate } from '../../kernel/index.js';

/** 政策性文件 / 一般公文 / 非公文信息 */
export const DOCUMENT_KINDS = ['policy', 'ordinary', 'information'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** 主动公开 / 依申请公开 / 不予公开 */
export const DISCLOSURE_ATTRIBUTES = ['proactive', 'on-application', 'withheld'] as const;
export type DisclosureAttribute = (typeof DISCLOSURE_ATTRIBUTES)[number];

/** What kind of norm a ground for not disclosing rests on: 法律 / 行政法规 / 地方性法规 / 规章 / 其他. */
export const GROUND_RANKS = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'rule',
  'other',
] as const;
export type GroundRank = (typeof GROUND_RANKS)[number];

/** 有效 / 部分失效 / 已修改 / 失效 / 废止 */
export const VALIDITIES = ['valid', 'partly-lapsed', 'amended', 'lapsed', 'repealed'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** 不公开的理由 — item of the pack's list, the norm it rests on and the reason in this case. */
export interface Ground extends JsonObject {
  readonly id: string;
  readonly rank: GroundRank;
  readonly basis: string;
  readonly reason: string;
}

/** 转发 — the document passed on, and how open its maker made it. */
export interface Forwarded extends JsonObject {
  readonly title: string;
  readonly attribute: DisclosureAttribute | null;
}

/** What an imported file says of itself; a clue for the clerk, never an assigned value. */
export interface Stated extends JsonObject {
  readonly signedOn: LocalDate | null;
  readonly documentNumber: string | null;
}

export interface Attachment extends JsonObject {
  /** Never used again, even when the attachment is taken out. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly hash: Digest;
}

/** What the drafter decides: every change of it makes a new version and voids the approvals of the old one. */
export interface DocumentContent extends JsonObject {
  readonly kind: DocumentKind;
  readonly documentType: string | null;
  readonly title: string;
  readonly normative: boolean;
  readonly draftOnBehalf: boolean;
  readonly forwarded: Forwarded | null;
  readonly coIssuers: readonly string[];
  readonly attribute: DisclosureAttribute | null;
  readonly ground: Ground | null;
  readonly citesNonPublic: boolean;
  readonly declaredNonSecret: boolean;
  readonly channels: readonly string[];
  readonly subjectCategory: string | null;
  readonly genre: string | null;
  readonly assortedCategory: string | null;
  readonly summary: string | null;
  readonly effectiveOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly stated: Stated | null;
  readonly bodyHash: Digest | null;
  readonly attachments: readonly Attachment[];
  /** Attachments that no program could read to the end: a person must open them. */
  readonly unscannable: readonly string[];
}

/** 公文的事实 — the drafter's content, and what the office adds to it on its way. */
export interface DocumentFacts extends DocumentContent {
  readonly version: number;
  readonly contentHash: Digest | null;
  readonly signedOn: LocalDate | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly validity: Validity;
  /** Found to be a state secret: what could tell of its content is gone. */
  readonly sealed: boolean;
}

/** A document of which nothing is known yet. */
export const BLANK_DOCUMENT: DocumentFacts = {
  kind: 'ordinary',
  documentType: null,
  title: '',
  normative: false,
  draftOnBehalf: false,
  forwarded: null,
  coIssuers: [],
  attribute: null,
  ground: null,
  citesNonPublic: false,
  declaredNonSecret: false,
  channels: [],
  subjectCategory: null,
  genre: null,
  assortedCategory: null,
  summary: null,
  effectiveOn: null,
  expiresOn: null,
  stated: null,
  bodyHash: null,
  attachments: [],
  unscannable: [],
  version: 0,
  contentHash: null,
  signedOn: null,
  documentNumber: null,
  indexNumber: null,
  validity: 'valid',
  sealed: false,
};

/** Stands where the title of a sealed document stood: the title itself may be the secret. */
export const SEALED_TITLE = '（涉密封存）';

/** The document's part of a case's facts, as the effects of this feature wrote them. */
export function documentOf(facts: JsonObject): DocumentFacts {
  const document = facts['document'];
  return isJsonObject(document) ? (document as DocumentFacts) : BLANK_DOCUMENT;
}

/**
 * What may stay of a document found to be a state secret: that it was there, and its hashes. Everything written
 * by a person goes, its numbers too.
 */
export function sealedDocument(document: DocumentFacts): DocumentFacts {
  return {
    ...document,
    title: SEALED_TITLE,
    forwarded: null,
    ground: null,
    subjectCategory: null,
    genre: null,
    assortedCategory: null,
    summary: null,
    stated: null,
    attachments: [],
    unscannable: [],
    documentNumber: null,
    indexNumber: null,
    sealed: true,
  };
}
