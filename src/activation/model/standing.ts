import { isJsonObject, textAt, type Instant, type Json, type JsonObject } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import { nameOf, type VersionName } from './candidate.js';

/** Deeds of the installation about law, by the types of their entries. */
export const DEEDS = {
  installed: 'PACK.INSTALLED',
  proposed: 'PACK.PROPOSED',
  activated: 'PACK.ACTIVATED',
  ordered: 'MIGRATION.ORDERED',
  done: 'MIGRATION.DONE',
} as const;

/** A version that stands: cases may begin under it. */
export interface StandingVersion extends VersionName {
  readonly title: string;
  readonly digest: string;
  readonly hashes: readonly string[];
  readonly since: Instant;
  /** `PACK.INSTALLED`: delivered with the product, nobody's decision. */
  readonly deed: string;
  /** Who proposed and who activated; `system` for what was delivered. */
  readonly by: readonly string[];
  /** The entry of the ledger. */
  readonly seq: number;
  /** Hashes of the reports on which it rests, by kind; empty for what was delivered. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** A proposal that waits for a second person. */
export interface Proposal extends VersionName {
  readonly digest: string;
  readonly rehearsal: string;
  readonly person: string;
  readonly at: Instant;
  readonly seq: number;
}

/** A migration that was ordered and has not come to its end. */
export interface OpenOrder {
  readonly seq: number;
  readonly digest: string;
}

/** Which law stands in the installation, what is proposed, and what is under way. */
export interface Standing {
  readonly versions: ReadonlyMap<string, StandingVersion>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly order: OpenOrder | null;
  /** Digests of the contents that were ever kept, by what cases pin: what the storage holds is held to them. */
  readonly contents: ReadonlyMap<string, string>;
}

/** What the entries of the policy chain come to. */
export function standingOf(entries: readonly LedgerEntry[]): Standing {
  const versions = new Map<string, StandingVersion>();
  const proposals = new Map<string, Proposal>();
  const contents = new Map<string, string>();
  let order: OpenOrder | null = null;
  for (const entry of entries) {
    const { payload, type } = entry;
    for (const kept of [payload, ...objectsIn(payload['versions'])])
      for (const [sha256, hash] of Object.entries(objectIn(kept['contents'])))
        if (typeof hash === 'string') contents.set(sha256, hash);
    if (type === DEEDS.installed)
      for (const version of objectsIn(payload['versions']))
        stand(versions, entry, version, [entry.actor.person]);
    if (type === DEEDS.proposed) propose(proposals, entry);
    if (type === DEEDS.activated) {
      const version = objectIn(payload['version']);
      stand(versions, entry, version, [textAt(payload, 'proposedBy') ?? '', entry.actor.person]);
      proposals.delete(nameOf(namedIn(version)));
    }
    if (type === DEEDS.ordered) order = { seq: entry.seq, digest: textAt(payload, 'digest') ?? '' };
    if (type === DEEDS.done) order = null;
  }
  return { versions, proposals, order, contents };
}

function stand(
  versions: Map<string, StandingVersion>,
  { at, type, seq, payload }: LedgerEntry,
  version: JsonObject,
  by: readonly string[],
): void {
  const named = namedIn(version);
  versions.set(nameOf(named), {
    ...named,
    title: textAt(version, 'title') ?? '',
    digest: textAt(version, 'digest') ?? '',
    hashes: textsIn(version['hashes']),
    since: at,
    deed: type,
    by,
    seq,
    evidence: textPairs(payload['evidence']),
  });
}

function propose(proposals: Map<string, Proposal>, { at, seq, actor, payload }: LedgerEntry): void {
  const version = objectIn(payload['version']);
  const named = namedIn(version);
  const rehearsal = textAt(objectIn(payload['evidence']), 'rehearsal') ?? '';
  const digest = textAt(version, 'digest') ?? '';
  proposals.set(nameOf(named), { ...named, digest, rehearsal, person: actor.person, at, seq });
}

function namedIn(version: JsonObject): VersionName {
  return { pack: textAt(version, 'pack') ?? '', effectiveFrom: textAt(version, 'effectiveFrom') ?? '' };
}

function textPairs(value: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectIn(value)).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function objectIn(value: Json | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
