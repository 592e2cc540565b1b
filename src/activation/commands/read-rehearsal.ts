import type { Database } from '../../database/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import type { Reports, StoredReport } from '../reports.js';

/** Reading the report of a rehearsal, and saying that one has: the second names the hash of what was read. */
export class ReadRehearsal {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    private readonly authorizer: Authorizer,
  ) {}

  /** The report, to be read. Looking at it records nothing. */
  async see(actor: Actor, id: string): Promise<Result<StoredReport, readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, 'policy.rehearse');
    return denied.length > 0 ? err(denied) : this.reports.rehearsal(this.database.reader, id);
  }

  /** Records that the actor has read the report of exactly this hash. */
  async read(
    actor: Actor,
    { id, hash }: { readonly id: string; readonly hash: string },
  ): Promise<Result<{ readonly hash: string; readonly at: string }, readonly Refusal[]>> {
    const seen = await this.see(actor, id);
    if (!seen.ok) return seen;
    if (seen.value.hash !== hash) return err([otherReport(seen.value.hash)]);
    const at = await this.database.write((tx) => this.reports.markRead(tx, hash, actor.person));
    return ok({ hash, at });
  }
}

function otherReport(hash: string): Refusal {
  return refusal({
    code: 'report-differs',
    message: '所说读过的报告与这次试运行的报告不是同一份',
    cure: '取回报告重新阅读，写上报告自己的摘要',
    facts: { hash },
  });
}
