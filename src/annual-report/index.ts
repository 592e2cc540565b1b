export { annualReportEntities } from './entities.js';
export { annualReportFeature } from './case/report-feature.js';
export { ReportCases } from './case/report-cases.js';
export { ReportShelf } from './case/shelf.js';
export {
  FILE_FORMATS,
  SubmitReport,
  type FileFormat,
  type SubmitRequest,
  type SubmittedReport,
} from './case/submit-report.js';
export {
  WriteReportDraft,
  type DraftView,
  type DraftWritten,
  type ReportOfYear,
} from './draft/write-draft.js';
export { ReportDrafts } from './draft/report-drafts.js';
export { dueOf, type DueDay } from './model/due-of.js';
export { isForYear } from './validate/year-findings.js';
export { BuildReport, type BuildRequest, type BuiltReport, type PreviousReport } from './build-report.js';
export type { AnnualReport } from './build/report.js';
export { renderReport, REPORT_FORMATS, REPORT_TYPES, type ReportFormat } from './render/formats.js';
export type { Cell, FilledForm } from './model/filled-form.js';
export type { ReportFinding, FindingPlace } from './model/finding.js';
export type { FormCell } from './model/form-cells.js';
export type { Assessed, ConstraintResult, Tie, Validation, Verdict } from './model/validation.js';
export { reissue, type LeftBlank, type Reissued } from './reissue/reissue.js';
export { loadSectors } from './sectors.js';
export { statutoryForms } from './statutory-forms.js';
export {
  readReportFile,
  validateFile,
  type ReportLaw,
  type ValidatedFile,
  type ValidationRequest,
} from './validate-file.js';
