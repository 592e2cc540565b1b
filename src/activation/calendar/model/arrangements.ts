import { textAt, type Instant, type JsonObject } from '../../../kernel/index.js';
import type { LedgerEntry } from '../../../ledger/index.js';

/** Deeds of the installation about its calendar, by the types of their entries. */
export const CALENDAR_DEEDS = {
  proposed: 'CALENDAR.PROPOSED',
  withdrawn: 'CALENDAR.WITHDRAWN',
  adopted: 'CALENDAR.ADOPTED',
} as const;

/** A year's arrangement as the ledger keeps it: the text itself, and the digest of what it says. */
export interface Arrangement {
  readonly year: number;
  readonly text: string;
  readonly digest: string;
}

/** An arrangement that waits for a second person. */
export interface ArrangementProposal extends Arrangement {
  readonly person: string;
  readonly at: Instant;
  readonly seq: number;
}

/** An arrangement by which days are counted since it was adopted. */
export interface AdoptedArrangement extends Arrangement {
  /** Digest of what was known of the year before; null where nothing was. */
  readonly replaces: string | null;
  /** Version of the calendar from then on. */
  readonly calendar: string;
  readonly proposedBy: string;
  readonly adoptedBy: string;
  readonly at: Instant;
  /** How many open deadlines moved. */
  readonly moved: number;
  readonly seq: number;
}

/** What the entries of the calendar chain come to. */
export interface Arrangements {
  /** Oldest first; the last of a year is the one that counts. */
  readonly adopted: readonly AdoptedArrangement[];
  readonly proposals: ReadonlyMap<number, ArrangementProposal>;
}

/** Folds the chain. A later proposal of a year takes the place of an earlier one. */
export function arrangementsOf(entries: readonly LedgerEntry[]): Arrangements {
  const adopted: AdoptedArrangement[] = [];
  const proposals = new Map<number, ArrangementProposal>();
  for (const { type, payload, actor, at, seq } of entries) {
    const year = numberAt(payload, 'year');
    const digest = textAt(payload, 'digest') ?? '';
    const text = textAt(payload, 'text') ?? '';
    if (type === CALENDAR_DEEDS.proposed)
      proposals.set(year, { year, digest, text, person: actor.person, at, seq });
    if (type === CALENDAR_DEEDS.withdrawn) proposals.delete(year);
    if (type !== CALENDAR_DEEDS.adopted) continue;
    proposals.delete(year);
    adopted.push({
      year,
      digest,
      text,
      replaces: textAt(payload, 'replaces'),
      calendar: textAt(payload, 'calendar') ?? '',
      proposedBy: textAt(payload, 'proposedBy') ?? '',
      adoptedBy: actor.person,
      at,
      moved: Array.isArray(payload['moved']) ? payload['moved'].length : 0,
      seq,
    });
  }
  return { adopted, proposals };
}

function numberAt(from: JsonObject, key: string): number {
  const value = from[key];
  return typeof value === 'number' ? value : 0;
}
