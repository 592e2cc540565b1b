import type { CaseDto } from '../../api/types.gen';

export interface AttachmentFacts {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** What a screen reads of a document's facts. */
export interface DocumentFacts {
  readonly kind: 'policy' | 'ordinary' | 'information';
  readonly documentType: string | null;
  readonly title: string;
  readonly attribute: string | null;
  readonly ground: {
    readonly id: string;
    readonly rank: string;
    readonly basis: string;
    readonly reason: string;
  } | null;
  readonly channels: readonly string[];
  readonly summary: string | null;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly normative: boolean;
  readonly citesNonPublic: boolean;
  readonly attachments: readonly AttachmentFacts[];
  readonly unscannable: readonly string[];
  readonly version: number;
  readonly signedOn: string | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
}

export interface InterpretationFacts {
  readonly plan: string | null;
  readonly title: string | null;
  readonly bodyHash: string | null;
  readonly elements: readonly string[];
  readonly forms: readonly string[];
  readonly firstInterpreter: string | null;
}

/** The document in a case, or null where a sealed case shows none. */
export function documentIn({ facts }: CaseDto): DocumentFacts | null {
  return (facts['document'] as DocumentFacts | undefined) ?? null;
}

/** The interpretation in a case; null while there is nothing of it. */
export function interpretationIn({ facts }: CaseDto): InterpretationFacts | null {
  const found = facts['interpretation'] as InterpretationFacts | undefined;
  if (found === undefined) return null;
  const { plan, title, bodyHash } = found;
  return plan === null && title === null && bodyHash === null ? null : found;
}
