import type { EntityManager } from 'typeorm';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import { lastDecision } from '../../workflow/index.js';
import type { ContentStore } from '../content-store.js';
import { diffTexts, type DiffPart } from '../model/text-diff.js';
import { listVersions, readVersion } from './document-versions.js';

/** What became of a document from one version to another. */
export interface DocumentDiff {
  readonly from: number;
  readonly to: number;
  /** The text, oldest and newest laid over each other. */
  readonly parts: readonly DiffPart[];
  /** Names of attachments that came and went. */
  readonly attachments: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** Which versions: from one by its number, or from the one that a person last dealt with. */
export interface DiffRequest {
  readonly caseId: string;
  readonly from: number | { readonly reviewedBy: string };
  /** Null: the present one. */
  readonly to: number | null;
}

/**
 * Compares two versions. Whether the reader may see the case is asked before, and that it is not sealed.
 * @returns `unknown` for a version that there is not, `not-reviewed` where the person has done nothing with the document
 */
export async function documentDiff(
  reader: EntityManager,
  content: ContentStore,
  { caseId, from, to }: DiffRequest,
): Promise<Result<DocumentDiff, readonly Refusal[]>> {
  const versions = await listVersions(reader, caseId);
  let first: number | undefined;
  if (typeof from === 'number') first = from;
  else {
    const at = await lastDecision(reader, caseId, from.reviewedBy);
    if (at === null) return err([notReviewed()]);
    first = versions.findLast(({ madeAt }) => madeAt <= at)?.version;
  }
  const last = to ?? versions.at(-1)?.version;
  if (first === undefined || last === undefined) return err([noVersion()]);
  const before = await readVersion(reader, content, caseId, first);
  const after = await readVersion(reader, content, caseId, last);
  if (before === null || after === null) return err([noVersion()]);
  const had = new Set(before.attachments.map(({ id }) => id));
  const has = new Set(after.attachments.map(({ id }) => id));
  return ok({
    from: first,
    to: last,
    parts: diffTexts(before.body ?? '', after.body ?? ''),
    attachments: {
      added: after.attachments.filter(({ id }) => !had.has(id)).map(({ name }) => name),
      removed: before.attachments.filter(({ id }) => !has.has(id)).map(({ name }) => name),
    },
  });
}

function noVersion(): Refusal {
  return refusal({ code: 'unknown', message: '没有这一稿', cure: '从历次稿本中选择' });
}

function notReviewed(): Refusal {
  return refusal({ code: 'not-reviewed', message: '您还没有办理过本件', cure: '请指明从哪一稿比起（from）' });
}
