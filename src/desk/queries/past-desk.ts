import type { StandingCalendars } from '../../activation/index.js';
import type { WorkdayCalendar } from '../../calendar/index.js';
import { run, sql, type Database, type Sql } from '../../database/index.js';
import { documentOf } from '../../documents/index.js';
import {
  SYSTEM,
  type Actor,
  type Authorizer,
  type Directory,
  type DirectorySource,
} from '../../identity/index.js';
import {
  addDays,
  addMilliseconds,
  dateAt,
  err,
  instant,
  ok,
  refusal,
  type Clock,
  type Instant,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { activeStates, dueOf, noticesOf, type CaseMoments, type Facts } from '../../workflow/index.js';
import { DESK_BOXES, type DeskBox } from '../model/box.js';
import type { DeskFilter, DeskItem, Urgency } from '../model/desk-item.js';
import { lightBounds, lightOf } from '../model/light.js';
import {
  isSettled,
  isUnsent,
  isUnsentTask,
  openTasks,
  tasksFor,
  termsAt,
  type PastStanding,
} from '../model/past-standing.js';
import { inSight } from './desk.js';

/** More cases than this are not followed for one question: the box then says that it cannot be told, and shows no part of itself. */
const MOST = 500;

/** A box of a past day, or how many lie in it; null where that cannot be told. */
export type PastCounts = Readonly<Record<DeskBox, number | null>>;

interface Row {
  readonly id: string;
  readonly organ: string;
  readonly division: string;
  readonly created_by: string;
  readonly sealed: number;
  /** The last entry until the end of the day. */
  readonly seq: number | string;
}

interface Notice {
  readonly case_id: string;
  readonly state: string;
  readonly at: Instant;
  readonly action: 'remind' | 'escalate';
  readonly mine: boolean;
}

/** Where one stands: whose desk, as it was at the end of which day. */
interface View {
  readonly actor: Actor;
  /** The same person with the mandates of that day. */
  readonly then: Actor;
  readonly end: Instant;
  readonly calendar: WorkdayCalendar;
  readonly directory: Directory;
  /** Journals followed so far: several boxes ask of the same case. */
  readonly followed: Map<string, ReturnType<CaseMoments['of']>>;
}

export interface PastDeskDeps {
  readonly database: Database;
  readonly moments: CaseMoments;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly calendars: StandingCalendars;
  readonly clock: Clock;
}

/**
 * 回看工作台 — the boxes as they stood at the end of a past day: each case is followed through its journal up to that day,
 * tasks are matched with the mandates of that day, days are counted by the calendar of that day. Only of cases that the
 * person may see today. Nothing can be done here.
 */
export class PastDesk {
  readonly permission = 'inbox.read';

  constructor(private readonly deps: PastDeskDeps) {}

  /** How many lay in each box; null where there are too many to follow. */
  async counts(actor: Actor, asOf: LocalDate): Promise<Result<PastCounts, readonly Refusal[]>> {
    const counts: Partial<Record<DeskBox, number | null>> = {};
    const view = await this.#view(actor, asOf);
    if (!view.ok) return view;
    for (const box of DESK_BOXES) {
      const found = await this.#box(view.value, box);
      if (!found.ok && found.error.some(({ code }) => code !== 'past-too-many')) return found;
      counts[box] = found.ok ? found.value.length : null;
    }
    return ok(counts as PastCounts);
  }

  /** A whole box, oldest first. @returns `past-too-many` rather than a part, `untraceable` where a journal cannot be followed */
  async all(
    actor: Actor,
    { box, asOf, filter }: { readonly box: DeskBox; readonly asOf: LocalDate; readonly filter: DeskFilter },
  ): Promise<Result<readonly DeskItem[], readonly Refusal[]>> {
    const view = await this.#view(actor, asOf);
    if (!view.ok) return view;
    const found = await this.#box(view.value, box);
    return found.ok ? ok(found.value.filter((item) => fits(item, filter))) : found;
  }

  async #view(actor: Actor, asOf: LocalDate): Promise<Result<View, readonly Refusal[]>> {
    const { authorizer, directories, calendars, database, clock } = this.deps;
    const denied = authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    if (asOf >= clock.today()) return err([notPast(asOf)]);
    const directory = await directories.current();
    const end = instant(`${addDays(asOf, 1)}T00:00:00+08:00`);
    const then = directory.actor(actor.person, asOf) ?? { ...actor, mandates: [] };
    const calendar = await calendars.asOf(database.reader, asOf);
    return ok({ actor, then, end, calendar, directory, followed: new Map() });
  }

  async #box(view: View, box: DeskBox): Promise<Result<readonly DeskItem[], readonly Refusal[]>> {
    const { actor, end } = view;
    const rows = await run<Row>(
      this.deps.database.reader,
      sql`select c.id, c.organ, c.division, c.created_by, c.sealed,
            (select max(j.seq) from journal_entry j where j."caseId" = c.id and j.at < ${end}) as seq
          from workflow_case c where c.created_at < ${end} and ${inSight(actor)} and c.id in (${candidates(view, box)})
          order by c.id limit ${MOST + 1}`,
    );
    if (rows.length > MOST) return err([tooMany(box)]);
    const notices = await this.#notices(view);
    const items: DeskItem[] = [];
    for (const row of rows) {
      const item = await this.#item(view, box, row, notices);
      if (!item.ok) return item;
      if (item.value !== null) items.push(item.value);
    }
    return ok(items.sort((a, b) => compare(a.since, b.since) || compare(a.caseId, b.caseId)));
  }

  #follow({ followed }: View, id: string): ReturnType<CaseMoments['of']> {
    const known = followed.get(id) ?? this.deps.moments.of(id);
    followed.set(id, known);
    return known;
  }

  async #notices({ then, end }: View): Promise<readonly Notice[]> {
    const rows = await run<Omit<Notice, 'mine'> & { readonly mine: number | boolean }>(
      this.deps.database.reader,
      sql`select n.case_id, n.state, n.at, n.action, case when ${noticesOf(then)} then 1 else 0 end as mine
          from workflow_notice n where n.at < ${end} and n.action in ('remind', 'escalate')`,
    );
    return rows.map((row) => ({ ...row, mine: Number(row.mine) === 1 }));
  }

  /** The case in the box; null where it did not lie there. */
  async #item(
    view: View,
    box: DeskBox,
    row: Row,
    notices: readonly Notice[],
  ): Promise<Result<DeskItem | null, readonly Refusal[]>> {
    const moments = await this.#follow(view, row.id);
    const past = moments.filter(({ entry }) => entry.at < view.end);
    const [first, last] = [past[0], past.at(-1)];
    if (first === undefined || last?.entry.seq !== Number(row.seq)) return err([untraceable(row.id)]);
    const next = moments[past.length]?.entry;
    const { chart, after } = last;
    const active = activeStates(after.value).flatMap((id) => chart.plan.states.get(id) ?? []);
    const standing: PastStanding = {
      facts: after.facts,
      createdAt: first.entry.at,
      ended: active.some(({ kind, parent }) => kind === 'final' && parent === null),
      ordered: next?.actor.person === SYSTEM.person && next.type !== 'DEADLINE.LAPSED',
    };
    const open = openTasks(standing);
    const urging = notices.filter(
      ({ case_id: id, state, at }) =>
        id === row.id && open.some((task) => task.state === state && task.openedAt <= at),
    );
    const due = standing.ended
      ? null
      : dueAt(
          view,
          past.map((one) => one.after.facts),
          open.length > 0,
        );
    const bounds = lightBounds(view.calendar, addMilliseconds(view.end, -1));
    const tasks = tasksFor(view.then, standing);
    const mine = tasks.filter((task) => !isUnsentTask(task, standing));
    const waits = open.map(({ openedAt }) => openedAt).sort()[0] ?? last.entry.at;
    const since = sinceIn(box, {
      mine,
      waits,
      standing,
      urging,
      row,
      last: last.entry.at,
      me: view.actor.person,
      soon: due !== null && due <= bounds.soon,
    });
    if (since === null) return ok(null);
    const sealed = row.sealed === 1;
    const document = sealed || !('document' in after.facts) ? null : documentOf(after.facts);
    return ok({
      caseId: row.id,
      chart: after.facts.case.chart,
      title: document?.title ?? null,
      kind: document?.kind ?? null,
      documentType: document?.documentType ?? null,
      attribute: document?.attribute ?? null,
      documentNumber: document?.documentNumber ?? null,
      organ: row.organ,
      division: row.division,
      states: active.flatMap(({ id, label, children, kind, parent }) =>
        children.length > 0 || (kind === 'final' && parent !== null) ? [] : [{ id, label }],
      ),
      tasks: tasks.map(({ task, state }) => ({ task: task.id, state })),
      since,
      dueOn: due === null ? null : dateAt(addMilliseconds(due, -1)),
      light: lightOf(due, bounds),
      urgency: urgencyOf(urging),
      lastActor: nameOf(last.entry.actor.person, view.directory),
      lastAt: last.entry.at,
      version: last.entry.seq,
      sealed,
    });
  }
}

