import { sql, type Sql } from '../../database/index.js';
import type { Actor } from '../../identity/index.js';
import { noticesOf, tasksOf, UNSENT_DRAFT } from '../../workflow/index.js';
import type { DeskBox } from '../model/box.js';
import type { LightBounds } from '../model/light.js';

/** Whose desk, and at which moment. */
export interface Standpoint {
  readonly actor: Actor;
  readonly bounds: LightBounds;
}

/**
 * When the term of the case under the alias `c` lapses, the nearest of several. A clock that has lapsed counts as
 * long as the case stays where it ran, and was not there anew since; one of the whole case, as long as somebody is asked.
 */
export const DUE_AT = sql`(select min(dl.due_at) from workflow_deadline dl where dl.case_id = c.id and c.closed_at is null
  and (dl.status = 'running'
    or (dl.status = 'lapsed' and dl.state = '' and exists (
      select 1 from workflow_task ot where ot.case_id = dl.case_id and ot.status = 'open'))
    or (dl.status = 'lapsed' and c.value like '%"' || dl.state || '"%' and not exists (
      select 1 from workflow_task lt where lt.case_id = dl.case_id and lt.state = dl.state and lt.opened_at > dl.started_at))))`;

/** How hard the case under the alias `c` was urged where it is open now: `escalate`, `remind` or null. */
export const URGED = sql`(select min(un.action) from workflow_notice un where un.case_id = c.id and un.action in ('remind', 'escalate')
  and exists (select 1 from workflow_task ut where ut.case_id = un.case_id and ut.state = un.state and ut.status = 'open' and ut.opened_at <= un.at))`;

/** Since when the case under the alias `c` waits for somebody, or else when it last moved. */
const WAITS_SINCE = sql`coalesce((select min(wt.opened_at) from workflow_task wt where wt.case_id = c.id and wt.status = 'open'), c.closed_at, c.updated_at)`;

/** Nobody is asked, no clock runs and no order to the world is under way: it has ended, or rests for good (published, filed). */
const SETTLED = sql`(c.closed_at is not null or (
  not exists (select 1 from workflow_task st where st.case_id = c.id and st.status = 'open')
  and not exists (select 1 from workflow_deadline sd where sd.case_id = c.id and sd.status = 'running')
  and not exists (select 1 from workflow_outbox so where so.case_id = c.id and so.status = 'waiting')))`;

/** The first step of the case is open as it was opened: nothing was sent anywhere yet. */
const UNSENT = sql`exists (select 1 from workflow_task ft where ft.case_id = c.id and ft.status = 'open' and ft.opened_at = c.created_at)`;

/**
 * The cases of a box, each once, as `case_id` and `since`. What the person may know of them at all is asked
 * beside it. A draft that was never sent is on nobody's list of things to do.
 */
export function casesIn(box: DeskBox, { actor, bounds }: Standpoint): Sql {
  const me = actor.person;
  switch (box) {
    case 'todo':
      return sql`select t.case_id, min(t.opened_at) as since from workflow_task t join workflow_case c on c.id = t.case_id
        where ${tasksOf(actor)} and not ${UNSENT_DRAFT} group by t.case_id`;
    case 'due-soon':
      return sql`select m.case_id, m.since from (${casesIn('todo', { actor, bounds })}) m join workflow_case c on c.id = m.case_id
        where ${DUE_AT} <= ${bounds.soon}`;
    case 'drafts':
      return sql`select c.id as case_id, c.created_at as since from workflow_case c where c.created_by = ${me} and ${UNSENT}`;
    case 'started':
      return sql`select c.id as case_id, ${WAITS_SINCE} as since from workflow_case c where c.created_by = ${me} and not ${UNSENT}`;
    case 'done':
      return sql`select c.id as case_id, ${WAITS_SINCE} as since from workflow_case c
        where c.id in (select t.case_id from workflow_task t where t.done_by = ${me}) and not ${SETTLED}`;
    case 'closed':
      return sql`select c.id as case_id, coalesce(c.closed_at, c.updated_at) as since from workflow_case c
        where c.id in (select p.case_id from workflow_participant p where p.person = ${me}) and ${SETTLED}`;
    case 'reminded':
      return sql`select n.case_id, min(n.at) as since from workflow_notice n join workflow_case c on c.id = n.case_id
        where ${noticesOf(actor)} and n.action in ('remind', 'escalate') and not ${SETTLED} and (n.state = '' or exists (
          select 1 from workflow_task t where t.case_id = n.case_id and t.state = n.state and t.status = 'open' and t.opened_at <= n.at))
        group by n.case_id`;
  }
}
