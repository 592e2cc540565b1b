import type { EntityManager } from 'typeorm';
import { insertRow, list, run, sql, type Tx } from '../database/index.js';
import {
  algorithmOf,
  canonicalJson,
  digest,
  type Digest,
  type HashAlgorithm,
  type Json,
} from '../kernel/index.js';
import type { PolicyPack } from '../policy/index.js';
import { PolicyContentRow } from './entities/policy-content.js';

/** Content of a pack was changed in the storage: no case may go on under it. */
export class LawChangedError extends Error {
  constructor(readonly sha256: string) {
    super(`库中保存的规则包内容（${sha256}）与其摘要不符，已被改动`);
  }
}

/** What packs said that ever stood, kept whole: law is never lost with its files. */
export class LawArchive {
  constructor(private readonly algorithm: HashAlgorithm) {}

  /** Keeps packs that are not kept yet. @returns the digest of each content, by what cases pin */
  async keep(tx: Tx, packs: readonly PolicyPack[]): Promise<ReadonlyMap<string, Digest>> {
    const hashes = packs.map(({ ref }) => ref.sha256);
    const known = await run<Pick<PolicyContentRow, 'sha256' | 'hash'>>(
      tx,
      sql`select sha256, hash from policy_content where sha256 in ${list(hashes)}`,
    );
    const kept = new Map(known.map(({ sha256, hash }) => [sha256, hash as Digest]));
    for (const pack of packs) {
      const { pack: id, effectiveFrom, sha256 } = pack.ref;
      if (kept.has(sha256)) continue;
      const content = canonicalJson(pack as unknown as Json);
      const hash = digest(content, this.algorithm);
      await insertRow(tx, PolicyContentRow, { sha256, pack: id, effectiveFrom, content, hash });
      kept.set(sha256, hash);
    }
    return kept;
  }

  /**
   * Packs that are kept and not among those known, each held to the digest that the ledger names.
   * @throws LawChangedError when a content is not what was kept
   */
  async recall(
    on: EntityManager,
    known: ReadonlySet<string>,
    sealed: ReadonlyMap<string, string>,
  ): Promise<readonly PolicyPack[]> {
    const names = await run<{ sha256: string }>(on, sql`select sha256 from policy_content`);
    const missing = names.map(({ sha256 }) => sha256).filter((sha256) => !known.has(sha256));
    const rows = await run<{ sha256: string; content: string; hash: Digest }>(
      on,
      sql`select sha256, content, hash from policy_content where sha256 in ${list(missing)}`,
    );
    return rows.map(({ sha256, content, hash }) => {
      const intact = hash === sealed.get(sha256) && digest(content, algorithmOf(hash)) === hash;
      if (!intact) throw new LawChangedError(sha256);
      return JSON.parse(content) as PolicyPack;
    });
  }
}
