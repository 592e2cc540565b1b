import {
  documentOf,
  type DisclosureAttribute,
  type DocumentKind,
  type Ground,
} from '../../documents/index.js';
import { readPath, type JsonObject } from '../../kernel/index.js';
import type { Facts } from '../../workflow/index.js';
import { secrecyOf, type Referral } from './secrecy-facts.js';

/** One signature block of the form. */
export interface ReviewEntry {
  readonly event: string;
  readonly version: number;
  readonly contentHash: string | null;
  readonly step: string | null;
  readonly reviewedBy: string;
  readonly onBehalfOf: string | null;
  readonly reviewedAt: string;
  readonly outcome: string;
  readonly form: JsonObject;
}

/** 保密审查表 — one for each item (一事一审), from what the case knows and what its reviewers answered. */
export interface SecrecyReviewRecord {
  readonly caseId: string;
  /** 拟公开单位 and 承办处室 */
  readonly organ: string;
  readonly division: string;
  /** 信息名称、文号 */
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  /** 载体形式: 公文类 for documents, 非公文类 for information. */
  readonly kind: DocumentKind;
  /** 拟公开方式 */
  readonly channels: readonly string[];
  /** 公开属性建议, with ground and legal basis where it is not proactive. */
  readonly attribute: DisclosureAttribute | null;
  readonly ground: Ground | null;
  /** Which bytes the present outcome is about. */
  readonly version: number;
  readonly contentHash: string | null;
  /** 承办人 */
  readonly drafters: readonly string[];
  readonly outcome: string | null;
  /** The answers that stand for the present bytes; null while there are none. */
  readonly answers: JsonObject | null;
  /** 上报情况 */
  readonly referral: Referral | null;
  /** Every review of every version, oldest first. */
  readonly entries: readonly ReviewEntry[];
  /** 发布时间、发布渠道 */
  readonly publishedOn: string | null;
  readonly sealed: boolean;
}

/** Puts a record together. Names of people and labels of ids are the reader's to add. */
export function recordView(facts: Facts, entries: readonly ReviewEntry[]): SecrecyReviewRecord {
  const document = documentOf(facts);
  const secrecy = secrecyOf(facts);
  const publishedOn = readPath(facts, 'publication.publishedOn');
  return {
    caseId: facts.case.id,
    organ: facts.case.organ,
    division: facts.case.division,
    title: document.title,
    documentNumber: document.documentNumber,
    indexNumber: document.indexNumber,
    kind: document.kind,
    channels: document.channels,
    attribute: document.attribute,
    ground: document.ground,
    version: document.version,
    contentHash: document.contentHash,
    drafters: facts.acted['drafting'] ?? [facts.case.createdBy],
    outcome: secrecy.outcome,
    answers: secrecy.record,
    referral: secrecy.referral,
    entries,
    publishedOn: typeof publishedOn === 'string' ? publishedOn : null,
    sealed: document.sealed,
  };
}
