import { insertRow, run, sql, type Tx } from '../../database/index.js';
import {
  addDays,
  err,
  newId,
  ok,
  type Clock,
  type Instant,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type {
  ChangeMoment,
  DirectoryChanges,
  PlannedChange,
  WantedChange,
} from '../directory/directory-changes.js';
import { HoldingRow } from '../entities/holding.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { newBreaches } from '../model/breaches.js';
import { conflict, inputFault, lineFaults, selfGrantFaults, unknownThing } from '../model/checks.js';
import { Directory } from '../model/directory.js';
import {
  heldFrom,
  loansFrom,
  orphanedDesks,
  successionFaults,
  type OpenDesk,
  type Succession,
} from '../model/leaver.js';
import type { DirectoryRows } from '../model/staff-register.js';
import type { Holding } from '../model/staff.js';
import type { Words } from '../model/words.js';
import { grantFaults } from './grant-faults.js';

export interface HandOverPostsInput {
  readonly person: string;
  /** Last day in every post; yesterday hands them over at once. */
  readonly lastDay: LocalDate;
  /** One for every post that the leaver holds beyond that day. */
  readonly successions: readonly Succession[];
  readonly reason: string;
}

/** What a handover did. */
export interface HandedOver {
  readonly ended: readonly Holding[];
  readonly begun: readonly Holding[];
  /** Loans that end with the posts. */
  readonly loans: readonly string[];
}

/**
 * 离任交接岗位 — every post of a leaver ends on one day, whoever takes it over begins on the next, and the loans to and from
 * the leaver end: one change, judged as a whole, so that no desk with work on it is without hands for a day.
 */
export class HandOverPosts {
  readonly permission = 'identity.grant';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
    private readonly words: Words,
  ) {}

  /** @param desks where work waits today, as whoever keeps the cases knows it */
  async run(
    actor: Actor,
    input: HandOverPostsInput,
    desks: readonly OpenDesk[],
  ): Promise<Result<HandedOver, readonly Refusal[]>> {
    const { person, lastDay, successions, reason } = input;
    const wanted: WantedChange = {
      actor,
      action: 'handover.posts',
      about: (directory) => ({ kind: 'person', id: person, organ: directory.person(person)?.organ ?? null }),
      detail: { lastDay, reason, successions: successions.map(({ holding, to }) => ({ holding, to })) },
    };
    return this.changes.make(wanted, (moment) => this.plan(actor, input, desks, moment));
  }

  private plan(
    actor: Actor,
    input: HandOverPostsInput,
    desks: readonly OpenDesk[],
    { directory, today, at }: ChangeMoment,
  ): Result<PlannedChange<HandedOver>, readonly Refusal[]> {
    const { person, lastDay, successions, reason } = input;
    const denied = this.denied(actor, person, directory);
    if (denied.length > 0) return err(denied);
    const first = addDays(lastDay, 1);
    const held = heldFrom(directory, person, first);
    const faults = [
      ...lineFaults('事由', 'reason', reason, 200),
      ...(lastDay < addDays(today, -1)
        ? [inputFault('不能改写已经过去的任职', '最后一天最早为昨天（即刻交接）', { field: 'lastDay' })]
        : []),
      ...(held.length === 0 ? [conflict('nothing-held', '此人在该日之后没有任职', '不需要交接岗位')] : []),
      ...successionFaults(directory, person, successions, lastDay),
      ...successions.flatMap(({ to }) => (to === null ? [] : selfGrantFaults(actor, to))),
    ];
    if (faults.length > 0) return err(faults);
    const done = this.handedOver(directory, input, first);
    const rows = rowsAfter(directory, done, first);
    const after = new Directory({ ...directory.rows, ...rows });
    // A successor whose duties exclude each other has none at all: that is the reason then, and told as such.
    const apart = newBreaches(directory, after).length > 0;
    const without = orphanedDesks(directory, after, {
      person,
      desks,
      today,
      first,
    });
    if (!apart && without.length > 0) return err(without.map((desk) => this.orphaned(desk, directory)));
    return ok({ value: done, rows, from: first, write: (tx) => write(tx, done, { first, actor, at }) });
  }

  private denied(actor: Actor, person: string, directory: Directory): readonly Refusal[] {
    const known = directory.person(person);
    if (known === undefined) {
      const missing = this.authorizer.require(actor, this.permission, { organ: null });
      return missing.length > 0 ? missing : [unknownThing('人员', person)];
    }
    const home = this.authorizer.require(actor, this.permission, { organ: known.organ });
    if (home.length > 0) return home;
    return directory
      .holdingsOf(person)
      .flatMap(({ post }) => directory.post(post) ?? [])
      .flatMap((post) => grantFaults(this.authorizer, actor, post))
      .slice(0, 1);
  }

  private handedOver(
    directory: Directory,
    { person, lastDay, successions }: HandOverPostsInput,
    first: LocalDate,
  ): HandedOver {
    const held = heldFrom(directory, person, first);
    const now = this.clock.now();
    const begun = successions.flatMap(({ holding, to }): Holding[] => {
      const post = held.find(({ id }) => id === holding)?.post;
      return to === null || post === undefined
        ? []
        : [{ id: newId(now), person: to, post, from: first, to: null }];
    });
    const ended = held.map((one) => ({ ...one, to: lastDay }));
    return { ended, begun, loans: loansFrom(directory, person, first).map(({ id }) => id) };
  }

  private orphaned({ role, organ, tasks }: OpenDesk, directory: Directory): Refusal {
    const label = Object.entries(this.words.roles).find(([id]) => id === role)?.[1].label ?? role;
    return conflict(
      'work-without-hands',
      `${directory.organ(organ)?.name ?? organ}的${label}还有 ${tasks} 件待办，交接后无人办理`,
      '请为这一岗位指定接任者',
      { role, organ, tasks },
    );
  }
}

function rowsAfter(directory: Directory, done: HandedOver, first: LocalDate): Partial<DirectoryRows> {
  const ended = new Map(done.ended.map((one) => [one.id, one]));
  const loans = new Set(done.loans);
  return {
    holdings: [...directory.rows.holdings.map((one) => ended.get(one.id) ?? one), ...done.begun],
    loans: directory.rows.loans.map((one) => (loans.has(one.id) ? { ...one, revokedOn: first } : one)),
  };
}

interface Hand {
  readonly first: LocalDate;
  readonly actor: Actor;
  readonly at: Instant;
}

async function write(tx: Tx, { ended, begun, loans }: HandedOver, { first, actor, at }: Hand): Promise<void> {
  for (const { id, to } of ended)
    await run(tx, sql`update identity_holding set "toOn" = ${to} where id = ${id}`);
  for (const { id, person, post, from, to } of begun)
    await insertRow(tx, HoldingRow, {
      id,
      personId: person,
      postId: post,
      fromOn: from,
      toOn: to,
      madeBy: actor.person,
      madeAt: at,
    });
  for (const id of loans)
    await run(
      tx,
      sql`update identity_loan set "revokedOn" = ${first}, "revokedBy" = ${actor.person} where id = ${id}`,
    );
}
