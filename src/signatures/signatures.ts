import type { EntityManager } from 'typeorm';
import { execute, insertRow, joined, run, sql, type Database, type Tx } from '../database/index.js';
import type { Actor, Authorizer } from '../identity/index.js';
import {
  digestJson,
  err,
  ok,
  refusal,
  type Clock,
  type Digest,
  type Refusal,
  type Result,
} from '../kernel/index.js';
import { SignatureRow } from './entities/signature.entity.js';
import { parseStrokes, type Strokes } from './model/strokes.js';

/** Somebody's present signature. */
export interface OwnSignature {
  readonly hash: Digest;
  readonly strokes: Strokes;
  readonly drawnAt: string;
}

type Answer<T> = Promise<Result<T, readonly Refusal[]>>;

/**
 * 手写签名 — everybody's own, drawn once and put on an act where they choose to. It identifies nobody: who acted is
 * told by the session, and what was put on an act stays there, whatever its owner draws later.
 */
export class Signatures {
  readonly permission = 'inbox.read';

  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  /** The actor's own; null where they have drawn none. */
  async own(actor: Actor): Answer<OwnSignature | null> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    const [row] = await run<Row>(
      this.database.reader,
      sql`select hash, strokes, drawn_at from signature_drawing where person = ${actor.person} and ended_at is null order by drawn_at desc limit 1`,
    );
    return ok(row === undefined ? null : signatureIn(row));
  }

  /** Draws the actor's signature; the one before it is put on no further act. @returns `signature-invalid`, `signature-blank` */
  async draw(actor: Actor, said: unknown): Answer<OwnSignature> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    const read = parseStrokes(said);
    if (!read.ok) return read;
    const strokes = read.value;
    const hash = digestJson(strokes);
    const drawnAt = this.clock.now();
    return this.database.decide(async (tx) => {
      await this.#end(tx, actor.person);
      const again = await execute(
        tx,
        sql`update signature_drawing set ended_at = null, drawn_at = ${drawnAt} where person = ${actor.person} and hash = ${hash}`,
      );
      if (again === 0)
        await insertRow(tx, SignatureRow, {
          person: actor.person,
          hash,
          strokes: JSON.stringify(strokes),
          drawnAt,
          endedAt: null,
          used: 0,
        });
      return ok({ hash, strokes, drawnAt });
    });
  }

  /** Clears the actor's signature. What stands on acts stays there. */
  async clear(actor: Actor): Answer<null> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    return this.database.decide(async (tx) => {
      await this.#end(tx, actor.person);
      return ok(null);
    });
  }

  /** Puts a person's present signature on an act, in the act's own transaction. @returns why it cannot be */
  async use(tx: Tx, person: string, hash: string): Promise<readonly Refusal[]> {
    const found = await execute(
      tx,
      sql`update signature_drawing set used = ${1} where person = ${person} and hash = ${hash} and ended_at is null`,
    );
    return found === 1 ? [] : [notTheirs()];
  }

  /** What was put on no act is nobody's business any more and goes; the rest stays for the acts on which it stands. */
  async #end(tx: Tx, person: string): Promise<void> {
    await execute(tx, sql`delete from signature_drawing where person = ${person} and used = ${0}`);
    await execute(
      tx,
      sql`update signature_drawing set ended_at = ${this.clock.now()} where person = ${person} and ended_at is null`,
    );
  }
}

/** By whom a signature was put on an act, and which one. */
interface Signed {
  readonly person: string;
  readonly hash: string;
}

/** The strokes of signatures that stand on acts, for whoever may read those acts. */
export async function strokesOf(
  reader: EntityManager,
  signed: readonly Signed[],
): Promise<readonly (Signed & { readonly strokes: Strokes })[]> {
  if (signed.length === 0) return [];
  const wanted = joined(
    signed.map(({ person, hash }) => sql`(person = ${person} and hash = ${hash})`),
    ' or ',
  );
  const rows = await run<Row & { readonly person: string }>(
    reader,
    sql`select person, hash, strokes, drawn_at from signature_drawing where ${wanted} order by person, hash`,
  );
  return rows.map((row) => ({ person: row.person, ...signatureIn(row) }));
}

interface Row {
  readonly hash: string;
  readonly strokes: string;
  readonly drawn_at: string;
}

function signatureIn({ hash, strokes, drawn_at: drawnAt }: Row): OwnSignature {
  return { hash: hash as Digest, strokes: JSON.parse(strokes) as Strokes, drawnAt };
}

function notTheirs(): Refusal {
  return refusal({
    code: 'signature-unknown',
    message: '这不是您现在的手写签名',
    cure: '刷新后改用现在的签名，或不附手写签名，直接办理',
  });
}
