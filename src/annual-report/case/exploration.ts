import { digestJson, type JsonObject } from '../../kernel/index.js';
import { documentOf, NOT_SCREENED } from '../../documents/index.js';
import type { Exploration, Facts } from '../../workflow/index.js';
import { annualReportOf, NO_REPORT } from './model/report-facts.js';

/** 年度报告 — a draft becomes a report without faults; to build it anew is an edit like any other. */
export const reportExploration: Exploration = {
  payloads: {
    BUILD_REPORT: (facts, { breadth }) =>
      breadth === 'changes' && annualReportOf(facts).year === null ? [built(facts)] : [],
  },
  unseen: [
    'annualReport.organ',
    'annualReport.whose',
    'annualReport.figures',
    'annualReport.notAssessable',
    'annualReport.textsHash',
    'annualReport.sourceHash',
    'annualReport.dueOn',
  ],
};

function built(facts: Facts): JsonObject {
  const bodyHash = digestJson('报告');
  const document = documentOf(facts);
  const version = document.version + 1;
  const report = {
    ...NO_REPORT,
    year: 2018,
    organ: facts.case.organ,
    whose: 'department',
    form: 'form',
    formOfYear: 'form',
    bodyHash,
  };
  return {
    changes: { bodyHash },
    version,
    contentHash: digestJson({ ...document, bodyHash, version }),
    screening: NOT_SCREENED,
    report,
    dueClause: [],
  };
}
