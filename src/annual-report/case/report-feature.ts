import { isJsonObject, type JsonObject } from '../../kernel/index.js';
import { documentOf } from '../../documents/index.js';
import type { CaseEvent, Effect, Facts, FactType, Feature, Intent, Projector } from '../../workflow/index.js';
import { insertRow, run, sql } from '../../database/index.js';
import { buildReportEvent, type ReportDeps } from './build-event.js';
import { AnnualReportCaseRow } from './annual-report-case.entity.js';
import { reportExploration } from './exploration.js';
import { annualReportOf, NO_REPORT, type AnnualReportFacts } from './model/report-facts.js';

/** The clock of the day by which the report must be public: it runs through every step, and ends with the case. */
export const REPORT_CLOCK = 'annual-report';
/** 到期由谁知道：政务公开工作机构编制，办公室催办，分管领导负责 */
const MUST_SEE_TO_IT = ['disclosure-office', 'office-reviewer', 'deputy-in-charge'];

const FACTS: Readonly<Record<string, FactType>> = {
  'year?': 'int',
  'organ?': 'string',
  'whose?': 'string',
  'form?': 'string',
  'formOfYear?': 'string',
  'figures?': 'string',
  open: 'list<string>',
  differing: 'list<string>',
  failed: 'list<string>',
  notAssessable: 'int',
  'bodyHash?': 'string',
  files: 'list<string>',
  'textsHash?': 'string',
  'sourceHash?': 'string',
  'dueOn?': 'string',
};

/** 年度报告 — its words for charts and rules; a yearly report is a document like any other beside. */
export function annualReportFeature(deps: ReportDeps): Feature {
  return {
    vocabulary: {
      name: 'annual-report',
      facts: { annualReport: FACTS },
      initial: () => ({ annualReport: NO_REPORT }),
      effects: { 'record-report': RECORD },
      events: { BUILD_REPORT: buildReportEvent(deps) },
      exploration: reportExploration,
    },
    handlers: [],
    projectors: [keeper(deps)],
  };
}

const RECORD: Effect = {
  label: '记载年度报告',
  apply: (_facts, { payload }): JsonObject => {
    const { report } = payload;
    return isJsonObject(report) ? { annualReport: { ...NO_REPORT, ...report } } : {};
  },
  emit: clockOrders,
};

/** Wound once: building anew is no new term. */
function clockOrders(facts: Facts, { payload }: CaseEvent): readonly Intent[] {
  const { dueOn } = annualReportOf(facts);
  const running = facts.clocks[REPORT_CLOCK];
  if (running?.term['on'] === dueOn || (running === undefined && dueOn === null)) return [];
  const stop: Intent = { kind: 'deadline.cancel', payload: { name: REPORT_CLOCK } };
  if (dueOn === null) return [stop];
  const clause = Array.isArray(payload['dueClause']) ? payload['dueClause'] : [];
  const term: JsonObject = {
    name: REPORT_CLOCK,
    label: '公布年度报告',
    on: dueOn,
    clause,
    until: 'closed',
    escalateTo: MUST_SEE_TO_IT,
  };
  return [...(running === undefined ? [] : [stop]), { kind: 'deadline.start', payload: term }];
}

/** Remembers which case is whose report of which year, and that it uses what lies beside the journal. */
function keeper({ content }: ReportDeps): Projector {
  return {
    chart: 'document',
    project: async (tx, { caseId, facts, event }) => {
      if (event.type !== 'BUILD_REPORT') return;
      const { year, organ, textsHash, sourceHash }: AnnualReportFacts = annualReportOf(facts);
      if (year === null || organ === null || documentOf(facts).sealed) return;
      await run(tx, sql`delete from annual_report_case where case_id = ${caseId}`);
      await insertRow(tx, AnnualReportCaseRow, { caseId, organ, year });
      await content.use(
        tx,
        caseId,
        'annual-report',
        [textsHash, sourceHash].flatMap((one) => one ?? []),
      );
    },
  };
}
