import type { EntityManager } from 'typeorm';
import { insertRow, run, sql, type Tx } from '../../database/index.js';
import { addMilliseconds, newId, type Instant } from '../../kernel/index.js';
import { SessionRow } from '../entities/session.js';
import { keptOf, newSecret } from './secrets.js';

const HOUR_MS = 3_600_000;

export interface OpenedSession {
  readonly id: string;
  /** For the cookie; kept nowhere. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Opens a session with a secret of its own: signing in never takes one over (no fixation). */
export async function openSession(
  tx: Tx,
  input: { readonly person: string; readonly address: string; readonly at: Instant; readonly hours: number },
): Promise<OpenedSession> {
  const { person, address, at, hours } = input;
  const token = newSecret();
  const session = { id: newId(at), token, expiresAt: addMilliseconds(at, hours * HOUR_MS) };
  await insertRow(tx, SessionRow, {
    id: session.id,
    tokenHash: keptOf(token),
    personId: person,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: session.expiresAt,
    address,
  });
  return session;
}

/** Ends the session of a token, if there is one. */
export async function closeSessionOf(tx: Tx, token: string): Promise<void> {
  await run(tx, sql`delete from identity_session where "tokenHash" = ${keptOf(token)}`);
}

/** Ends the sessions of a person, all or all but one. */
export async function closeSessions(tx: Tx, person: string, except: string | null = null): Promise<void> {
  await run(tx, sql`delete from identity_session where "personId" = ${person} and id <> ${except ?? ''}`);
}

/** Forgets what is over of a person's sessions. */
export async function forgetEndedSessions(
  tx: Tx,
  person: string,
  now: Instant,
  idleSince: Instant,
): Promise<void> {
  await run(
    tx,
    sql`delete from identity_session
        where "personId" = ${person} and ("expiresAt" <= ${now} or "lastSeenAt" <= ${idleSince})`,
  );
}

/** A session with what decides whether it is good, and the version of the directory at that moment. */
export interface SessionFound {
  readonly id: string;
  readonly personId: string;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly disabledAt: Instant | null;
  readonly mustChange: boolean;
  readonly passwordSetAt: Instant;
  readonly version: string;
}

/** The session behind a token, in one select by an indexed hash. */
export async function findSession(on: EntityManager, token: string): Promise<SessionFound | null> {
  const [row] = await run<SessionFound>(
    on,
    sql`select s.id, s."personId", s."lastSeenAt", s."expiresAt", a."disabledAt", a."mustChange", a."passwordSetAt", v.version
        from identity_session s join identity_account a on a."personId" = s."personId" cross join directory_version v
        where s."tokenHash" = ${keptOf(token)}`,
  );
  return row === undefined ? null : { ...row, mustChange: Boolean(row.mustChange) };
}

/** Notes that a session is in use. */
export async function touchSession(tx: Tx, id: string, now: Instant): Promise<void> {
  await run(
    tx,
    sql`update identity_session set "lastSeenAt" = ${now} where id = ${id} and "lastSeenAt" < ${now}`,
  );
}