interface Standpoint {
  readonly mine: ReturnType<typeof tasksFor>;
  readonly waits: string;
  readonly standing: PastStanding;
  readonly urging: readonly Notice[];
  readonly row: Row;
  readonly last: string;
  readonly me: string;
  readonly soon: boolean;
}

/** Since when the case lay in the box at the end of the day; null where it did not. */
function sinceIn(
  box: DeskBox,
  { mine, waits, standing, urging, row, last, me, soon }: Standpoint,
): string | null {
  const asked = mine.map(({ openedAt }) => openedAt).sort()[0] ?? null;
  switch (box) {
    case 'todo':
      return asked;
    case 'due-soon':
      return soon ? asked : null;
    case 'drafts':
      return row.created_by === me && isUnsent(standing) ? standing.createdAt : null;
    case 'started':
      return row.created_by === me && !isUnsent(standing) ? waits : null;
    case 'done':
      return isSettled(standing) ? null : waits;
    case 'closed':
      return isSettled(standing) ? last : null;
    case 'reminded':
      return isSettled(standing)
        ? null
        : (urging.flatMap(({ mine: own, at }) => (own ? [at] : [])).sort()[0] ?? null);
  }
}

/** Cases that may have lain in a box; each is then looked at by its journal. */
function candidates({ actor, end }: View, box: DeskBox): Sql {
  const me = actor.person;
  switch (box) {
    case 'todo':
    case 'due-soon':
      return sql`select t.case_id from workflow_task t where t.opened_at < ${end} and (t.ended_at is null or t.ended_at >= ${end})`;
    case 'reminded':
      return sql`select n.case_id from workflow_notice n where n.at < ${end} and n.action in ('remind', 'escalate')`;
    case 'drafts':
    case 'started':
      return sql`select w.id from workflow_case w where w.created_by = ${me}`;
    case 'done':
      return sql`select t.case_id from workflow_task t where t.done_by = ${me} and t.ended_at < ${end}`;
    case 'closed':
      return sql`select p.case_id from workflow_participant p where p.person = ${me} and p.since < ${end}`;
  }
}

