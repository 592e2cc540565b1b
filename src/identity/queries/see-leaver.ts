import { run, sql, type Database } from '../../database/index.js';
import {
  err,
  ok,
  type Clock,
  type Instant,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { leavingFaults } from '../commands/close-account.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import { heldFrom, loansFrom, othersInRole } from '../model/leaver.js';
import type { Loan, PostRole } from '../model/staff.js';

/** A post that somebody holds or will hold. */
export interface LeaversPost {
  readonly holding: string;
  readonly post: string;
  readonly title: string;
  readonly organ: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Its roles, each with those who have it beside the leaver. */
  readonly roles: readonly (PostRole & { readonly others: readonly string[] })[];
}

/** What somebody has of their office, and what would end with it. */
export interface Leaver {
  readonly person: string;
  readonly name: string;
  readonly organ: string;
  readonly posts: readonly LeaversPost[];
  readonly loans: readonly Loan[];
  readonly account: {
    readonly username: string;
    readonly disabledAt: Instant | null;
    readonly sessions: number;
    readonly tokens: number;
  } | null;
  /** What of the office stands against closing the account. */
  readonly against: readonly Refusal[];
}

interface AccountCounts {
  readonly username: string;
  readonly disabledAt: Instant | null;
  readonly sessions: number | string;
  readonly tokens: number | string;
}

/** 离任交接: what is to be handed over, one's own or, for whoever keeps or watches the accounts, anybody's. */
export class SeeLeaver {
  readonly permission = 'identity.read';

  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    { person }: { readonly person: string },
  ): Promise<Result<Leaver, readonly Refusal[]>> {
    const directory = await this.source.current();
    const known = directory.person(person);
    const organ = known?.organ ?? null;
    const denied = actor.person === person ? [] : this.authorizer.require(actor, this.permission, { organ });
    if (denied.length > 0) return err(denied);
    if (known === undefined) return err([unknownThing('人员', person)]);
    const today = this.clock.today();
    return ok({
      person,
      name: known.name,
      organ: known.organ,
      posts: postsOf(directory, person, today),
      loans: loansFrom(directory, person, today),
      account: await this.account(person),
      against: leavingFaults(directory, person, today),
    });
  }

  private async account(person: string): Promise<Leaver['account']> {
    const now = this.clock.now();
    const [row] = await run<AccountCounts>(
      this.database.reader,
      sql`select a.username, a."disabledAt",
            (select count(*) from identity_session s where s."personId" = a."personId" and s."expiresAt" > ${now}) as sessions,
            (select count(*) from identity_token t where t."personId" = a."personId" and t."revokedAt" is null and t."expiresAt" > ${now}) as tokens
          from identity_account a where a."personId" = ${person}`,
    );
    if (row === undefined) return null;
    return { ...row, sessions: Number(row.sessions), tokens: Number(row.tokens) };
  }
}

function postsOf(directory: Directory, person: string, today: LocalDate): readonly LeaversPost[] {
  return heldFrom(directory, person, today).flatMap(({ id, post: postId, from, to }) => {
    const post = directory.post(postId);
    if (post === undefined) return [];
    const day = from > today ? from : today;
    const roles = post.roles.map((held) => ({ ...held, others: othersInRole(directory, held, person, day) }));
    return [{ holding: id, post: postId, title: post.title, organ: post.organ, from, to, roles }];
  });
}
