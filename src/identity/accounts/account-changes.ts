import type { Database, Tx } from '../../database/index.js';
import {
  dateAt,
  refusal,
  type Clock,
  type Instant,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { AuditTrail } from '../audit-trail.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { SYSTEM, type Actor } from '../model/actor.js';
import type { AuditObject, IdentityAction } from '../model/audit.js';
import type { Directory } from '../model/directory.js';
import { isAdministrator } from '../model/roles.js';

/** What somebody wants to do to an account, a session or a key. */
export interface WantedDeed {
  readonly actor: Actor;
  readonly action: IdentityAction;
  readonly object: Pick<AuditObject, 'kind' | 'id'>;
  /** Whose it is. */
  readonly person: string;
  readonly detail: JsonObject;
}

export interface DeedMoment {
  readonly tx: Tx;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly directory: Directory;
}

/** The one way in which accounts change on somebody's order: in one transaction, recorded done or refused. */
export class AccountChanges {
  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async make<T>(
    wanted: WantedDeed,
    work: (moment: DeedMoment) => Promise<Result<T, readonly Refusal[]>>,
  ): Promise<Result<T, readonly Refusal[]>> {
    const { actor, action, person, detail } = wanted;
    const made = await this.database.decide(async (tx) => {
      await this.source.lock(tx);
      const directory = await this.source.current(tx);
      const at = this.clock.now();
      const done = await work({ tx, at, today: dateAt(at), directory });
      if (done.ok) {
        const object = { ...wanted.object, organ: directory.person(person)?.organ ?? null };
        await this.audit.add(tx, { actor: actor.person, action, outcome: 'done', object, detail });
      }
      return done;
    });
    if (!made.ok) await this.refused(wanted, made.error);
    return made;
  }

  private async refused(
    { actor, action, object, person, detail }: WantedDeed,
    reasons: readonly Refusal[],
  ): Promise<void> {
    await this.database.write(async (tx) => {
      const organ = (await this.source.current(tx)).person(person)?.organ ?? null;
      await this.audit.add(tx, {
        actor: actor.person,
        action,
        outcome: 'refused',
        object: { ...object, organ },
        detail: { ...detail, reasons: reasons.map(({ code }) => code) },
      });
    });
  }
}

/**
 * Why an account is out of an administrator's reach: whoever sets another's password can sign in as them, and
 * the three administrators must not be able to become one another. Only the operator at the machine can.
 */
export function outOfReach(
  actor: Actor,
  person: string,
  { directory, today }: DeedMoment,
): readonly Refusal[] {
  if (actor.person === SYSTEM.person) return [];
  const posts = directory.holdingsOf(person).filter(({ to }) => to === null || to >= today);
  const roles = posts.flatMap(({ post }) => directory.post(post)?.roles ?? []);
  if (!roles.some(({ role }) => isAdministrator(role))) return [];
  return [
    refusal({
      code: 'administrator-account',
      message: '三员的账号不能由其他管理员设置口令、停用或启用',
      cure: '请在服务器上用命令行办理',
    }),
  ];
}