/** When the nearest term lapsed or was to lapse, counted by the calendar of that day. */
function dueAt({ calendar }: View, history: readonly Facts[], isAsked: boolean): Instant | null {
  const due = termsAt(history, isAsked).flatMap((term) => dueOf(calendar, term).at ?? []);
  return [...due].sort()[0] ?? null;
}

function urgencyOf(urging: readonly Notice[]): Urgency {
  if (urging.some(({ action }) => action === 'escalate')) return 'escalated';
  return urging.length > 0 ? 'reminded' : 'normal';
}

function fits(item: DeskItem, { title, kind, state, division }: DeskFilter): boolean {
  return (
    (title === undefined || item.title?.includes(title) === true) &&
    (kind === undefined || item.kind === kind) &&
    (state === undefined || item.states.some(({ id }) => id === state)) &&
    (division === undefined || item.division === division)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(person: string, directory: Directory): string {
  return person === SYSTEM.person ? SYSTEM.name : (directory.person(person)?.name ?? person);
}

function notPast(asOf: LocalDate): Refusal {
  return refusal({
    code: 'day-not-past',
    message: `${asOf} 还没有过完，回看只看过去的日子`,
    cure: '看今天的工作台，或选昨天以前的日子',
    facts: { asOf },
  });
}

function tooMany(box: DeskBox): Refusal {
  return refusal({
    code: 'past-too-many',
    message: `这一栏要逐件按台账还原，超过 ${MOST} 件，不能一次说清`,
    cure: '其他各栏可以看；要看某一件那天的样子，在公文的回看里打开',
    facts: { box, most: MOST },
  });
}

function untraceable(id: string): Refusal {
  return refusal({
    code: 'untraceable',
    message: `办件 ${id} 的台账不能重演到那一天，这一栏不能还原`,
    cure: '请安全审计员核验台账',
    facts: { caseId: id },
    who: ['auditor'],
  });
}
