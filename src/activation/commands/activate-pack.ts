import type { Database, Tx } from '../../database/index.js';
import type { Actor, Authorizer, DirectorySource } from '../../identity/index.js';
import { err, ok, type Clock, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import { UNWATCHED, type Watch } from '../checks/watch.js';
import type { Dossiers, GatheredDossier } from '../dossiers.js';
import type { LawArchive } from '../law-archive.js';
import { candidateRecord, nameOf } from '../model/candidate.js';
import type { EvidenceHashes } from '../model/evidence.js';
import { againstActivating, againstProposing, type Dossier } from '../model/obstacles.js';
import type { CandidatePlace } from '../model/source.js';
import { DEEDS, type Standing } from '../model/standing.js';
import type { PolicyLedger } from '../policy-ledger.js';

export interface ActivationDeps {
  readonly database: Database;
  readonly dossiers: Dossiers;
  readonly ledger: PolicyLedger;
  readonly archive: LawArchive;
  readonly authorizer: Authorizer;
  readonly directories: DirectorySource;
  readonly clock: Clock;
  /** Lets what was activated be used from now on, without a restart. */
  readonly adopt: () => Promise<void>;
}

export interface ActivationInput {
  readonly place: CandidatePlace;
  /** Hash of the rehearsal's report, or the beginning of it. */
  readonly rehearsal: string;
}

/** What was entered into the ledger. */
export interface LawDeed {
  readonly type: string;
  readonly pack: string;
  readonly effectiveFrom: string;
  readonly digest: string;
  /** Number of the entry in the policy chain. */
  readonly seq: number;
  readonly evidence: EvidenceHashes;
}

/** 提请、启用 — two people decide that a candidate is law from now on; each act rests on everything gathered afresh. */
export class ActivatePack {
  constructor(private readonly deps: ActivationDeps) {}

  /** The first person: everything but the second one must be there. */
  propose(
    actor: Actor,
    input: ActivationInput,
    watch: Watch = UNWATCHED,
  ): Promise<Result<LawDeed, readonly Refusal[]>> {
    return this.#decide(actor, input, watch, {
      against: (dossier) => againstProposing(dossier, actor.person),
      enter: (tx, dossier) => this.#enter(tx, actor, dossier, { type: DEEDS.proposed, beside: {} }),
    });
  }

  /** The second person. From here on cases begin under the candidate, where the folder says that it is in force. */
  async activate(
    actor: Actor,
    input: ActivationInput,
    watch: Watch = UNWATCHED,
  ): Promise<Result<LawDeed, readonly Refusal[]>> {
    const done = await this.#decide(actor, input, watch, {
      against: (dossier) => againstActivating(dossier, actor.person),
      enter: async (tx, dossier, standing) => {
        const proposal = standing.proposals.get(nameOf(dossier.candidate));
        const packs = dossier.candidate.compositions.map(({ pack }) => pack);
        const contents = Object.fromEntries(await this.deps.archive.keep(tx, packs));
        const beside = {
          proposedBy: proposal?.person ?? '',
          proposal: proposal?.seq ?? 0,
          readers: [...dossier.rehearsal.readers],
          contents,
        };
        return this.#enter(tx, actor, dossier, { type: DEEDS.activated, beside });
      },
    });
    if (done.ok) await this.deps.adopt();
    return done;
  }

  async #decide(
    actor: Actor,
    { place, rehearsal }: ActivationInput,
    watch: Watch,
    act: {
      readonly against: (dossier: Dossier) => readonly Refusal[];
      readonly enter: (tx: Tx, dossier: GatheredDossier, standing: Standing) => Promise<LawDeed>;
    },
  ): Promise<Result<LawDeed, readonly Refusal[]>> {
    const { authorizer, dossiers, database, ledger, directories } = this.deps;
    const denied = authorizer.require(actor, 'policy.activate');
    if (denied.length > 0) return err(denied);
    const gathered = await dossiers.gather(place, rehearsal, watch);
    if (!gathered.ok) return gathered;
    watch.signal.throwIfAborted();
    const directory = await directories.current();
    const named = (person: string): string => directory.person(person)?.name ?? person;
    return database.decide(async (tx) => {
      const standing = await ledger.locked(tx);
      const reasons = act.against({ ...gathered.value, standing, named });
      return reasons.length > 0 ? err(reasons) : ok(await act.enter(tx, gathered.value, standing));
    });
  }

  async #enter(
    tx: Tx,
    { person }: Actor,
    dossier: GatheredDossier,
    { type, beside }: { readonly type: string; readonly beside: JsonObject },
  ): Promise<LawDeed> {
    const { candidate } = dossier;
    const evidence = await this.deps.dossiers.keep(tx, dossier, person);
    const payload: JsonObject = { version: candidateRecord(candidate), evidence, ...beside };
    const seq = await this.deps.ledger.enter(tx, { at: this.deps.clock.now(), type, person, payload });
    const { pack, effectiveFrom, digest } = candidate;
    return { type, pack, effectiveFrom, digest, seq, evidence };
  }
}
