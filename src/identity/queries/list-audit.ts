import { joined, list, run, sql, type Database, type Sql } from '../../database/index.js';
import {
  addDays,
  err,
  instant,
  ok,
  type Instant,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { IdentityEventRow } from '../entities/event.js';
import type { Actor } from '../model/actor.js';
import {
  AUDIT_OUTCOMES,
  IDENTITY_ACTIONS,
  OBJECT_KINDS,
  type AuditOutcome,
  type AuditRecord,
  type IdentityAction,
} from '../model/audit.js';
import type { Authorizer } from '../model/authorizer.js';

/** Narrows the records; what is not named does not matter. */
export interface AuditFilter {
  /** Who did it: person id, `system` or `anonymous`. */
  readonly actor?: string | undefined;
  readonly action?: IdentityAction | undefined;
  readonly outcome?: AuditOutcome | undefined;
  /** Id of what it was about. */
  readonly object?: string | undefined;
  /** First and last day, in the office's time. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export interface ListAuditInput {
  /** Records about this organ and everything below it; null for those of the whole installation. */
  readonly organ: string | null;
  readonly filter?: AuditFilter;
  /** Id of the last record already seen. */
  readonly before: string | null;
  /** At most so many, up to 5000. */
  readonly limit: number;
}

const MOST = 5_000;
type RawEvent = Omit<IdentityEventRow, 'detail'> & { readonly detail: string };

/** 审计记录, latest first. */
export class ListAudit {
  readonly permission = 'audit.read';

  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
  ) {}

  async run(
    actor: Actor,
    input: ListAuditInput,
  ): Promise<Result<readonly AuditRecord[], readonly Refusal[]>> {
    const { organ, before, limit, filter = {} } = input;
    const denied = this.authorizer.require(actor, this.permission, { organ });
    if (denied.length > 0) return err(denied);
    const directory = await this.source.current();
    const organs = organ === null ? [] : [organ, ...directory.descendants(organ)];
    const scope = organ === null ? sql`1 = 1` : sql`organ in ${list(organs)}`;
    const asked = [scope, ...(before === null ? [] : [sql`id < ${before}`]), ...conditionsOf(filter)];
    const rows = await run<RawEvent>(
      this.database.reader,
      sql`select * from identity_event where ${joined(asked, ' and ')}
          order by id desc limit ${Math.min(Math.max(limit, 1), MOST)}`,
    );
    return ok(rows.map(parseRecord));
  }
}

function conditionsOf({ actor, action, outcome, object, from, to }: AuditFilter): readonly Sql[] {
  return [
    ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
    ...(action === undefined ? [] : [sql`action = ${action}`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(object === undefined ? [] : [sql`"objectId" = ${object}`]),
    ...(from === undefined ? [] : [sql`at >= ${startOfDay(from)}`]),
    ...(to === undefined ? [] : [sql`at < ${startOfDay(addDays(to, 1))}`]),
  ];
}

function startOfDay(day: LocalDate): Instant {
  return instant(`${day}T00:00:00+08:00`);
}

function parseRecord(row: RawEvent): AuditRecord {
  const { id, at, actor, objectId, organ } = row;
  return {
    id,
    at,
    actor,
    action: oneOf(IDENTITY_ACTIONS, row.action),
    outcome: oneOf(AUDIT_OUTCOMES, row.outcome),
    object: { kind: oneOf(OBJECT_KINDS, row.objectKind), id: objectId, organ },
    detail: JSON.parse(row.detail) as JsonObject,
  };
}

function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((each) => each === text);
  if (word === undefined)
    throw new Error(`identity_event says "${text}", which is none of ${words.join(', ')}`);
  return word;
}
