import { AnnualReportCaseRow } from './case/annual-report-case.entity.js';
import { AnnualReportDraftRow } from './draft/report-draft.entity.js';

/** The tables of the yearly report. */
export const annualReportEntities = [AnnualReportCaseRow, AnnualReportDraftRow];
