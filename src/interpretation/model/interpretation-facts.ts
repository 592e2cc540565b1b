import {
  canonicalJson,
  digestJson,
  isDigest,
  isJsonObject,
  type Digest,
  type HashAlgorithm,
  type JsonObject,
} from '../../kernel/index.js';

/** 政策解读 — what travels with a policy document, is reviewed, signed and released with it. */
export interface InterpretationContent extends JsonObject {
  /** 解读方案 */
  readonly plan: string | null;
  readonly title: string | null;
  readonly bodyHash: Digest | null;
  /** Which of the elements of an interpretation it covers (解读要素). */
  readonly elements: readonly string[];
  /** 第一解读人 */
  readonly firstInterpreter: string | null;
  /** 解读形式: text, picture, press conference … */
  readonly forms: readonly string[];
}

export interface InterpretationFacts extends InterpretationContent {
  /** Hash over all of it; null while there is nothing. Approvals of the document name it too. */
  readonly contentHash: Digest | null;
}

/** Not begun. */
export const NO_INTERPRETATION: InterpretationFacts = {
  plan: null,
  title: null,
  bodyHash: null,
  contentHash: null,
  elements: [],
  firstInterpreter: null,
  forms: [],
};

/** What an edit makes of an interpretation: the fields that really changed and the hash it has now. */
export interface InterpretationRevision extends JsonObject {
  readonly changes: Partial<InterpretationContent> & JsonObject;
  readonly contentHash: Digest | null;
}

/** The interpretation's part of a case's facts, as the effects of this feature wrote them. */
export function interpretationOf(facts: JsonObject): InterpretationFacts {
  const interpretation = facts['interpretation'];
  return isJsonObject(interpretation) ? (interpretation as InterpretationFacts) : NO_INTERPRETATION;
}

/** Works out an edit; what is said again unchanged is no change and keeps the hash. */
export function reviseInterpretation(
  present: InterpretationFacts,
  wanted: Partial<InterpretationContent>,
  algorithm: HashAlgorithm,
): InterpretationRevision {
  const changed = Object.entries(wanted).flatMap(([key, value]) =>
    value === undefined || canonicalJson(value) === canonicalJson(present[key] ?? null)
      ? []
      : [[key, value] as const],
  );
  const changes: JsonObject = Object.fromEntries(changed);
  const { plan, title, bodyHash, elements, firstInterpreter, forms } = { ...present, ...changes };
  const content = { plan, title, bodyHash, elements, firstInterpreter, forms };
  const { contentHash: _none, ...nothing } = NO_INTERPRETATION;
  return {
    changes,
    contentHash: canonicalJson(content) === canonicalJson(nothing) ? null : digestJson(content, algorithm),
  };
}

/** The interpretation after an edit that the journal keeps; a payload that is none changes nothing. */
export function revisedInterpretation(
  present: InterpretationFacts,
  payload: JsonObject,
): InterpretationFacts {
  const { changes, contentHash } = payload;
  if (!isJsonObject(changes) || !(contentHash === null || isDigest(contentHash))) return present;
  return { ...present, ...changes, contentHash };
}

/** What may stay of the interpretation of a state secret: that there was one, and its hashes. */
export function sealedInterpretation(facts: JsonObject): InterpretationFacts {
  const { bodyHash, contentHash } = interpretationOf(facts);
  return { ...NO_INTERPRETATION, bodyHash, contentHash };
}
