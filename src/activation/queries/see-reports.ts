import type { Database } from '../../database/index.js';
import type { Actor, Authorizer, OfficePermission } from '../../identity/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import type { ReportHead, ReportKind, Reports, StoredReport } from '../reports.js';

/** Who may read which reports: what is about packs alone, everybody who may read packs; what is about cases, who rehearses and moves them. */
const READERS: readonly (readonly [OfficePermission, readonly ReportKind[]])[] = [
  ['policy.read', ['lint', 'tests', 'proof', 'check-scenarios', 'check-mutation', 'check-proof']],
  ['policy.rehearse', ['rehearsal']],
  ['policy.activate', ['dry-run']],
];

/** Reports that were kept: what was found out about packs, and what decisions about law rest on. */
export class SeeReports {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    private readonly authorizer: Authorizer,
  ) {}

  /** Newest first. */
  async list(actor: Actor, pack: string | null): Promise<Result<readonly ReportHead[], readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, 'policy.read');
    if (denied.length > 0) return err(denied);
    return ok(await this.reports.list(this.database.reader, this.#kindsFor(actor), pack));
  }

  async one(actor: Actor, hash: string): Promise<Result<ReportHead & StoredReport, readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, 'policy.read');
    if (denied.length > 0) return err(denied);
    const found = await this.reports.one(this.database.reader, this.#kindsFor(actor), hash);
    return found === null ? err([unknown()]) : ok(found);
  }

  #kindsFor(actor: Actor): readonly ReportKind[] {
    return READERS.flatMap(([permission, kinds]) =>
      this.authorizer.require(actor, permission).length === 0 ? kinds : [],
    );
  }
}

function unknown(): Refusal {
  return refusal({ code: 'unknown', message: '没有这份报告', cure: '在报告列表里打开' });
}
