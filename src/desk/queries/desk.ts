import type { Calendars } from '../../calendar/index.js';
import { joined, run, sql, type Database, type Sql } from '../../database/index.js';
import type { DisclosureAttribute, DocumentKind } from '../../documents/index.js';
import {
  caseVisibility,
  SYSTEM,
  type Actor,
  type Authorizer,
  type Directory,
  type DirectorySource,
} from '../../identity/index.js';
import {
  addMilliseconds,
  dateAt,
  err,
  instant,
  ok,
  type Clock,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';
import { tasksOf, visibilityGrounds, type StateLabels } from '../../workflow/index.js';
import { DESK_BOXES, type DeskBox } from '../model/box.js';
import type {
  DeskCounts,
  DeskCursor,
  DeskFilter,
  DeskItem,
  DeskPage,
  DeskTask,
  Urgency,
} from '../model/desk-item.js';
import { lightBounds, lightOf, type LightBounds } from '../model/light.js';
import { casesIn, DUE_AT, URGED, type Standpoint } from './boxes.js';

interface Row {
  readonly case_id: string;
  readonly since: string;
  readonly chart: string;
  readonly pack: string;
  readonly pack_from: string;
  readonly pack_sha256: string;
  readonly value: string;
  readonly version: number;
  readonly sealed: number;
  readonly organ: string;
  readonly division: string;
  readonly title: string | null;
  readonly kind: DocumentKind | null;
  readonly document_type: string | null;
  readonly attribute: DisclosureAttribute | null;
  readonly document_number: string | null;
  readonly last_person: string;
  readonly last_at: string;
  readonly due_at: string | null;
  readonly urged: 'escalate' | 'remind' | null;
}

const URGENCY = { escalate: 'escalated', remind: 'reminded' } as const satisfies Record<string, Urgency>;

const PORTION = 500;

/** Which part of a box is asked for. */
export interface DeskRequest {
  readonly box: DeskBox;
  readonly filter: DeskFilter;
  /** 1 or more. */
  readonly limit: number;
  readonly after?: DeskCursor | null;
}

/** 工作台 — what is on somebody's desk, and how much of it. */
export class Desk {
  readonly permission = 'inbox.read';

  constructor(
    private readonly database: Database,
    private readonly labels: StateLabels,
    private readonly directories: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** How many cases lie in each box. */
  async counts(actor: Actor): Promise<Result<DeskCounts, readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    const at = this.#standpoint(actor);
    const counted = DESK_BOXES.map(
      (box) => sql`(select count(*) from (${casesIn(box, at)}) b join workflow_case c on c.id = b.case_id
        where ${inSight(actor)})`,
    );
    const row = await this.#countRow(counted);
    return ok(Object.fromEntries(DESK_BOXES.map((box, index) => [box, row[index] ?? 0])) as DeskCounts);
  }

  /** Part of a box, oldest first. */
  async list(
    actor: Actor,
    { box, filter, limit, after = null }: DeskRequest,
  ): Promise<Result<DeskPage, readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    const at = this.#standpoint(actor);
    const rows = await run<Row>(
      this.database.reader,
      sql`select c.id as case_id, b.since, c.chart, c.pack, c.pack_from, c.pack_sha256, c.value, c.version, c.sealed, c.organ, c.division,
            d.title, d.kind, d.document_type, d.attribute, d.document_number, j.person as last_person, j.at as last_at,
            ${DUE_AT} as due_at, ${URGED} as urged
          from (${casesIn(box, at)}) b join workflow_case c on c.id = b.case_id
          join journal_entry j on j."caseId" = c.id and j.seq = c.version
          left join document d on d.case_id = c.id
          where ${joined([inSight(actor), ...conditionsOf(filter), ...behind(after)], ' and ')}
          order by b.since, c.id limit ${limit + 1}`,
    );
    const shown = rows.slice(0, limit);
    const items = await this.#items(actor, shown, at.bounds);
    const last = shown.at(-1);
    const more = rows.length > limit && last !== undefined;
    return ok({ items, next: more ? { since: last.since, caseId: last.case_id } : null });
  }

  /** A whole box, oldest first; read in portions, so that no single question takes the storage long. */
  async all(
    actor: Actor,
    { box, filter }: Pick<DeskRequest, 'box' | 'filter'>,
    portion = PORTION,
  ): Promise<Result<readonly DeskItem[], readonly Refusal[]>> {
    const items: DeskItem[] = [];
    let after: DeskCursor | null = null;
    do {
      const page: Result<DeskPage, readonly Refusal[]> = await this.list(actor, {
        box,
        filter,
        limit: portion,
        after,
      });
      if (!page.ok) return page;
      items.push(...page.value.items);
      after = page.value.next;
    } while (after !== null);
    return ok(items);
  }

  #standpoint(actor: Actor): Standpoint {
    return { actor, bounds: lightBounds(this.calendars.now, this.clock.now()) };
  }

  async #countRow(counted: readonly Sql[]): Promise<readonly number[]> {
    const columns = counted.map((count, index) => sql`select ${index} as box, ${count} as cases`);
    const [first = sql``, ...others] = columns;
    const all = others.reduce((asked, one) => sql`${asked} union all ${one}`, first);
    const rows = await run<{ box: number | string; cases: number | string }>(this.database.reader, all);
    const found = new Map(rows.map(({ box, cases }) => [Number(box), Number(cases)]));
    return counted.map((_, index) => found.get(index) ?? 0);
  }

  async #items(actor: Actor, rows: readonly Row[], bounds: LightBounds): Promise<readonly DeskItem[]> {
    const directory = await this.directories.current();
    const tasks = await this.#tasks(
      actor,
      rows.map((row) => row.case_id),
    );
    const items: DeskItem[] = [];
    for (const row of rows) {
      const { pack, pack_from: effectiveFrom, pack_sha256: sha256, chart, value } = row;
      const ref = { pack, effectiveFrom, sha256 } as PackRef;
      const states = await this.labels.of(this.database.reader, { pack: ref, chart, value });
      items.push({
        ...itemOf(row, bounds),
        states,
        tasks: tasks.get(row.case_id) ?? [],
        lastActor: nameOf(row.last_person, directory),
      });
    }
    return items;
  }

  async #tasks(actor: Actor, cases: readonly string[]): Promise<ReadonlyMap<string, readonly DeskTask[]>> {
    const found = new Map<string, DeskTask[]>();
    if (cases.length === 0) return found;
    const rows = await run<{ case_id: string; task: string; state: string }>(
      this.database.reader,
      sql`select distinct t.case_id, t.task, t.state, t.opened_at from workflow_task t
          where t.case_id in (${joined(cases, ', ')}) and ${tasksOf(actor)} order by t.opened_at, t.task`,
    );
    for (const { case_id: id, task, state } of rows)
      found.set(id, [...(found.get(id) ?? []), { task, state }]);
    return found;
  }
}

