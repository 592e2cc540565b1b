import type { Database } from '../../database/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import { PolicyRegistry, type PolicyLibrary } from '../../policy/index.js';
import type { Law } from '../../workflow/index.js';
import { candidateOf, hashesOf, nameOf, type VersionName } from '../model/candidate.js';
import type { StandingVersion } from '../model/standing.js';
import type { PolicyLedger } from '../policy-ledger.js';

export interface AdoptionDeps {
  readonly database: Database;
  readonly ledger: PolicyLedger;
  readonly registry: PolicyRegistry;
  readonly law: Law;
  readonly authorizer: Authorizer;
  /** Reads the installation's folder, all checks passed. */
  readonly read: () => Promise<Result<PolicyLibrary, readonly Refusal[]>>;
  /** Lets everything in the service work by another library. */
  readonly use: (library: PolicyLibrary) => void;
}

/**
 * 换用规则目录 — the running service works from now on by what lies in its folder, without a restart. Never so that
 * something that stands and is used would no longer be: then cases could not begin, and the old goes on.
 */
export class AdoptFolder {
  constructor(private readonly deps: AdoptionDeps) {}

  async run(actor: Actor): Promise<Result<{ readonly versions: number }, readonly Refusal[]>> {
    const denied = this.deps.authorizer.require(actor, 'policy.activate');
    return denied.length > 0 ? err(denied) : this.adopt();
  }

  /** What an activation does at its end; where it cannot, the service goes on as before. */
  async adopt(): Promise<Result<{ readonly versions: number }, readonly Refusal[]>> {
    const { read, database, ledger, registry, law, use } = this.deps;
    const library = await read();
    if (!library.ok) return library;
    const next = new PolicyRegistry(library.value);
    const { versions } = await ledger.standing(database.reader);
    const stands = (of: PolicyRegistry, { pack, effectiveFrom, hashes }: StandingVersion): boolean => {
      const candidate = candidateOf(of.compositions(pack, effectiveFrom));
      return candidate !== null && hashesOf(candidate).every((hash) => hashes.includes(hash));
    };
    const lost = [...versions.values()].filter((one) => stands(registry, one) && !stands(next, one));
    if (lost.length > 0) return err([notActivatedYet(lost)]);
    // What running cases pinned must be answered for at every moment: from the archive, before the folder changes.
    await law.holdAll(database.reader);
    use(library.value);
    return ok({ versions: next.packIds().flatMap((id) => next.periods(id)).length });
  }
}

function notActivatedYet(lost: readonly VersionName[]): Refusal {
  const names = lost.map(nameOf).join('、');
  return refusal({
    code: 'folder-not-activated',
    message: `规则目录中的 ${names} 与已启用的内容不一致，换用以后新件就不能立；服务仍按原来的规则办理`,
    cure: '先试运行、提请、启用这些版本（改了基础包的，叠加在它上面的也要启用）；启用以后自动换用',
    facts: { versions: lost.map(nameOf) },
    who: ['policy-officer'],
  });
}
