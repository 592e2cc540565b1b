import { run, sql } from '../../src/database/index.js';
import { documentOf } from '../../src/documents/index.js';
import { compare, readCase, replay } from '../../src/workflow/index.js';
import type { Office } from '../../src/composition/office.js';
import type { CaseView } from '../../src/workflow/index.js';

/** An office under test. */
export interface Examined {
  readonly office: Office;
}

interface TaskOnRecord {
  readonly task: string;
  readonly state: string;
  readonly role: string | null;
  readonly person: string | null;
  readonly excluded: string;
}

/**
 * What must hold of a case at every moment, whoever has done whatever. Each finding is a sentence; none is right.
 * The checks read rows, journal and facts on their own and ask none of the code that decides.
 */
export async function findingsOf(living: Examined, caseId: string): Promise<readonly string[]> {
  return [...(await replayFindings(living, caseId)), ...(await standingFindings(living, caseId))];
}

/** The same without the replay, which takes as long as the history is. */
export async function standingFindings(living: Examined, caseId: string): Promise<readonly string[]> {
  return [...(await taskFindings(living, caseId)), ...(await publicFindings(living, caseId))];
}

/** Replay equals snapshot, and every entry what its receipt says. */
export async function replayFindings({ office }: Examined, caseId: string): Promise<readonly string[]> {
  const { database, journal, law, lexicon } = office;
  const stored = await readCase(database.reader, law, caseId);
  const replayed = replay(caseId, await journal.read(caseId), law, lexicon);
  const differences =
    stored === null || replayed.state === null
      ? [{ message: 'the case or its journal is lost' }]
      : compare(caseId, stored.view.version, replayed.state, stored.state);
  return [...replayed.findings, ...differences].map(({ message }) => message);
}

/** Open tasks stand in open steps, the same in rows and in facts, and somebody can do each. */
async function taskFindings(living: Examined, caseId: string): Promise<readonly string[]> {
  const { facts, states } = await viewOf(living, caseId);
  const rows = await run<TaskOnRecord>(
    living.office.database.reader,
    sql`select task, state, role, person, excluded from workflow_task where case_id = ${caseId} and status = ${'open'}`,
  );
  const inFacts = Object.entries(facts.steps).flatMap(([state, step]) =>
    step.tasks.filter(({ decision }) => decision === null).map(({ id }) => `${state} ${id}`),
  );
  const inRows = [...new Set(rows.map(({ task, state }) => `${state} ${task}`))];
  const orphans = inRows.filter((row) => !states.includes(row.split(' ')[0] ?? ''));
  const unlike = [...inFacts, ...inRows].filter((one) => inFacts.includes(one) !== inRows.includes(one));
  const directory = await living.office.directories.current();
  const on = living.office.clock.today();
  const served = (task: TaskOnRecord): boolean => {
    const excluded = JSON.parse(task.excluded) as readonly string[];
    const able = directory.rows.people.filter(
      ({ id }) =>
        directory.inService(id, on) &&
        (task.person === id || directory.mandatesOf(id, on).some(({ role }) => role === task.role)),
    );
    return able.some(({ id }) => !excluded.includes(id));
  };
  const deserted = [...new Set(rows.map(({ task }) => task))].filter(
    (task) => !rows.filter((row) => row.task === task).some(served),
  );
  return [
    ...orphans.map((row) => `an open task in a step that the case has left: ${row}`),
    ...unlike.map((one) => `rows and facts disagree about the task ${one}`),
    ...deserted.map((task) => `nobody can do the task ${task}`),
  ];
}

/** What the public reads was reviewed as it stands, by somebody who neither drafted nor signed it. */
async function publicFindings(living: Examined, caseId: string): Promise<readonly string[]> {
  const { facts, tags } = await viewOf(living, caseId);
  const pages = await run<{ status: string }>(
    living.office.database.reader,
    sql`select status from portal_page where case_id = ${caseId} and status = ${'live'}`,
  );
  if (pages.length === 0) return tags.includes('public') ? ['public without a page'] : [];
  const reviews = await run<{ reviewed_by: string; outcome: string; content_hash: string }>(
    living.office.database.reader,
    sql`select reviewed_by, outcome, content_hash from secrecy_review where case_id = ${caseId} and step = ${'specialist'}`,
  );
  const involved = [...(facts.acted['drafting'] ?? []), ...(facts.approvals['sign-off']?.by ?? [])];
  const { contentHash } = documentOf(facts);
  const good = reviews.some(
    (review) =>
      review.outcome === 'clear' &&
      review.content_hash === contentHash &&
      !involved.includes(review.reviewed_by),
  );
  return [
    ...(tags.includes('public') ? [] : ['a live page of a case that is not public']),
    ...(good ? [] : ['public without a passing review of exactly this by somebody else']),
  ];
}

async function viewOf({ office }: Examined, caseId: string): Promise<CaseView> {
  const seen = await office.queries.see({ person: 'system', name: '系统', mandates: [] }, caseId);
  if (!seen.ok) throw new Error(`${caseId} is gone`);
  return seen.value.view;
}
