import type { ReportDeadline } from '../../annual-report/index.js';
import type { StatisticalForm } from '../../policy/index.js';

/** Forms against which published reports are held. */
export const STATUTORY_FORMS = Symbol('statutory forms');
export type StatutoryForms = readonly StatisticalForm[];

/** Until when reports are published, by the packs. */
export const REPORT_DEADLINES = Symbol('report deadlines');
export type ReportDeadlines = readonly ReportDeadline[];
