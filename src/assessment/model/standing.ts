import { dateAt, isJsonObject, isLocalDate, textAt, type Json, type JsonObject } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import {
  DEEDS,
  keyOf,
  nameIn,
  untouched,
  type Appeal,
  type Correction,
  type Deed,
  type ScoreStanding,
  type StatedScore,
} from './records.js';
import type { SuppliedEvidence } from './score-input.js';

/** How far every score has come, as the entries of the chain have it: dropped and read again, it is the same. */
export function standingsOf(entries: readonly LedgerEntry[]): ReadonlyMap<string, ScoreStanding> {
  const standings = new Map<string, ScoreStanding>();
  for (const entry of entries) {
    const name = nameIn(entry.payload);
    const key = keyOf(name);
    standings.set(key, after(standings.get(key) ?? untouched(name), entry));
  }
  return standings;
}

function after(before: ScoreStanding, entry: LedgerEntry): ScoreStanding {
  const { type, payload } = entry;
  switch (type) {
    case DEEDS.supplied:
      return { ...before, evidence: [...before.evidence, evidenceIn(entry)] };
    case DEEDS.selfScored:
      return { ...before, stage: 'self-scored', selfScore: statedIn(entry) };
    case DEEDS.reviewed:
      return { ...before, stage: 'reviewed', review: statedIn(entry) };
    case DEEDS.publicised: {
      const until = payload['until'];
      const publicUntil = isLocalDate(until) ? until : null;
      return { ...before, stage: 'public', publicised: deedIn(entry), publicUntil };
    }
    case DEEDS.appealed:
      return { ...before, appeals: [...before.appeals, appealIn(entry)] };
    case DEEDS.answered:
      return answered(before, entry);
    case DEEDS.decided:
      return { ...before, stage: 'decided', decision: statedIn(entry) };
    default:
      return before;
  }
}

function answered(before: ScoreStanding, entry: LedgerEntry): ScoreStanding {
  const { payload } = entry;
  const upheld = payload['upheld'] === true;
  const corrected = correctionIn(payload['corrected']);
  const answer = { ...deedIn(entry), upheld, reason: textAt(payload, 'reason') ?? '', corrected };
  const appeal = before.appeals.find(({ seq }) => seq === payload['appeal']);
  if (appeal === undefined) return before;
  const { criterion, entries } = appeal;
  const struck = upheld ? entries.map((one) => ({ criterion, ...one })) : [];
  return {
    ...before,
    appeals: before.appeals.map((one) => (one === appeal ? { ...one, answer } : one)),
    struck: [...before.struck, ...struck],
    evidence:
      upheld && corrected !== null ? [...before.evidence, evidenceBy(entry, corrected)] : before.evidence,
  };
}

function deedIn({ actor, at, seq }: LedgerEntry): Deed {
  return { person: actor.person, at, seq };
}

function evidenceIn(entry: LedgerEntry): SuppliedEvidence {
  const evidence = textAt(entry.payload, 'evidence') ?? '';
  return { ...suppliedBy(entry, { evidence, value: valueIn(entry.payload) }), corrects: false };
}

function evidenceBy(entry: LedgerEntry, corrected: Correction): SuppliedEvidence {
  return { ...suppliedBy(entry, corrected), corrects: true };
}

function suppliedBy(
  { caseId, seq, at, actor }: LedgerEntry,
  { evidence, value }: Correction,
): Omit<SuppliedEvidence, 'corrects'> {
  const on = dateAt(at);
  return { evidence, value, by: actor.person, on, ref: { case: caseId, seq, on } };
}

function correctionIn(payload: Json | undefined): Correction | null {
  if (payload === undefined || !isJsonObject(payload)) return null;
  return { evidence: textAt(payload, 'evidence') ?? '', value: valueIn(payload) };
}

function valueIn(payload: JsonObject): SuppliedEvidence['value'] {
  const value = payload['value'];
  return typeof value === 'number' || typeof value === 'boolean' ? value : (textAt(payload, 'value') ?? '');
}

function statedIn(entry: LedgerEntry): StatedScore {
  const { payload, at } = entry;
  const { points, asOf } = payload;
  return {
    ...deedIn(entry),
    points: typeof points === 'number' ? points : null,
    band: textAt(payload, 'band'),
    asOf: isLocalDate(asOf) ? asOf : dateAt(at),
    sheet: textAt(payload, 'sheet') ?? '',
    note: textAt(payload, 'note') ?? '',
  };
}

function appealIn(entry: LedgerEntry): Appeal {
  const { payload } = entry;
  return {
    ...deedIn(entry),
    criterion: textAt(payload, 'criterion') ?? '',
    entries: objectsIn(payload['entries']).map((one) => ({
      case: textAt(one, 'case') ?? '',
      seq: typeof one['seq'] === 'number' ? one['seq'] : 0,
    })),
    grounds: textAt(payload, 'grounds') ?? '',
    answer: null,
  };
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
