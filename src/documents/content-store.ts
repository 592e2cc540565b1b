import type { EntityManager } from 'typeorm';
import { run, sql, type Sql, type Tx } from '../database/index.js';
import {
  digest,
  err,
  ok,
  refusal,
  type Digest,
  type HashAlgorithm,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.js';

/** Bodies are plain text; what marks headings and lists stays readable as text. */
export const BODY_MEDIA_TYPE = 'text/markdown';

/** What became of content: here, or destroyed as a state secret. */
export type Kept =
  | { readonly status: 'present'; readonly mediaType: string; readonly bytes: Uint8Array }
  | { readonly status: 'destroyed'; readonly destroyedAt: string };

/**
 * 内容库 — bodies and attachments by hash, outside the journal: the chain of hashes still verifies after the
 * bytes behind it were destroyed. The same bytes are stored once, whoever brings them.
 */
export class ContentStore {
  constructor(private readonly algorithm: HashAlgorithm) {}

  /** Stores text or bytes and tells their hash. Bytes that were destroyed as a state secret are refused for ever. */
  async put(
    tx: Tx,
    data: string | Uint8Array,
    mediaType: string,
    at: Instant,
  ): Promise<Result<Digest, readonly Refusal[]>> {
    const hash = digest(data, this.algorithm);
    const [known] = await run<{ destroyed_at: string | null }>(
      tx,
      sql`select destroyed_at from content where hash = ${hash}`,
    );
    if (known !== undefined) return known.destroyed_at === null ? ok(hash) : err([destroyed()]);
    const text = typeof data === 'string';
    const size = text ? Buffer.byteLength(data) : data.byteLength;
    const encoding = text ? 'utf8' : 'base64';
    const kept = text ? data : Buffer.from(data).toString('base64');
    await run(
      tx,
      sql`insert into content (hash, media_type, size, encoding, data, stored_at)
          values (${hash}, ${mediaType}, ${size}, ${encoding}, ${kept}, ${at}) on conflict do nothing`,
    );
    return ok(hash);
  }

  /** Reads content; null where nothing of that hash was ever stored. */
  async read(reader: EntityManager, hash: Digest): Promise<Kept | null> {
    const [row] = await run<{
      media_type: string;
      encoding: string;
      data: string | null;
      stored_at: string;
      destroyed_at: string | null;
    }>(
      reader,
      sql`select media_type, encoding, data, stored_at, destroyed_at from content where hash = ${hash}`,
    );
    if (row === undefined) return null;
    if (row.data === null) return { status: 'destroyed', destroyedAt: row.destroyed_at ?? row.stored_at };
    const bytes = Buffer.from(row.data, row.encoding === 'base64' ? 'base64' : 'utf8');
    return { status: 'present', mediaType: row.media_type, bytes };
  }

  /** Reads content as text; null where it is not there any more. */
  async readText(reader: EntityManager, hash: Digest): Promise<string | null> {
    const kept = await this.read(reader, hash);
    return kept?.status === 'present' ? new TextDecoder().decode(kept.bytes) : null;
  }

  /** Remembers that a case uses content. */
  async use(tx: Tx, caseId: string, part: string, hashes: readonly Digest[]): Promise<void> {
    for (const hash of hashes) {
      await run(
        tx,
        sql`insert into content_use (case_id, hash, part) values (${caseId}, ${hash}, ${part}) on conflict do nothing`,
      );
    }
  }

  /**
   * Destroys everything that a case ever used, in every version. A state secret is one wherever it stands, so
   * shared content goes for the other cases too (`sharersOf` names them).
   */
  async destroyAllOf(tx: Tx, caseId: string, at: Instant): Promise<void> {
    const doomed = contentOf(caseId);
    await run(
      tx,
      sql`update content set data = null, destroyed_at = ${at} where destroyed_at is null and hash in (${doomed})`,
    );
  }

  /** Other cases that use content of this one: who must be told when it is destroyed. */
  async sharersOf(reader: EntityManager, caseId: string): Promise<readonly string[]> {
    const rows = await run<{ case_id: string }>(
      reader,
      sql`select distinct case_id from content_use where hash in (${contentOf(caseId)}) and case_id <> ${caseId} order by case_id`,
    );
    return rows.map((row) => row.case_id);
  }
}

/** An empty body is nobody's secret: it is neither destroyed nor shared. */
function contentOf(caseId: string): Sql {
  return sql`select c.hash from content c join content_use u on u.hash = c.hash where u.case_id = ${caseId} and c.size > 0`;
}

function destroyed(): Refusal {
  return refusal({
    code: 'content-destroyed',
    message: '相同内容此前已被认定涉及国家秘密并销毁，不得再次存入',
    cure: '请停止在本系统处理该文件，转入涉密设备按保密规定办理',
    who: ['secrecy-reviewer'],
  });
}
