import {
  findCirculationMarks,
  replaceHits,
  type Hit,
  type Screener,
  type Screening,
  type TextPart,
} from '../../documents/index.js';
import type { JsonObject } from '../../kernel/index.js';
import { findPersonalData } from './personal-data.js';
import { secrecyOf } from './secrecy-facts.js';

/** 发文字号 of another paper: is it public, and may it be quoted? */
const CITATION = /[〔[(【]\s*(?:19|20)\d{2}\s*[〕\])】]\s*第?\s*\d{1,5}\s*号/;

/** Hits of a document number (引用公文). */
export const CITATION_HIT = 'citation';

/**
 * 敏感内容筛查 — looks over texts before a person does. It only raises questions: what it finds must be
 * answered in the review, what it does not find proves nothing. Texts with a classification mark never come so
 * far: they are refused before anything is stored (`refuseMarked`).
 */
export function screen(parts: readonly TextPart[]): Screening {
  return { parts: parts.map(({ where }) => where), hits: parts.flatMap(hitsIn) };
}

function hitsIn({ where, text }: TextPart): readonly Hit[] {
  return codesIn(text).map((code) => ({ where, code }));
}

/** What a text has in it, each kind once. */
export function codesIn(text: string): readonly string[] {
  const codes = [
    ...findCirculationMarks(text).map(({ code }) => code),
    ...(CITATION.test(text.normalize('NFKC')) ? [CITATION_HIT] : []),
    ...findPersonalData(text),
  ];
  return [...new Set(codes)];
}

/**
 * What the review's facts become once the bytes are others: the outcome and the answers were about the old
 * ones. What was asked for — deletions, another attribute, a referral — stands until the next review.
 */
export function afterChange(facts: JsonObject, screening: Screening): JsonObject {
  const secrecy = secrecyOf(facts);
  return { secrecy: { ...secrecy, record: null, outcome: null, hits: replaceHits(secrecy.hits, screening) } };
}

/** The secrecy review as the documents and interpretations ask it. */
export const secrecyScreener: Screener = { screen, afterChange };
