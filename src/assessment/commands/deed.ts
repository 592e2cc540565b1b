import type { Database, Tx } from '../../database/index.js';
import { err, ok, type Clock, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { AssessmentAccess } from '../access.js';
import type { AssessmentLedger } from '../assessment-ledger.js';
import type { Dossier, Dossiers } from '../dossiers.js';
import type { SheetStore } from '../sheet-store.js';

/** What every command of this room works with. */
export interface DeedDeps {
  readonly database: Database;
  readonly dossiers: Dossiers;
  readonly ledger: AssessmentLedger;
  readonly sheets: SheetStore;
  readonly access: AssessmentAccess;
  readonly clock: Clock;
}

/** What was entered into the ledger. */
export interface AssessmentDeed {
  readonly type: string;
  readonly scheme: string;
  readonly period: string;
  readonly unit: string;
  /** Number of the entry in the chain of the year. */
  readonly seq: number;
  readonly points: number | null;
  readonly band: string | null;
}

/** Judges a deed on the score as it stands when nobody else can act, and enters it, or nothing. */
export function enterDeed(
  { database, dossiers, ledger, clock }: DeedDeps,
  dossier: Dossier,
  deed: {
    readonly type: string;
    readonly against: (dossier: Dossier) => readonly Refusal[];
    readonly payload: (tx: Tx, dossier: Dossier) => Promise<JsonObject> | JsonObject;
  },
): Promise<Result<AssessmentDeed, readonly Refusal[]>> {
  return database.decide(async (tx) => {
    const held = await dossiers.held(tx, dossier);
    const reasons = deed.against(held);
    if (reasons.length > 0) return err(reasons);
    const payload = await deed.payload(tx, held);
    const { name, asker, sheet } = held;
    const entry = { at: clock.now(), type: deed.type, person: asker.person, payload };
    const seq = await ledger.enter(tx, name, entry);
    const { scheme, period, unit } = name;
    const { points, band } = sheet;
    return ok({ type: deed.type, scheme, period, unit, seq, points, band: band?.label ?? null });
  });
}

/** A score that somebody stands behind: what it came to, and the digest of the sheet, which is kept. */
export async function stated(
  { sheets }: DeedDeps,
  tx: Tx,
  { sheet }: Dossier,
  note: string,
): Promise<JsonObject> {
  const { points, band, asOf } = sheet;
  return { points, band: band?.id ?? null, asOf, sheet: await sheets.keep(tx, sheet), note };
}
