import { run, sql, type Database } from '../../database/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Actor } from '../model/actor.js';

export interface SessionView {
  readonly id: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly address: string;
}

/** One's own sessions, latest first: the browsers in which one is signed in. */
export class ListSessions {
  constructor(private readonly database: Database) {}

  async run(actor: Actor): Promise<readonly SessionView[]> {
    return run<SessionView>(
      this.database.reader,
      sql`select id, "createdAt", "lastSeenAt", "expiresAt", address from identity_session
          where "personId" = ${actor.person} order by "lastSeenAt" desc, id`,
    );
  }
}
