import type { Instant, JsonObject, LocalDate, Refusal, Result } from '../../kernel/index.js';
import type { LawMapping } from '../../workflow/index.js';
import type { LawDeed } from '../commands/activate-pack.js';
import type { Candidate, VersionName } from '../model/candidate.js';
import type { Progress, Watch } from './watch.js';

/** What may be found out about a version: its scenarios, what they would notice, what can be proved. */
export const MADE_KINDS = ['scenarios', 'mutation', 'proof'] as const;
export type MadeKind = (typeof MADE_KINDS)[number];
/** Everything long that is done about a version, one at a time. */
export const CHECK_KINDS = [...MADE_KINDS, 'rehearsal', 'proposal', 'activation'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface CheckOrder extends VersionName {
  readonly kind: CheckKind;
  /** Of a rehearsal: cases created in these days; null for all. */
  readonly over: { readonly from: LocalDate | null; readonly to: LocalDate | null } | null;
  /** Of a rehearsal: states and deadlines that changed their names. */
  readonly mapping: LawMapping;
  /** Of a proposal and an activation: the rehearsal on which they rest. */
  readonly rehearsal: string | null;
}

export type CheckState = 'waiting' | 'running' | 'done' | 'refused' | 'failed' | 'cancelled';

/** 核对 — something long that somebody started about a version, and how far it is. */
export interface CheckView extends VersionName {
  readonly id: string;
  readonly kind: CheckKind;
  readonly state: CheckState;
  readonly person: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly progress: Progress | null;
  /** Hash of the report that was kept. */
  readonly report: string | null;
  readonly deed: LawDeed | null;
  /** Why it was refused, or failed. */
  readonly refusals: readonly Refusal[];
}

/** What was found out, about which content. */
export interface MadeCheck {
  readonly candidate: Pick<Candidate, 'pack' | 'effectiveFrom' | 'digest'>;
  readonly body: JsonObject;
}

/** Finds out about a version as it lies in the folder, beside everything else that the service does. */
export interface CheckMaker {
  make(
    order: VersionName & { readonly kind: MadeKind },
    watch: Watch,
  ): Promise<Result<MadeCheck, readonly Refusal[]>>;
}
