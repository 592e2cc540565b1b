import { insertRow, insertRows, type Database, type Tx } from '../../database/index.js';
import { dateAt, newId, type Clock, type Instant } from '../../kernel/index.js';
import { issuePassword, type IssuedPassword } from '../accounts/issue-password.js';
import type { IdentitySettings } from '../accounts/settings.js';
import type { AuditTrail } from '../audit-trail.js';
import { organRow } from '../commands/organ-row.js';
import { scopeOf } from '../commands/grant-faults.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { AccountRow } from '../entities/account.js';
import { HoldingRow } from '../entities/holding.js';
import { OrganRow } from '../entities/organ.js';
import { PersonRow } from '../entities/person.js';
import { PostRoleRow, PostRow } from '../entities/post.js';
import { SYSTEM } from '../model/actor.js';
import {
  loadDemonstration,
  type DemonstrationOffice,
  type DemonstrationPerson,
  type DemonstrationSize,
} from './demonstration-office.js';

/** A line of what is printed once: who it is, what they do, and how they sign in the first time. */
export interface DemonstrationAccount extends IssuedPassword {
  readonly organ: string;
  /** Titles of the posts they hold. */
  readonly posts: readonly string[];
}

interface Newcomer {
  readonly person: DemonstrationPerson;
  readonly password: string;
  readonly hash: string;
  readonly expiresAt: Instant;
}

/**
 * 首次启动 — sets up the demonstration office where there is no organ at all. Every password is made for the
 * occasion and returned to be printed once; nothing of it is kept but a hash, and it opens only its own change.
 */
export class BootstrapDemonstration {
  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  /** @returns the accounts made, or null where an office exists already */
  async run(): Promise<readonly DemonstrationAccount[] | null> {
    if (await this.#isInhabited()) return null;
    const office = loadDemonstration();
    const now = this.clock.now();
    const newcomers = await Promise.all(
      office.people.map(async (person): Promise<Newcomer> => {
        return { person, ...(await issuePassword(now, this.settings.oneTimePasswordDays)) };
      }),
    );
    const settled = await this.#settle(office, newcomers, now);
    return settled ? newcomers.map((newcomer) => accountOf(office, newcomer)) : null;
  }

  /**
   * The same with nobody's account: whoever is to sign in later is given one then.
   * @returns the people, or null where an office exists already
   */
  async settle(size: DemonstrationSize): Promise<readonly DemonstrationPerson[] | null> {
    if (await this.#isInhabited()) return null;
    const office = loadDemonstration(size);
    return (await this.#settle(office, [], this.clock.now())) ? office.people : null;
  }

  async #isInhabited(): Promise<boolean> {
    return (await this.source.current()).rows.organs.length > 0;
  }

  /** Two instances may start at once: the second waits here and finds the office of the first. */
  #settle(office: DemonstrationOffice, newcomers: readonly Newcomer[], now: Instant): Promise<boolean> {
    return this.database.write(async (tx) => {
      await this.source.lock(tx);
      if ((await this.source.current(tx)).rows.organs.length > 0) return false;
      await insertOffice(tx, office, newcomers, now);
      await this.source.bump(tx, now);
      await this.audit.add(tx, {
        actor: SYSTEM.person,
        action: 'demonstration.create',
        outcome: 'done',
        object: { kind: 'organ', id: office.organs[0]?.id ?? '', organ: null },
        detail: { organs: office.organs.length, people: office.people.length },
      });
      return true;
    });
  }
}

async function insertOffice(
  tx: Tx,
  { organs, posts, people }: DemonstrationOffice,
  newcomers: readonly Newcomer[],
  at: Instant,
): Promise<void> {
  await insertRows(
    tx,
    OrganRow,
    organs.map((organ) => organRow(organ, at)),
  );
  await insertRows(
    tx,
    PersonRow,
    people.map(({ id, name, organ }) => ({ id, name, organId: organ, createdAt: at })),
  );
  await insertRows(
    tx,
    PostRow,
    posts.map(({ id, organ, title }) => ({ id, organId: organ, title, createdAt: at })),
  );
  await insertRows(
    tx,
    PostRoleRow,
    posts.flatMap(({ id, roles }) =>
      roles.map(({ role, organ }) => ({ id: newId(at), postId: id, role, organId: scopeOf(organ) })),
    ),
  );
  const made = { fromOn: dateAt(at), toOn: null, madeBy: SYSTEM.person, madeAt: at };
  await insertRows(
    tx,
    HoldingRow,
    people.flatMap(({ id, posts: held }) =>
      held.map((postId) => ({ id: newId(at), personId: id, postId, ...made })),
    ),
  );
  for (const newcomer of newcomers) await insertRow(tx, AccountRow, accountRow(newcomer, at));
}

function accountRow({ person, hash, expiresAt }: Newcomer, at: Instant): AccountRow {
  return {
    personId: person.id,
    username: person.username,
    passwordHash: hash,
    formerHashes: [],
    passwordSetAt: at,
    mustChange: true,
    passwordExpiresAt: expiresAt,
    disabledAt: null,
    createdAt: at,
    lastLoginAt: null,
  };
}

function accountOf(
  office: DemonstrationOffice,
  { person, password, expiresAt }: Newcomer,
): DemonstrationAccount {
  return {
    person: person.id,
    name: person.name,
    username: person.username,
    organ: office.organs.find(({ id }) => id === person.organ)?.name ?? '',
    posts: person.posts.flatMap((id) => office.posts.find((post) => post.id === id)?.title ?? []),
    password,
    expiresAt,
  };
}
