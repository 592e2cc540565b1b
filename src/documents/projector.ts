import { insertRow, run, sql, type Tx } from '../database/index.js';
import { readPath } from '../kernel/index.js';
import type { Facts, Projector, Recorded } from '../workflow/index.js';
import type { ContentStore } from './content-store.js';
import { DocumentVersionRow } from './entities/document-version.entity.js';
import { DocumentRow } from './entities/document.entity.js';
import { documentOf } from './model/document-facts.js';

/** Keeps the list of documents, their versions and their use of content in step with the journal. */
export function documentProjector(content: ContentStore): Projector {
  return {
    chart: 'document',
    project: async (tx, recorded) => {
      await projectRow(tx, recorded);
      await projectVersion(tx, recorded, content);
    },
  };
}

async function projectRow(tx: Tx, recorded: Recorded): Promise<void> {
  const row = rowOf(recorded);
  if (recorded.before === null) return insertRow(tx, DocumentRow, row);
  await run(
    tx,
    sql`update document set kind = ${row.kind}, document_type = ${row.documentType}, title = ${row.title}, attribute = ${row.attribute},
        document_number = ${row.documentNumber}, index_number = ${row.indexNumber}, signed_on = ${row.signedOn},
        published_on = ${row.publishedOn}, validity = ${row.validity}, state = ${row.state}, version = ${row.version},
        updated_at = ${row.updatedAt}, sealed = ${row.sealed} where case_id = ${row.caseId}`,
  );
}

/** What a list shows of a case. */
export function rowOf({
  caseId,
  facts,
  state,
  event,
}: Pick<Recorded, 'caseId' | 'facts' | 'state' | 'event'>): DocumentRow {
  const document = documentOf(facts);
  const publishedOn = readPath(facts, 'publication.publishedOn');
  return {
    caseId,
    organ: facts.case.organ,
    division: facts.case.division,
    createdBy: facts.case.createdBy,
    kind: document.kind,
    documentType: document.documentType,
    title: document.title,
    attribute: document.attribute,
    documentNumber: document.documentNumber,
    indexNumber: document.indexNumber,
    signedOn: document.signedOn,
    publishedOn: typeof publishedOn === 'string' ? publishedOn : null,
    validity: document.validity,
    state: ` ${state.join(' ')} `,
    version: document.version,
    updatedAt: event.at,
    sealed: document.sealed ? 1 : 0,
  };
}

async function projectVersion(
  tx: Tx,
  { caseId, facts, before, event }: Recorded,
  content: ContentStore,
): Promise<void> {
  const { version, contentHash, bodyHash, attachments } = documentOf(facts);
  if (version === versionOf(before) || contentHash === null || bodyHash === null) return;
  await insertRow(tx, DocumentVersionRow, {
    caseId,
    version,
    contentHash,
    bodyHash,
    attachments: JSON.stringify(attachments),
    madeBy: event.actor.person,
    madeAt: event.at,
  });
  await content.use(tx, caseId, 'body', [bodyHash]);
  await content.use(
    tx,
    caseId,
    'attachment',
    attachments.map(({ hash }) => hash),
  );
}

function versionOf(facts: Facts | null): number {
  return facts === null ? 0 : documentOf(facts).version;
}
