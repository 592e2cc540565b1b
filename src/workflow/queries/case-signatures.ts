import type { Database } from '../../database/index.js';
import type { Actor } from '../../identity/index.js';
import { ok, type Refusal, type Result } from '../../kernel/index.js';
import { strokesOf, type Strokes } from '../../signatures/index.js';
import type { CaseQueries } from './case-queries.js';

/** A drawn signature as it stands on the acts of a case. */
export interface CaseSignature {
  readonly person: string;
  readonly hash: string;
  readonly strokes: Strokes;
}

/** 手写签名 on the acts of a case: for those who may read the case, and nowhere else. */
export class CaseSignatures {
  constructor(
    private readonly queries: CaseQueries,
    private readonly database: Database,
  ) {}

  /** @returns `not-visible` for a case that the actor may not see; none of one that is sealed */
  async of(actor: Actor, id: string): Promise<Result<readonly CaseSignature[], readonly Refusal[]>> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    const track = seen.value.view.sealed ? ok([]) : await this.queries.track(actor, id);
    if (!track.ok) return track;
    const signed = new Map(
      track.value.flatMap(({ person, signature: hash }) =>
        hash === null ? [] : [[`${person} ${hash}`, { person, hash }] as const],
      ),
    );
    const found = await strokesOf(this.database.reader, [...signed.values()]);
    return ok(found.map(({ person, hash, strokes }) => ({ person, hash, strokes })));
  }
}
