import { insertRow, run, sql } from '../database/index.js';
import type { ContentStore } from '../documents/index.js';
import { dateAt } from '../kernel/index.js';
import type { IntentHandler } from '../workflow/index.js';
import { SecrecyIncidentRow } from './entities/secrecy-incident.entity.js';
import { incidentAt, reportDuty } from './model/incident.js';

/** Opens an incident, and names the other cases that lost the same bytes: their people must be told too. */
export function incidentHandler(content: ContentStore): IntentHandler {
  return {
    kind: 'secrecy.incident',
    handle: async (tx, intent, { caseId, facts, event }) => {
      const { foundAt, reportDueAt, reasonCode } = incidentAt(event.at, textOf(intent.payload['reasonCode']));
      await insertRow(tx, SecrecyIncidentRow, {
        caseId,
        organ: facts.case.organ,
        foundAt,
        foundBy: event.actor.person,
        reasonCode,
        reportDueAt,
        clause: reportDuty(dateAt(event.at)).join(' '),
        sharedWith: JSON.stringify(await content.sharersOf(tx, caseId)),
        administrationToldAt: null,
        superiorToldAt: null,
      });
      await run(tx, sql`update secrecy_review set form = ${'{}'} where case_id = ${caseId}`);
    },
  };
}

/** Enters when an addressee was told; the first time counts. */
export const incidentReportHandler: IntentHandler = {
  kind: 'secrecy.incident-reported',
  handle: async (tx, intent, { caseId, event }) => {
    const column =
      intent.payload['addressee'] === 'secrecy-administration'
        ? sql`administration_told_at`
        : sql`superior_told_at`;
    await run(
      tx,
      sql`update secrecy_incident set ${column} = ${event.at} where case_id = ${caseId} and ${column} is null`,
    );
  },
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
