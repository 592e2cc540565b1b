import { csvPortions, err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { SYSTEM, type Actor } from '../model/actor.js';
import { AUDIT_HEAD, auditRows } from '../model/audit-csv.js';
import type { AuditRecord } from '../model/audit.js';
import type { Authorizer } from '../model/authorizer.js';
import type { Words } from '../model/words.js';
import { ANONYMOUS } from '../audit-trail.js';
import type { AuditFilter, ListAudit } from './list-audit.js';

const PORTION = 1_000;

export interface ExportAuditInput {
  readonly organ: string | null;
  readonly filter: AuditFilter;
}

/** 审计记录 as a table: every record that fits the filter, read portion by portion while it is sent. */
export class ExportAudit {
  readonly permission = 'audit.read';

  constructor(
    private readonly audit: ListAudit,
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly words: Words,
  ) {}

  /** @param portion how many records are read at a time */
  async run(
    actor: Actor,
    input: ExportAuditInput,
    portion = PORTION,
  ): Promise<Result<AsyncGenerator<string, void>, readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, this.permission, { organ: input.organ });
    if (denied.length > 0) return err(denied);
    const directory = await this.source.current();
    const nameOf = (id: string): string => {
      if (id === SYSTEM.person) return SYSTEM.name;
      if (id === ANONYMOUS) return '未登录者';
      return directory.person(id)?.name ?? directory.organ(id)?.name ?? id;
    };
    return ok(csvPortions(AUDIT_HEAD, this.#portions(actor, input, { portion, nameOf })));
  }

  /** Records are only ever added, with greater ids: what is added meanwhile comes before the first one and disturbs nothing. */
  async *#portions(
    actor: Actor,
    input: ExportAuditInput,
    { portion, nameOf }: { readonly portion: number; readonly nameOf: (id: string) => string },
  ): AsyncGenerator<readonly (readonly string[])[], void> {
    let before: string | null = null;
    for (;;) {
      const found: Result<readonly AuditRecord[], readonly Refusal[]> = await this.audit.run(actor, {
        ...input,
        before,
        limit: portion,
      });
      // A right that ends while the table is read ends the table, too, and never looks like its end.
      if (!found.ok) throw new Error(found.error.map(({ message }) => message).join('；'));
      yield auditRows(found.value, this.words, nameOf);
      const last = found.value.at(-1);
      if (last === undefined || found.value.length < portion) return;
      before = last.id;
    }
  }
}
