import { run, sql, type Tx } from '../../database/index.js';
import { err, ok, type Instant, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import { outOfReach, type AccountChanges } from '../accounts/account-changes.js';
import { accountOf } from '../accounts/find-account.js';
import { closeSessions } from '../accounts/sessions.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, lineFaults, unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import { heldFrom, loansFrom } from '../model/leaver.js';

export interface CloseAccountInput {
  readonly person: string;
  readonly reason: string;
}

/** Reasons against closing that somebody above knows of, asked in the same transaction. */
export type Against = (tx: Tx) => Promise<readonly Refusal[]>;

/** 离任销户 — the last act of a handover: sessions and keys end, the account is off. Nothing that waits may be left behind. */
export class CloseAccount {
  readonly permission = 'account.manage';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(
    actor: Actor,
    { person, reason }: CloseAccountInput,
    against: Against,
  ): Promise<Result<null, readonly Refusal[]>> {
    const object = { kind: 'account', id: person } as const;
    const wanted = { actor, action: 'account.close', object, person, detail: { reason } } as const;
    return this.changes.make(wanted, async (moment) => {
      const { tx, at, today, directory } = moment;
      const organ = directory.person(person)?.organ ?? null;
      const denied = this.authorizer.require(actor, this.permission, { organ });
      if (denied.length > 0) return err(denied);
      const account = await accountOf(tx, person);
      if (account === null) return err([unknownThing('账号', person)]);
      const faults = [
        ...lineFaults('事由', 'reason', reason, 200),
        ...leavingFaults(directory, person, today),
        ...outOfReach(actor, person, moment),
        ...(await against(tx)),
      ];
      if (faults.length > 0) return err(faults);
      await end(tx, person, at);
      return ok(null);
    });
  }
}

/** What a leaver still has of their office, and who takes it. */
export function leavingFaults(directory: Directory, person: string, today: LocalDate): readonly Refusal[] {
  const posts = heldFrom(directory, person, today).map(({ post }) => directory.post(post)?.title ?? post);
  const loans = loansFrom(directory, person, today).length;
  return [
    ...(posts.length === 0
      ? []
      : [
          {
            ...conflict(
              'posts-still-held',
              `还担任${posts.map((title) => `“${title}”`).join('、')}`,
              '先交接岗位，任职的最后一天过后再销户',
              { posts },
            ),
            who: ['security-admin'],
          },
        ]),
    ...(loans === 0
      ? []
      : [
          {
            ...conflict('loans-standing', `还有 ${loans} 项代理或委托没有结束`, '先交接岗位，或逐项终止', {
              loans,
            }),
            who: ['security-admin'],
          },
        ]),
  ];
}

async function end(tx: Tx, person: string, at: Instant): Promise<void> {
  await run(
    tx,
    sql`update identity_token set "revokedAt" = ${at} where "personId" = ${person} and "revokedAt" is null`,
  );
  await closeSessions(tx, person);
  await run(
    tx,
    sql`update identity_account set "disabledAt" = ${at} where "personId" = ${person} and "disabledAt" is null`,
  );
}
