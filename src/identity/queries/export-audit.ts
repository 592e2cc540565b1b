import { ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { SYSTEM, type Actor } from '../model/actor.js';
import { auditCsv } from '../model/audit-csv.js';
import type { Words } from '../model/words.js';
import { ANONYMOUS } from '../audit-trail.js';
import type { AuditFilter, ListAudit } from './list-audit.js';

const MOST = 5_000;

/** 审计记录 as a table, the latest 5000 that fit the filter. */
export class ExportAudit {
  readonly permission = 'audit.read';

  constructor(
    private readonly audit: ListAudit,
    private readonly source: DirectorySource,
    private readonly words: Words,
  ) {}

  async run(
    actor: Actor,
    { organ, filter }: { readonly organ: string | null; readonly filter: AuditFilter },
  ): Promise<Result<string, readonly Refusal[]>> {
    const found = await this.audit.run(actor, { organ, filter, before: null, limit: MOST });
    if (!found.ok) return found;
    const directory = await this.source.current();
    const nameOf = (id: string): string => {
      if (id === SYSTEM.person) return SYSTEM.name;
      if (id === ANONYMOUS) return '未登录者';
      return directory.person(id)?.name ?? directory.organ(id)?.name ?? id;
    };
    return ok(auditCsv(found.value, this.words, nameOf));
  }
}
