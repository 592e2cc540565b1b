import type { EntityManager } from 'typeorm';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import { lastDecision } from '../../workflow/index.js';
import type { ContentStore } from '../content-store.js';
import { authoredDiff, type Authored, type AuthoredPart } from '../model/text-authors.js';
import { listVersions, readVersion, type DocumentVersion } from './document-versions.js';

/** Changes of hand beyond which nobody is named: each asks for a text of its own. */
const MOST_HANDS = 40;

/** What became of a document from one version to another. */
export interface DocumentDiff {
  readonly from: number;
  readonly to: number;
  /** The text, oldest and newest laid over each other; who changed it, by person id. */
  readonly parts: readonly AuthoredPart[];
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
  const between = lastOfEachHand(
    versions.filter(({ version }) => version > first && version < last),
    after.madeBy,
  );
  const told = between.length <= MOST_HANDS;
  const had = new Set(before.attachments.map(({ id }) => id));
  const has = new Set(after.attachments.map(({ id }) => id));
  return ok({
    from: first,
    to: last,
    parts: authoredDiff(before.body ?? '', [
      ...(told ? await textsOf(reader, content, caseId, between) : []),
      { text: after.body ?? '', by: told ? after.madeBy : null },
    ]),
    attachments: {
      added: after.attachments.filter(({ id }) => !had.has(id)).map(({ name }) => name),
      removed: before.attachments.filter(({ id }) => !has.has(id)).map(({ name }) => name),
    },
  });
}

/** Where the next version is by somebody else: what one person writes in a row is one change. */
function lastOfEachHand(versions: readonly DocumentVersion[], lastHand: string): readonly DocumentVersion[] {
  return versions.filter(({ madeBy }, at) => madeBy !== (versions[at + 1]?.madeBy ?? lastHand));
}

async function textsOf(
  reader: EntityManager,
  content: ContentStore,
  caseId: string,
  versions: readonly DocumentVersion[],
): Promise<readonly Authored[]> {
  const texts: Authored[] = [];
  for (const { version, madeBy } of versions) {
    const read = await readVersion(reader, content, caseId, version);
    if (read !== null) texts.push({ text: read.body ?? '', by: madeBy });
  }
  return texts;
}

function noVersion(): Refusal {
  return refusal({ code: 'unknown', message: '没有这一稿', cure: '从历次稿本中选择' });
}

function notReviewed(): Refusal {
  return refusal({ code: 'not-reviewed', message: '您还没有办理过本件', cure: '请指明从哪一稿比起（from）' });
}
