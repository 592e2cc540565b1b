import type { Database } from '../../database/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import { dateAt, err, ok, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { PolicyRegistry } from '../../policy/index.js';
import { candidateOf, hashesOf, nameOf } from '../model/candidate.js';
import { standingOf, type Proposal, type StandingVersion } from '../model/standing.js';
import type { PolicyLedger } from '../policy-ledger.js';

/** A version as the installation sees it: what stands, and whether the folder holds the same. */
export interface VersionStanding extends Omit<StandingVersion, 'deed'> {
  /** `stands`: folder and ledger agree; `changed`: the folder holds something else; `not-in-folder`: it holds nothing of it. */
  readonly folder: 'stands' | 'changed' | 'not-in-folder';
  readonly deed: string;
}

export interface StandingView {
  readonly versions: readonly VersionStanding[];
  /** In the folder and never activated. */
  readonly candidates: readonly { readonly pack: string; readonly effectiveFrom: string }[];
  readonly proposals: readonly Proposal[];
}

/** Which law stands in the installation: readable by everybody who may read packs. */
export class SeeStanding {
  constructor(
    private readonly database: Database,
    private readonly ledger: PolicyLedger,
    private readonly registry: PolicyRegistry,
    private readonly authorizer: Authorizer,
  ) {}

  /** @param on what stood at the end of that day; now where none is named */
  async run(actor: Actor, on: LocalDate | null = null): Promise<Result<StandingView, readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, 'policy.read');
    if (denied.length > 0) return err(denied);
    const { reader } = this.database;
    const { versions, proposals } =
      on === null
        ? await this.ledger.standing(reader)
        : standingOf((await this.ledger.entries(reader)).filter(({ at }) => dateAt(at) <= on));
    const inFolder = this.registry
      .packIds()
      .flatMap((pack) => this.registry.periods(pack).map(({ from }) => ({ pack, effectiveFrom: from })));
    return ok({
      versions: [...versions.values()].map((version) => ({ ...version, folder: this.#folder(version) })),
      candidates: inFolder.filter((version) => !versions.has(nameOf(version))),
      proposals: [...proposals.values()],
    });
  }

  #folder({ pack, effectiveFrom, hashes }: StandingVersion): VersionStanding['folder'] {
    const candidate = candidateOf(this.registry.compositions(pack, effectiveFrom));
    if (candidate === null) return 'not-in-folder';
    return hashesOf(candidate).every((hash) => hashes.includes(hash)) ? 'stands' : 'changed';
  }
}
