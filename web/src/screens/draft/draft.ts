import type { DocumentBodyDto, CaseDto } from '../../api/types.gen';
import { documentIn, type DocumentFacts, type InterpretationFacts } from '../case/facts';

export interface Ground {
  readonly id: string | null;
  readonly rank: string | null;
  readonly basis: string;
  readonly reason: string;
}

/** What a drafter has in hand: the paper and its twin. */
export interface Draft {
  readonly kind: DocumentFacts['kind'];
  readonly title: string;
  readonly body: string;
  readonly documentType: string | null;
  readonly attribute: string | null;
  readonly ground: Ground;
  readonly channels: readonly string[];
  readonly effectiveOn: string | null;
  readonly plan: string;
  readonly interpretationTitle: string;
  readonly interpretationBody: string;
  readonly elements: readonly string[];
  readonly forms: readonly string[];
}

export const NO_GROUND: Ground = { id: null, rank: null, basis: '', reason: '' };

/** The draft as the service has it. */
export function draftOf(view: CaseDto, { body, interpretation }: DocumentBodyDto): Draft {
  const document = documentIn(view);
  const twin = view.facts['interpretation'] as InterpretationFacts | undefined;
  return {
    kind: document?.kind ?? 'ordinary',
    title: document?.title ?? '',
    body: body ?? '',
    documentType: document?.documentType ?? null,
    attribute: document?.attribute ?? null,
    ground: document?.ground ?? NO_GROUND,
    channels: document?.channels ?? [],
    effectiveOn: document?.effectiveOn ?? null,
    plan: twin?.plan ?? '',
    interpretationTitle: twin?.title ?? '',
    interpretationBody: interpretation ?? '',
    elements: twin?.elements ?? [],
    forms: twin?.forms ?? [],
  };
}

/** Whether a ground can be told to the service: half of one is refused there. */
export function isWhole({ id, rank, basis, reason }: Ground): boolean {
  return id !== null && rank !== null && basis.trim() !== '' && reason.trim() !== '';
}

type Payload = Readonly<Record<string, unknown>>;

/** The fields of the paper that differ, as an EDIT; null where none does. A half ground waits until it is whole. */
export function documentChanges(before: Draft, now: Draft): Payload | null {
  return differing(documentPart(before), documentPart(now));
}

/** The fields of the interpretation that differ, as an EDIT_INTERPRETATION. */
export function interpretationChanges(before: Draft, now: Draft): Payload | null {
  return differing(interpretationPart(before), interpretationPart(now));
}

function documentPart(draft: Draft): Payload {
  const { kind, title, body, attribute, ground, channels, effectiveOn } = draft;
  return {
    kind,
    title: title.trim(),
    body,
    documentType: kind === 'information' ? null : draft.documentType,
    attribute,
    ground: attribute === 'proactive' || attribute === null || !isWhole(ground) ? null : trimmed(ground),
    channels,
    effectiveOn,
  };
}

function trimmed({ id, rank, basis, reason }: Ground): Ground {
  return { id, rank, basis: basis.trim(), reason: reason.trim() };
}

function interpretationPart(draft: Draft): Payload {
  const { plan, interpretationTitle, interpretationBody, elements, forms } = draft;
  return {
    plan: orNull(plan),
    title: orNull(interpretationTitle),
    body: interpretationBody.trim() === '' ? null : interpretationBody,
    elements,
    forms,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function differing(before: Payload, now: Payload): Payload | null {
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
