import { execute, sql, type Database } from '../../database/index.js';
import { ok, type Result } from '../../kernel/index.js';
import type { AuditTrail } from '../audit-trail.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';

/** 退出登录: this browser's session ends on the server, not only its cookie. Doing it twice does no harm. */
export class LogOut {
  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly audit: AuditTrail,
  ) {}

  async run(actor: Actor, session: string): Promise<Result<null, never>> {
    const { person } = actor;
    await this.database.write(async (tx) => {
      const ended = await execute(
        tx,
        sql`delete from identity_session where id = ${session} and "personId" = ${person}`,
      );
      if (ended === 0) return;
      const organ = (await this.source.current(tx)).person(person)?.organ ?? null;
      const object = { kind: 'session', id: session, organ } as const;
      await this.audit.add(tx, { actor: person, action: 'logout', outcome: 'done', object, detail: {} });
    });
    return ok(null);
  }
}
