import type { Database } from '../../database/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { PolicyRegistry } from '../../policy/index.js';
import { candidateOf, nameOf, type VersionName } from '../model/candidate.js';
import type { FolderReader, FolderVersion } from '../model/source.js';
import type { PolicyLedger } from '../policy-ledger.js';

/** A version as it lies in the folder now, against what stands and what this service works by. */
export interface VersionInFolder extends Omit<FolderVersion, 'hashes'> {
  /** `stands`: activated as it lies there; `changed`: something else of this name was activated; `new`: nothing of it ever was. */
  readonly standing: 'stands' | 'changed' | 'new';
  /** Whether the service works by exactly this content. */
  readonly inUse: boolean;
}

export interface FolderView {
  readonly versions: readonly VersionInFolder[];
  /** Versions that the service works by and the folder has no more. */
  readonly gone: readonly VersionName[];
}

/** What lies in the policies folder at this moment, read afresh. */
export class SeeFolder {
  constructor(
    private readonly database: Database,
    private readonly ledger: PolicyLedger,
    private readonly registry: PolicyRegistry,
    private readonly reader: FolderReader,
    private readonly authorizer: Authorizer,
  ) {}

  /** @returns `lint-fails` with every fault where the folder has any */
  async run(actor: Actor): Promise<Result<FolderView, readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, 'policy.rehearse');
    if (denied.length > 0) return err(denied);
    const found = await this.reader.read();
    if (!found.ok) return found;
    const { versions } = await this.ledger.standing(this.database.reader);
    const names = new Set(found.value.map(nameOf));
    const used = this.registry
      .packIds()
      .flatMap((pack) => this.registry.periods(pack).map(({ from }) => ({ pack, effectiveFrom: from })));
    return ok({
      versions: found.value.map(({ hashes, ...version }) => {
        const stands = versions.get(nameOf(version));
        const here = candidateOf(this.registry.compositions(version.pack, version.effectiveFrom));
        return {
          ...version,
          standing:
            stands === undefined
              ? 'new'
              : hashes.every((hash) => stands.hashes.includes(hash))
                ? 'stands'
                : 'changed',
          inUse: here?.digest === version.digest,
        };
      }),
      gone: used.filter((version) => !names.has(nameOf(version))),
    });
  }
}
