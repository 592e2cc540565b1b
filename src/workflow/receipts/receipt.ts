import {
  isDigest,
  isJsonObject,
  type Digest,
  type HashAlgorithm,
  type JsonObject,
} from '../../kernel/index.js';
import { PACK_SCHEMA_VERSION, type PackRef, type Ruling } from '../../policy/index.js';
import { rulingRecord } from '../cases/ruling-record.js';
import { ENGINE_VERSION } from '../engine/version.js';
import { factsDigest } from './facts-digest.js';

/** What a ruling depends on besides pack and facts. */
export interface RulingVersions {
  readonly engine: string;
  /** Version of the pack format. */
  readonly schema: string;
  /** Digest of the workday calendar that was loaded; null where none is, as in a pack's own tests. */
  readonly calendar: Digest | null;
}

/** 裁断凭据 — what reproduces a ruling, as the journal keeps it. */
export interface RulingReceipt extends RulingVersions {
  readonly pack: PackRef;
  /** Digest of everything that the rules could read, words left out; it names its algorithm. */
  readonly facts: Digest;
  /** What each rule that was asked found: `holds`, `fails` or `not-applied`. */
  readonly rules: JsonObject;
}

/** Changes when the members of a receipt change their meaning. */
const FORMAT = 1;

/** The versions of this program, with the calendar that is in use whenever it is asked. */
export function versionsWith(calendarVersion: () => Digest | null): RulingVersions {
  return {
    engine: ENGINE_VERSION,
    schema: PACK_SCHEMA_VERSION,
    get calendar() {
      return calendarVersion();
    },
  };
}

/** How receipts are written here. */
export interface ReceiptTerms {
  readonly versions: RulingVersions;
  readonly algorithm: HashAlgorithm;
}

/** What the journal keeps of a ruling: one canonical spelling and one hash. */
export function receiptOf(
  { versions, algorithm }: ReceiptTerms,
  pack: PackRef,
  scope: JsonObject,
  ruling: Ruling,
): JsonObject {
  return {
    format: FORMAT,
    pack: { ...pack },
    ...versions,
    facts: factsDigest(scope, algorithm),
    rules: rulingRecord(ruling),
  };
}

/** Entries of ledgers begun before receipts hold only what each rule found. */
export function hasReceipt(stored: JsonObject | null): stored is JsonObject & { readonly format: number } {
  return typeof stored?.['format'] === 'number';
}

/** Reads a receipt back; null where it is not what this program wrote. */
export function readReceipt(stored: JsonObject): RulingReceipt | null {
  const { format, pack, schema, engine, calendar, facts, rules } = stored;
  const whole = format === FORMAT && isPackRef(pack) && isJsonObject(rules) && isDigest(facts);
  if (!whole || typeof schema !== 'string' || typeof engine !== 'string') return null;
  if (calendar !== null && !isDigest(calendar)) return null;
  return { pack, schema, engine, calendar, facts, rules };
}

/** What each rule found by the journal, in whichever form it was kept; empty where that cannot be read. */
export function resultsIn(stored: JsonObject | null): JsonObject {
  return hasReceipt(stored) ? (readReceipt(stored)?.rules ?? {}) : (stored ?? {});
}

function isPackRef(value: unknown): value is PackRef & JsonObject {
  return (
    isJsonObject(value) &&
    typeof value['pack'] === 'string' &&
    typeof value['effectiveFrom'] === 'string' &&
    isDigest(value['sha256'])
  );
}
