import type { DocumentBodyDto, CaseDto, DocumentSummaryDto } from '../../api/types.gen';

export interface Ground {
  readonly id: string | null;
  readonly rank: string | null;
  readonly basis: string;
  readonly reason: string;
}

/** 转发 — which paper, and how open its maker made it. */
export interface Forwarded {
  readonly title: string;
  readonly attribute: string | null;
}

/** What a drafter decides about the paper beside its text: every field of an EDIT but the body and names of attachments. */
export interface PaperPart {
  readonly kind: DocumentSummaryDto['kind'];
  readonly title: string;
  readonly documentType: string | null;
  readonly normative: boolean;
  readonly draftOnBehalf: boolean;
  readonly forwarded: Forwarded | null;
  readonly coIssuers: readonly string[];
  readonly attribute: string | null;
  readonly ground: Ground;
  readonly citesNonPublic: boolean;
  readonly channels: readonly string[];
  readonly subjectCategory: string;
  readonly genre: string;
  readonly assortedCategory: string;
  readonly summary: string;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
}

/** 政策解读 — every field of an EDIT_INTERPRETATION but the body. */
export interface TwinPart {
  readonly plan: string;
  readonly interpretationTitle: string;
  readonly elements: readonly string[];
  readonly forms: readonly string[];
  readonly firstInterpreter: string | null;
}

/** What a drafter has in hand: the paper and its twin. */
export interface Draft extends PaperPart, TwinPart {
  readonly body: string;
  readonly interpretationBody: string;
}

export const NO_GROUND: Ground = { id: null, rank: null, basis: '', reason: '' };

type Facts = Readonly<Record<string, unknown>>;

/** The draft as the service has it. */
export function draftOf({ facts }: CaseDto, { body, interpretation }: DocumentBodyDto): Draft {
  const paper = (facts['document'] ?? {}) as Facts;
  const twin = (facts['interpretation'] ?? {}) as Facts;
  return {
    kind: (paper['kind'] as Draft['kind'] | undefined) ?? 'ordinary',
    title: text(paper['title']),
    body: body ?? '',
    documentType: orNone(paper['documentType']),
    normative: paper['normative'] === true,
    draftOnBehalf: paper['draftOnBehalf'] === true,
    forwarded: (paper['forwarded'] as Forwarded | null | undefined) ?? null,
    coIssuers: several(paper['coIssuers']),
    attribute: orNone(paper['attribute']),
    ground: (paper['ground'] as Ground | null | undefined) ?? NO_GROUND,
    citesNonPublic: paper['citesNonPublic'] === true,
    channels: several(paper['channels']),
    subjectCategory: text(paper['subjectCategory']),
    genre: text(paper['genre']),
    assortedCategory: text(paper['assortedCategory']),
    summary: text(paper['summary']),
    effectiveOn: orNone(paper['effectiveOn']),
    expiresOn: orNone(paper['expiresOn']),
    plan: text(twin['plan']),
    interpretationTitle: text(twin['title']),
    interpretationBody: interpretation ?? '',
    elements: several(twin['elements']),
    forms: several(twin['forms']),
    firstInterpreter: orNone(twin['firstInterpreter']),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function orNone(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function several(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Whether a ground can be told to the service: half of one is refused there. */
export function isWhole({ id, rank, basis, reason }: Ground): boolean {
  return id !== null && rank !== null && basis.trim() !== '' && reason.trim() !== '';
}

/** Whether a reason is asked of this attribute; of a proactive one only where the draft is another's (代拟稿). */
export function asksGround({
  attribute,
  draftOnBehalf,
}: Pick<Draft, 'attribute' | 'draftOnBehalf'>): boolean {
  return attribute !== null && (attribute !== 'proactive' || draftOnBehalf);
}

/** The interpretation alone. */
export function twinOf(draft: Draft): TwinPart & Pick<Draft, 'interpretationBody'> {
  const { plan, interpretationTitle, interpretationBody, elements, forms, firstInterpreter } = draft;
  return { plan, interpretationTitle, interpretationBody, elements, forms, firstInterpreter };
}

type Payload = Readonly<Record<string, unknown>>;

/**
 * The fields of the paper that differ, as an EDIT; null where none does. A half ground waits until it is whole, a
 * forwarded paper until it has a title, and so does a paper whose own title is being written anew.
 */
export function documentChanges(before: Draft, now: Draft): Payload | null {
  return differing(documentPart(before), documentPart(now));
}

/** The fields of the interpretation that differ, as an EDIT_INTERPRETATION. */
export function interpretationChanges(before: Draft, now: Draft): Payload | null {
  return differing(interpretationPart(before), interpretationPart(now));
}

/** What the service has once it was told of a draft: what is half written is not there, and a blank title is the old one. */
export function asTold(draft: Draft, before: Draft): Draft {
  const { ground, forwarded, title } = draft;
  return {
    ...draft,
    ground: asksGround(draft) && isWhole(ground) ? ground : NO_GROUND,
    forwarded: forwarded?.title.trim() === '' ? null : forwarded,
    title: title.trim() === '' ? before.title : title,
  };
}

/** Whether the service has everything that it can be told. */
export function isSaved(saved: Draft, now: Draft): boolean {
  return documentChanges(saved, now) === null && interpretationChanges(saved, now) === null;
}

function documentPart(draft: Draft): Payload {
  const { kind, title, body, attribute, ground, forwarded, normative, draftOnBehalf } = draft;
  return {
    kind,
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    body,
    documentType: kind === 'information' ? null : draft.documentType,
    normative,
    draftOnBehalf,
    forwarded:
      forwarded === null || forwarded.title.trim() === ''
        ? null
        : { title: forwarded.title.trim(), attribute: forwarded.attribute },
    coIssuers: draft.coIssuers,
    attribute,
    ground: asksGround(draft) && isWhole(ground) ? trimmed(ground) : null,
    citesNonPublic: draft.citesNonPublic,
    channels: draft.channels,
    subjectCategory: orNull(draft.subjectCategory),
    genre: orNull(draft.genre),
    assortedCategory: orNull(draft.assortedCategory),
    summary: orNull(draft.summary),
    effectiveOn: draft.effectiveOn,
    expiresOn: draft.expiresOn,
  };
}

function trimmed({ id, rank, basis, reason }: Ground): Ground {
  return { id, rank, basis: basis.trim(), reason: reason.trim() };
}

function interpretationPart(draft: Draft): Payload {
  const { plan, interpretationTitle, interpretationBody, elements, forms, firstInterpreter } = draft;
  return {
    plan: orNull(plan),
    title: orNull(interpretationTitle),
    body: interpretationBody.trim() === '' ? null : interpretationBody,
    elements,
    forms,
    firstInterpreter,
  };
}

function orNull(written: string): string | null {
  return written.trim() === '' ? null : written.trim();
}

function differing(before: Payload, now: Payload): Payload | null {
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** Whether something is written that cannot be told to the service yet: it stays in the browser meanwhile. */
export function isHalfWritten(draft: Draft): boolean {
  const { ground, forwarded, title } = draft;
  const begun = ground.id !== null || ground.basis !== '' || ground.reason !== '';
  return (
    (asksGround(draft) && begun && !isWhole(ground)) || forwarded?.title.trim() === '' || title.trim() === ''
  );
}
