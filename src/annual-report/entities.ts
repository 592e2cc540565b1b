import { AnnualReportCaseRow } from './case/annual-report-case.entity.js';

/** The tables of the yearly report. */
export const annualReportEntities = [AnnualReportCaseRow];
