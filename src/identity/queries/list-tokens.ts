import { run, sql, type Database } from '../../database/index.js';
import { err, ok, type Instant, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface ListTokensInput {
  readonly person: string;
}

/** 接口令牌 of a person: one's own, or another's for whoever keeps or watches the accounts. */
export class ListTokens {
  readonly permission = 'identity.read';

  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
  ) {}

  async run(
    actor: Actor,
    { person }: ListTokensInput,
  ): Promise<Result<readonly TokenView[], readonly Refusal[]>> {
    const organ = (await this.source.current()).person(person)?.organ ?? null;
    const denied = actor.person === person ? [] : this.authorizer.require(actor, this.permission, { organ });
    if (denied.length > 0) return err(denied);
    return ok(
      await run<TokenView>(
        this.database.reader,
        sql`select id, name, "createdAt", "expiresAt", "lastUsedAt", "revokedAt" from identity_token
            where "personId" = ${person} order by "createdAt" desc, id`,
      ),
    );
  }
}
