export { BODY_MEDIA_TYPE, ContentStore, type Kept } from './content-store.js';
export { CreateDocument, type CreateDocumentInput } from './commands/create-document.js';
export { ImportDocument, importWarnings, type ImportedDocument } from './commands/import-document.js';
export { openDocx } from './import/docx/read-docx.js';
export { openPackage, type Parts } from './import/docx/open-package.js';
export { partText } from './import/docx/part-text.js';
export { DEFAULT_IMPORT_LIMITS, type ImportLimits } from './import/limits.js';
export { openForImport } from './import/open-for-import.js';
export { readInWorker, type ConversionFault } from './import/read-in-worker.js';
export { readAttachment, type AttachmentFile } from './queries/read-attachment.js';
export { refuseMarks } from './import/refuse-marks.js';
export { refuseBySize } from './import/check-size.js';
export { decodeText } from './import/text/decode-text.js';
export type { ZipFault } from './import/docx/zip-directory.js';
export type { ImportWarning } from './import/warnings.js';
export { documentsBegun, type BegunCursor } from './queries/documents-begun.js';
export { documentsFeature } from './documents-feature.js';
export type { DocumentsDeps } from './documents-deps.js';
export { documentEntities } from './entities.js';
export { REVISION_PAYLOAD } from './events/edit.js';
export { replaceContent, type MadeContent } from './events/replace-content.js';
export { spokenEvent, wordsIn } from './events/spoken.js';
export { findCirculationMarks, type CirculationCode } from './model/classification-marks.js';
export { approvedRecord } from './model/content-hash.js';
export {
  DISCLOSURE_ATTRIBUTES,
  DOCUMENT_KINDS,
  documentOf,
  sealedDocument,
  SEALED_TITLE,
  VALIDITIES,
  type Attachment,
  type DisclosureAttribute,
  type DocumentContent,
  type DocumentFacts,
  type DocumentKind,
  type Ground,
  type Validity,
} from './model/document-facts.js';
export { BODY_MAX, TITLE_MAX } from './model/draft.js';
export {
  choice,
  date,
  distinct,
  flag,
  item,
  line,
  list,
  nullable,
  paragraphs,
  proposed,
  reference,
  statement,
} from './model/readers.js';
export {
  NOT_SCREENED,
  parseScreening,
  refuseMarked,
  replaceHits,
  type Hit,
  type Screener,
  type Screening,
  type TextPart,
} from './model/screening.js';
export { clauseOn, type DatedClause } from './model/secrecy-law.js';
export {
  fault,
  formOf,
  group,
  optional,
  readPart,
  readShape,
  required,
  telling,
  taskOf,
  type Shaped,
} from './model/shape.js';
export { documentDiff, type DocumentDiff } from './queries/document-diff.js';
export { VALIDITY_CHANGED } from './vocabulary.js';
export type { DocumentSummary } from './queries/document-summary.js';
export {
  listVersions,
  readVersion,
  type DocumentVersion,
  type DocumentVersionText,
} from './queries/document-versions.js';
export { ATTRIBUTE_LABELS, KIND_LABELS } from './model/document-csv.js';
export { ExportDocuments } from './queries/export-documents.js';
export {
  listDocuments,
  type DocumentCursor,
  type DocumentFilter,
  type DocumentPage,
} from './queries/list-documents.js';