type Told = Omit<DeskItem, 'states' | 'tasks' | 'lastActor'>;

/** Of a sealed case nothing is told that a person wrote or chose. */
function itemOf(row: Row, bounds: LightBounds): Told {
  const sealed = row.sealed === 1;
  const told = <T>(value: T | null): T | null => (sealed ? null : value);
  return {
    caseId: row.case_id,
    chart: row.chart,
    title: told(row.title),
    kind: told(row.kind),
    documentType: told(row.document_type),
    attribute: told(row.attribute),
    documentNumber: told(row.document_number),
    organ: row.organ,
    division: row.division,
    since: row.since,
    // A term of days lapses at the midnight after its last day.
    dueOn: row.due_at === null ? null : dateAt(addMilliseconds(instant(row.due_at), -1)),
    light: lightOf(row.due_at, bounds),
    urgency: row.urged === null ? 'normal' : URGENCY[row.urged],
    lastAt: row.last_at,
    version: row.version,
    sealed,
  };
}

function nameOf(person: string, directory: Directory): string {
  return person === SYSTEM.person ? SYSTEM.name : (directory.person(person)?.name ?? person);
}

/** What the person may know of, of the case under the alias `c`. */
export function inSight(actor: Actor): Sql {
  const grounds = visibilityGrounds(caseVisibility(actor), {
    id: sql`c.id`,
    organ: sql`c.organ`,
    division: sql`c.division`,
    createdBy: sql`c.created_by`,
  });
  return grounds.length === 0 ? sql`1 = 0` : sql`(${joined(grounds, ' or ')})`;
}

/** A title is never searched of a sealed case: that it is found would tell of it. */
export function conditionsOf({ title, kind, state, division }: DeskFilter): readonly Sql[] {
  return [
    ...(title === undefined ? [] : [sql`c.sealed = 0 and d.title like ${`%${literal(title)}%`} escape '\\'`]),
    ...(kind === undefined ? [] : [sql`c.sealed = 0 and d.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`c.value like ${`%"${literal(state)}"%`} escape '\\'`]),
    ...(division === undefined ? [] : [sql`c.division = ${division}`]),
  ];
}

function behind(after: DeskCursor | null): readonly Sql[] {
  return after === null ? [] : [sql`(b.since, c.id) > (${after.since}, ${after.caseId})`];
}

/** A reader's text inside a pattern stands for itself. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
